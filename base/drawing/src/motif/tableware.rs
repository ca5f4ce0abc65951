//! Tableware from the side: mug, cup, bowl and teapot. From above it is in `dishes`; taller vessels are in `ceramics`.

use super::ceramics::leaf;
use super::dishes::drinks;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{Finish, handle, throw, ware};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// The colour a finished body shows at its lip, which its handle shares.
pub(crate) fn lip_tone(finish: &Finish) -> Tone {
    finish.dip.map_or(finish.base, |(tone, _)| tone)
}

/// What lies or floats in an open body: drawn by `draw` from the middle of the mouth, hidden where the front wall hides it.
pub(crate) fn heap(s: &mut Studio, body: &Turned, wall: f32, draw: impl FnOnce(&mut Studio)) {
    let (r, y) = (body.mouth() - wall, body.top());
    let seen = Trace::at(-r, y)
        .arc(r, r * s.tilt, false, (r, y))
        .to(r + 260.0, y - 60.0)
        .to(r, y - 700.0)
        .to(-r, y - 700.0)
        .to(-r - 260.0, y - 60.0)
        .close();
    s.clipped(&seen, |s| s.group(at(0.0, y), draw));
}

/// A drink just below the lip.
fn drink(s: &mut Studio, body: &Turned, wall: f32, tone: Tone) {
    let r = body.mouth() - wall;
    let tilt = s.tilt;
    heap(s, body, wall, |s| {
        s.oval(0.0, 12.0, r * 0.97, r * tilt, fill(tone));
        s.oval(-r * 0.3, 10.0, r * 0.4, r * tilt * 0.4, fill(tone.pale(0.35)).alpha(0.6));
    });
}

/// A mug: straight, belled or round, with one ear.
pub(crate) fn mug(s: &mut Studio) -> Extent {
    let tall = s.dice.range(270., 345.);
    let r = s.dice.range(132., 158.);
    let rings = match s.dice.below(4) {
        0 => vec![sharp(r * 0.88, 0.), soft(r, -22.), soft(r, -tall * 0.5), soft(r, -tall)],
        1 => vec![
            sharp(r * 0.72, 0.),
            soft(r * 0.86, -20.),
            soft(r * 0.95, -tall * 0.55),
            soft(r * 1.06, -tall),
        ],
        2 => vec![
            sharp(r * 0.7, 0.),
            soft(r * 1.08, -tall * 0.28),
            soft(r * 1.08, -tall * 0.52),
            soft(r * 0.9, -tall * 0.86),
            soft(r * 0.94, -tall),
        ],
        3.. => vec![
            sharp(r * 0.76, 0.),
            sharp(r * 0.74, -16.),
            soft(r * 1.0, -46.),
            soft(r * 0.96, -tall * 0.5),
            soft(r * 1.02, -tall),
        ],
    };
    let body = Turned::new(&rings);
    let finish = ware(s, Pattern::POTS).open(s.hue.slip.mix(s.hue.shade, 0.25), 11.0).zone(0.26, 0.62);
    let side = s.dice.pick([1.0, 1.0, -1.0]);
    let (reach, thick) = (s.dice.range(78., 108.), s.dice.range(26., 36.));
    handle(s, &body, (0.86, 0.24), reach * side, thick, lip_tone(&finish));
    throw(s, &body, &finish);
    if s.dice.chance(0.45) {
        let tone = drinks(s);
        drink(s, &body, 11.0, tone);
    }
    extent(body.widest() * 2.0 + reach * 1.2, tall + 24.0)
}

/// A small cup on its saucer.
pub(crate) fn cup(s: &mut Studio) -> Extent {
    let finish = ware(s, Pattern::POTS).open(s.hue.slip.mix(s.hue.shade, 0.25), 8.0).zone(0.3, 0.7);
    let wide = s.dice.range(205., 240.);
    let saucer = Turned::new(&[sharp(wide * 0.45, 0.), soft(wide * 0.6, -12.), soft(wide, -36.)]);
    let dish = Finish { pattern: Pattern::Plain, dip: None, ..finish };
    let own_tilt = s.tilt;
    s.tilt *= 1.25;
    throw(s, &saucer, &dish.open(lip_tone(&finish).dark(0.08), 9.0));
    s.oval(14.0, -32.0, wide * 0.55, wide * 0.55 * s.tilt, fill(Tone::INK).alpha(0.2));
    s.tilt = own_tilt;
    let tall = s.dice.range(165., 215.);
    let (r, foot) = (s.dice.range(112., 138.), s.dice.range(0.46, 0.66));
    let round = s.dice.chance(0.5);
    let belly = if round { soft(r * 0.97, -tall * 0.42) } else { soft(r * 0.86, -tall * 0.5) };
    let body = Turned::new(&[sharp(r * foot, 0.), soft(r * (foot + 0.1), -12.), belly, soft(r, -tall)]);
    let side = s.dice.pick([1.0, -1.0]);
    s.group(at(0.0, -26.0), |s| {
        handle(s, &body, (0.82, 0.34), 62.0 * side, 22.0, lip_tone(&finish));
        throw(s, &body, &finish);
        let tone = drinks(s);
        drink(s, &body, 8.0, tone);
    });
    extent(wide * 2.0, tall + 50.0)
}

