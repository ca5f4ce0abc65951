//! What one wears and carries: apron, tote and scarf. Espadrilles and hat are in `straw`.

use super::cloth::{Cloth, cloth, drape, fringe, sheen};
use super::linens::plain;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, flower};
use crate::studio::Studio;
use crate::trace::Trace;

/// A peg on the wall, its knob at (0, y).
fn peg(s: &mut Studio, y: f32) {
    s.circle(4.0, y + 6.0, 24.0, fill(Tone::INK).alpha(0.15));
    s.circle(0.0, y, 22.0, fill(Tone::WOOD));
    s.circle(-4.0, y - 5.0, 12.0, fill(Tone::WOOD_PALE));
}

/// An apron on a peg.
pub(crate) fn apron(s: &mut Studio) -> Extent {
    let own = cloth(s);
    let own = if s.dice.chance(0.5) { Cloth { pattern: Pattern::Plain, ..own } } else { own };
    apron_of(s, own, false)
}

/// A plain apron whose straps cross at the back.
pub(crate) fn cross_apron(s: &mut Studio) -> Extent {
    let own = plain(s);
    apron_of(s, own, true)
}

fn apron_of(s: &mut Studio, own: Cloth, crossed: bool) -> Extent {
    let (w, tall) = (s.dice.range(380., 430.), s.dice.range(560., 610.));
    let (half, bib) = (w / 2.0, s.dice.range(84., 104.));
    let strap = Trace::at(-bib + 8.0, -tall + 130.0)
        .curve([-70.0, -tall + 10.0, -30.0, -tall - 6.0, 0.0, -tall - 8.0])
        .curve([30.0, -tall - 6.0, 70.0, -tall + 10.0, bib - 8.0, -tall + 130.0]);
    if crossed {
        for side in [-1.0, 1.0] {
            let over = Trace::at(-side * (bib - 14.0), -tall + 130.0).curve([
                -side * 60.0,
                -tall - 40.0,
                side * half * 0.8,
                -tall + 120.0,
                side * half * 0.9,
                -tall * 0.54,
            ]);
            s.rod(&over, 24.0, own.base.dark(0.14));
        }
    } else {
        s.draw(&strap, line(own.second, 15.0));
    }
    peg(s, if crossed { -tall + 26.0 } else { -tall - 12.0 });
    for side in [-1.0, 1.0].into_iter().filter(|_| !crossed) {
        let tie = Trace::at(side * half * 0.94, -tall * 0.55).curve([
            side * (half + 60.0),
            -tall * 0.5,
            side * (half + 20.0),
            -tall * 0.36,
            side * (half + 42.0),
            -tall * 0.2,
        ]);
        s.draw(&tie, line(own.second, 11.0));
    }
    let body = Trace::at(-bib, -tall + 122.0)
        .bend(0.0, -tall + 134.0, bib, -tall + 122.0)
        .curve([bib + 6.0, -tall * 0.68, half * 0.9, -tall * 0.62, half, -tall * 0.56])
        .curve([half - 8.0, -tall * 0.35, half + 10.0, -tall * 0.15, half - 4.0, -8.0])
        .curve([half * 0.4, 8.0, -half * 0.4, -10.0, -half, 0.0])
        .curve([-half - 8.0, -tall * 0.2, -half + 8.0, -tall * 0.35, -half, -tall * 0.56])
        .curve([-half * 0.9, -tall * 0.62, -bib - 6.0, -tall * 0.68, -bib, -tall + 122.0])
        .close();
    drape(s, &body, own);
    s.clipped(&body, |s| {
        folds(s, w, tall);
        s.slab([-bib - 20.0, -tall + 112.0, bib * 2.0 + 40.0, 34.0, 0.0], fill(own.base.dark(0.12)));
    });
    sheen(s, &body, 0.6);
    pocket(s, tall, own);
    extent(w + 70.0, tall + 34.0)
}

/// Soft vertical folds; the caller clips.
fn folds(s: &mut Studio, w: f32, tall: f32) {
    for (x, alpha) in [(-0.34, 0.09), (-0.05, 0.07), (0.22, 0.11)] {
        let fold = Trace::at(x * w * 0.6, -tall * 0.7)
            .curve([x * w + 10.0, -tall * 0.4, x * w - 8.0, -tall * 0.2, x * w, 10.0])
            .to(x * w + 46.0, 10.0)
            .curve([x * w + 30.0, -tall * 0.3, x * w + 20.0, -tall * 0.4, x * w * 0.6, -tall * 0.7]);
        s.draw(&fold, fill(Tone::INK).alpha(alpha));
    }
}

