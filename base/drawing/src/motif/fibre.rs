//! Wool, esparto and palm in a form of their own: rugs, basket for bread, basket for the beach, hanging shade. Baskets of any
//! form are in `craft`, rugs of any pattern in `textiles`.

use super::cloth::{Cloth, drape, fringe, sheen};
use super::craft::wicker;
use super::tableware::heap;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A wool rug in herringbone with one border.
pub(crate) fn herringbone_rug(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(430., 450.), 640.0);
    let half = w / 2.0;
    let base = s.hue.main;
    let own = Cloth {
        base,
        ink: s.hue.slip.mix(base, 0.25),
        second: base,
        pattern: Pattern::Sgraffito,
        size: 46.0,
    };
    let field = Trace::polygon(&[(-half, -h), (half, -h), (half, 0.0), (-half, 0.0)]);
    for (y, way) in [(-h + 4.0, -40.0), (-4.0, 40.0)] {
        fringe(s, ((-half + 6.0, y), (half - 6.0, y)), way, Tone::CREAM.dark(0.1));
    }
    drape(s, &field, own);
    let edge = s.hue.shade;
    s.slab([-half + 12.0, -h + 12.0, w - 24.0, h - 24.0, 0.0], line(edge, 24.0));
    sheen(s, &field, 0.5);
    extent(w, h + 70.0)
}

/// A round rug of esparto plaits sewn side by side.
pub(crate) fn esparto_rug(s: &mut Studio) -> Extent {
    let r = s.dice.range(290., 300.);
    s.group(at(0.0, -r), |s| {
        s.circle(0.0, 0.0, r, fill(Tone::STRAW));
        for i in 0..11 {
            let far = r * (i as f32 + 0.5) / 11.0;
            let tone = if i % 2 == 0 { Tone::STRAW.pale(0.16) } else { Tone::STRAW.dark(0.1) };
            s.circle(0.0, 0.0, far, line(tone, r / 12.5));
            s.circle(0.0, 0.0, far + r / 22.0, line(Tone::STRAW.dark(0.5), 3.0).alpha(0.7));
        }
        let strand = s.stamp(|s| {
            for i in 1..11 {
                let y = -r * (i as f32 + 0.5) / 11.0;
                s.draw(&Trace::at(-7.0, y + 10.0).to(7.0, y - 10.0), line(Tone::STRAW.dark(0.45), 3.0));
            }
        });
        for i in 0..30 {
            s.put(&strand, at(0.0, 0.0).turned(i as f32 * 12.0));
        }
        let light =
            s.fade((1.0, 1.0), &[(0.0, Tone::WHITE, 0.3), (0.5, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.22)]);
        s.circle(0.0, 0.0, r, fill(light));
    });
    extent(r * 2.0, r * 2.0)
}

/// A low basket lined with linen, three rolls in it.
pub(crate) fn bread_basket(s: &mut Studio) -> Extent {
    let own = std::mem::replace(&mut s.tilt, 0.28);
    let (tall, r) = (s.dice.range(112., 124.), 270.0);
    let body = Turned::new(&[sharp(r * 0.8, 0.), soft(r * 0.94, -tall * 0.5), soft(r, -tall)]);
    wicker(s, &body, Tone::STRAW, false);
    let (linen, tilt) = (s.hue.slip, s.tilt);
    heap(s, &body, 12.0, |s| {
        s.oval(0.0, 4.0, r * 0.95, r * 0.95 * tilt, fill(linen.dark(0.1)));
        for (x, y, size) in [(-0.42, -0.12, 1.0), (0.4, -0.14, 0.98), (0.0, 0.08, 1.08)] {
            let crust = Tone::hex(0xc98b4a);
            let round = s.fade(
                (0.6, 1.0),
                &[(0.0, crust.pale(0.4), 1.0), (0.5, crust, 1.0), (1.0, crust.dark(0.35), 1.0)],
            );
            s.oval(x * r, y * r, 120.0 * size, 72.0 * size, fill(round));
            let cut =
                Trace::at(x * r - 60.0, y * r - 14.0).bend(x * r, y * r - 44.0, x * r + 60.0, y * r - 14.0);
            s.draw(&cut, line(Tone::CREAM, 9.0).alpha(0.75));
        }
    });
    let cuff = Trace::at(-r, -tall)
        .arc(r, r * tilt, false, (r, -tall))
        .to(r * 0.99, -tall + 34.0)
        .arc(r * 0.99, r * tilt, true, (-r * 0.99, -tall + 34.0))
        .close();
    s.draw(&cuff, fill(linen));
    let round = s.roundness(0.8);
    s.draw(&cuff, fill(round));
    s.tilt = own;
    extent(r * 2.0, tall + 170.0)
}

