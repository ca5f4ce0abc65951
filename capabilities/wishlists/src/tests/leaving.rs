//! A list that is deleted: who gives something of it hears of it, and its owner learns nothing by it.

use super::{
    rules::list as of_days,
    samples::{Somebody, goods, in_days, items, known, list, lists, path, somebody, wish, world},
};
use crate::{
    actions,
    model::{Giver, ItemId, List},
    rules::stays_for,
};
use action::Failure;
use catalog_facts::VariantId;
use jiff::civil::date;
use kernel::Actor;
use testing::{Engine, World, both};

async fn give(world: &World, list: &List, item: ItemId, who: Option<&Somebody>) -> Option<String> {
    let giver = Giver { person: who.map(|who| who.person), quantity: "1".into(), ..Giver::default() };
    let ctx = who.map_or_else(|| world.ctx(Actor::Visitor), |who| who.ctx(world));
    let word = path(list).trim_start_matches("/lists/").to_owned();
    actions::claim(&ctx, (&word, item), &giver).await.unwrap().1
}

/// Ana's list of presents for a day that is still to come, with two mugs on it.
async fn registry(world: &World) -> (Somebody, List, ItemId, VariantId) {
    let ana = somebody(world, "Ana").await;
    let mug = goods(world, "MUG").await;
    let hers = list(world, &ana, "link", &in_days(world, 9)).await;
    let item = wish(world, &ana, (hers.id, mug), "2").await;
    (ana, hers, item, mug)
}

async fn rows(world: &World, table: &str) -> usize {
    world.everything().await[table].len()
}

#[test]
fn a_list_stays_for_those_who_give_until_its_day() {
    let today = date(2026, 11, 20);
    let later = Some(date(2026, 12, 24));
    for (list, is_given, stays) in [
        (of_days(later, later), true, Some(34)),
        (of_days(None, later), true, Some(34)),
        (of_days(Some(today), Some(today)), true, Some(0)),
        (of_days(later, later), false, None),
        (of_days(Some(date(2026, 11, 19)), Some(date(2026, 11, 19))), true, None),
        (of_days(None, None), true, None),
    ] {
        assert_eq!(stays_for(&list, is_given, today), stays, "{:?} {is_given}", list.event_on);
    }
}

#[both]
async fn whoever_gives_is_told_once_and_keeps_what_they_need(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item, _) = registry(&world).await;
    let eva = somebody(&world, "Eva").await;
    give(&world, &hers, item, Some(&eva)).await;
    let word = give(&world, &hers, item, None).await.unwrap();
    let here = format!("/account/lists/{}", hers.id);
    assert!(ana.browser(&world).get(&here).await.expect(200).body.contains("se lo decimos"));
    for _ in 0..2 {
        ana.browser(&world).post(&format!("{here}/remove"), &[]).await.expect(303);
    }
    ana.browser(&world).get(&here).await.expect(404);
    world.get(&path(&hers)).await.expect(404);
    assert!(lists(&world, &ana).await.is_empty());
    assert!(!world.everything().await["wish_list"].join("").contains("Cumpleaños"), "its words are gone");
    let told = world.everything().await["notification_notice"].join("\n");
    assert_eq!(told.matches("wishlists-notice-gone").count(), 1, "{told}");
    let letters = world.everything().await["notification_mail"].join("\n");
    assert!(letters.contains("una lista de la que ibas a regalar algo"), "and by letter: {letters}");

    let page = eva.browser(&world).get("/account/gifts").await.expect(200).body;
    assert!(page.contains("Taza MUG") && page.contains("Han borrado esta lista"), "{page}");
    assert!(!page.contains("Cumpleaños"), "{page}");
    eva.browser(&world).get("/en/account/gifts").await.expect(200);
    let guest = world.get(&format!("/gifts/{word}")).await.expect(200).body;
    assert!(guest.contains("Han borrado esta lista") && guest.contains("Taza MUG"), "{guest}");
    let claim = page.split("name=\"claim\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let away = eva.browser(&world).post("/account/gifts", &[("claim", &claim)]).await.expect(303);
    let page = eva.browser(&world).get(away.header("location")).await.expect(200).body;
    assert!(page.contains("ya no lo regalas") && !page.contains("Taza MUG"), "{page}");
    world.pass_days(38);
    world.see_to_duties().await;
    world.get(&format!("/gifts/{word}")).await.expect(200);
    world.pass_days(2);
    world.see_to_duties().await;
    world.get(&format!("/gifts/{word}")).await.expect(404);
    assert_eq!((rows(&world, "wish_list").await, rows(&world, "wish_claim").await), (0, 0));
}

