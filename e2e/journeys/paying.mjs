// Paying as people do: by a card at Stripe, refused once and then asked by the bank; by Bizum and by a card at Redsys; and from a
// link that the shop has sent. Both providers are a stand-in that runs beside the shop.

import { goesToPay, in_, must, saysWhere, settles, takes, total } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { answers, arrives, goesThere, HAS_PROVIDERS, offersCardsBy, seesOrder, typesCard } from "../lib/paying.mjs";
import { asOwner, IS_OURS, newAddress, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered, and only beside one is there a provider.
const IS_ABLE = IS_OURS && HAS_PROVIDERS;
const OUR_OWN = IS_ABLE ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const soap = (t) => in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap");

/** A guest says who they are and by which way they pay. Gives the sum. */
async function chooses(t, way) {
  await t.page.fill("[name=email]", newAddress("pays"));
  await saysWhere(t);
  await t.page.check(`[name=pay][value=${way}]`);
  await settles(t);
  return total(t);
}

export const byCard = journey("a card is refused, another asks the bank, and the order is paid", OUR_OWN, async (t) => {
  await offersCardsBy(t, "stripe");
  await takes(t, soap(t));
  await t.axe();
  const sum = await chooses(t, "stripe");
  await goesThere(t);
  // The provider answers 200 to a card that is refused, and keeps the page open.
  await typesCard(t, "4000 0000 0000 0002");
  await t.see("[role=alert]");
  await typesCard(t, "4000 0025 0000 3155");
  await answers(t, "yes");
  await seesOrder(t, sum);
  await t.fits();
  await t.axe();
});

export const goesBack = journey("whoever leaves the provider finds the order unpaid, and pays it from there", OUR_OWN, async (t) => {
  await offersCardsBy(t, "stripe");
  await takes(t, soap(t));
  const sum = await chooses(t, "stripe");
  await goesThere(t);
  await t.page.locator("#leave").click();
  await t.page.waitForURL(/\/orders\//);
  await t.fits();
  await t.axe();
  await t.page.locator("form[action$='/pay'] button").first().click();
  await arrives(t);
  await typesCard(t, "4242 4242 4242 4242");
  await seesOrder(t, sum);
});

export const byBizum = journey("Bizum is paid by telephone", OUR_OWN, async (t) => {
  await offersCardsBy(t, "stripe");
  await takes(t, soap(t));
  const sum = await chooses(t, "bizum");
  await goesThere(t);
  await t.page.fill("[name=telephone]", "612 345 678");
  await answers(t, "yes");
  await seesOrder(t, sum);
  await t.axe();
});

export const tryAgain = journey("a card that the bank refuses ends there, and the shop offers another attempt", OUR_OWN, async (t) => {
  await offersCardsBy(t, "redsys");
  await takes(t, soap(t));
  const sum = await chooses(t, "redsys");
  await goesThere(t);
  await typesCard(t, "4000 0000 0000 0002");
  await t.see("main form[action*='/pay/again/']");
  await t.fits();
  await t.axe();
  await t.page.locator("main form[action*='/pay/again/'] .btn-main").click();
  await arrives(t);
  await typesCard(t, "4242 4242 4242 4242");
  await seesOrder(t, sum);
});

/** The owner puts a basket together and gets its link. */
function makesLink(t) {
  return asOwner(t, async (owner) => {
    await owner.go("/admin/links/new");
    await owner.fits();
    await owner.axe();
    await owner.page.fill("main [name=q]", in_(t, "jabón", "soap"));
    await Promise.all([owner.page.waitForNavigation({ waitUntil: "load" }), owner.page.press("main [name=q]", "Enter")]);
    await press(owner, "main button[name=add]");
    await owner.page.fill("main [name=quantity]", "2");
    await owner.axe();
    await press(owner, "main form.editor .btn-main");
    const address = (await (await owner.see(".hook-secret code")).innerText()).trim();
    await owner.see("main svg");
    await owner.fits();
    await owner.axe();
    return new URL(address).pathname.replace(/^\/en\//, "/");
  });
}

export const byLink = journey("a link that the shop sends leads to what was agreed, and it is paid", OUR_OWN, async (t) => {
  await offersCardsBy(t, "stripe");
  const path = await makesLink(t);
  await t.go(path);
  await t.fits();
  await t.axe();
  await press(t, "main .basket-sums form .btn-main");
  if (!t.page.url().includes("/checkout")) await goesToPay(t);
  await t.see("#pay-place");
  const sum = await chooses(t, "stripe");
  await goesThere(t);
  await typesCard(t, "4242 4242 4242 4242");
  await seesOrder(t, sum);
  must((await t.page.locator(".bought-lines li").count()) === 1, "there is one line of two pieces");
});
