// What everybody who buys does: puts a thing into the basket, says where it goes, and chooses how to pay.

export const in_ = (t, es, en) => (t.variant.language === "en" ? en : es);

export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Where the mug stands that most journeys buy. */
export const mug = (t) => in_(t, "/p/taza-de-dos-manos", "/p/two-handed-mug");

/** Puts a thing into the basket. */
export async function putsIn(t, path) {
  await t.go(path);
  const button = await t.see("form#buy button.btn-main, button.btn-main[form=buy]");
  const added = t.page.waitForResponse((answer) => answer.url().includes("/basket/add"));
  await Promise.all([added, button.click()]);
  await t.page.waitForLoadState("load");
}

/** Goes from the basket to the checkout. */
export async function goesToPay(t) {
  await t.go("/basket");
  await t.fits();
  await t.follow(await t.see("main a[href$='/checkout']"));
  await t.see("#pay-place");
}

/** Puts a thing into the basket, and goes from there to the checkout. */
export async function takes(t, path) {
  await putsIn(t, path);
  await goesToPay(t);
}

/** Waits until what depends on the address has been asked again. */
export async function settles(t) {
  if (!t.variant.script) return;
  await t.page.waitForTimeout(250);
  await t.page.waitForFunction(() => !document.querySelector("[data-swap][aria-busy]"));
}

export async function saysWhere(t, postcode = "28004") {
  await t.page.fill("[name=name]", "Lucía Prado");
  await t.page.fill("[name=line1]", "Calle del Pez 3");
  await t.page.fill("[name=city]", "Madrid");
  await t.page.fill("[name=postcode]", postcode);
  await t.page.locator("[name=postcode]").blur();
  await settles(t);
}

/** The sum that stands above the button. */
export const total = async (t) => (await t.page.locator(".pay-total dd").innerText()).trim();
