// Base of every island: fetching pages, swapping the marked boxes of a page, saying things, starting islands.
// What one island does lives in its own module. Every page works without any of this.

/** Starts the islands inside `root`: data-island="NAME" gets `start(element)` of ./NAME.js, once. */
export async function start(root = document) {
  for (const el of root.querySelectorAll("[data-island]:not([data-live])")) {
    el.dataset.live = "";
    import(`./${el.dataset.island}.js`).then((island) => island.start(el)).catch((error) => console.error(error));
  }
}

/** Fetches an address of this shop as text. A newer call with the same `lane` aborts the older one. */
const lanes = new Map();
export async function get(url, lane) {
  lanes.get(lane)?.abort();
  const stop = new AbortController();
  if (lane) lanes.set(lane, stop);
  const answer = await fetch(url, { signal: stop.signal, credentials: "same-origin", headers: { "X-Plaza": "island" } });
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return { html: await answer.text(), url: answer.url };
}

/** Replaces the content of each box data-swap="NAME" by that of the fetched page; the boxes themselves stay. */
export function swap(names, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement?.id;
  for (const name of names) {
    const box = find(document, name);
    const fresh = find(page, name);
    if (!box || !fresh) continue;
    const open = new Map([...box.querySelectorAll("details[id]")].map((d) => [d.id, d.open]));
    for (const d of fresh.querySelectorAll("details[id]")) if (open.has(d.id)) d.open = open.get(d.id);
    box.className = fresh.className;
    box.replaceChildren(...fresh.childNodes);
    start(box);
  }
  if (page.title) document.title = page.title;
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
const find = (root, name) => root.querySelector(`[data-swap="${name}"]`);

/** Goes to an address by swapping boxes; falls back to a plain visit when anything fails. */
export async function visit(url, names, { push = true } = {}) {
  const boxes = names.map((name) => find(document, name)).filter(Boolean);
  for (const box of boxes) box.setAttribute("aria-busy", "true");
  try {
    const page = await get(url, "visit");
    swap(names, page.html);
    if (push) {
      if (!history.state?.swap) history.replaceState({ swap: names }, "");
      history.pushState({ swap: names }, "", page.url);
    }
  } catch (error) {
    if (error.name === "AbortError") return false;
    location.assign(url);
  }
  for (const box of boxes) box.removeAttribute("aria-busy");
  return true;
}
addEventListener("popstate", ({ state }) => state?.swap && visit(location.href, state.swap, { push: false }));

/** Says something to everybody: aloud for screen readers, and as a toast unless `quiet`. */
const room = (className) => {
  const el = document.createElement("div");
  el.className = className;
  el.setAttribute("aria-live", "polite");
  document.body.append(el);
  return el;
};
const quietly = room("sr");
const loudly = room("toasts");
export function say(text, { quiet = false } = {}) {
  if (quiet) return void (quietly.textContent = text);
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.textContent = text;
  loudly.append(toast);
  setTimeout(() => toast.remove(), 5000);
}

/** Hears what happens to topics while somebody looks at the page. `heard` is called with "changed" or "resync". */
export function live(topics, since, heard, at = "/live") {
  let source;
  // A browser keeps few connections to a shop: a page in the background gives its own back, and goes on later where it was.
  const tune = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(`${at}?${new URLSearchParams({ topics, since })}`);
      // Refused, because too many listen: a browser does not come back by itself.
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        source = null;
        setTimeout(tune, 60000);
      };
      for (const kind of ["changed", "resync"])
        source.addEventListener(kind, ({ lastEventId }) => {
          if (lastEventId) since = lastEventId;
          heard(kind);
        });
    }
  };
  document.addEventListener("visibilitychange", tune);
  tune();
}

start();
