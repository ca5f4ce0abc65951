//! Things of the house: planter, tile and mirror. Lamps and candles are in `light`, woven and wooden things in `craft`.

use super::ceramics::leaf;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, flower};
use crate::potting::{throw, ware};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A planted pot.
pub(crate) fn planter(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(220., 280.), s.dice.range(140., 175.));
    let rings = match s.dice.below(3) {
        0 => vec![
            sharp(r * 0.68, 0.),
            soft(r * 0.9, -tall * 0.74),
            sharp(r * 0.94, -tall * 0.76),
            sharp(r * 1.04, -tall * 0.76),
            sharp(r * 1.06, -tall),
        ],
        1 => {
            vec![sharp(r * 0.6, 0.), soft(r, -tall * 0.34), soft(r * 1.02, -tall * 0.6), soft(r * 0.9, -tall)]
        }
        2.. => vec![sharp(r * 0.9, 0.), soft(r * 0.94, -14.), soft(r, -tall)],
    };
    let body = Turned::new(&rings);
    let finish = ware(s, Pattern::POTS).open(Tone::hex(0x4a3426), 13.0).zone(0.16, 0.6);
    let kind = s.dice.below(4);
    throw(s, &body, &finish);
    let grown = s.dice.range(260., 340.);
    s.group(at(0.0, -tall + 8.0), |s| match kind {
        0 => snake_plant(s, grown),
        1 => bush(s, grown),
        2 => cactus(s, grown * 0.8),
        3.. => tree(s, grown * 1.1),
    });
    extent(body.widest() * 2.0 + 60.0, tall + grown)
}

fn snake_plant(s: &mut Studio, tall: f32) {
    for (x, lean, share) in
        [(-40.0, -20.0, 0.8), (44.0, 22.0, 0.86), (-10.0, -6.0, 1.05), (20.0, 8.0, 0.7), (-26.0, -28.0, 0.56)]
    {
        let tone = s.dice.pick([Tone::LEAF, Tone::LEAF.mix(Tone::LEAF_PALE, 0.4)]);
        s.group(at(x, 0.0).turned(lean).stretched(0.62, 1.0), |s| {
            leaf(s, tall * share, Tone::LEAF_PALE.mix(Tone::LEMON, 0.4));
            s.group(at(0.0, -4.0).stretched(0.74, 0.96), |s| leaf(s, tall * share, tone));
        });
    }
}

pub(crate) fn bush(s: &mut Studio, tall: f32) {
    let blade = s.stamp(|s| leaf(s, tall * 0.3, Tone::LEAF));
    let young = s.stamp(|s| leaf(s, tall * 0.26, Tone::LEAF_PALE));
    for stem in -3..=3 {
        let lean = stem as f32 * 0.2;
        let tip = (lean * tall, -tall * (0.94 - lean.abs() * 0.35));
        s.draw(
            &Trace::at(lean * 60.0, 0.0).bend(lean * tall * 0.4, tip.1 * 0.7, tip.0, tip.1),
            line(Tone::LEAF.dark(0.3), 5.0),
        );
        for i in 0..4 {
            let t = 0.42 + i as f32 * 0.19;
            let side = if i % 2 == 0 { 1.0 } else { -1.0 };
            let shape = if (stem + i) % 2 == 0 { &blade } else { &young };
            s.put(
                shape,
                at(tip.0 * t * t.sqrt(), tip.1 * t).turned(lean * 60.0 + side * 54.0).stretched(1.4, 1.0),
            );
        }
        s.put(&young, at(tip.0, tip.1 + 10.0).turned(lean * 60.0));
    }
}

fn cactus(s: &mut Studio, tall: f32) {
    let tone = Tone::hex(0x5d8262);
    for (path, width) in [
        (Trace::at(0.0, 0.0).to(0.0, -tall), 108.0),
        (
            Trace::at(40.0, -tall * 0.36).curve([
                130.0,
                -tall * 0.34,
                126.0,
                -tall * 0.5,
                124.0,
                -tall * 0.72,
            ]),
            58.0,
        ),
        (
            Trace::at(-40.0, -tall * 0.5).curve([
                -120.0,
                -tall * 0.48,
                -118.0,
                -tall * 0.6,
                -116.0,
                -tall * 0.84,
            ]),
            50.0,
        ),
    ] {
        s.rod(&path, width, tone);
        s.group(at(width * 0.2, 0.0), |s| s.draw(&path, line(tone.dark(0.3), 3.0)));
    }
    s.group(at(0.0, -tall - 50.0), |s| flower(s, 34.0, 6, Tone::TOMATO.pale(0.25), Tone::LEMON));
}

