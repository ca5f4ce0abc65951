//! From the source of a picture to the address where it is shown.

use drawing::Drawing;

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its address.
    pub address: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

const DRAWING: &str = "drawing:";
/// Every drawing has this size.
const DRAWN_SIZE: (u32, u32) = (800, 1000);

/// Where the picture of a source is shown. `drawing:mug:pine:3:front` is that drawing; a source that has no picture here
/// is shown as a drawing made for it.
pub fn shown(source: &str) -> Shown {
    let named = source.strip_prefix(DRAWING).and_then(|name| name.parse().ok());
    let drawing: Drawing = named.unwrap_or_else(|| Drawing::fallback(source));
    let (width, height) = DRAWN_SIZE;
    Shown { address: format!("/media/drawn/{}.svg", drawing.to_string().replace(':', ".")), width, height }
}

/// The drawing that an address names.
pub(crate) fn drawing_at(name: &str) -> Option<Drawing> {
    name.strip_suffix(".svg")?.replace('.', ":").parse().ok()
}
