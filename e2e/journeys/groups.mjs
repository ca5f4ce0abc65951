// A price for a group of people: the owner makes the group and what is taken off for it; whoever is put in sees it in the basket
// and pays it, and nobody else does.

import { goesToPay, in_, must, putsIn } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const GROUP = "Talleres vecinos";
const PROMOTION = { name_es: "Precio de taller vecino", name_en: "Neighbouring workshop price", percent: "20" };
const soap = (t) => in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap");
const name = (t) => in_(t, PROMOTION.name_es, PROMOTION.name_en);

let made;

/** The owner makes the group and its price. Gives the path of the group. */
async function makes(owner) {
  await owner.go("/admin/groups");
  await owner.fits();
  await owner.axe();
  await owner.page.fill("main form.stack [name=name]", GROUP);
  await press(owner, "main form.stack .btn-main");
  await owner.see(".notice-good");
  const group = new URL(owner.page.url()).pathname.replace(/^\/en\//, "/");
  await owner.go("/admin/promotions/new?kind=percent");
  for (const [field, value] of Object.entries(PROMOTION)) await owner.page.fill(`main [name=${field}]`, value);
  await owner.page.selectOption("main [name=group]", { label: GROUP });
  await owner.page.setChecked("main [name=on]", true);
  await owner.fits();
  await owner.axe();
  await press(owner, "main form.stack > div:last-child button");
  await owner.see(".notice-good");
  return group;
}

/** Somebody is put into the group by their address. */
async function putsInGroup(owner, address) {
  made ??= await makes(owner);
  await owner.go(made);
  await owner.page.fill("main form[action$='/people'] [name=email]", address);
  await press(owner, "main form[action$='/people'] button");
  await owner.see(".notice-good");
  must((await owner.page.locator("main").innerText()).includes(address), `${address} is not in the group`);
  await owner.fits();
  await owner.axe();
}

export const groupPrice = journey("whoever is in a group has its price, in the basket and at the checkout", OUR_OWN, async (t) => {
  const address = await joins(t);
  await putsIn(t, soap(t));
  await t.go("/basket");
  must(!(await t.page.locator("main").innerText()).includes(name(t)), "the price is for everybody");
  await asOwner(t, (owner) => putsInGroup(owner, address));
  await t.go("/basket");
  must((await t.page.locator("main").innerText()).includes(name(t)), "the price of the group does not count in the basket");
  await t.fits();
  await t.axe();
  await goesToPay(t);
  must((await t.page.locator("[data-swap=pay-bill]").innerText()).includes(name(t)), "nor at the checkout");
  await t.axe();
});
