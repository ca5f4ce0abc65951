// Files that are bought: a guest buys a book that is downloaded at once. Without the box nothing is ordered; with it the file stands
// on the page of the order as soon as it is paid, and the page says since when it was fetched.

import { in_, must, settles, takes, total } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, newAddress, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const LOOKS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };
const book = (t) => in_(t, "/p/doce-guisos-de-barro-libro-digital", "/p/twelve-clay-pot-stews-e-book");
const BOX = "[name=consent]";
const FILE = "main a[href*='/downloads/']";

/** A guest says who they are and pays with a test card. Nobody asks where they live. */
async function says(t) {
  await t.page.fill("[name=email]", newAddress("reads"));
  await t.page.fill("[name=name]", "Lucía Prado");
  must(!(await t.page.locator("[name=line1]").isVisible()), "a street is asked for a file");
  await t.page.check("[name=pay][value=test]");
  await settles(t);
}

/** What was paid is handed over a moment later. */
async function seesFile(t) {
  for (let turn = 0; turn < 20; turn += 1) {
    if (await t.page.locator(FILE).count()) return t.page.locator(FILE).first();
    await t.page.waitForTimeout(250);
    await t.page.reload({ waitUntil: "load" });
  }
  throw new Error("no file was handed over");
}

export const guestDownloads = journey("a guest agrees to get a file at once, buys it and downloads it", OUR_OWN, async (t) => {
  await takes(t, book(t));
  await t.fits();
  await t.axe();
  must(!(await t.page.isChecked(BOX)), "the box is ticked before anybody has ticked it");
  await says(t);
  const sum = await total(t);

  t.allow(/422/);
  await press(t, "#pay-place");
  await t.see(`${BOX}[aria-invalid=true]`);
  must((await t.page.inputValue("[name=name]")) === "Lucía Prado", "what was typed is gone");
  await t.fits();
  await t.axe();

  await t.page.check(BOX);
  await press(t, "#pay-place");
  await (await t.see("[name=card]")).fill("4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);
  const link = await seesFile(t);
  const order = await t.page.locator("main").innerText();
  must(order.includes(sum), `${sum} is not in: ${order}`);
  await t.fits();
  await t.axe();

  const address = new URL(await link.getAttribute("href"), t.page.url()).href;
  const file = await t.page.request.get(address);
  must(file.status() === 200, `the file answers ${file.status()}`);
  must((file.headers()["content-disposition"] ?? "").startsWith("attachment"), "it is shown and not kept");
  must((await file.body()).length > 0, "it is empty");
  const again = await t.page.request.get(`${address}x`);
  must(again.status() >= 400, "a link that nobody signed leads to a file");

  const said = in_(t, "ya no puedes desistir", "you can no longer withdraw");
  for (let turn = 0; turn < 20; turn += 1) {
    await t.page.reload({ waitUntil: "load" });
    if ((await t.page.locator("main").innerText()).includes(said)) return;
    await t.page.waitForTimeout(250);
  }
  throw new Error("the page does not say that it is begun");
});

export const bothLooks = journey("the box of what is downloaded at once in both themes", LOOKS, async (t) => {
  await takes(t, book(t));
  await t.see(BOX);
  await t.fits();
  await t.axe();
});
