//! Pieces of the table with a form of their own and one plain glaze, so that picture and name agree. Ware in whatever form
//! the dice choose is in `tableware` and `ceramics`.

use super::tableware::{heap, lid, spout};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, flower};
use crate::potting::{Finish, handle, throw};
use crate::studio::Studio;
use crate::turned::{Turned, sharp, soft};

/// Clay as it leaves the kiln.
pub(crate) const CLAY: Tone = Tone::hex(0xc07f5a);

/// Glazed all over in the picture's colour.
fn glazed(s: &Studio) -> Finish {
    Finish::plain(s.hue.main, 1.0)
}

/// Glazed from the lip down to a share of the height, bare clay below.
fn dipped(s: &Studio, share: f32) -> Finish {
    Finish { dip: Some((s.hue.main, share)), ..Finish::plain(CLAY.pale(0.2), 0.8) }
}

/// A brush line's colour on the main glaze.
fn brush(s: &Studio) -> Tone {
    if s.is_deep() { s.hue.slip } else { s.hue.accent }
}

/// A round mug with an ear on either side.
pub(crate) fn two_handled_mug(s: &mut Studio) -> Extent {
    let (tall, r) = (300.0, s.dice.range(146., 158.));
    let body = Turned::new(&[
        sharp(r * 0.74, 0.),
        soft(r * 1.04, -tall * 0.3),
        soft(r * 1.05, -tall * 0.55),
        soft(r * 0.93, -tall * 0.88),
        soft(r * 0.97, -tall),
    ]);
    let finish = glazed(s).open(s.hue.slip.mix(s.hue.shade, 0.3), 11.0);
    let tone = s.hue.main;
    for side in [1.0, -1.0] {
        handle(s, &body, (0.82, 0.28), 88.0 * side, 30.0, tone);
    }
    throw(s, &body, &finish);
    extent(r * 2.0 + 200.0, tall + 24.0)
}

/// A wide breakfast mug in a speckled glaze.
pub(crate) fn speckled_mug(s: &mut Studio) -> Extent {
    let (tall, r) = (262.0, s.dice.range(176., 190.));
    let body = Turned::new(&[
        sharp(r * 0.62, 0.),
        soft(r * 0.84, -26.),
        soft(r * 0.98, -tall * 0.5),
        soft(r * 1.02, -tall),
    ]);
    let base = s.hue.main.pale(0.3);
    let ink = s.hue.main.dark(0.5);
    let finish = Finish { pattern: Pattern::Speckles, ink, ..Finish::plain(base, 0.35) };
    handle(s, &body, (0.86, 0.3), 96.0, 36.0, base);
    throw(s, &body, &finish.zone(0.0, 1.0).open(s.hue.slip.mix(s.hue.shade, 0.2), 12.0));
    extent(r * 2.0 + 110.0, tall + 24.0)
}

/// A hand-sized bowl, glazed but for a band of clay at its foot.
pub(crate) fn gazpacho_bowl(s: &mut Studio) -> Extent {
    s.tilt *= 1.35;
    let (tall, r) = (205.0, s.dice.range(218., 232.));
    let body = Turned::new(&[
        sharp(r * 0.5, 0.),
        soft(r * 0.72, -26.),
        soft(r * 0.95, -tall * 0.55),
        soft(r, -tall),
    ]);
    let finish = dipped(s, 0.3).open(s.hue.main.pale(0.12), 12.0);
    throw(s, &body, &finish);
    s.tilt /= 1.35;
    extent(r * 2.0, tall + 30.0)
}

