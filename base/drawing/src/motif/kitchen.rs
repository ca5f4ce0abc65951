//! What works in a kitchen: salad bowl, butter dish, mortar and salt pig. Its tools are in `timber`.

use super::ceramics::leaf;
use super::tableware::{heap, lip_tone};
use super::timber::wood;
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{Finish, throw, ware};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};
use crate::weave::woven;

/// A wide bowl full of leaves, with a pair of servers.
pub(crate) fn salad_bowl(s: &mut Studio) -> Extent {
    s.tilt *= 1.25;
    let tall = s.dice.range(200., 250.);
    let r = s.dice.range(245., 285.);
    let body = Turned::new(&[
        sharp(r * 0.46, 0.),
        soft(r * 0.62, -14.),
        soft(r * 0.93, -tall * 0.55),
        soft(r, -tall),
    ]);
    let finish =
        if s.dice.chance(0.3) { Finish::plain(wood(s), 0.4) } else { ware(s, Pattern::POTS).zone(0.4, 0.78) };
    let finish = finish.open(s.hue.shade, 13.0);
    throw(s, &body, &finish);
    let servers = wood(s);
    heap(s, &body, 13.0, |s| {
        for (x, turn) in [(0.5, 34.0), (0.62, 46.0)] {
            s.group(at(r * x, -20.0).turned(turn), |s| {
                s.rod(&Trace::at(0.0, 60.0).to(0.0, -210.0), 22.0, servers)
            });
        }
        greens(s, r * 0.86);
    });
    s.tilt /= 1.25;
    extent(r * 2.0, tall + 120.0)
}

/// Salad leaves, tomatoes and rings of onion around (0, 0).
fn greens(s: &mut Studio, half: f32) {
    let blades = [Tone::LEAF, Tone::LEAF_PALE, Tone::LEAF.mix(Tone::LEMON, 0.35)]
        .map(|tone| s.stamp(|s| leaf(s, half * 0.5, tone)));
    for i in 0..9 {
        let x = (i as f32 / 4.0 - 1.0) * half * 0.8;
        let (lift, turn) = (s.dice.range(10.0, 40.0), s.dice.range(-18.0, 18.0));
        s.put(&blades[i * 5 % 3], at(x, lift).turned(x / half * 52.0 + turn).stretched(1.5, 1.0));
    }
    for (x, y) in [(-0.5, 0.02), (0.14, -0.06), (0.52, 0.05)] {
        s.circle(x * half, y * half, half * 0.11, fill(Tone::TOMATO));
        s.circle(x * half - 8.0, y * half - 9.0, half * 0.03, fill(Tone::WHITE).alpha(0.6));
    }
    for x in [-0.22, 0.34] {
        s.oval(x * half, half * 0.06, half * 0.1, half * 0.055, line(Tone::CREAM, 7.0));
    }
}

/// A salad bowl from above.
pub(crate) fn salad_from_above(s: &mut Studio) -> Extent {
    let r = 270.0;
    s.group(at(0.0, -r), |s| {
        super::dishes::dish(s, r, 0.86);
        let blades = [Tone::LEAF, Tone::LEAF_PALE, Tone::LEAF.mix(Tone::LEMON, 0.35)]
            .map(|tone| s.stamp(|s| leaf(s, r * 0.34, tone)));
        for i in 0..14 {
            let angle = i as f32 * 137.5;
            let (sin, cos) = angle.to_radians().sin_cos();
            let far = r * 0.5 * (i as f32 / 14.0).sqrt();
            s.put(&blades[i % 3], at(cos * far, sin * far).turned(angle + 90.0).stretched(1.5, 1.0));
        }
        for (x, y) in [(-90.0, -60.0), (70.0, -20.0), (-20.0, 90.0), (60.0, -120.0)] {
            s.circle(x, y, 30.0, fill(Tone::TOMATO));
            s.circle(x - 9.0, y - 9.0, 8.0, fill(Tone::WHITE).alpha(0.6));
        }
    });
    extent(r * 2.0, r * 2.0)
}

/// A mortar of stone, wood or clay with its pestle.
pub(crate) fn mortar(s: &mut Studio) -> Extent {
    s.tilt *= 1.2;
    let tall = s.dice.range(260., 320.);
    let r = s.dice.range(165., 195.);
    let foot = s.dice.range(0.55, 0.72);
    let body = Turned::new(&[
        sharp(r * foot * 1.1, 0.),
        sharp(r * foot * 1.1, -22.),
        soft(r * foot, -44.),
        soft(r * 0.94, -tall * 0.55),
        soft(r * 1.02, -tall),
    ]);
    let finish = if s.dice.chance(0.35) {
        Finish::plain(wood(s), 0.25)
    } else {
        ware(s, &[Pattern::Plain, Pattern::Speckles, Pattern::Bands, Pattern::Leaves])
    };
    let finish = finish.open(lip_tone(&finish).dark(0.15), 24.0).zone(0.4, 0.8);
    let side = s.dice.pick([1.0, -1.0]);
    let pestle = wood(s);
    throw(s, &body, &finish);
    heap(s, &body, 24.0, |s| {
        s.group(at(side * r * 0.2, 20.0).turned(side * 32.0), |s| {
            let stick = Turned::new(&[
                sharp(34., 40.),
                soft(24., -60.),
                soft(18., -180.),
                soft(30., -240.),
                soft(8., -262.),
            ]);
            throw(s, &stick, &Finish::plain(pestle, 0.5));
        });
        for (x, tone) in
            [(-0.42, Tone::LEAF), (-0.16, Tone::LEAF_PALE), (-0.3, Tone::LEAF.mix(Tone::LEMON, 0.3))]
        {
            s.group(at(side * x * r, 26.0).turned(side * x * 120.0), |s| leaf(s, r * 0.5, tone));
        }
    });
    s.tilt /= 1.2;
    extent(r * 2.0 + 40.0, tall + 160.0)
}

