//! What comes in a packet: chocolate and coffee. Other food is in `larder` and `pantry`.

use super::emblem::{Emblem, emblem};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::weave::woven;

/// Bars of chocolate, one half out of its paper.
pub(crate) fn chocolate(s: &mut Studio) -> Extent {
    let cocoa = s.dice.pick([Tone::hex(0x4b2b1c), Tone::hex(0x6d3f24), Tone::hex(0x3a2018)]);
    let (w, h) = (s.dice.range(250., 290.), s.dice.range(540., 590.));
    let second = s.hue.light;
    s.group(at(-90.0, -20.0).turned(-9.0), |s| paper_bar(s, w, h * 0.94, second));
    s.group(at(70.0, 0.0).turned(6.0), |s| {
        squares(s, w * 0.92, h, cocoa);
        foil(s, w, h * 0.66);
        let main = s.hue.main;
        paper_bar(s, w, h * 0.6, main);
    });
    extent(w * 2.0, h)
}

/// The bare bar: two columns of squares.
fn squares(s: &mut Studio, w: f32, h: f32, cocoa: Tone) {
    s.slab([-w / 2.0 + 8.0, -h + 10.0, w, h, 8.0], fill(Tone::INK).alpha(0.2));
    s.slab([-w / 2.0, -h, w, h, 8.0], fill(cocoa));
    let square = s.stamp(|s| {
        let (a, b) = (w / 3.0 - 8.0, 74.0);
        s.draw(
            &Trace::polygon(&[
                (0.0, 0.0),
                (a, 0.0),
                (a - 10.0, 10.0),
                (10.0, 10.0),
                (10.0, b - 10.0),
                (0.0, b),
            ]),
            fill(cocoa.pale(0.28)),
        );
        s.draw(
            &Trace::polygon(&[
                (a, b),
                (0.0, b),
                (10.0, b - 10.0),
                (a - 10.0, b - 10.0),
                (a - 10.0, 10.0),
                (a, 0.0),
            ]),
            fill(cocoa.dark(0.35)),
        );
    });
    for row in 0..3 {
        for column in 0..3 {
            s.put(&square, at(-w / 2.0 + 4.0 + column as f32 * w / 3.0, -h + 4.0 + row as f32 * 80.0));
        }
    }
}

fn foil(s: &mut Studio, w: f32, h: f32) {
    let torn = Trace::at(-w / 2.0, 0.0)
        .to(-w / 2.0, -h)
        .through(&[
            (-w * 0.3, -h - 18.0),
            (-w * 0.1, -h + 12.0),
            (w * 0.12, -h - 20.0),
            (w * 0.34, -h + 8.0),
            (w / 2.0, -h - 14.0),
        ])
        .to(w / 2.0, 0.0)
        .close();
    let silver = s.fade(
        (1.0, 0.3),
        &[
            (0.0, Tone::WHITE, 1.0),
            (0.3, Tone::STEEL.pale(0.3), 1.0),
            (0.55, Tone::WHITE, 1.0),
            (1.0, Tone::STEEL, 1.0),
        ],
    );
    s.draw(&torn, fill(silver));
}

/// A bar in printed paper with a picture on its band.
fn paper_bar(s: &mut Studio, w: f32, h: f32, tone: Tone) {
    s.slab([-w / 2.0 + 8.0, -h + 10.0, w, h, 4.0], fill(Tone::INK).alpha(0.2));
    s.slab([-w / 2.0, -h, w, h, 4.0], fill(tone));
    let pattern = s.dice.pick([
        Pattern::Leaves,
        Pattern::Dots,
        Pattern::Waves,
        Pattern::Talavera,
        Pattern::Stripes,
        Pattern::Sgraffito,
    ]);
    let print = woven(s, pattern, 58.0, s.hue.slip, s.hue.accent);
    s.slab([-w / 2.0, -h, w, h, 4.0], fill(print).alpha(0.85));
    s.slab([-w / 2.0, -h * 0.74, w, h * 0.5, 0.0], fill(Tone::CREAM));
    let kind = s.dice.pick([Emblem::Sun, Emblem::Flower, Emblem::Arch, Emblem::Fruit]);
    let (ink, accent) = (s.hue.shade, s.hue.accent);
    s.group(at(0.0, -h * 0.49), |s| emblem(s, kind, h * 0.16, ink, accent));
    let light =
        s.fade((1.0, 0.6), &[(0.0, Tone::WHITE, 0.35), (0.4, Tone::WHITE, 0.0), (1.0, Tone::INK, 0.2)]);
    s.slab([-w / 2.0, -h, w, h, 4.0], fill(light));
}

