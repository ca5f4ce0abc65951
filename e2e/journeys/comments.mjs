// What people say to a mug and to each other, and what they lived through with it.

import { mug, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const READS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };

export const reading = journey("what people say to a mug and lived through with it", READS, async (t) => {
  await t.go(mug(t));
  await t.see("#comments-product article");
  await t.see("#stories article");
  await t.fits();
  await t.axe();

  await t.follow(t.page.locator("#comments-product .head a").first());
  must((await t.page.locator("main article").count()) >= 4, "not all that was said is there");
  await t.see("main a[href*='/sign-in']");
  await t.fits();
  await t.axe();

  await t.go(mug(t));
  await t.follow(t.page.locator("#stories article h3 a").first());
  must((await t.page.locator("main article h2").count()) >= 3, "the story has not its parts");
  const data = await t.page.locator("script[type='application/ld+json']").allTextContents();
  must(data.some((one) => JSON.parse(one)["@type"] === "Article"), `search engines read: ${data}`);
  await t.fits();
  await t.axe();

  await t.go("/stories");
  must((await t.page.locator("main article").count()) >= 4, "stories are missing");
  await t.fits();
  await t.axe();
});

/** The owner lets a text stand that waits. */
function publishes(t, words) {
  return asOwner(t, async (owner) => {
    await owner.go("/admin/moderation");
    await owner.follow(owner.page.locator("main a", { hasText: words }).first());
    await owner.page.selectOption("[name=what]", "publish");
    await press(owner, "#decide form button");
    await owner.see(".notice-good");
  });
}

/** Asks for the page until these words stand on it: what is decided about words is heard a moment later. */
async function reads(t, path, words) {
  for (let tries = 0; tries < 40; tries += 1) {
    await t.go(path);
    if ((await t.page.locator("main").innerText()).includes(words)) return;
    await t.page.waitForTimeout(250);
  }
  must(false, `nobody can read: ${words}`);
}

export const talking = journey("somebody comments on a mug, and the shop answers", OUR_OWN, async (t) => {
  await joins(t);
  const words = `¿Cabe en un posavasos pequeño? ${Date.now()}`;
  await t.go(mug(t));
  await t.page.fill("#comments-product [name=comment]", words);
  await press(t, "#comments-product form:has([name=comment]) button");
  await t.see(".notice-good");
  must(!(await t.page.locator("main").innerText()).includes(words), "the first text of somebody did not wait");
  await t.fits();
  await t.axe();
  const path = new URL(t.page.url()).pathname.replace(/^\/en/, "");

  await publishes(t, words);
  await reads(t, path, words);
  const answer = `Sí, mide ocho centímetros. ${Date.now()}`;
  await asOwner(t, async (owner) => {
    await owner.go(path);
    const said = owner.page.locator("main article", { hasText: words });
    await owner.follow(said.locator("a[href*='answer=']").first());
    await owner.page.fill("#comment [name=comment]", answer);
    await press(owner, "#comment form button");
    await owner.see("main article");
  });
  await reads(t, path, answer);
  await t.see(".voice-reply .badge");
  await t.fits();
  await t.axe();
});

export const telling = journey("somebody tells what they lived through with a mug", OUR_OWN, async (t) => {
  await joins(t);
  await t.go(mug(t));
  await t.follow(t.page.locator("#stories a[href*='/stories/new']").first());
  must(await t.page.locator("[name=product]").first().isChecked(), "the mug is not ticked");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=title]", "Una taza para la oficina");
  await t.page.fill("[name=situation]", "En la oficina solo había vasos de papel.");
  await t.page.fill("[name=tried]", "Me llevé la mía y la friego allí.");
  await t.page.fill("[name=outcome]", `Ya somos cinco con taza propia (${Date.now()}).`);
  await t.page.selectOption("[name=again]", "yes");
  await press(t, "main form[enctype] .btn-main");
  await t.see(".notice-warn");
  must((await t.page.locator("main article h2").count()) >= 3, "the story has not its parts");
  await t.fits();
  await t.axe();
});
