// One's own data: somebody signs up, downloads everything, deletes the account and is out; comes back, stays, and leaves again.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { journey } from "../lib/journey.mjs";

const { PLAZA_PROGRAM: program, PLAZA_DATA: data } = process.env;
// Only a shop of our own may be changed.
const OUR_OWN = program ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const PASSWORD = "tres tristes tigres trigan";

let count = 0;

/** Somebody new, who comes in by an invitation that the operator passes on. Gives their address. */
async function joins(t) {
  const address = `leaver-${Date.now()}-${++count}@mail.example`;
  const printed = execFileSync(program, ["user", "invite", address, "Lía Prado", "--role", "member", "--data", data], { encoding: "utf8" });
  await t.go(new URL(printed.trim().split("\n").at(-1)).pathname);
  await t.page.fill("[name=name]", "Lía Prado");
  await t.page.fill("[name=password]", PASSWORD);
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await send(t, "main form button");
  return address;
}

async function send(t, button) {
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), t.page.locator(button).first().click()]);
}

async function signsIn(t, address) {
  await t.go("/sign-in");
  await t.page.fill("[name=address]", address);
  await t.page.fill("[name=password]", PASSWORD);
  await send(t, "main form[action$='/sign-in'] button");
}

/** Asks for the account to be deleted. */
async function leaves(t) {
  await t.page.fill("[name=proof]", PASSWORD);
  await t.page.check("[name=sure]");
  await send(t, "main form[action$='/account/data'] button");
  if (!t.page.url().includes("/account/left")) throw new Error(`not gone: ${t.page.url()}`);
}

export const ownData = journey("somebody takes their data along, deletes the account and can think better of it", OUR_OWN, async (t) => {
  const address = await joins(t);
  await t.go("/account/data");
  await t.fits();
  await t.axe();
  const [download] = await Promise.all([
    t.page.waitForEvent("download"),
    t.page.locator("form[action$='/account/data/download'] button").click(),
  ]);
  const file = readFileSync(await download.path());
  if (file.subarray(0, 2).toString() !== "PK" || !file.includes("account_person.csv")) throw new Error("no archive");

  t.allow(/422/);
  await t.page.fill("[name=proof]", "something else");
  await t.page.check("[name=sure]");
  await send(t, "main form[action$='/account/data'] button");
  await t.see("[name=proof][aria-invalid=true]");
  await t.axe();
  await leaves(t);
  await t.fits();
  await t.axe();
  await t.go("/account");
  if (!t.page.url().includes("/sign-in")) throw new Error("somebody is still in");

  await signsIn(t, address);
  if (!t.page.url().includes("/account/data")) throw new Error(`not asked: ${t.page.url()}`);
  await t.axe();
  await send(t, "form[action$='/account/data/stay'] button");
  await t.see(".notice-good");
  await leaves(t);
});
