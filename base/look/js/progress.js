// Work that takes a while: asks once a second how far it is, and for the whole page when it is over. data-address says where.
import { get, swap } from "./base.js";

const EVERY_MS = 1000;

export function start(el) {
  async function look() {
    if (!el.isConnected) return;
    try {
      const { html } = await get(el.dataset.address, "progress");
      if (!html.includes('data-swap="progress"')) return void location.reload();
      swap(["progress"], html);
    } catch {
      // What is shown stays; the next look asks again.
    }
    setTimeout(look, EVERY_MS);
  }
  setTimeout(look, EVERY_MS);
}
