// The checkout: what delivery and all of it costs is asked again when an address, a way of delivery or a way to pay changes. The
// form is sent to data-ask as it is, and what depends on it is swapped. Without script a button does the same.
import { swap } from "./base.js";

const BOXES = ["pay-top", "pay-troubles", "pay-ways", "pay-methods", "pay-bill", "pay-vat"];
// What the price depends on. All else that is typed changes nothing.
const ASKS = new Set(["country", "postcode", "kept", "way", "pay", "email", "invoice", "bill", "billing_country", "billing_tax_id"]);
// Several fields are filled in at once by browsers that know an address.
const WAIT_MS = 150;

export function start(form) {
  const button = form.querySelector("#pay-place");
  const boxes = () => document.querySelectorAll(BOXES.map((name) => `[data-swap="${name}"]`).join());
  const words = button.textContent;
  let stop, timer, sending;
  let names = BOXES;
  form.classList.add("is-live");

  async function ask() {
    stop?.abort();
    const mine = (stop = new AbortController());
    for (const box of boxes()) box.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.ask, {
        method: "POST",
        signal: mine.signal,
        credentials: "same-origin",
        headers: { "X-Plaza": "island" },
        body: new URLSearchParams(new FormData(form)),
      });
      // Nothing is left to buy: the basket says why.
      if (answer.redirected) return void location.assign(answer.url);
      if (answer.ok) swap(names, await answer.text());
    } catch (error) {
      if (error.name === "AbortError") return;
      console.error(error);
    }
    if (stop !== mine) return;
    names = BOXES;
    for (const box of boxes()) box.removeAttribute("aria-busy");
  }

  form.addEventListener("change", ({ target }) => {
    if (!ASKS.has(target.name)) return;
    // Another country asks for other parts of an address.
    if (target.name === "country") names = [...BOXES, "pay-address"];
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter !== button) return;
    // A second press changes nothing; the server would see to that too.
    if (sending) return event.preventDefault();
    sending = true;
    button.setAttribute("aria-busy", "true");
    button.textContent = form.dataset.busy;
  });
  // Whoever comes back by the browser's own button may send again.
  addEventListener("pageshow", () => {
    sending = false;
    button.removeAttribute("aria-busy");
    button.textContent = words;
  });
}
