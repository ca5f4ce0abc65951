// Something that goes on by itself: its boxes (data-boxes) are asked for again until what stands there says that it is over,
// which is when this island is gone from the page.
import { visit } from "./base.js";

const WAIT_MS = 1200;

export function start(box) {
  const boxes = box.dataset.boxes.split(" ");
  setTimeout(function ask() {
    if (!box.isConnected) return;
    if (document.hidden) return void setTimeout(ask, WAIT_MS);
    visit(location.href, boxes, { push: false });
  }, WAIT_MS);
}
