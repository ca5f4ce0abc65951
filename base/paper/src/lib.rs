//! Pages of paper: what is to be printed becomes a PDF that lasts (PDF/A-2a) and that can be read aloud: its text is text, tagged as
//! headings, paragraphs and tables. What stands on it is the business of whoever asks.

mod fonts;
mod layout;
mod model;
mod print;
mod words;

pub use model::{Block, Column, Paper, Row, Unprintable};
pub use print::print;

#[cfg(test)]
mod tests;
