// Facets: a form sent by GET. With script it is sent at every change and only the results and the facets' own numbers
// are swapped; the focus stays where it was and the new count is said aloud. Links marked data-visit inside the
// results (take a filter away) go the same road.
import { say, visit } from "./base.js";

const BOXES = ["results", "facets"];

export function start(form) {
  document.documentElement.classList.add("facets-live");

  async function go(url) {
    if (await visit(url, BOXES)) {
      const count = document.querySelector('[data-swap="results"] .count')?.textContent;
      if (count) say(count, { quiet: true });
    }
  }
  function send() {
    // Empty fields are left out, so that equal choices have equal addresses.
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    const url = new URL(form.getAttribute("action") || location.pathname, location.href);
    url.search = asked;
    go(url);
  }

  // Controls outside the form that belong to it (form="…") are heard here too: they are swapped with the results.
  document.addEventListener("change", (event) => event.target.form === form && send());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('[data-swap="results"] a[data-visit]');
    if (!link || !form.isConnected || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.href);
  });
}
