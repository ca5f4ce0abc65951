//! Decoration: what is painted around turned bodies and what is woven into flat ones. No shape is drawn here but the pattern's own.

use crate::canvas::{Paint, Stamp, at, fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Finish, Turned};

/// Ways of decorating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pattern {
    Plain,
    Bands,
    Dots,
    Leaves,
    Waves,
    Talavera,
    Checks,
    Stripes,
    Speckles,
    Sgraffito,
}

impl Pattern {
    /// What suits most pots.
    pub(crate) const POTS: &[Pattern] = &[
        Pattern::Plain,
        Pattern::Bands,
        Pattern::Dots,
        Pattern::Leaves,
        Pattern::Waves,
        Pattern::Talavera,
        Pattern::Stripes,
        Pattern::Speckles,
        Pattern::Sgraffito,
        Pattern::Bands,
    ];
    /// What suits cloth.
    pub(crate) const CLOTHS: &[Pattern] =
        &[Pattern::Checks, Pattern::Stripes, Pattern::Bands, Pattern::Dots, Pattern::Leaves, Pattern::Waves, Pattern::Sgraffito, Pattern::Talavera];
}

/// Paints a pattern around a turned body; the caller clips to the body.
pub(crate) fn decorate(s: &mut Studio, body: &Turned, finish: &Finish) {
    let (ink, second) = (finish.ink, finish.second);
    let low = body.level(finish.zone.0);
    let high = body.level(finish.zone.1);
    match finish.pattern {
        Pattern::Plain => {}
        Pattern::Bands => bands(s, body, high, low, ink),
        Pattern::Dots => dots(s, body, high, low, ink),
        Pattern::Leaves => leaves(s, body, high, low, ink),
        Pattern::Waves => waves(s, body, high, low, ink),
        Pattern::Talavera => flowers(s, body, (high, low), ink, second),
        Pattern::Checks => checks(s, body, high, low, ink),
        Pattern::Stripes => stripes(s, body, finish.zone, ink),
        Pattern::Speckles => speckles(s, body, ink),
        Pattern::Sgraffito => scratches(s, body, high, low, ink),
    }
}

fn bands(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let span = low - high;
    let middle = high + span * s.dice.range(0.2, 0.6);
    let broad = span * s.dice.range(0.12, 0.26);
    let tilt = s.tilt;
    s.draw(&body.belt(middle, middle + broad, tilt), fill(ink));
    for offset in [-broad * 0.45, broad * 1.45] {
        s.draw(&body.ring(middle + offset, tilt), line(ink, (broad * 0.16).max(2.5)));
    }
    if s.dice.chance(0.5) {
        s.draw(&body.ring(middle + broad * 0.5, tilt), line(Tone::CREAM, 3.0).alpha(0.6));
    }
}

/// Angles across the visible front, `count` around half the body.
fn front_angles(count: usize, shifted: bool) -> impl Iterator<Item = f32> {
    let step = 180.0 / count as f32;
    let start = -90.0 + if shifted { step / 2.0 } else { 0.0 };
    (0..=count).map(move |i| start + step * i as f32).filter(|angle| angle.abs() < 84.0)
}

fn count_around(body: &Turned, y: f32, wanted: f32) -> usize {
    ((body.radius_at(y) * 3.14 / wanted).round() as usize).clamp(4, 13)
}

fn ring_of(s: &mut Studio, body: &Turned, y: f32, stamp: &Stamp, count: usize, shifted: bool) {
    for angle in front_angles(count, shifted) {
        let (x, level, narrow) = body.around(y, angle, s.tilt);
        s.put(stamp, at(x, level).stretched(narrow.max(0.12), 1.0));
    }
}

fn dots(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let rows = ((low - high).abs() / 52.0).round().clamp(2.0, 5.0) as usize;
    let dot = s.dice.range(7.0, 12.0);
    let stamp = s.stamp(|s| s.circle(0.0, 0.0, dot, fill(ink)));
    for row in 0..rows {
        let y = high + (low - high) * (row as f32 + 0.5) / rows as f32;
        let count = count_around(body, y, dot * 4.6);
        ring_of(s, body, y, &stamp, count, row % 2 == 1);
    }
}

fn leaves(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let y = (high + low) / 2.0;
    let size = ((low - high).abs() / 3.2).clamp(20.0, 52.0);
    let stamp = s.stamp(|s| {
        for side in [-1.0, 1.0] {
            let leaf = Trace::at(0.0, 0.0)
                .curve([size * 0.1, side * size * 0.5, size * 0.5, side * size * 0.95, size * 1.0, side * size * 0.95])
                .curve([size * 0.95, side * size * 0.4, size * 0.5, side * size * 0.05, 0.0, 0.0]);
            s.draw(&leaf.close(), fill(ink));
        }
    });
    let tilt = s.tilt;
    s.draw(&body.ring(y, tilt), line(ink, 4.0));
    let count = count_around(body, y, size * 1.1);
    ring_of(s, body, y, &stamp, count, false);
    for edge in [high, low] {
        s.draw(&body.ring(edge, tilt), line(ink, 3.0));
    }
}

