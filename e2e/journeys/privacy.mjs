// One's own data: somebody signs up, downloads everything, deletes the account and is out; comes back, stays, and leaves again.

import { readFileSync } from "node:fs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, PASSWORD, press, signIn } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

/** Asks for the account to be deleted. */
async function leaves(t) {
  await t.page.fill("[name=proof]", PASSWORD);
  await t.page.check("[name=sure]");
  await press(t, "main form[action$='/account/data'] button");
  if (!t.page.url().includes("/account/left")) throw new Error(`not gone: ${t.page.url()}`);
}

export const ownData = journey("somebody takes their data along, deletes the account and can think better of it", OUR_OWN, async (t) => {
  const address = await joins(t, "member", "Lía Prado");
  await t.go("/account/data");
  await t.fits();
  await t.axe();
  const [download] = await Promise.all([
    t.page.waitForEvent("download"),
    t.page.locator("form[action$='/account/data/download'] button").click(),
  ]);
  const file = readFileSync(await download.path());
  if (file.subarray(0, 2).toString() !== "PK" || !file.includes("account_person.csv")) throw new Error("no archive");

  t.allow(/422/);
  await t.page.fill("[name=proof]", "something else");
  await t.page.check("[name=sure]");
  await press(t, "main form[action$='/account/data'] button");
  await t.see("[name=proof][aria-invalid=true]");
  await t.axe();
  await leaves(t);
  await t.fits();
  await t.axe();
  await t.go("/account");
  if (!t.page.url().includes("/sign-in")) throw new Error("somebody is still in");

  await signIn(t, address);
  if (!t.page.url().includes("/account/data")) throw new Error(`not asked: ${t.page.url()}`);
  await t.axe();
  await press(t, "form[action$='/account/data/stay'] button");
  await t.see(".notice-good");
  await leaves(t);
});
