//! Things turned on a wheel: bodies of revolution seen a little from above, their clay, glaze, shading and rim.
//! What decorates them is in `pattern`, which things they are in `motif`.

use crate::canvas::{fill, line};
use crate::palette::Tone;
use crate::pattern::{Pattern, decorate};
use crate::studio::Studio;
use crate::trace::Trace;

/// One level of a profile: half its width, its height, and whether the profile breaks there.
#[derive(Clone, Copy)]
pub(crate) struct Ring {
    r: f32,
    y: f32,
    sharp: bool,
}

impl Ring {
    /// The same level, wider by a factor.
    pub(crate) fn widened(mut self, factor: f32) -> Ring {
        self.r *= factor;
        self
    }
}

/// A level the profile passes smoothly.
pub(crate) fn soft(r: f32, y: f32) -> Ring {
    Ring { r, y, sharp: false }
}

/// A level with an edge.
pub(crate) fn sharp(r: f32, y: f32) -> Ring {
    Ring { r, y, sharp: true }
}

/// A body of revolution, from its foot up.
#[derive(Clone)]
pub(crate) struct Turned {
    foot: Ring,
    lip: Ring,
    /// Béziers of the right side from the foot to the lip.
    curves: Vec<[f32; 6]>,
    /// The side as many short steps: half width and height.
    steps: Vec<(f32, f32)>,
}

impl Turned {
    /// Builds the body through its levels, the lowest first.
    pub(crate) fn new(rings: &[Ring]) -> Turned {
        let foot = rings.first().copied().unwrap_or(sharp(10.0, 0.0));
        let lip = rings.last().copied().unwrap_or(foot);
        let mut curves = Vec::new();
        let mut steps = vec![(foot.r, foot.y)];
        for pair in 1..rings.len() {
            let (from, to) = (rings[pair - 1], rings[pair]);
            let before = if from.sharp || pair < 2 { from } else { rings[pair - 2] };
            let after = if to.sharp || pair + 1 >= rings.len() { to } else { rings[pair + 1] };
            let curve = [
                from.r + (to.r - before.r) / 6.0,
                from.y + (to.y - before.y) / 6.0,
                to.r - (after.r - from.r) / 6.0,
                to.y - (after.y - from.y) / 6.0,
                to.r,
                to.y,
            ];
            curves.push(curve);
            steps.extend((1..=8).map(|step| along((from.r, from.y), curve, step as f32 / 8.0)));
        }
        Turned { foot, lip, curves, steps }
    }

    /// The whole outline, with round foot and lip.
    pub(crate) fn outline(&self, tilt: f32) -> Trace {
        let Turned { foot, lip, curves, .. } = self;
        let mut trace = Trace::at(foot.r, foot.y);
        for curve in curves {
            trace = trace.curve(*curve);
        }
        trace = trace.arc(lip.r, lip.r * tilt, false, (-lip.r, lip.y));
        for i in (0..curves.len()).rev() {
            let start = if i == 0 { (foot.r, foot.y) } else { (curves[i - 1][4], curves[i - 1][5]) };
            let [x1, y1, x2, y2, _, _] = curves[i];
            trace = trace.curve([-x2, y2, -x1, y1, -start.0, start.1]);
        }
        trace.arc(foot.r, foot.r * tilt, false, (foot.r, foot.y)).close()
    }

    /// Half the width at a height.
    pub(crate) fn radius_at(&self, y: f32) -> f32 {
        for pair in self.steps.windows(2) {
            let ((r1, y1), (r2, y2)) = (pair[0], pair[1]);
            if y <= y1 && y >= y2 && y1 != y2 {
                return r1 + (r2 - r1) * (y1 - y) / (y1 - y2);
            }
        }
        if y > self.foot.y { self.foot.r } else { self.lip.r }
    }

    /// Where the surface lies at a height and an angle from the front, with how narrow things look there.
    pub(crate) fn around(&self, y: f32, degrees: f32, tilt: f32) -> (f32, f32, f32) {
        let r = self.radius_at(y);
        let angle = degrees.to_radians();
        (r * angle.sin(), y + r * tilt * angle.cos(), angle.cos())
    }

