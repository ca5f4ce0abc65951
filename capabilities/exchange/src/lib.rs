//! Carrying a catalogue in and out: files of other shops and our own.
//!
//! `files` turns bytes into rows, `rules` turn rows into drafts and remarks, `actions` keep them. It owns no table: what it
//! brings goes through the steps of the catalogue. There are no pages; the command line calls it.

pub mod actions;
mod files;
pub mod model;
pub mod reads;
mod rules;
mod steps;

pub use files::{Opened, Unreadable, categories, open};

use kernel::Lang;
use webkit::Door;

/// The door: texts only.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { texts, ..Door::new("exchange") }
}

#[cfg(test)]
mod tests;
