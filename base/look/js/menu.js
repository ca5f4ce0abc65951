// The menu needs no script to open. This only closes the wide panels when one presses Esc, presses elsewhere or walks away with Tab.

export function start(menu) {
  const open = () => menu.querySelector("details[open]");
  const wide = () => matchMedia("(width >= 60rem)").matches;
  document.addEventListener("pointerdown", (event) => {
    if (wide() && !open()?.contains(event.target)) open()?.removeAttribute("open");
  });
  menu.addEventListener("keydown", (event) => {
    const root = open();
    if (event.key !== "Escape" || !root || !wide()) return;
    root.removeAttribute("open");
    root.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", (event) => {
    const root = open();
    if (wide() && event.relatedTarget && root && !root.contains(event.relatedTarget)) root.removeAttribute("open");
  });
}
