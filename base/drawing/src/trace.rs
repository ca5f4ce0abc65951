//! Path building: smooth lines through points, arcs and numbers kept short. No colour lives here.

use std::fmt::Write as _;

/// A path being traced, and where the hand is.
#[derive(Clone, Debug)]
pub(crate) struct Trace {
    text: String,
    hand: (f32, f32),
}

impl Trace {
    /// Puts the hand down.
    pub(crate) fn at(x: f32, y: f32) -> Trace {
        Trace { text: format!("M{} {}", number(x), number(y)), hand: (x, y) }
    }

    /// Lifts the hand and puts it down elsewhere.
    pub(crate) fn then_at(self, x: f32, y: f32) -> Trace {
        self.add('M', &[(x, y)])
    }

    pub(crate) fn to(self, x: f32, y: f32) -> Trace {
        self.add('L', &[(x, y)])
    }

    /// A Bézier with two handles.
    pub(crate) fn curve(self, [x1, y1, x2, y2, x, y]: [f32; 6]) -> Trace {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)])
    }

    /// A Bézier with one handle.
    pub(crate) fn bend(self, handle_x: f32, handle_y: f32, x: f32, y: f32) -> Trace {
        self.add('Q', &[(handle_x, handle_y), (x, y)])
    }

    /// Part of an ellipse, the short way; `clockwise` as seen on the screen.
    pub(crate) fn arc(mut self, rx: f32, ry: f32, clockwise: bool, (x, y): (f32, f32)) -> Trace {
        let sweep = u8::from(clockwise);
        let _ = write!(self.text, "A{} {} 0 0 {sweep} {} {}", number(rx), number(ry), number(x), number(y));
        self.hand = (x, y);
        self
    }

    /// A smooth line from the hand through every point.
    pub(crate) fn through(mut self, points: &[(f32, f32)]) -> Trace {
        let mut all = vec![self.hand];
        all.extend_from_slice(points);
        for i in 1..all.len() {
            let before = all[i.saturating_sub(2)];
            let (from, to) = (all[i - 1], all[i]);
            let after = all[(i + 1).min(all.len() - 1)];
            let first = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
            let second = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
            self = self.add('C', &[first, second, to]);
        }
        self
    }

    pub(crate) fn close(mut self) -> Trace {
        self.text.push('Z');
        self
    }

    /// A closed smooth blob through points.
    pub(crate) fn blob(points: &[(f32, f32)]) -> Trace {
        let count = points.len();
        let Some(first) = points.first() else { return Trace::at(0.0, 0.0) };
        let mut trace = Trace::at(first.0, first.1);
        for i in 0..count {
            let (before, from) = (points[(i + count - 1) % count], points[i]);
            let (to, after) = (points[(i + 1) % count], points[(i + 2) % count]);
            let one = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
            let two = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
            trace = trace.add('C', &[one, two, to]);
        }
        trace.close()
    }

    /// A closed shape with straight sides.
    pub(crate) fn polygon(points: &[(f32, f32)]) -> Trace {
        let Some(first) = points.first() else { return Trace::at(0.0, 0.0) };
        points.iter().skip(1).fold(Trace::at(first.0, first.1), |trace, (x, y)| trace.to(*x, *y)).close()
    }

    /// Several traces as one path.
    pub(crate) fn and(mut self, other: &Trace) -> Trace {
        self.text.push_str(&other.text);
        self.hand = other.hand;
        self
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn add(mut self, letter: char, points: &[(f32, f32)]) -> Trace {
        self.text.push(letter);
        for (i, (x, y)) in points.iter().enumerate() {
            if i > 0 {
                self.text.push(' ');
            }
            let _ = write!(self.text, "{} {}", number(*x), number(*y));
            self.hand = (*x, *y);
        }
        self
    }
}

/// A number with at most one decimal and no needless zeros.
pub(crate) fn number(value: f32) -> String {
    let tenths = (value * 10.0).round() as i64;
    if tenths % 10 == 0 {
        return (tenths / 10).to_string();
    }
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    if whole == 0 { format!("{sign}.{part}") } else { format!("{sign}{whole}.{part}") }
}
