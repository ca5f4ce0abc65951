// People: the owner comes in by the link of `plaza user`, a customer signs up, confirms by the letter that the owner reads at
// /admin/mail, signs in again; the back office closes a part of the shop and opens it again.

import { journey } from "../lib/journey.mjs";
import { IS_OURS, letterTo, newAddress, ownerComesIn, PASSWORD, press, signIn, signOut } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

export const signUp = journey("a customer signs up, confirms by letter and comes back", OUR_OWN, async (t) => {
  const address = newAddress("customer");
  await t.go("/sign-up");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=name]", "Lucía Prado");
  await t.page.fill("[name=address]", address);
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await t.page.fill("[name=password]", "contraseña123");
  t.allow(/422/);
  await press(t);
  await t.see("[name=password][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=password]", PASSWORD);
  await press(t);
  await t.see("h1");
  await t.axe();

  const link = await letterTo(t, address);
  await t.page.goto(link, { waitUntil: "load" });
  await t.axe();
  await press(t);
  await t.go("/account");
  await t.fits();
  await t.axe();
  await t.go("/account/security");
  await t.fits();
  await t.axe();
  await signOut(t);
  await t.go("/account");
  if (!t.page.url().includes("/sign-in")) throw new Error("somebody is still in");
  await signIn(t, address);
  if (!new URL(t.page.url()).pathname.endsWith("/account")) throw new Error(`not in: ${t.page.url()}`);
});

export const officeIsThere = journey(
  "the back office has its pages, in both themes, on a phone and on a desk",
  IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
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
  IS_OURS ? { widths: [1280], languages: ["es", "en"] } : { widths: [] },
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
  IS_OURS ? { widths: [1280] } : { widths: [] },
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