fn waves(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let rows = s.dice.range(2.0, 4.9) as usize;
    let swing = (low - high).abs() / rows as f32 * 0.24;
    let width = (swing * 0.5).clamp(3.0, 9.0);
    for row in 0..rows {
        let y = high + (low - high) * (row as f32 + 0.5) / rows as f32;
        let points: Vec<(f32, f32)> = (0..=18)
            .map(|i| {
                let (x, level, _) = body.around(y, -90.0 + 10.0 * i as f32, s.tilt);
                (x, level + if i % 2 == 0 { swing } else { -swing })
            })
            .collect();
        s.draw(&Trace::at(points[0].0, points[0].1).through(&points[1..]), line(ink, width));
    }
}

/// A painted flower of rounded petals, centred on (0, 0).
pub(crate) fn flower(s: &mut Studio, size: f32, petals: usize, ink: Tone, heart: Tone) {
    let petal = s.stamp(|s| {
        let shape = Trace::at(0.0, 0.0)
            .curve([size * 0.5, -size * 0.35, size * 0.36, -size, 0.0, -size])
            .curve([-size * 0.36, -size, -size * 0.5, -size * 0.35, 0.0, 0.0]);
        s.draw(&shape.close(), fill(ink));
    });
    for i in 0..petals {
        s.put(&petal, at(0.0, 0.0).turned(360.0 / petals as f32 * i as f32));
    }
    s.circle(0.0, 0.0, size * 0.27, fill(heart));
}

fn flowers(s: &mut Studio, body: &Turned, (high, low): (f32, f32), ink: Tone, heart: Tone) {
    let size = ((low - high).abs() * 0.36).clamp(20.0, 58.0);
    let petals = s.dice.pick([5, 6, 8]);
    let stamp = s.stamp(|s| flower(s, size, petals, ink, heart));
    let sprig = s.stamp(|s| {
        for turn in [-38.0, 38.0, 142.0, 218.0] {
            s.group(at(0.0, 0.0).turned(turn), |s| s.oval(0.0, -size * 0.36, size * 0.11, size * 0.24, fill(heart)));
        }
        s.circle(0.0, 0.0, size * 0.12, fill(ink));
    });
    let y = (high + low) / 2.0;
    let count = count_around(body, y, size * 2.7);
    ring_of(s, body, y, &stamp, count, false);
    ring_of(s, body, y, &sprig, count, true);
    let tilt = s.tilt;
    for (edge, out) in [(high, -1.0), (low, 1.0)] {
        s.draw(&body.ring(edge, tilt), line(ink, 6.0));
        s.draw(&body.ring(edge + out * 12.0, tilt), line(heart, 3.0));
    }
}

fn checks(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let rows = 3;
    let cell = (low - high) / rows as f32;
    let count = count_around(body, high, cell.abs() * 1.9);
    let stamp = s.stamp(|s| s.slab([-cell * 0.5, -cell * 0.5, cell, cell, 2.0], fill(ink)));
    for row in 0..rows {
        ring_of(s, body, high + cell * (row as f32 + 0.5), &stamp, count, row % 2 == 1);
    }
}

fn stripes(s: &mut Studio, body: &Turned, zone: (f32, f32), ink: Tone) {
    let width = s.dice.range(4.0, 11.0);
    for angle in front_angles(13, true) {
        let (share, narrow) = (angle.to_radians().sin(), angle.to_radians().cos());
        s.draw(&body.meridian(share, zone.0, zone.1), line(ink, width * narrow.max(0.25)));
    }
}

fn speckles(s: &mut Studio, body: &Turned, ink: Tone) {
    for _ in 0..70 {
        let y = body.level(s.dice.range(0.02, 0.98));
        let (x, level, _) = body.around(y, s.dice.range(-80.0, 80.0), s.tilt);
        let size = s.dice.unit();
        s.circle(x, level, 1.2 + size * size * size * 6.0, fill(ink));
    }
}

fn scratches(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let tilt = s.tilt;
    let zigs = s.dice.pick([14, 18, 22]);
    let mut trace: Option<Trace> = None;
    for i in 0..=zigs {
        let y = if i % 2 == 0 { high + (low - high) * 0.12 } else { low - (low - high) * 0.12 };
        let (x, level, _) = body.around(y, -90.0 + 180.0 / zigs as f32 * i as f32, tilt);
        trace = Some(trace.map_or_else(|| Trace::at(x, level), |trace| trace.to(x, level)));
    }
    if let Some(trace) = trace {
        s.draw(&trace, line(ink, 4.5));
    }
    for y in [high, high - 10.0, low, low + 10.0] {
        s.draw(&body.ring(y, tilt), line(ink, 3.5));
    }
}

