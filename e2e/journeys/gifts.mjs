// Wish lists: somebody keeps what they would like, shows the list by its link, and a guest gives something of it; until the day
// nobody who gets it reads who gives what.

import { mug, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const NAME = "Cumpleaños";
const GIVER = "Tía Remedios";

/** A day a month from now, as forms write it. */
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Makes a list of presents that whoever has its link may see. Gives the path of its own page. */
async function makesList(t) {
  await t.go("/account/lists");
  await t.fits();
  await t.axe();
  const form = t.page.locator("details.wish-form");
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  await t.page.fill("details.wish-form [name=name]", NAME);
  await t.page.selectOption("details.wish-form [name=audience]", "link");
  await t.page.fill("details.wish-form [name=event_on]", inAMonth());
  await press(t, "details.wish-form form button");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();
  return new URL(t.page.url()).pathname.replace(/^\/en\//, "/");
}

/** Saves the thing of a page to that list. */
async function saves(t, path) {
  await t.go(path);
  await t.follow(t.page.locator(".wish a[href*='/account/lists/save']").first());
  await t.fits();
  await t.axe();
  const choice = t.page.locator("main select[name=list]");
  if (await choice.count()) await choice.selectOption({ label: NAME });
  await press(t, "main form button");
  await t.see(".notice-good");
}

/** A guest who has the link gives something, without script and in another browser. */
async function gives(t, path) {
  const context = await t.page.context().browser().newContext({ viewport: t.page.viewportSize() });
  const guest = Object.assign(Object.create(Object.getPrototypeOf(t)), t, { page: await context.newPage() });
  guest.variant = { ...t.variant, script: true };
  try {
    await guest.go(path);
    await guest.fits();
    await guest.axe();
    await guest.page.locator("details.wish-form summary").first().click();
    await guest.page.fill("details.wish-form [name=name]", GIVER);
    await press(guest, "details.wish-form form button");
    must(/\/gifts\//.test(guest.page.url()), `no way back to what was given: ${guest.page.url()}`);
    await guest.see(".notice-good");
    await guest.fits();
    await guest.axe();
    await guest.go(path);
    must((await guest.page.locator("details.wish-form form").count()) === 0, "it can be given once more");
  } finally {
    await context.close();
  }
}

export const surprise = journey("somebody gives what is on a list, and whose list it is does not read who", OUR_OWN, async (t) => {
  await joins(t);
  const list = await makesList(t);
  await saves(t, mug(t));
  await t.go(list);
  const shared = new URL(await t.page.inputValue("#link")).pathname.replace(/^\/en\//, "/");
  await gives(t, shared);
  await t.go(list);
  await t.fits();
  await t.axe();
  const page = await t.page.locator("main").innerText();
  must(!page.includes(GIVER), `it is no surprise: ${page}`);
});
