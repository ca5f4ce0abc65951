//! Plain cloth for table, kitchen and sofa, each piece as its name says it: how many, folded how, which stripe. Cloth in
//! whatever pattern the dice choose is in `textiles` and `bedding`.

use super::cloth::{Cloth, drape, fringe, sheen};
use super::textiles::{folded, laid_table};
use super::{Extent, extent};
use crate::ink::{Paint, at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;

/// Cloth of one colour: only its threads show.
pub(crate) fn plain(s: &Studio) -> Cloth {
    let base = s.hue.main;
    Cloth { base, ink: base.dark(0.35), second: base.dark(0.2), pattern: Pattern::Plain, size: 8.0 }
}

/// A rectangle standing on (0, 0).
fn oblong(w: f32, h: f32) -> Trace {
    Trace::polygon(&[(-w / 2.0, -h), (w / 2.0, -h), (w / 2.0, 0.0), (-w / 2.0, 0.0)])
}

/// A line of stitches.
fn stitches(s: &mut Studio, from: (f32, f32), to: (f32, f32), tone: Tone) {
    let mut trace = Trace::at(from.0, from.1);
    for i in 0..24 {
        let t = |share: f32| {
            let share = (i as f32 + share) / 24.0;
            (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
        };
        let ((x1, y1), (x2, y2)) = (t(0.1), t(0.65));
        trace = trace.then_at(x1, y1).to(x2, y2);
    }
    s.draw(&trace, line(tone, 2.5).alpha(0.6));
}

/// A plain cloth on a round table.
pub(crate) fn linen_tablecloth(s: &mut Studio) -> Extent {
    let own = plain(s);
    laid_table(s, own)
}

/// The same, folded, with its hem.
pub(crate) fn linen_folded(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(450., 480.), s.dice.range(540., 570.));
    let own = plain(s);
    folded(s, w, h, own);
    stitches(s, (-w / 2.0 + 18.0, -h + 14.0), (-w / 2.0 + 18.0, -14.0), own.ink);
    stitches(s, (-w / 2.0 + 20.0, -22.0), (w / 2.0 - 20.0, -22.0), own.ink);
    extent(w, h)
}

/// A long strip with knotted fringes at both ends.
pub(crate) fn runner(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(212., 226.), 640.0);
    let own = plain(s);
    let (half, end) = (w / 2.0, own.base.dark(0.12));
    for (y, way) in [(-h + 2.0, -54.0), (-2.0, 54.0)] {
        fringe(s, ((-half + 6.0, y), (half - 6.0, y)), way, end);
        for i in 0..7 {
            let x = -half + 14.0 + i as f32 * (w - 28.0) / 6.0;
            s.circle(x, y + way * 0.24, 6.0, fill(own.base.dark(0.28)));
        }
    }
    let field = oblong(w, h);
    drape(s, &field, own);
    let pale = s.hue.slip;
    for y in [-h + 40.0, -62.0] {
        s.slab([-half, y, w, 8.0, 0.0], fill(pale).alpha(0.85));
        s.slab([-half, y + 16.0, w, 4.0, 0.0], fill(pale).alpha(0.85));
    }
    sheen(s, &field, 0.6);
    extent(w, h + 100.0)
}

/// A roll of cloth with its free end before it.
pub(crate) fn bolt(s: &mut Studio) -> Extent {
    let (half, r) = (s.dice.range(236., 250.), 92.0);
    let own = plain(s);
    let free = Trace::at(-half, -r * 1.2)
        .to(half, -r * 1.2)
        .curve([half + 6.0, -60.0, half - 8.0, 40.0, half + 4.0, 120.0])
        .bend(0.0, 132.0, -half + 6.0, 118.0)
        .curve([-half - 8.0, 40.0, -half + 6.0, -60.0, -half, -r * 1.2])
        .close();
    drape(s, &free, own);
    let fall =
        s.fade((0.0, 1.0), &[(0.0, Tone::INK, 0.34), (0.4, Tone::INK, 0.06), (1.0, Tone::WHITE, 0.16)]);
    s.draw(&free, fill(fall));
    stitches(s, (-half + 14.0, 104.0), (half - 8.0, 104.0), own.ink);
    let roll = oblong(half * 2.0, r * 2.0);
    s.group(at(0.0, -30.0), |s| {
        drape(s, &roll, own);
        let round = s.fade(
            (0.0, 1.0),
            &[
                (0.0, Tone::INK, 0.12),
                (0.3, Tone::WHITE, 0.38),
                (0.6, Tone::WHITE, 0.0),
                (1.0, Tone::INK, 0.4),
            ],
        );
        s.draw(&roll, fill(round));
        s.oval(half, -r, r * 0.34, r, fill(own.base.dark(0.12)));
        for share in [0.8, 0.6, 0.4] {
            s.oval(half, -r, r * 0.34 * share, r * share, line(own.base.dark(0.34), 3.0));
        }
        s.oval(half, -r, r * 0.1, r * 0.24, fill(Tone::WOOD_DARK));
    });
    extent(half * 2.0 + 70.0, 330.0)
}

