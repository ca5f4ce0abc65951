// Sisters of a tree put in order by dragging. The buttons beside each do the same without this; below a row that is dragged
// its own children come along, because the page is asked again.
import { swap } from "./base.js";

export function start(list) {
  let dragged;
  const rows = [...list.querySelectorAll("li[data-id]")];
  list.classList.add("can-drag");

  for (const row of rows) {
    row.draggable = true;
    row.addEventListener("dragstart", (event) => {
      dragged = row;
      row.classList.add("is-dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.id);
    });
    row.addEventListener("dragend", () => {
      row.classList.remove("is-dragged");
      clear();
    });
    row.addEventListener("dragover", (event) => {
      if (!fits(row)) return;
      event.preventDefault();
      clear();
      row.classList.add(isBehind(event, row) ? "drop-behind" : "drop-before");
    });
    row.addEventListener("drop", (event) => {
      if (!fits(row)) return;
      event.preventDefault();
      const sisters = rows.filter((one) => one.dataset.parent === row.dataset.parent);
      const next = isBehind(event, row) ? sisters[sisters.indexOf(row) + 1] : row;
      if (next !== dragged) put(dragged, next?.dataset.id ?? "last");
    });
  }

  const fits = (row) => dragged && row !== dragged && row.dataset.parent === dragged.dataset.parent;
  const isBehind = (event, row) => event.offsetY > row.offsetHeight / 2;
  const clear = () => rows.forEach((row) => row.classList.remove("drop-before", "drop-behind"));

  async function put(row, to) {
    try {
      const answer = await fetch(row.dataset.place, { method: "POST", body: new URLSearchParams({ to }), credentials: "same-origin" });
      if (!answer.ok) throw new Error(answer.status);
      swap(["tree"], await answer.text());
    } catch {
      location.reload();
    }
  }
}
