//! Clay for wall and garden in a form of its own: pots, the buried watering jar, numbered and painted tiles. Planters and tiles
//! in whatever form the dice choose are in `home`.

use super::ceramics::leaf;
use super::home::bush;
use super::table::CLAY;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::potting::{Finish, throw};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

const SOIL: Tone = Tone::hex(0x4a3426);

/// A pot of bare red clay with a wide rim, on its saucer, planted.
pub(crate) fn clay_pot(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(238., 252.), 160.0);
    let saucer = Turned::new(&[sharp(r * 0.86, 0.), soft(r * 1.04, -30.)]);
    throw(s, &saucer, &Finish::plain(CLAY.dark(0.08), 0.1).open(CLAY.dark(0.3), 9.0));
    let body = Turned::new(&[
        sharp(r * 0.66, 0.),
        soft(r * 0.9, -tall * 0.72),
        sharp(r * 0.93, -tall * 0.74),
        sharp(r * 1.07, -tall * 0.74),
        sharp(r * 1.09, -tall),
    ]);
    s.group(at(0.0, -14.0), |s| throw(s, &body, &Finish::plain(CLAY, 0.1).open(SOIL, 14.0)));
    let grown = s.dice.range(250., 280.);
    s.group(at(0.0, -tall - 4.0), |s| bush(s, grown));
    extent(r * 2.2 + 60.0, tall + grown + 10.0)
}

/// A glazed pot in a sling of cord, a plant trailing over its rim.
pub(crate) fn hanging_planter(s: &mut Studio) -> Extent {
    let (tall, r, top) = (190.0, 150.0, s.dice.range(590., 610.));
    for x in [-r * 0.96, r * 0.96] {
        s.draw(&Trace::at(0.0, -top).to(x, -tall), line(Tone::ROPE.dark(0.15), 8.0));
    }
    let body = Turned::new(&[
        sharp(r * 0.5, 0.),
        soft(r * 0.86, -40.),
        soft(r * 1.02, -tall * 0.6),
        soft(r * 0.96, -tall),
    ]);
    throw(s, &body, &Finish::plain(s.hue.main, 1.0).open(SOIL, 12.0));
    s.group(at(0.0, -tall + 6.0), |s| {
        let blade = s.stamp(|s| leaf(s, 62.0, Tone::LEAF));
        let young = s.stamp(|s| leaf(s, 52.0, Tone::LEAF_PALE));
        for (x, drop, lean) in
            [(-120.0, 210.0, -1.0), (-60.0, 120.0, -1.0), (40.0, 150.0, 1.0), (116.0, 250.0, 1.0)]
        {
            let stem =
                Trace::at(x * 0.5, 0.0).curve([x, -50.0, x + lean * 26.0, 30.0, x + lean * 12.0, drop]);
            s.draw(&stem, line(Tone::LEAF.dark(0.2), 5.0));
            for i in 0..6_u8 {
                let t = f32::from(i + 1) / 6.0;
                let side = if i % 2 == 0 { 1.0 } else { -1.0 };
                let place = at(x * (0.6 + t * 0.4) + lean * 18.0 * t, -24.0 + (drop + 20.0) * t * t);
                s.put(
                    if i % 3 == 0 { &young } else { &blade },
                    place.turned(180.0 + side * 56.0).stretched(1.5, 1.0),
                );
            }
        }
        for (x, turn) in
            [(-50.0, -50.0), (0.0, 6.0), (44.0, 44.0), (-20.0, -18.0), (80.0, 66.0), (-84.0, -72.0)]
        {
            s.put(&blade, at(x * 0.6, 6.0).turned(turn).stretched(1.8, 1.5));
        }
    });
    s.draw(&Trace::at(0.0, -top).to(-14.0, -tall * 0.9), line(Tone::ROPE, 8.0).alpha(0.9));
    s.circle(0.0, -top, 18.0, line(Tone::ROPE.dark(0.2), 9.0));
    extent(r * 2.0 + 130.0, top + 20.0)
}

/// A jar of porous clay with a long neck and a stopper, to be buried.
pub(crate) fn watering_jar(s: &mut Studio) -> Extent {
    let r = s.dice.range(182., 192.);
    let body = Turned::new(&[
        sharp(r * 0.5, 0.),
        soft(r * 0.92, -70.),
        soft(r, -160.),
        soft(r * 0.7, -270.),
        soft(r * 0.34, -326.),
        soft(r * 0.3, -400.),
        sharp(r * 0.37, -412.),
    ]);
    throw(s, &body, &Finish::plain(CLAY, 0.0).open(CLAY.dark(0.5), 10.0));
    let tilt = s.tilt;
    for share in [0.36, 0.46, 0.74] {
        s.draw(&body.ring(body.level(share), tilt), line(CLAY.dark(0.4), 3.0).alpha(0.6));
    }
    s.group(at(0.0, -410.0), |s| {
        let stopper = Turned::new(&[
            sharp(r * 0.36, 0.),
            soft(r * 0.4, -16.),
            soft(r * 0.16, -34.),
            soft(r * 0.14, -56.),
            soft(4.0, -64.),
        ]);
        throw(s, &stopper, &Finish::plain(CLAY.dark(0.1), 0.0));
    });
    extent(r * 2.0, 480.0)
}

