// Contact: somebody asks about a product by the form, gets the code at once, is answered from the back office by the keyboard,
// reads the answer by the link of the letter, answers back, closes the case and says how it was. Then the same by real mail:
// letters go out by SMTP, and what the customer answers comes in by the mailbox.

import { emptyShop, setsUp } from "../lib/emptyshop.mjs";
import { journey } from "../lib/journey.mjs";
import { answer, HAS_MAIL, letter, settingsFor } from "../lib/mailbox.mjs";
import { asOwner, IS_OURS, newAddress, ownerComesIn, press } from "../lib/people.mjs";
import { Traveller } from "../lib/traveller.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

export const asks = journey("somebody asks, is answered, answers back and says how it was", OUR_OWN, async (t) => {
  const address = newAddress("asks");
  await t.go("/");
  await t.follow(t.page.locator(".card a, .grid a").first());
  await t.follow(t.page.locator(".ask a"));
  await t.see("form [name=text]");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=name]", "Lucía Prado");
  await t.page.fill("[name=address]", address);
  await t.page.fill("[name=text]", "corto");
  await t.page.check("[name=consent]");
  t.allow(/422/);
  await press(t, "main form button");
  await t.see("[name=text][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=text]", "¿Aguanta el lavavajillas? Es para un regalo.");
  await press(t, "main form button");
  await t.see(".notice-good");
  await t.fits();
  await t.axe();
  const code = (await t.page.locator("h1").innerText()).match(/[A-Z]{4}-\d{4}/)[0];
  const theirs = t.page.url();

  await asOwner(t, async (owner) => {
    await owner.go("/admin/cases");
    await owner.fits();
    await owner.axe();
    const line = owner.page.locator("[data-case] a", { hasText: code });
    if (owner.page.viewportSize().width > 1000 && t.variant.script !== false) {
      await owner.page.waitForFunction(() => document.querySelector("[data-island=cases][data-live]"));
      await owner.page.waitForTimeout(200);
      await owner.page.keyboard.press("j");
      const focused = await owner.page.evaluate(() => document.activeElement.closest("[data-case]") !== null);
      if (!focused) throw new Error("j moves nowhere");
    }
    await owner.follow(line);
    await owner.fits();
    await owner.axe();
    await owner.page.fill("[name=note]", "Mirar la ficha del taller.");
    await press(owner, "form[action$='/note'] button");
    await owner.page.fill("[name=text]", "Sí, sin problema.\n\nA 60 grados como mucho.");
    await owner.page.fill("[name=minutes]", "4");
    await press(owner, "form[action$='/answer'] button");
    await owner.see(".is-ours");
    await owner.go(`/admin/mail?q=${encodeURIComponent(address)}`);
    await owner.follow(owner.page.locator("main a[href*='/admin/mail/']").filter({ has: owner.page.locator("strong") }).first());
    const link = await owner.page.locator(".prose a[href*='/cases/']").first().getAttribute("href");
    if (!link) throw new Error("the letter has no link");
    await t.page.goto(link, { waitUntil: "load" });
  });

  const body = await t.page.locator(".said").innerText();
  if (!body.includes("60 grados") || body.includes("taller")) throw new Error(`read: ${body}`);
  await t.axe();
  await t.page.fill("[name=text]", "¡Gracias!");
  await press(t, "form:has([name=text]) button");
  await t.page.goto(theirs.split("?")[0], { waitUntil: "load" });
  await press(t, "form[action$='/close'] button");
  await t.see("[name=rating]");
  await t.axe();
  await t.page.selectOption("[name=rating]", "5");
  await press(t, "form[action$='/rate'] button");
  await t.see(".notice-good");
});

export const officeOfCases = journey(
  "the pages of those who look after cases, in both themes, on a phone and on a desk",
  IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    for (const path of ["/admin/cases", "/admin/cases?only=done", "/admin/cases/replies", "/admin/cases/settings", "/account/cases"]) {
      await t.go(path);
      await t.see("h1");
      await t.fits();
      await t.axe();
    }
  },
);

if (IS_OURS && !HAS_MAIL) console.log("contact: nobody answers by mail, since no mail servers were started (cargo xtask e2e does)");

