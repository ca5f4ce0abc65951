// Accessibility by axe-core: nothing serious and nothing critical.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { visitor } from "./browser.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Throws with a line per fault. The checker comes in by the debugger, so the content policy need not let it in. */
export async function axe(page) {
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
 * The same for a page without script. The checker needs timers, which such a page does not run; so the document that its
 * visitor was given is looked at once more in a window that runs them, with every script of ours taken out. What the visitor
 * has opened since is closed there again.
 */
export async function axeWithoutScript(page, variant) {
  const context = await visitor(page.context().browser(), { ...variant, script: true });
  try {
    await context.addCookies(await page.context().cookies());
    const again = await context.newPage();
    await again.route("**/*", async (route) => {
      if (!route.request().isNavigationRequest()) return route.continue();
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutScript(await response.text()) });
    });
    await again.goto(page.url(), { waitUntil: "load" });
    const left = await again.locator("script[src]").count();
    if (left > 0) throw new Error(`${left} scripts are left in ${page.url()}`);
    await axe(again);
  } finally {
    await context.close();
  }
}

function withoutScript(document) {
  return document.replace(/<script\b[^>]*\bsrc=[^>]*>\s*<\/script>/gi, "").replace(/<\/?noscript>/gi, "");
}