/// A bowl on a foot.
pub(crate) fn bowl(s: &mut Studio) -> Extent {
    s.tilt *= 1.2;
    let tall = s.dice.range(185., 260.);
    let r = s.dice.range(215., 255.);
    let full = s.dice.range(0.76, 0.94);
    let foot = r * s.dice.range(0.36, 0.5);
    let body = Turned::new(&[
        sharp(foot, 0.),
        sharp(foot * 0.94, -20.),
        soft(r * full, -tall * 0.5),
        soft(r, -tall),
    ]);
    let finish = ware(s, Pattern::POTS).open(s.hue.main.mix(s.hue.slip, 0.35), 12.0).zone(0.42, 0.8);
    throw(s, &body, &finish);
    if s.dice.chance(0.3) && !s.calm {
        heap(s, &body, 12.0, |s| fruit(s, r * 0.62));
    }
    s.tilt /= 1.2;
    extent(r * 2.0, tall + 30.0)
}

/// Lemons or tomatoes piled around (0, 0).
fn fruit(s: &mut Studio, half: f32) {
    let tone = s.dice.pick([Tone::LEMON, Tone::TOMATO, Tone::hex(0xe0913a)]);
    let ball = s.stamp(|s| {
        let r = half * 0.46;
        let round =
            s.fade((1.0, 1.0), &[(0.0, tone.pale(0.35), 1.0), (0.5, tone, 1.0), (1.0, tone.dark(0.35), 1.0)]);
        s.oval(0.0, 0.0, r * 1.06, r, fill(round));
        s.oval(-r * 0.35, -r * 0.4, r * 0.22, r * 0.14, fill(Tone::WHITE).alpha(0.6));
    });
    for (x, y) in [(-0.25, -0.5), (0.35, -0.44), (-0.8, -0.05), (0.9, -0.02), (0.04, 0.0)] {
        s.put(&ball, at(x * half, y * half).turned(x * 20.0));
    }
    s.group(at(half * 0.3, -half * 0.8).turned(50.0), |s| leaf(s, half * 0.55, Tone::LEAF));
}

/// A teapot with spout, ear and lid.
pub(crate) fn teapot(s: &mut Studio) -> Extent {
    let tall = s.dice.range(235., 300.);
    let r = s.dice.range(165., 195.);
    let squat = s.dice.range(0.36, 0.5);
    let body = Turned::new(&[
        sharp(r * 0.6, 0.),
        soft(r * 0.96, -tall * squat * 0.5),
        soft(r, -tall * squat),
        soft(r * 0.86, -tall * 0.78),
        soft(r * 0.5, -tall),
    ]);
    let finish = ware(s, Pattern::POTS).zone(0.22, 0.62);
    let tone = lip_tone(&finish);
    let side = s.dice.pick([1.0, -1.0]);
    spout(s, r, tall, side, finish.base);
    if s.dice.chance(0.3) {
        let hoop = Trace::at(-r * 0.72, -tall * 0.84).curve([
            -r * 0.9,
            -tall * 1.85,
            r * 0.9,
            -tall * 1.85,
            r * 0.72,
            -tall * 0.84,
        ]);
        s.rod(&hoop, 18.0, Tone::ROPE);
    } else {
        handle(s, &body, (0.82, 0.26), -96.0 * side, 28.0, tone);
    }
    throw(s, &body, &finish);
    lid(s, r * 0.52, -tall, tone);
    extent(r * 2.0 + 210.0, tall + 90.0)
}

pub(crate) fn spout(s: &mut Studio, r: f32, tall: f32, side: f32, tone: Tone) {
    let tip = side * (r + 118.0);
    let shape = Trace::at(side * r * 0.7, -tall * 0.18)
        .curve([side * (r + 60.0), -tall * 0.2, side * (r + 44.0), -tall * 0.6, tip, -tall * 0.94])
        .to(tip - side * 46.0, -tall * 1.0)
        .curve([side * (r + 16.0), -tall * 0.8, side * (r + 4.0), -tall * 0.62, side * r * 0.7, -tall * 0.6])
        .close();
    let shade =
        s.fade((0.0, 1.0), &[(0.0, tone.pale(0.2), 1.0), (0.55, tone, 1.0), (1.0, tone.dark(0.4), 1.0)]);
    s.draw(&shape, fill(shade));
    s.draw(&Trace::at(tip, -tall * 0.94).to(tip - side * 46.0, -tall), line(tone.pale(0.4), 9.0));
}

/// A domed lid with a knob, standing at a height.
pub(crate) fn lid(s: &mut Studio, r: f32, y: f32, tone: Tone) {
    let dome =
        Turned::new(&[sharp(r * 1.06, 0.), soft(r * 0.96, -16.), soft(r * 0.5, -44.), soft(12.0, -54.)]);
    let knob = Turned::new(&[sharp(14., 0.), soft(28., -22.), soft(22., -42.), soft(4., -52.)]);
    s.group(at(0.0, y + 4.0), |s| {
        throw(s, &dome, &Finish::plain(tone, 0.7));
        s.group(at(0.0, -50.0), |s| throw(s, &knob, &Finish::plain(tone.dark(0.06), 0.8)));
    });
}
