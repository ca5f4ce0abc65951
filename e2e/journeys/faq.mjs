// Help that people write: somebody asks, the shop answers, whoever asked accepts; staff makes help of that answer, and a visitor reads
// it beside the product. A member puts an article right, and staff takes what they suggest.

import { in_, must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const READS = IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] };
const oil = (t) => in_(t, "/p/aceite-de-cosecha-temprana", "/p/early-harvest-olive-oil");
const ANSWER = "Guárdala a oscuras y bien cerrada: así aguanta un año entero sin perder el sabor. / Keep it dark and closed.";

export const reading = journey("the help of the shop", READS, async (t) => {
  await t.go("/help");
  await t.fits();
  await t.axe();
  const first = t.page.locator("main .facts a").filter({ hasText: in_(t, "lavavajillas", "dishwasher") }).first();
  const title = (await first.innerText()).trim();
  await t.follow(first);
  must((await t.page.locator("h1").innerText()).trim() === title, "another article");
  const data = await t.page.locator("script[type='application/ld+json']").allTextContents();
  must(data.some((text) => text.includes("FAQPage")), "search engines do not read what is the shop's own");
  await t.fits();
  await t.axe();
  await t.follow(t.page.locator("main a[href$='/history']").first());
  await t.fits();
  await t.axe();
});

/** Somebody asks about the thing that this page is about; gives the id of the question. */
async function asks(t, title) {
  await t.follow(t.page.locator("main a[href*='/questions/new']").first());
  await t.page.fill("main [name=title]", title);
  await press(t, "main form .btn-main");
  await t.page.fill("main form[method=post][action$='/questions/new'] [name=body]", "Es para un regalo.");
  await press(t, "main form[method=post][action$='/questions/new'] .btn");
  const id = /#q-([0-9a-f-]{36})$/.exec(t.page.url())?.[1] ?? /\/questions\/([0-9a-f-]{36})/.exec(t.page.url())?.[1];
  must(id, `no question: ${t.page.url()}`);
  return id;
}

/** The owner lets a question stand and answers it for the shop. */
function answers(t, id) {
  return asOwner(t, async (owner) => {
    await owner.go(`/admin/moderation/texts/${id}`);
    if (await owner.page.locator("#decide [name=what]").count()) {
      await owner.page.locator("#decide [name=what]").first().selectOption("publish");
      await press(owner, "#decide form .btn-main");
    }
    const form = "form[action$='/answer']";
    for (let turn = 0; turn < 40; turn += 1) {
      await owner.go(`/admin/questions/${id}`);
      if (await owner.page.locator(form).count()) break;
      await owner.page.waitForTimeout(250);
    }
    await owner.page.fill(`${form} textarea`, ANSWER);
    await press(owner, `${form} button`);
  });
}

/** The owner makes an article of the answer to this question, and publishes it. */
function promotes(t, title) {
  return asOwner(t, async (owner) => {
    const row = owner.page.locator("li").filter({ hasText: title });
    for (let turn = 0; turn < 40; turn += 1) {
      await owner.go("/admin/faq/candidates");
      if (await row.count()) break;
      await owner.page.waitForTimeout(250);
    }
    await owner.fits();
    await owner.axe();
    await row.first().locator("input[type=checkbox]").check();
    await owner.page.fill("main [name=topic]", title.slice(-50));
    await press(owner, "main form .btn-main");
    await owner.see(".notice-good");
    await owner.fits();
    await owner.axe();
    for (const to of ["review", "publish"]) await press(owner, `button[name=to][value=${to}]`);
    await owner.see("button[name=to][value=retire]");
  });
}

export const promoting = journey("an accepted answer becomes help", OUR_OWN, async (t) => {
  const title = `¿Cuánto aguanta abierta la botella ${Date.now()}?`;
  await joins(t);
  await t.go(oil(t));
  const id = await asks(t, title);
  await answers(t, id);
  const accept = `form[action$='/questions/${id}/accept'] button`;
  for (let turn = 0; turn < 40; turn += 1) {
    await t.go(`/questions/${id}`);
    if (await t.page.locator(accept).count()) break;
    await t.page.waitForTimeout(250);
  }
  await press(t, accept);
  await promotes(t, title);

  const beside = t.page.locator("#help a").filter({ hasText: title });
  for (let turn = 0; turn < 40; turn += 1) {
    await t.go(oil(t));
    if (await beside.count()) break;
    await t.page.waitForTimeout(250);
  }
  await t.fits();
  await t.follow(beside.first());
  must((await t.page.locator("main").innerText()).includes("sin perder el sabor"), "it says something else");
  await t.fits();
  await t.axe();
});

export const improving = journey("a member puts help right", OUR_OWN, async (t) => {
  const words = `Y nunca a pleno sol (${Date.now()}).`;
  await joins(t);
  await t.go("/help");
  await t.follow(t.page.locator("main .facts a").filter({ hasText: in_(t, "encoja", "shrinking") }).first());
  const article = t.page.url();
  await t.follow(t.page.locator("main a[href$='/edit']").first());
  await t.fits();
  await t.axe();
  const body = t.page.locator("main [name=body]");
  await body.fill(`${await body.inputValue()}\n\n${words}`);
  await press(t, "main form .btn-main");
  await t.see(".notice-good");

  await asOwner(t, async (owner) => {
    await owner.go("/admin/faq/proposals");
    await owner.follow(owner.page.locator("main a[href*='/admin/faq/proposals/']").first());
    await owner.see("ins");
    await owner.fits();
    await owner.axe();
    await press(owner, "form[action$='/apply'] .btn-main");
    await owner.see(".notice-good");
  });
  await t.page.goto(article);
  must((await t.page.locator("main").innerText()).includes(words), "what was taken does not stand");
  await t.axe();
});
