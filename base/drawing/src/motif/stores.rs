//! Food, soap, light and wood in a form of their own: goat's cheese, cocoa, dinner candles, one bar of soap, oil mill, round
//! board, paring knife, stool and table. The same in whatever form the dice choose are in `larder`, `light`, `timber` and `craft`.

use super::larder::bar;
use super::packets::bag;
use super::timber::{grain, knife_of};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::potting::{Finish, throw};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};

/// A log of young goat's cheese with two slices before it.
pub(crate) fn goat_log(s: &mut Studio) -> Extent {
    let (half, r) = (s.dice.range(200., 214.), 92.0);
    let (rind, paste) = (Tone::hex(0xf3ead8), Tone::hex(0xfffaf0));
    let log = Trace::at(-half, -r * 2.0)
        .to(half, -r * 2.0)
        .arc(r * 0.36, r, true, (half, 0.0))
        .to(-half, 0.0)
        .arc(r * 0.36, r, true, (-half, -r * 2.0))
        .close();
    let round = s.fade(
        (0.0, 1.0),
        &[(0.0, rind.dark(0.06), 1.0), (0.3, Tone::WHITE, 1.0), (0.7, rind, 1.0), (1.0, rind.dark(0.3), 1.0)],
    );
    s.draw(&log, fill(round));
    for i in 0..26 {
        let (x, y) = (s.dice.range(-0.95, 0.85) * half, -r + s.dice.range(-0.85, 0.85) * r);
        s.circle(x, y, 2.0 + (i % 3) as f32, fill(rind.dark(0.25)).alpha(0.5));
    }
    s.oval(half, -r, r * 0.36, r, fill(paste).edged(rind.dark(0.14), 7.0));
    for (x, lean) in [(half * 0.5, 0.0), (half * 0.98, 8.0)] {
        s.group(at(x, 46.0).turned(lean), |s| {
            s.oval(8.0, -r * 0.86, r * 0.7, r * 0.92, fill(rind.dark(0.24)));
            s.oval(0.0, -r * 0.86, r * 0.7, r * 0.92, fill(paste).edged(rind.dark(0.1), 7.0));
            s.oval(-10.0, -r * 0.94, r * 0.4, r * 0.5, fill(Tone::WHITE));
        });
    }
    extent(half * 2.0 + 130.0, r * 2.0 + 30.0)
}

/// A bag of drinking chocolate.
pub(crate) fn cocoa(s: &mut Studio) -> Extent {
    let (w, tall) = (s.dice.range(300., 320.), 430.0);
    bag(s, (w, tall), false);
    for (x, y, turn) in [(0.86, 14.0, 8.0), (1.16, 22.0, -14.0)] {
        s.group(at(w * 0.5 * x, y).turned(turn), |s| {
            s.slab([-30.0, -36.0, 60.0, 40.0, 5.0], fill(Tone::hex(0x4a2a1c)));
            s.slab([-24.0, -32.0, 48.0, 20.0, 4.0], fill(Tone::hex(0x6a4030)));
        });
    }
    extent(w + 110.0, tall + 36.0)
}

