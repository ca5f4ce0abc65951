// Contact: somebody asks about a product by the form, gets the code at once, is answered from the back office by the keyboard,
// reads the answer by the link of the letter, answers back, closes the case and says how it was.

import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, newAddress, ownerComesIn, press } from "../lib/people.mjs";

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
