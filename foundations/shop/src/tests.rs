//! What the shop says about itself.

mod blocks;
mod notice;

use crate::{Keeper, actions, demo, model::Profile, rules, rules::ProfileRejected};
use action::{Follow, Shop};
use testing::{Engine, World, both};

#[test]
fn a_shop_has_a_name_and_an_address_that_can_be_answered() {
    let with =
        |name: &str, email: &str| Profile { name: name.into(), email: email.into(), ..Profile::default() };
    assert_eq!(rules::profile(&with(" ", "")), Err(ProfileRejected::NameMissing));
    assert_eq!(rules::profile(&with("A", "nobody")), Err(ProfileRejected::EmailUnfit));
    assert_eq!(rules::profile(&with("A", "@x.example")), Err(ProfileRejected::EmailUnfit));
    assert_eq!(rules::profile(&with("A", "a@x.example")), Ok(()));
    assert_eq!(rules::profile(&Profile::default()), Ok(()));
    for country in ["", "es", "E", "ESP", "España", "Ñ", "1A"] {
        let profile = Profile { country: country.into(), ..Profile::default() };
        assert_eq!(rules::profile(&profile), Err(ProfileRejected::CountryUnfit), "{country}");
    }
}

#[both]
async fn the_face_follows_its_changes(engine: Engine) {
    let world = World::on(engine, vec![crate::door()]).await;
    let keeper = Keeper::load(&world.house.database, "https://a.example".into()).await.unwrap();
    assert_eq!(keeper.face().name, "Mi tienda");
    demo::fill(&world.operator()).await.unwrap();
    testing::settle(&world.house.database).await;
    let log = world
        .house
        .database
        .read(async |snap| snap.log_after(events::Position::START, 10).await)
        .await
        .unwrap();
    keeper.hear(&world.house, &log).await.unwrap();
    assert_eq!(keeper.face().name, "Barro y Lino");

    let same = Profile { name: "Barro y Lino".into(), ..Profile::default() };
    actions::set_profile(&world.operator(), &same).await.unwrap();
    actions::set_profile(&world.operator(), &same).await.unwrap();
    testing::settle(&world.house.database).await;
    let log = world
        .house
        .database
        .read(async |snap| snap.log_after(events::Position::START, 10).await)
        .await
        .unwrap();
    assert_eq!(log.len(), 2, "the same profile again changes nothing");
}
