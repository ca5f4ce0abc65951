//! Cloth for table, bath and floor: tablecloth, napkins, towel and rug. Blanket and cushion are in `bedding`, clothes in `wear`.

use super::ceramics::leaf;
use super::cloth::{Cloth, cloth, drape, fringe, sheen};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;

/// A cloth folded in three, its upper fold shorter than the lower.
pub(crate) fn folded(s: &mut Studio, w: f32, h: f32, own: Cloth) {
    let under = Trace::polygon(&[(-w / 2.0, -h), (w / 2.0, -h), (w / 2.0, 0.0), (-w / 2.0, 0.0)]);
    drape(s, &under, own);
    sheen(s, &under, 0.5);
    let cut = -w / 2.0 + w * s.dice.range(0.52, 0.66);
    let over = Trace::at(-w / 2.0 - 4.0, -h - 4.0)
        .to(cut, -h - 4.0)
        .bend(cut + 6.0, -h / 2.0, cut - 4.0, 2.0)
        .to(-w / 2.0 - 4.0, 2.0)
        .close();
    s.group(at(16.0, 4.0), |s| s.draw(&over, fill(Tone::INK).alpha(0.2)));
    drape(s, &over, own);
    let fold = s.fade(
        (1.0, 0.0),
        &[(0.0, Tone::INK, 0.2), (0.08, Tone::WHITE, 0.4), (0.25, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.1)],
    );
    s.draw(&over, fill(fold));
}

/// A tablecloth over a round table, with something on it.
pub(crate) fn tablecloth(s: &mut Studio) -> Extent {
    let own = cloth(s);
    laid_table(s, own)
}

/// A round table under a given cloth.
pub(crate) fn laid_table(s: &mut Studio, own: Cloth) -> Extent {
    let (r, tall) = (s.dice.range(225., 255.), s.dice.range(350., 400.));
    let flare = s.dice.range(34., 60.);
    for x in [-0.5, 0.5] {
        s.rod(&Trace::at(x * r, -tall * 0.3).to(x * r * 1.1, -4.0), 22.0, Tone::WOOD);
    }
    let hem: Vec<(f32, f32)> = (0..=8)
        .map(|i| {
            let t = 1.0 - i as f32 / 4.0;
            let dip = (1.0 - t * t).sqrt() * r * 0.16 + if i % 2 == 0 { 14.0 } else { -12.0 };
            (t * (r + flare), -tall * 0.26 + dip)
        })
        .collect();
    let shape = Trace::at(-r, -tall)
        .arc(r, r * 0.2, true, (r, -tall))
        .curve([r + 14.0, -tall * 0.9, r + flare * 0.7, -tall * 0.5, hem[0].0, hem[0].1])
        .through(&hem[1..])
        .curve([-r - flare * 0.7, -tall * 0.5, -r - 14.0, -tall * 0.9, -r, -tall])
        .close();
    drape(s, &shape, own);
    s.clipped(&shape, |s| {
        for (i, (x, y)) in hem.iter().enumerate().filter(|(i, _)| i % 2 == 1) {
            let top = x * 0.84;
            let fold = Trace::at(top, -tall + r * 0.14).to(x - 26.0, y + 20.0).to(x + 26.0, y + 20.0).close();
            s.draw(&fold, fill(Tone::INK).alpha(if i > 4 { 0.1 } else { 0.17 }));
        }
        let round = s.roundness(0.8);
        s.slab([-r - flare, -tall, (r + flare) * 2.0, tall, 0.0], fill(round));
    });
    let table = s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.5), (1.0, Tone::WHITE, 0.12)]);
    s.oval(0.0, -tall, r, r * 0.2, fill(table));
    let x = r * s.dice.range(-0.3, 0.3);
    s.group(at(x, -tall + 6.0).scaled(0.3), |s| {
        s.oval(0.0, 0.0, 130.0, 30.0, fill(Tone::INK).alpha(0.22));
        s.calm = true;
        super::ceramics::jug(s);
        s.calm = false;
    });
    extent((r + flare) * 2.0, tall + 160.0)
}

