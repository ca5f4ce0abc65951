//! Small pictures made here: a field with a red corner, so that one sees which way is up.

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

/// Says where the picture was taken; must be gone afterwards.
pub(super) const PLACE: &[u8] = b"40.4168N 3.7038W";

/// A green field with red in its left upper quarter; see-through in the lower right if wished.
pub(super) fn field(width: u32, height: u32, is_clear: bool) -> DynamicImage {
    let paint = |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgba([220, 30, 30, 255]),
        (false, false) if is_clear => Rgba([0, 0, 0, 0]),
        _ => Rgba([30, 140, 60, 255]),
    };
    let image = DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, paint));
    if is_clear { image } else { DynamicImage::ImageRgb8(image.into_rgb8()) }
}

/// That field as a file.
pub(super) fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    field(width, height, false).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG whose EXIF block names an orientation and a place, as a telephone writes it.
pub(super) fn from_a_telephone(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let plain = file(width, height, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend([0, orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(PLACE);
    let mut bytes = plain[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(((exif.len() + 2) as u16).to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&plain[2..]);
    bytes
}

/// A PNG that says it is this large and holds almost nothing.
pub(super) fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = file(8, 8, ImageFormat::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
    })
}