/// A small orange or olive tree with a round crown.
fn tree(s: &mut Studio, tall: f32) {
    s.rod(&Trace::at(0.0, 0.0).bend(-14.0, -tall * 0.3, 0.0, -tall * 0.55), 20.0, Tone::WOOD);
    let crown = s.fade(
        (1.0, 1.0),
        &[(0.0, Tone::LEAF_PALE, 1.0), (0.5, Tone::LEAF, 1.0), (1.0, Tone::LEAF.dark(0.3), 1.0)],
    );
    s.circle(0.0, -tall * 0.72, tall * 0.32, fill(crown));
    let (blade, fruit) =
        (s.stamp(|s| leaf(s, 44.0, Tone::LEAF_PALE)), s.dice.pick([Tone::hex(0xe58a32), Tone::LEMON]));
    for i in 0..26 {
        let angle = i as f32 * 137.5;
        let (sin, cos) = angle.to_radians().sin_cos();
        let far = tall * 0.34 * ((i as f32 + 1.0) / 26.0).sqrt();
        s.put(&blade, at(cos * far, -tall * 0.72 + sin * far).turned(angle + 70.0));
    }
    for (x, y) in [(-0.16, -0.6), (0.12, -0.84), (0.18, -0.62), (-0.12, -0.86), (0.0, -0.7)] {
        s.circle(x * tall, y * tall, 19.0, fill(fruit));
        s.circle(x * tall - 6.0, y * tall - 6.0, 5.0, fill(Tone::WHITE).alpha(0.6));
    }
}

/// Four painted tiles.
pub(crate) fn tile(s: &mut Studio) -> Extent {
    let side = 270.0;
    let pale = s.dice.chance(0.6);
    let (ground, ink) = if pale { (s.hue.slip, s.hue.main) } else { (s.hue.main, s.hue.slip) };
    let style = s.dice.below(4);
    let one = s.stamp(|s| {
        s.slab([-side / 2.0, -side / 2.0, side, side, 8.0], fill(ground));
        figure(s, style, side / 2.0, ink);
        let glaze = s.fade(
            (1.0, 1.0),
            &[
                (0.0, Tone::WHITE, 0.4),
                (0.4, Tone::WHITE, 0.0),
                (0.5, Tone::WHITE, 0.16),
                (0.56, Tone::WHITE, 0.0),
                (1.0, Tone::INK, 0.18),
            ],
        );
        s.slab([-side / 2.0, -side / 2.0, side, side, 8.0], fill(glaze).edged(ground.dark(0.16), 2.0));
    });
    for (x, y, turn) in [(-0.5, -1.5, 0.0), (0.5, -1.5, 90.0), (0.5, -0.5, 180.0), (-0.5, -0.5, 270.0)] {
        // The light must not turn with the tile, so turning is left to figures that are the same all round.
        let turn = if style == 1 { turn } else { 0.0 };
        s.put(&one, at(x * (side + 8.0), y * (side + 8.0)).turned(turn));
    }
    extent(side * 2.0 + 8.0, side * 2.0 + 8.0)
}

fn figure(s: &mut Studio, style: usize, r: f32, ink: Tone) {
    let (accent, light) = (s.hue.accent, s.hue.light);
    match style {
        0 => {
            for (x, y) in [(-r, -r), (r, -r), (r, r), (-r, r)] {
                let inward = |k: f32| (x * (1.0 - k), y * (1.0 - k));
                let (a, b) = (inward(0.62), (x, y));
                s.draw(&Trace::at(a.0, b.1).bend(a.0, a.1, b.0, a.1).to(b.0, b.1).close(), fill(light));
                s.draw(&Trace::at(a.0, b.1).bend(a.0, a.1, b.0, a.1), line(ink, 9.0));
            }
            flower(s, r * 0.62, 8, ink, accent);
        }
        1 => {
            for (k, tone) in [(1.7, ink), (1.28, accent), (1.02, light), (0.6, ink)] {
                s.draw(
                    &Trace::at(-r, -r).to(-r + r * k, -r).arc(r * k, r * k, true, (-r, -r + r * k)).close(),
                    fill(tone),
                );
            }
        }
        2 => {
            s.draw(&Trace::polygon(&[(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)]), fill(ink));
            s.draw(
                &Trace::polygon(&[(0.0, -r * 0.72), (r * 0.72, 0.0), (0.0, r * 0.72), (-r * 0.72, 0.0)]),
                fill(light),
            );
            flower(s, r * 0.42, 4, ink, accent);
        }
        3.. => {
            for turn in [0.0, 90.0, 180.0, 270.0] {
                s.group(at(0.0, 0.0).turned(turn + 45.0), |s| leaf(s, r * 1.3, ink));
                s.group(at(0.0, 0.0).turned(turn), |s| {
                    s.oval(0.0, -r * 0.7, r * 0.12, r * 0.2, fill(accent))
                });
            }
            s.circle(0.0, 0.0, r * 0.2, fill(accent));
        }
    }
}

