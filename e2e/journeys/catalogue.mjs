// The catalogue in the back office: a product is found while one types, prices of several are changed together after a look
// at what will become of each, categories are made, put in order, renamed and taken away.

import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
let cookies;
let count = 0;

/** Somebody who runs the shop comes in: once by an invitation, afterwards with what the browser then carried. */
async function managerComesIn(t) {
  const context = t.page.context();
  if (cookies) return context.addCookies(cookies);
  await joins(t, "manager", "Manuela Prado");
  cookies = await context.cookies();
}

/** Looks for words: while typing where there is script, by the button where there is none. */
async function lookFor(t, words) {
  await t.page.fill(".sieve [name=q]", words);
  if (t.variant.script) await t.page.waitForURL((url) => url.searchParams.get("q") === words);
  else await press(t, ".sieve > .sieve-go");
}

export const products = journey("a product is found while one types, and the list is sifted and sorted", OUR_OWN, async (t) => {
  await managerComesIn(t);
  await t.go("/admin/products");
  await t.fits();
  await t.axe();
  const all = await t.page.locator(".goods tbody tr").count();
  if (all < 20) throw new Error(`${all} products in the list`);
  await lookFor(t, "taza");
  if (t.variant.script) await t.page.waitForFunction((all) => document.querySelectorAll(".goods tbody tr").length < all, all);
  const names = await t.page.locator(".goods tbody strong").allTextContents();
  if (!names.length) throw new Error("nothing is found for taza");
  await t.axe();
  await lookFor(t, "zzzz");
  await t.see(".results .empty");
  await t.go("/admin/products?state=published&sort=-price");
  await t.see(".sieve-more[open]");
  await t.fits();
  await t.axe();
  if (t.variant.width > 1000) {
    await t.page.locator(".goods thead a").first().click();
    await t.page.waitForURL(/sort=name/);
    await t.see("th[aria-sort=ascending]");
  }
});

export const prices = journey("prices of several products are changed together after a look", OUR_OWN, async (t) => {
  await managerComesIn(t);
  await t.go("/admin/products?sort=name");
  const ticks = t.page.locator(".goods tbody [type=checkbox]");
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  await t.page.selectOption(".bulk-bar select", "percent");
  await t.axe();
  await press(t, ".bulk-bar button");
  await t.fits();
  await t.page.fill("[name=number]", "mucho");
  t.allow(/422/);
  await press(t, "main form button");
  await t.see("[name=number][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=number]", "10");
  await press(t, "main form button");
  await t.see(".shifts s");
  await t.fits();
  await t.axe();
  await press(t, "main form button");
  await t.see("[role=status]");
  await t.fits();
  await t.axe();
  const done = await t.page.locator("[role=status]").textContent();
  if (!/2/.test(done)) throw new Error(`two products were to change: ${done}`);
});

export const categories = journey("a category is made, put in order, renamed and taken away", OUR_OWN, async (t) => {
  await managerComesIn(t);
  const name = `Regalos ${Date.now()} ${++count}`;
  await t.go("/admin/categories");
  await t.fits();
  await t.axe();
  await t.page.locator("#category-add summary").click();
  await t.page.fill("[name=name_es]", name);
  await press(t, "#category-add button");
  const row = t.page.locator(".tree li", { hasText: name });
  await row.waitFor();
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), row.locator("button[value=up]").click()]);
  const last = await t.page.locator(".tree li[data-parent='']").last().textContent();
  if (last.includes(name)) throw new Error("it still stands last");
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), row.locator("a").first().click()]);
  await t.fits();
  await t.axe();
  await t.page.fill("[name=name_en]", `Gifts ${count}`);
  await press(t, "main form button.btn-main");
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), t.page.locator(".tree li", { hasText: t.variant.language === "en" ? `Gifts ${count}` : name }).locator("a").first().click()]);
  await t.page.locator("main details summary").last().click();
  await press(t, "main details form button");
  await t.see("[role=status]");
  if (await row.count()) throw new Error("it is still there");
  await t.go("/admin/brands");
  await t.fits();
  await t.axe();
});
