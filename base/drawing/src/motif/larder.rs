//! Dry and solid things: saffron, cheese and soap. What comes in glass is in `pantry`, in a packet in `packets`.

use super::ceramics::leaf;
use super::emblem::{Emblem, emblem};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{Finish, throw};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp};
use crate::weave::woven;

/// A round tin of saffron with threads before it.
pub(crate) fn saffron(s: &mut Studio) -> Extent {
    s.tilt *= 1.3;
    let (tall, r) = (s.dice.range(170., 260.), s.dice.range(150., 190.));
    let (tone, slip) = (s.hue.main, s.hue.slip);
    let tin = Turned::new(&[sharp(r, 0.), sharp(r, -tall)]);
    let pattern = s.dice.pick([
        Pattern::Talavera,
        Pattern::Leaves,
        Pattern::Bands,
        Pattern::Sgraffito,
        Pattern::Stripes,
    ]);
    let finish =
        Finish { pattern, ink: slip, second: s.hue.accent, ..Finish::plain(tone, 0.8) }.zone(0.12, 0.56);
    throw(s, &tin, &finish);
    s.group(at(0.0, -tall + 4.0), |s| {
        let lid = Turned::new(&[sharp(r * 1.04, 0.), sharp(r * 1.04, -46.)]);
        throw(s, &lid, &Finish::plain(tone.dark(0.1), 0.8).open(tone, 10.0));
        s.oval(0.0, -46.0, r * 0.97, r * s.tilt * 0.94, fill(tone.pale(0.2)));
        s.group(at(0.0, -46.0).stretched(1.0, s.tilt * 1.1), |s| {
            emblem(s, Emblem::Flower, r * 0.62, slip, Tone::TOMATO)
        });
    });
    for i in 0..16 {
        let (x, y) = (s.dice.range(-0.5, 1.15) * r, 30.0 + s.dice.range(0.0, 34.0));
        let bend = s.dice.range(-16.0, 16.0);
        let tone = if i % 3 == 0 { Tone::LEMON.mix(Tone::TOMATO, 0.5) } else { Tone::TOMATO };
        s.draw(&Trace::at(x, y).bend(x + 22.0, y + bend, x + 44.0, y + bend * 0.4), line(tone, 4.0));
    }
    s.tilt /= 1.3;
    extent(r * 2.3, tall + 110.0)
}

/// A wheel of cheese with a wedge cut out.
pub(crate) fn cheese(s: &mut Studio) -> Extent {
    let (r, tall, tilt) = (s.dice.range(220., 250.), s.dice.range(120., 170.), 0.34);
    let rind = s.dice.pick([s.hue.main, Tone::hex(0xb98a3e), Tone::hex(0x5c4436), s.hue.shade]);
    let paste = Tone::hex(0xf6dc97);
    let (ry, top) = (r * tilt, -tall - r * tilt);
    let side = Trace::at(-r, top).to(-r, top + tall).arc(r, ry, false, (r, top + tall)).to(r, top).close();
    s.draw(&side, fill(rind));
    let plait = woven(s, Pattern::Sgraffito, 34.0, rind.dark(0.35), rind);
    s.draw(&side, fill(plait).alpha(0.55));
    let round = s.roundness(1.0);
    s.draw(&side, fill(round));
    let light = s.fade((1.0, 1.0), &[(0.0, rind.pale(0.45), 1.0), (1.0, rind.pale(0.08), 1.0)]);
    s.oval(0.0, top, r, ry, fill(light));
    s.oval(0.0, top, r * 0.86, ry * 0.86, line(rind.dark(0.25), 3.0).alpha(0.4));
    wedge(s, (r, ry), (top, tall), paste);
    slice(s, r, paste, rind);
    extent(r * 2.0 + 90.0, tall + ry * 2.0)
}

