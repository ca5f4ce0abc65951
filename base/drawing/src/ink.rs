//! What shapes are inked with and where they are put: paints, inks and places. The sheet itself is `canvas`.

use crate::palette::Tone;
use crate::trace::number;

/// What fills a shape or a line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Paint {
    Nothing,
    Flat(Tone),
    /// A gradient or weave, by its id.
    Made(String),
}

impl From<Tone> for Paint {
    fn from(tone: Tone) -> Paint {
        Paint::Flat(tone)
    }
}

impl Paint {
    pub(crate) fn write(&self, attribute: &str, out: &mut String) {
        match self {
            Paint::Nothing => {}
            Paint::Flat(tone) => out.push_str(&format!(" {attribute}=\"{tone}\"")),
            Paint::Made(id) => out.push_str(&format!(" {attribute}=\"url(#{id})\"")),
        }
    }
}

/// How a shape is inked.
#[derive(Clone, Debug)]
pub(crate) struct Ink {
    fill: Paint,
    line: Paint,
    width: f32,
    alpha: f32,
}

/// A filled shape.
pub(crate) fn fill(paint: impl Into<Paint>) -> Ink {
    Ink { fill: paint.into(), line: Paint::Nothing, width: 0.0, alpha: 1.0 }
}

/// A drawn line.
pub(crate) fn line(paint: impl Into<Paint>, width: f32) -> Ink {
    Ink { fill: Paint::Nothing, line: paint.into(), width, alpha: 1.0 }
}

impl Ink {
    /// The same ink, more transparent.
    pub(crate) fn alpha(mut self, alpha: f32) -> Ink {
        self.alpha = alpha;
        self
    }

    /// The same ink with an outline.
    pub(crate) fn edged(mut self, paint: impl Into<Paint>, width: f32) -> Ink {
        self.line = paint.into();
        self.width = width;
        self
    }

    pub(crate) fn attributes(&self) -> String {
        let mut out = String::new();
        self.fill.write("fill", &mut out);
        self.line.write("stroke", &mut out);
        if self.line != Paint::Nothing {
            out.push_str(&format!(" stroke-width=\"{}\"", number(self.width)));
        }
        if self.alpha < 1.0 {
            out.push_str(&format!(" opacity=\"{}\"", hundredth(self.alpha)));
        }
        out
    }
}

fn hundredth(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').trim_start_matches('0').to_string().replace("-0.", "-.")
}

/// Two decimals, as scales need, never an empty text.
pub(crate) fn scale_text(value: f32) -> String {
    let text = hundredth(value);
    if text.is_empty() || text == "-" { "0".to_string() } else { text }
}

/// Where a group or stamp is put.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) turn: f32,
    pub(crate) wide: f32,
    pub(crate) tall: f32,
}

/// Moved, neither turned nor scaled.
pub(crate) fn at(x: f32, y: f32) -> Place {
    Place { x, y, turn: 0.0, wide: 1.0, tall: 1.0 }
}

impl Place {
    pub(crate) fn turned(mut self, degrees: f32) -> Place {
        self.turn = degrees;
        self
    }

    pub(crate) fn scaled(mut self, scale: f32) -> Place {
        self.wide = scale;
        self.tall = scale;
        self
    }

    pub(crate) fn stretched(mut self, wide: f32, tall: f32) -> Place {
        self.wide = wide;
        self.tall = tall;
        self
    }

    pub(crate) fn text(self) -> String {
        let mut out = format!("translate({} {})", number(self.x), number(self.y));
        if self.turn != 0.0 {
            out.push_str(&format!("rotate({})", number(self.turn)));
        }
        if self.wide != 1.0 || self.tall != 1.0 {
            let (wide, tall) = (scale_text(self.wide), scale_text(self.tall));
            out.push_str(&if wide == tall {
                format!("scale({wide})")
            } else {
                format!("scale({wide} {tall})")
            });
        }
        out
    }
}
