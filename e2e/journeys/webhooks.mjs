// Webhooks: the owner adds a program, keeps its secret, sends a test and sees what came back, changes
// what it is told, and takes it away.

import { journey } from "../lib/journey.mjs";
import { IS_OURS, ownerComesIn, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

export const told = journey("a program is told what happens, and the test says whether it arrives", OUR_OWN, async (t) => {
  await ownerComesIn(t);
  await t.go("/admin/webhooks");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=address]", "http://almacen.example/avisos");
  await t.page.check("[name=kinds][value='catalog.price_changed']");
  t.allow(/422/);
  await press(t, "#new form .btn-main");
  await t.see("[name=address][aria-invalid=true]");
  await t.axe();
  if (!(await t.page.isChecked("[name=kinds][value='catalog.price_changed']"))) throw new Error("what was chosen is forgotten");
  await t.page.fill("[name=address]", "https://almacen.example/avisos");
  await t.page.fill("[name=name]", "Almacén");
  await press(t, "#new form .btn-main");
  const secret = await (await t.see(".hook-secret code")).innerText();
  if (!/^whsec_[A-Za-z0-9+/]{43}=$/.test(secret)) throw new Error("no secret");
  await t.fits();
  await t.axe();
  await t.follow(t.page.locator("main .btn-main"));
  await t.see("h1 .badge");
  if ((await t.page.content()).includes(secret)) throw new Error("the secret is shown again");
  await t.fits();
  await t.axe();
  await press(t, "form[action$='/test'] button");
  await t.see("#tested .hook-tries");
  await t.fits();
  await t.axe();
  await t.page.locator(".hook-log summary").first().click();
  await t.see(".hook-log .hook-said");
  await t.fits();
  await t.axe();
  await t.page.uncheck("[name=on]");
  await press(t, "form.editor .btn-main");
  await t.see(".notice-good");
  await t.see(".notice-warn");
  await t.axe();
  await t.page.locator(".hook-does [popovertarget=remove]").click();
  await t.see("#remove .btn-main");
  await t.axe();
  await press(t, "#remove .btn-main");
  if (!new URL(t.page.url()).pathname.endsWith("/admin/webhooks")) throw new Error(`still at ${t.page.url()}`);
});