/// An oval oven dish: bare clay outside, glazed inside, with an ear at each end.
pub(crate) fn oven_dish(s: &mut Studio) -> Extent {
    let own = std::mem::replace(&mut s.tilt, 0.3);
    let (tall, r) = (s.dice.range(104., 116.), 280.0);
    let body = Turned::new(&[
        sharp(r * 0.78, 0.),
        soft(r * 0.88, -18.),
        soft(r * 0.97, -tall * 0.7),
        soft(r, -tall),
    ]);
    for side in [-1.0, 1.0] {
        s.slab([side * (r + 6.0) - 46.0, -tall - 16.0, 92.0, 42.0, 20.0], fill(CLAY.dark(0.12)));
        s.slab([side * (r + 6.0) - 46.0, -tall - 18.0, 92.0, 26.0, 13.0], fill(CLAY.pale(0.18)));
    }
    let (inside, ring) = (s.hue.main.pale(0.1), s.hue.slip);
    throw(s, &body, &Finish::plain(CLAY, 0.12).open(inside, 16.0));
    let tilt = s.tilt;
    heap(s, &body, 16.0, |s| {
        s.oval(0.0, 26.0, r * 0.72, r * 0.72 * tilt, fill(inside.pale(0.16)));
        s.oval(0.0, 26.0, r * 0.66, r * 0.66 * tilt, line(ring, 4.0).alpha(0.55));
    });
    s.tilt = own;
    extent(r * 2.0 + 100.0, tall + r * 0.6)
}

/// A wide basin with a flower painted on its floor.
pub(crate) fn lebrillo(s: &mut Studio) -> Extent {
    let own = std::mem::replace(&mut s.tilt, 0.36);
    let (tall, r) = (s.dice.range(150., 165.), 285.0);
    let body =
        Turned::new(&[sharp(r * 0.5, 0.), soft(r * 0.62, -24.), soft(r * 0.88, -tall * 0.7), soft(r, -tall)]);
    let inside = s.hue.slip.mix(s.hue.main, 0.12);
    throw(s, &body, &Finish::plain(CLAY, 0.15).open(inside, 15.0));
    let (ink, heart, tilt) = (s.hue.main, s.hue.accent, s.tilt);
    heap(s, &body, 15.0, |s| {
        s.oval(0.0, 10.0, r * 0.93, r * 0.9 * tilt, fill(inside.dark(0.12)));
        s.oval(0.0, 4.0, r * 0.88, r * 0.86 * tilt, line(ink, 13.0));
        s.oval(0.0, 34.0, r * 0.52, r * 0.52 * tilt, fill(inside.pale(0.3)));
        s.group(at(0.0, 34.0).stretched(1.0, tilt), |s| flower(s, r * 0.4, 8, ink, heart));
    });
    s.tilt = own;
    extent(r * 2.0, tall + r * 0.72)
}

/// A deep plate from above, its rim painted.
pub(crate) fn soup_plate(s: &mut Studio) -> Extent {
    let r = 265.0;
    let (ground, ink) = (s.hue.slip.mix(s.hue.main, 0.05), s.hue.main);
    let well = s.dice.range(0.66, 0.7);
    s.group(at(0.0, -r), |s| {
        s.circle(0.0, 0.0, r, fill(ground));
        s.circle(0.0, 0.0, r * 0.95, line(ink, r * 0.1));
        s.circle(0.0, 0.0, r * 0.87, line(ink, 3.0).alpha(0.6));
        let deep =
            s.fade((1.0, 1.0), &[(0.1, Tone::INK, 0.42), (0.5, Tone::INK, 0.1), (0.95, Tone::WHITE, 0.6)]);
        s.circle(0.0, 0.0, r * well, fill(deep));
        let floor =
            s.fade((1.0, 1.0), &[(0.1, ground.dark(0.14), 1.0), (0.7, ground, 1.0), (1.0, Tone::WHITE, 1.0)]);
        s.circle(6.0, 8.0, r * (well - 0.15), fill(floor));
        let light =
            s.fade((1.0, 1.0), &[(0.05, Tone::WHITE, 0.3), (0.5, Tone::WHITE, 0.0), (0.95, Tone::INK, 0.2)]);
        s.circle(0.0, 0.0, r, fill(light));
        s.circle(0.0, 0.0, r - 3.0, line(Tone::WHITE, 3.0).alpha(0.5));
    });
    extent(r * 2.0, r * 2.0)
}

