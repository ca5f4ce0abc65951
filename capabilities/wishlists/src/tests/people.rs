//! Whoever has lists and gives presents, as people: what is handed over, and what is taken away.

use super::samples::{Somebody, goods, in_days, items, list, path, somebody, wish, world};
use crate::{actions, model::Giver, personal, store};
use database::StoreError;
use serde_json::Value;
use testing::{Engine, World, both};

async fn handed_over(world: &World, whose: &Somebody) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for one in personal::all() {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| (one.export)(snap, whose.person).await).await;
        all.push(found.unwrap());
    }
    all
}

async fn erase(world: &World, whose: &Somebody) {
    let ctx = world.operator();
    for _ in 0..2 {
        for one in personal::all().iter().rev() {
            let gone: Result<(), StoreError> =
                ctx.write(async |tx| (one.erase)(tx, &ctx, whose.person).await).await;
            gone.unwrap();
        }
    }
}

#[both]
async fn somebody_is_handed_their_lists_but_no_surprise(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let mug = goods(&world, "MUG").await;
    let hers = list(&world, &ana, "link", &in_days(&world, 9)).await;
    let item = wish(&world, &ana, (hers.id, mug), "2").await;
    let giver = Giver { person: Some(eva.person), quantity: "1".into(), ..Giver::default() };
    let word = path(&hers).trim_start_matches("/lists/").to_owned();
    actions::claim(&eva.ctx(&world), (&word, item), &giver).await.unwrap();
    let told = handed_over(&world, &ana).await;
    assert_eq!(told.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1, 0], "{told:?}");
    let text = format!("{told:?}");
    assert!(text.contains("Cumpleaños") && !text.contains("claimed"), "{text}");
    let given = handed_over(&world, &eva).await;
    assert_eq!(given.iter().map(Vec::len).collect::<Vec<_>>(), [0, 0, 0, 1], "{given:?}");

    erase(&world, &eva).await;
    assert_eq!(items(&world, hers.id).await[0].claimed, 0, "somebody else may give it now");
    actions::claim(&world.operator(), (&word, item), &Giver::default()).await.unwrap();
    erase(&world, &ana).await;
    assert!(handed_over(&world, &ana).await.iter().all(Vec::is_empty));
    let left = format!("{:?}", world.everything().await["wish_list"]);
    assert!(
        !left.contains("Cumpleaños"),
        "of a list that somebody gives something of the words are gone: {left}"
    );
    // Nine days to the day, and thirty more.
    world.pass_days(40);
    world.see_to_duties().await;
    let rows = world.everything().await;
    for table in ["wish_book", "wish_list", "wish_item", "wish_claim"] {
        assert!(rows[table].is_empty(), "{table}");
    }
}

/// One list that its owner deleted before, and one that goes with its owner: of each a mug is given, and a bowl is not.
#[both]
async fn of_what_stays_of_a_list_nobody_knows_whose_it_was(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let (mug, bowl) = (goods(&world, "MUG").await, goods(&world, "BOWL").await);
    let (mut hers, mut words) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        let one = list(&world, &ana, "public", &in_days(&world, 9)).await;
        wish(&world, &ana, (one.id, bowl), "1").await;
        let item = wish(&world, &ana, (one.id, mug), "1").await;
        let given = actions::claim(&world.operator(), (&one.id.to_string(), item), &Giver::default()).await;
        words.extend(given.unwrap().1);
        hers.push(one.id);
    }
    actions::remove_list(&ana.ctx(&world), hers[0]).await.unwrap();
    erase(&world, &ana).await;
    for id in hers {
        let left: Result<_, StoreError> =
            world.operator().read(async |snap| store::lists::find(snap, id).await).await;
        let left = left.unwrap().unwrap();
        assert_eq!((left.event_on, left.surprise_until), (None, None));
        assert!(left.is_gone && left.person != ana.person);
    }
    assert_eq!(world.everything().await["wish_item"].len(), 2, "only what is given");
    for word in words {
        let page = world.get(&format!("/gifts/{word}")).await.expect(200).body;
        assert!(page.contains("Taza MUG") && page.contains("Han borrado esta lista"), "{page}");
    }
}

#[both]
async fn what_a_list_is_called_stands_in_no_log(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let mug = goods(&world, "MUG").await;
    let hers = list(&world, &ana, "link", "").await;
    wish(&world, &ana, (hers.id, mug), "2").await;
    let rows = world.everything().await;
    for table in ["event_log", "audit_log", "answered_once", "job", "deadline"] {
        assert!(!rows[table].join("").contains("Cumpleaños"), "{table}");
    }
    assert!(!format!("{hers:?}").contains("Cumpleaños"));
}
