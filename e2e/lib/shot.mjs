// Pictures: of what went wrong, and of what the shop looks like.

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** Where pictures of a run go. */
export const PICTURES = process.env.PLAZA_E2E_PICTURES ?? "target/e2e";

/** Takes a picture of what the visitor sees, or of the whole page, and gives its path. */
export async function shot(page, name, { folder = PICTURES, whole = false } = {}) {
  const path = `${folder}/${name.toLowerCase().replace(/[^a-z0-9./]+/g, "-").replace(/-+$/, "")}.png`;
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: whole, animations: "disabled", caret: "hide" });
  return path;
}
