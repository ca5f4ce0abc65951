// Accessibility by axe-core: nothing serious and nothing critical.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

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
