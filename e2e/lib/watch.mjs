// What no page may ever do, whatever the journey is about: complain, fail, or speak to somebody else.

/** Watches a page from its first request; `seen` fills with what went wrong. */
export function watch(page, origin) {
  const seen = [];
  const allowed = [];
  const say = (what) => {
    if (!allowed.some((pattern) => pattern.test(what))) seen.push(what);
  };
  page.on("console", (message) => {
    if (message.type() === "error") say(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => say(`page error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.host !== new URL(origin).host) say(`request to ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) say(`${response.status()} from ${response.url()}`);
  });
  return { seen, allow: (pattern) => allowed.push(pattern) };
}
