// Moderation: somebody without an account says that something is illegal, gets a code, follows it to a decision, does not agree,
// and reads what was found when somebody looked again. All of it goes without script.

import { must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, newAddress, ownerComesIn, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

/** The owner opens the notice of that reference. */
async function opensNotice(owner, reference) {
  await owner.go(`/admin/moderation/notices?code=${reference}`);
  await owner.see("form[action$='/decide'], form[action$='/judge']");
  await owner.fits();
  await owner.axe();
}

export const notifies = journey("somebody reports illegal content without an account, to the decision and the appeal", OUR_OWN, async (t) => {
  await t.go("/");
  await t.follow(t.page.locator("footer a[href$='/report-content']").first());
  await t.fits();
  await t.axe();
  const place = new URL("/p/jabon-de-aceite-de-oliva", t.page.url()).href;
  await t.page.fill("[name=urls]", `${place}\nhttps://otra.example/`);
  await t.page.selectOption("[name=category]", "consumer");
  await t.page.fill("main [name=text]", "Dice que cura la piel, y eso no se puede decir de un jabón.");
  await t.page.fill("main [name=name]", "Lucía Prado");
  await t.page.fill("main [name=address]", newAddress("notifies"));
  await t.page.check("[name=faith]");
  t.allow(/422/);
  await press(t, "main form .btn-main");
  await t.see("[name=urls][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=urls]", place);
  await press(t, "main form .btn-main");
  const code = (await (await t.see(".notice-good strong")).innerText()).trim();
  must(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/.test(code), `no code: ${code}`);
  await t.fits();
  await t.axe();
  const reference = (await t.page.locator("main section h2").first().innerText()).trim();

  await asOwner(t, async (owner) => {
    await owner.go("/admin/moderation/notices");
    await owner.fits();
    await owner.axe();
    await opensNotice(owner, reference);
    await press(owner, "form[action$='/take'] button");
    await owner.page.selectOption("[name=outcome]", "unfounded");
    await owner.page.fill("main [name=text]", "La ficha dice que es suave, y no que cure nada.");
    await press(owner, "form[action$='/decide'] .btn-main");
    await owner.see(".notice-good");
    await owner.axe();
  });

  await t.go("/report-content/status");
  await t.axe();
  await t.page.fill("main [name=code]", code.toLowerCase());
  await press(t, "main form .btn-main");
  must((await t.page.locator("main").innerText()).includes("no que cure nada"), "the decision is not told");
  await t.page.locator("main details summary").last().click();
  await t.fits();
  await t.axe();
  await t.page.fill("main [name=text]", "En la segunda foto se lee que cura la piel.");
  await press(t, "form[action$='/appeal'] .btn-main");
  await t.see(".notice-good");

  await asOwner(t, async (owner) => {
    await opensNotice(owner, reference);
    await owner.page.selectOption("[name=outcome]", "upheld");
    await owner.page.fill("main [name=text]", "La segunda foto es de otra tienda: aquí no está.");
    await press(owner, "form[action$='/judge'] .btn-main");
    await owner.see(".notice-good");
  });
  await t.go("/report-content/status");
  await t.page.fill("main [name=code]", code);
  await press(t, "main form .btn-main");
  must((await t.page.locator("main").innerText()).includes("es de otra tienda"), "the appeal is not told");
  await t.axe();
});

export const givesAccount = journey(
  "the account of the year, and the pages of those who decide, in both themes",
  IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await t.go("/transparency");
    await t.fits();
    await t.axe();
    await ownerComesIn(t);
    for (const path of ["/admin/moderation", "/admin/moderation/notices?only=done", "/admin/moderation/settings", "/account/statements"]) {
      await t.go(path);
      await t.see("h1");
      await t.fits();
      await t.axe();
    }
  },
);
