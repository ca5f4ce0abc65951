// Who comes in: the owner of the demo by a link from the terminal, others by an invitation; and the things everybody does
// there, pressing a button that sends a form, and doing something in a window of the owner's.

import { execFileSync } from "node:child_process";

const { PLAZA_PROGRAM: program, PLAZA_DATA: data } = process.env;

/** Whether the shop is our own: only such a one may be changed. */
export const IS_OURS = Boolean(program);
export const OWNER = "ines@barroylino.example";
export const PASSWORD = "tres tristes tigres trigan";

let ownersCookies;
let count = 0;

/** Runs a command of the terminal beside the server; gives the path of the address that it printed last. */
export function linkFrom(...words) {
  const printed = execFileSync(program, [...words, "--data", data], { encoding: "utf8" });
  return new URL(printed.trim().split("\n").at(-1)).pathname.replace(/^\/en\//, "/");
}

/** An address nobody has yet. */
export function newAddress(who) {
  return `${who}-${Date.now()}-${process.pid}-${++count}@mail.example`;
}

/** Presses what sends a form, and waits for the page that answers. */
export async function press(t, selector = "main form button") {
  await Promise.all([t.page.waitForNavigation({ waitUntil: "load" }), t.page.locator(selector).first().click()]);
}

/** The owner comes in: once by a link from the terminal, afterwards with what the browser then carried. */
export async function ownerComesIn(t) {
  const context = t.page.context();
  if (ownersCookies) return context.addCookies(ownersCookies);
  await t.go(linkFrom("user", "link", OWNER));
  await t.axe();
  await t.page.fill("[name=password]", PASSWORD);
  await press(t);
  await signIn(t, OWNER);
  ownersCookies = await context.cookies();
}

/** Comes in by address and password. */
export async function signIn(t, address) {
  await t.go("/sign-in");
  await t.page.fill("[name=address]", address);
  await t.page.fill("[name=password]", PASSWORD);
  await press(t, "main form[action$='/sign-in'] .btn-main");
}

/** Goes out. */
export async function signOut(t) {
  await t.go("/account");
  await press(t, "main form[action$='/sign-out'] button");
}

/** Somebody new comes in by an invitation that the operator passes on. Gives their address. */
export async function joins(t, role = "member", name = "Lucía Prado") {
  const address = newAddress(role);
  await t.go(linkFrom("user", "invite", address, name, "--role", role));
  await t.page.fill("[name=name]", name);
  await t.page.fill("[name=password]", PASSWORD);
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await press(t, "main form .btn-main");
  return address;
}

/** Does something in a window of the owner's, which is as wide as the traveller's. */
export async function asOwner(t, does) {
  const context = await t.page.context().browser().newContext({ locale: "es-ES", viewport: t.page.viewportSize() });
  const owner = Object.assign(Object.create(Object.getPrototypeOf(t)), t, { page: await context.newPage() });
  owner.variant = { ...t.variant, script: true };
  try {
    await ownerComesIn(owner);
    return await does(owner);
  } finally {
    await context.close();
  }
}

/** What the letter says to follow, read at /admin/mail in a window of the owner's. */
export function letterTo(t, address) {
  return asOwner(t, async (owner) => {
    for (let turn = 0; turn < 20; turn += 1) {
      await owner.go(`/admin/mail?q=${encodeURIComponent(address)}`);
      const letter = owner.page.locator("main a[href*='/admin/mail/']").filter({ has: owner.page.locator("strong") }).first();
      if (await letter.count()) {
        await owner.follow(letter);
        const link = await owner.page.locator(".prose a[href*='/confirm/']").first().getAttribute("href");
        if (link) return link;
      }
      await owner.page.waitForTimeout(250);
    }
    throw new Error(`no letter to ${address}`);
  });
}