/// A round crock whose lid stands in water.
pub(crate) fn butter_crock(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(186., 204.), 152.0);
    let body =
        Turned::new(&[sharp(r * 0.9, 0.), soft(r * 0.98, -20.), soft(r, -tall * 0.7), soft(r * 0.98, -tall)]);
    let (tone, stripe) = (s.hue.main, brush(s));
    throw(s, &body, &glazed(s).open(s.hue.slip.dark(0.2), 12.0));
    let tilt = s.tilt;
    s.draw(&body.ring(body.level(0.2), tilt), line(stripe, 6.0).alpha(0.9));
    lid(s, r * 0.88, -tall - 2.0, tone);
    extent(r * 2.0 + 20.0, tall + 110.0)
}

/// A teapot in the form of a bell.
pub(crate) fn bell_teapot(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(290., 310.), 172.0);
    let body = Turned::new(&[
        sharp(r * 0.98, 0.),
        soft(r * 1.02, -26.),
        soft(r * 0.92, -tall * 0.36),
        soft(r * 0.68, -tall * 0.78),
        soft(r * 0.46, -tall),
    ]);
    let tone = s.hue.main;
    spout(s, r * 0.92, tall * 0.94, 1.0, tone);
    handle(s, &body, (0.86, 0.22), -104.0, 28.0, tone);
    throw(s, &body, &Finish::plain(tone, 0.5));
    lid(s, r * 0.48, -tall, tone);
    extent(r * 2.0 + 220.0, tall + 90.0)
}

/// A small jug with one brushed line below its rim.
pub(crate) fn milk_jug(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(330., 350.), 150.0);
    let body = Turned::new(&[
        sharp(r * 0.74, 0.),
        soft(r, -tall * 0.26),
        soft(r * 0.94, -tall * 0.52),
        soft(r * 0.64, -tall * 0.82),
        soft(r * 0.74, -tall),
    ]);
    let (tone, stripe) = (s.hue.main, brush(s));
    handle(s, &body, (0.94, 0.36), 92.0, 28.0, tone);
    super::ceramics::beak(s, &body, -1.0, 46.0, tone);
    throw(s, &body, &glazed(s).open(s.hue.slip.mix(s.hue.shade, 0.3), 10.0));
    let tilt = s.tilt;
    s.draw(&body.ring(body.level(0.84), tilt), line(stripe, 9.0));
    extent(r * 2.0 + 130.0, tall + 30.0)
}

/// A vase that is mostly neck.
pub(crate) fn long_vase(s: &mut Studio) -> Extent {
    let wide = s.dice.range(0.96, 1.08);
    let rings = [
        sharp(96., 0.),
        soft(152., -64.),
        soft(172., -160.),
        soft(112., -282.),
        soft(44., -370.),
        soft(32., -470.),
        soft(34., -570.),
        soft(56., -622.),
    ];
    let body = Turned::new(&rings.map(|ring| ring.widened(wide)));
    throw(s, &body, &Finish::plain(s.hue.main, 0.35).open(s.hue.shade, 8.0));
    extent(body.widest() * 2.0, 640.0)
}

/// A mortar glazed outside and rough within, with a pestle of olive wood.
pub(crate) fn glazed_mortar(s: &mut Studio) -> Extent {
    s.tilt *= 1.25;
    let (tall, r) = (s.dice.range(270., 290.), 182.0);
    let body = Turned::new(&[
        sharp(r * 0.66, 0.),
        sharp(r * 0.66, -20.),
        soft(r * 0.6, -42.),
        soft(r * 0.93, -tall * 0.55),
        soft(r * 1.02, -tall),
    ]);
    throw(s, &body, &dipped(s, 0.14).open(CLAY, 24.0));
    heap(s, &body, 24.0, |s| {
        s.group(at(r * 0.2, 20.0).turned(32.0), |s| {
            let stick =
                [sharp(34., 40.), soft(24., -60.), soft(18., -180.), soft(30., -240.), soft(8., -262.)];
            throw(s, &Turned::new(&stick), &Finish::plain(Tone::WOOD, 0.5));
        });
    });
    s.tilt /= 1.25;
    extent(r * 2.0 + 40.0, tall + 160.0)
}