#[both]
async fn its_owner_does_not_find_out_whether_anybody_gives(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item, mug) = registry(&world).await;
    let other = list(&world, &ana, "link", &in_days(&world, 9)).await;
    wish(&world, &ana, (other.id, mug), "2").await;
    give(&world, &hers, item, None).await;
    let mut seen = Vec::new();
    for id in [hers.id, other.id] {
        let here = format!("/account/lists/{id}");
        let away = ana.browser(&world).post(&format!("{here}/remove"), &[]).await.expect(303);
        let again = ana.browser(&world).get(&here).await.status;
        seen.push((away.header("location").to_owned(), again, lists(&world, &ana).await.len()));
    }
    assert_eq!((&seen[0].0, seen[0].1, seen[0].2), (&seen[1].0, seen[1].1, seen[1].2 + 1));
    assert_eq!((rows(&world, "wish_list").await, rows(&world, "wish_item").await), (1, 1));
    let changed = actions::save(&ana.ctx(&world), mug, Some(hers.id), "").await;
    assert!(matches!(changed, Err(Failure::NotFound)), "{changed:?}");
    assert!(items(&world, hers.id).await.is_empty());
    assert!(matches!(actions::renew_link(&ana.ctx(&world), hers.id).await, Err(Failure::NotFound)));
}

#[both]
async fn a_list_without_a_day_or_after_it_goes_at_once(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item, _) = registry(&world).await;
    give(&world, &hers, item, None).await;
    world.pass_days(10);
    actions::remove_list(&ana.ctx(&world), hers.id).await.unwrap();
    assert_eq!((rows(&world, "wish_list").await, rows(&world, "wish_claim").await), (0, 0));
    let plain = list(&world, &ana, "public", "").await;
    actions::remove_list(&ana.ctx(&world), plain.id).await.unwrap();
    assert_eq!(rows(&world, "wish_list").await, 0);
    world.see_to_duties().await;
    assert!(!world.everything().await["notification_notice"].join("").contains("notice-gone"));
}

#[both]
async fn deleting_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item, _) = registry(&world).await;
    let eva = somebody(&world, "Eva").await;
    give(&world, &hers, item, Some(&eva)).await;
    let calls = testing::sweep(&world, async |ctx| {
        let as_her = action::Ctx::new(ctx.house().clone(), Actor::Member(ana.person));
        actions::remove_list(&as_her, hers.id).await
    });
    assert!(calls.await >= 8);
    let set = &world.everything().await["deadline"];
    assert_eq!(set.iter().filter(|row| row.contains("wishlists.forget")).count(), 1);
}

/// A list by a link is for whoever has the link: no machine that searches keeps it, nor the page that undoes a gift.
#[both]
async fn lists_are_found_by_nobody_who_searches(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item, _) = registry(&world).await;
    let word = give(&world, &hers, item, None).await.unwrap();
    let open = list(&world, &ana, "public", "").await;
    for at in [path(&hers), path(&open), format!("/gifts/{word}")] {
        let page = world.get(&at).await.expect(200);
        assert!(page.body.contains("name=\"robots\" content=\"noindex"), "{at}: {}", page.body);
    }
    assert!(known(&world, &ana, hers.id).await.path().is_some());
}
