//! Developing a photograph: the same picture in several widths, each as WebP and as JPEG, and the colour that stands in
//! its place until it is there. The same file always gives the same bytes.

use crate::{
    photo::{self, Pixels, Size, Unreadable},
    sampling::sample,
};
use fast_image_resize::{PixelType, images};
use image::{ExtendedColorType, codecs::jpeg::JpegEncoder};

/// Widths that pages ask for: a card on a phone, a card on a dense screen, a product page, the same on a dense screen.
const WIDTHS: [u32; 4] = [320, 640, 960, 1440];
/// The longest side that a WebP can have.
const SIDE_MAX: u32 = 16_383;
const WEBP_QUALITY: f32 = 80.0;
const JPEG_QUALITY: u8 = 82;
/// What is seen through a transparent picture where transparency cannot be told.
const GROUND: u8 = 255;

/// The form of a rendition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// For every browser of today; keeps transparency.
    WebP,
    /// For everything else.
    Jpeg,
}

/// One picture, ready to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// Its size.
    pub size: Size,
    /// Its form.
    pub format: Format,
    /// Its file.
    pub bytes: Vec<u8>,
}

/// A photograph in all its sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Developed {
    /// The size of the largest rendition.
    pub size: Size,
    /// The mean colour: red, green, blue.
    pub colour: [u8; 3],
    /// From the narrowest to the widest, every width in every format.
    pub renditions: Vec<Rendition>,
}

/// Reads a photograph and makes all its renditions. Takes a second of one core for the largest ones.
pub fn develop(bytes: &[u8]) -> Result<Developed, Unreadable> {
    let pixels = photo::read(bytes, largest)?;
    let mut renditions = Vec::new();
    let mut largest = None;
    for width in widths(pixels.size) {
        let small = scaled(&pixels, width)?;
        for format in [Format::WebP, Format::Jpeg] {
            renditions.push(Rendition { size: small.size, format, bytes: encoded(&small, format)? });
        }
        largest = Some(small);
    }
    let largest = largest.ok_or(Unreadable::Broken)?;
    Ok(Developed { size: largest.size, colour: mean(&on_ground(&largest)), renditions })
}

/// In which widths a picture of this size is kept, the narrowest first. Never wider than it is; and one that is hardly
/// narrower than the next is left out.
pub fn widths(size: Size) -> Vec<u32> {
    let tallest = u64::from(size.width) * u64::from(SIDE_MAX) / u64::from(size.height.max(1));
    let own = u64::from(size.width).min(u64::from(WIDTHS[WIDTHS.len() - 1])).min(tallest).max(1) as u32;
    let narrower = WIDTHS.into_iter().filter(|width| *width < own - own / 10);
    narrower.chain([own]).collect()
}

/// The size of the widest rendition. It has the same widths as the whole.
pub(crate) fn largest(size: Size) -> Size {
    widths(size).last().map_or(size, |width| in_width(size, *width))
}

fn in_width(Size { width: full, height }: Size, width: u32) -> Size {
    let exact = (u64::from(height) * u64::from(width) + u64::from(full) / 2) / u64::from(full.max(1));
    Size { width, height: exact.clamp(1, u64::from(SIDE_MAX)) as u32 }
}

pub(crate) fn scaled(pixels: &Pixels, width: u32) -> Result<Pixels, Unreadable> {
    let Size { width: full, height } = pixels.size;
    let size = in_width(pixels.size, width);
    if size == pixels.size {
        return Ok(Pixels { bytes: pixels.bytes.clone(), ..*pixels });
    }
    let kind = if pixels.is_clear { PixelType::U8x4 } else { PixelType::U8x3 };
    let source = images::ImageRef::new(full, height, &pixels.bytes, kind).map_err(|_| Unreadable::Broken)?;
    let mut small = images::Image::new(size.width, size.height, kind);
    sample(&source, &mut small, true)?;
    Ok(Pixels { bytes: small.into_vec(), is_clear: pixels.is_clear, size })
}

fn encoded(pixels: &Pixels, format: Format) -> Result<Vec<u8>, Unreadable> {
    match format {
        Format::WebP => webp(pixels),
        Format::Jpeg => jpeg(&on_ground(pixels), pixels.size, JPEG_QUALITY),
    }
}

pub(crate) fn webp(pixels: &Pixels) -> Result<Vec<u8>, Unreadable> {
    let Size { width, height } = pixels.size;
    let encoder = match pixels.is_clear {
        true => webp::Encoder::from_rgba(&pixels.bytes, width, height),
        false => webp::Encoder::from_rgb(&pixels.bytes, width, height),
    };
    let memory = encoder.encode_simple(false, WEBP_QUALITY).map_err(|_| Unreadable::Broken)?;
    Ok(memory.to_vec())
}

pub(crate) fn jpeg(rgb: &[u8], size: Size, quality: u8) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    let done = encoder.encode(rgb, size.width, size.height, ExtendedColorType::Rgb8);
    done.map_err(|_| Unreadable::Broken)?;
    Ok(bytes)
}

/// Three bytes a pixel: what can be seen through stands on white.
fn on_ground(pixels: &Pixels) -> Vec<u8> {
    if !pixels.is_clear {
        return pixels.bytes.clone();
    }
    let blend = |colour: u8, alpha: u8| {
        let (colour, alpha, ground) = (u32::from(colour), u32::from(alpha), u32::from(GROUND));
        ((colour * alpha + ground * (255 - alpha) + 127) / 255) as u8
    };
    let each = pixels.bytes.chunks_exact(4);
    each.flat_map(|pixel| [0, 1, 2].map(|channel| blend(pixel[channel], pixel[3]))).collect()
}

fn mean(rgb: &[u8]) -> [u8; 3] {
    let count = (rgb.len() / 3).max(1) as u64;
    let sum =
        |channel: usize| rgb.iter().skip(channel).step_by(3).map(|value| u64::from(*value)).sum::<u64>();
    [0, 1, 2].map(|channel| ((sum(channel) + count / 2) / count) as u8)
}
