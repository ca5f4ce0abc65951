// Two sellers in one basket: the owner lets a carpenter sell a horse and keeps a tenth of it; a guest buys it with a soap of the
// shop's own, pays once, and has two orders; the owner sees both, and what the shop keeps of the one.

import { execFileSync } from "node:child_process";
import { goesToPay, in_, must, putsIn, saysWhere, settles, total } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, newAddress, press } from "../lib/people.mjs";

const { PLAZA_PROGRAM: program, PLAZA_DATA: data } = process.env;

// Only in a shop of our own may something be ordered.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const SELLER = "Virutas";
const TRADER = {
  billing_name: "Ana Ruiz",
  billing_company: "Virutas S.L.",
  billing_line1: "Calle del Horno 4",
  billing_postcode: "28013",
  billing_city: "Madrid",
  billing_phone: "600100200",
  billing_tax_id: "B65410011",
  email: "hola@virutas.example",
  iban: "ES9121000418450200051332",
};
const soap = (t) => in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap");
const horse = (t) => in_(t, "/p/caballo-para-pintar", "/p/paint-your-own-horse");
const horseName = (t) => in_(t, "Caballo para pintar", "Paint-your-own horse");
/** A tenth of what the horse costs. */
const kept = (t) => in_(t, "2,60", "2.60");

let letIn;

/** Somebody else begins to sell: written down, checked, let on. Their shelf of the shop is opened first. */
async function letsIn(owner) {
  execFileSync(program, ["features", "open", "sellers", "--data", data]);
  for (let turn = 0; turn < 20; turn += 1) {
    const answer = await owner.page.goto(`${owner.origin}/admin/sellers`);
    if (answer.ok()) break;
    await owner.page.waitForTimeout(250);
  }
  await owner.go("/admin/sellers");
  await owner.fits();
  await owner.axe();
  await owner.page.fill("main [name=title]", SELLER);
  await owner.page.check("main [name=trader]");
  await press(owner, "main form.stack button");
  await owner.see(".notice-good");
  for (const [name, value] of Object.entries(TRADER)) await owner.page.fill(`main [name=${name}]`, value);
  await owner.page.check("main [name=certified]");
  await owner.fits();
  await owner.axe();
  await press(owner, "main form.stack:not([action$='/state']) .btn-main");
  await owner.see(".notice-good");
  await owner.page.fill("main [name=said]", "Nota del registro mercantil");
  await press(owner, "main button[name=do][value=verify]");
  const theirs = owner.page.url();
  await keepsATenth(owner);
  await owner.page.goto(theirs);
  await press(owner, "main button[name=do][value=activate]");
  await owner.see(".notice-good");
  await owner.axe();
}

/** The owner keeps a tenth of what they sell: before they begin, since it would otherwise count only fifteen days later. */
async function keepsATenth(owner) {
  await owner.go("/admin/commissions/new");
  await owner.page.fill("main [name=name]", "Venta");
  await owner.page.selectOption("main [name=seller]", { label: SELLER });
  await owner.page.selectOption("main [name=kind]", "percent");
  await owner.page.fill("main [name=takes]", "10");
  await owner.page.check("main [name=on]");
  await owner.fits();
  await owner.axe();
  await press(owner, "main form .btn-main");
  await owner.see(".notice-good");
}

/** The horse is theirs from now on. */
async function givesTheHorse(owner) {
  await owner.go(`/admin/products?q=${encodeURIComponent(horseName(owner))}`);
  await owner.follow(owner.page.locator("main a[href*='/admin/products/']").filter({ hasText: horseName(owner) }).first());
  await owner.page.selectOption("[name=seller]", { label: SELLER });
  await press(owner, ".save-bar button");
  await owner.see(".notice-good");
}

/** There is a seller in this shop, as soon as the first of these journeys has been here. */
async function hasASeller(t) {
  letIn ??= asOwner(t, async (owner) => {
    await letsIn(owner);
    await givesTheHorse(owner);
  });
  await letIn;
}

/** What people call the order that is seen. */
async function codeOf(locator) {
  const text = await locator.innerText();
  const code = text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0];
  must(code, `no code in ${text}`);
  return code;
}

/** The owner finds an order by its code, opens it, and tells what the page says. */
async function reads(owner, code) {
  await owner.go(`/admin/orders?q=${code}`);
  await owner.follow(owner.page.locator("main a[href*='/admin/orders/']").filter({ hasText: code }).first());
  await owner.axe();
  return owner.page.locator("main").innerText();
}

/** What was sold is booked a moment after it was paid: the statement of the month says what the shop keeps. */
async function seesCommission(owner) {
  for (let turn = 0; turn < 20; turn += 1) {
    await owner.go("/admin/ledger/sellers");
    const theirs = owner.page.locator("main a[href*='/admin/ledger/sellers/']").filter({ hasText: SELLER }).first();
    if (await theirs.count()) {
      await owner.follow(theirs);
      await owner.follow(owner.page.locator("main .chips a[href*='/statement']").first());
      const statement = await owner.page.locator("main").innerText();
      if (statement.includes(kept(owner))) {
        await owner.fits();
        await owner.axe();
        return;
      }
    }
    await owner.page.waitForTimeout(250);
  }
  throw new Error(`the statement does not say that the shop keeps ${kept(owner)}`);
}

export const twoSellers = journey("things of two sellers are paid at once, and become two orders", OUR_OWN, async (t) => {
  await hasASeller(t);
  await putsIn(t, soap(t));
  await putsIn(t, horse(t));
  await goesToPay(t);
  await t.page.fill("[name=email]", newAddress("sellers"));
  await saysWhere(t);
  await t.page.check("[name=pay][value=test]");
  await settles(t);
  must((await t.page.locator("[data-swap=pay-bill]").innerText()).includes(SELLER), "nobody says who sells the horse");
  await t.fits();
  await t.axe();
  const sum = await total(t);
  await press(t, "#pay-place");
  await t.see("[name=card]");
  must((await t.page.locator("main").innerText()).includes(sum), `${sum} is not paid at once`);
  await t.page.fill("[name=card]", "4242 4242 4242 4242");
  await press(t, "main form .btn-main");
  await t.page.waitForURL(/\/orders\//);

  const first = await codeOf(t.page.locator("main h1").first());
  const other = t.page.locator("section[aria-labelledby=others] a");
  must((await other.count()) === 1, "there is one other order");
  const second = await codeOf(other);
  await t.fits();
  await t.axe();
  await t.follow(other);
  must((await codeOf(t.page.locator("main h1").first())) === second, "the link leads to the other order");
  await t.axe();

  await asOwner(t, async (owner) => {
    const said = [await reads(owner, first), await reads(owner, second)];
    must(said.filter((page) => page.includes(SELLER)).length === 1, `one of both is theirs:\n${said.join("\n---\n")}`);
    await seesCommission(owner);
  });
});
