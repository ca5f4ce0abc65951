// The front page: it leads to a thing with a name and a price, in every width, theme and language, with script or without.

import { journey } from "../lib/journey.mjs";

export const homeLeadsToAProduct = journey(
  "the home page leads to a product with a name and a price",
  { widths: [390, 1280], themes: ["light", "dark"], scripts: [true, false], languages: ["es", "en"] },
  async (t) => {
    await t.go("/");
    await t.see("h1");
    await t.fits();
    await t.axe();

    await t.follow(await t.see("a.card, .card a[href*='/p/']"));
    await t.see("h1");
    await t.see(".price");
    await t.fits();
    await t.axe();
  },
);

export const languageIsSaid = journey(
  "a page says which language it is in",
  { languages: ["es", "en"] },
  async (t) => {
    await t.go("/");
    const said = await t.page.locator("html").getAttribute("lang");
    if (!said?.startsWith(t.variant.language)) throw new Error(`it says "${said}"`);
  },
);
