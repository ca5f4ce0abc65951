// What a journey is: a sentence about the shop, the variants it is walked in, and the walk.

/**
 * @param {string} name a sentence about the world
 * @param {{widths?: number[], themes?: string[], scripts?: boolean[], languages?: string[]}} variants every combination is walked
 * @param {(t: import("./traveller.mjs").Traveller) => Promise<void>} walk throws where the sentence does not hold
 */
export function journey(name, variants, walk) {
  return { kind: "journey", name, variants: { ...EVERY_DAY, ...variants }, walk };
}

const EVERY_DAY = { widths: [1280], themes: ["light"], scripts: [true], languages: ["es"] };

/** Every combination of a journey's widths, themes, scripts and languages. */
export function variantsOf({ variants }) {
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
