//! A tiny SVG writer: shapes, groups, clips, gradients, weaves and stamps. It knows nothing of what is being drawn.
//! Only presentation attributes are written, and every id starts with a prefix of the drawing's own.

use std::fmt::Write as _;

use crate::ink::{Ink, Paint, Place, scale_text};
use crate::palette::Tone;
use crate::trace::{Trace, number};

/// A group defined once and used many times.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stamp(String);

/// The sheet being written.
pub(crate) struct Canvas {
    prefix: String,
    body: String,
    /// Definitions already written, by text, so that equal gradients share one id.
    made: Vec<String>,
    defs: String,
}

impl Canvas {
    /// An empty sheet whose ids start with `prefix`.
    pub(crate) fn new(prefix: String) -> Canvas {
        Canvas { prefix, body: String::new(), made: Vec::new(), defs: String::new() }
    }

    pub(crate) fn draw(&mut self, trace: &Trace, ink: Ink) {
        let _ = write!(self.body, "<path d=\"{}\"{}/>", trace.text(), ink.attributes());
    }

    pub(crate) fn circle(&mut self, x: f32, y: f32, r: f32, ink: Ink) {
        let _ = write!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            number(x),
            number(y),
            number(r.max(0.0)),
            ink.attributes()
        );
    }

    pub(crate) fn oval(&mut self, x: f32, y: f32, rx: f32, ry: f32, ink: Ink) {
        let (rx, ry) = (number(rx.max(0.0)), number(ry.max(0.0)));
        let _ = write!(
            self.body,
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{rx}\" ry=\"{ry}\"{}/>",
            number(x),
            number(y),
            ink.attributes()
        );
    }

    /// A box with rounded corners: `x`, `y`, width, height, corner.
    pub(crate) fn slab(&mut self, [x, y, w, h, corner]: [f32; 5], ink: Ink) {
        let _ = write!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            number(x),
            number(y),
            number(w),
            number(h)
        );
        if corner > 0.0 {
            let _ = write!(self.body, " rx=\"{}\"", number(corner));
        }
        let _ = write!(self.body, "{}/>", ink.attributes());
    }

    /// Puts a stamp somewhere.
    pub(crate) fn put(&mut self, stamp: &Stamp, place: Place) {
        let place = if place.turn == 0.0 && place.wide == 1.0 && place.tall == 1.0 {
            format!("x=\"{}\" y=\"{}\"", number(place.x), number(place.y))
        } else {
            format!("transform=\"{}\"", place.text())
        };
        let _ = write!(self.body, "<use href=\"#{}\" {place}/>", stamp.0);
    }

    /// Puts a stamp's shadow on the ground: its outline, leaned over and blurred.
    pub(crate) fn put_shadow(&mut self, stamp: &Stamp, matrix: [f32; 6], alpha: f32, blur: f32) {
        let filter = self.define("filter", " x=\"-30%\" y=\"-30%\" width=\"160%\" height=\"160%\"", &format!(
            "<feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"{}\"/><feColorMatrix values=\"0 0 0 0 .2 0 0 0 0 .1 0 0 0 0 .06 0 0 0 {} 0\"/>",
            number(blur), scale_text(alpha)
        ));
        let [a, b, c, d, e, f] = matrix.map(scale_text);
        let _ = write!(
            self.body,
            "<g filter=\"url(#{filter})\"><use href=\"#{}\" transform=\"matrix({a} {b} {c} {d} {e} {f})\"/></g>",
            stamp.0
        );
    }

    /// Opens a group at a place; close it with [`Canvas::end`].
    pub(crate) fn begin(&mut self, place: Place) {
        let _ = write!(self.body, "<g transform=\"{}\">", place.text());
    }

    /// Opens a group seen only inside a trace; close it with [`Canvas::end`].
    pub(crate) fn begin_clipped(&mut self, trace: &Trace) {
        let id = self.define("clipPath", "", &format!("<path d=\"{}\"/>", trace.text()));
        let _ = write!(self.body, "<g clip-path=\"url(#{id})\">");
    }

    pub(crate) fn end(&mut self) {
        self.body.push_str("</g>");
    }

    /// A straight gradient across the shape's own box; `towards` is where the last stop lies, each stop is place, tone, alpha.
    pub(crate) fn fade(&mut self, (x, y): (f32, f32), stops: &[(f32, Tone, f32)]) -> Paint {
        let mut attributes = String::new();
        if x != 1.0 {
            attributes.push_str(&format!(" x2=\"{}\"", scale_text(x)));
        }
        if y != 0.0 {
            attributes.push_str(&format!(" y2=\"{}\"", scale_text(y)));
        }
        Paint::Made(self.define("linearGradient", &attributes, &stops_text(stops)))
    }

    /// A round gradient from the middle of the shape's box.
    pub(crate) fn glow(&mut self, stops: &[(f32, Tone, f32)]) -> Paint {
        Paint::Made(self.define("radialGradient", "", &stops_text(stops)))
    }

    /// Everything drawn inside `begin_aside` and `end_*` goes to a definition instead of the sheet.
    pub(crate) fn begin_aside(&mut self) -> Aside {
        Aside(std::mem::take(&mut self.body))
    }

    /// Keeps what was drawn aside as a stamp.
    pub(crate) fn end_stamp(&mut self, aside: Aside) -> Stamp {
        let drawn = std::mem::replace(&mut self.body, aside.0);
        Stamp(self.define("g", "", &drawn))
    }

    /// Keeps what was drawn aside as a repeating weave of this size, turned by degrees.
    pub(crate) fn end_weave(&mut self, aside: Aside, (w, h): (f32, f32), turn: f32) -> Paint {
        let drawn = std::mem::replace(&mut self.body, aside.0);
        let turned = if turn == 0.0 {
            String::new()
        } else {
            format!(" patternTransform=\"rotate({})\"", number(turn))
        };
        let attributes = format!(
            " width=\"{}\" height=\"{}\" patternUnits=\"userSpaceOnUse\"{turned}",
            number(w),
            number(h)
        );
        Paint::Made(self.define("pattern", &attributes, &drawn))
    }

    fn define(&mut self, element: &str, attributes: &str, inside: &str) -> String {
        let text = format!("{attributes}>{inside}</{element}>");
        let known = self.made.iter().position(|made| *made == text);
        let index = known.unwrap_or(self.made.len());
        let id = format!("{}{index}", self.prefix);
        if known.is_none() {
            let _ = write!(self.defs, "<{element} id=\"{id}\"{text}");
            self.made.push(text);
        }
        id
    }

    /// How many bytes have been written so far.
    pub(crate) fn written(&self) -> usize {
        self.defs.len() + self.body.len()
    }

    /// The finished picture.
    pub(crate) fn finish(self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 1000\" width=\"800\" height=\"1000\" fill=\"none\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"><defs>{}</defs>{}</svg>",
            self.defs, self.body
        )
    }
}

/// The sheet put by while something is drawn aside.
pub(crate) struct Aside(String);

fn stops_text(stops: &[(f32, Tone, f32)]) -> String {
    let mut out = String::new();
    for (offset, tone, alpha) in stops {
        out.push_str("<stop");
        if *offset > 0.0 {
            let _ = write!(out, " offset=\"{}\"", scale_text(*offset));
        }
        let _ = write!(out, " stop-color=\"{tone}\"");
        if *alpha < 1.0 {
            let _ = write!(out, " stop-opacity=\"{}\"", scale_text(*alpha));
        }
        out.push_str("/>");
    }
    out
}
