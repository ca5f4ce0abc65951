// Cases by the keyboard: j and k go down and up the list, Enter opens what has the focus, r goes to the answer.

const writes = (el) => el.matches?.("input, textarea, select, [contenteditable]");

export function start(room) {
  const links = () => [...room.querySelectorAll("[data-case] a")];
  const step = (by) => {
    const all = links();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    all[Math.min(Math.max(next, 0), all.length - 1)].focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writes(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "r") {
      const answer = room.querySelector("#answer textarea");
      if (!answer) return;
      answer.focus();
    } else return;
    event.preventDefault();
  });
}
