// Option chips are links ?v=SKU. With script they fetch that page and swap what depends on the variant: the buying
// column and the gallery. The island is inside the column, around the options, or the column itself.
import { visit } from "./base.js";

export function start(el) {
  el.addEventListener("click", async (event) => {
    const chip = event.target.closest("a.chip");
    if (!chip || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const href = chip.getAttribute("href");
    if ((await visit(chip.href, ["buy", "gallery"])) !== true) return;
    // The chip that was pressed is gone; its twin takes the focus.
    const box = document.querySelector('[data-swap="buy"]');
    [...box.querySelectorAll("a.chip")].find((a) => a.getAttribute("href") === href)?.focus({ preventScroll: true });
  });
}
