//! Pictures as bytes: a photograph read with limits, made upright and small in several sizes; an SVG turned into a PNG.
//! What is kept of them and who may see it is decided elsewhere; nothing here reads files, clocks or addresses.

mod develop;
mod letters;
mod photo;
mod raster;
mod sampling;
mod shrink;
mod square;

pub use develop::{Developed, Format, Rendition, develop, widths};
pub use letters::{Hand, escaped, lines, width};
pub use photo::{BYTES_MAX, Kind, PIXELS_MAX, Size, Unreadable, measure};
pub use raster::{Art, Undrawable, jpeg, png};
pub use square::squares;

#[cfg(test)]
mod tests;
