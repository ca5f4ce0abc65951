// The browser: the system's Chromium, started so that it speaks to nobody but the shop.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The shell shows windows to nobody, which takes half the processor. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser"];

const HEIGHTS = { 390: 844, 1280: 900 };

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts it with a new, empty profile. */
export function launch() {
  const known = [process.env.PLAZA_CHROMIUM, ...NAMES.map((name) => `/usr/bin/${name}`)];
  const executablePath = known.find((path) => path && existsSync(path));
  if (!executablePath) throw new Error("Chromium is not here: run `cargo xtask setup`");
  // The sandbox of its own cannot start under root, and it only meets pages of ours.
  return chromium.launch({ executablePath, chromiumSandbox: false, args: QUIET });
}

/** A visitor's own window: no cookies, nothing cached. */
export function visitor(browser, { width, theme, script, language }) {
  return browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    colorScheme: theme,
    javaScriptEnabled: script,
    locale: language === "en" ? "en-GB" : "es-ES",
    timezoneId: "Europe/Madrid",
    reducedMotion: "reduce",
    isMobile: width < 600,
    hasTouch: width < 600,
    serviceWorkers: "block",
  });
}