/// The cut: two walls of pale paste meeting in the middle of the wheel.
fn wedge(s: &mut Studio, (r, ry): (f32, f32), (top, tall): (f32, f32), paste: Tone) {
    let on = |degrees: f32| (r * degrees.to_radians().cos(), top + ry * degrees.to_radians().sin());
    let ((x1, y1), (x2, y2)) = (on(112.0), on(58.0));
    let left = Trace::polygon(&[(0.0, top), (x1, y1), (x1, y1 + tall), (0.0, top + tall)]);
    let right = Trace::polygon(&[(0.0, top), (x2, y2), (x2, y2 + tall), (0.0, top + tall)]);
    let floor = Trace::polygon(&[
        (0.0, top + tall),
        (x1, y1 + tall + 3.0),
        ((x1 + x2) / 2.0, top + tall + ry + 5.0),
        (x2, y2 + tall + 3.0),
    ]);
    s.draw(&floor, fill(Tone::INK).alpha(0.35));
    s.draw(&left, fill(paste.dark(0.16)));
    s.draw(&right, fill(paste));
    for (x, y, size) in [(0.3, 0.4, 9.0), (0.6, 0.75, 7.0), (0.75, 0.45, 6.0), (0.45, 0.85, 5.0)] {
        s.oval(x2 * x, top + (y2 - top) * x + tall * y, size * 0.7, size, fill(paste.dark(0.2)));
    }
    s.draw(&Trace::at(x1, y1).to(0.0, top).to(x2, y2), line(Tone::WHITE, 4.0).alpha(0.6));
}

/// A slice lying in front.
fn slice(s: &mut Studio, r: f32, paste: Tone, rind: Tone) {
    let (x, y) = (r * 0.2, 34.0);
    s.draw(
        &Trace::polygon(&[(x - 100.0, y), (x + 150.0, y - 46.0), (x + 190.0, y + 8.0), (x - 100.0, y + 8.0)]),
        fill(Tone::INK).alpha(0.14),
    );
    s.draw(
        &Trace::polygon(&[(x - 100.0, y), (x + 140.0, y - 46.0), (x + 180.0, y), (x + 180.0, y + 4.0)]),
        fill(paste.pale(0.3)),
    );
    s.draw(
        &Trace::polygon(&[(x - 100.0, y), (x + 180.0, y), (x + 180.0, y + 26.0), (x - 100.0, y + 18.0)]),
        fill(paste),
    );
    s.draw(
        &Trace::polygon(&[
            (x + 140.0, y - 46.0),
            (x + 180.0, y),
            (x + 180.0, y + 26.0),
            (x + 164.0, y - 10.0),
        ]),
        fill(rind),
    );
}

/// Two or three bars of soap, one in a paper band.
pub(crate) fn soap(s: &mut Studio) -> Extent {
    let hue = s.hue;
    let count = s.dice.pick([2, 3]);
    let each = s.dice.range(104., 124.);
    let tones = [hue.main, hue.light, hue.slip.mix(hue.main, 0.2)];
    for (i, tone) in tones.into_iter().enumerate().take(count) {
        let w = s.dice.range(350., 390.);
        let x = s.dice.range(-26.0, 26.0);
        s.group(at(x, -each * i as f32), |s| bar(s, w, each, tone, i == 0));
    }
    s.group(at(20.0, -each * count as f32 - 2.0).turned(72.0), |s| leaf(s, 150.0, Tone::LEAF));
    s.group(at(-10.0, -each * count as f32 - 4.0).turned(-66.0), |s| leaf(s, 120.0, Tone::LEAF_PALE));
    extent(430.0, each * count as f32 + 60.0)
}

/// One bar seen from a little above: top face, front face, perhaps a band.
pub(crate) fn bar(s: &mut Studio, w: f32, h: f32, tone: Tone, banded: bool) {
    let half = w / 2.0;
    s.slab([-half, -h, w, h, 26.0], fill(tone.dark(0.1)));
    let round = s.roundness(0.7);
    s.slab([-half, -h, w, h, 26.0], fill(round));
    s.slab([-half + 4.0, -h, w - 8.0, h * 0.36, 22.0], fill(tone.pale(0.32)));
    if banded {
        let x = -half * 0.36;
        s.slab([x, -h - 1.0, w * 0.4, h + 2.0, 0.0], fill(Tone::CREAM));
        s.slab([x, -h - 1.0, w * 0.4, h * 0.34, 0.0], fill(Tone::WHITE).alpha(0.6));
        let (ink, accent) = (s.hue.shade, s.hue.accent);
        s.group(at(x + w * 0.2, -h * 0.34), |s| emblem(s, Emblem::Flower, h * 0.24, ink, accent));
    } else {
        for _ in 0..9 {
            let (x, y) = (s.dice.range(-0.9, 0.9) * half, -s.dice.range(0.14, 0.56) * h);
            let size = s.dice.range(2.0, 5.0);
            s.circle(x, y, size, fill(tone.dark(0.4)).alpha(0.5));
        }
    }
}
