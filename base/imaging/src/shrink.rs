//! Making a decoded picture small before anything else is done with it: turning it and converting its colours need a second
//! copy, and a copy of the largest picture that is read takes 200 MB.

use crate::{
    photo::{Size, Unreadable},
    sampling::{sample, unweigh, weigh},
};
use fast_image_resize::{PixelType, images};
use image::{
    ColorType, DynamicImage, GrayAlphaImage, GrayImage, ImageBuffer, Luma, Rgb, RgbImage, RgbaImage,
};

/// The picture in this size. Where nothing can be seen through, there is no room for it afterwards either.
pub(crate) fn shrunk(image: DynamicImage, to: Size) -> Result<DynamicImage, Unreadable> {
    let image = in_plain_form(image);
    let is_clear = is_clear(&image);
    let small = if (image.width(), image.height()) == (to.width, to.height) {
        image
    } else {
        resized(image, to, is_clear)?
    };
    Ok(if is_clear { small.into_rgba8().into() } else { small.into_rgb8().into() })
}

/// How the pixels lie in memory, for the forms that can be made small as they are.
fn kind(color: ColorType) -> Option<PixelType> {
    match color {
        ColorType::L8 => Some(PixelType::U8),
        ColorType::La8 => Some(PixelType::U8x2),
        ColorType::Rgb8 => Some(PixelType::U8x3),
        ColorType::Rgba8 => Some(PixelType::U8x4),
        ColorType::L16 => Some(PixelType::U16),
        ColorType::Rgb16 => Some(PixelType::U16x3),
        _ => None,
    }
}

/// A rare form (sixteen bits and transparency) becomes a usual one; it has half as many pixels as others at most.
fn in_plain_form(image: DynamicImage) -> DynamicImage {
    match kind(image.color()) {
        Some(_) => image,
        None if image.color().has_alpha() => image.into_rgba8().into(),
        None => image.into_rgb8().into(),
    }
}

/// Whether anything can be seen through. Many files have room for that and use none of it.
fn is_clear(image: &DynamicImage) -> bool {
    let bytes = image.as_bytes();
    match image.color() {
        ColorType::La8 => bytes.iter().skip(1).step_by(2).any(|alpha| *alpha != 255),
        ColorType::Rgba8 => bytes.iter().skip(3).step_by(4).any(|alpha| *alpha != 255),
        _ => false,
    }
}

fn resized(image: DynamicImage, to: Size, is_clear: bool) -> Result<DynamicImage, Unreadable> {
    let kind = kind(image.color()).ok_or(Unreadable::Broken)?;
    let mut small = images::Image::new(to.width, to.height, kind);
    let (width, height) = (image.width(), image.height());
    let lent = |bytes| images::ImageRef::new(width, height, bytes, kind).map_err(|_| Unreadable::Broken);
    if is_clear {
        // What can be seen through counts for less. That is worked out in place, because the resizer would take a copy for it.
        let mut bytes = image.into_bytes();
        let whole = images::Image::from_slice_u8(width, height, &mut bytes, kind);
        weigh(&mut whole.map_err(|_| Unreadable::Broken)?)?;
        sample(&lent(&bytes)?, &mut small, false)?;
        unweigh(&mut small)?;
    } else {
        sample(&lent(image.as_bytes())?, &mut small, false)?;
    }
    assembled(small.into_vec(), to, kind).ok_or(Unreadable::Broken)
}

fn assembled(bytes: Vec<u8>, Size { width, height }: Size, kind: PixelType) -> Option<DynamicImage> {
    let wide = |bytes: &[u8]| -> Vec<u16> {
        bytes.chunks_exact(2).map(|pair| u16::from_ne_bytes([pair[0], pair[1]])).collect()
    };
    Some(match kind {
        PixelType::U8 => GrayImage::from_raw(width, height, bytes)?.into(),
        PixelType::U8x2 => GrayAlphaImage::from_raw(width, height, bytes)?.into(),
        PixelType::U8x3 => RgbImage::from_raw(width, height, bytes)?.into(),
        PixelType::U8x4 => RgbaImage::from_raw(width, height, bytes)?.into(),
        PixelType::U16 => ImageBuffer::<Luma<u16>, _>::from_raw(width, height, wide(&bytes))?.into(),
        PixelType::U16x3 => ImageBuffer::<Rgb<u16>, _>::from_raw(width, height, wide(&bytes))?.into(),
        _ => return None,
    })
}
