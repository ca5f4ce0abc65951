//! Path building: smooth lines through points, arcs and numbers kept short. No colour lives here.

use std::fmt::Write as _;

/// A path being traced, and where the hand is.
#[derive(Clone, Debug)]
pub(crate) struct Trace {
    text: String,
    hand: (f32, f32),
    /// Where the written numbers have come to: each step is written from here, so that rounding never adds up.
    pen: (f32, f32),
    start: (f32, f32),
}

impl Trace {
    /// Puts the hand down.
    pub(crate) fn at(x: f32, y: f32) -> Trace {
        Trace { text: String::new(), hand: (x, y), pen: (0.0, 0.0), start: (0.0, 0.0) }.then_at(x, y)
    }

    /// Lifts the hand and puts it down elsewhere.
    pub(crate) fn then_at(mut self, x: f32, y: f32) -> Trace {
        self.text.push('M');
        push_pair(&mut self.text, x, y);
        self.hand = (x, y);
        self.pen = (rounded(x), rounded(y));
        self.start = self.pen;
        self
    }

    pub(crate) fn to(self, x: f32, y: f32) -> Trace {
        self.add('l', &[(x, y)])
    }

    /// Points that a round pen leaves as dots: far shorter to write than as many circles.
    pub(crate) fn dots(points: &[(f32, f32)]) -> Trace {
        let mut trace = Trace::at(0.0, 0.0);
        trace.text.clear();
        for (x, y) in points {
            trace = trace.then_at(*x, *y);
            trace.text.push_str("h0");
        }
        trace
    }

    /// Upright ovals as one path: middle, half width and half height of each.
    pub(crate) fn ovals(ovals: &[[f32; 4]]) -> Trace {
        let mut trace = Trace::at(0.0, 0.0);
        trace.text.clear();
        for [x, y, rx, ry] in ovals {
            trace = trace.then_at(*x, *y - *ry);
            let _ = write!(trace.text, "a{} {} 0 1 0 .1 0z", number(*rx), number(*ry));
        }
        trace
    }

    /// A Bézier with two handles.
    pub(crate) fn curve(self, [x1, y1, x2, y2, x, y]: [f32; 6]) -> Trace {
        self.add('c', &[(x1, y1), (x2, y2), (x, y)])
    }

    /// A Bézier with one handle.
    pub(crate) fn bend(self, handle_x: f32, handle_y: f32, x: f32, y: f32) -> Trace {
        self.add('q', &[(handle_x, handle_y), (x, y)])
    }

    /// Part of an ellipse, the short way; `clockwise` as seen on the screen.
    pub(crate) fn arc(mut self, rx: f32, ry: f32, clockwise: bool, to: (f32, f32)) -> Trace {
        let _ = write!(self.text, "a{} {} 0 0 {}", number(rx), number(ry), u8::from(clockwise));
        self.step(to);
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
            self = self.add('c', &[first, second, to]);
        }
        self
    }

    pub(crate) fn close(mut self) -> Trace {
        self.text.push('z');
        self.pen = self.start;
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
            trace = trace.add('c', &[one, two, to]);
        }
        trace.close()
    }

    /// A closed shape with straight sides.
    pub(crate) fn polygon(points: &[(f32, f32)]) -> Trace {
        let Some(first) = points.first() else { return Trace::at(0.0, 0.0) };
        points.iter().skip(1).fold(Trace::at(first.0, first.1), |trace, (x, y)| trace.to(*x, *y)).close()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn add(mut self, letter: char, points: &[(f32, f32)]) -> Trace {
        self.text.push(letter);
        let Some((to, handles)) = points.split_last() else { return self };
        for (x, y) in handles {
            push_pair(&mut self.text, x - self.pen.0, y - self.pen.1);
        }
        self.step(*to);
        self
    }

    /// Writes where a piece of the path ends, and goes there.
    fn step(&mut self, to: (f32, f32)) {
        let (x, y) = (to.0 - self.pen.0, to.1 - self.pen.1);
        push_pair(&mut self.text, x, y);
        self.pen = (self.pen.0 + rounded(x), self.pen.1 + rounded(y));
        self.hand = to;
    }
}

/// Two numbers, each parted from what precedes it by a space unless a sign or a letter does it.
fn push_pair(text: &mut String, x: f32, y: f32) {
    for value in [number(x), number(y)] {
        if text.ends_with(|last: char| last.is_ascii_digit()) && !value.starts_with('-') {
            text.push(' ');
        }
        text.push_str(&value);
    }
}

/// Small numbers keep one decimal and larger ones none: what is long can bear half a step.
fn rounded(value: f32) -> f32 {
    if value.abs() < 16.0 { (value * 10.0).round() / 10.0 } else { value.round() }
}

/// A number as short as a picture needs it.
pub(crate) fn number(value: f32) -> String {
    let tenths = (rounded(value) * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, part) {
        (0, 0) => "0".to_string(),
        (whole, 0) => format!("{sign}{whole}"),
        (0, part) => format!("{sign}.{part}"),
        (whole, part) => format!("{sign}{whole}.{part}"),
    }
}
