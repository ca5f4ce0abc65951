//! A picture on a page: in as many widths as there are, with its colour in its place until it is there. How wide it will
//! stand is said here, once for each place, because a browser chooses the file before it knows the page.

use askama::{Template, filters::HtmlSafe};

/// A picture and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub address: String,
    /// What it shows; empty where the words beside it say so already.
    pub alt: String,
    /// Pixels, so that the page does not jump.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The same in several widths, as WebP and as JPEG; empty where there is one file only.
    pub webp: String,
    /// As JPEG.
    pub jpeg: String,
    /// The colour in its place until it is there.
    pub colour: Option<String>,
}

/// A picture in its place.
#[derive(Template)]
#[template(path = "picture.html")]
pub struct Framed<'p> {
    picture: &'p Picture,
    alt: &'p str,
    sizes: &'static str,
    /// Whether it is fetched before it comes into sight, and before others.
    is_first: bool,
    is_lazy: bool,
    /// Whether it lies over another.
    is_over: bool,
}
impl HtmlSafe for Framed<'_> {}

const CARD: &str = "(min-width: 80rem) 18rem, (min-width: 68rem) 23vw, (min-width: 45rem) 31vw, 46vw";
const SHOT: &str = "(min-width: 80rem) 40rem, (min-width: 60rem) 52vw, 100vw";
const SCENE: &str = "(min-width: 80rem) 36rem, (min-width: 60rem) 46vw, 94vw";
const BANNER: &str = "(min-width: 80rem) 37rem, (min-width: 60rem) 47vw, 94vw";
const SMALL: &str = "(min-width: 45rem) 12rem, 30vw";
const THUMB: &str = "4.5rem";

impl Picture {
    fn framed(&self, sizes: &'static str) -> Framed<'_> {
        Framed { picture: self, alt: &self.alt, sizes, is_first: false, is_lazy: true, is_over: false }
    }

    /// On a card in a grid.
    pub fn card(&self) -> Framed<'_> {
        self.framed(CARD)
    }

    /// On the same card, seen when a hand is over it.
    pub fn over(&self) -> Framed<'_> {
        Framed { is_over: true, ..self.framed(CARD) }
    }

    /// The first picture of a product.
    pub fn first_shot(&self) -> Framed<'_> {
        Framed { is_first: true, is_lazy: false, ..self.framed(SHOT) }
    }

    /// A further picture of a product.
    pub fn shot(&self) -> Framed<'_> {
        self.framed(SHOT)
    }

    /// At the top of the home page.
    pub fn scene(&self) -> Framed<'_> {
        Framed { is_lazy: false, ..self.framed(SCENE) }
    }

    /// Across half a page.
    pub fn banner(&self) -> Framed<'_> {
        Framed { is_lazy: false, ..self.framed(BANNER) }
    }

    /// Beside words that say what it shows.
    pub fn small(&self) -> Framed<'_> {
        Framed { alt: "", ..self.framed(SMALL) }
    }

    /// On a button that leads to it.
    pub fn thumb<'p>(&'p self, alt: &'p str) -> Framed<'p> {
        Framed { alt, is_lazy: false, ..self.framed(THUMB) }
    }
}
