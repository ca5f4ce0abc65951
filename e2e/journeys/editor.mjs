// The editor of a product: a new picture and a new name are on the public page within a second; rows of a new option are
// looked at first; a draft is seen by the owner only.

import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, ownerComesIn, press } from "../lib/people.mjs";


const SAVE = ".save-bar button";

/** A picture that no other run has: a PNG drawn by the browser itself. */
async function photograph(t, name) {
  const page = await t.page.context().browser().newPage();
  await page.setContent(`<body style="margin:0;background:hsl(${Math.random() * 360} 60% 50%)">${Date.now()}`);
  const path = join(tmpdir(), `${process.pid}-${name}.png`);
  writeFileSync(path, await page.screenshot({ clip: { x: 0, y: 0, width: 600, height: 600 } }));
  await page.close();
  return path;
}

let count = 0;

/** A new product, made with its picture, published; gives the address of its editor. */
async function make(t, name) {
  await t.go("/admin/products/new");
  await t.fits();
  await t.axe();
  await t.page.fill("[name='name.es']", name);
  await t.page.fill("[name='v.0.price']", "24,90");
  await t.page.fill("[name='v.0.stock']", "4");
  await t.page.selectOption("[name=brand]", { index: 1 });
  await t.page.selectOption("[name=category]", { index: 1 });
  await t.page.setInputFiles("[type=file]", await photograph(t, "first"));
  await press(t, SAVE);
  await t.see("[role=status]");
  await t.fits();
  await t.axe();
  return new URL(t.page.url()).pathname.replace(/^\/en/, "");
}

export const edited = journey(
  "a product is made as a draft, published with a new picture, and the public page changes within a second",
  IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    const name = `Jarra ${Date.now()}-${++count}`;
    const editor = await make(t, name);
    const address = await t.page.locator(".page-head a[href*='/p/']").getAttribute("href");

    const visitor = await t.page.context().browser().newContext();
    const window = await visitor.newPage();
    try {
      const hidden = await window.goto(t.origin + address);
      if (hidden.status() !== 404) throw new Error(`a draft answered ${hidden.status()} to a visitor`);
      await t.go(address);
      await t.see(".notice-warn");

      await t.go(editor);
      await t.page.selectOption("[name=status]", "published");
      await press(t, SAVE);
      const before = await seen(window, t.origin + address, (html) => html.includes(name));

      await t.page.fill("[name='name.es']", `${name} nueva`);
      await t.page.setInputFiles("[type=file]", await photograph(t, "second"));
      await press(t, SAVE);
      const photos = (html) => new Set(html.match(/\/media\/[0-9a-f]{64}\//g)).size;
      await seen(window, t.origin + address, (html) => html.includes(`${name} nueva`) && photos(html) > photos(before));
    } finally {
      await visitor.close();
    }
  },
);

/** What a visitor sees at an address, as soon as it is so; a second is the most that it may take. */
async function seen(window, address, isSo) {
  const until = Date.now() + 1000;
  for (;;) {
    const answer = await window.goto(address, { waitUntil: "commit" });
    const html = await answer.text();
    if (answer.ok() && isSo(html)) return html;
    if (Date.now() > until) throw new Error(`${address} does not show it after a second`);
    await window.waitForTimeout(50);
  }
}

export const rows = journey(
  "a new option makes rows that are looked at before they are kept, and what cannot be read marks its cell",
  IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    await make(t, `Camisa ${Date.now()}-${++count}`);
    await t.page.locator("summary", { hasText: /Opciones|Options/ }).click();
    await t.page.fill("[name='o.0.es']", "Talla");
    await t.page.fill("[name='o.0.add']", "S, M, L");
    await press(t, "[name=do][value=rows]");
    await t.see(".matrix");
    await t.fits();
    await t.axe();
    await t.page.fill("[name='v.1.price']", "mucho");
    t.allow(/422/);
    await press(t, SAVE);
    await t.see("[name='v.1.price'][aria-invalid=true]");
    await t.axe();
    await t.page.fill("[name='v.1.price']", "26");
    await press(t, SAVE);
    await t.see(".notice-good");
    if ((await t.page.locator("[name='v.1.price']").inputValue()).replace(".", ",") !== "26,00") throw new Error("the price is not kept");
    await t.follow(t.page.locator(".page-head a[href$='/prices']"));
    await t.fits();
    await t.axe();
  },
);

export const byHand = journey(
  "pictures are moved and dropped by hand, a column is filled down, languages are tabs, in both themes",
  IS_OURS ? { widths: [1280], themes: ["light", "dark"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    await make(t, `Plato ${Date.now()}-${++count}`);
    await t.page.setInputFiles("[type=file]", [await photograph(t, "a"), await photograph(t, "b")]);
    await t.see(".drop-names li");
    await press(t, SAVE);
    const sources = () => t.page.locator(".photos input[name$='.source']").evaluateAll((all) => all.map((one) => one.value));
    const before = await sources();
    await t.page.locator(".photo").nth(2).locator(".photo-pic").dragTo(t.page.locator(".photo").nth(0), { targetPosition: { x: 20, y: 5 } });
    const moved = await sources();
    if (moved[0] !== before[2]) throw new Error(`dragging moved nothing: ${moved}`);
    await press(t, SAVE);
    if (`${await sources()}` !== `${moved}`) throw new Error("the order is not kept");
    await t.page.locator("[role=tab]").nth(1).click();
    await t.see("[name='name.en']");
    await t.axe();
  },
);
