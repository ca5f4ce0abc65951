//! Paper things: poster, book, gift card and the wrapped parcel that stands for whatever has no picture.

use super::{Extent, extent};
use crate::canvas::{fill, line};
use crate::palette::Tone;
use crate::studio::Studio;
use crate::trace::Trace;

/// A parcel in paper, tied with string.
pub(crate) fn wrapped(s: &mut Studio) -> Extent {
    let (w, h) = (s.dice.range(380., 460.), s.dice.range(300., 420.));
    let paper = s.hue.main;
    s.slab([-w / 2.0, -h, w, h, 8.0], fill(paper));
    s.draw(&Trace::at(0.0, -h).to(0.0, 0.0), line(Tone::CREAM, 8.0));
    extent(w, h)
}