/// Squares fanned on one another, each with a mitred hem.
fn fan(s: &mut Studio, turns: &[f32], own: Cloth) -> Extent {
    let half = s.dice.range(212., 224.);
    for (i, turn) in turns.iter().enumerate() {
        let lift = (turns.len() - 1 - i) as f32 * 0.07;
        let kind = Cloth { base: own.base.dark(lift), ..own };
        s.group(at(0.0, -half).turned(*turn), |s| {
            let square = Trace::polygon(&[(-half, -half), (half, -half), (half, half), (-half, half)]);
            s.group(at(6.0, 8.0), |s| s.draw(&square, fill(Tone::INK).alpha(0.2)));
            drape(s, &square, kind);
            let inner = half - 24.0;
            let hem = Trace::polygon(&[(-inner, -inner), (inner, -inner), (inner, inner), (-inner, inner)]);
            s.draw(&hem, line(kind.ink, 2.5).alpha(0.5));
            let mitres = Trace::at(-half, -half)
                .to(-inner, -inner)
                .then_at(half, -half)
                .to(inner, -inner)
                .then_at(half, half)
                .to(inner, inner)
                .then_at(-half, half)
                .to(-inner, inner);
            s.draw(&mitres, line(kind.ink, 2.5).alpha(0.5));
            sheen(s, &square, 0.5);
        });
    }
    extent(half * 2.3, half * 2.2)
}

/// Four plain napkins.
pub(crate) fn linen_napkins(s: &mut Studio) -> Extent {
    let own = plain(s);
    fan(s, &[-21.0, -12.0, -4.0, 5.0], own)
}

/// Two napkins with a woven stripe.
pub(crate) fn striped_napkins(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let own = Cloth {
        base: hue.slip.mix(hue.light, 0.08),
        ink: hue.main,
        second: hue.main,
        pattern: Pattern::Stripes,
        size: 64.0,
    };
    fan(s, &[-14.0, 6.0], own)
}

/// Two folded tea towels with stripes at the end and a loop to hang them.
pub(crate) fn tea_towels(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(330., 350.), 500.0);
    let hue = s.hue;
    let base = hue.slip.mix(hue.light, 0.1);
    let own = Cloth { base, ink: hue.main, second: base.dark(0.1), pattern: Pattern::Plain, size: 8.0 };
    for (x, turn, tone) in [(52.0, 7.0, base.dark(0.08)), (-24.0, -3.0, base)] {
        s.group(at(x, 0.0).turned(turn), |s| {
            s.draw(
                &Trace::at(-w * 0.1, -h + 6.0).bend(0.0, -h - 70.0, w * 0.1, -h + 6.0),
                line(hue.main, 11.0),
            );
            folded(s, w, h, Cloth { base: tone, ink: tone.dark(0.4), ..own });
            for (y, thick) in [(-120.0, 26.0), (-84.0, 8.0), (-66.0, 8.0), (-48.0, 26.0)] {
                s.slab([-w / 2.0, y, w, thick, 0.0], fill(hue.main));
            }
        });
    }
    extent(w + 150.0, h + 50.0)
}

/// The cells of waffle cloth.
fn waffle(s: &mut Studio) -> Paint {
    s.weave((22.0, 22.0), 0.0, |s| {
        s.slab([0.0, 0.0, 22.0, 22.0, 0.0], fill(Tone::WHITE).alpha(0.18));
        s.slab([3.0, 3.0, 17.0, 17.0, 2.0], fill(Tone::INK).alpha(0.26));
        s.slab([7.0, 7.0, 11.0, 11.0, 2.0], fill(Tone::INK).alpha(0.14));
    })
}

/// A folded towel whose cloth is all small cells.
pub(crate) fn waffle_towel(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(380., 400.), 540.0);
    let own = plain(s);
    folded(s, w, h, own);
    let cells = waffle(s);
    s.draw(&oblong(w, h), fill(cells));
    s.slab([-w / 2.0, -44.0, w, 44.0, 0.0], fill(own.base.dark(0.1)));
    stitches(s, (-w / 2.0 + 8.0, -34.0), (w / 2.0 - 8.0, -34.0), own.ink);
    extent(w, h)
}

/// A cushion of one colour with piping of another.
pub(crate) fn piped_cushion(s: &mut Studio) -> Extent {
    let half = s.dice.range(224., 238.);
    let own = plain(s);
    let (out, dent) = (half, half * 0.86);
    let shape = Trace::at(-out, -half * 2.0 + 6.0)
        .bend(0.0, -half - dent, out, -half * 2.0 + 6.0)
        .bend(dent, -half, out, -6.0)
        .bend(0.0, -half + dent, -out, -6.0)
        .bend(-dent, -half, -out, -half * 2.0 + 6.0)
        .close();
    let piping = if s.hue.main.brightness() > 0.8 { s.hue.accent } else { s.hue.slip };
    s.draw(&shape, line(piping.dark(0.2), 20.0));
    drape(s, &shape, own);
    let puff = s.glow(&[(0.0, Tone::WHITE, 0.3), (0.6, Tone::WHITE, 0.05), (1.0, Tone::INK, 0.24)]);
    s.draw(&shape, fill(puff));
    s.draw(&shape, line(piping, 13.0));
    s.draw(&shape, line(Tone::WHITE, 3.0).alpha(0.5));
    extent(half * 2.0 + 20.0, half * 2.0)
}
