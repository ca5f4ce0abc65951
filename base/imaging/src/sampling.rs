//! The resizer, for the six ways in which pixels lie in memory here and for no other: each is code of its own for each kind of
//! processor, and the whole of it would be a twentieth of the program.

use crate::photo::Unreadable;
use fast_image_resize::{
    MulDiv, PixelTrait, PixelType, ResizeOptions, Resizer,
    images::{Image, ImageRef},
    pixels::{InnerPixel, U8, U8x2, U8x3, U8x4, U16, U16x3},
};

/// Draws a picture in the size of another of the same form. Where `is_weighed`, what can be seen through counts for less.
pub(crate) fn sample(from: &ImageRef<'_>, to: &mut Image<'_>, is_weighed: bool) -> Result<(), Unreadable> {
    match from.pixel_type() {
        PixelType::U8 => sample_as::<U8>(from, to, is_weighed),
        PixelType::U8x2 => sample_as::<U8x2>(from, to, is_weighed),
        PixelType::U8x3 => sample_as::<U8x3>(from, to, is_weighed),
        PixelType::U8x4 => sample_as::<U8x4>(from, to, is_weighed),
        PixelType::U16 => sample_as::<U16>(from, to, is_weighed),
        PixelType::U16x3 => sample_as::<U16x3>(from, to, is_weighed),
        _ => Err(Unreadable::Broken),
    }
}

fn sample_as<P: PixelTrait + InnerPixel>(
    from: &ImageRef<'_>,
    to: &mut Image<'_>,
    is_weighed: bool,
) -> Result<(), Unreadable> {
    let (Some(from), Some(mut to)) = (from.typed_image::<P>(), to.typed_image_mut::<P>()) else {
        return Err(Unreadable::Broken);
    };
    let options = ResizeOptions::new().use_alpha(is_weighed);
    Resizer::new().resize_typed(&from, &mut to, &options).map_err(|_| Unreadable::Broken)
}

/// Weighs colours by how little can be seen through them, in place.
pub(crate) fn weigh(image: &mut Image<'_>) -> Result<(), Unreadable> {
    match image.pixel_type() {
        PixelType::U8x2 => image
            .typed_image_mut::<U8x2>()
            .and_then(|mut pixels| MulDiv::new().multiply_alpha_inplace_typed(&mut pixels).ok()),
        PixelType::U8x4 => image
            .typed_image_mut::<U8x4>()
            .and_then(|mut pixels| MulDiv::new().multiply_alpha_inplace_typed(&mut pixels).ok()),
        _ => None,
    }
    .ok_or(Unreadable::Broken)
}

/// Takes the weights out of the colours again.
pub(crate) fn unweigh(image: &mut Image<'_>) -> Result<(), Unreadable> {
    match image.pixel_type() {
        PixelType::U8x2 => image
            .typed_image_mut::<U8x2>()
            .and_then(|mut pixels| MulDiv::new().divide_alpha_inplace_typed(&mut pixels).ok()),
        PixelType::U8x4 => image
            .typed_image_mut::<U8x4>()
            .and_then(|mut pixels| MulDiv::new().divide_alpha_inplace_typed(&mut pixels).ok()),
        _ => None,
    }
    .ok_or(Unreadable::Broken)
}
