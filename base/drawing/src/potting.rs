//! How a turned body is finished: clay, glaze, shading, rim and handle. Its shape is in `turned`, its decoration in `pattern`.

use crate::ink::{fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, decorate, scattered};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::Turned;

/// How a turned thing is finished.
#[derive(Clone, Copy)]
pub(crate) struct Finish {
    pub(crate) base: Tone,
    /// A glaze poured from the lip down to this share of the height.
    pub(crate) dip: Option<(Tone, f32)>,
    pub(crate) pattern: Pattern,
    /// Shares of the height between which the pattern lies.
    pub(crate) zone: (f32, f32),
    pub(crate) ink: Tone,
    pub(crate) second: Tone,
    pub(crate) gloss: f32,
    /// The inside's colour and the wall's thickness, if the top is open.
    pub(crate) open: Option<(Tone, f32)>,
}

impl Finish {
    /// A single colour with a gleam, closed on top.
    pub(crate) fn plain(base: Tone, gloss: f32) -> Finish {
        Finish {
            base,
            dip: None,
            pattern: Pattern::Plain,
            zone: (0.3, 0.8),
            ink: base.dark(0.3),
            second: base.pale(0.3),
            gloss,
            open: None,
        }
    }

    pub(crate) fn open(mut self, inside: Tone, wall: f32) -> Finish {
        self.open = Some((inside, wall));
        self
    }

    pub(crate) fn zone(mut self, low: f32, high: f32) -> Finish {
        self.zone = (low, high);
        self
    }
}

/// The shop's ware in this picture's colours: glazed, dipped, or painted on slip.
pub(crate) fn ware(s: &mut Studio, patterns: &[Pattern]) -> Finish {
    let hue = s.hue;
    let roll = s.dice.below(4);
    let chosen = patterns.get(s.dice.below(patterns.len())).copied().unwrap_or(Pattern::Plain);
    let pattern = if s.calm { chosen.calmer() } else { chosen };
    let dip_at = s.dice.range(0.34, 0.6);
    let painted = if s.is_deep() { (hue.main, hue.slip) } else { (hue.main, hue.accent) };
    let finish = Finish::plain(painted.0, 1.0);
    let raw = Tone::RAW.mix(hue.main, 0.18).pale(0.1);
    match roll {
        0 => Finish { ink: painted.1, second: hue.accent, pattern, ..finish },
        1 => Finish {
            base: raw,
            dip: Some((hue.main, dip_at)),
            ink: painted.1,
            second: hue.light,
            pattern,
            ..finish
        },
        2 => Finish {
            base: hue.slip.mix(hue.main, 0.06),
            ink: hue.main.mix(hue.shade, 0.3),
            second: hue.accent,
            pattern,
            ..finish
        },
        3.. => Finish {
            base: hue.slip.mix(Tone::CREAM, 0.5),
            dip: Some((hue.main, dip_at)),
            ink: painted.1,
            second: hue.accent,
            pattern,
            ..finish
        },
    }
}

/// Draws a turned body with its finish.
pub(crate) fn throw(s: &mut Studio, body: &Turned, finish: &Finish) {
    let outline = body.outline(s.tilt);
    s.clipped(&outline, |s| {
        let wide = body.widest() + 2.0;
        s.slab(
            [-wide, body.top() - wide, wide * 2.0, body.level(0.0) - body.top() + wide * 2.0, 0.0],
            fill(finish.base),
        );
        if let Some((tone, share)) = finish.dip {
            pour(s, body, tone, share);
        }
        decorate(s, body, finish);
        if s.close {
            grain(s, body, finish.base);
        }
        model(s, body, finish.gloss);
    });
    if let Some((inside, wall)) = finish.open {
        let lip = finish.dip.map_or(finish.base, |(tone, _)| tone);
        mouth(s, body, lip, inside, wall);
    }
}

/// Glaze running down from the lip to an uneven edge.
fn pour(s: &mut Studio, body: &Turned, tone: Tone, share: f32) {
    let y = body.level(share);
    let wide = body.widest() * 1.15;
    let drip = (body.top() - body.level(0.0)).abs() * 0.035;
    let points: Vec<(f32, f32)> = (0..=6)
        .map(|i| {
            let (x, level, _) = body.around(y, -90.0 + i as f32 * 30.0, s.tilt);
            (x * 1.02, level + s.dice.range(-drip, drip))
        })
        .collect();
    let edge = Trace::at(-wide, body.top() - wide)
        .to(-wide, y)
        .through(&points)
        .to(wide, y)
        .to(wide, body.top() - wide);
    s.draw(&edge.close(), fill(tone).edged(tone.dark(0.22), 5.0));
}

