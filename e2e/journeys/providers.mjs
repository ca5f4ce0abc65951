// Coming in by an account elsewhere: a stranger whom the provider vouches for joins without a letter, comes back by the same
// account, and finds it among those they come in with. The provider is a real one that runs beside the shop.

import { journey } from "../lib/journey.mjs";
import { IS_OURS, press, signOut } from "../lib/people.mjs";

// Only a shop of our own has the provider.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

/** Presses the button whose form is sent there, and waits for the page that comes of it. */
async function goTo(t, action) {
  const button = t.page.locator(`main form[action$='${action}'] button`).first();
  await Promise.all([t.page.waitForURL((url) => url.host !== new URL(t.origin).host), button.click()]);
}

/** Says at the provider who one is, and comes back. */
async function sayWho(t, who) {
  await t.page.fill("[name=who]", JSON.stringify(who));
  const back = t.page.waitForURL((url) => url.host === new URL(t.origin).host, { waitUntil: "load" });
  await Promise.all([back, t.page.locator("button").first().click()]);
}

function isAt(t, path) {
  const at = new URL(t.page.url()).pathname;
  if (!at.endsWith(path)) throw new Error(`at ${t.page.url()} instead of ${path}`);
}

let count = 0;

export const comeIn = journey("a stranger comes in through a provider, and comes back", OUR_OWN, async (t) => {
  t.allow(/^request to http:\/\/127\.0\.0\.1:\d+\/(auth|interaction|favicon)/);
  const who = { sub: `s${Date.now()}-${++count}`, name: "Nuria Vidal", email_verified: true };
  who.email = `${who.sub}@mail.example`;
  await t.go("/sign-in");
  await t.fits();
  await t.axe();
  await goTo(t, "/sign-in/with");
  await sayWho(t, who);
  isAt(t, "/sign-up/provider");
  await t.fits();
  await t.axe();
  if ((await t.page.inputValue("[name=name]")) !== who.name) throw new Error("the name is not there");
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await press(t);
  isAt(t, "/account");

  await signOut(t);
  await t.go("/sign-in");
  // The provider knows them still, so it sends them back without a question.
  const inAgain = t.page.waitForURL((url) => url.pathname.endsWith("/account"), { waitUntil: "load" });
  await Promise.all([inAgain, t.page.locator("main form[action$='/sign-in/with'] button").first().click()]);
  await t.go("/account/identities");
  await t.fits();
  await t.axe();
  t.allow(/422/);
  const unlink = t.page.locator("main form[action$='/account/identities/unlink'] button");
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), unlink.click()]);
  await t.see("[role=alert]");
});

const ONCE = IS_OURS ? { widths: [390], languages: ["es", "en"] } : { widths: [] };

export const sayNo = journey("whoever does not agree at the provider is told so, and nothing happens", ONCE, async (t) => {
  t.allow(/^request to http:\/\/127\.0\.0\.1:\d+\/(auth|interaction|favicon)/);
  await t.go("/sign-in");
  await goTo(t, "/sign-in/with");
  const back = t.page.waitForURL((url) => url.host === new URL(t.origin).host, { waitUntil: "load" });
  await Promise.all([back, t.page.locator("[name=no]").click()]);
  isAt(t, "/sign-in");
  await t.see("[role=alert]");
  await t.axe();
});