/// A tablecloth folded, seen from above.
pub(crate) fn tablecloth_from_above(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(440., 500.), s.dice.range(520., 580.));
    let own = cloth(s);
    folded(s, w, h, own);
    s.draw(&Trace::at(-w / 2.0 + 14.0, -h + 12.0).to(-w / 2.0 + 14.0, -12.0), line(own.ink, 4.0).alpha(0.8));
    extent(w, h)
}

/// Folded napkins held by a band with a sprig.
pub(crate) fn napkins(s: &mut Studio) -> Extent {
    let side = s.dice.range(400., 450.);
    let own = cloth(s);
    let half = side / 2.0;
    let other = Cloth { base: s.hue.light, pattern: Pattern::Plain, ..own };
    for (turn, kind) in [(-7.0, other), (5.0, Cloth { base: own.base.pale(0.25), ..own }), (-1.0, own)] {
        s.group(at(0.0, -half).turned(turn), |s| {
            let square = Trace::polygon(&[(-half, -half), (half, -half), (half, half), (-half, half)]);
            s.group(at(7.0, 9.0), |s| s.draw(&square, fill(Tone::INK).alpha(0.16)));
            drape(s, &square, kind);
            sheen(s, &square, 0.45);
            s.draw(
                &Trace::polygon(&[
                    (-half + 12.0, -half + 12.0),
                    (half - 12.0, -half + 12.0),
                    (half - 12.0, half - 12.0),
                    (-half + 12.0, half - 12.0),
                ]),
                line(kind.ink, 2.5).alpha(0.5),
            );
        });
    }
    band(s, half);
    extent(side * 1.1, side)
}

/// A paper band or a string with a twig around folded cloth.
fn band(s: &mut Studio, half: f32) {
    if s.dice.chance(0.5) {
        s.slab([-46.0, -half * 2.0 - 2.0, 92.0, half * 2.0 + 4.0, 0.0], fill(s.hue.accent));
        s.slab([-34.0, -half * 2.0 - 2.0, 4.0, half * 2.0 + 4.0, 0.0], fill(Tone::CREAM).alpha(0.8));
        s.slab([30.0, -half * 2.0 - 2.0, 4.0, half * 2.0 + 4.0, 0.0], fill(Tone::CREAM).alpha(0.8));
    } else {
        s.draw(
            &Trace::at(0.0, -half * 2.0).to(0.0, 0.0).then_at(-half, -half).to(half, -half),
            line(Tone::ROPE, 8.0),
        );
    }
    for (turn, long) in [(-28.0, 130.0), (10.0, 150.0), (44.0, 120.0), (82.0, 96.0)] {
        s.group(at(-14.0, -half + 24.0).turned(turn).scaled(0.72), |s| leaf(s, long, Tone::LEAF));
    }
}

