// Takes the pictures of docs/screenshots from a shop at PLAZA_URL: four pages, two widths, two themes. Look at them.

import { launch, visitor } from "./lib/browser.mjs";
import { shot } from "./lib/shot.mjs";
import { Traveller } from "./lib/traveller.mjs";

const origin = process.env.PLAZA_URL.replace(/\/$/, "");
const folder = process.env.PLAZA_E2E_PICTURES ?? "docs/screenshots";
const whole = process.argv.includes("--whole");

const browser = await launch();
const addresses = await findAddresses();
let trouble = 0;
for (const width of [390, 1280]) {
  for (const theme of ["light", "dark"]) {
    const variant = { width, theme, script: true, language: "es" };
    const context = await visitor(browser, variant);
    for (const [name, path] of Object.entries(addresses)) {
      const page = await context.newPage();
      const traveller = new Traveller(page, origin, variant);
      const { seen } = traveller.watched;
      try {
        await traveller.go(path);
        // A page that listens for changes never falls silent: it is ready when its pictures are there.
        await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === "lazy"));
        await page.waitForTimeout(300);
        console.log(await shot(page, `${name}-${width}-${theme}`, { folder, whole }));
      } catch (error) {
        // A page that is not there has no picture; the others still have theirs.
        seen.push(error.message);
      }
      for (const one of seen) console.log(`  ${one}`);
      trouble += seen.length;
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
process.exitCode = trouble === 0 ? 0 : 1;

/** The demo's first category, its third reduced product in several colours, and a search that finds something: the first word of that product. */
async function findAddresses() {
  const context = await visitor(browser, { width: 1280, theme: "light", script: true, language: "es" });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const hrefOf = async (selector) => new URL(await page.locator(selector).first().getAttribute("href"), origin).pathname;
  const category = await hrefOf('a[href*="/c/"]');
  await page.goto(`${origin}/reduced`);
  const inColours = page.locator(".card:has(.dots) a[href]");
  const product = new URL(await inColours.nth(Math.min(2, (await inColours.count()) - 1)).getAttribute("href"), origin).pathname;
  await page.goto(origin + product);
  const title = await page.locator("h1").first().innerText();
  const word = title.split(/\s+/).find((part) => part.length > 3) ?? title;
  await context.close();
  return { home: "/", category, product, search: `/search?q=${encodeURIComponent(word.toLowerCase())}` };
}