/// Throwing rings and specks, seen only from near.
fn grain(s: &mut Studio, body: &Turned, tone: Tone) {
    // Rolls of its own: seen from near or from far, the rest of the thing stays the same.
    let own = s.dice.clone();
    for i in 1..14 {
        let y = body.level(i as f32 / 14.0 + s.dice.range(-0.02, 0.02));
        s.draw(
            &body.ring(y, s.tilt),
            line(if i % 2 == 0 { tone.dark(0.6) } else { Tone::WHITE }, 1.2).alpha(0.16),
        );
    }
    let specks = scattered(s, body, 46);
    s.draw(&Trace::dots(&specks), line(tone.dark(0.55), 3.0).alpha(0.4));
    s.dice = own;
}

/// Light and shade on a turned body: soft roundness, one crisp shadow edge, one gleam.
fn model(s: &mut Studio, body: &Turned, gloss: f32) {
    let round = s.roundness(1.0);
    let wide = body.widest();
    let (top, foot) = (body.top() - wide * 0.3, body.level(0.0) + wide * 0.3);
    s.slab([-wide, top, wide * 2.0, foot - top, 0.0], fill(round));
    let edges: &[(f32, f32)] = if s.calm { &[(0.7, 0.14)] } else { &[(0.52, 0.1), (0.8, 0.1)] };
    for (share, alpha) in edges {
        let edge = body.meridian(*share, 0.0, 1.0);
        let side = wide * 1.2;
        s.draw(
            &edge.to(side, body.top()).to(side, foot).to(side * 0.2, foot).close(),
            fill(Tone::INK).alpha(*alpha),
        );
    }
    if gloss > 0.0 {
        let width = (wide * 0.075).clamp(5.0, 15.0);
        s.draw(&body.meridian(-0.7, 0.58, 0.86), line(Tone::WHITE, width).alpha(0.5 * gloss));
        if s.calm {
            return;
        }
        s.draw(&body.meridian(-0.74, 0.44, 0.48), line(Tone::WHITE, width * 0.8).alpha(0.35 * gloss));
    }
}

/// An open top: the lip catching light and the dark inside.
fn mouth(s: &mut Studio, body: &Turned, lip: Tone, inside: Tone, wall: f32) {
    let (y, r) = (body.top(), body.mouth());
    let inner = (r - wall).max(2.0);
    s.oval(0.0, y, r, r * s.tilt, fill(lip.pale(0.28)));
    let depth = s.fade(
        (1.0, 0.0),
        &[(0.0, inside.dark(0.62), 1.0), (0.55, inside.dark(0.3), 1.0), (1.0, inside.dark(0.04), 1.0)],
    );
    s.oval(0.0, y + wall * 0.12, inner, (inner * s.tilt - wall * 0.1).max(1.0), fill(depth));
    let left = Trace::at(-r * 0.96, y + r * s.tilt * 0.25).arc(
        r * 0.98,
        r * s.tilt * 0.98,
        false,
        (-r * 0.1, y + r * s.tilt * 0.97),
    );
    s.draw(&left, line(Tone::WHITE, (wall * 0.4).clamp(1.5, 4.0)).alpha(0.7));
}

/// A handle on one side of a body, bound to it at two levels; draw it before the body.
pub(crate) fn handle(
    s: &mut Studio,
    body: &Turned,
    (high, low): (f32, f32),
    reach: f32,
    width: f32,
    tone: Tone,
) {
    let (y1, y2) = (body.level(high), body.level(low));
    let side = reach.signum();
    let (x1, x2) = ((body.radius_at(y1) - width * 0.3) * side, (body.radius_at(y2) - width * 0.3) * side);
    let out = body.radius_at(y1).max(body.radius_at(y2)) * side + reach;
    let path = Trace::at(x1, y1)
        .curve([
            x1 + reach * 0.45,
            y1 - width * 0.9,
            out + side * 4.0,
            y1 - width * 0.4,
            out,
            y1 + (y2 - y1) * 0.36,
        ])
        .curve([out - side * 4.0, y1 + (y2 - y1) * 0.74, x2 + reach * 0.62, y2 - width * 0.2, x2, y2]);
    s.rod(&path, width, tone);
}
