//! What stays as it was said although the list changes: gifts of what was taken off, links that were changed, names.

use super::samples::{
    Somebody, befriend, goods, in_days, items, known, list, path, somebody, wanted, wish, world,
};
use crate::{
    actions,
    model::{Giver, ItemId, ItemWanted, List},
    rules::ClaimRejected,
};
use action::Failure;
use kernel::Actor;
use profiles::{
    actions::Handed,
    model::{ShownAs, Verb, Wanted},
};
use testing::{Engine, World, both};

/// Ana's list of presents with two mugs on it.
async fn registry(world: &World) -> (Somebody, List, ItemId) {
    let ana = somebody(world, "Ana").await;
    let mug = goods(world, "MUG").await;
    let hers = list(world, &ana, "link", &in_days(world, 9)).await;
    let item = wish(world, &ana, (hers.id, mug), "2").await;
    (ana, hers, item)
}

fn word(list: &List) -> String {
    path(list).trim_start_matches("/lists/").to_owned()
}

async fn one_more(world: &World, list: &List, item: ItemId) -> Option<ClaimRejected> {
    let giver = Giver { name: "Pepa".into(), quantity: "1".into(), ..Giver::default() };
    match actions::claim(&world.ctx(Actor::Visitor), (&word(list), item), &giver).await {
        Ok(_) => None,
        Err(Failure::Rejected(no)) => Some(no),
        Err(other) => panic!("{other}"),
    }
}

#[both]
async fn what_is_taken_off_before_the_day_is_not_given_twice(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    let mug = items(&world, hers.id).await[0].variant;
    let eva = somebody(&world, "Eva").await;
    let eva_gives = Giver { person: Some(eva.person), quantity: "1".into(), ..Giver::default() };
    actions::claim(&eva.ctx(&world), (&word(&hers), item), &eva_gives).await.unwrap();
    actions::remove_item(&ana.ctx(&world), item).await.unwrap();
    assert!(items(&world, hers.id).await.is_empty());
    assert_eq!(known(&world, &ana, hers.id).await.items, 0);
    let own = ana.browser(&world).get(&format!("/account/lists/{}", hers.id)).await.expect(200).body;
    let public = world.get(&path(&hers)).await.expect(200).body;
    assert!(!own.contains("Taza MUG") && !public.contains("Taza MUG"));
    let giver = eva.browser(&world).get(&path(&hers)).await.expect(200).body;
    assert!(giver.contains("Taza MUG") && giver.contains("Ya no lo regalo"), "{giver}");
    assert!(!giver.contains("Lo regalo yo"), "{giver}");
    let gone = actions::claim(&world.ctx(Actor::Visitor), (&word(&hers), item), &Giver::default()).await;
    assert!(matches!(gone, Err(Failure::NotFound)), "{gone:?}");
    let unseen = actions::change_item(&ana.ctx(&world), item, &ItemWanted::default()).await;
    assert!(matches!(unseen, Err(Failure::NotFound)), "{unseen:?}");

    let (_, again) = actions::save(&ana.ctx(&world), mug, Some(hers.id), "").await.unwrap();
    let back = items(&world, hers.id).await;
    assert_eq!((again, back[0].wanted, back[0].claimed), (item, 1, 1), "the gift is where it was");
    assert_eq!(known(&world, &ana, hers.id).await.items, 1);
    assert_eq!(one_more(&world, &hers, item).await, Some(ClaimRejected::Short { left: 0 }));
    actions::remove_item(&ana.ctx(&world), item).await.unwrap();
    world.pass_days(9);
    let thanks = ana.browser(&world).get(&format!("/account/lists/{}", hers.id)).await.expect(200).body;
    assert!(thanks.contains("Eva: 1 × Taza MUG"), "whoever gave it is thanked all the same: {thanks}");
}

#[both]
async fn taking_off_says_nothing_of_what_is_given(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    let mug = items(&world, hers.id).await[0].variant;
    actions::remove_item(&ana.ctx(&world), item).await.unwrap();
    let (_, again) = actions::save(&ana.ctx(&world), mug, Some(hers.id), "").await.unwrap();
    assert_eq!(again, item, "it is the same one, given or not");
    assert_eq!(one_more(&world, &hers, item).await, None);
    // Where nothing is a surprise it goes for good.
    world.pass_days(9);
    actions::remove_item(&ana.ctx(&world), item).await.unwrap();
    let rows = world.everything().await;
    assert!(rows["wish_item"].is_empty() && rows["wish_claim"].is_empty());
}

