// The editor of a product: languages as tabs, what is dropped goes into the file field, a cell is copied down its column,
// and nobody leaves with unsaved changes by mistake. Without script the same form is longer and works.
import { say } from "./base.js";

export function start(form) {
  const state = form.querySelector(".save-state");
  const buttons = form.querySelectorAll("button");
  let changed = "changed" in form.dataset;
  let sending = false;
  const touch = () => {
    changed = true;
    state.textContent = form.dataset.leave;
  };
  if (changed) touch();
  form.addEventListener("input", touch);
  form.addEventListener("moved", touch);
  addEventListener("beforeunload", (event) => changed && !sending && event.preventDefault());
  form.addEventListener("submit", (event) => {
    if (sending) return event.preventDefault();
    sending = true;
    const files = form.querySelector("[type=file]");
    if (files.files.length) state.textContent = form.dataset.busy;
    // Only now: a button that is disabled at once would not be sent.
    setTimeout(() => buttons.forEach((button) => button.setAttribute("aria-disabled", "true")));
  });
  // Whoever comes back by the browser's own button may send again.
  addEventListener("pageshow", () => {
    sending = false;
    buttons.forEach((button) => button.removeAttribute("aria-disabled"));
  });
  for (const box of form.querySelectorAll("[data-tabs]")) tabs(box);
  for (const box of form.querySelectorAll("[data-drop]")) drop(box, touch);
  for (const table of form.querySelectorAll("[data-matrix]")) matrix(table, touch);
  form.querySelector("[aria-invalid=true]")?.focus();
}

function tabs(box) {
  const blocks = [...box.querySelectorAll("[data-tab]")];
  const bar = document.createElement("div");
  bar.className = "seg";
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", box.getAttribute("aria-label"));
  const made = blocks.map((block, at) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${at}`;
    tab.textContent = block.dataset.tab;
    tab.setAttribute("role", "tab");
    block.id = `tab-block-${at}`;
    tab.setAttribute("aria-controls", block.id);
    block.setAttribute("role", "tabpanel");
    block.setAttribute("aria-labelledby", tab.id);
    block.querySelector("legend").hidden = true;
    tab.addEventListener("click", () => show(at));
    bar.append(tab);
    return tab;
  });
  const show = (chosen, focus) => {
    made.forEach((tab, at) => {
      tab.setAttribute("aria-selected", at === chosen);
      tab.classList.toggle("seg-on", at === chosen);
      tab.tabIndex = at === chosen ? 0 : -1;
      blocks[at].hidden = at !== chosen;
    });
    if (focus) made[chosen].focus();
  };
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show((made.findIndex((tab) => tab.tabIndex === 0) + step + made.length) % made.length, true);
  });
  box.prepend(bar);
  show(Math.max(0, blocks.findIndex((block) => "tabFirst" in block.dataset)));
}

function drop(box, touch) {
  const input = box.querySelector("[type=file]");
  const names = box.querySelector(".drop-names");
  const list = () =>
    names.replaceChildren(
      ...[...input.files].map((file) => {
        const line = document.createElement("li");
        line.textContent = file.name;
        return line;
      }),
    );
  const brings = (event) => event.dataTransfer?.types.includes("Files");
  for (const kind of ["dragenter", "dragover"])
    box.addEventListener(kind, (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      box.classList.add("is-over");
    });
  for (const kind of ["dragleave", "drop"]) box.addEventListener(kind, () => box.classList.remove("is-over"));
  box.addEventListener("drop", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    const all = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
    input.files = all.files;
    list();
    touch();
  });
  input.addEventListener("change", list);
}

function matrix(table, touch) {
  for (const head of table.querySelectorAll("th[data-cell]")) {
    const fill = document.createElement("button");
    fill.type = "button";
    fill.className = "fill-down";
    fill.textContent = "↓";
    fill.title = table.dataset.fill;
    fill.setAttribute("aria-label", `${table.dataset.fill}: ${head.textContent}`);
    head.append(" ", fill);
    fill.addEventListener("click", () => {
      const [first, ...rest] = table.querySelectorAll(`input[name$=".${head.dataset.cell}"]`);
      for (const cell of rest) cell.value = first.value;
      touch();
      say(fill.getAttribute("aria-label"), { quiet: true });
    });
  }
}