/// A mirror: round with a strap, arched, or a sun of rays.
pub(crate) fn mirror(s: &mut Studio) -> Extent {
    let frame = if s.dice.chance(0.5) { s.hue.main } else { Tone::STRAW };
    let (half, tall) = (s.dice.range(190., 225.), s.dice.range(520., 580.));
    match s.dice.below(3) {
        0 => {
            s.draw(
                &Trace::at(-half * 0.7, -half * 1.7).to(0.0, -half * 2.0 - 130.0).to(half * 0.7, -half * 1.7),
                line(Tone::WOOD_DARK, 14.0),
            );
            s.circle(0.0, -half * 2.0 - 130.0, 17.0, fill(Tone::BRASS));
            let round = Trace::at(-half, -half)
                .arc(half, half, true, (half, -half))
                .arc(half, half, true, (-half, -half))
                .close();
            pane(s, &round, half, half * 2.0, frame);
            extent(half * 2.0, half * 2.0 + 150.0)
        }
        1 => {
            let arch = Trace::at(-half, 0.0)
                .to(-half, -tall + half)
                .arc(half, half, true, (half, -tall + half))
                .to(half, 0.0)
                .close();
            pane(s, &arch, half, tall, frame);
            extent(half * 2.0 + 20.0, tall)
        }
        2.. => {
            let r = half * 0.72;
            let ray = s.stamp(|s| {
                s.draw(&Trace::polygon(&[(-20.0, -r), (0.0, -r - 120.0), (20.0, -r)]), fill(frame));
                s.draw(&Trace::polygon(&[(0.0, -r), (0.0, -r - 120.0), (20.0, -r)]), fill(frame.dark(0.2)));
            });
            for i in 0..24 {
                let long = if i % 2 == 0 { 1.0 } else { 0.66 };
                s.group(at(0.0, -r - 120.0).turned(i as f32 * 15.0), |s| {
                    s.put(&ray, at(0.0, r * (long - 1.0)).stretched(1.0, long))
                });
            }
            s.group(at(0.0, -120.0), |s| {
                let round = Trace::at(-r, -r).arc(r, r, true, (r, -r)).arc(r, r, true, (-r, -r)).close();
                pane(s, &round, r, r * 2.0, frame);
            });
            extent((r + 120.0) * 2.0, (r + 120.0) * 2.0)
        }
    }
}

/// Glass that holds the window's light, in a frame.
fn pane(s: &mut Studio, shape: &Trace, half: f32, tall: f32, frame: Tone) {
    let glass = s.fade((1.0, 1.0), &[(0.0, Tone::hex(0xeef4f2), 1.0), (1.0, Tone::hex(0xb4c8ca), 1.0)]);
    s.draw(shape, fill(glass));
    s.clipped(shape, |s| {
        for (x, w) in [(-0.5, 0.36), (0.04, 0.14)] {
            let x = x * half;
            s.draw(
                &Trace::polygon(&[
                    (x, 0.0),
                    (x + w * half, 0.0),
                    (x + w * half + tall * 0.5, -tall),
                    (x + tall * 0.5, -tall),
                ]),
                fill(Tone::WHITE).alpha(0.45),
            );
        }
        s.draw(shape, line(Tone::INK, 60.0).alpha(0.1));
    });
    s.draw(shape, line(frame.dark(0.2), 34.0));
    s.group(at(-2.0, -3.0), |s| s.draw(shape, line(frame, 26.0)));
    s.group(at(-4.0, -6.0), |s| s.draw(shape, line(frame.pale(0.5), 5.0).alpha(0.7)));
}
