// The command palette: the places and the things to do that this page links to (data-go), found by a few letters.
// It knows no address of its own; without script the same links are the navigation.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
const writes = (el) => el.matches?.("input, textarea, select, [contenteditable]");

export function start(dialog) {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const none = dialog.querySelector(".palette-none");
  let at = 0;

  // The same place may be linked to twice.
  function places() {
    const known = new Map();
    for (const link of document.querySelectorAll("[data-go] a")) {
      const name = link.textContent.trim();
      const hint = link.closest("[data-go]").dataset.go;
      const key = `${link.href} ${name}`;
      if (!known.has(key)) known.set(key, { link, name, hint, heap: fold(`${name} ${hint}`) });
    }
    return [...known.values()];
  }

  const options = () => [...list.children];

  function choose(next) {
    const all = options();
    at = all.length ? (next + all.length) % all.length : 0;
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    input.setAttribute("aria-activedescendant", all[at]?.id ?? "");
    all[at]?.scrollIntoView({ block: "nearest" });
  }

  function line({ link, name, hint }, place) {
    const option = document.createElement("li");
    option.id = `palette-${place}`;
    option.role = "option";
    const icon = link.querySelector("svg")?.cloneNode(true);
    const [word, small] = [document.createElement("span"), document.createElement("small")];
    word.textContent = name;
    small.textContent = hint;
    option.append(...(icon ? [icon] : []), word, small);
    option.addEventListener("click", () => go(link));
    return option;
  }

  function show() {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const found = places().filter(({ heap }) => words.every((word) => heap.includes(word)));
    // What begins with the words stands before what only holds them.
    found.sort((one, other) => Number(begins(other, words)) - Number(begins(one, words)));
    list.replaceChildren(...found.map(line));
    none.hidden = found.length > 0;
    choose(0);
  }
  const begins = ({ name }, words) => words.length > 0 && fold(name).startsWith(words[0]);

  function go(link) {
    dialog.close();
    location.assign(link.href);
  }

  function open() {
    if (dialog.open) return dialog.close();
    document.querySelector(":popover-open")?.hidePopover();
    input.value = "";
    dialog.showModal();
    show();
    input.focus();
  }

  for (const button of document.querySelectorAll("[data-palette]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
  document.addEventListener("keydown", (event) => {
    const asks = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event.target);
    if (!asks && !slash) return;
    event.preventDefault();
    open();
  });
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") choose(at + 1);
    else if (event.key === "ArrowUp") choose(at - 1);
    else if (event.key === "Enter") options()[at]?.click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
