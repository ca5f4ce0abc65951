// A page that hears when what it shows has changed: data-topics and data-since say of what and since when, data-boxes which
// boxes are asked again, data-watch what must differ for data-said to be said.
import { get, live, say, swap } from "./base.js";

// A page that was made in the second before the change may still be kept; after that second it is not.
const WAIT_MS = 1100;
const SPREAD_MS = 700;

export function start(el) {
  const { topics, since, boxes, watch, said } = el.dataset;
  const shown = () => document.querySelector(watch)?.textContent;
  let timer;
  async function look() {
    const before = shown();
    try {
      const { html } = await get(location.href, "live");
      swap(boxes.split(" "), html);
      if (shown() !== before) say(said);
    } catch {
      // The page stays as it was; the next event asks again.
    }
  }
  live(topics, since, () => {
    clearTimeout(timer);
    // Not everybody at once.
    timer = setTimeout(look, WAIT_MS + Math.random() * SPREAD_MS);
  });
}
