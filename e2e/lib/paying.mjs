// Paying at a provider: the stand-in for Stripe and Redsys that runs beside the shop, and the owner who has signed up with both.

import { asOwner, press } from "./people.mjs";

const base = process.env.PLAZA_TEST_PAYMENTS;
const [secret_key, signing_secret] = (process.env.PLAZA_TEST_STRIPE ?? "").split(" ");
const [merchant_code, key] = (process.env.PLAZA_TEST_REDSYS ?? "").split(" ");

/** Whether there is a provider beside the shop. */
export const HAS_PROVIDERS = Boolean(base);

let cardsBy;

/** The owner offers Bizum, and cards by one of both providers: a buyer could not tell two of them apart. */
export async function offersCardsBy(t, way) {
  if (cardsBy === way) return;
  await asOwner(t, async (owner) => {
    if (!cardsBy) {
      await sends(owner, "/admin/payments/keys/stripe", { secret_key, signing_secret });
      await sends(owner, "/admin/payments/keys/redsys", { merchant_code, terminal: "1", key });
      await sends(owner, "/admin/payments/ways/bizum", { bizum_on: true });
    }
    await sends(owner, "/admin/payments/ways/stripe", { stripe_on: way === "stripe" });
    await sends(owner, "/admin/payments/ways/redsys", { redsys_on: way === "redsys" });
  });
  cardsBy = way;
}

async function sends(owner, action, fields) {
  await owner.go("/admin/payments/ways");
  const form = owner.page.locator(`main form[action$='${action}']`);
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`);
    await (typeof value === "boolean" ? field.setChecked(value) : field.fill(value));
  }
  await Promise.all([owner.page.waitForNavigation({ waitUntil: "load" }), form.locator("button").last().click()]);
}

/** Lets the traveller go to the provider, which is another house. */
function mayGoThere(t) {
  t.allow(new RegExp(`^request to ${base.replaceAll(".", "\\.")}/`));
}

/** Presses the button that binds, and waits until the page of the provider is there. */
export async function goesThere(t) {
  mayGoThere(t);
  await t.page.locator("#pay-place").click();
  await arrives(t);
}

/** On to the provider from wherever the shop leads there: by itself, or by the button of a page of ours. */
export async function arrives(t) {
  const isThere = (url) => url.origin === base;
  const button = t.page.locator("main form[action*='/sis/realizarPago'] .btn-main");
  await Promise.race([t.page.waitForURL(isThere), button.waitFor({ state: "visible" })]);
  if (isThere(new URL(t.page.url()))) return;
  await t.fits();
  await t.axe();
  await button.click();
  await t.page.waitForURL(isThere);
}

/** Types a card there, and waits for what is answered: there, or at home. */
export async function typesCard(t, card) {
  await t.page.fill("[name=card]", card);
  await press(t, "main form button");
}

/** Answers one's bank. */
export async function answers(t, word) {
  await press(t, `main button[name=answer][value=${word}]`);
}

/** Waits until the order is there, and says that it is paid. */
export async function seesOrder(t, sum) {
  await t.page.waitForURL(/\/orders\//);
  const order = await t.page.locator("main").innerText();
  if (!order.includes(sum)) throw new Error(`${sum} is not in: ${order}`);
  if ((await t.page.locator("form[action$='/pay']").count()) > 0) throw new Error("it is still to be paid");
}