/// Six slim candles tied with a cord.
pub(crate) fn dinner_candles(s: &mut Studio) -> Extent {
    let (long, tone) = (s.dice.range(570., 590.), s.hue.main);
    let body = s.fade(
        (1.0, 0.0),
        &[
            (0.0, tone.dark(0.2), 1.0),
            (0.3, tone.pale(0.3), 1.0),
            (0.6, tone, 1.0),
            (1.0, tone.dark(0.35), 1.0),
        ],
    );
    for i in 0..6_u8 {
        let x = (f32::from(i) - 2.5) * 48.0;
        let lift = [0.0, 14.0, 4.0, 18.0, 6.0, 10.0][usize::from(i)];
        s.draw(
            &Trace::at(x, -long - lift).bend(x + 4.0, -long - lift - 24.0, x - 3.0, -long - lift - 40.0),
            line(Tone::CREAM.dark(0.3), 5.0),
        );
        let taper = Trace::at(x - 20.0, -lift)
            .to(x - 15.0, -long - lift + 20.0)
            .bend(x, -long - lift - 14.0, x + 15.0, -long - lift + 20.0)
            .to(x + 20.0, -lift)
            .close();
        s.draw(&taper, fill(body.clone()));
    }
    for y in [-0.44, -0.4] {
        s.slab([-146.0, long * y, 292.0, 12.0, 6.0], fill(Tone::ROPE));
    }
    let bow = Trace::at(20.0, -long * 0.41)
        .curve([-40.0, -long * 0.55, -70.0, -long * 0.36, 20.0, -long * 0.41])
        .curve([90.0, -long * 0.54, 110.0, -long * 0.36, 20.0, -long * 0.41])
        .bend(50.0, -long * 0.3, 30.0, -long * 0.22);
    s.draw(&bow, line(Tone::ROPE.dark(0.15), 8.0));
    extent(310.0, long + 50.0)
}

/// One bar of soap in its paper band.
pub(crate) fn soap_bar(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(390., 410.), 150.0);
    let tone = s.hue.main;
    bar(s, w, h, tone, true);
    extent(w, h)
}

/// The stones of an oil mill turning in their basin.
pub(crate) fn oil_mill(s: &mut Studio) -> Extent {
    s.tilt *= 1.5;
    let stone = Tone::hex(0xa9a196);
    let (tall, r) = (s.dice.range(130., 140.), 280.0);
    let foot = Turned::new(&[sharp(r * 0.72, 0.), sharp(r * 0.72, -40.), soft(r, -60.), sharp(r, -tall)]);
    throw(s, &foot, &Finish::plain(stone, 0.1).open(Tone::hex(0x6c6a3c), 30.0));
    s.tilt /= 1.5;
    s.slab([-15.0, -tall - 400.0, 30.0, 400.0, 0.0], fill(Tone::WOOD_DARK));
    s.rod(&Trace::at(-190.0, -tall - 210.0).to(190.0, -tall - 210.0), 26.0, Tone::WOOD);
    for side in [-1.0, 1.0] {
        s.group(at(side * 130.0, -tall + 20.0), |s| {
            let cone = Trace::at(-side * 96.0, -150.0)
                .to(side * 84.0, -232.0)
                .curve([side * 134.0, -180.0, side * 134.0, -40.0, side * 84.0, 14.0])
                .to(-side * 96.0, -66.0)
                .close();
            let light = s.fade(
                (0.0, 1.0),
                &[(0.0, stone.pale(0.45), 1.0), (0.5, stone, 1.0), (1.0, stone.dark(0.4), 1.0)],
            );
            s.draw(&cone, fill(light));
            s.oval(side * 84.0, -109.0, 36.0, 123.0, fill(stone.pale(0.2)).edged(stone.dark(0.3), 4.0));
            s.oval(side * 84.0, -109.0, 10.0, 32.0, fill(Tone::STEEL_DARK));
        });
    }
    extent(r * 2.0, tall + 420.0)
}

/// A round board with a raised edge, from above.
pub(crate) fn round_board(s: &mut Studio) -> Extent {
    let r = s.dice.range(262., 270.);
    let walnut = Tone::hex(0x80553a);
    s.group(at(0.0, -r), |s| {
        let round = Trace::at(-r, 0.0).arc(r, r, true, (r, 0.0)).arc(r, r, true, (-r, 0.0)).close();
        let light = s.fade((1.0, 1.0), &[(0.0, walnut.pale(0.28), 1.0), (1.0, walnut.dark(0.14), 1.0)]);
        s.draw(&round, fill(light));
        s.clipped(&round, |s| {
            grain(s, [-r, -r, r * 2.0, r], walnut);
            if !s.calm {
                grain(s, [-r, 0.0, r * 2.0, r], walnut);
            }
        });
        s.circle(0.0, 0.0, r - 12.0, line(walnut.pale(0.3), 22.0).alpha(0.75));
        s.circle(0.0, 0.0, r - 26.0, line(walnut.dark(0.6), 6.0).alpha(0.8));
        s.circle(4.0, 5.0, r - 32.0, line(Tone::WHITE, 3.0).alpha(0.3));
    });
    extent(r * 2.0, r * 2.0)
}

