// Contact: somebody asks about a product by the form, gets the code at once, is answered from the back office by the keyboard,
// reads the answer by the link of the letter, answers back, closes the case and says how it was.

import { execFileSync } from "node:child_process";
import { journey } from "../lib/journey.mjs";

const { PLAZA_PROGRAM: program, PLAZA_DATA: data } = process.env;
// Only a shop of our own may be changed.
const OUR_OWN = program ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const OWNER = "ines@barroylino.example";
const PASSWORD = "tres tristes tigres trigan";

let cookies;

/** The owner of the demo comes in: once by a link from the terminal, afterwards with what the browser then carried. */
async function ownerComesIn(t) {
  const context = t.page.context();
  if (cookies) return context.addCookies(cookies);
  const printed = execFileSync(program, ["user", "link", OWNER, "--data", data], { encoding: "utf8" });
  await t.go(new URL(printed.trim().split("\n").at(-1)).pathname);
  await t.page.fill("[name=password]", PASSWORD);
  await send(t, "main form button");
  await t.go("/sign-in");
  await t.page.fill("[name=address]", OWNER);
  await t.page.fill("[name=password]", PASSWORD);
  await send(t, "main form button");
  cookies = await context.cookies();
}

/** Presses a button that sends a form. */
async function send(t, selector) {
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), t.page.locator(selector).first().click()]);
}

/** Does something in a window of the owner's. */
async function asOwner(t, does) {
  const context = await t.page.context().browser().newContext({ locale: "es-ES", viewport: t.page.viewportSize() });
  const page = await context.newPage();
  const owner = Object.assign(Object.create(Object.getPrototypeOf(t)), t, { page });
  try {
    await ownerComesIn(owner);
    return await does(owner);
  } finally {
    await context.close();
  }
}

let count = 0;

export const asks = journey("somebody asks, is answered, answers back and says how it was", OUR_OWN, async (t) => {
  const address = `asks-${Date.now()}-${++count}@mail.example`;
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
  await send(t, "main form button");
  await t.see("[name=text][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=text]", "¿Aguanta el lavavajillas? Es para un regalo.");
  await send(t, "main form button");
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
    await send(owner, "form[action$='/note'] button");
    await owner.page.fill("[name=text]", "Sí, sin problema.\n\nA 60 grados como mucho.");
    await owner.page.fill("[name=minutes]", "4");
    await send(owner, "form[action$='/answer'] button");
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
  await send(t, "form:has([name=text]) button");
  await t.page.goto(theirs.split("?")[0], { waitUntil: "load" });
  await send(t, "form[action$='/close'] button");
  await t.see("[name=rating]");
  await t.axe();
  await t.page.selectOption("[name=rating]", "5");
  await send(t, "form[action$='/rate'] button");
  await t.see(".notice-good");
});

export const officeOfCases = journey(
  "the pages of those who look after cases, in both themes, on a phone and on a desk",
  program ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
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
