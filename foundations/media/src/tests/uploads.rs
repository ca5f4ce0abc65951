//! Pictures that are handed in.

use super::samples::{picture, world};
use crate::{actions::keep_upload, reads, rules::PictureRejected};
use action::Failure;
use testing::{Engine, both};

#[both]
async fn a_picture_that_is_handed_in_is_ready_at_once(engine: Engine) {
    let world = world(engine, &[]).await;
    let ctx = world.operator();
    let source = keep_upload(&ctx, picture(500, 400)).await.unwrap();
    assert_eq!(keep_upload(&ctx, picture(500, 400)).await.unwrap(), source, "twice is once");
    let other = keep_upload(&ctx, picture(500, 401)).await.unwrap();
    assert_ne!(other, source);
    let gallery =
        ctx.read(async |snap| reads::gallery(snap, [source.as_str(), other.as_str()]).await).await.unwrap();
    let shown = gallery.shown(&source);
    assert_eq!((shown.width, shown.height, gallery.shown(&other).height), (500, 400, 401));
    world.get(&shown.address).await.expect(200);
    let colour = shown.colour.unwrap();
    assert!(colour.starts_with("#3") && colour.len() == 7, "{colour}");
}

#[both]
async fn what_is_no_picture_is_not_taken(engine: Engine) {
    let world = world(engine, &[]).await;
    let refused = keep_upload(&world.operator(), b"<svg/>".to_vec()).await;
    assert!(matches!(refused, Err(Failure::Rejected(PictureRejected::NoPicture))), "{refused:?}");
    let waiting = world.operator().read(async |snap| reads::waiting(snap, None, 5).await).await.unwrap();
    assert!(waiting.items.is_empty());
}
