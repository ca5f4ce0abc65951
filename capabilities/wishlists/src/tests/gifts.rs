//! Presents: never more than are wanted, a surprise until the day, undone by whoever gives them.

use super::samples::{Somebody, goods, in_days, items, list, path, somebody, wanted, wish, world};
use crate::{
    actions,
    model::{ClaimId, Giver, ItemId, List},
    reads,
    rules::ClaimRejected,
};
use action::{Ctx, Failure};
use database::{StoreError, faults};
use kernel::Actor;
use testing::{Engine, World, both, sweep};

type Given = Result<(ClaimId, Option<String>), Failure<ClaimRejected>>;

fn word(list: &List) -> String {
    path(list).trim_start_matches("/lists/").to_owned()
}

async fn give(ctx: &Ctx, list: &List, item: ItemId, (name, many): (&str, &str)) -> Given {
    let giver = Giver { person: ctx.actor().person(), name: name.into(), quantity: many.into() };
    actions::claim(ctx, (&word(list), item), &giver).await
}

/// Ana's list of presents with three mugs on it.
async fn registry(world: &World) -> (Somebody, List, ItemId) {
    let ana = somebody(world, "Ana").await;
    let mug = goods(world, "MUG").await;
    let hers = list(world, &ana, "link", &in_days(world, 9)).await;
    let item = wish(world, &ana, (hers.id, mug), "3").await;
    (ana, hers, item)
}

#[both]
async fn no_more_are_given_than_are_wanted(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    let eva = somebody(&world, "Eva").await;
    let visitor = || world.ctx(Actor::Visitor);
    let (_, secret) = give(&visitor(), &hers, item, ("Tía Pepa", "1")).await.unwrap();
    let (hers_by_eva, none) = give(&eva.ctx(&world), &hers, item, ("", "2")).await.unwrap();
    assert!(secret.is_some() && none.is_none(), "whoever is signed in needs no word");
    let more = give(&visitor(), &hers, item, ("", "1")).await;
    assert!(matches!(more, Err(Failure::Rejected(ClaimRejected::Short { left: 0 }))), "{more:?}");
    let own = give(&ana.ctx(&world), &hers, item, ("", "1")).await;
    assert!(matches!(own, Err(Failure::Rejected(ClaimRejected::Own))), "{own:?}");
    for _ in 0..2 {
        actions::undo(&eva.ctx(&world), hers_by_eva).await.unwrap();
        actions::undo_by_word(&visitor(), secret.as_deref().unwrap()).await.unwrap();
    }
    assert_eq!(items(&world, hers.id).await[0].claimed, 0, "undone once, however often it is asked");
    actions::undo_by_word(&visitor(), &"0".repeat(32)).await.unwrap();
    give(&visitor(), &hers, item, ("", "3")).await.unwrap();
    let somebody_elses = actions::undo(&ana.ctx(&world), hers_by_eva).await;
    assert!(somebody_elses.is_ok() && items(&world, hers.id).await[0].claimed == 3, "it is not hers");
}

#[both]
async fn of_many_who_give_at_once_only_as_many_do_as_are_wanted(engine: Engine) {
    let world = world(engine).await;
    let (_, hers, item) = registry(&world).await;
    let ctxs: Vec<Ctx> = (0..6).map(|_| world.ctx(Actor::Visitor)).collect();
    let [a, b, c, d, e, f] = &ctxs[..] else { panic!("six") };
    let one = ("", "1");
    let (a, b, c, d, e, f) = tokio::join!(
        give(a, &hers, item, one),
        give(b, &hers, item, one),
        give(c, &hers, item, one),
        give(d, &hers, item, one),
        give(e, &hers, item, one),
        give(f, &hers, item, one),
    );
    let all = [a, b, c, d, e, f];
    assert_eq!(all.iter().filter(|one| one.is_ok()).count(), 3, "{all:?}");
    let is_clear =
        |one: &Given| matches!(one, Ok(_) | Err(Failure::Rejected(ClaimRejected::Short { left: 0 })));
    assert!(all.iter().all(is_clear), "{all:?}");
    let rows = world.everything().await["wish_claim"].len();
    assert_eq!((items(&world, hers.id).await[0].claimed, rows), (3, 3));
}

