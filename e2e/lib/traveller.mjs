// The one who walks a journey: a page, where it is, and the few things every journey does.

import { axe, axeWithoutScript } from "./axe.mjs";
import { shot } from "./shot.mjs";
import { watch } from "./watch.mjs";

export class Traveller {
  constructor(page, origin, variant) {
    this.page = page;
    this.origin = origin;
    this.variant = variant;
    this.watched = watch(page, origin);
  }

  /** Goes to an address of the shop, said without language: `/en` is put before it where the visitor reads English. */
  async go(path) {
    const prefix = this.variant.language === "en" ? "/en" : "";
    const response = await this.page.goto(this.origin + prefix + path, { waitUntil: "load" });
    if (!response?.ok()) throw new Error(`${prefix}${path} answered ${response?.status()}`);
  }

  /** Clicks something that leads to another page, and waits for that page. */
  async follow(locator) {
    const before = this.page.url();
    await locator.click();
    await this.page.waitForURL((url) => url.href !== before, { waitUntil: "load" });
  }

  /** The first thing that matches, once it can be seen. */
  async see(selector) {
    const found = this.page.locator(selector).filter({ visible: true }).first();
    await found.waitFor({ state: "visible" }).catch(() => {
      throw new Error(`nothing to see for "${selector}" at ${this.page.url()}`);
    });
    return found;
  }

  /** Lets something pass that would otherwise fail the journey, such as the 404 that it is about. */
  allow(pattern) {
    this.watched.allow(pattern);
  }

  /** Accessibility, with script and without. */
  axe() {
    return this.variant.script ? axe(this.page) : axeWithoutScript(this.page, this.variant);
  }

  shot(name) {
    return shot(this.page, name);
  }

  /** A page as wide as its window: nothing sticks out on a phone. */
  async fits() {
    const [wide, window_] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (wide > window_) throw new Error(`${this.page.url()} is ${wide} px wide in a window of ${window_}`);
  }
}
