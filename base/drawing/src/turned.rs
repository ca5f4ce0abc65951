//! Things turned on a wheel: the shape of bodies of revolution seen a little from above. How they are finished is in `potting`.

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
        let pieces = if high - low > 0.5 { 4 } else { 2 };
        let points: Vec<(f32, f32)> = (0..=pieces)
            .map(|i| self.level(low + (high - low) * i as f32 / pieces as f32))
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
