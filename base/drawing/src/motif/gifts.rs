//! What is given: the gift card, and the wrapped parcel that stands for whatever has no picture.

use super::ceramics::leaf;
use super::emblem::{Emblem, emblem};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::weave::woven;

/// A gift card half out of its envelope.
pub(crate) fn gift_card(s: &mut Studio) -> Extent {
    let (w, h) = (500.0, 340.0);
    let envelope = s.hue.light.mix(s.hue.slip, 0.4);
    let inside = s.hue.accent;
    s.group(at(0.0, -80.0), |s| {
        s.slab([-w / 2.0, -h, w, h, 10.0], fill(envelope.dark(0.12)));
        s.draw(
            &Trace::at(-w / 2.0, -h + 8.0)
                .to(-30.0, -h - 190.0)
                .bend(0.0, -h - 210.0, 30.0, -h - 190.0)
                .to(w / 2.0, -h + 8.0)
                .close(),
            fill(inside),
        );
        let print = woven(s, Pattern::Leaves, 52.0, s.hue.slip, s.hue.slip);
        s.draw(
            &Trace::at(-w / 2.0 + 30.0, -h + 8.0)
                .to(-30.0, -h - 170.0)
                .bend(0.0, -h - 190.0, 30.0, -h - 170.0)
                .to(w / 2.0 - 30.0, -h + 8.0)
                .close(),
            fill(print).alpha(0.5),
        );
        let tip = s.dice.range(-4.0, 4.0);
        s.group(at(0.0, -h - 6.0).turned(tip), |s| card(s, w * 0.88, 330.0));
        let pocket = Trace::at(-w / 2.0, -h)
            .to(-24.0, -h * 0.42)
            .bend(0.0, -h * 0.34, 24.0, -h * 0.42)
            .to(w / 2.0, -h)
            .to(w / 2.0, -10.0)
            .bend(w / 2.0, 0.0, w / 2.0 - 10.0, 0.0)
            .to(-w / 2.0 + 10.0, 0.0)
            .bend(-w / 2.0, 0.0, -w / 2.0, -10.0)
            .close();
        s.group(at(0.0, -7.0), |s| s.draw(&pocket, fill(Tone::INK).alpha(0.16)));
        s.draw(&pocket, fill(envelope.pale(0.2)));
        s.draw(
            &Trace::at(-w / 2.0 + 6.0, -6.0)
                .to(-20.0, -h * 0.44)
                .bend(0.0, -h * 0.52, 20.0, -h * 0.44)
                .to(w / 2.0 - 6.0, -6.0),
            line(Tone::INK, 3.0).alpha(0.14),
        );
        s.circle(0.0, -h * 0.36, 42.0, fill(s.hue.main.dark(0.12)));
        s.circle(-2.0, -h * 0.36 - 3.0, 38.0, fill(s.hue.main));
        let (slip, accent) = (s.hue.slip, s.hue.accent);
        s.group(at(-2.0, -h * 0.36 - 3.0), |s| emblem(s, Emblem::Flower, 22.0, slip, accent));
    });
    extent(w, h + 290.0)
}

/// The card itself, its middle at (0, 0).
fn card(s: &mut Studio, w: f32, h: f32) {
    let (main, slip, accent) = (s.hue.main, s.hue.slip, s.hue.accent);
    s.slab([-w / 2.0, -h / 2.0, w, h, 18.0], fill(main));
    let pattern = s.dice.pick([Pattern::Talavera, Pattern::Dots, Pattern::Waves, Pattern::Sgraffito]);
    let print = woven(s, pattern, 60.0, slip, accent);
    s.slab([-w / 2.0, -h / 2.0, w, h * 0.36, 18.0], fill(print).alpha(0.85));
    for (y, wide) in [(-0.04, 0.5), (0.08, 0.34)] {
        s.slab([-w / 2.0 + 36.0, y * h, w * wide, 12.0, 6.0], fill(slip).alpha(0.7));
    }
    let light =
        s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.35), (0.5, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.15)]);
    s.slab([-w / 2.0, -h / 2.0, w, h, 18.0], fill(light));
}

