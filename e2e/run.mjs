// Walks every journey in every variant against PLAZA_URL, says a line for each, and counts. `cargo xtask e2e` starts
// the shop and calls this; words on the command line choose the journeys whose name or file has one of them.
// PLAZA_E2E_LANE=K/N walks every N-th of them only: another lane, in a shop of its own, walks the others at the same time.

import { readdirSync, writeFileSync } from "node:fs";
import { launch, visitor } from "./lib/browser.mjs";
import { nameOf, variantsOf } from "./lib/journey.mjs";
import { shot } from "./lib/shot.mjs";
import { Traveller } from "./lib/traveller.mjs";

const STEP_TIME_MAX_MS = 10_000;
const JOURNEY_TIME_MAX_MS = 60_000;

const origin = process.env.PLAZA_URL?.replace(/\/$/, "");
if (!origin) throw new Error("PLAZA_URL says where the shop is");

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const count = { passed: 0, failed: 0, skipped: 0 };
const browser = await launch();
for (const [file, journey, variant] of ofLane(await journeys())) {
  await walk(file, journey, variant);
}
await browser.close();

console.log(`journeys: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
if (process.env.PLAZA_E2E_RESULT) writeFileSync(process.env.PLAZA_E2E_RESULT, JSON.stringify(count));
process.exitCode = count.failed === 0 ? 0 : 1;

async function journeys() {
  const folder = new URL("journeys/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".mjs")).sort();
  const all = [];
  for (const file of files) {
    const exported = Object.values(await import(new URL(file, folder)));
    all.push(...exported.filter((one) => one?.kind === "journey").map((one) => [file, one]));
  }
  const matches = ([file, { name }]) => wanted.some((word) => `${file} ${name}`.toLowerCase().includes(word));
  const chosen = wanted.length === 0 ? all : all.filter(matches);
  count.skipped += all.filter((one) => !chosen.includes(one)).flatMap(([, one]) => variantsOf(one)).length;
  return chosen;
}

/** What this lane walks of them. Variants of one journey are spread over the lanes, since they take equally long. */
function ofLane(all) {
  const [lane, lanes] = (process.env.PLAZA_E2E_LANE ?? "0/1").split("/").map(Number);
  const walks = all.flatMap(([file, one]) => variantsOf(one).map((variant) => [file, one, variant]));
  if (lane > 0) count.skipped = 0;
  return walks.filter((_, at) => at % lanes === lane);
}

async function walk(file, journey, variant) {
  const label = `${file.replace(".mjs", "")}: ${journey.name} (${nameOf(variant)})`;
  const started = performance.now();
  const context = await visitor(browser, variant);
  context.setDefaultTimeout(STEP_TIME_MAX_MS);
  const page = await context.newPage();
  const traveller = new Traveller(page, origin, variant);
  const trouble = [];
  try {
    await inTime(journey.walk(traveller));
  } catch (error) {
    trouble.push(error.message);
  }
  trouble.push(...traveller.watched.seen);
  const took = `[${((performance.now() - started) / 1000).toFixed(1)} s]`;
  if (trouble.length === 0) {
    count.passed += 1;
    console.log(`  pass ${took} ${label}`);
  } else {
    count.failed += 1;
    console.log(`  FAIL ${took} ${label}`);
    for (const one of new Set(trouble)) console.log(`    ${one.replaceAll("\n", "\n    ")}`);
    const picture = await shot(page, label).catch(() => undefined);
    if (picture) console.log(`    seen: ${picture}`);
  }
  await context.close();
}

function inTime(walk) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not there after ${JOURNEY_TIME_MAX_MS / 1000} s`)), JOURNEY_TIME_MAX_MS);
  });
  return Promise.race([walk, late]).finally(() => clearTimeout(timer));
}
