//! Product pictures drawn by us: a [`Drawing`] is a short text such as `mug:pine:3:front` and becomes an SVG, always the same bytes.
//! The shapes live in `motif`, the colours in `palette`, the composition in `view` and `ground`; nothing here reads files or clocks.

#![allow(clippy::approx_constant, reason = "shares of a picture are measured by eye")]

mod canvas;
mod dice;
mod ground;
mod ink;
mod interior;
mod motif;
mod names;
mod palette;
mod pattern;
mod potting;
mod studio;
mod trace;
mod turned;
mod view;
mod weave;
mod words;

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

pub use motif::Motif;
pub use palette::Palette;
pub use view::View;

/// One picture: what is drawn, in which colours, seen how. Its text form is `motif:palette:seed:view`, e.g. `mug:pine:3:front`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Drawing {
    /// The thing.
    pub motif: Motif,
    /// Its colours.
    pub palette: Palette,
    /// Which of the many: proportions, decoration, light. The same seed is the same object in every view and palette.
    pub seed: u32,
    /// From where it is seen.
    pub view: View,
}

impl Drawing {
    /// The picture as a complete SVG of 800 by 1000 with an opaque background.
    pub fn svg(&self) -> String {
        view::compose(self)
    }

    /// A quiet picture for a product that has none: a wrapped parcel or a still life, chosen by its key and always the same for it.
    pub fn fallback(key: &str) -> Drawing {
        let hash = dice::fnv(key.as_bytes());
        let motif = if hash.is_multiple_of(3) { Motif::StillLife } else { Motif::Wrapped };
        let palette = Palette::ALL[(hash >> 8) as usize % Palette::ALL.len()];
        Drawing { motif, palette, seed: (hash >> 24) as u32 % 1000, view: View::Front }
    }

    /// A picture for a product of which only words are known: what its words name, else the quiet one. The same key and
    /// words give the same picture.
    pub fn of_words(key: &str, words: &str) -> Drawing {
        let quiet = Drawing::fallback(key);
        let motif = words::motif(words).unwrap_or(quiet.motif);
        Drawing { motif, palette: words::palette(words).unwrap_or(quiet.palette), ..quiet }
    }
}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}:{}", self.motif, self.palette, self.seed, self.view)
    }
}

/// A text that names no drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownDrawing {
    /// Not four parts joined by colons; carries the whole text.
    Shape(String),
    /// No motif has this name.
    Motif(String),
    /// No palette has this name.
    Palette(String),
    /// Not a whole number from 0.
    Seed(String),
    /// No view has this name.
    View(String),
}

impl fmt::Display for UnknownDrawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnknownDrawing::Shape(text) => write!(f, "`{text}` is not of the form motif:palette:seed:view"),
            UnknownDrawing::Motif(name) => write!(f, "no motif is called `{name}`"),
            UnknownDrawing::Palette(name) => write!(f, "no palette is called `{name}`"),
            UnknownDrawing::Seed(text) => write!(f, "`{text}` is not a seed"),
            UnknownDrawing::View(name) => write!(f, "no view is called `{name}`"),
        }
    }
}

impl std::error::Error for UnknownDrawing {}

impl FromStr for Drawing {
    type Err = UnknownDrawing;

    fn from_str(text: &str) -> Result<Drawing, UnknownDrawing> {
        let parts: Vec<&str> = text.split(':').collect();
        let [motif, palette, seed, view] = parts[..] else {
            return Err(UnknownDrawing::Shape(text.to_string()));
        };
        // Only the shortest spelling of a number is taken, so that every drawing has one text form.
        let number = seed.parse::<u32>().ok().filter(|number| number.to_string() == seed);
        Ok(Drawing {
            motif: Motif::find(motif).ok_or_else(|| UnknownDrawing::Motif(motif.to_string()))?,
            palette: Palette::find(palette).ok_or_else(|| UnknownDrawing::Palette(palette.to_string()))?,
            seed: number.ok_or_else(|| UnknownDrawing::Seed(seed.to_string()))?,
            view: View::find(view).ok_or_else(|| UnknownDrawing::View(view.to_string()))?,
        })
    }
}
