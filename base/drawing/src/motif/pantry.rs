//! What comes in a bottle, oil and wine, and the labels of all glass. Jars are in `jars`, other food in `larder`.

use super::emblem::{Emblem, emblem};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::potting::{Finish, throw};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A paper label around a body between two shares of its height.
pub(crate) fn label(s: &mut Studio, body: &Turned, (low, high): (f32, f32), kind: Emblem) {
    let (bottom, top) = (body.level(low), body.level(high));
    let paper = s.hue.slip.mix(Tone::CREAM, 0.4);
    let (ink, accent) =
        if s.hue.main.brightness() > 0.78 { (s.hue.accent, s.hue.shade) } else { (s.hue.main, s.hue.accent) };
    let colored = s.dice.chance(0.3);
    let (paper, ink) = if colored { (ink, paper) } else { (paper, ink) };
    let tilt = s.tilt;
    let belt = body.belt(top, bottom, tilt);
    let outline = body.outline(tilt);
    let style = s.dice.below(3);
    s.clipped(&outline, |s| {
        s.draw(&belt, fill(paper));
        for y in [top + 12.0, bottom - 12.0] {
            s.draw(&body.ring(y, tilt), line(ink, 3.5));
        }
        if style == 0 {
            s.draw(&body.belt(bottom - (bottom - top) * 0.28, bottom - 18.0, tilt), fill(ink));
        }
        let r = ((bottom - top) * 0.26).min(body.radius_at((top + bottom) / 2.0) * 0.5);
        let y = (top + bottom) / 2.0 + body.radius_at(bottom) * tilt
            - if style == 0 { (bottom - top) * 0.1 } else { 0.0 };
        s.group(at(0.0, y), |s| {
            if style == 1 {
                s.circle(0.0, 0.0, r * 1.4, line(ink, 3.0));
            }
            if s.calm {
                s.circle(0.0, 0.0, r * 0.7, fill(accent));
            } else {
                emblem(s, kind, r, ink, accent);
            }
        });
        let round = s.roundness(0.9);
        let wide = body.widest();
        s.slab([-wide, top, wide * 2.0, bottom - top + wide * tilt, 0.0], fill(round));
    });
}

/// A bottle in glass of a tone, filled to a share, stopped with a cork or a cap.
fn bottle(s: &mut Studio, body: &Turned, glass: Tone, cork: bool) {
    let stop = body.mouth();
    if cork {
        let cork = Turned::new(&[sharp(stop * 0.72, 12.), soft(stop * 0.8, -30.), sharp(stop * 0.84, -34.)]);
        s.group(at(0.0, body.top()), |s| throw(s, &cork, &Finish::plain(Tone::RAW.pale(0.2), 0.2)));
    }
    throw(s, body, &Finish::plain(glass, 1.0));
    let tilt = s.tilt;
    let outline = body.outline(tilt);
    let deep =
        s.fade((0.0, 1.0), &[(0.0, Tone::WHITE, 0.16), (0.3, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.3)]);
    let wide = body.widest();
    s.clipped(&outline, |s| s.slab([-wide, body.top(), wide * 2.0, 40.0 - body.top(), 0.0], fill(deep)));
    s.draw(&body.meridian(0.86, 0.06, 0.6), line(glass.pale(0.5), 6.0).alpha(0.5));
}

