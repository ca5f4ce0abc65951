//! Small squares out of a photograph: its middle, upright, for places where people stand in a row. What the file said beside
//! its pixels goes no further.

use crate::{
    develop::{scaled, webp},
    photo::{self, Pixels, Size, Unreadable},
};

/// No square is larger: the shorter side of the photograph is brought to it before anything else.
const SIDE: u32 = 320;

/// The middle of a photograph as squares of these sides in pixels, each as WebP. One that is smaller stays as small as it is.
pub fn squares(bytes: &[u8], sides: &[u32]) -> Result<Vec<Vec<u8>>, Unreadable> {
    let whole = middle(&photo::read(bytes, covering)?);
    sides.iter().map(|side| webp(&scaled(&whole, (*side).clamp(1, whole.size.width))?)).collect()
}

/// The size in which the shorter side is just long enough.
fn covering(size: Size) -> Size {
    let (least, by) = (size.width.min(size.height).max(1), u64::from(SIDE));
    if u64::from(least) <= by {
        return size;
    }
    let side = |pixels: u32| (u64::from(pixels) * by).div_ceil(u64::from(least)) as u32;
    Size { width: side(size.width), height: side(size.height) }
}

/// The largest square in the middle.
fn middle(pixels: &Pixels) -> Pixels {
    let Size { width, height } = pixels.size;
    let side = width.min(height);
    let (left, top) = (((width - side) / 2) as usize, ((height - side) / 2) as usize);
    let depth = if pixels.is_clear { 4 } else { 3 };
    let rows = pixels.bytes.chunks_exact(width as usize * depth).skip(top).take(side as usize);
    let bytes = rows.flat_map(|row| row[left * depth..][..side as usize * depth].iter().copied()).collect();
    Pixels { bytes, is_clear: pixels.is_clear, size: Size { width: side, height: side } }
}

#[cfg(test)]
mod tests {
    use super::{covering, middle, squares};
    use crate::photo::{Pixels, Size, Unreadable, measure};

    #[test]
    fn the_shorter_side_is_just_long_enough() {
        let cases = [
            ((4_000, 2_000), (640, 320)),
            ((320, 900), (320, 900)),
            ((50, 40), (50, 40)),
            ((321, 999), (320, 996)),
        ];
        for ((width, height), expected) in cases {
            let found = covering(Size { width, height });
            assert_eq!((found.width, found.height), expected);
        }
        let thin = covering(Size { width: 16_000, height: 1 });
        assert_eq!((thin.width, thin.height), (16_000, 1));
    }

    #[test]
    fn the_middle_of_a_wide_picture_is_kept() {
        let column = |red: u8| [red, 0, 0];
        let row: Vec<u8> = (0..4).flat_map(column).collect();
        let wide = Pixels {
            bytes: [row.clone(), row].concat(),
            is_clear: false,
            size: Size { width: 4, height: 2 },
        };
        let found = middle(&wide);
        assert_eq!((found.size.width, found.size.height), (2, 2));
        assert_eq!(found.bytes, [1, 0, 0, 2, 0, 0, 1, 0, 0, 2, 0, 0]);
    }

    #[test]
    fn a_photograph_becomes_squares_of_the_sides_that_are_asked_for() {
        let rgb: Vec<u8> = (0..600 * 400 * 3).map(|at| (at % 251) as u8).collect();
        let photo = crate::develop::jpeg(&rgb, Size { width: 600, height: 400 }, 80).expect("a photograph");
        let found = squares(&photo, &[320, 96]).expect("squares");
        let sizes: Vec<_> = found.iter().map(|one| measure(one).expect("a picture").1).collect();
        assert_eq!(
            sizes.iter().map(|size| (size.width, size.height)).collect::<Vec<_>>(),
            [(320, 320), (96, 96)]
        );
        assert!(matches!(squares(b"no picture at all", &[96]), Err(Unreadable::NoPicture)));
    }
}
