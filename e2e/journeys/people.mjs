// People: the owner comes in by the link of `plaza user`, a customer signs up, confirms by the letter that the owner reads at
// /admin/mail, signs in again; the back office closes a part of the shop and opens it again.

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
  await t.axe();
  await t.page.fill("[name=password]", PASSWORD);
  await send(t);
  await signIn(t, OWNER, PASSWORD);
  cookies = await context.cookies();
}

async function signIn(t, address, password) {
  await t.go("/sign-in");
  await t.page.fill("[name=address]", address);
  await t.page.fill("[name=password]", password);
  await send(t);
  if (!new URL(t.page.url()).pathname.endsWith("/account")) throw new Error(`not in: ${t.page.url()}`);
}

/** Sends the form of the page's own part. */
async function send(t) {
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), t.page.locator("main form button").first().click()]);
}

async function signOut(t) {
  await t.go("/account");
  const button = t.page.locator("main form[action$='/sign-out'] button");
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), button.click()]);
}

let count = 0;

export const signUp = journey("a customer signs up, confirms by letter and comes back", OUR_OWN, async (t) => {
  const address = `customer-${Date.now()}-${++count}@mail.example`;
  await t.go("/sign-up");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=name]", "Lucía Prado");
  await t.page.fill("[name=address]", address);
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await t.page.fill("[name=password]", "contraseña123");
  t.allow(/422/);
  await send(t);
  await t.see("[name=password][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=password]", PASSWORD);
  await send(t);
  await t.see("h1");
  await t.axe();

  const link = await letterTo(t, address);
  await t.page.goto(link, { waitUntil: "load" });
  await t.axe();
  await send(t);
  await t.go("/account");
  await t.fits();
  await t.axe();
  await t.go("/account/security");
  await t.fits();
  await t.axe();
  await signOut(t);
  await t.go("/account");
  if (!t.page.url().includes("/sign-in")) throw new Error("somebody is still in");
  await signIn(t, address, PASSWORD);
});

/** What the letter says to follow, read at /admin/mail in a window of the owner's. */
async function letterTo(t, address) {
  const context = await t.page.context().browser().newContext({ locale: "es-ES" });
  const page = await context.newPage();
  const owner = Object.assign(Object.create(Object.getPrototypeOf(t)), t, { page, axe: async () => {} });
  try {
    await ownerComesIn(owner);
    for (let turn = 0; turn < 20; turn += 1) {
      await owner.go(`/admin/mail?q=${encodeURIComponent(address)}`);
      const letter = page.locator("main a[href*='/admin/mail/']").filter({ has: page.locator("strong") }).first();
      if (await letter.count()) {
        await owner.follow(letter);
        const link = await page.locator(".prose a[href*='/confirm/']").first().getAttribute("href");
        if (link) return link;
      }
      await page.waitForTimeout(250);
    }
    throw new Error(`no letter to ${address}`);
  } finally {
    await context.close();
  }
}

export const officeIsThere = journey(
  "the back office has its pages, in both themes, on a phone and on a desk",
  program ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    for (const path of ["/admin", "/admin/people", "/admin/people/invite", "/admin/mail", "/admin/features", "/admin/jobs", "/admin/searches"]) {
      await t.go(path);
      await t.see("h1");
      await t.fits();
      await t.axe();
    }
  },
);

export const palette = journey(
  "by the keyboard alone one goes from the back office's first page to another",
  program ? { widths: [1280], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    await t.go("/admin");
    await t.see(".office-find");
    await t.page.keyboard.press("Control+k");
    await t.see("dialog.palette[open]");
    await t.axe();
    await t.page.keyboard.type(t.variant.language === "en" ? "people" : "personas");
    await Promise.all([t.page.waitForURL(/admin\/people/), t.page.keyboard.press("Enter")]);
  },
);

export const featureCloses = journey(
  "a part that the owner closes is gone for visitors, and back when it is opened",
  program ? { widths: [1280] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    const stranger = await (await t.page.context().browser().newContext()).newPage();
    const answers = async () => (await stranger.goto(`${t.origin}/new.xml`)).status();
    for (const [state, status] of [["closed", 404], ["everyone", 200]]) {
      await t.go("/admin/features");
      const sure = t.page.locator(".sure", { has: t.page.locator("input[value='storefront.feed']") });
      const button = sure.locator(`button[name=to][value='${state}']`);
      const box = sure.filter({ has: t.page.locator(`button[value='${state}']`) });
      await t.page.locator(`[popovertarget='${await box.getAttribute("id")}']`).first().click();
      await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), button.click()]);
      const found = await answers();
      if (found !== status) throw new Error(`${state}: ${found}`);
    }
    await stranger.context().close();
  },
);