/// The glaze of a tile of this side, laid over it.
fn glaze(s: &mut Studio, side: f32) {
    let light = s.fade(
        (1.0, 1.0),
        &[
            (0.0, Tone::WHITE, 0.4),
            (0.4, Tone::WHITE, 0.0),
            (0.5, Tone::WHITE, 0.2),
            (0.56, Tone::WHITE, 0.0),
            (1.0, Tone::INK, 0.18),
        ],
    );
    s.slab([-side / 2.0, -side / 2.0, side, side, 10.0], fill(light));
}

/// One tile with a number painted on it.
pub(crate) fn number_tile(s: &mut Studio) -> Extent {
    let (side, ink) = (500.0, s.hue.main);
    let figure = s.dice.pick([2_u8, 4, 7]);
    let half = side / 2.0;
    s.group(at(0.0, -half), |s| {
        s.slab([-half, -half, side, side, 10.0], fill(s.hue.slip).edged(s.hue.slip.dark(0.16), 3.0));
        s.slab([-half + 26.0, -half + 26.0, side - 52.0, side - 52.0, 4.0], line(ink, 8.0));
        s.slab([-half + 44.0, -half + 44.0, side - 88.0, side - 88.0, 2.0], line(s.hue.accent, 4.0));
        for (x, y, turn) in [(-1.0, -1.0, 135.0), (1.0, -1.0, 225.0), (1.0, 1.0, 315.0), (-1.0, 1.0, 45.0)] {
            s.group(at(x * (half - 50.0), y * (half - 50.0)).turned(turn), |s| leaf(s, 84.0, ink));
        }
        let stroke = match figure {
            2 => Trace::at(-70.0, -70.0)
                .curve([-70.0, -170.0, 80.0, -170.0, 72.0, -60.0])
                .curve([60.0, 10.0, -60.0, 60.0, -78.0, 128.0])
                .to(84.0, 128.0),
            4 => Trace::at(44.0, 136.0).to(44.0, -136.0).to(-86.0, 56.0).to(92.0, 56.0),
            _ => Trace::at(-76.0, -128.0).to(80.0, -128.0).bend(0.0, -10.0, -20.0, 136.0),
        };
        s.draw(&stroke, line(ink, 38.0));
        glaze(s, side);
    });
    extent(side, side)
}

/// Six tiles, two by three, with a painted spray each.
pub(crate) fn leaf_tiles(s: &mut Studio) -> Extent {
    let side = 212.0;
    let (ground, ink, accent) = (s.hue.slip, s.hue.main, s.hue.accent);
    let bend = s.dice.range(-10.0, 10.0);
    let one = s.stamp(|s| {
        s.slab([-side / 2.0, -side / 2.0, side, side, 8.0], fill(ground).edged(ground.dark(0.16), 2.0));
        s.draw(&Trace::at(-52.0, 76.0).bend(bend, 0.0, 50.0, -74.0), line(ink, 7.0));
        for (x, y, turn) in [
            (-36.0, 52.0, -40.0),
            (-24.0, 34.0, 92.0),
            (-4.0, 8.0, -34.0),
            (6.0, -8.0, 96.0),
            (26.0, -38.0, -24.0),
            (34.0, -46.0, 92.0),
        ] {
            s.group(at(x, y).turned(turn).stretched(1.6, 1.0), |s| leaf(s, 60.0, ink));
        }
        s.group(at(50.0, -74.0).turned(34.0).stretched(1.5, 1.0), |s| leaf(s, 34.0, ink));
        for (x, y) in [(-84.0, -84.0), (84.0, 84.0)] {
            s.circle(x, y, 10.0, fill(accent));
        }
        glaze(s, side);
    });
    for i in 0..6_u8 {
        let (column, row) = (f32::from(i % 2) - 0.5, f32::from(i / 2));
        s.put(&one, at(column * (side + 8.0), -(row + 0.5) * (side + 8.0)));
    }
    extent(side * 2.0 + 8.0, side * 3.0 + 16.0)
}
