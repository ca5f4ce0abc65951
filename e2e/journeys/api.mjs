// Programs: somebody makes a token, a program uses it, the token is revoked; and the page on which all of it is explained.

import { journey } from "../lib/journey.mjs";
import { IS_OURS, joins, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es"] } : { widths: [] };

/** What a program is answered that carries this token. */
async function asks(t, path, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const answer = await fetch(new URL(path, t.page.url()), { headers });
  return { status: answer.status, body: await answer.json() };
}

export const tokens = journey("somebody lets a program act for them, and no longer", OUR_OWN, async (t) => {
  await joins(t, "member", "Nuria Vidal");
  await t.go("/account/tokens");
  await t.fits();
  await t.axe();
  await t.page.fill("[name=name]", "La caja");
  await t.page.selectOption("[name=own]", "read");
  await press(t, "main form[action$='/account/tokens'] .btn-main");
  await t.fits();
  await t.axe();
  const token = await t.page.inputValue("#token");
  const me = await asks(t, "/api/v1/me", token);
  if (me.status !== 200 || me.body.name !== "Nuria Vidal") throw new Error(`not known: ${JSON.stringify(me)}`);
  const beyond = await asks(t, "/api/v1/admin/products", token);
  if (beyond.status !== 403) throw new Error(`too much: ${JSON.stringify(beyond)}`);

  await t.go("/account/tokens");
  if ((await t.page.content()).includes(token)) throw new Error("shown twice");
  await press(t, "main form[action$='/revoke'] button");
  await t.see(".notice-good");
  const over = await asks(t, "/api/v1/me", token);
  if (over.status !== 401) throw new Error(`still good: ${JSON.stringify(over)}`);
});

export const guide = journey("the page for programs is read", { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] }, async (t) => {
  await t.go("/api");
  await t.see("main pre code");
  await t.fits();
  await t.axe();
  await t.page.locator("#list_products > summary").click();
  await t.see("#list_products[open] .stack");
  await t.fits();
  await t.axe();
  const open = await asks(t, "/api/v1/products?limit=1");
  if (open.status !== 200 || open.body.items.length !== 1) throw new Error(`no product: ${JSON.stringify(open)}`);
  const document = await asks(t, "/api/v1/openapi.json");
  if (!document.body.openapi.startsWith("3.1")) throw new Error("no document");
});
