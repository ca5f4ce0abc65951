// Notices and the newsletter: a customer sees the bell ring when the shop answers, says what they want to hear of; a visitor asks
// for the newsletter, says yes by the letter, gets an issue that the owner wrote, and leaves by the link at its end.

import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, newAddress, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

export const bell = journey("the bell rings when the shop answers, and one says what one wants to hear of", OUR_OWN, async (t) => {
  await joins(t);
  await t.go("/account/notices");
  await t.see(".empty");
  await t.fits();
  await t.axe();
  await t.go("/contact/write");
  await t.page.fill("[name=name]", "Lucía Prado");
  await t.page.selectOption("[name=matter]", { index: 1 });
  await t.page.fill("[name=text]", "¿Abrís los sábados? Quiero pasar a ver las tazas.");
  await t.page.check("[name=consent]");
  await press(t);
  const code = (await t.page.locator("h1").innerText()).match(/[A-Z]{4}-\d{4}/)[0];
  await t.go("/account/notices");
  await asOwner(t, async (owner) => {
    await owner.go("/admin/cases");
    await owner.follow(owner.page.locator("[data-case] a", { hasText: code }));
    await owner.page.fill("[name=text]", "Sí, de diez a dos.");
    await press(owner, "form[action$='/answer'] button");
  });
  if (t.variant.script === false) await t.go("/account/notices");
  await t.see(".bell b");
  await t.see(".told .is-new");
  await t.fits();
  await t.axe();
  await press(t, ".told .is-new button");
  if (!t.page.url().includes("/account/cases/")) throw new Error(`led to ${t.page.url()}`);

  await t.go("/account/notices/settings");
  await t.fits();
  await t.axe();
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
});

export const newsletter = journey("the newsletter is asked for, confirmed, read and given up", OUR_OWN, async (t) => {
  const address = newAddress("reader");
  await t.go("/");
  await t.follow(t.page.locator('.foot-news a[href$="/newsletter"]'));
  await t.fits();
  await t.axe();
  await t.page.fill("[name=address]", "nowhere@x");
  await t.page.check("[name=consent]");
  t.allow(/422/);
  await press(t);
  await t.see("[name=address][aria-invalid=true]");
  await t.page.fill("[name=address]", address);
  await press(t);
  await t.axe();

  await t.page.goto(await asOwner(t, (owner) => linkIn(owner, address, "/newsletter/")), { waitUntil: "load" });
  await t.fits();
  await t.axe();
  await press(t);
  if (!t.page.url().endsWith("/newsletter/welcome")) throw new Error(`not welcome: ${t.page.url()}`);

  const leave = await asOwner(t, async (owner) => {
    await owner.go("/admin/newsletter");
    await owner.fits();
    await owner.axe();
    await owner.go("/admin/newsletter/issues/new");
    await owner.page.fill("[name=subject_es]", "Llegan las tazas azules");
    await owner.page.fill("[name=body_es]", "# Hola\n\nYa están aquí [las tazas](/).");
    await press(owner, "main form.editor .btn-main");
    await owner.fits();
    await owner.axe();
    await owner.page.locator("main [popovertarget=sure]").click();
    await press(owner, "#sure form button");
    await owner.fits();
    await owner.axe();
    await owner.go(`/admin/newsletter/addresses?q=${encodeURIComponent(address)}`);
    await owner.fits();
    await owner.axe();
    await owner.follow(owner.page.locator("main table a"));
    await owner.see(".record li");
    await owner.fits();
    await owner.axe();
    return linkIn(owner, address, "/unsubscribe/");
  });
  await t.page.goto(leave, { waitUntil: "load" });
  await t.fits();
  await t.axe();
  await press(t);
  await t.axe();
});

/** The link in the last letter to an address that leads to such a place, read at /admin/mail. */
async function linkIn(owner, address, place) {
  for (let turn = 0; turn < 40; turn += 1) {
    await owner.go(`/admin/mail?q=${encodeURIComponent(address)}`);
    const letter = owner.page.locator("main a[href*='/admin/mail/']").filter({ has: owner.page.locator("strong") }).first();
    if (await letter.count()) {
      await owner.follow(letter);
      const link = owner.page.locator(`.prose a[href*='${place}']`).first();
      if (await link.count()) return link.getAttribute("href");
    }
    await owner.page.waitForTimeout(250);
  }
  throw new Error(`no letter to ${address} that leads to ${place}`);
}
