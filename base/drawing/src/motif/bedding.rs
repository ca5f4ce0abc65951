//! What one leans on and sleeps under: blanket and cushion. Cloth for table and bath is in `textiles`.

use super::cloth::{Cloth, cloth, drape, fringe, sheen};
use super::textiles::folded;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;

/// A folded blanket: layers with round folds, the upper one showing its pattern, and a fringe over the edge.
pub(crate) fn blanket(s: &mut Studio) -> Extent {
    let own = cloth(s);
    let w = s.dice.range(450., 520.);
    let layers = s.dice.pick([3, 4]);
    let each = s.dice.range(66., 82.);
    let plain = Cloth { pattern: Pattern::Plain, ..own };
    for i in 0..layers {
        let y = -each * (i + 1) as f32;
        let wide = w + s.dice.range(-16.0, 16.0);
        let fold = if i % 2 == 0 { -1.0 } else { 1.0 };
        layer(s, [-wide / 2.0, y, wide, each], fold, if i + 1 == layers { own } else { plain });
    }
    let top = -each * layers as f32;
    throw_over(s, w, top, own);
    extent(w + 20.0, -top + 12.0)
}

/// One fold of thick cloth, round on the folded side.
fn layer(s: &mut Studio, [x, y, w, h]: [f32; 4], fold: f32, own: Cloth) {
    let r = h / 2.0;
    let (left, right) = if fold < 0.0 { (r, 10.0) } else { (10.0, r) };
    let shape = Trace::at(x + left, y)
        .bend(x + w * 0.5, y - 6.0, x + w - right, y)
        .curve([x + w + right * 0.35, y, x + w + right * 0.35, y + h, x + w - right, y + h])
        .bend(x + w * 0.5, y + h + 4.0, x + left, y + h)
        .curve([x - left * 0.35, y + h, x - left * 0.35, y, x + left, y])
        .close();
    drape(s, &shape, own);
    let soft = s.fade(
        (0.0, 1.0),
        &[(0.0, Tone::WHITE, 0.4), (0.35, Tone::WHITE, 0.0), (0.7, Tone::INK, 0.08), (1.0, Tone::INK, 0.42)],
    );
    s.draw(&shape, fill(soft));
    let end = x + w / 2.0 - fold * (w / 2.0 - 20.0);
    s.draw(
        &Trace::at(x + w / 2.0 + fold * (w / 2.0 - r), y + r).to(end, y + r + 3.0),
        line(Tone::INK, 3.0).alpha(0.16),
    );
    sheen(s, &shape, 0.5);
}

/// The end of the blanket falling over the pile, with its fringe.
fn throw_over(s: &mut Studio, w: f32, top: f32, own: Cloth) {
    let (x, wide) = (-w * s.dice.range(0.2, 0.34), w * s.dice.range(0.3, 0.42));
    let down = top * s.dice.range(0.24, 0.4);
    let flap = Trace::at(x, top - 4.0)
        .curve([x - 6.0, top * 0.7, x + 4.0, top * 0.5, x - 4.0, down])
        .to(x + wide + 6.0, down + 6.0)
        .curve([x + wide, top * 0.5, x + wide + 8.0, top * 0.7, x + wide, top - 4.0])
        .close();
    s.group(at(9.0, 7.0), |s| s.draw(&flap, fill(Tone::INK).alpha(0.18)));
    fringe(s, ((x, down), (x + wide, down + 6.0)), 38.0, own.base.dark(0.08));
    drape(s, &flap, own);
    let soft =
        s.fade((0.0, 1.0), &[(0.0, Tone::WHITE, 0.45), (0.2, Tone::WHITE, 0.05), (1.0, Tone::INK, 0.14)]);
    s.draw(&flap, fill(soft));
}

/// A blanket folded flat, seen from above.
pub(crate) fn blanket_from_above(s: &mut Studio) -> Extent {
    let own = cloth(s);
    let (w, h) = (s.dice.range(430., 500.), s.dice.range(540., 600.));
    fringe(s, ((-w / 2.0 + 4.0, -6.0), (w / 2.0 - 4.0, -6.0)), 36.0, own.base.dark(0.05));
    folded(s, w, h, own);
    extent(w, h + 30.0)
}

/// A plump cushion.
pub(crate) fn cushion(s: &mut Studio) -> Extent {
    let long = s.dice.chance(0.35);
    let (w, h) = if long {
        (s.dice.range(500., 560.), s.dice.range(310., 350.))
    } else {
        (s.dice.range(420., 460.), s.dice.range(410., 450.))
    };
    let (a, b, pull) = (w / 2.0, h, 26.0);
    let own = cloth(s);
    let shape = Trace::at(-a, -b)
        .curve([-a * 0.5, -b - 2.0 + pull, a * 0.5, -b - 2.0 + pull, a, -b])
        .curve([a - pull * 0.3, -b * 0.72, a - pull * 0.3, -b * 0.3, a, 0.0])
        .curve([a * 0.5, -pull * 0.4, -a * 0.5, -pull * 0.4, -a, 0.0])
        .curve([-a + pull * 0.3, -b * 0.3, -a + pull * 0.3, -b * 0.72, -a, -b])
        .close();
    if s.dice.chance(0.4) {
        for (x, y) in [(-a, -b), (a, -b), (a, -8.0), (-a, -8.0)] {
            s.draw(
                &Trace::at(x, y)
                    .to(x * 1.06, y + 34.0)
                    .then_at(x, y)
                    .to(x * 1.02, y + 40.0)
                    .then_at(x, y)
                    .to(x * 0.98, y + 36.0),
                line(own.ink, 6.0),
            );
            s.circle(x, y, 11.0, fill(own.ink.dark(0.12)));
        }
    }
    drape(s, &shape, own);
    let puff = s.glow(&[
        (0.0, Tone::WHITE, 0.26),
        (0.6, Tone::WHITE, 0.02),
        (0.85, Tone::INK, 0.06),
        (1.0, Tone::INK, 0.22),
    ]);
    s.draw(&shape, fill(puff));
    sheen(s, &shape, 0.9);
    for (x, y, dx, dy) in
        [(-a, -b, 90.0, 70.0), (a, -b, -80.0, 76.0), (a, 0.0, -96.0, -66.0), (-a, 0.0, 86.0, -70.0)]
    {
        s.draw(
            &Trace::at(x + dx * 0.18, y + dy * 0.18).bend(x + dx * 0.5, y + dy * 0.7, x + dx, y + dy),
            line(Tone::INK, 4.0).alpha(0.16),
        );
    }
    s.draw(&shape, line(own.ink.mix(own.base, 0.5), 5.0));
    extent(w, h + 4.0)
}