#[both]
async fn wanting_fewer_than_are_given_leaves_none_and_tells_nothing(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    for _ in 0..2 {
        assert_eq!(one_more(&world, &hers, item).await, None);
    }
    let one = ItemWanted { wanted: "1".into(), ..ItemWanted::default() };
    actions::change_item(&ana.ctx(&world), item, &one).await.unwrap();
    let shown = items(&world, hers.id).await;
    assert_eq!((shown[0].wanted, shown[0].left()), (1, 0), "its owner reads what they wrote");
    assert_eq!(one_more(&world, &hers, item).await, Some(ClaimRejected::Short { left: 0 }));
}

#[both]
async fn the_page_of_a_gift_hands_out_no_other_link(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    let giver = Giver { name: "Pepa".into(), quantity: "1".into(), ..Giver::default() };
    let mut gifts = Vec::new();
    for _ in 0..2 {
        let given = actions::claim(&world.ctx(Actor::Visitor), (&word(&hers), item), &giver).await;
        gifts.push(format!("/gifts/{}", given.unwrap().1.unwrap()));
    }
    let before = world.get(&gifts[0]).await.expect(200).body;
    assert!(before.contains(&path(&hers)), "while the link is the same it leads back: {before}");
    let undone = world.post(&gifts[1], "").await.expect(303);
    assert_eq!(undone.header("location"), format!("{}?done=undone", path(&hers)));
    actions::renew_link(&ana.ctx(&world), hers.id).await.unwrap();
    let renewed = word(&known(&world, &ana, hers.id).await);
    let after = world.get(&gifts[0]).await.expect(200).body;
    assert!(
        after.contains("Regalas 1") && !after.contains(&renewed) && !after.contains("/lists/"),
        "{after}"
    );
    let undone = world.post(&gifts[0], "").await.expect(303);
    assert_eq!(undone.header("location"), "/");
    assert_eq!(items(&world, hers.id).await[0].claimed, 0);
}

/// Whom its owner blocks reads its name no more, and nobody does once it is private; what they give stays in sight.
#[both]
async fn a_list_that_they_may_not_see_any_more_has_no_name_for_those_who_give(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let mug = goods(&world, "MUG").await;
    let day = in_days(&world, 9);
    let hers = list(&world, &ana, "public", &day).await;
    let item = wish(&world, &ana, (hers.id, mug), "2").await;
    let eva_gives = Giver { person: Some(eva.person), quantity: "1".into(), ..Giver::default() };
    actions::claim(&eva.ctx(&world), (&word(&hers), item), &eva_gives).await.unwrap();
    let given = actions::claim(&world.ctx(Actor::Visitor), (&word(&hers), item), &Giver::default()).await;
    let gift = format!("/gifts/{}", given.unwrap().1.unwrap());
    let hers_by_eva = async || eva.browser(&world).get("/account/gifts").await.expect(200).body;
    let by_guest = async || world.get(&gift).await.expect(200).body;
    assert!(hers_by_eva().await.contains("Cumpleaños") && by_guest().await.contains("Cumpleaños"));

    profiles::actions::turn(&ana.ctx(&world), Some(eva.person), Verb::Block).await.unwrap();
    let blocked = hers_by_eva().await;
    assert!(by_guest().await.contains("Cumpleaños"), "others read it still");
    let shut = wanted("Cumpleaños", "private", &day);
    actions::change_list(&ana.ctx(&world), hers.id, &shut).await.unwrap();
    for page in [blocked, by_guest().await] {
        assert!(page.contains("Taza MUG") && page.contains("Ya no lo regalo"), "{page}");
        assert!(!page.contains("Cumpleaños") && !page.contains("Han borrado"), "{page}");
    }
}

#[both]
async fn whoever_gives_is_thanked_by_the_name_that_they_show(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    for (name, is_friend) in [("Berta", false), ("Carla", true)] {
        let one = somebody(&world, name).await;
        let (handle, shown_as) = (name.to_lowercase(), ShownAs::Handle);
        let wanted = Wanted { handle, shown_as, ..Wanted::default() };
        profiles::actions::set_profile(&one.ctx(&world), &wanted, Handed::Nothing).await.unwrap();
        if is_friend {
            befriend(&world, &one, &ana).await;
        }
        let page = one.browser(&world).get(&path(&hers)).await.expect(200).body;
        assert!(page.contains("Cuando llegue el día verá que es cosa tuya"), "{page}");
        let giver = Giver { person: Some(one.person), quantity: "1".into(), ..Giver::default() };
        actions::claim(&one.ctx(&world), (&word(&hers), item), &giver).await.unwrap();
    }
    world.pass_days(9);
    let thanks = ana.browser(&world).get(&format!("/account/lists/{}", hers.id)).await.expect(200).body;
    assert!(thanks.contains("@berta: 1 ×") && thanks.contains("Carla: 1 ×"), "{thanks}");
    assert!(!thanks.contains("Berta"), "{thanks}");
}
