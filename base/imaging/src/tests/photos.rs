//! What becomes of a photograph.

use super::samples::{PLACE, field, file, from_a_telephone};
use crate::{Format, Kind, Rendition, Size, develop, develop::largest, measure, widths};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use proptest::prelude::*;
use std::io::Cursor;

fn sized(width: u32, height: u32) -> Size {
    Size { width, height }
}

fn pixel(rendition: &Rendition, x: u32, y: u32) -> [u8; 4] {
    image::load_from_memory(&rendition.bytes).unwrap().into_rgba8().get_pixel(x, y).0
}

fn is_red(colour: [u8; 4]) -> bool {
    colour[0] > 150 && colour[1] < 100
}

#[test]
fn a_picture_is_known_by_its_content() {
    let kinds = [
        (ImageFormat::Jpeg, Kind::Jpeg),
        (ImageFormat::Png, Kind::Png),
        (ImageFormat::Gif, Kind::Gif),
        (ImageFormat::WebP, Kind::WebP),
    ];
    for (format, kind) in kinds {
        assert_eq!(measure(&file(40, 30, format)), Ok((kind, sized(40, 30))));
        let developed = develop(&file(40, 30, format)).unwrap();
        assert_eq!((developed.size, developed.renditions.len()), (sized(40, 30), 2), "{format:?}");
    }
}

#[test]
fn a_picture_is_never_made_wider_than_it_is() {
    let table: [(u32, u32, &[u32]); 7] = [
        (1, 1, &[1]),
        (200, 300, &[200]),
        (330, 330, &[330]),
        (1000, 500, &[320, 640, 1000]),
        (1440, 1440, &[320, 640, 960, 1440]),
        (6000, 4000, &[320, 640, 960, 1440]),
        (1000, 40_000, &[320, 409]),
    ];
    for (width, height, expected) in table {
        assert_eq!(widths(sized(width, height)), expected, "{width} by {height}");
    }
}

#[test]
fn every_width_comes_as_webp_and_as_jpeg_in_the_same_shape() {
    let developed = develop(&file(1000, 500, ImageFormat::Jpeg)).unwrap();
    let made: Vec<_> = developed.renditions.iter().map(|one| (one.size, one.format)).collect();
    let sizes = [sized(320, 160), sized(640, 320), sized(1000, 500)];
    let expected: Vec<_> =
        sizes.into_iter().flat_map(|size| [(size, Format::WebP), (size, Format::Jpeg)]).collect();
    assert_eq!(made, expected);
    for rendition in &developed.renditions {
        let (kind, size) = measure(&rendition.bytes).unwrap();
        let expected = if rendition.format == Format::WebP { Kind::WebP } else { Kind::Jpeg };
        assert_eq!((kind, size), (expected, rendition.size));
        assert!(is_red(pixel(rendition, 5, 5)) && !is_red(pixel(rendition, size.width - 5, 5)));
    }
}

#[test]
fn a_telephone_held_sideways_gives_an_upright_picture() {
    // Where the red quarter of the file is seen, for each of the eight ways to hold a camera.
    let corners = [(1, false, false), (2, true, false), (3, true, true), (4, false, true)];
    let turned = [(5, false, false), (6, true, false), (7, true, true), (8, false, true)];
    for (orientation, right, below) in corners.into_iter().chain(turned) {
        let developed = develop(&from_a_telephone(80, 40, orientation)).unwrap();
        let size = if orientation < 5 { sized(80, 40) } else { sized(40, 80) };
        assert_eq!(developed.size, size, "orientation {orientation}");
        let x = if right { size.width - 5 } else { 5 };
        let y = if below { size.height - 5 } else { 5 };
        for rendition in &developed.renditions {
            assert!(is_red(pixel(rendition, x, y)), "orientation {orientation}");
            assert!(!is_red(pixel(rendition, size.width - 1 - x, y)), "orientation {orientation}");
        }
    }
}

#[test]
fn a_large_one_that_lay_on_its_side_is_upright_and_small() {
    // Turned and shrunk at once: 2400 by 1600 in the file, 1600 by 2400 as it is seen.
    let developed = develop(&from_a_telephone(2_400, 1_600, 6)).unwrap();
    assert_eq!(developed.size, sized(1_440, 2_160));
    let all: Vec<_> = developed.renditions.iter().map(|one| one.size.width).collect();
    assert_eq!(all, [320, 320, 640, 640, 960, 960, 1_440, 1_440]);
    for rendition in &developed.renditions {
        let Size { width, height } = rendition.size;
        assert!(
            is_red(pixel(rendition, width - 9, 9)),
            "red was at the upper left and is at the upper right"
        );
        let others = [(9, 9), (9, height - 9), (width - 9, height - 9)];
        assert!(others.into_iter().all(|(x, y)| !is_red(pixel(rendition, x, y))));
    }
}

