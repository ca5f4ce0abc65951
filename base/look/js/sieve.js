// A list that is sifted while one types: the form is sent by GET a moment after the last letter, and at every change of a
// choice; only the rows are swapped. Links marked data-visit (order, next page) go the same road.
import { say, visit } from "./base.js";

const WAIT_MS = 160;
const BOXES = ["results"];

export function start(form) {
  document.documentElement.classList.add("sieve-live");
  let timer;

  function send() {
    clearTimeout(timer);
    // Empty fields are left out, so that equal choices have equal addresses.
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    const url = new URL(form.getAttribute("action"), location.href);
    url.search = asked;
    go(url);
  }

  async function go(url) {
    if (!(await visit(url, BOXES))) return;
    const empty = document.querySelector('[data-swap="results"] .empty p')?.textContent;
    if (empty) say(empty, { quiet: true });
  }

  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(timer);
    timer = setTimeout(send, WAIT_MS);
  });
  form.addEventListener("change", (event) => event.target.type !== "search" && send());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('[data-swap="results"] a[data-visit]');
    if (!link || !form.isConnected || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What a link asks for must stand in the form too, or the next letter would forget it.
    const sort = form.elements.namedItem("sort");
    const wanted = new URL(link.href).searchParams.get("sort");
    if (sort && wanted) sort.value = wanted;
    go(link.href);
  });
}
