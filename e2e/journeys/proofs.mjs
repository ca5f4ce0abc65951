// What somebody bought at the counter counts as bought: the owner prints codes, and whoever has the receipt types one.

import { must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

/** The owner makes a sheet with one code for a soap, and tells it. */
function makesCode(t) {
  return asOwner(t, async (owner) => {
    await owner.go("/admin/evidence");
    await owner.fits();
    await owner.axe();
    await owner.page.fill("main [name=skus]", "CER-JAO");
    await press(owner, "main form.stack .btn-main");
    await owner.fits();
    await owner.axe();
    return (await (await owner.see(".till-slips li b")).innerText()).trim();
  });
}

export const tillCode = journey("a code on the receipt of the till makes a purchase count", OUR_OWN, async (t) => {
  const code = await makesCode(t);
  await joins(t);
  await t.go("/account/purchases");
  await t.fits();
  await t.axe();
  await t.page.fill("main [name=code]", code.toLowerCase());
  await press(t, "main form button");
  if (t.page.url().includes("/till/")) {
    await t.fits();
    await t.axe();
    await press(t, "main form button");
  }
  await t.see(".notice-good");
  await t.see(".goods-good");
  await t.fits();
  await t.axe();

  // A code is good once.
  await t.page.fill("main [name=code]", code);
  await press(t, "main form button");
  await t.go("/account/purchases");
  const rows = await t.page.locator(".goods-list li").count();
  must(rows === 1, `it counts ${rows} times`);
});