/// A towel over a rail.
pub(crate) fn towel(s: &mut Studio) -> Extent {
    let (w, tall) = (s.dice.range(300., 370.), s.dice.range(520., 590.));
    let own = cloth(s);
    let half = w / 2.0;
    s.rod(&Trace::at(-half - 80.0, -tall).to(half + 80.0, -tall), 20.0, Tone::WOOD);
    let back = Trace::at(-half + 14.0, -tall)
        .to(-half + 22.0, -tall * 0.2)
        .to(half + 10.0, -tall * 0.16)
        .to(half, -tall)
        .close();
    s.draw(&back, fill(own.base.dark(0.28)));
    let front = Trace::at(-half, -tall - 9.0)
        .bend(0.0, -tall - 17.0, half - 12.0, -tall - 9.0)
        .curve([half - 4.0, -tall * 0.7, half - 22.0, -tall * 0.4, half - 8.0, -14.0])
        .curve([half * 0.4, 2.0, -half * 0.3, -22.0, -half - 6.0, -4.0])
        .curve([-half + 10.0, -tall * 0.4, -half - 8.0, -tall * 0.7, -half, -tall - 9.0])
        .close();
    if s.dice.chance(0.5) {
        fringe(s, ((-half, -14.0), (half - 12.0, -18.0)), 40.0, own.base.dark(0.06));
    }
    drape(s, &front, own);
    s.clipped(&front, |s| {
        s.slab([-half - 10.0, -96.0, w + 20.0, 30.0, 0.0], fill(own.ink));
        s.slab([-half - 10.0, -56.0, w + 20.0, 9.0, 0.0], fill(own.second));
        for (x, alpha) in [(-0.3, 0.1), (0.14, 0.13), (0.36, 0.09)] {
            let fold = Trace::at(x * w, -tall)
                .curve([x * w + 24.0, -tall * 0.6, x * w - 10.0, -tall * 0.3, x * w + 14.0, 0.0])
                .to(x * w + 50.0, 0.0)
                .curve([x * w + 30.0, -tall * 0.3, x * w + 44.0, -tall * 0.6, x * w, -tall]);
            s.draw(&fold, fill(Tone::INK).alpha(alpha));
        }
    });
    let soft = s.fade(
        (0.0, 1.0),
        &[(0.0, Tone::WHITE, 0.5), (0.05, Tone::WHITE, 0.1), (0.12, Tone::INK, 0.05), (1.0, Tone::INK, 0.1)],
    );
    s.draw(&front, fill(soft));
    extent(w + 180.0, tall + 20.0)
}

/// A towel folded, seen from above.
pub(crate) fn towel_from_above(s: &mut Studio) -> Extent {
    let own = cloth(s);
    let (w, h) = (s.dice.range(340., 390.), s.dice.range(500., 560.));
    folded(s, w, h, own);
    s.slab([-w / 2.0, -86.0, w, 26.0, 0.0], fill(own.ink));
    s.slab([-w / 2.0, -50.0, w, 8.0, 0.0], fill(own.second));
    extent(w, h)
}

/// A woven rug with its borders and fringes.
pub(crate) fn rug(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(400., 460.), s.dice.range(600., 660.));
    let own = cloth(s);
    let half = w / 2.0;
    let field = Trace::polygon(&[(-half, -h), (half, -h), (half, 0.0), (-half, 0.0)]);
    for (y, way) in [(-h + 4.0, -44.0), (-4.0, 44.0)] {
        fringe(s, ((-half + 6.0, y), (half - 6.0, y)), way, Tone::CREAM.dark(0.1));
    }
    drape(s, &field, Cloth { size: own.size * 1.2, ..own });
    borders(s, half, h, own);
    if s.dice.chance(0.6) {
        medallions(s, h, own);
    }
    let ribs = s.weave((w, 9.0), 0.0, |s| s.slab([0.0, 0.0, w, 3.0, 0.0], fill(Tone::INK).alpha(0.1)));
    s.draw(&field, fill(ribs));
    sheen(s, &field, 0.5);
    extent(w, h)
}

fn borders(s: &mut Studio, half: f32, h: f32, own: Cloth) {
    for (inset, width, tone) in [(16.0, 32.0, own.ink), (44.0, 8.0, own.second), (62.0, 6.0, own.base)] {
        let frame = [-half + inset, -h + inset, (half - inset) * 2.0, h - inset * 2.0, 0.0];
        s.slab(frame, line(tone, width));
    }
}

/// Stepped lozenges down the middle of a rug.
fn medallions(s: &mut Studio, h: f32, own: Cloth) {
    let stamp = s.stamp(|s| {
        for (size, tone) in [(118.0, own.base), (98.0, own.second), (70.0, own.base), (40.0, own.ink)] {
            s.draw(
                &Trace::polygon(&[(0.0, -size), (size * 0.85, 0.0), (0.0, size), (-size * 0.85, 0.0)]),
                fill(tone),
            );
        }
    });
    for share in [0.25, 0.5, 0.75] {
        s.put(&stamp, at(0.0, -h * share).scaled(if share == 0.5 { 0.95 } else { 0.7 }));
    }
}
