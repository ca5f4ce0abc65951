// The basket: how many things are in it, in the head of pages that are the same for everybody; putting something in without
// leaving the page of a product; changing quantities where they stand. Each place says by data-part which of the three it is.
import { get, say, swap } from "./base.js";

// Whoever types a number is waited for.
const TYPING_MS = 600;
const KEPT = "basket";

const head = () => document.querySelector("[data-part=head][data-island=basket]");
// Whether whoever looks at the page is signed in, as far as the page says it: a guest has another basket. Nobody is named.
const who = () => [...document.querySelectorAll(".tools .you")].map((a) => a.getAttribute("href")).join();

function remembered() {
  try {
    const known = JSON.parse(sessionStorage.getItem(KEPT));
    return known?.who === who() ? known : null;
  } catch {
    return null;
  }
}

/** Shows how many there are, and remembers it for the next page of this tab. Of a basket with nothing in it nothing is kept. */
function show(count, total, keep = true) {
  const box = head();
  const mark = box?.querySelector("b");
  if (mark) {
    mark.hidden = !count;
    mark.textContent = count > 99 ? "99+" : count;
    box.querySelector("a").title = count && total ? total : "";
  }
  if (!keep) return;
  try {
    if (count) sessionStorage.setItem(KEPT, JSON.stringify({ who: who(), count, total }));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing is asked again.
  }
}

/** Takes what a fetched page of the basket says over into the head. */
function heard(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const { basket, total } = page.querySelector("[data-basket]")?.dataset ?? {};
  if (basket !== undefined) show(Number(basket), total);
  return page;
}

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) body.append(submitter.name, submitter.value);
  const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
  // What was refused comes as a page that says why; anything else is for the browser to show.
  if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
  return answer.text();
}

/** From which other host the browser came to this page, for the shop's figures: nothing else of it. */
function cameFrom(form) {
  try {
    const { host } = new URL(document.referrer);
    if (form.elements.from && host !== location.host) form.elements.from.value = host;
  } catch {
    // It came from nowhere.
  }
}

const parts = {
  async head(box) {
    const known = remembered();
    if (known) show(known.count, known.total, false);
    try {
      const { count, total } = JSON.parse((await get(box.dataset.state, "basket")).html);
      show(count, total);
    } catch {
      // The link is there all the same.
    }
  },

  buy(form) {
    cameFrom(form);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.ariaBusy === "true") return;
      form.ariaBusy = "true";
      try {
        const page = heard(await send(form, event.submitter));
        const said = page.querySelector("main [role=alert], main [role=status]");
        if (said) say(said.textContent.trim());
      } catch {
        form.submit();
      }
      form.ariaBusy = "false";
    });
  },

  page(box) {
    document.documentElement.classList.add("basket-live");
    const here = box.querySelector("[data-basket]").dataset;
    show(Number(here.basket), here.total);
    let timer;
    box.addEventListener("input", ({ target }) => {
      clearTimeout(timer);
      if (target.matches(".qty input") && Number(target.value) > 0) timer = setTimeout(() => target.form?.requestSubmit(), TYPING_MS);
    });
    box.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(timer);
      if (box.ariaBusy === "true") return;
      const form = event.target;
      box.ariaBusy = "true";
      try {
        const html = await send(form, event.submitter);
        const said = heard(html).querySelector("main [role=alert], main [role=status]");
        swap(["basket"], html);
        if (said) say(said.textContent.trim(), { quiet: true });
        // What was pressed may be gone: the heading tells where one is.
        if (document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
      } catch {
        form.submit();
      }
      box.ariaBusy = "false";
    });
  },
};

export function start(el) {
  parts[el.dataset.part]?.(el);
}
