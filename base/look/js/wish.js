// The heart beside what is sold: saving something without leaving its page. Without script the form leads to the list.
import { say } from "./base.js";

export function start(box) {
  const form = box.querySelector("form");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    form.ariaBusy = "true";
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      // Whoever is not signed in any more, and whose list is full, reads why on a page.
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const said = page.querySelector("main [role=status]");
      if (!said) throw new Error("not saved");
      say(said.textContent.trim());
      const link = document.createElement("a");
      link.className = "wish-button";
      link.href = answer.url.split("?")[0];
      link.append(form.querySelector("svg"), box.dataset.saved);
      const had = form.contains(document.activeElement);
      box.replaceChildren(link);
      if (had) link.focus({ preventScroll: true });
    } catch {
      form.submit();
    }
    form.ariaBusy = "false";
  });
}
