// After paying: the shop sends an order in two parcels and gives the money of one line back, and the guest goes back on the
// contract for the other; anybody may declare that without a link; a member orders the same again.

import { goesToPay, in_, must, putsIn, saysWhere, settles, takes } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, newAddress, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const pot = (t) => in_(t, "/p/maceta-de-barro-rojo", "/p/red-clay-pot");
const book = (t) => in_(t, "/p/barro-en-casa-el-libro", "/p/clay-at-home-the-book");

/** Pays with a test card, and waits for the order. */
async function pays(t) {
  await t.page.check("[name=pay][value=test]");
  await settles(t);
  await press(t, "#pay-place");
  await (await t.see("[name=card]")).fill("4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);
}

/** What people call the order that is seen. */
async function codeOf(t) {
  const text = await t.page.locator("main h1").first().innerText();
  const code = text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0];
  must(code, `no code in ${text}`);
  return code;
}

/** The owner opens an order. */
async function opens(owner, code) {
  await owner.go(`/admin/orders?q=${code}`);
  await owner.follow(owner.page.locator("main a[href*='/admin/orders/']").filter({ hasText: code }).first());
}

/** The owner sends each line in a parcel of its own, both arrive, and so much goes back. */
function sendsTwice(t, code, amount) {
  return asOwner(t, async (owner) => {
    await opens(owner, code);
    await owner.fits();
    await owner.axe();
    await owner.page.locator("#send .parcel-many input").nth(1).fill("0");
    await press(owner, "#send form .btn-main");
    await owner.see(".notice-good");
    await press(owner, "#send form .btn-main");
    await owner.see(".notice-good");
    must((await owner.page.locator("#send").count()) === 0, "something is left to send");
    for (let parcel = 0; parcel < 2; parcel += 1) await press(owner, "form[action$='/deliver'] button");
    await owner.page.fill("form[action$='/refund'] [name=amount]", amount);
    await press(owner, "form[action$='/refund'] button");
    await owner.see(".notice-good");
    await owner.fits();
    await owner.axe();
  });
}

export const twoParcels = journey("two parcels, one line given back, and the other withdrawn from", OUR_OWN, async (t) => {
  await putsIn(t, pot(t));
  await putsIn(t, book(t));
  await goesToPay(t);
  await t.page.fill("[name=email]", newAddress("after"));
  await saysWhere(t);
  await pays(t);
  const code = await codeOf(t);
  const price = await t.page.locator(".bought-lines li").first().locator("> .num").innerText();
  await sendsTwice(t, code, price.replace(/[^0-9.,]/g, ""));

  await t.page.reload();
  must((await t.page.locator("section[aria-labelledby=parcels] > ul > li").count()) === 2, "there are two parcels");
  await t.see(".bought-fine b");
  await t.fits();
  await t.axe();
  await t.follow(await t.see("main a[href*='/withdraw']"));
  await t.fits();
  await t.axe();
  const lines = t.page.locator(".back-goods input");
  if ((await lines.count()) > 1) await lines.first().fill("0");
  await press(t, "main form .btn-main");
  await t.fits();
  await t.axe();
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();
});

export const withoutLink = journey("whoever has no link declares a withdrawal by the code of the order", OUR_OWN, async (t) => {
  await t.go("/");
  await t.follow(t.page.locator("footer a[href$='/withdraw']").first());
  await t.fits();
  await t.axe();
  await t.page.fill("main [name=name]", "Lucía Prado");
  await t.page.fill("main [name=code]", "ZZZZ-ZZZZ");
  await t.page.fill("main [name=email]", newAddress("withdraws"));
  await press(t, "main form .btn-main");
  await t.axe();
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();
});

export const again = journey("a member orders the same again", OUR_OWN, async (t) => {
  await joins(t);
  await takes(t, pot(t));
  await saysWhere(t);
  await t.page.check("[name=remember]");
  await pays(t);
  await t.go("/account/orders");
  await t.fits();
  await t.axe();
  await t.follow(t.page.locator("main a[href*='/account/orders/']").first());
  await press(t, "main form[action$='/basket/many'] button");
  await goesToPay(t);
  await t.axe();
});