/// A repeating paint for cloth, paper and tiles, transparent between its figures. `size` is one cell's width.
pub(crate) fn woven(s: &mut Studio, pattern: Pattern, size: f32, ink: Tone, second: Tone) -> Paint {
    let half = size / 2.0;
    match pattern {
        Pattern::Plain => s.weave((size, size), 0.0, |s| s.slab([0.0, 0.0, size, size * 0.02, 0.0], fill(ink).alpha(0.2))),
        Pattern::Bands => s.weave((size * 3.0, size * 2.4), 0.0, |s| {
            s.slab([0.0, size * 0.3, size * 3.0, size * 0.5, 0.0], fill(ink));
            s.slab([0.0, size, size * 3.0, size * 0.12, 0.0], fill(second));
            s.slab([0.0, size * 1.25, size * 3.0, size * 0.12, 0.0], fill(ink));
        }),
        Pattern::Dots => s.weave((size, size), 0.0, |s| {
            for (x, y) in [(half * 0.5, half * 0.5), (half * 1.5, half * 1.5)] {
                s.circle(x, y, size * 0.13, fill(ink));
            }
        }),
        Pattern::Leaves => s.weave((size * 1.2, size * 1.6), 0.0, |s| sprigs(s, size, ink)),
        Pattern::Waves => s.weave((size, half), 0.0, |s| {
            let wave = Trace::at(-half * 0.5, half * 0.5).through(&[(0.0, half * 0.3), (half, half * 0.7), (size, half * 0.3), (size + half, half * 0.7)]);
            s.draw(&wave, line(ink, size * 0.09));
        }),
        Pattern::Talavera => s.weave((size * 1.6, size * 1.6), 0.0, |s| {
            s.group(at(size * 0.8, size * 0.8), |s| flower(s, size * 0.48, 8, ink, second));
            for (x, y) in [(0.0, 0.0), (1.6, 0.0), (0.0, 1.6), (1.6, 1.6)] {
                s.circle(x * size, y * size, size * 0.2, fill(second));
            }
        }),
        Pattern::Checks => s.weave((size, size), 0.0, |s| {
            s.slab([0.0, 0.0, half, size, 0.0], fill(ink).alpha(0.5));
            s.slab([0.0, 0.0, size, half, 0.0], fill(ink).alpha(0.5));
            s.slab([half * 1.45, 0.0, half * 0.1, size, 0.0], fill(second).alpha(0.7));
        }),
        Pattern::Stripes => s.weave((size, size), 0.0, |s| {
            s.slab([0.0, 0.0, half * 0.8, size, 0.0], fill(ink));
            s.slab([half * 1.25, 0.0, half * 0.2, size, 0.0], fill(second));
        }),
        Pattern::Speckles => s.weave((size * 1.3, size * 1.3), 24.0, |s| {
            for (x, y, r) in [(0.2, 0.3, 0.05), (0.7, 0.1, 0.03), (0.9, 0.8, 0.06), (0.4, 0.9, 0.035), (1.1, 0.4, 0.03)] {
                s.circle(x * size, y * size, r * size, fill(ink));
            }
        }),
        Pattern::Sgraffito => s.weave((size, size * 0.8), 0.0, |s| {
            s.draw(&Trace::at(0.0, size * 0.2).to(half, size * 0.6).to(size, size * 0.2), line(ink, size * 0.1));
        }),
    }
}

fn sprigs(s: &mut Studio, size: f32, ink: Tone) {
    for (x, y, turn) in [(0.3, 0.65, 18.0), (0.9, 1.45, -22.0)] {
        s.group(at(x * size, y * size).turned(turn), |s| {
            s.draw(&Trace::at(0.0, 0.0).to(0.0, -size * 0.55), line(ink, size * 0.045));
            for (up, side) in [(0.12, 1.0), (0.24, -1.0), (0.36, 1.0), (0.48, -1.0)] {
                let leaf = Trace::at(0.0, -up * size).bend(side * size * 0.06, -size * (up + 0.16), side * size * 0.2, -size * (up + 0.18)).bend(side * size * 0.2, -size * up, 0.0, -up * size);
                s.draw(&leaf, fill(ink));
            }
        });
    }
}

/// The fine crossing of threads, laid over cloth seen from near.
pub(crate) fn threads(s: &mut Studio, size: f32) -> Paint {
    s.weave((size, size), 0.0, |s| {
        s.slab([0.0, 0.0, size * 0.5, size * 0.5, size * 0.1], fill(Tone::WHITE).alpha(0.22));
        s.slab([size * 0.5, size * 0.5, size * 0.5, size * 0.5, size * 0.1], fill(Tone::INK).alpha(0.1));
    })
}
