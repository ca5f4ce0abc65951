// What happens while somebody looks: another program changes the shop, and the open page says so.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../lib/journey.mjs";

const { PLAZA_PROGRAM: program, PLAZA_DATA: data } = process.env;
// Only a shop of our own may be changed.
const OUR_OWN = program ? { widths: [390, 1280], languages: ["es", "en"] } : { widths: [] };
const KEY = "jarra-agua";

/** Lets `plaza import` give a product this price, in cents, beside the server. Gives the product as it was. */
function price(cents) {
  const file = join(data, "live.jsonl");
  execFileSync(program, ["export", "jsonl", file, "--data", data], { stdio: "ignore" });
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.find((one) => one.includes(`"key":"${KEY}"`) && one.startsWith('{"product"'));
  const { product } = JSON.parse(line);
  const was = structuredClone(product);
  for (const variant of product.variants) Object.assign(variant, { price: cents, is_reduction: false, history: [] });
  writeFileSync(file, JSON.stringify({ product }) + "\n");
  execFileSync(program, ["import", "jsonl", file, "--data", data], { stdio: "ignore" });
  return was;
}

export const openPagesHear = journey("an open page shows a new price without being asked for again", OUR_OWN, async (t) => {
  const { slug } = price(4_200);
  await t.go(`/p/${slug[t.variant.language]}`);
  const now = t.page.locator(".price-big .now");
  await now.filter({ hasText: "42" }).waitFor();
  await t.page.evaluate(() => (window.isTheSame = true));
  price(4_350);
  await now.filter({ hasText: "43" }).waitFor({ timeout: 5_000 });
  if (!(await t.page.evaluate(() => window.isTheSame))) throw new Error("the page was loaded again");
  await t.axe();
});
