// The search box as a combobox (WAI-ARIA, list autocomplete with manual selection). The server answers data-url + ?q=
// with `<ul role="listbox"><li role="option" id=… data-href=…>…`; nothing, when it knows nothing. Enter without a chosen line sends the form.
import { get, start as wake } from "./base.js";

const WAIT_MS = 120;

export function start(form) {
  const input = form.querySelector("input[name=q]");
  const list = document.createElement("div");
  list.className = "search-list";
  list.id = `${input.id}-list`;
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-haspopup": "listbox" })) input.setAttribute(name, value);

  let timer;
  let asked = "";
  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(null);
  }

  function choose(option) {
    for (const o of options()) o.setAttribute("aria-selected", String(o === option));
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  async function ask() {
    const q = input.value.trim();
    if (q === asked && options().length) return show(true);
    asked = q;
    if (q.length < 2) return show(false);
    const url = new URL(form.dataset.url, location.href);
    url.searchParams.set("q", q);
    try {
      const { html } = await get(url, input.id);
      list.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
      const box = list.querySelector("[role=listbox]");
      // Two boxes may share a page, and one answer: ids are made the box's own.
      if (box) input.setAttribute("aria-controls", (box.id = `${input.id}-options`));
      options().forEach((o, i) => (o.id = `${input.id}-option-${i}`));
      wake(list);
      show(options().length > 0 && document.activeElement === input);
    } catch (error) {
      if (error.name !== "AbortError") show(false);
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener("focus", () => options().length && ask());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "Escape" && !list.hidden) show(false);
    else if (event.key === "Enter" && chosen()) location.assign(chosen().dataset.href);
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are lines: the text itself.
      const next = (at + step + 1 + all.length + 1) % (all.length + 1) - 1;
      choose(all[next] ?? null);
    } else return;
    event.preventDefault();
  });
  // Pressing must not take the focus from the box; the click, which a scrolling finger never makes, decides.
  list.addEventListener("pointerdown", (event) => event.pointerType === "mouse" && event.preventDefault());
  list.addEventListener("click", (event) => {
    const href = event.target.closest("[data-href]")?.dataset.href;
    if (href) location.assign(href);
  });
  document.addEventListener("pointerdown", (event) => form.contains(event.target) || show(false));
  form.addEventListener("focusout", (event) => event.relatedTarget && !form.contains(event.relatedTarget) && show(false));
  form.addEventListener("submit", () => clearTimeout(timer));
  // Who typed before this was there is answered too.
  if (document.activeElement === input && input.value) ask();
}
