// Moving in: the orders of another program are brought as the file that it exports, looked at, carried in, and found again.

import { must } from "../lib/buying.mjs";
import { journey } from "../lib/journey.mjs";
import { IS_OURS, ownerComesIn, press } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };
const HEAD = [
  ["Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Currency", "Subtotal", "Shipping"],
  ["Taxes", "Total", "Discount Amount", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku"],
  ["Shipping Name", "Shipping Address1", "Shipping City", "Shipping Zip", "Shipping Province", "Shipping Country"],
].flat();

let count = 0;

/** An order of two lines, as Shopify exports it: the second row says only what its line is. Each walk brings its own. */
function file(number, buyer) {
  const day = "2025-03-04 10:15:00 +0100";
  const first = {
    Name: `#${number}`,
    Email: `antigua-${number}@mail.example`,
    "Financial Status": "paid",
    "Paid at": day,
    "Fulfillment Status": "fulfilled",
    "Fulfilled at": day,
    Currency: "EUR",
    Subtotal: "31.80",
    Shipping: "4.95",
    Taxes: "6.38",
    Total: "36.75",
    "Discount Amount": "0.00",
    "Created at": day,
    "Lineitem quantity": "2",
    "Lineitem name": "Jabón de aceite de oliva",
    "Lineitem price": "5.90",
    "Lineitem sku": "CER-JAO",
    "Shipping Name": buyer,
    "Shipping Address1": "Calle del Pez 3",
    "Shipping City": "Madrid",
    "Shipping Zip": "28004",
    "Shipping Province": "M",
    "Shipping Country": "ES",
  };
  const second = {
    Name: `#${number}`,
    Email: first.Email,
    "Created at": day,
    "Lineitem quantity": "1",
    "Lineitem name": "Bandeja que ya no hacemos",
    "Lineitem price": "20.00",
    "Lineitem sku": "VIEJA-1",
  };
  const row = (one) => HEAD.map((name) => `"${one[name] ?? ""}"`).join(",");
  return Buffer.from([HEAD.join(","), row(first), row(second)].join("\n"));
}

async function untilRead(t) {
  await t.page.locator("#sums").waitFor({ state: "visible", timeout: 30_000 });
}

export const pastOrders = journey("orders of another program are carried in and found among the others", OUR_OWN, async (t) => {
  await ownerComesIn(t);
  const number = `${Date.now() % 1_000_000}${++count}`;
  const buyer = `Carmela ${number}`;
  await t.go("/admin/import");
  await t.page.setInputFiles("[name=file]", { name: "orders_export.csv", mimeType: "text/csv", buffer: file(number, buyer) });
  await press(t, "main form[enctype] button.btn-main");
  await untilRead(t);
  await t.fits();
  await t.axe();
  await press(t, "main form button.btn-main");
  await untilRead(t);
  await t.see(".notice-good");
  await t.axe();

  await t.go(`/admin/orders?q=${encodeURIComponent(buyer)}`);
  await t.follow(t.page.locator("main a[href*='/admin/orders/']").filter({ hasText: buyer }).first());
  const order = await t.page.locator("main").innerText();
  for (const words of [number, "36", "Bandeja que ya no hacemos"]) must(order.includes(words), `no ${words} in: ${order}`);
  must((await t.page.locator("form[action$='/refund']").count()) === 0, "money of it can go back here");
  await t.fits();
  await t.axe();
});