/// A small knife for peeling.
pub(crate) fn paring_knife(s: &mut Studio) -> Extent {
    let long = s.dice.range(206., 222.);
    knife_of(s, long, 66.0, 2, Tone::hex(0xb98a4e))
}

/// A kitchen knife of 18 cm with a dark handle.
pub(crate) fn cooks_knife(s: &mut Studio) -> Extent {
    let long = s.dice.range(480., 500.);
    knife_of(s, long, 112.0, 0, Tone::WOOD_DARK.dark(0.2))
}

/// A low seat on three splayed legs: oiled, or stained where the palette is dark.
pub(crate) fn milking_stool(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(380., 400.), 195.0);
    let tone = if s.hue.main.brightness() < 0.4 { Tone::hex(0x4a3a31) } else { Tone::WOOD_PALE };
    for (x, foot, lift, dim) in [(0.1, 0.16, -54.0, 0.25), (-0.6, -0.96, 0.0, 0.0), (0.6, 0.96, 4.0, 0.06)] {
        s.rod(&Trace::at(x * r, -tall + 20.0).to(foot * r, lift - 8.0), 34.0, tone.dark(dim));
    }
    let (ry, thick) = (r * 0.25, 46.0);
    let side =
        Trace::at(-r, -tall).to(-r, -tall + thick).arc(r, ry, false, (r, -tall + thick)).to(r, -tall).close();
    s.draw(&side, fill(tone.dark(0.22)));
    let round = s.roundness(1.0);
    s.draw(&side, fill(round));
    let disc = Trace::at(-r, -tall).arc(r, ry, true, (r, -tall)).arc(r, ry, true, (-r, -tall)).close();
    let light = s.fade((1.0, 1.0), &[(0.0, tone.pale(0.35), 1.0), (1.0, tone, 1.0)]);
    s.draw(&disc, fill(light));
    s.clipped(&disc, |s| grain(s, [-r, -tall - ry, r * 2.0, ry * 2.0], tone));
    extent(r * 2.2, tall + 60.0)
}

/// A long table of walnut.
pub(crate) fn walnut_table(s: &mut Studio) -> Extent {
    let walnut = Tone::hex(0x7a5036);
    let (half, tall) = (s.dice.range(290., 300.), 330.0);
    for (x, lift, dim) in [(-0.8, -34.0, 0.3), (0.8, -34.0, 0.3), (-0.93, 0.0, 0.0), (0.93, 0.0, 0.06)] {
        s.rod(&Trace::at(x * half * 0.96, -tall + 30.0).to(x * half, lift - 6.0), 32.0, walnut.dark(dim));
    }
    s.slab([-half * 0.9, -tall + 10.0, half * 1.8, 44.0, 3.0], fill(walnut.dark(0.3)));
    let top = Trace::polygon(&[
        (-half * 0.86, -tall - 70.0),
        (half * 0.86, -tall - 70.0),
        (half * 1.04, -tall),
        (-half * 1.04, -tall),
    ]);
    let light = s.fade((1.0, 1.0), &[(0.0, walnut.pale(0.4), 1.0), (1.0, walnut, 1.0)]);
    s.draw(&top, fill(light));
    s.clipped(&top, |s| grain(s, [-half * 1.04, -tall - 70.0, half * 2.08, 70.0], walnut));
    s.slab([-half * 1.04, -tall, half * 2.08, 26.0, 2.0], fill(walnut.dark(0.1)));
    s.slab([-half * 1.04, -tall, half * 2.08, 5.0, 0.0], fill(Tone::WHITE).alpha(0.25));
    extent(half * 2.1, tall + 80.0)
}
