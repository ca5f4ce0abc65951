// Setting up: a program of its own on an empty folder, the link that it prints, the steps, the shop that is open afterwards.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey } from "../lib/journey.mjs";
import { PASSWORD, press } from "../lib/people.mjs";
import { Traveller } from "../lib/traveller.mjs";

const { PLAZA_PROGRAM: program } = process.env;
const OUR_OWN = program
  ? { widths: [390, 1280], themes: ["light", "dark"], scripts: [true, false], languages: ["es", "en"] }
  : { widths: [] };

/** A port that nobody listens on just now. */
function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Starts the program on an empty folder; gives its address, the link that it prints, and how it is stopped. */
async function emptyShop() {
  const folder = mkdtempSync(join(tmpdir(), "plaza-setup-"));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const args = ["serve", "--data", folder, "--listen", origin.slice("http://".length), "--public-url", origin];
  const running = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((done) => running.once("exit", done));
  const stop = async () => {
    running.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = "";
  const link = new Promise((done, failed) => {
    running.stdout.on("data", (text) => {
      said += text;
      const found = said.match(/https?:\S+\/setup\/[0-9a-f]{64}/);
      if (found) done(found[0]);
    });
    ended.then(() => failed(new Error(`the program ended: ${said}`)));
  });
  try {
    return { origin, link: await link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
/** The step's own button. */
const NEXT = "main form button.btn-main";

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