fn pocket(s: &mut Studio, tall: f32, own: Cloth) {
    let (w, y) = (s.dice.range(170., 230.), -tall * 0.44);
    let shape = Trace::at(-w / 2.0, y)
        .to(w / 2.0, y)
        .to(w / 2.0, y + 110.0)
        .bend(w / 2.0, y + 136.0, w / 2.0 - 30.0, y + 136.0)
        .to(-w / 2.0 + 30.0, y + 136.0)
        .bend(-w / 2.0, y + 136.0, -w / 2.0, y + 110.0)
        .close();
    s.group(at(4.0, 6.0), |s| s.draw(&shape, fill(Tone::INK).alpha(0.14)));
    drape(s, &shape, Cloth { base: own.base.mix(own.ink, 0.1), ..own });
    s.draw(&shape, line(own.ink, 3.0).alpha(0.6));
    s.slab([-w / 2.0, y, w, 18.0, 0.0], fill(own.second));
    if s.dice.chance(0.5) {
        s.draw(&Trace::at(0.0, y + 18.0).to(0.0, y + 134.0), line(own.ink, 3.0).alpha(0.6));
    }
}

/// A cloth bag hanging by its straps.
pub(crate) fn tote(s: &mut Studio) -> Extent {
    let (w, tall) = (s.dice.range(370., 430.), s.dice.range(400., 460.));
    let high = s.dice.range(150., 230.);
    let canvas = if s.dice.chance(0.5) { s.hue.slip.mix(Tone::STRAW, 0.2) } else { s.hue.main };
    let pattern = s.dice.pick([Pattern::Plain, Pattern::Plain, Pattern::Stripes, Pattern::Checks]);
    bag_of(s, (w, tall, high), canvas, pattern);
    if pattern == Pattern::Plain {
        let ink = if canvas == s.hue.main { s.hue.slip } else { s.hue.main };
        emblem(s, tall, w * 0.26, ink);
    }
    extent(w, tall + high + 24.0)
}

/// A bag of one colour with long straps and a pocket.
pub(crate) fn market_bag(s: &mut Studio) -> Extent {
    let (w, tall, high) = (s.dice.range(390., 410.), 430.0, 230.0);
    let own = plain(s);
    bag_of(s, (w, tall, high), own.base, Pattern::Plain);
    let (x, y) = (-w * 0.24, -tall * 0.62);
    s.slab([x + 3.0, y + 5.0, w * 0.48, tall * 0.36, 8.0], fill(Tone::INK).alpha(0.14));
    s.slab([x, y, w * 0.48, tall * 0.36, 8.0], fill(own.base.pale(0.06)).edged(own.ink, 2.5));
    s.slab([x, y, w * 0.48, 16.0, 4.0], fill(own.base.dark(0.14)));
    extent(w, tall + high + 24.0)
}

/// The bag itself and its straps, the far one behind it.
fn bag_of(s: &mut Studio, (w, tall, high): (f32, f32, f32), canvas: Tone, pattern: Pattern) {
    let half = w / 2.0;
    let ink = if canvas != s.hue.main {
        s.hue.main
    } else if pattern == Pattern::Plain {
        canvas.dark(0.35)
    } else {
        s.hue.slip
    };
    let size = if pattern == Pattern::Plain { 9.0 } else { 70.0 };
    let strap = |x: f32, lift: f32| {
        Trace::at(-x, -tall + 20.0)
            .curve([-x * 0.9, -tall - lift * 0.7, -30.0, -tall - lift, 0.0, -tall - lift])
            .curve([30.0, -tall - lift, x * 0.9, -tall - lift * 0.7, x, -tall + 20.0])
    };
    s.draw(&strap(half * 0.52, high - 8.0), line(canvas.dark(0.35), 24.0));
    peg(s, -tall - high + 2.0);
    let bag = Trace::at(-half * 0.94, -tall)
        .bend(0.0, -tall + 12.0, half * 0.94, -tall)
        .curve([half, -tall * 0.6, half * 1.02, -tall * 0.3, half * 0.98, -14.0])
        .bend(0.0, 12.0, -half * 0.98, -10.0)
        .curve([-half * 1.02, -tall * 0.3, -half, -tall * 0.6, -half * 0.94, -tall])
        .close();
    drape(s, &bag, Cloth { base: canvas, ink, second: s.hue.accent, pattern, size });
    s.clipped(&bag, |s| folds(s, w, tall));
    sheen(s, &bag, 0.7);
    s.draw(
        &Trace::at(-half * 0.93, -tall + 32.0).bend(0.0, -tall + 44.0, half * 0.93, -tall + 32.0),
        line(Tone::INK, 2.5).alpha(0.3),
    );
    s.draw(&strap(half * 0.56, high), line(canvas.dark(0.1), 26.0));
    s.draw(&strap(half * 0.56, high + 5.0), line(canvas.pale(0.3), 7.0).alpha(0.6));
}