/** Opens another window in the same shop. */
async function anotherWindow(t) {
  const context = await t.page.context().browser().newContext({ locale: "es-ES", viewport: t.page.viewportSize() });
  return Object.assign(Object.create(Traveller.prototype), t, { page: await context.newPage() });
}

/** Looks at a page again until it says something. */
async function until(t, path, words) {
  for (let tries = 0; tries < 60; tries += 1) {
    await t.go(path);
    if ((await t.page.locator("main").innerText()).includes(words)) return;
    await t.page.waitForTimeout(150);
  }
  throw new Error(`"${words}" never stood at ${path}`);
}

/** The owner answers the case that is open. */
async function answers(owner, words) {
  await owner.page.fill("#answer [name=text]", words);
  await press(owner, "form[action$='/answer'] button");
  await owner.see(".notice-good");
}

export const answersByMail = journey(
  "somebody is answered by mail, answers back by mail, and is answered again",
  IS_OURS && HAS_MAIL ? { widths: [390, 1280] } : { widths: [] },
  async (guest) => {
    const address = newAddress("mails");
    const mailbox = `hola-${Date.now()}@barroylino.example`;
    const { origin, link, stop } = await emptyShop(settingsFor(mailbox));
    const owner = Object.assign(Object.create(Traveller.prototype), guest, { origin });
    owner.allow(/503|404|icon\.svg/);
    owner.allow(new RegExp(`^request to ${origin.replaceAll(".", "\\.")}`));
    try {
      await setsUp(owner, link);
      const customer = await anotherWindow(owner);
      await customer.go("/contact/write");
      await customer.page.fill("[name=name]", "Lucía Prado");
      await customer.page.fill("[name=address]", address);
      await customer.page.selectOption("[name=matter]", "product");
      await customer.page.fill("[name=text]", "¿Aguanta el lavavajillas? Es para un regalo.");
      await customer.page.check("[name=consent]");
      await press(customer, "main form button");
      await customer.see(".notice-good");
      const opened = await letter(address, 1);
      const code = opened.headers.subject.match(/[A-Z]{4}-\d{4}/)[0];

      await owner.go("/admin/cases");
      await owner.follow(owner.page.locator("[data-case] a", { hasText: code }));
      const theirs = new URL(owner.page.url()).pathname;
      await answers(owner, "Sí, sin problema.\n\nA 60 grados como mucho.");
      const heard = await letter(address, 2);
      if (!heard.text.includes("60 grados")) throw new Error(`the letter says: ${heard.text}`);

      const id = await answer(mailbox, `=?utf-8?q?Luc=C3=ADa?= <${address}>`, heard, "Gracias.\n\nPero me lo han cobrado dos veces.");
      await owner.go("/admin/cases");
      await press(owner, "form[action$='/admin/cases/look'] button");
      await owner.see(".notice-good");
      await owner.fits();
      await owner.axe();
      await until(owner, theirs, "cobrado dos veces");
      const said = await owner.page.locator(".said").innerText();
      if (said.includes("escribió")) throw new Error(`what was quoted is there again: ${said}`);
      await owner.page.selectOption("[name=matter]", "charge");
      await press(owner, "form[action$='/matter'] button");
      await owner.page.locator(".page-head", { hasText: "Un cobro indebido" }).waitFor();
      await owner.fits();
      await owner.axe();
      await answers(owner, "Perdona. Te hemos devuelto uno de los dos.");
      await owner.go("/admin/cases");
      const all = await owner.page.locator("[data-case]").count();
      if (all !== 1) throw new Error(`${all} cases instead of one`);

      const last = await letter(address, 3);
      if (!last.text.includes("devuelto uno")) throw new Error(`the last letter says: ${last.text}`);
      if (last.headers["in-reply-to"] !== id) throw new Error(`it answers ${last.headers["in-reply-to"]}`);
      await customer.page.goto(last.text.match(/http:\S+\/cases\/\S+/)[0], { waitUntil: "load" });
      await customer.see(".said");
      const read = await customer.page.locator(".said").innerText();
      for (const words of ["60 grados", "cobrado dos veces", "devuelto uno"]) {
        if (!read.includes(words)) throw new Error(`"${words}" is not in: ${read}`);
      }
      await customer.page.context().close();
    } finally {
      await owner.page.goto("about:blank");
      await stop();
    }
  },
);
