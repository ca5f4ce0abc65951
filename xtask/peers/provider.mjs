// Two providers of OpenID Connect, for tests: oidc-provider, on this machine only.
//
//     node provider.mjs FOLDER
//
// Both listen on free ports of 127.0.0.1 and their issuers, with a space between, are written into FOLDER/address. They differ
// in what providers may differ in: the first gives name and address by its page about somebody, takes our secret in the head of
// the request and signs with RSA; the second puts everything into the token, takes the secret in the form and signs with an
// elliptic curve.
//
// Whoever comes writes who they are into the only field, as JSON: {"sub":"1","email":"ana@x.example","email_verified":true}.
// The client is `plaza` with the secret `s3cr@t/word`. Every address of a shop is taken that ends like ours do.
// GET /now says what time it is here, in milliseconds.

import { generateKeyPairSync } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const own = createRequire(new URL("../../e2e/package.json", import.meta.url));
const { default: Provider } = await import(pathToFileURL(own.resolve("oidc-provider")));
const folder = process.argv[2];

const MANNERS = [
  { alg: "RS256", key: ["rsa", { modulusLength: 2048 }], auth: "client_secret_basic", conformIdTokenClaims: true },
  { alg: "ES256", key: ["ec", { namedCurve: "P-256" }], auth: "client_secret_post", conformIdTokenClaims: false },
];

const issuers = [];
for (const manner of MANNERS) issuers.push(await open(manner));
writeFileSync(join(folder, "address.new"), issuers.join(" "));
renameSync(join(folder, "address.new"), join(folder, "address"));
process.on("SIGTERM", () => process.exit(0));

async function open({ alg, key, auth, conformIdTokenClaims }) {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const jwk = { ...generateKeyPairSync(...key).privateKey.export({ format: "jwk" }), alg, use: "sig", kid: alg };
  const known = new Map();
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [{
      client_id: "plaza",
      client_secret: "s3cr@t/word",
      token_endpoint_auth_method: auth,
      id_token_signed_response_alg: alg,
      redirect_uris: ["https://shop.example/sign-in/back/x"],
    }],
    clientAuthMethods: [auth],
    enabledJWA: { idTokenSigningAlgValues: [alg] },
    conformIdTokenClaims,
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["only for tests"], names: { session: `s${alg}`, interaction: `i${alg}`, resume: `r${alg}` } },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...known.get(id) }) }),
    loadExistingGrant,
    pkce: { required: () => true },
  });
  provider.Client.prototype.redirectUriAllowed = (uri) => /^https?:\/\/[^/]+\/sign-in\/back\/[a-z0-9-]+$/.test(uri);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const url = new URL(request.url, issuer);
    if (url.pathname === "/now") return response.end(String(Date.now()));
    if (!url.pathname.startsWith("/interaction/")) return answer(request, response);
    return interact(provider, known, request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  return issuer;
}

/** Whoever said who they are has agreed to everything. */
async function loadExistingGrant(ctx) {
  const { client, session, provider } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

async function interact(provider, known, request, response) {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const field = '<label>Who are you? <input name="who" size="60"></label> <button>Go on</button>';
    const no = '<button name="no" value="yes">No</button>';
    return response.end(`<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,"><form method="post">${field}${no}</form></html>`);
  }
  let body = "";
  for await (const piece of request) body += piece;
  const form = new URLSearchParams(body);
  if (form.get("no")) return finish({ error: "access_denied", error_description: "no" });
  const claims = JSON.parse(form.get("who"));
  known.set(claims.sub, claims);
  return finish({ login: { accountId: claims.sub, remember: false } });

  function finish(result) {
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}
