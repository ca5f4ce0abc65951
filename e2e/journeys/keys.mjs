// Keys: somebody makes a passkey with Chromium's virtual authenticator, goes out and comes in by it; switches on codes from
// an app, comes in with one, and takes them away again. Passkeys are tied to a name, so the shop must be at localhost.

import { createHmac } from "node:crypto";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, newAddress, PASSWORD, press, signOut } from "../lib/people.mjs";

const { PLAZA_URL: url = "" } = process.env;
const HAS_PASSKEYS = IS_OURS && new URL(url).hostname === "localhost";

/** A device that knows its owner and says yes to everything. */
async function device(t) {
  const cdp = await t.page.context().newCDPSession(t.page);
  await cdp.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  return { cdp, ...(await cdp.send("WebAuthn.addVirtualAuthenticator", { options })) };
}

export const passkey = journey(
  "somebody makes a passkey and comes in by it",
  HAS_PASSKEYS ? { widths: [390, 1280], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await joins(t);
    const { cdp, authenticatorId } = await device(t);
    await t.go("/account/security");
    await t.axe();
    await t.page.fill("#passkey-name", "Portátil");
    await press(t, "[data-making] button");
    await t.see(".notice-good");
    await t.see("text=Portátil");
    await t.fits();
    await t.axe();
    // The browser offers passkeys by itself. Were the device there, the page would be gone before anybody presses.
    const isThere = (enabled) => cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
    await isThere(false);
    await signOut(t);
    await t.go("/sign-in");
    await t.fits();
    await t.axe();
    await isThere(true);
    const there = (address) => address.pathname.endsWith("/account");
    await Promise.all([t.page.waitForURL(there), t.page.locator("[data-island=passkey] button").click()]);
    await t.see("h1");

    // A device that does not know who holds it opens nothing.
    await isThere(false);
    await signOut(t);
    await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await t.go("/sign-in");
    await isThere(true);
    await t.page.locator("[data-island=passkey] button").click();
    await t.see("[data-island=passkey] .error");
    if (there(new URL(t.page.url()))) throw new Error("somebody came in whom the device did not know");
  },
);

export const withoutScript = journey(
  "without script the page says what passkeys need, and offers the password",
  HAS_PASSKEYS ? { scripts: [false], widths: [390] } : { widths: [] },
  async (t) => {
    await t.go("/sign-in");
    await t.see("noscript p");
    await t.see("[name=password]");
    await t.fits();
    await t.axe();
  },
);

/** The code that an app shows now, or will show so many steps later. */
function code(key, later = 0) {
  const bits = [...key.replaceAll(" ", "").toUpperCase()]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac("sha1", secret).update(step).digest();
  const place = hash.at(-1) & 15;
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export const second = journey(
  "somebody switches on codes, comes in with one, and takes them away",
  IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    const address = await joins(t);
    await t.go("/account/second");
    await t.axe();
    await press(t, "main form .btn-main");
    const key = await t.page.locator("main code").first().textContent();
    await t.fits();
    await t.axe();
    await t.page.fill("[name=code]", code(key));
    await press(t, "main form .btn-main");
    const codes = await t.page.locator(".recovery-codes code").allTextContents();
    if (codes.length !== 10) throw new Error(`${codes.length} recovery codes`);
    await t.fits();
    await t.axe();
    await signOut(t);
    await t.go("/sign-in?next=/account/security");
    await t.page.fill("[name=address]", address);
    await t.page.fill("[name=password]", PASSWORD);
    await press(t, "main form .btn-main");
    await t.fits();
    await t.axe();
    t.allow(/422/);
    await t.page.fill("[name=code]", "000000");
    await press(t, "main form .btn-main");
    await t.see("[aria-invalid=true]");
    // The step of before is used up; the next one is good already.
    await t.page.fill("[name=code]", code(key, 1));
    await press(t, "main form .btn-main");
    if (!t.page.url().endsWith("/account/security")) throw new Error(`not in: ${t.page.url()}`);
    await t.go("/account/second");
    await t.axe();
    await t.page.fill("[name=proof]", codes[0]);
    await press(t, "form[action$='/second/off'] button");
    await t.see(".notice-good");
  },
);

export const address = journey(
  "somebody asks for letters elsewhere",
  IS_OURS ? { widths: [390, 1280] } : { widths: [] },
  async (t) => {
    await joins(t);
    await t.go("/account/address");
    await t.fits();
    await t.axe();
    await t.page.fill("[name=address]", newAddress("elsewhere"));
    await t.page.fill("[name=current]", PASSWORD);
    await press(t, "main form .btn-main");
    await t.see(".notice-good");
  },
);

export const advice = journey(
  "whoever runs the shop by a password alone is advised to add something",
  IS_OURS ? { widths: [390, 1280] } : { widths: [] },
  async (t) => {
    await joins(t, "manager");
    await t.go("/admin");
    await t.see(".figures > .notice a[href$='/account/security']");
    await t.fits();
    await t.axe();
  },
);
