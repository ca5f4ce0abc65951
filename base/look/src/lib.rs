//! The look of the house: the frame round every page, style, icons, script modules, and the pieces that pages share.
//!
//! Pieces are values that print themselves (`{{ card }}`). What a page says is its capability's; nothing here asks a
//! database.

mod assets;
mod chart;
mod form;
mod frame;
mod markdown;
mod office;
mod picture;
mod pieces;
mod theme;

pub use chart::{Bar, Bars, Step, Steps};
pub use form::{Button, Field, FieldKind, FormCard, FormError};
pub use frame::Look;
pub use markdown::markdown;
pub use picture::{Framed, Picture};
pub use pieces::{Badge, Card, Crumb, Crumbs, Dots, Icon, Price, Stars, Style, Tone};

use kernel::Lang;
use webkit::{Address, Cost, Door, Routes};

/// The door of the look: its assets, the theme switch, its texts.
pub fn door() -> Door {
    let routes = Routes::new().get("/assets/{version}/{*name}", assets::serve).post("/theme", theme::choose);
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    const FILES: &[Address] = &[Address::at("/assets/").cost(Cost::Free)];
    Door { routes, texts, addresses: FILES, ..Door::new("look") }
}

#[cfg(test)]
mod tests;
