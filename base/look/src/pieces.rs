//! Pieces that pages share. Each is a value with everything ready to print; its template escapes what is not markup.

use crate::{assets, picture::Picture};
use askama::{Template, filters::HtmlSafe};
use std::fmt;

/// An icon of our sprite, for the eye only: the words stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(pub &'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sprite = assets::address("sprite.svg");
        write!(f, r##"<svg class="icon" aria-hidden="true"><use href="{sprite}#i-{}"/></svg>"##, self.0)
    }
}
impl HtmlSafe for Icon {}

/// A style that only some pages need, asked for from their own part: `{{ Style("people.css") }}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style(pub &'static str);

impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, r#"<link rel="stylesheet" href="{}">"#, assets::address(self.0))
    }
}
impl HtmlSafe for Style {}

/// What a badge says by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// A reduction.
    Sale,
    /// Not much left.
    Warn,
    /// Nothing left.
    Out,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "badge",
            Self::Sale => "badge badge-sale",
            Self::Warn => "badge badge-warn",
            Self::Out => "badge badge-out",
        }
    }
}

/// A few words on a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// What it says by its colour.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// What something costs, and did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// The word before a price that is only the lowest of several.
    pub from: Option<String>,
    /// The price now.
    pub now: String,
    /// The word for screen readers before the struck price, and that price.
    pub was: Option<(String, String)>,
    /// `−20 %`.
    pub percent: Option<String>,
    /// The word for screen readers before a large price.
    pub label: Option<String>,
}

/// Colours that something exists in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// Colours as `#rrggbb`, the first few.
    pub colours: Vec<String>,
    /// `6 colores`.
    pub text: String,
}

/// What buyers think of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stars {
    /// For the eye: `★★★★☆`.
    pub drawn: String,
    /// So many have said so.
    pub count: u32,
    /// For the ear: `4,6 de 5 estrellas, 23 opiniones`.
    pub text: String,
}

/// A product in a list.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "card.html")]
pub struct Card {
    /// Where it leads.
    pub link: String,
    /// The name.
    pub name: String,
    /// Who made it.
    pub by: Option<String>,
    /// Its picture and, for a hand over it, another.
    pub pictures: Vec<Picture>,
    /// What the badges say.
    pub badges: Vec<Badge>,
    /// What buyers think of it.
    pub stars: Option<Stars>,
    /// What it costs.
    pub price: Price,
    /// Small print under the price: the prior price, the unit price.
    pub fine: Option<String>,
    /// Its colours.
    pub dots: Option<Dots>,
    /// Whether nothing is left.
    pub is_out: bool,
}
impl HtmlSafe for Card {}

/// One step on the way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Where it leads.
    pub link: String,
    /// What it is called.
    pub name: String,
}

/// The way to a page: every step but the last leads there.
#[derive(Clone, Debug, PartialEq, Template)]
#[template(path = "crumbs.html")]
pub struct Crumbs {
    /// What the way is called for screen readers.
    pub label: String,
    /// The steps before.
    pub steps: Vec<Crumb>,
    /// This page.
    pub here: String,
}
impl HtmlSafe for Crumbs {}
