// A card that is kept: a member lets the shop keep the one they pay with, pays with it again without typing it, and takes it away.

import { in_, must, saysWhere, settles, takes, total } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const soap = (t) => in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap");
const CARD = "[name=pay][value^='card.']";

/** What is kept is kept a moment after it has paid. */
async function seesCard(t) {
  for (let turn = 0; turn < 20; turn += 1) {
    await t.go("/account/cards");
    const page = await t.page.locator("main").innerText();
    if (page.includes("4242")) return;
    await t.page.waitForTimeout(250);
  }
  throw new Error("no card was kept");
}

export const keepsCard = journey("a member pays again with a card that is kept, and takes it away", OUR_OWN, async (t) => {
  await joins(t);
  await takes(t, soap(t));
  must((await t.page.locator(CARD).count()) === 0, "a card is kept of somebody who is new");
  await saysWhere(t);
  await t.page.check("[name=remember]");
  await t.page.check("[name=pay][value=test]");
  await settles(t);
  must(!(await t.page.isChecked("[name=keep-card]")), "the shop keeps a card without being asked to");
  await t.page.check("[name=keep-card]");
  await t.fits();
  await t.axe();
  await press(t, "#pay-place");
  await (await t.see("[name=card]")).fill("4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);
  await seesCard(t);
  await t.fits();
  await t.axe();

  await takes(t, soap(t));
  await t.page.check(CARD);
  await settles(t);
  await t.fits();
  await t.axe();
  const sum = await total(t);
  await press(t, "#pay-place");
  await t.page.waitForURL(/\/orders\//);
  const order = await t.page.locator("main").innerText();
  must(order.includes(sum), `${sum} is not in: ${order}`);
  must((await t.page.locator("form[action$='/pay']").count()) === 0, "it is still to be paid");

  await t.go("/account/cards");
  await press(t, "main form[action$='/remove'] button");
  await t.see(".notice-good");
  must(!(await t.page.locator("main .facts").count()), "it is still there");
});
