// "Share" is a link that opens a mail. With script it is the system's own sheet where there is one, else it copies the address.
import { say } from "./base.js";

export function start(link) {
  link.addEventListener("click", async (event) => {
    const url = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    const sheet = { title: link.dataset.title, url };
    if (navigator.canShare?.(sheet) && matchMedia("(pointer: coarse)").matches) {
      event.preventDefault();
      await navigator.share(sheet).catch(() => {});
    } else if (navigator.clipboard) {
      event.preventDefault();
      // Without permission to copy, the mail is still there.
      await navigator.clipboard.writeText(url).then(() => say(link.dataset.done), () => location.assign(link.href));
    }
  });
}
