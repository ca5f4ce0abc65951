// Import: a file is brought, tried before anybody's eyes, carried in, and its refused lines are fetched.

import { readFileSync } from "node:fs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, ownerComesIn, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS
  ? { widths: [390, 1280], themes: ["light", "dark"], scripts: [true, false], languages: ["es", "en"] }
  : { widths: [] };

let count = 0;

/** A table of many products, one of which has no price. Each walk brings its own. */
function sheet() {
  const walk = `${Date.now()}-${++count}`;
  const rows = Array.from({ length: 300 }, (_, at) => `cuenco-${walk}-${at};Cuenco ${at} de la hornada ${walk};${10 + at} €;5`);
  rows.splice(100, 0, `jarra-${walk};Jarra sin precio;mucho;1`);
  return Buffer.from(["clave;nombre;precio;existencias", ...rows].join("\n"));
}

/** Waits until the file is no longer being read, with script and without. */
async function untilRead(t) {
  await t.page.locator("#sums").waitFor({ state: "visible", timeout: 30_000 });
}

export const fileIsImported = journey("a file is tried, looked at, imported, and its refused lines are fetched", OUR_OWN, async (t) => {
  await ownerComesIn(t);
  await t.go("/admin/import");
  await t.fits();
  await t.axe();
  t.allow(/422/);
  await t.page.setInputFiles("[name=file]", { name: "vacio.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
  await press(t, "main form[enctype] button.btn-main");
  await t.see("#error-file");
  await t.axe();

  await t.page.setInputFiles("[name=file]", { name: "cuencos.csv", mimeType: "text/csv", buffer: sheet() });
  await t.page.check("[name=maker]");
  await press(t, "main form[enctype] button.btn-main");
  await untilRead(t);
  await t.fits();
  await t.axe();
  const rows = await t.page.locator("table tbody tr").count();
  if (rows !== 10) throw new Error(`${rows} of the first products are shown`);
  await press(t, "main form button.btn-main");
  await untilRead(t);
  await t.see(".notice-good");
  await t.fits();
  await t.axe();

  const fetched = t.page.waitForEvent("download");
  await t.page.locator("a[href$='/rejected']").click();
  const lines = readFileSync(await (await fetched).path(), "utf8").trim().split("\n");
  if (lines.length !== 2 || !lines[1].startsWith("jarra-")) throw new Error(`refused: ${lines.join(" | ")}`);
  await t.go("/admin/import");
  await t.see("main a[href*='/admin/import/']");
  await t.fits();
});
