// What people ask about a mug: whoever asks sees first what was said before, somebody who has it answers, and whoever asked says that
// it helped.

import { in_, mug, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const READS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };
const MUG = "NOG-TDM-PIN";

export const reading = journey("what people ask about a mug", READS, async (t) => {
  await t.go(mug(t));
  await t.see("#questions article");
  must((await t.page.locator("#questions article").count()) === 3, "not the first three stand beside the mug");
  await t.fits();
  await t.axe();

  await t.follow(t.page.locator("#questions .head a").first());
  must((await t.page.locator("main article").count()) >= 6, "not all of them are there");
  await t.fits();
  await t.axe();
  await t.page.fill("main [name=q]", "iguales");
  await press(t, "main form[role=search] button");
  must((await t.page.locator("main article").count()) === 1, "the search does not hold");

  await t.follow(t.page.locator("main article h3 a").first());
  await t.see("#answers");
  const data = await t.page.locator("script[type='application/ld+json']").allTextContents();
  must(data.some((one) => JSON.parse(one)["@type"] === "QAPage"), `search engines read: ${data}`);
  await t.fits();
  await t.axe();

  await t.go(mug(t));
  await t.follow(t.page.locator("#questions a[href*='/questions/new']").first());
  await t.fits();
  await t.axe();
  await seesThree(t);
  await t.fits();
  await t.axe();
});

/** Asks what other walks ask too, so shortly that it is taken for no copy; three that were asked before come. */
async function seesThree(t) {
  const title = in_(t, "¿La taza aguanta microondas, lavavajillas y color?", "Mug safe in microwave and dishwasher?");
  await t.page.fill("[name=title]", title);
  await press(t, "main form .btn-main");
  await t.see("main .voice-rows");
  must((await t.page.locator("main .voice-rows li").count()) === 3, "three that were asked before are not shown");
}

/** Codes on the receipts of two who bought the mug at the counter. */
function receipts(t) {
  return asOwner(t, async (owner) => {
    await owner.go("/admin/evidence");
    await owner.page.fill("main [name=skus]", MUG);
    await owner.page.fill("main [name=codes]", "2");
    await press(owner, "main form.stack .btn-main");
    await owner.see(".till-slips li b");
    const codes = await owner.page.locator(".till-slips li b").allInnerTexts();
    return codes.map((code) => code.trim());
  });
}

/** Somebody who has it comes in, in a window of their own, and does something. */
async function asBuyer(t, code, does) {
  const context = await t.page.context().browser().newContext({ locale: "es-ES", viewport: t.page.viewportSize() });
  const buyer = Object.assign(Object.create(Object.getPrototypeOf(t)), t, { page: await context.newPage() });
  try {
    await joins(buyer, "member", "Nuria Vega");
    await claims(buyer, code);
    await does(buyer);
  } finally {
    await context.close();
  }
}

/** Types the code of a receipt. */
async function claims(t, code) {
  await t.go("/account/purchases");
  await t.page.fill("main [name=code]", code);
  await press(t, "main form button");
  if (t.page.url().includes("/till/")) await press(t, "main form button");
  await t.see(".notice-good");
}

export const asking = journey("somebody asks, whoever has it answers, and it helps", OUR_OWN, async (t) => {
  const [own, others] = await receipts(t);
  await joins(t);
  await claims(t, own);
  await t.go(mug(t));
  await t.follow(t.page.locator("#questions a[href*='/questions/new']").first());
  await seesThree(t);
  await press(t, "main form[method=post] .btn-main");
  await t.see(".notice-good");
  const path = new URL(t.page.url()).pathname;
  must(path.includes("/questions/"), `it stands at ${path}`);

  await asBuyer(t, others, async (buyer) => {
    await buyer.page.goto(t.page.url());
    await buyer.page.fill("[name=body]", `Sí, las dos cosas (${Date.now()}).`);
    await press(buyer, "#answer form button");
    await buyer.see(".notice-good");
    const mark = await buyer.page.locator("main .voice-rows .badge").first().innerText();
    must(/Lo tiene desde|Owns it since/.test(mark), `whoever has it is marked as ${mark}`);
  });

  await t.page.goto(t.page.url());
  await press(t, "main form[action$='/accept'] button");
  await t.see(".notice-good");
  const accepted = await t.page.locator("main .voice-rows li").first().innerText();
  must(/Le sirvió a quien preguntó|It helped whoever asked/.test(accepted), `nothing says that it helped: ${accepted}`);
  await t.fits();
  await t.axe();
  await t.go("/account/questions");
  await t.fits();
});
