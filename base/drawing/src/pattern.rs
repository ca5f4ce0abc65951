//! Decoration around turned bodies, and which patterns there are. Repeating paints for flat things are in `weave`.

use crate::canvas::Stamp;
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::potting::Finish;
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::Turned;

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
    /// The nearest quiet pattern, for a thing that is one of many.
    pub(crate) fn calmer(self) -> Pattern {
        match self {
            Pattern::Plain | Pattern::Speckles | Pattern::Checks => Pattern::Plain,
            Pattern::Bands | Pattern::Talavera | Pattern::Leaves | Pattern::Dots => Pattern::Bands,
            Pattern::Waves | Pattern::Stripes | Pattern::Sgraffito => Pattern::Sgraffito,
        }
    }

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
    pub(crate) const CLOTHS: &[Pattern] = &[
        Pattern::Checks,
        Pattern::Stripes,
        Pattern::Bands,
        Pattern::Dots,
        Pattern::Leaves,
        Pattern::Waves,
        Pattern::Sgraffito,
        Pattern::Talavera,
    ];
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
    let mut ovals = Vec::new();
    for row in 0..rows {
        let y = high + (low - high) * (row as f32 + 0.5) / rows as f32;
        for angle in front_angles(count_around(body, y, dot * 4.6), row % 2 == 1) {
            let (x, y, narrow) = body.around(y, angle, s.tilt);
            ovals.push([x, y, dot * narrow.max(0.12), dot]);
        }
    }
    s.draw(&Trace::ovals(&ovals), fill(ink));
}

fn leaves(s: &mut Studio, body: &Turned, high: f32, low: f32, ink: Tone) {
    let y = (high + low) / 2.0;
    let size = ((low - high).abs() / 3.2).clamp(20.0, 52.0);
    let stamp = s.stamp(|s| {
        for side in [-1.0, 1.0] {
            let leaf = Trace::at(0.0, 0.0)
                .curve([
                    size * 0.1,
                    side * size * 0.5,
                    size * 0.5,
                    side * size * 0.95,
                    size * 1.0,
                    side * size * 0.95,
                ])
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
        let points: Vec<(f32, f32)> = (0..=14)
            .map(|i| {
                let (x, level, _) = body.around(y, -90.0 + 180.0 / 14.0 * i as f32, s.tilt);
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
            s.group(at(0.0, 0.0).turned(turn), |s| {
                s.oval(0.0, -size * 0.36, size * 0.11, size * 0.24, fill(heart))
            });
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
    for (count, width) in [(34, 3.0), (22, 5.5), (8, 11.0)] {
        let points = scattered(s, body, count);
        s.draw(&Trace::dots(&points), line(ink, width));
    }
}

/// Points strewn over a turned body's front.
pub(crate) fn scattered(s: &mut Studio, body: &Turned, count: usize) -> Vec<(f32, f32)> {
    (0..count)
        .map(|_| {
            let y = body.level(s.dice.range(0.02, 0.98));
            let (x, y, _) = body.around(y, s.dice.range(-78.0, 78.0), s.tilt);
            (x, y)
        })
        .collect()
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