/// A bottle of oil in one of four shapes.
pub(crate) fn oil(s: &mut Studio) -> Extent {
    let tall = s.dice.range(560., 640.);
    let r = s.dice.range(96., 122.);
    let rings = match s.dice.below(4) {
        0 => vec![
            sharp(r, 0.),
            soft(r, -tall * 0.56),
            soft(r * 0.86, -tall * 0.66),
            soft(27., -tall * 0.78),
            soft(25., -tall * 0.96),
            sharp(31., -tall),
        ],
        1 => vec![
            sharp(r * 1.15, 0.),
            soft(r * 1.22, -tall * 0.12),
            soft(r * 0.92, -tall * 0.44),
            soft(30., -tall * 0.66),
            soft(24., -tall * 0.95),
            sharp(31., -tall),
        ],
        2 => vec![
            sharp(r * 0.86, 0.),
            soft(r * 0.86, -tall * 0.6),
            soft(r * 0.8, -tall * 0.66),
            soft(26., -tall * 0.74),
            soft(25., -tall * 0.95),
            sharp(32., -tall),
        ],
        3.. => vec![
            sharp(r * 0.9, 0.),
            soft(r * 1.16, -tall * 0.2),
            soft(r * 1.12, -tall * 0.4),
            soft(34., -tall * 0.62),
            soft(26., -tall * 0.94),
            sharp(34., -tall),
        ],
    };
    let body = Turned::new(&rings);
    let glass =
        s.dice.pick([Tone::hex(0x5d7a34), Tone::hex(0x3d5424), Tone::hex(0xb3a03a)]).mix(s.hue.main, 0.3);
    let clay = s.dice.chance(0.25);
    bottle(s, &body, if clay { s.hue.main } else { glass }, true);
    label(s, &body, (0.1, 0.46), Emblem::Olive);
    collar(s, &body, 0.8);
    extent(body.widest() * 2.0, tall + 40.0)
}

/// A string and a seal around a neck.
fn collar(s: &mut Studio, body: &Turned, share: f32) {
    let (tilt, y) = (s.tilt, body.level(share));
    s.draw(&body.ring(y, tilt), line(Tone::ROPE, 6.0));
    s.draw(&body.ring(y + 8.0, tilt), line(Tone::ROPE.dark(0.2), 5.0));
    let r = body.radius_at(y);
    s.draw(&Trace::at(r * 0.3, y + 10.0).bend(r * 0.5, y + 40.0, r * 0.2, y + 64.0), line(Tone::ROPE, 4.0));
    s.circle(r * 0.2, y + 72.0, 15.0, fill(s.hue.accent));
}

/// A bottle of wine.
pub(crate) fn wine(s: &mut Studio) -> Extent {
    let tall = s.dice.range(620., 680.);
    let r = s.dice.range(88., 102.);
    let sloping = s.dice.chance(0.5);
    let rings = if sloping {
        vec![
            sharp(r * 1.06, 0.),
            soft(r * 1.08, -tall * 0.1),
            soft(r * 1.04, -tall * 0.42),
            soft(r * 0.6, -tall * 0.62),
            soft(30., -tall * 0.78),
            soft(28., -tall * 0.97),
            sharp(30., -tall),
        ]
    } else {
        vec![
            sharp(r, 0.),
            soft(r, -tall * 0.1),
            soft(r, -tall * 0.54),
            soft(r * 0.88, -tall * 0.62),
            soft(31., -tall * 0.72),
            soft(29., -tall * 0.97),
            sharp(31., -tall),
        ]
    };
    let body = Turned::new(&rings);
    // Deep palettes hold red wine in dark glass; pale ones white wine in green glass.
    let glass = if s.hue.main.brightness() < 0.5 { Tone::hex(0x33231f) } else { Tone::hex(0xa3b06a) };
    bottle(s, &body, glass, false);
    let (tilt, seal) = (s.tilt, s.hue.main.dark(0.08));
    let outline = body.outline(tilt);
    s.clipped(&outline, |s| {
        s.draw(&body.belt(body.level(1.0) - 20.0, body.level(0.82), tilt), fill(seal));
        s.draw(&body.ring(body.level(0.85), tilt), line(s.hue.slip, 3.0));
        let round = s.roundness(1.2);
        s.slab([-32.0, -tall - 10.0, 64.0, tall * 0.2, 0.0], fill(round));
    });
    s.oval(0.0, -tall, 30.0, 30.0 * tilt, fill(seal.pale(0.25)));
    let kind = s.dice.pick([Emblem::Grapes, Emblem::Sun, Emblem::Arch, Emblem::Flower]);
    label(s, &body, (0.1, 0.4), kind);
    extent(r * 2.2, tall + 10.0)
}
