// Accessibility by axe-core: nothing serious and nothing critical.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { visitor } from "./browser.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What was typed is asked about so long after it, at most.
const ASKED_MS = 200;

/** Nothing is looked at while it is being asked for anew, or still moves: half faded, everything is too pale. */
async function rests(page) {
  await page.waitForTimeout(ASKED_MS);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.evaluate(() => {
    const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    return Promise.all(ends.map((one) => one.finished.catch(() => null)));
  });
}

/** Throws with a line per fault. The checker comes in by the debugger, so the content policy need not let it in. */
export async function axe(page) {
  await rests(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), RULES);
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  if (grave.length === 0) return;
  const lines = grave.flatMap(({ id, impact, nodes }) =>
    nodes.slice(0, 5).map((node) => `  ${impact} ${id}: ${node.target.join(" ")}\n    ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`),
  );
  throw new Error(`not accessible: ${page.url()}\n${lines.join("\n")}`);
}

/**
 * The same for a page without script. The checker needs timers, which such a page does not run; so what the visitor has before
 * them is shown once more, at the same address, in a window that runs them, with every script of ours taken out. It is not
 * asked for again: what a form has answered only stands there.
 */
export async function axeWithoutScript(page, variant) {
  const [url, body] = [page.url(), withoutScript(await page.content())];
  const context = await visitor(page.context().browser(), { ...variant, script: true });
  try {
    await context.addCookies(await page.context().cookies());
    const again = await context.newPage();
    await again.route("**/*", (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: "text/html; charset=utf-8", body }) : route.continue(),
    );
    await again.goto(url, { waitUntil: "load" });
    const left = await again.locator("script[src]").count();
    if (left > 0) throw new Error(`${left} scripts are left in ${url}`);
    await axe(again);
  } finally {
    await context.close();
  }
}

function withoutScript(document) {
  return document.replace(/<script\b[^>]*\bsrc=[^>]*>\s*<\/script>/gi, "").replace(/<\/?noscript>/gi, "");
}
