//! What is plaited and worn: espadrilles and hat. Clothes are in `wear`.

use super::cloth::{Cloth, cloth, drape, sheen};
use super::linens::plain;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;

/// A pair of espadrilles from above.
pub(crate) fn espadrilles(s: &mut Studio) -> Extent {
    let own = cloth(s);
    let striped = s.dice.chance(0.4);
    pair(s, own, striped)
}

/// A pair in plain canvas.
pub(crate) fn canvas_espadrilles(s: &mut Studio) -> Extent {
    let own = plain(s);
    pair(s, own, false)
}

fn pair(s: &mut Studio, own: Cloth, striped: bool) -> Extent {
    let lift = s.dice.range(0.0, 40.0);
    let right = s.stamp(|s| shoe(s, own, striped));
    for (side, up) in [(-1.0, 0.0), (1.0, lift)] {
        s.put(&right, at(side * 118.0, -up).turned(side * 5.0).stretched(side, 1.0));
    }
    extent(470.0, 580.0 + lift)
}

/// The right shoe, its heel at (0, 0).
fn shoe(s: &mut Studio, own: Cloth, striped: bool) {
    let sole = Trace::blob(&[
        (0.0, 0.0),
        (76.0, -60.0),
        (84.0, -200.0),
        (104.0, -380.0),
        (58.0, -540.0),
        (-30.0, -560.0),
        (-88.0, -450.0),
        (-84.0, -260.0),
        (-78.0, -70.0),
    ]);
    s.group(at(10.0, 10.0), |s| s.draw(&sole, fill(Tone::INK).alpha(0.16)));
    s.draw(&sole, fill(Tone::ROPE.dark(0.1)));
    let plait = s.weave((16.0, 16.0), 40.0, |s| {
        s.draw(&Trace::at(0.0, 8.0).to(16.0, 8.0), line(Tone::ROPE.dark(0.4), 3.0))
    });
    s.draw(&sole, fill(plait).alpha(0.7));
    s.group(at(0.0, -12.0).stretched(0.86, 0.955), |s| {
        s.draw(&sole, fill(Tone::ROPE.pale(0.45)));
        let inside = s.fade((1.0, 1.0), &[(0.2, Tone::INK, 0.3), (1.0, Tone::INK, 0.02)]);
        s.draw(&sole, fill(inside));
    });
    let upper = Trace::at(-84.0, -250.0)
        .curve([-96.0, -420.0, -80.0, -556.0, 6.0, -558.0])
        .curve([96.0, -552.0, 110.0, -400.0, 88.0, -236.0])
        .curve([70.0, -300.0, 52.0, -330.0, 4.0, -332.0])
        .curve([-40.0, -332.0, -66.0, -306.0, -84.0, -250.0])
        .close();
    let heel = Trace::at(-78.0, -150.0)
        .curve([-92.0, -30.0, -50.0, 2.0, 0.0, 2.0])
        .curve([50.0, 2.0, 90.0, -30.0, 80.0, -150.0])
        .curve([66.0, -84.0, 40.0, -62.0, 0.0, -62.0])
        .curve([-40.0, -62.0, -66.0, -84.0, -78.0, -150.0])
        .close();
    let fabric = if striped { own } else { Cloth { pattern: Pattern::Plain, base: own.base, ..own } };
    for part in [&upper, &heel] {
        drape(s, part, fabric);
        sheen(s, part, 0.8);
        s.draw(part, line(own.ink, 3.0).alpha(0.55));
    }
}