    /// The widest half width.
    pub(crate) fn widest(&self) -> f32 {
        self.steps.iter().fold(0.0, |widest, (r, _)| r.max(widest))
    }

    /// Height of the lip, as a negative y.
    pub(crate) fn top(&self) -> f32 {
        self.lip.y
    }

    /// Half the width of the lip.
    pub(crate) fn mouth(&self) -> f32 {
        self.lip.r
    }

    /// A height this share of the way from the foot up.
    pub(crate) fn level(&self, share: f32) -> f32 {
        self.foot.y + (self.lip.y - self.foot.y) * share
    }

    /// A line down the surface at a share of its half width, between two shares of its height.
    pub(crate) fn meridian(&self, share: f32, low: f32, high: f32) -> Trace {
        let points: Vec<(f32, f32)> = (0..=6)
            .map(|i| self.level(low + (high - low) * i as f32 / 6.0))
            .map(|y| (self.radius_at(y) * share, y))
            .collect();
        Trace::at(points[0].0, points[0].1).through(&points[1..])
    }

    /// The front half of a level ring, left to right.
    pub(crate) fn ring(&self, y: f32, tilt: f32) -> Trace {
        let r = self.radius_at(y);
        Trace::at(-r, y).arc(r, r * tilt, false, (r, y))
    }

    /// The visible surface between two levels.
    pub(crate) fn belt(&self, top: f32, bottom: f32, tilt: f32) -> Trace {
        let (high, low) = (self.radius_at(top), self.radius_at(bottom));
        let wide = self.widest() * 1.1;
        Trace::at(-wide, top)
            .to(-high, top)
            .arc(high, high * tilt, false, (high, top))
            .to(wide, top)
            .to(wide, bottom)
            .to(low, bottom)
            .arc(low, low * tilt, true, (-low, bottom))
            .to(-wide, bottom)
            .close()
    }
}

fn along(from: (f32, f32), [x1, y1, x2, y2, x, y]: [f32; 6], t: f32) -> (f32, f32) {
    let u = 1.0 - t;
    let (a, b, c, d) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    (a * from.0 + b * x1 + c * x2 + d * x, a * from.1 + b * y1 + c * y2 + d * y)
}

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
        Finish { base, dip: None, pattern: Pattern::Plain, zone: (0.3, 0.8), ink: base.dark(0.3), second: base.pale(0.3), gloss, open: None }
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
    let pattern = patterns.get(s.dice.below(patterns.len())).copied().unwrap_or(Pattern::Plain);
    let dip_at = s.dice.range(0.34, 0.6);
    let painted = if s.is_deep() { (hue.main, hue.slip) } else { (hue.main, hue.accent) };
    let finish = Finish::plain(painted.0, 1.0);
    let raw = Tone::RAW.mix(hue.main, 0.18).pale(0.1);
    match roll {
        0 => Finish { ink: painted.1, second: hue.accent, pattern, ..finish },
        1 => Finish { base: raw, dip: Some((hue.main, dip_at)), ink: painted.1, second: hue.light, pattern, ..finish },
        2 => Finish { base: hue.slip.mix(hue.main, 0.06), ink: hue.main.mix(hue.shade, 0.3), second: hue.accent, pattern, ..finish },
        3.. => Finish { base: hue.slip.mix(Tone::CREAM, 0.5), dip: Some((hue.main, dip_at)), ink: painted.1, second: hue.accent, pattern, ..finish },
    }
}

