// Passkeys: a button that makes one or comes in by one, and the browser's own offer among what it fills in. What is asked
// of the device comes from the server, which also decides about the answer; nothing is kept here.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** Sends JSON and gives what was answered; a refusal is thrown with its words. */
async function send(url, body, signal) {
  const answer = await fetch(url, {
    method: "POST",
    signal,
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Plaza": "island" },
    body: JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(told.code ?? answer.status), { words: told.text, to: told.to });
  return told;
}

/** What the server asks, as browsers want it. */
function asked({ publicKey }) {
  const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  const options = { ...publicKey, challenge: bytes(publicKey.challenge) };
  if (options.user) options.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) options.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) options.allowCredentials = known(options.allowCredentials);
  return options;
}

/** What the device answered, as the server reads it. */
function answered({ id, rawId, type, response }) {
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const sent = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
  return { id, rawId: text(rawId), type, response: { userHandle: undefined, ...Object.fromEntries(sent) } };
}

export function start(el) {
  const { begin, send: to, next, origin, broken, givenUp, making, offered } = el.dataset;
  const show = (when, shown = true) => el.querySelectorAll(`[data-when=${when}]`).forEach((one) => (one.hidden = !shown));
  if (location.origin !== origin) return show("elsewhere");
  if (!window.PublicKeyCredential) return show("unknown");
  show("ready");
  const button = el.querySelector("button");
  const name = el.querySelector("input");
  let waiting;

  async function run(mediation) {
    waiting?.abort();
    const { signal } = (waiting = new AbortController());
    const options = asked(await send(begin, {}, signal));
    const ask = { publicKey: options, signal };
    const credential = await (making === undefined
      ? navigator.credentials.get(mediation ? { ...ask, mediation } : ask)
      : navigator.credentials.create(ask));
    const told = await send(to, { credential: answered(credential), next, name: name?.value });
    location.assign(told.to);
  }

  /** A refusal in the server's words; a device that was put away is no error of anybody. */
  function refused(error) {
    if (error.name === "AbortError") return;
    if (error.to) return void location.assign(error.to);
    el.querySelector("[role=alert]").textContent = error.words ?? (error.name === "NotAllowedError" ? givenUp : broken);
    show("refused");
  }

  button.addEventListener("click", async () => {
    show("refused", false);
    button.disabled = true;
    await run().catch(refused);
    button.disabled = false;
  });
  name?.addEventListener("keydown", (event) => event.key === "Enter" && (event.preventDefault(), button.click()));
  if (offered !== undefined)
    Promise.resolve(PublicKeyCredential.isConditionalMediationAvailable?.()).then(
      (is) => is && run("conditional").catch((error) => error.words && refused(error)),
    );
}