/// A straw hat with a ribbon, seen from the side.
pub(crate) fn hat(s: &mut Studio) -> Extent {
    let wide = s.dice.range(270., 300.);
    let tall = s.dice.range(165., 215.);
    let r = s.dice.range(128., 150.);
    let straw = Tone::STRAW.mix(s.hue.light, 0.12);
    let dip = s.dice.range(0.0, 26.0);
    let brim = Trace::at(-wide, -52.0 + dip)
        .curve([-wide * 0.6, -110.0, wide * 0.6, -110.0, wide, -52.0 - dip * 0.4])
        .curve([wide * 0.7, 16.0, -wide * 0.7, 16.0, -wide, -52.0 + dip])
        .close();
    let light =
        s.fade((1.0, 1.0), &[(0.0, straw.pale(0.4), 1.0), (0.5, straw, 1.0), (1.0, straw.dark(0.25), 1.0)]);
    s.draw(&brim, fill(light));
    s.clipped(&brim, |s| {
        for i in 1..9 {
            let share = 0.5 + i as f32 * 0.06;
            s.oval(0.0, -54.0, wide * share, 46.0 * share, line(straw.dark(0.4), 2.2).alpha(0.35));
        }
    });
    s.oval(20.0, -58.0, r * 1.15, 30.0, fill(Tone::INK).alpha(0.2));
    crown(s, r, tall, straw);
    extent(wide * 2.0, tall + 70.0)
}

fn crown(s: &mut Studio, r: f32, tall: f32, straw: Tone) {
    let top = -tall - 60.0;
    let pinch = s.dice.range(0.0, 22.0);
    let shape = Trace::at(-r, -62.0)
        .curve([-r * 0.98, top * 0.7, -r * 0.9, top, -r * 0.5, top])
        .bend(0.0, top + pinch * 2.0, r * 0.5, top)
        .curve([r * 0.9, top, r * 0.98, top * 0.7, r, -62.0])
        .curve([r * 0.6, -32.0, -r * 0.6, -32.0, -r, -62.0])
        .close();
    s.draw(&shape, fill(straw));
    let (main, slip) = (s.hue.main, s.hue.slip);
    s.clipped(&shape, |s| {
        let plait = s.weave((18.0, 12.0), 0.0, |s| {
            s.draw(&Trace::at(0.0, 3.0).to(9.0, 8.0).to(18.0, 3.0), line(straw.dark(0.4), 1.8))
        });
        s.slab([-r, top, r * 2.0, -top, 0.0], fill(plait).alpha(0.5));
        let ribbon = Trace::at(-r - 4.0, -116.0)
            .bend(0.0, -78.0, r + 4.0, -116.0)
            .to(r + 4.0, -60.0)
            .bend(0.0, -22.0, -r - 4.0, -60.0)
            .close();
        s.draw(&ribbon, fill(main));
        s.draw(&Trace::at(-r - 4.0, -104.0).bend(0.0, -66.0, r + 4.0, -104.0), line(slip, 4.0).alpha(0.7));
        let round = s.roundness(1.0);
        s.slab([-r, top, r * 2.0, -top, 0.0], fill(round));
    });
    let bow = Trace::at(r * 0.5, -80.0).curve([r * 0.7, -130.0, r * 1.1, -120.0, r * 0.5, -80.0]).curve([
        r * 0.9,
        -60.0,
        r * 0.9,
        -30.0,
        r * 0.5,
        -80.0,
    ]);
    s.draw(&bow, fill(main.dark(0.2)));
}

/// A straw hat from above.
pub(crate) fn hat_from_above(s: &mut Studio) -> Extent {
    let r = 270.0;
    let straw = Tone::STRAW.mix(s.hue.light, 0.12);
    s.group(at(0.0, -r), |s| {
        let light = s.fade((1.0, 1.0), &[(0.0, straw.pale(0.4), 1.0), (1.0, straw.dark(0.16), 1.0)]);
        s.circle(0.0, 0.0, r, fill(light));
        for i in 1..16 {
            s.circle(0.0, 0.0, r * i as f32 / 16.0, line(straw.dark(0.4), 2.4).alpha(0.3));
        }
        s.circle(14.0, 18.0, r * 0.5, fill(Tone::INK).alpha(0.22));
        s.oval(0.0, 0.0, r * 0.46, r * 0.5, fill(s.hue.main));
        let top = s.fade((1.0, 1.0), &[(0.0, straw.pale(0.5), 1.0), (1.0, straw.dark(0.2), 1.0)]);
        s.oval(-4.0, -6.0, r * 0.41, r * 0.45, fill(top));
        for share in [0.12, 0.22, 0.32] {
            s.oval(-4.0, -6.0, r * share, r * share * 1.1, line(straw.dark(0.4), 2.4).alpha(0.35));
        }
    });
    extent(r * 2.0, r * 2.0)
}
