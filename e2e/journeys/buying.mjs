// Buying: a guest puts a mug into the basket, says where it goes, pays with a test card on a page that stands for the provider's, and
// sees the order; somebody with an account buys twice by transfer, and is asked for their address only once.

import { mug, must, saysWhere, settles, takes, total } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, newAddress, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const LOOKS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };
const takesAMug = (t) => takes(t, mug(t));

export const guestBuys = journey("a guest buys with a test card and sees the order", OUR_OWN, async (t) => {
  await takesAMug(t);
  await t.fits();
  await t.axe();
  await t.page.fill("[name=email]", newAddress("buys"));
  await saysWhere(t);
  await t.page.check("[name=pay][value=test]");
  await settles(t);
  const sum = await total(t);
  await press(t, "#pay-place");
  await t.see("[name=card]");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=card]", "4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);
  const order = await t.page.locator("main").innerText();
  must(order.includes(sum), `${sum} is not in: ${order}`);
  await t.fits();
  await t.axe();
  await t.go("/basket");
  must((await t.page.locator("main a[href$='/checkout']").count()) === 0, "the basket is empty afterwards");
});

export const farAway = journey("another postcode costs another delivery before anything is ordered", OUR_OWN, async (t) => {
  await takesAMug(t);
  const before = await total(t);
  await t.page.fill("[name=email]", newAddress("far"));
  await saysWhere(t, "35001");
  if (!t.variant.script) await press(t, ".unless-live button");
  const after = await total(t);
  must(after !== before, `it costs ${after} wherever it goes`);
  must((await t.page.inputValue("[name=line1]")) === "Calle del Pez 3", "what was typed is gone");
  await t.axe();
});

export const memberBuys = journey("a member buys by transfer and is asked for the address once", OUR_OWN, async (t) => {
  await joins(t);
  await takesAMug(t);
  await saysWhere(t);
  await t.page.check("[name=remember]");
  await t.page.check("[name=pay][value=transfer]");
  await settles(t);
  await press(t, "#pay-place");
  must(/\/account\/orders\//.test(t.page.url()), t.page.url());
  await t.fits();
  await t.axe();

  await takesAMug(t);
  must((await t.page.locator("[name=kept]:checked").count()) === 1, "the address was not kept");
  must(!(await t.page.locator("[name=line1]").isVisible()), "it is asked again");
  await t.axe();
  await t.page.check("[name=pay][value=transfer]");
  await settles(t);
  await press(t, "#pay-place");
  must(/\/account\/orders\//.test(t.page.url()), t.page.url());
});

export const wrongFirst = journey("what is wrong is said at its field, and what was typed stays", OUR_OWN, async (t) => {
  await takesAMug(t);
  await t.page.fill("[name=email]", newAddress("wrong"));
  await saysWhere(t, "99999");
  if (!t.variant.script) await press(t, ".unless-live button");
  t.allow(/422/);
  await press(t, "#pay-place");
  await t.see("[name=postcode][aria-invalid=true]");
  must((await t.page.inputValue("[name=line1]")) === "Calle del Pez 3", "what was typed is gone");
  await t.fits();
  await t.axe();
});

export const bothLooks = journey("the checkout in both themes", LOOKS, async (t) => {
  await takesAMug(t);
  await t.page.check("#bill-other");
  await t.page.check("[name=invoice]");
  await t.see("[name=billing_line1]");
  await t.see("[name=billing_tax_id]");
  await t.fits();
  await t.axe();
});
