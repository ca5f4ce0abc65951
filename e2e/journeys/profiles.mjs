// Profiles: somebody shows who they are, decides who sees it, sends a link to a friend who signs up by it and says yes, blocks
// somebody; staff takes a text off.

import { journey } from "../lib/journey.mjs";
import { asOwner, IS_OURS, joins, letterTo, newAddress, ownerComesIn, PASSWORD, press, signOut } from "../lib/people.mjs";

// Only a shop of our own may be changed.
const OUR_OWN = IS_OURS ? { widths: [390, 1280], scripts: [true, false], languages: ["es", "en"] } : { widths: [] };

let count = 0;

/** A handle nobody has yet. */
function newHandle(who) {
  return `${who}_${(Date.now() % 1e8).toString(36)}${process.pid.toString(36)}${++count}`;
}

/** Shows a page to whoever judges it. */
async function look(t) {
  await t.see("h1");
  await t.fits();
  await t.axe();
}

export const shows = journey("somebody shows who they are, and decides who sees it", OUR_OWN, async (t) => {
  await joins(t);
  await t.go("/account");
  await t.see(".friend-card");
  await look(t);
  const handle = newHandle("lucia");
  await t.go("/account/profile");
  await look(t);
  await t.page.fill("[name=handle]", "admin");
  t.allow(/422/);
  await press(t, "main form .btn-main");
  await t.see("[name=handle][aria-invalid=true]");
  await t.axe();
  await t.page.fill("[name=handle]", handle);
  await t.page.fill("[name=about]", "Tejo y **deshago** lo tejido.");
  await t.page.setInputFiles("[name=picture]", { name: "yo.png", mimeType: "image/png", buffer: await t.page.screenshot() });
  await press(t, "main form .btn-main");
  await t.see(".notice-good");
  await t.go("/account/profile/visibility");
  await look(t);
  await t.page.check("[name=profile][value=public]");
  await press(t, "main form.sights .btn-main");
  await t.see("[name=profile][value=public]:checked");
  await t.go("/account/profile/preview?as=stranger");
  await t.see(".person h1");
  await look(t);

  const stranger = await (await t.page.context().browser().newContext()).newPage();
  const answer = await stranger.goto(`${t.origin}/u/${handle}`);
  if (answer.status() !== 200) throw new Error(`nobody is there: ${answer.status()}`);
  const drawn = await stranger.locator(".person-head img").evaluate((image) => image.complete && image.naturalWidth);
  if (drawn !== 320) throw new Error(`the picture is ${drawn} wide`);
  await stranger.context().close();

  await asOwner(t, async (owner) => {
    await owner.go(`/u/${handle}`);
    await owner.follow(owner.page.locator("main a[href*='/admin/people/']"));
    await look(owner);
    await press(owner, "#clear-about button");
    await owner.see(".notice-good");
  });
  await t.go(`/u/${handle}`);
  if (await t.page.locator(".person .prose").count()) throw new Error("the text is still there");
});

export const invites = journey("a friend comes by a link, signs up, and is asked one question", OUR_OWN, async (t) => {
  await joins(t);
  await t.go("/account/friends");
  await look(t);
  await t.go("/account/friends/invite");
  await look(t);
  await press(t, "main form .btn-main");
  await t.see(".app-code svg");
  await look(t);
  const link = new URL(await t.page.inputValue("#link")).pathname;
  await signOut(t);

  const address = newAddress("friend");
  await t.page.goto(`${t.origin}${link}`, { waitUntil: "load" });
  await look(t);
  await press(t, "main form .btn-main");
  await t.page.fill("[name=name]", "Nora Byrne");
  await t.page.fill("[name=address]", address);
  await t.page.fill("[name=password]", PASSWORD);
  await t.page.check("[name=age]");
  await t.page.check("[name=terms]");
  await press(t);
  await t.page.goto(await letterTo(t, address), { waitUntil: "load" });
  await press(t);
  if (!new URL(t.page.url()).pathname.endsWith(link.replace(/^\/en/, ""))) throw new Error(`not asked: ${t.page.url()}`);
  await look(t);
  await press(t, "main form .btn-main");
  await t.see(".people a");
  await look(t);
  await t.follow(t.page.locator(".people a").first());
  await look(t);
  await t.page.locator(".person-more > summary").click();
  await t.axe();
  await press(t, ".person-more button[value=block]");
  await t.see(".people button[value=unblock]");
  await look(t);
});

export const looks = journey(
  "a profile of the demo is fit to be looked at in both themes",
  IS_OURS ? { widths: [390, 1280], themes: ["light", "dark"], languages: ["es", "en"] } : { widths: [] },
  async (t) => {
    await ownerComesIn(t);
    for (const path of ["/u/marta_ruiz", "/u/lucia_prado", "/account/friends?list=muted", "/account/profile/visibility"]) {
      await t.go(path);
      await look(t);
    }
  },
);
