// Passing things on: the ways of a product, its links that are counted, an instance of Mastodon; and bringing a friend, from the link of
// one to the account of the other.

import { mug, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press, signOut } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const READS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };

export const passing = journey("somebody passes a mug on", READS, async (t) => {
  await t.go(mug(t));
  const ways = t.page.locator("details:has(a[href*='/share/to/'])");
  await ways.locator("summary").click();
  must((await ways.locator("a[href*='/share/to/']").count()) >= 6, "not all ways are there");
  await t.fits();
  await t.axe();
  await t.follow(ways.locator("a[href*='/share?of=']").first());
  must((await t.page.locator("main a[href^='https://wa.me/']").count()) === 1, "no link to WhatsApp");
  const link = await t.page.locator("#share-link").inputValue();
  must(/\/s\/link(\.[A-Z0-9]+)?\/p\//.test(link), `the link is not ours: ${link}`);
  await t.fits();
  await t.axe();
  await press(t, "main form[action*='/share/mastodon'] button");
  await t.page.fill("main [name=instance]", "mastodon.social");
  await press(t, "main form button");
  await t.see("main a[href^='https://mastodon.social/share?text=']");
  await t.fits();
  await t.axe();
});

export const bringing = journey("a member brings a friend", OUR_OWN, async (t) => {
  await joins(t);
  await t.go("/account/referrals");
  await t.fits();
  await t.axe();
  await press(t, "main form button");
  const link = await (await t.see("#own-link")).inputValue();
  await t.fits();
  await t.axe();
  await signOut(t);

  const path = new URL(link).pathname.replace(/^\/en\//, "/");
  await t.go(path);
  await t.fits();
  await t.axe();
  await joins(t, "member", "Eva Ruiz");
  await t.go(`${path}/join`);
  await t.fits();
  await t.axe();
  await press(t, "main form button");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();

  await asOwner(t, async (owner) => {
    await owner.go("/admin/sharing?state=joined");
    must((await owner.page.locator("main table").last().innerText()).includes("Eva Ruiz"), "staff does not see who came");
    await owner.fits();
    await owner.axe();
    await owner.go("/admin/sharing/settings");
    await owner.fits();
    await owner.axe();
  });
});
