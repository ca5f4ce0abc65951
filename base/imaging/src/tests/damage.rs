//! Files that are no pictures, lie about themselves, or are damaged.

use super::samples::{bomb, file, from_a_telephone};
use crate::{BYTES_MAX, PIXELS_MAX, Size, Unreadable, develop, measure};
use image::ImageFormat;
use proptest::prelude::*;

#[test]
fn what_is_no_picture_is_refused() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let html = b"<!doctype html><title>404</title>";
    for bytes in [&b""[..], svg, html, b"BM6\0\0\0\0\0", b"II*\0\x08\0\0\0", b"%PDF-1.7"] {
        assert_eq!(develop(bytes).err(), Some(Unreadable::NoPicture));
    }
}

#[test]
fn a_file_that_is_too_heavy_is_not_looked_at() {
    let mut bytes = file(8, 8, ImageFormat::Png);
    bytes.resize(BYTES_MAX + 1, 0);
    assert_eq!(develop(&bytes).err(), Some(Unreadable::TooHeavy));
}

#[test]
fn a_picture_that_says_it_is_enormous_is_not_decoded() {
    for (width, height) in [(60_000, 60_000), (50_001, 1_000), (1_000_000, 100), (u32::MAX >> 1, 1)] {
        let refused = develop(&bomb(width, height)).err();
        let size = Size { width, height };
        assert!(
            matches!(refused, Some(Unreadable::TooLarge(said)) if said == size)
                || refused == Some(Unreadable::Broken),
            "{width} by {height}: {refused:?}"
        );
    }
    assert!(u64::from(7_000_u32) * 7_000 < PIXELS_MAX && measure(&bomb(7_000, 7_000)).is_ok());
}

#[test]
fn a_picture_with_nothing_behind_its_head_is_damaged() {
    assert_eq!(develop(&bomb(2_000, 2_000)).err(), Some(Unreadable::Broken));
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP] {
        let bytes = file(64, 64, format);
        assert!(develop(&bytes[..20]).is_err(), "{format:?}");
    }
}

fn samples() -> Vec<Vec<u8>> {
    let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP];
    formats.map(|format| file(48, 32, format)).into_iter().chain([from_a_telephone(48, 32, 6)]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file that was cut off or changed anywhere gives a picture or a refusal; never a panic, never a large picture.
    #[test]
    fn a_damaged_file_does_no_harm(
        which in 0..5_usize,
        keep in 0.0..1.0_f64,
        changes in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..12),
    ) {
        let mut bytes = samples().swap_remove(which);
        for (place, value) in changes {
            let place = (place * bytes.len() as f64) as usize;
            bytes[place] = value;
        }
        let end = ((keep * 3.0).min(1.0) * bytes.len() as f64) as usize;
        if let Ok(developed) = develop(&bytes[..end]) {
            let Size { width, height } = developed.size;
            prop_assert!(width <= 1440 && height <= 16_383 && !developed.renditions.is_empty());
        }
    }
}