/// A bag of coffee with a rolled top, and a few beans.
pub(crate) fn coffee(s: &mut Studio) -> Extent {
    let (w, tall) = (s.dice.range(290., 340.), s.dice.range(460., 530.));
    let kraft = s.dice.chance(0.35);
    bag(s, (w, tall), kraft);
    beans(s, w / 2.0);
    extent(w + 90.0, tall + 36.0)
}

/// A paper bag with a label and a rolled top.
pub(crate) fn bag(s: &mut Studio, (w, tall): (f32, f32), kraft: bool) {
    let half = w / 2.0;
    let tone = if kraft { Tone::hex(0xc79c6c) } else { s.hue.main };
    let bag = Trace::at(-half, -10.0)
        .curve([-half - 6.0, -tall * 0.4, -half + 12.0, -tall * 0.7, -half + 6.0, -tall])
        .to(half - 6.0, -tall)
        .curve([half - 12.0, -tall * 0.7, half + 6.0, -tall * 0.4, half, -10.0])
        .bend(0.0, 14.0, -half, -10.0)
        .close();
    s.draw(&bag, fill(tone));
    s.clipped(&bag, |s| {
        let (paper, ink) = if kraft { (s.hue.main, s.hue.slip) } else { (s.hue.slip, s.hue.main.dark(0.1)) };
        label(s, (w, tall), paper, ink);
        s.draw(
            &Trace::polygon(&[
                (half * 0.66, -tall),
                (half + 10.0, -tall),
                (half + 10.0, 10.0),
                (half * 0.84, 10.0),
            ]),
            fill(Tone::INK).alpha(0.2),
        );
        s.draw(
            &Trace::polygon(&[
                (-half * 0.7, -tall),
                (-half * 0.82, 10.0),
                (-half - 10.0, 10.0),
                (-half - 10.0, -tall),
            ]),
            fill(Tone::WHITE).alpha(0.2),
        );
        let soft = s.roundness(0.6);
        s.slab([-half - 10.0, -tall, w + 20.0, tall + 20.0, 0.0], fill(soft));
    });
    s.slab([-half - 2.0, -tall - 34.0, w + 4.0, 58.0, 8.0], fill(tone.dark(0.12)));
    s.slab([-half - 2.0, -tall - 34.0, w + 4.0, 26.0, 8.0], fill(tone.pale(0.25)));
    for x in [-half - 16.0, half - 16.0] {
        s.slab([x, -tall - 16.0, 32.0, 20.0, 6.0], fill(Tone::BRASS));
    }
}

fn label(s: &mut Studio, (w, tall): (f32, f32), paper: Tone, ink: Tone) {
    let accent = s.hue.accent;
    let kind = s.dice.pick([Emblem::Sun, Emblem::Arch, Emblem::Fruit, Emblem::Flower]);
    if s.dice.chance(0.5) {
        s.slab([-w, -tall * 0.66, w * 2.0, tall * 0.42, 0.0], fill(paper));
        s.slab([-w, -tall * 0.21, w * 2.0, 8.0, 0.0], fill(paper));
    } else {
        s.slab([-w * 0.32, -tall * 0.74, w * 0.64, tall * 0.56, w * 0.32], fill(paper));
    }
    if s.calm {
        return s.circle(0.0, -tall * 0.46, tall * 0.09, fill(accent));
    }
    s.group(at(0.0, -tall * 0.46), |s| emblem(s, kind, tall * 0.13, ink, accent));
}

/// A few roasted beans at the foot of a bag.
fn beans(s: &mut Studio, half: f32) {
    let roast = Tone::hex(0x5a3420);
    let bean = s.stamp(|s| {
        s.oval(0.0, 0.0, 19.0, 13.0, fill(roast));
        s.draw(&Trace::at(-16.0, 2.0).curve([-6.0, -7.0, 6.0, 8.0, 16.0, -2.0]), line(roast.dark(0.6), 3.5));
    });
    for (x, y, turn) in
        [(0.7, 18.0, 20.0), (0.95, 8.0, -30.0), (1.2, 22.0, 60.0), (0.45, 30.0, -10.0), (-0.9, 22.0, 35.0)]
    {
        s.put(&bean, at(half * x, y).turned(turn));
    }
}