/// A printed picture: a jar, a sun over the sea, a flower or an arch.
fn emblem(s: &mut Studio, tall: f32, r: f32, ink: Tone) {
    let kind = s.dice.below(4);
    let accent = s.hue.accent;
    s.group(at(0.0, -tall * 0.44), |s| match kind {
        0 => {
            s.draw(
                &Trace::at(-r * 0.3, -r)
                    .to(r * 0.3, -r)
                    .curve([r * 0.2, -r * 0.5, r * 0.9, -r * 0.3, r * 0.8, r * 0.3])
                    .curve([r * 0.7, r * 0.9, r * 0.3, r, 0.0, r])
                    .curve([-r * 0.3, r, -r * 0.7, r * 0.9, -r * 0.8, r * 0.3])
                    .curve([-r * 0.9, -r * 0.3, -r * 0.2, -r * 0.5, -r * 0.3, -r])
                    .close(),
                fill(ink),
            );
            s.draw(
                &Trace::at(-r * 0.8, r * 0.15).bend(0.0, r * 0.4, r * 0.8, r * 0.15),
                line(accent, r * 0.12),
            );
        }
        1 => {
            s.circle(0.0, -r * 0.2, r * 0.7, fill(accent));
            for (y, half) in [(0.35, 1.0), (0.6, 0.8), (0.85, 0.5)] {
                s.draw(
                    &Trace::at(-r * half, r * y).bend(-r * half * 0.5, r * (y - 0.16), 0.0, r * y).bend(
                        r * half * 0.5,
                        r * (y + 0.16),
                        r * half,
                        r * y,
                    ),
                    line(ink, r * 0.11),
                );
            }
        }
        2 => flower(s, r, 8, ink, accent),
        3.. => {
            s.draw(
                &Trace::at(-r * 0.8, r)
                    .to(-r * 0.8, -r * 0.2)
                    .arc(r * 0.8, r * 0.8, true, (r * 0.8, -r * 0.2))
                    .to(r * 0.8, r)
                    .close(),
                fill(ink),
            );
            s.draw(
                &Trace::at(-r * 0.4, r)
                    .to(-r * 0.4, 0.0)
                    .arc(r * 0.4, r * 0.4, true, (r * 0.4, 0.0))
                    .to(r * 0.4, r)
                    .close(),
                fill(accent),
            );
        }
    });
}

/// A scarf hung over a peg, its two ends falling.
pub(crate) fn scarf(s: &mut Studio) -> Extent {
    let own = cloth(s);
    scarf_of(s, own)
}

/// A fine scarf of one colour with a pale edge.
pub(crate) fn linen_scarf(s: &mut Studio) -> Extent {
    let own = plain(s);
    scarf_of(s, own)
}

/// A wool scarf woven in herringbone.
pub(crate) fn herringbone_scarf(s: &mut Studio) -> Extent {
    let base = s.hue.main;
    scarf_of(
        s,
        Cloth {
            base,
            ink: s.hue.light.mix(base, 0.25),
            second: base,
            pattern: Pattern::Sgraffito,
            size: 26.0,
        },
    )
}

fn scarf_of(s: &mut Studio, own: Cloth) -> Extent {
    let tall = s.dice.range(500., 560.);
    let broad = s.dice.range(1.08, 1.28);
    s.group(at(0.0, 0.0).stretched(broad, 1.0), |s| hung(s, tall, own));
    peg(s, -tall - 4.0);
    extent(290.0 * broad, tall + 20.0)
}

/// The scarf's two ends, the longer before the other.
fn hung(s: &mut Studio, tall: f32, own: Cloth) {
    let (left, right) = (s.dice.range(60., 100.), s.dice.range(0., 120.));
    let behind = Trace::at(0.0, -tall)
        .curve([60.0, -tall + 40.0, 118.0, -tall + 180.0, 132.0, -right - 60.0])
        .bend(90.0, -right - 46.0, 12.0, -right - 60.0)
        .curve([10.0, -tall * 0.5, 0.0, -tall * 0.8, -30.0, -tall + 40.0])
        .close();
    fringe(s, ((18.0, -right - 62.0), (126.0, -right - 62.0)), 52.0, own.base.dark(0.25));
    drape(s, &behind, Cloth { base: own.base.dark(0.12), ..own });
    s.draw(&behind, fill(Tone::INK).alpha(0.14));
    let front = Trace::at(-34.0, -tall + 8.0)
        .curve([0.0, -tall - 26.0, 46.0, -tall - 14.0, 44.0, -tall + 30.0])
        .curve([40.0, -tall + 160.0, 30.0, -tall * 0.5, 34.0, -left])
        .bend(-30.0, -left + 16.0, -122.0, -left)
        .curve([-128.0, -tall * 0.45, -110.0, -tall + 120.0, -34.0, -tall + 8.0])
        .close();
    fringe(s, ((-116.0, -left), (28.0, -left)), 56.0, own.base.dark(0.05));
    s.group(at(10.0, 6.0), |s| s.draw(&front, fill(Tone::INK).alpha(0.16)));
    drape(s, &front, own);
    s.clipped(&front, |s| {
        for (x, end, alpha) in [(-20.0, -86.0, 0.14), (0.0, -30.0, 0.1), (16.0, 10.0, 0.12)] {
            s.draw(
                &Trace::at(x, -tall).bend(end, -tall * 0.75, end, 0.0).to(end + 22.0, 0.0).bend(
                    end + 16.0,
                    -tall * 0.7,
                    x,
                    -tall,
                ),
                fill(Tone::INK).alpha(alpha),
            );
        }
    });
    sheen(s, &front, 0.7);
}
