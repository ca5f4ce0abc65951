// Sending many: the owner gets a file of parcels for a carrier, and pastes the numbers that the carrier gave back; whoever bought
// sees that their parcel is on its way.

import { goesToPay, in_, must, putsIn, saysWhere, settles } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, newAddress, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const CARRIER = "seur";
const NUMBER = "PLZ0000042";

/** A guest buys a soap with a test card. Gives what people call the order. */
async function buys(t) {
  await putsIn(t, in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap"));
  await goesToPay(t);
  await t.page.fill("[name=email]", newAddress("sending"));
  await saysWhere(t);
  await t.page.check("[name=pay][value=test]");
  await settles(t);
  await press(t, "#pay-place");
  await (await t.see("[name=card]")).fill("4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);
  const code = (await t.page.locator("main h1").first().innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0];
  must(code, "the order has no code");
  return code;
}

/** The file has a line for the order. */
async function getsFile(owner, code) {
  await owner.go("/admin/orders/labels");
  await owner.fits();
  await owner.axe();
  must((await owner.page.locator("main").innerText()).includes(code), `${code} is not to be sent`);
  await owner.page.locator("label", { hasText: code }).locator("[name=order]").check();
  await owner.page.selectOption("form[action$='/labels/file'] [name=for]", CARRIER);
  const [download] = await Promise.all([
    owner.page.waitForEvent("download"),
    owner.page.locator("form[action$='/labels/file'] button").last().click(),
  ]);
  const stream = await download.createReadStream();
  let file = "";
  for await (const piece of stream) file += piece;
  must(file.includes(code), `the file does not say ${code}: ${file}`);
}

/** What the carrier gave back is pasted: its order is sent. */
async function pastesNumber(owner, code) {
  await owner.go("/admin/orders/labels");
  await owner.page.selectOption("form[action$='/labels/numbers'] [name=by]", CARRIER);
  await owner.page.fill("form[action$='/labels/numbers'] [name=numbers]", `${code};${NUMBER}`);
  await press(owner, "form[action$='/labels/numbers'] button");
  await owner.see(".notice-good");
  await owner.fits();
  await owner.axe();
}

export const labels = journey("parcels go to a carrier as a file, and come back with their numbers", OUR_OWN, async (t) => {
  const code = await buys(t);
  await asOwner(t, async (owner) => {
    await getsFile(owner, code);
    await pastesNumber(owner, code);
  });
  await t.page.reload();
  const parcel = await (await t.see("section[aria-labelledby=parcels]")).innerText();
  must(/seur/i.test(parcel), `the parcel goes by nobody: ${parcel}`);
  await t.fits();
  await t.axe();
});