/// A salt pig: a leaning pot with a wide open mouth.
pub(crate) fn salt_pig(s: &mut Studio) -> Extent {
    let tall = s.dice.range(340., 400.);
    let r = s.dice.range(155., 185.);
    let body = Turned::new(&[
        sharp(r * 0.72, 0.),
        soft(r, -tall * 0.26),
        soft(r * 0.96, -tall * 0.5),
        soft(r * 0.62, -tall * 0.82),
        soft(r * 0.26, -tall * 0.97),
        soft(6., -tall),
    ]);
    let finish =
        ware(s, &[Pattern::Plain, Pattern::Speckles, Pattern::Bands, Pattern::Dots, Pattern::Sgraffito])
            .zone(0.08, 0.28);
    throw(s, &body, &finish);
    let tone = lip_tone(&finish);
    let (y, wide) = (-tall * 0.56, r * 0.62);
    s.oval(-4.0, y - 3.0, wide + 20.0, wide * 0.86 + 18.0, fill(tone.pale(0.3)));
    s.oval(4.0, y + 5.0, wide + 16.0, wide * 0.86 + 14.0, fill(tone.dark(0.16)));
    let hole = Trace::at(-wide, y)
        .arc(wide, wide * 0.86, true, (wide, y))
        .arc(wide, wide * 0.86, true, (-wide, y))
        .close();
    let deep = s.fade((1.0, 1.0), &[(0.0, tone.dark(0.8), 1.0), (1.0, tone.dark(0.4), 1.0)]);
    s.draw(&hole, fill(deep));
    s.clipped(&hole, |s| {
        s.oval(10.0, y + wide * 0.72, wide, wide * 0.42, fill(Tone::CREAM));
        s.oval(-10.0, y + wide * 0.66, wide * 0.7, wide * 0.3, fill(Tone::WHITE));
    });
    let scoop = wood(s);
    s.rod(&Trace::at(wide * 0.1, y + wide * 0.4).to(wide * 1.35, y - wide * 0.5), 20.0, scoop);
    extent(r * 2.0 + 30.0, tall)
}

/// A butter dish: a footed tray under a rounded lid, with butter showing when the lid is set aside.
pub(crate) fn butter_dish(s: &mut Studio) -> Extent {
    let (w, tall) = (s.dice.range(370., 430.), s.dice.range(150., 200.));
    let tone = s.hue.main;
    let tray = s.hue.slip.mix(tone, 0.12);
    let half = w / 2.0;
    s.slab([-half - 46.0, -34.0, w + 92.0, 34.0, 17.0], fill(tray.dark(0.14)));
    s.slab([-half - 46.0, -40.0, w + 92.0, 26.0, 13.0], fill(tray.pale(0.3)));
    let bow = s.dice.range(0.3, 0.9);
    let lid = Trace::at(-half, -32.0)
        .curve([-half, -32.0 - tall * bow, -half + 20.0, -tall, -half + 90.0, -tall])
        .to(half - 90.0, -tall)
        .curve([half - 20.0, -tall, half, -32.0 - tall * bow, half, -32.0])
        .close();
    s.draw(&lid, fill(tone));
    s.clipped(&lid, |s| {
        let pattern =
            s.dice.pick([Pattern::Leaves, Pattern::Dots, Pattern::Talavera, Pattern::Waves, Pattern::Plain]);
        let painted = woven(s, pattern, 62.0, s.hue.slip, s.hue.accent);
        s.slab([-half, -tall * 0.72, w, tall * 0.44, 0.0], fill(painted));
        s.slab([-half, -60.0, w, 10.0, 0.0], fill(s.hue.slip));
        let round = s.roundness(0.9);
        s.slab([-half, -tall, w, tall, 0.0], fill(round));
        s.slab([-half, -52.0, w, 24.0, 0.0], fill(Tone::INK).alpha(0.12));
    });
    s.draw(
        &Trace::at(-half + 64.0, -tall + 18.0).to(-half + 190.0, -tall + 16.0),
        line(Tone::WHITE, 11.0).alpha(0.6),
    );
    let knob = Turned::new(&[sharp(20., 0.), soft(34., -22.), soft(30., -44.), soft(6., -54.)]);
    s.group(at(0.0, -tall + 4.0), |s| throw(s, &knob, &Finish::plain(tray, 0.8)));
    extent(w + 92.0, tall + 50.0)
}