#[both]
async fn it_stays_a_surprise_until_the_day_and_then_there_are_thanks(engine: Engine) {
    let world = world(engine).await;
    let (ana, hers, item) = registry(&world).await;
    let eva = somebody(&world, "Eva").await;
    give(&world.ctx(Actor::Visitor), &hers, item, ("Tía Pepa", "1")).await.unwrap();
    give(&eva.ctx(&world), &hers, item, ("", "1")).await.unwrap();
    let here = format!("/account/lists/{}", hers.id);
    let own = ana.browser(&world).get(&here).await.expect(200).body;
    assert!(own.contains("Sorpresa hasta el"), "{own}");
    let public = ana.browser(&world).get(&path(&hers)).await.expect(200).body;
    for secret in ["Tía Pepa", "Eva", "Falta 1", "Faltan", "Para dar las gracias", "Regalas"] {
        assert!(!own.contains(secret) && !public.contains(secret), "{secret}");
    }
    assert!(world.get(&path(&hers)).await.expect(200).body.contains("Falta 1 por regalar"));
    // Moving the day nearer shows nothing sooner.
    let soon = wanted("Cumpleaños", "link", &in_days(&world, 1));
    actions::change_list(&ana.ctx(&world), hers.id, &soon).await.unwrap();
    world.pass_days(8);
    assert!(!ana.browser(&world).get(&here).await.expect(200).body.contains("Tía Pepa"));
    world.pass_days(1);
    let thanks = ana.browser(&world).get(&here).await.expect(200).body;
    for said in ["Para dar las gracias", "Tía Pepa: 1 × Taza MUG", "Eva: 1 × Taza MUG"] {
        assert!(thanks.contains(said), "{said}: {thanks}");
    }
    assert!(!thanks.contains("Sorpresa hasta"));
    let late = give(&world.ctx(Actor::Visitor), &hers, item, ("", "1")).await;
    assert!(matches!(late, Err(Failure::Rejected(ClaimRejected::Over))), "{late:?}");
}

#[both]
async fn giving_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (_, hers, item) = registry(&world).await;
    let calls = sweep(&world, async |ctx| give(ctx, &hers, item, ("Pepa", "1")).await);
    assert!(calls.await >= 6, "the list, its owner, the thing, taken, kept, told");
}

#[both]
async fn whoever_has_no_account_gives_and_undoes_by_a_link(engine: Engine) {
    let world = world(engine).await;
    let (_, hers, item) = registry(&world).await;
    let at = path(&hers);
    let page = world.get(&at).await.expect(200).body;
    assert!(page.contains("Lo regalo yo") && page.contains("name=\"mark\""), "{page}");
    let id = item.to_string();
    let form = testing::fields(&[("mark", "m-1"), ("item", &id), ("quantity", "2"), ("name", "<b>Pepa")]);
    let given = world.post(&format!("{at}/claim"), &form).await.expect(303);
    let gift = given.header("location").to_owned();
    assert!(gift.starts_with("/gifts/"), "{gift}");
    let again = world.post(&format!("{at}/claim"), &form).await.expect(303);
    assert!(again.header("location").ends_with("?done=claimed"));
    assert_eq!(items(&world, hers.id).await[0].claimed, 2, "one form gives once");
    let shown = world.get(&gift).await.expect(200).body;
    assert!(shown.contains("Regalas 2") && shown.contains("Ya no lo regalo"), "{shown}");
    world.get(&format!("/en{gift}")).await.expect(200);
    let rows = world.everything().await;
    let secret = gift.trim_start_matches("/gifts/");
    for table in ["wish_claim", "event_log", "answered_once"] {
        assert!(!rows[table].join("").contains(secret), "{table}: of its word only the hash is kept");
        assert!(table == "wish_claim" || !rows[table].join("").contains("Pepa"), "{table}");
    }
    let short = testing::fields(&[("mark", "m-2"), ("item", &id), ("quantity", "2")]);
    let refused = world.post(&format!("{at}/claim"), &short).await.expect(422).body;
    assert!(refused.contains("Solo falta uno") && refused.contains("aria-invalid"), "{refused}");
    world.post(&gift, "").await.expect(303);
    world.get(&gift).await.expect(404);
    assert_eq!(items(&world, hers.id).await[0].claimed, 0);
    world.post("/lists/x/claim", &short).await.expect(404);
}

#[both]
async fn however_much_somebody_gives_few_statements_show_it(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let hers = list(&world, &ana, "link", &in_days(&world, 9)).await;
    for number in 0..7 {
        let thing = goods(&world, &format!("MUG{number}")).await;
        let item = wish(&world, &ana, (hers.id, thing), "1").await;
        give(&eva.ctx(&world), &hers, item, ("", "1")).await.unwrap();
    }
    faults::fail_at(14);
    let given: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::given(snap, Actor::Member(eva.person), eva.person, 50).await)
        .await;
    assert!(!faults::end(), "a fourteenth statement for seven things");
    let given = given.unwrap();
    assert_eq!(given.len(), 7);
    assert!(given.iter().all(|one| one.way == hers.path() && one.claim.item == one.item.id));
    let latest: Vec<ClaimId> = given.iter().map(|one| one.claim.id).collect();
    assert!(latest.is_sorted_by(|one, next| one > next), "the latest first");
}
