// A shop of one's own for one journey: the program on an empty folder, and the steps by which it is set up.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PASSWORD, press } from "./people.mjs";

const { PLAZA_PROGRAM: program } = process.env;

/** The step's own button. */
export const NEXT = "main form button.btn-main";

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
export async function emptyShop(settings = "") {
  const folder = mkdtempSync(join(tmpdir(), "plaza-setup-"));
  writeFileSync(join(folder, "plaza.toml"), settings);
  const origin = `http://127.0.0.1:${await freePort()}`;
  const args = ["serve", "--data", folder, "--listen", origin.slice("http://".length), "--public-url", origin];
  const running = spawn(program, args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
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

/** Walks through the steps without looking about; whoever walks is the owner then. */
export async function setsUp(t, link) {
  await t.page.goto(link, { waitUntil: "load" });
  await t.page.fill("[name=name]", "Barro y Lino");
  await t.page.fill("[name=sentence_es]", "Hecho a mano");
  await press(t, NEXT);
  await t.page.fill("[name=legal_name]", "Barro y Lino, S. Coop.");
  await t.page.fill("[name=tax_id]", "B12345674");
  await t.page.fill("[name=address]", "Calle del Alfar 4, 45600 Talavera");
  await t.page.fill("[name=email]", "hola@barroylino.example");
  await press(t, NEXT);
  await press(t, NEXT);
  await t.page.fill("[name=name]", "Inés Alfaro");
  await t.page.fill("[name=address]", "ines@barroylino.example");
  await t.page.fill("[name=password]", PASSWORD);
  await press(t, NEXT);
  if (!t.page.url().endsWith("/admin/welcome")) throw new Error(`not in: ${t.page.url()}`);
}