/// A parcel in printed paper or kraft, tied with ribbon or string, with a bow or a twig.
pub(crate) fn wrapped(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(380., 460.), s.dice.range(270., 400.));
    let (top, half) = (64.0, w / 2.0);
    let kraft = s.dice.chance(0.3);
    let paper = if kraft { Tone::hex(0xcda477) } else { s.hue.main };
    let (ink, ribbon) = (s.hue.slip, if kraft { s.hue.main } else { s.hue.accent });
    let pattern = s.dice.pick([
        Pattern::Leaves,
        Pattern::Dots,
        Pattern::Talavera,
        Pattern::Waves,
        Pattern::Stripes,
        Pattern::Plain,
        Pattern::Sgraffito,
    ]);
    let front = Trace::polygon(&[(-half, -h), (half, -h), (half, 0.0), (-half, 0.0)]);
    let roof = Trace::polygon(&[(-half, -h), (-half + 50.0, -h - top), (half + 10.0, -h - top), (half, -h)]);
    let print = woven(s, pattern, 76.0, ink, s.hue.accent);
    for (face, tone) in [(&front, paper), (&roof, paper.pale(0.22))] {
        s.draw(face, fill(tone));
        s.draw(face, fill(print.clone()).alpha(0.75));
    }
    let light =
        s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.3), (0.4, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.26)]);
    s.draw(&front, fill(light));
    s.draw(
        &Trace::polygon(&[(half - 4.0, -h), (half, -h), (half + 10.0, -h - top), (half + 6.0, -h - top)]),
        fill(Tone::INK).alpha(0.12),
    );
    let x = half * s.dice.range(-0.4, 0.3);
    let broad = s.dice.range(30.0, 52.0);
    s.slab([x - broad / 2.0, -h, broad, h, 0.0], fill(ribbon));
    s.draw(
        &Trace::polygon(&[
            (x - broad / 2.0, -h),
            (x - broad / 2.0 + 28.0, -h - top),
            (x + broad / 2.0 + 28.0, -h - top),
            (x + broad / 2.0, -h),
        ]),
        fill(ribbon.pale(0.2)),
    );
    if s.dice.chance(0.5) {
        let y = -h * s.dice.range(0.4, 0.6);
        s.slab([-half, y, w, broad, 0.0], fill(ribbon));
        s.slab([-half, y + broad, w, 5.0, 0.0], fill(Tone::INK).alpha(0.12));
    }
    s.slab([x + broad / 2.0, -h, 6.0, h, 0.0], fill(Tone::INK).alpha(0.12));
    s.group(at(x + 14.0, -h - top * 0.5), |s| bow(s, ribbon));
    extent(w + 20.0, h + top + 90.0)
}

/// A bow with two loops and two tails, and a twig under it now and then.
fn bow(s: &mut Studio, tone: Tone) {
    if s.dice.chance(0.45) {
        for (turn, long) in [(-62.0, 130.0), (-40.0, 110.0), (58.0, 120.0), (80.0, 100.0)] {
            s.group(at(0.0, 0.0).turned(turn), |s| leaf(s, long, Tone::LEAF));
        }
    }
    for side in [-1.0, 1.0] {
        let tail = Trace::at(0.0, 0.0)
            .curve([side * 40.0, 20.0, side * 60.0, 50.0, side * 76.0, 92.0])
            .to(side * 40.0, 84.0)
            .curve([side * 26.0, 50.0, side * 10.0, 24.0, 0.0, 0.0])
            .close();
        s.draw(&tail, fill(tone.dark(0.2)));
        let round = Trace::at(0.0, 0.0)
            .curve([side * 40.0, -90.0, side * 130.0, -100.0, side * 124.0, -40.0])
            .curve([side * 116.0, 14.0, side * 40.0, 18.0, 0.0, 0.0])
            .close();
        s.draw(&round, fill(tone));
        let hollow = Trace::at(side * 14.0, -6.0)
            .curve([side * 50.0, -56.0, side * 100.0, -66.0, side * 102.0, -38.0])
            .curve([side * 96.0, -6.0, side * 50.0, 4.0, side * 14.0, -6.0])
            .close();
        s.draw(&hollow, fill(tone.dark(0.34)));
    }
    s.slab([-20.0, -24.0, 40.0, 42.0, 14.0], fill(tone.pale(0.15)));
}
