// What a journey is: a sentence about the shop, the variants it is walked in, and the walk.
//
// Every day a journey is walked in so few variants that each two values meet at least once: a narrow window with each theme,
// each theme without script, no script in each language. PLAZA_E2E_ALL=1 walks every combination, as long campaigns do.

/**
 * @param {string} name a sentence about the world
 * @param {{widths?: number[], themes?: string[], scripts?: boolean[], languages?: string[]}} variants every combination is walked
 * @param {(t: import("./traveller.mjs").Traveller) => Promise<void>} walk throws where the sentence does not hold
 */
export function journey(name, variants, walk) {
  return { kind: "journey", name, variants: { ...EVERY_DAY, ...variants }, walk };
}

const EVERY_DAY = { widths: [1280], themes: ["light"], scripts: [true], languages: ["es"] };

/** In which variants a journey is walked. */
export function variantsOf(journey) {
  const all = everyVariantOf(journey);
  return process.env.PLAZA_E2E_ALL ? all : pairsOf(all);
}

/** So few variants that each two values of any of them are together in one of these: the one with most that is new first. */
function pairsOf(all) {
  const varied = Object.keys(all[0] ?? {}).filter((kind) => all.some((one) => one[kind] !== all[0][kind]));
  if (varied.length < 2) return all;
  const pairsIn = (variant) =>
    varied.flatMap((one, at) => varied.slice(at + 1).map((other) => `${one} ${variant[one]} ${other} ${variant[other]}`));
  const left = new Set(all.flatMap(pairsIn));
  const chosen = [];
  while (left.size > 0) {
    const news = all.map((variant) => pairsIn(variant).filter((pair) => left.has(pair)).length);
    const next = all[news.indexOf(Math.max(...news))];
    pairsIn(next).forEach((pair) => left.delete(pair));
    chosen.push(next);
  }
  return chosen;
}

/** Every combination of a journey's widths, themes, scripts and languages. */
function everyVariantOf({ variants }) {
  const { widths, themes, scripts, languages } = variants;
  return widths.flatMap((width) =>
    themes.flatMap((theme) =>
      scripts.flatMap((script) => languages.map((language) => ({ width, theme, script, language }))),
    ),
  );
}

export function nameOf({ width, theme, script, language }) {
  return [language, width, theme, script ? "script" : "no script"].join(", ");
}
