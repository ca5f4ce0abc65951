// Finding something and looking at it: search, facets, variants, prices, language, theme; and every page without barriers.

import { journey } from "../lib/journey.mjs";

const EVERYWHERE = { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] };
const in_ = (t, es, en) => (t.variant.language === "en" ? en : es);
const mug = (t) => in_(t, "/p/taza-de-dos-manos", "/p/two-handed-mug");
const table = (t) => in_(t, "/c/mesa", "/c/table");

/** The search box of the header; on phones its button opens it. */
async function searchBox(t) {
  if (t.variant.width < 600) await (await t.see("button[popovertarget=find]")).click();
  return t.see("input[name=q]");
}

function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

export const misspeltWordsFind = journey("a misspelt word finds the product", EVERYWHERE, async (t) => {
  await t.go("/");
  const box = await searchBox(t);
  await box.fill(in_(t, "alpargtas de yute", "jute espadriles"));
  await Promise.all([t.page.waitForURL(/search\?q=/), box.press("Enter")]);
  const link = await t.see(`.card a[href$='${in_(t, "/p/alpargatas-de-yute", "/p/jute-espadrilles")}']`);
  await t.fits();
  await t.axe();
  await t.follow(link);
  await t.see(".price");
});

export const typingOffers = journey(
  "typing offers products, and the keyboard takes one",
  { widths: [390, 1280], languages: ["es", "en"] },
  async (t) => {
    await t.go("/");
    const box = await searchBox(t);
    await box.pressSequentially(in_(t, "tetera", "teapot"), { delay: 20 });
    await t.see("[role=option]");
    await t.axe();
    await box.press("ArrowDown");
    await Promise.all([t.page.waitForURL(/\/(p|c)\//), box.press("Enter")]);
    await t.see("h1");
  },
);

export const facetsNarrow = journey("a facet narrows a category", EVERYWHERE, async (t) => {
  await t.go(table(t));
  const all = await t.page.locator("li.card").count();
  if (t.variant.width < 600) await (await t.see("button[popovertarget=filters]")).click();
  await (await t.see("input[name=f-brand]")).check();
  if (!t.variant.script) await (await t.see("#facets .apply button.unless-live")).click();
  await t.page.waitForURL(/f-brand=/);
  await t.page.locator(".chips.chosen a").first().waitFor({ state: "attached" });
  const fewer = await t.page.locator("li.card").count();
  must(fewer > 0 && fewer < all, `${fewer} of ${all} products are left`);
  await t.axe();
});

export const variantsDiffer = journey("another variant is chosen by its chip", EVERYWHERE, async (t) => {
  await t.go(mug(t));
  const chosen = async () => (await t.page.locator(".chip[aria-current=true]").first().textContent())?.trim();
  const before = await chosen();
  await (await t.see(".option a.chip:not([aria-current])")).click();
  await t.page.waitForURL(/\?v=/);
  await t.page.waitForFunction((was) => document.querySelector(".chip[aria-current=true]")?.textContent.trim() !== was, before);
  must((await chosen()) !== before, "the same variant is still chosen");
  await t.axe();
});

export const reductionsAreHonest = journey("a reduction says the lowest price of the month before", EVERYWHERE, async (t) => {
  await t.go(mug(t));
  const was = (await (await t.see(".price-block .was")).textContent()) ?? "";
  const fine = (await (await t.see(".price-block .fine")).textContent()) ?? "";
  const amount = was.match(/[\d.,]+/)?.[0];
  must(amount && fine.includes(amount), `"${was}" stands beside "${fine}"`);
});

export const languageStays = journey("switching the language stays with the thing", { widths: [390, 1280], scripts: [true, false] }, async (t) => {
  await t.go("/p/taza-de-dos-manos");
  await t.follow(await t.see("footer a[hreflang=en]"));
  must(t.page.url().endsWith("/en/p/two-handed-mug"), t.page.url());
  await t.follow(await t.see("footer a[hreflang=es]"));
  must(t.page.url().endsWith("/p/taza-de-dos-manos"), t.page.url());
});

export const themeIsRemembered = journey("a chosen theme is remembered", { widths: [390, 1280], scripts: [true, false] }, async (t) => {
  await t.go("/");
  const theme = () => t.page.locator("html").getAttribute("data-theme");
  await (await t.see("footer button[value=dark]")).click();
  await t.page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await t.page.waitForLoadState("networkidle");
  await t.go(table(t));
  must((await theme()) === "dark", `the theme is ${await theme()}`);
  await t.axe();
});

const PAGES = [
  ["/c/mesa/para-beber/tazas", "/c/table/drinking/mugs-and-cups"],
  ["/p/taza-de-dos-manos", "/p/two-handed-mug"],
  ["/search?q=taza", "/search?q=mug"],
  ["/search?q=xilofono", "/search?q=xylophone"],
  ["/b", "/b"],
  ["/b/taller-nogal", "/b/taller-nogal"],
  ["/new", "/new"],
  ["/reduced", "/reduced"],
  ["/devoluciones", "/returns"],
  ["/garantia", "/guarantee"],
  ["/accesibilidad", "/accessibility"],
];

export const nothingIsInTheWay = journey(
  "every kind of page is without barriers and fits its window",
  { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] },
  async (t) => {
    for (const [es, en] of PAGES) {
      await t.go(in_(t, es, en));
      await t.see("h1");
      await t.fits();
      await t.axe();
    }
  },
);
