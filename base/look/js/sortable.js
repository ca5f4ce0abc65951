// A list whose lines are moved by hand: dragged, or by their own buttons, which without script send the form instead. The
// order of the lines in the page is what the form sends.
import { say } from "./base.js";

export function start(list) {
  let held;
  const lines = () => [...list.children];
  const told = () => {
    lines().forEach((line, at, all) => {
      for (const button of line.querySelectorAll("[data-move]"))
        button.disabled = button.dataset.move < 0 ? at === 0 : at === all.length - 1;
    });
    list.dispatchEvent(new Event("moved", { bubbles: true }));
    say(list.dataset.moved, { quiet: true });
  };
  for (const line of lines()) line.draggable = true;
  // A picture would be dragged by itself.
  for (const picture of list.querySelectorAll("img")) picture.draggable = false;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const line = button.closest("li");
    if (button.dataset.move < 0) line.previousElementSibling?.before(line);
    else line.nextElementSibling?.after(line);
    told();
    (button.disabled ? line.querySelector("[data-move]:not(:disabled)") : button)?.focus();
  });
  list.addEventListener("dragstart", (event) => {
    // Words in a field are marked by dragging, not moved.
    if (event.target !== event.target.closest("li") || document.activeElement?.matches("input, textarea")) return event.preventDefault();
    held = event.target;
    held.classList.add("is-held");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  list.addEventListener("dragover", (event) => {
    const over = held && event.target.closest("li");
    if (!over || over.parentElement !== list) return;
    event.preventDefault();
    if (over === held) return;
    const box = over.getBoundingClientRect();
    const tall = box.height >= box.width || getComputedStyle(list).gridTemplateColumns.split(" ").length < 2;
    const behind = tall ? event.clientY > box.top + box.height / 2 : event.clientX > box.left + box.width / 2;
    if (behind) over.after(held);
    else over.before(held);
  });
  list.addEventListener("drop", (event) => held && event.preventDefault());
  list.addEventListener("dragend", () => {
    if (!held) return;
    held.classList.remove("is-held");
    held = null;
    told();
  });
}
