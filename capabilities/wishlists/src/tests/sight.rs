//! Who sees a list: every audience for everybody who may look.

use super::samples::{befriend, known, list, path, somebody, world};
use crate::{
    model::{Audience, ListWanted},
    rules::may_see,
};
use profiles::model::{Relation, Standing, Verb};
use testing::{Engine, both};

/// A row for whoever looks, a column for each audience as they stand in `Audience::ALL`; without the word of the link, and with it.
const SEEN: [(Standing, [bool; 4], [bool; 4]); 5] = [
    (Standing::Stranger, [false, false, false, true], [false, false, true, true]),
    (Standing::Member, [false, false, false, true], [false, false, true, true]),
    (Standing::Follower, [false, false, false, true], [false, false, true, true]),
    (Standing::Friend, [false, true, false, true], [false, true, true, true]),
    (Standing::Oneself, [true, true, true, true], [true, true, true, true]),
];

#[test]
fn a_list_is_seen_by_those_for_whom_it_is() {
    assert_eq!(SEEN.map(|(standing, ..)| standing), Standing::ALL);
    for (standing, plain, by_word) in SEEN {
        for (audience, (plain, by_word)) in Audience::ALL.into_iter().zip(plain.into_iter().zip(by_word)) {
            let near = Relation::of(standing);
            assert_eq!(may_see(audience, near, false), plain, "{standing:?} {audience:?}");
            assert_eq!(may_see(audience, near, true), by_word, "{standing:?} {audience:?} by the link");
            let blocked = Relation { is_blocked: true, ..near };
            let is_own = standing == Standing::Oneself;
            assert_eq!(may_see(audience, blocked, true), is_own, "{standing:?} {audience:?} blocked");
        }
    }
}

#[both]
async fn each_list_is_there_for_whom_it_is_and_for_nobody_else(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let private = list(&world, &ana, "private", "").await;
    let friends = list(&world, &ana, "friends", "").await;
    let link = list(&world, &ana, "link", "").await;
    let public = list(&world, &ana, "public", "").await;
    assert_eq!(private.path(), None);
    let by_id = |list: &crate::model::List| format!("/lists/{}", list.id);
    for (at, visitor, stranger, own) in [
        (by_id(&private), 404, 404, 200),
        (by_id(&friends), 404, 404, 200),
        (by_id(&link), 404, 404, 200),
        (path(&link), 200, 200, 200),
        (by_id(&public), 200, 200, 200),
        ("/lists/x".into(), 404, 404, 404),
        (format!("/lists/{}", "0".repeat(32)), 404, 404, 404),
    ] {
        world.get(&at).await.expect(visitor);
        eva.browser(&world).get(&at).await.expect(stranger);
        ana.browser(&world).get(&at).await.expect(own);
    }
    befriend(&world, &eva, &ana).await;
    eva.browser(&world).get(&by_id(&friends)).await.expect(200);
    eva.browser(&world).get(&by_id(&private)).await.expect(404);
    profiles::actions::turn(&ana.ctx(&world), Some(eva.person), Verb::Block).await.unwrap();
    for at in [by_id(&friends), path(&link), by_id(&public)] {
        eva.browser(&world).get(&at).await.expect(404);
    }
}

#[both]
async fn a_link_that_was_changed_leads_nowhere_any_more(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let before = list(&world, &ana, "link", "").await;
    let at = path(&before);
    world.get(&at).await.expect(200);
    let here = format!("/account/lists/{}", before.id);
    ana.browser(&world).post(&format!("{here}/link"), &[]).await.expect(303);
    world.get(&at).await.expect(404);
    let after = known(&world, &ana, before.id).await;
    world.get(&path(&after)).await.expect(200);
    let shut = ListWanted { name: "Cumpleaños".into(), audience: "private".into(), event_on: String::new() };
    crate::actions::change_list(&ana.ctx(&world), after.id, &shut).await.unwrap();
    world.get(&path(&after)).await.expect(404);
}
