// Setting up: a program of its own on an empty folder, the link that it prints, the steps, the shop that is open afterwards.

import { emptyShop, NEXT } from "../lib/emptyshop.mjs";
import { journey } from "../lib/journey.mjs";
import { PASSWORD, press } from "../lib/people.mjs";
import { Traveller } from "../lib/traveller.mjs";

const { PLAZA_PROGRAM: program } = process.env;
const OUR_OWN = program
  ? { widths: [390, 1280], themes: ["light", "dark"], scripts: [true, false], languages: ["es", "en"] }
  : { widths: [] };

export const emptyShopIsSetUp = journey("an empty shop is set up by the link that the terminal shows", OUR_OWN, async (guest) => {
  const { origin, link, stop } = await emptyShop();
  // The same window, in another shop.
  const t = Object.assign(Object.create(Traveller.prototype), guest, { origin });
  // The icon may be on its way when the program is stopped.
  t.allow(/503|422|404|icon\.svg/);
  t.allow(new RegExp(`^request to ${origin.replaceAll(".", "\\.")}`));
  const prefix = t.variant.language === "en" ? "/en" : "";
  try {
    const closed = await t.page.goto(`${origin}${prefix}/`, { waitUntil: "load" });
    if (closed.status() !== 503) throw new Error(`a shop that is not set up answers ${closed.status()}`);
    await t.fits();
    await t.axe();

    await t.page.goto(link, { waitUntil: "load" });
    if (!t.page.url().startsWith(`${origin}${prefix}/setup/`)) throw new Error(`another language: ${t.page.url()}`);
    await t.fits();
    await t.axe();
    await t.page.fill("[name=name]", "Barro y Lino");
    await t.page.fill("[name=sentence_es]", "Hecho a mano");
    await press(t, NEXT);

    await t.page.fill("[name=legal_name]", "Barro y Lino, S. Coop.");
    await t.page.fill("[name=tax_id]", "B12345678");
    await t.page.fill("[name=address]", "Calle del Alfar 4, 45600 Talavera");
    await t.page.fill("[name=email]", "hola@barroylino.example");
    await press(t, NEXT);
    await t.see("[name=tax_id][aria-invalid=true]");
    await t.axe();
    await t.page.fill("[name=tax_id]", "B12345674");
    await press(t, NEXT);
    await t.fits();
    await t.axe();
    await press(t, NEXT);

    // Back to the first step, and on again: what was said stands there.
    await t.page.goto(`${origin}${new URL(t.page.url()).pathname.replace(/owner$/, "name")}`, { waitUntil: "load" });
    if ((await t.page.inputValue("[name=name]")) !== "Barro y Lino") throw new Error("the name is gone");
    await t.page.goto(t.page.url().replace(/name$/, "owner"), { waitUntil: "load" });
    await t.page.fill("[name=name]", "Inés Alfaro");
    await t.page.fill("[name=address]", "ines@barroylino.example");
    await t.page.fill("[name=password]", PASSWORD);
    await t.axe();
    await press(t, NEXT);
    if (!t.page.url().endsWith("/admin/welcome")) throw new Error(`not in: ${t.page.url()}`);
    await t.fits();
    await t.axe();

    await t.go("/admin/settings");
    await t.fits();
    await t.axe();
    await t.page.fill("[name=name]", "Barro, Lino y Mimbre");
    await press(t, NEXT);
    await t.see(".notice-good");
    await t.go("/");
    await t.page.getByText("Barro, Lino y Mimbre").first().waitFor();
    const over = await t.page.goto(link, { waitUntil: "load" });
    if (over.status() !== 404) throw new Error(`the link answers ${over.status()} afterwards`);
  } finally {
    await t.page.goto("about:blank");
    await stop();
  }
});