/// Draws a turned body with its finish.
pub(crate) fn throw(s: &mut Studio, body: &Turned, finish: &Finish) {
    let outline = body.outline(s.tilt);
    s.draw(&outline, fill(finish.base));
    s.clipped(&outline, |s| {
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
    let points: Vec<(f32, f32)> = (0..=8)
        .map(|i| {
            let (x, level, _) = body.around(y, -90.0 + i as f32 * 22.5, s.tilt);
            (x * 1.02, level + s.dice.range(-drip, drip))
        })
        .collect();
    let edge = Trace::at(-wide, body.top() - wide).to(-wide, y).through(&points).to(wide, y).to(wide, body.top() - wide);
    s.group(crate::canvas::at(0.0, 6.0), |s| s.draw(&edge.clone().close(), fill(tone.dark(0.35)).alpha(0.35)));
    s.draw(&edge.close(), fill(tone));
}

/// Throwing rings and specks, seen only from near.
fn grain(s: &mut Studio, body: &Turned, tone: Tone) {
    for i in 1..14 {
        let y = body.level(i as f32 / 14.0 + s.dice.range(-0.02, 0.02));
        s.draw(&body.ring(y, s.tilt), line(if i % 2 == 0 { tone.dark(0.6) } else { Tone::WHITE }, 1.2).alpha(0.16));
    }
    for _ in 0..46 {
        let y = body.level(s.dice.range(0.03, 0.97));
        let (x, y, _) = body.around(y, s.dice.range(-75.0, 75.0), s.tilt);
        let size = s.dice.range(0.8, 2.4);
        s.circle(x, y, size, fill(tone.dark(0.55)).alpha(0.4));
    }
}

/// Light and shade on a turned body: soft roundness, one crisp shadow edge, one gleam.
fn model(s: &mut Studio, body: &Turned, gloss: f32) {
    let round = s.roundness(1.0);
    let wide = body.widest();
    let (top, foot) = (body.top() - wide * 0.3, body.level(0.0) + wide * 0.3);
    s.slab([-wide, top, wide * 2.0, foot - top, 0.0], fill(round));
    for (share, alpha) in [(0.52, 0.1), (0.8, 0.1)] {
        let edge = body.meridian(share * s.sun, 0.0, 1.0);
        let side = s.sun * wide * 1.2;
        s.draw(&edge.to(side, body.top()).to(side, foot).to(side * 0.2, foot).close(), fill(Tone::INK).alpha(alpha));
    }
    if gloss > 0.0 {
        let width = (wide * 0.075).clamp(5.0, 15.0);
        s.draw(&body.meridian(-0.7 * s.sun, 0.58, 0.86), line(Tone::WHITE, width).alpha(0.5 * gloss));
        s.draw(&body.meridian(-0.74 * s.sun, 0.44, 0.48), line(Tone::WHITE, width * 0.8).alpha(0.35 * gloss));
    }
}

/// An open top: the lip catching light and the dark inside.
fn mouth(s: &mut Studio, body: &Turned, lip: Tone, inside: Tone, wall: f32) {
    let (y, r) = (body.top(), body.mouth());
    let inner = (r - wall).max(2.0);
    s.oval(0.0, y, r, r * s.tilt, fill(lip.pale(0.28)));
    let depth = s.fade((s.sun, 0.0), &[(0.0, inside.dark(0.62), 1.0), (0.55, inside.dark(0.3), 1.0), (1.0, inside.dark(0.04), 1.0)]);
    s.oval(0.0, y + wall * 0.12, inner, (inner * s.tilt - wall * 0.1).max(1.0), fill(depth));
    let left = Trace::at(-r * 0.96 * s.sun, y + r * s.tilt * 0.25).arc(r * 0.98, r * s.tilt * 0.98, s.sun < 0.0, (-r * 0.1 * s.sun, y + r * s.tilt * 0.97));
    s.draw(&left, line(Tone::WHITE, (wall * 0.4).clamp(1.5, 4.0)).alpha(0.7));
}

/// A handle on one side of a body, bound to it at two levels; draw it before the body.
pub(crate) fn handle(s: &mut Studio, body: &Turned, (high, low): (f32, f32), reach: f32, width: f32, tone: Tone) {
    let (y1, y2) = (body.level(high), body.level(low));
    let side = reach.signum();
    let (x1, x2) = ((body.radius_at(y1) - width * 0.3) * side, (body.radius_at(y2) - width * 0.3) * side);
    let out = body.radius_at(y1).max(body.radius_at(y2)) * side + reach;
    let path = Trace::at(x1, y1)
        .curve([x1 + reach * 0.45, y1 - width * 0.9, out + side * 4.0, y1 - width * 0.4, out, y1 + (y2 - y1) * 0.36])
        .curve([out - side * 4.0, y1 + (y2 - y1) * 0.74, x2 + reach * 0.62, y2 - width * 0.2, x2, y2]);
    s.rod(&path, width, tone);
}