/// A soft tall basket with two long leather handles.
pub(crate) fn beach_basket(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(330., 345.), 235.0);
    let body =
        Turned::new(&[sharp(r * 0.7, 0.), soft(r * 0.82, -30.), soft(r * 0.96, -tall * 0.6), soft(r, -tall)]);
    let leather = Tone::hex(0x8a5433);
    let strap = |x: f32, lift: f32| {
        Trace::at(-x, -tall + 46.0).curve([-x * 0.9, -tall - lift, x * 0.9, -tall - lift, x, -tall + 46.0])
    };
    s.rod(&strap(r * 0.46, 190.0), 20.0, leather.dark(0.3));
    wicker(s, &body, Tone::STRAW, false);
    let front = strap(r * 0.52, 150.0);
    s.group(at(0.0, r * 0.16), |s| {
        s.rod(&front, 22.0, leather);
        for side in [-1.0, 1.0] {
            s.slab([side * r * 0.52 - 20.0, -tall + 26.0, 40.0, 56.0, 8.0], fill(leather.dark(0.1)));
            s.circle(side * r * 0.52, -tall + 64.0, 6.0, fill(Tone::BRASS));
        }
    });
    extent(r * 2.1, tall + 150.0)
}

/// A plaited shade hanging from its cord.
pub(crate) fn pendant_lamp(s: &mut Studio) -> Extent {
    let (r, high, tilt) = (s.dice.range(215., 230.), 215.0, 0.2);
    s.draw(&Trace::at(0.0, -560.0).to(0.0, -high), line(s.hue.shade.dark(0.3), 8.0));
    s.slab([-40.0, -572.0, 80.0, 26.0, 8.0], fill(Tone::WHITE.dark(0.08)));
    s.slab([-26.0, -high - 44.0, 52.0, 50.0, 10.0], fill(Tone::WOOD_DARK));
    s.oval(0.0, 0.0, r, r * tilt, fill(Tone::STRAW.dark(0.45)));
    let glow = s.glow(&[(0.0, Tone::LEMON.pale(0.6), 0.95), (1.0, Tone::LEMON.pale(0.3), 0.0)]);
    s.oval(0.0, 8.0, r * 0.8, r * tilt * 0.8, fill(glow));
    let dome = Trace::at(-r, 0.0)
        .curve([-r, -high * 0.75, -r * 0.5, -high, 0.0, -high])
        .curve([r * 0.5, -high, r, -high * 0.75, r, 0.0])
        .arc(r, r * tilt, false, (-r, 0.0))
        .close();
    s.draw(&dome, fill(Tone::STRAW));
    let plait = s.weave((34.0, 22.0), 0.0, |s| {
        s.draw(&Trace::at(0.0, 20.0).to(17.0, 4.0).to(34.0, 20.0), line(Tone::STRAW.dark(0.42), 3.5));
        s.slab([0.0, 0.0, 34.0, 3.0, 0.0], fill(Tone::INK).alpha(0.3));
    });
    s.draw(&dome, fill(plait));
    let round = s.roundness(1.0);
    s.draw(&dome, fill(round));
    let warm = s.fade((0.0, 1.0), &[(0.0, Tone::LEMON, 0.0), (1.0, Tone::LEMON.pale(0.5), 0.5)]);
    s.draw(&dome, fill(warm));
    s.draw(&Trace::at(-r, 0.0).arc(r, r * tilt, false, (r, 0.0)), line(Tone::STRAW.dark(0.3), 12.0));
    extent(r * 2.1, 590.0)
}
