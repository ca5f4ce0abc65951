//! Reading a photograph: what it is by its content, how large it says it is before anything is decoded, upright, in sRGB,
//! and without anything else that its file told (place, camera, owner).

use crate::shrink;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, metadata::Orientation};
use moxcms::{ColorProfile, Layout, TransformOptions};
use std::{fmt, io::Cursor};

/// The largest file that is read.
pub const BYTES_MAX: usize = 20 * 1024 * 1024;
/// The most pixels that are decoded.
pub const PIXELS_MAX: u64 = 50_000_000;
/// The most memory that one decoded picture takes: four bytes for each of the most pixels.
const DECODED_MAX: u64 = PIXELS_MAX * 4;

/// What a file is, whatever its name or its sender says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A photograph, usually.
    Jpeg,
    /// A drawing or a cut-out, usually.
    Png,
    /// Only its first picture is looked at.
    Gif,
    /// Either.
    WebP,
}

/// Width and height in pixels, as they are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// Why a file gives no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The file is too large.
    TooHeavy,
    /// It is none of the kinds of pictures that we read.
    NoPicture,
    /// It says that it has too many pixels.
    TooLarge(Size),
    /// It begins as a picture and does not go on as one.
    Broken,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooHeavy => write!(f, "the file is larger than {BYTES_MAX} bytes"),
            Self::NoPicture => f.write_str("the file is no JPEG, PNG, GIF or WebP picture"),
            Self::TooLarge(size) => write!(f, "{} by {} pixels are too many", size.width, size.height),
            Self::Broken => f.write_str("the picture is damaged"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        match image::guess_format(bytes) {
            Ok(ImageFormat::Jpeg) => Some(Self::Jpeg),
            Ok(ImageFormat::Png) => Some(Self::Png),
            Ok(ImageFormat::Gif) => Some(Self::Gif),
            Ok(ImageFormat::WebP) => Some(Self::WebP),
            Ok(_) | Err(_) => None,
        }
    }

    fn format(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Gif => ImageFormat::Gif,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

/// What a file is and how large it says it is. Nothing is decoded, so a lie costs nothing.
pub fn measure(bytes: &[u8]) -> Result<(Kind, Size), Unreadable> {
    let (kind, decoder) = open(bytes)?;
    let (width, height) = decoder.dimensions();
    Ok((kind, Size { width, height }))
}

fn open(bytes: &[u8]) -> Result<(Kind, impl ImageDecoder + '_), Unreadable> {
    if bytes.len() > BYTES_MAX {
        return Err(Unreadable::TooHeavy);
    }
    let kind = Kind::of(bytes).ok_or(Unreadable::NoPicture)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind.format());
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODED_MAX);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|_| Unreadable::Broken)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 {
        return Err(Unreadable::Broken);
    }
    if pixels > PIXELS_MAX || decoder.total_bytes() > DECODED_MAX {
        return Err(Unreadable::TooLarge(Size { width, height }));
    }
    Ok((kind, decoder))
}

/// Decoded pixels, row by row: three bytes each, or four where some can be seen through.
pub(crate) struct Pixels {
    pub(crate) bytes: Vec<u8>,
    pub(crate) is_clear: bool,
    pub(crate) size: Size,
}

/// The picture as a person should see it, in the size that `fit` makes of the size in which it is seen. It is made small
/// first: what comes afterwards needs a copy.
pub(crate) fn read(bytes: &[u8], fit: fn(Size) -> Size) -> Result<Pixels, Unreadable> {
    let (_, mut decoder) = open(bytes)?;
    // What the file says beside its pixels is read here and goes no further.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Unreadable::Broken)?;
    let lying = Size { width: image.width(), height: image.height() };
    let wanted = seen(fit(seen(lying, orientation)), orientation);
    let mut image = shrink::shrunk(image, wanted)?;
    image.apply_orientation(orientation);
    let size = Size { width: image.width(), height: image.height() };
    let pixels = Pixels { is_clear: image.color().has_alpha(), bytes: image.into_bytes(), size };
    Ok(match profile {
        Some(profile) => in_srgb(pixels, &profile),
        None => pixels,
    })
}

/// The size of a picture once it is turned; the same way back.
fn seen(Size { width, height }: Size, orientation: Orientation) -> Size {
    match orientation {
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => Size { width, height },
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => Size { width: height, height: width },
    }
}

/// Colours of another space are turned into those of the web, because the profile does not travel along. A profile that
/// cannot be used (grey, CMYK, damaged) leaves them as they are, as a browser does.
fn in_srgb(pixels: Pixels, profile: &[u8]) -> Pixels {
    let layout = if pixels.is_clear { Layout::Rgba } else { Layout::Rgb };
    let turned = ColorProfile::new_from_slice(profile).and_then(|from| {
        let to = ColorProfile::new_srgb();
        let transform = from.create_transform_8bit(layout, &to, layout, TransformOptions::default())?;
        let mut turned = vec![0; pixels.bytes.len()];
        transform.transform(&pixels.bytes, &mut turned)?;
        Ok(turned)
    });
    match turned {
        Ok(bytes) => Pixels { bytes, ..pixels },
        Err(_) => pixels,
    }
}
