// The bell in the head: it hears that whoever looks was told something, or has read it elsewhere, and asks the page of notices for
// a fresh bell; where that page is open, also for its list.
import { get, live, swap } from "./base.js";

// What happened a moment ago is asked for once.
const WAIT_MS = 200;

export function start(el) {
  let timer;
  async function look() {
    const { title } = document;
    const page = el.querySelector("a").href;
    const isHere = new URL(page).pathname === location.pathname;
    try {
      const { html } = await get(isHere ? location.href : page, "bell");
      swap(isHere ? ["bell", "notices"] : ["bell"], html);
      document.title = title;
    } catch {
      // The bell stays as it was; the next event asks again.
    }
  }
  live("", el.dataset.since, () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
  }, "/account/notices/live");
}