fn png(image: &DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn every_form_of_pixels_is_made_small() {
    let (plain, clear) = (field(2_000, 1_000, false), field(2_000, 1_000, true));
    let forms: [(DynamicImage, bool, bool); 8] = [
        (plain.to_rgb8().into(), true, false),
        (plain.to_rgb16().into(), true, false),
        (plain.to_rgba8().into(), true, false),
        (clear.to_rgba8().into(), true, true),
        (clear.to_rgba16().into(), true, true),
        (plain.to_luma8().into(), false, false),
        (plain.to_luma16().into(), false, false),
        (clear.to_luma_alpha8().into(), false, true),
    ];
    for (image, is_coloured, is_clear) in forms {
        let form = image.color();
        let developed = develop(&png(&image)).unwrap();
        assert_eq!(developed.size, sized(1_440, 720), "{form:?}");
        let widest = &developed.renditions[6];
        assert_eq!((widest.format, widest.size.width), (Format::WebP, 1_440));
        assert_eq!(is_red(pixel(widest, 9, 9)), is_coloured, "{form:?}");
        let lower_right = pixel(widest, 1_430, 710);
        assert_eq!(lower_right[3] == 0, is_clear, "{form:?}: {lower_right:?}");
        assert_eq!(pixel(widest, 9, 9)[3], 255, "{form:?}");
        let beside = pixel(&developed.renditions[7], 1_430, 710);
        assert_eq!(beside.iter().all(|channel| *channel > 250), is_clear, "{form:?}: {beside:?}");
    }
}

#[test]
fn what_can_be_seen_through_gives_no_colour_to_its_edge() {
    // Red that cannot be seen stands beside green that can: at the border no pixel may turn red.
    let paint = |x, _| if x < 1_000 { Rgba([255, 0, 0, 0]) } else { Rgba([30, 140, 60, 255]) };
    let developed = develop(&png(&RgbaImage::from_fn(2_000, 400, paint).into())).unwrap();
    let widest = &developed.renditions[6];
    for x in 700..740 {
        let [red, green, _, alpha] = pixel(widest, x, 140);
        assert!(alpha < 128 || green > red, "{x}: {red} {green} {alpha}");
    }
}

proptest! {
    #[test]
    fn the_widest_has_the_widths_of_the_whole(width in 1..60_000_u32, height in 1..60_000_u32) {
        let size = sized(width, height);
        prop_assert_eq!(widths(largest(size)), widths(size));
    }
}

#[test]
fn nothing_that_the_file_told_beside_the_picture_stays() {
    let bytes = from_a_telephone(700, 400, 6);
    let tells = |bytes: &[u8]| bytes.windows(PLACE.len()).any(|window| window == PLACE);
    assert!(tells(&bytes), "the sample tells where it was taken");
    for rendition in develop(&bytes).unwrap().renditions {
        assert!(!tells(&rendition.bytes));
        assert!(!rendition.bytes.windows(4).any(|window| window == b"Exif" || window == b"EXIF"));
    }
}

#[test]
fn transparency_stays_in_webp_and_becomes_white_in_jpeg() {
    let mut bytes = Cursor::new(Vec::new());
    field(100, 100, true).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let developed = develop(&bytes.into_inner()).unwrap();
    let [webp, jpeg] = &developed.renditions[..] else { panic!("two renditions") };
    assert_eq!(pixel(webp, 90, 90)[3], 0);
    assert!(pixel(jpeg, 90, 90).iter().all(|channel| *channel > 250));
    assert!(is_red(pixel(webp, 10, 10)) && is_red(pixel(jpeg, 10, 10)));
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let bytes = file(700, 500, ImageFormat::Png);
    assert_eq!(develop(&bytes), develop(&bytes));
}

#[test]
fn the_colour_of_a_picture_is_the_mean_of_its_pixels() {
    let [red, green, blue] = develop(&file(100, 100, ImageFormat::Png)).unwrap().colour;
    // A quarter of (220, 30, 30), three quarters of (30, 140, 60).
    assert!((70..85).contains(&red) && (105..120).contains(&green) && (45..60).contains(&blue));
}
