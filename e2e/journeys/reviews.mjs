// What buyers say: the score and the first reviews beside a product, all of them in every order, and a review of somebody who bought
// it at the counter. Whoever did not buy it is refused.

import { in_, mug, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const READS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };
const soap = (t) => in_(t, "/p/jabon-de-aceite-de-oliva", "/p/olive-oil-soap");

export const reading = journey("what buyers say of a mug", READS, async (t) => {
  await t.go(mug(t));
  await t.see("#reviews article");
  must((await t.page.locator("#reviews meter").count()) === 5, "the histogram has not five rows");
  const data = await t.page.locator("#reviews script[type='application/ld+json']").textContent();
  must(JSON.parse(data).aggregateRating.ratingCount === 7, `search engines read: ${data}`);
  await t.fits();
  await t.axe();

  await t.follow(t.page.locator("#reviews .head a").first());
  must((await t.page.locator("main article").count()) === 7, "not all of them are there");
  await t.fits();
  await t.axe();
  await t.follow(t.page.locator("main nav a[href*='sort=lowest']").first());
  const first = await t.page.locator("main article h3").first().innerText();
  must(first.includes("★★☆☆☆"), `the lowest does not stand first: ${first}`);
  await t.follow(t.page.locator("main nav a[href*='stars=5']").first());
  must((await t.page.locator("main article").count()) === 4, "the filter does not hold");
  await t.fits();
  await t.axe();
});

export const choosing = journey("what buyers say helps to choose", READS, async (t) => {
  await t.go("/");
  const said = await t.see("section[aria-labelledby='said']");
  must((await said.locator("li").count()) === 4, "the home page does not tell what buyers say");
  await t.fits();
  await t.axe();

  await t.go(in_(t, "/search?q=taza&sort=rated", "/search?q=mug&sort=rated"));
  const first = await t.see("main .card .rated");
  must((await first.locator(".sr").innerText()).includes("5"), "the stars on a card say nothing to the ear");
  must((await t.page.locator("main #sort option[value='rated']").count()) === 1, "nobody can order by what buyers think");
  await t.fits();
  await t.axe();

  await t.go("/search?f-rating=4");
  const cards = await t.page.locator("main .card").count();
  must(cards > 0 && cards === (await t.page.locator("main .card .rated").count()), "something without stars has four or more");
  await t.fits();
  await t.axe();

  await t.go("/reviews/of-shop");
  await t.see("main .empty");
  await t.fits();
  await t.axe();
});

/** The owner makes a code for a soap, and tells it. */
function makesCode(t) {
  return asOwner(t, async (owner) => {
    await owner.go("/admin/evidence");
    await owner.page.fill("main [name=skus]", "CER-JAO");
    await press(owner, "main form.stack .btn-main");
    return (await (await owner.see(".till-slips li b")).innerText()).trim();
  });
}

/** Somebody types the code of their receipt. */
async function bought(t, code) {
  await t.go("/account/purchases");
  await t.page.fill("main [name=code]", code);
  await press(t, "main form button");
  if (t.page.url().includes("/till/")) await press(t, "main form button");
  await t.see(".notice-good");
}

export const writing = journey("whoever bought a soap says how it is", OUR_OWN, async (t) => {
  const code = await makesCode(t);
  await joins(t);
  await t.go(soap(t));
  await t.follow(t.page.locator("#reviews a[href*='/reviews/new']").first());
  must((await t.page.locator("main textarea").count()) === 0, "whoever has not bought it may write");
  await t.fits();
  await t.axe();

  await bought(t, code);
  await t.go("/account/reviews");
  await t.fits();
  await t.axe();
  await t.follow(t.page.locator("main a[href*='/reviews/new']").first());
  await t.fits();
  await t.axe();
  await t.page.selectOption("[name=stars]", "4");
  await t.page.fill("[name=title]", "Hace mucha espuma");
  await t.page.fill("[name=body]", `Lo uso para las manos y para el cuerpo; dura más de lo que parece (${Date.now()}).`);
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();

  await t.go(soap(t));
  must((await t.page.locator("#reviews").innerText()).includes("Hace mucha espuma"), "nobody else can read it");
  await t.go("/reviews/new?shop=yes");
  must((await t.page.locator("[name=quality]").count()) === 0, "the service is asked like a soap");
  await t.page.selectOption("[name=stars]", "5");
  await t.page.selectOption("[name=service]", "5");
  await t.page.selectOption("[name=delivery]", "4");
  await t.page.fill("[name=body]", `Me atendieron muy bien en el puesto (${Date.now()}).`);
  await t.fits();
  await t.axe();
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  await t.go("/reviews/of-shop");
  await t.see("main article");
  await t.fits();
  await t.axe();
  await t.go("/account/reviews");
  await t.follow(t.page.locator("main a[href*='/edit']").first());
  await t.page.selectOption("[name=stars]", "2");
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  const changed = await t.page.locator("main article").first().innerText();
  must(changed.includes("★★☆☆☆") && /4/.test(changed), `what the stars were is not in sight: ${changed}`);
});
