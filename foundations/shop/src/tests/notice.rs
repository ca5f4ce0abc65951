//! The official notice of the legal guarantee, and for how long that lasts.

use crate::{
    actions::{put_guarantee_notice, remove_guarantee_notice},
    reads,
    rules::{self, NoticeRejected},
};
use action::{Ailment, Failure};
use database::StoreError;
use kernel::Lang;
use shop_facts::ShopChanged;
use std::sync::Arc;
use testing::{Engine, World, both};

/// A picture of this width, drawn.
fn picture(width: u32) -> Vec<u8> {
    let sky = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="300"><rect width="{width}" height="300" fill="#3366aa"/></svg>"##
    );
    imaging::png(&sky, None).unwrap()
}

/// A picture whose head says that it is 16 000 pixels wide and high.
fn vast() -> Vec<u8> {
    let sky = r#"<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>"#;
    let mut bytes = imaging::jpeg(sky, None, 80).unwrap();
    let frame = bytes.windows(4).position(|four| four == [0xff, 0xc0, 0, 17]).unwrap();
    let side = 16_000_u16.to_be_bytes();
    bytes[frame + 5..frame + 9].copy_from_slice(&[side, side].concat());
    bytes
}

#[test]
fn a_seller_answers_as_long_as_its_country_says_and_never_less_than_the_union_does() {
    for (country, goods, files) in
        [("ES", 3, 2), ("PT", 3, 2), ("FR", 2, 2), ("DE", 2, 2), ("", 2, 2), ("es", 3, 2)]
    {
        let guarantee = rules::guarantee(country);
        assert_eq!((guarantee.goods_years, guarantee.files_years), (goods, files), "{country}");
    }
}

#[test]
fn a_notice_is_a_whole_picture_that_cannot_run_anything() {
    let whole = picture(200);
    let heavy = [whole.clone(), vec![0; 4 * 1024 * 1024]].concat();
    let drawn = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    let moving = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";
    let vast = vast();
    let cases: [(&str, &[u8], NoticeRejected); 7] = [
        ("nothing", b"", NoticeRejected::NoPicture),
        ("a drawing that may hold a script", drawn, NoticeRejected::NoPicture),
        ("a document", b"%PDF-1.7", NoticeRejected::NoPicture),
        ("a moving picture", moving, NoticeRejected::NoPicture),
        ("a download that was cut off", &whole[..whole.len() / 2], NoticeRejected::Damaged),
        ("more pixels than are read", &vast, NoticeRejected::TooLarge { most: 50 }),
        ("more than anybody wants to fetch", &heavy, NoticeRejected::TooHeavy { most: 4 }),
    ];
    for (what, bytes, why) in cases {
        assert_eq!(rules::notice(bytes), Err(why), "{what}");
    }
    let (kind, size) = rules::notice(&whole).unwrap();
    assert_eq!((kind.code(), size.width, size.height), ("png", 200, 300));
}

async fn warnings(world: &World) -> usize {
    let door = crate::door();
    let ailments = world.operator().read(async |snap| door.checks[0].ask(snap).await).await.unwrap();
    assert!(ailments.iter().all(|one| matches!(one, Ailment::Warning(_))), "{ailments:?}");
    ailments.len()
}

async fn changes(world: &World) -> i64 {
    use events::Fact;
    let counted: Result<i64, StoreError> =
        world.operator().read(async |snap| snap.count_facts(ShopChanged::NAME).await).await;
    counted.unwrap()
}

#[both]
async fn the_notice_is_given_out_exactly_as_it_was_put_in(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let ctx = world.operator();
    assert_eq!(warnings(&world).await, 2, "one for each language");
    let (file, other) = (picture(200), picture(240));
    let notice = put_guarantee_notice(&ctx, Lang::Es, file.clone()).await.unwrap();
    let given = world.get(&notice.address()).await.expect(200);
    assert_eq!(given.header("content-type"), "image/png");
    assert_eq!(given.body, String::from_utf8_lossy(&file));
    assert_eq!(warnings(&world).await, 1);
    let shown = ctx.read(async |snap| reads::guarantee_notice(snap, Lang::Es).await).await.unwrap();
    assert_eq!(shown.as_ref(), Some(&notice));
    let english = ctx.read(async |snap| reads::guarantee_notice(snap, Lang::En).await).await.unwrap();
    assert_eq!(english, None, "one language says nothing for another");

    assert_eq!(put_guarantee_notice(&ctx, Lang::Es, file).await.unwrap(), notice);
    assert_eq!(changes(&world).await, 1, "the same again changes nothing");
    let newer = put_guarantee_notice(&ctx, Lang::Es, other).await.unwrap();
    assert_eq!(changes(&world).await, 2);
    world.get(&newer.address()).await.expect(200);
    world.get(&notice.address()).await.expect(404);
}

#[both]
async fn what_is_no_notice_is_neither_kept_nor_given_out(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let ctx = world.operator();
    let refused = put_guarantee_notice(&ctx, Lang::Es, b"<svg/>".to_vec()).await;
    assert!(matches!(refused, Err(Failure::Rejected(NoticeRejected::NoPicture))), "{refused:?}");
    assert!(!remove_guarantee_notice(&ctx, Lang::Es).await.unwrap(), "there is none");
    assert_eq!(changes(&world).await, 0);
    // A file of somebody else lies in the same place and is not given out as a notice.
    let foreign = world.house.files.put(&picture(100)).await.unwrap();
    for name in [format!("{foreign}.png"), "nothing.png".into(), format!("{foreign}.svg"), "..".into()] {
        world.get(&format!("/shop/notice/{name}")).await.expect(404);
    }
    let notice = put_guarantee_notice(&ctx, Lang::En, picture(100)).await.unwrap();
    let otherwise = notice.address().replace(".png", ".jpg");
    world.get(&otherwise).await.expect(404);
    assert!(remove_guarantee_notice(&ctx, Lang::En).await.unwrap());
    world.get(&notice.address()).await.expect(404);
}

#[both]
async fn a_folder_that_takes_nothing_is_not_called_a_database(engine: Engine) {
    let world = World::furnished(engine, vec![crate::door()], |house| {
        // Below a file no folder can be made.
        let folder = files::Folder::new("/dev/null/media", 1);
        house.with_files(Arc::new(folder))
    })
    .await;
    let refused = put_guarantee_notice(&world.operator(), Lang::Es, picture(100)).await;
    assert!(matches!(refused, Err(Failure::Rejected(NoticeRejected::Unwritable { .. }))), "{refused:?}");
    assert_eq!(changes(&world).await, 0);
}
