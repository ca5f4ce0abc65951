//! Codes of receipts: each counts once, for one person, in time.

use super::samples::{as_marina, goods, known, marina, sheet, wanted, world};
use crate::{
    actions,
    model::{SheetWanted, Source},
    reads,
    rules::TillRejected,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, PersonId};
use testing::{Engine, World, both, sweep};

fn other() -> PersonId {
    PersonId::from_bytes([77; 16])
}

async fn refused(world: &World, person: PersonId, code: &str) -> Option<TillRejected> {
    match actions::redeem(&world.ctx(Actor::Member(person)), code, &[]).await {
        Err(Failure::Rejected(no)) => Some(no),
        Err(other) => panic!("{other}"),
        Ok(()) => None,
    }
}

#[both]
async fn a_code_makes_a_purchase_verified_at_once_and_once(engine: Engine) {
    let world = world(engine).await;
    let (mug, _) = goods(&world, "MUG").await;
    let (jug, _) = goods(&world, "JUG").await;
    let (_, codes) = sheet(&world, "MUG\nJUG", "all", "2").await;
    let typed = codes[0].code.to_lowercase();
    assert_eq!(refused(&world, marina(), &typed).await, None);
    for product in [mug, jug] {
        let known = known(&world, marina(), product).await.unwrap();
        assert!(known.is_verified() && known.source == Source::Till && known.line.is_none());
    }
    assert_eq!(refused(&world, marina(), &typed).await, None, "whoever sends it again is told the same");
    assert_eq!(refused(&world, other(), &typed).await, Some(TillRejected::Used));
    assert_eq!(known(&world, other(), mug).await, None);
    let before = world.everything().await;
    world.see_to_duties().await;
    let after = world.everything().await;
    for table in ["evidence", "evidence_origin", "evidence_goods"] {
        assert_eq!(before[table], after[table], "{table}: the log says nothing that was not known");
    }
}

#[both]
async fn what_is_no_code_or_too_late_counts_for_nothing(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let (_, codes) = sheet(&world, "MUG", "all", "2").await;
    for typed in ["", "x", "0000000000", "'; DROP TABLE evidence_code; --"] {
        assert_eq!(refused(&world, marina(), typed).await, Some(TillRejected::Unknown), "{typed}");
    }
    world.pass_days(29);
    assert_eq!(refused(&world, marina(), &codes[0].code).await, None);
    world.pass_days(1);
    let late = refused(&world, marina(), &codes[1].code).await;
    assert!(matches!(late, Some(TillRejected::Late { .. })), "{late:?}");
    assert_eq!(refused(&world, marina(), &codes[0].code).await, None, "what counted goes on counting");
}

#[both]
async fn of_any_of_these_only_what_is_chosen_was_bought(engine: Engine) {
    let world = world(engine).await;
    let (mug, mugs) = goods(&world, "MUG").await;
    let (jug, _) = goods(&world, "JUG").await;
    let (_, elsewhere) = goods(&world, "BOWL").await;
    let (_, codes) = sheet(&world, "MUG\nJUG", "any", "1").await;
    let code = &codes[0].code;
    assert_eq!(refused(&world, marina(), code).await, Some(TillRejected::NothingChosen));
    let outside = actions::redeem(&as_marina(&world), code, &[elsewhere]).await;
    assert!(matches!(outside, Err(Failure::Rejected(TillRejected::NothingChosen))), "{outside:?}");
    actions::redeem(&as_marina(&world), code, &[mugs, elsewhere]).await.unwrap();
    assert!(known(&world, marina(), mug).await.is_some_and(|one| one.is_verified()));
    assert_eq!(known(&world, marina(), jug).await, None);
}

#[both]
async fn no_more_is_chosen_than_the_receipt_stands_for(engine: Engine) {
    let world = world(engine).await;
    let mut all = Vec::new();
    for sku in ["MUG", "JUG", "BOWL"] {
        all.push(goods(&world, sku).await.1);
    }
    let three = wanted("MUG\nJUG\nBOWL", "any", "1");
    for (most, chosen, no) in [("", 2, Some(1)), ("2", 3, Some(2)), ("2", 2, None), ("", 1, None)] {
        let sheet = SheetWanted { most: most.into(), ..three.clone() };
        let id = actions::make_sheet(&world.operator(), &sheet).await.unwrap();
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::sheet(snap, id).await).await;
        let code = found.unwrap().unwrap().2.remove(0).code;
        let done = actions::redeem(&as_marina(&world), &code, &all[..chosen]).await;
        match no {
            None => assert!(done.is_ok(), "{done:?}"),
            Some(most) => {
                let no = TillRejected::TooManyChosen { most };
                assert!(matches!(&done, Err(Failure::Rejected(said)) if *said == no), "{done:?}");
                assert!(world.everything().await["evidence_goods"].is_empty());
            }
        }
    }
}

#[both]
async fn of_many_who_type_one_code_at_once_one_has_it(engine: Engine) {
    let world = world(engine).await;
    let (mug, _) = goods(&world, "MUG").await;
    let (_, codes) = sheet(&world, "MUG", "all", "1").await;
    let code = codes[0].code.as_str();
    let people: [PersonId; 4] = [11, 12, 13, 14].map(|number| PersonId::from_bytes([number; 16]));
    let ctxs = people.map(|person| world.ctx(Actor::Member(person)));
    let [a, b, c, d] = &ctxs;
    let (a, b, c, d) = tokio::join!(
        actions::redeem(a, code, &[]),
        actions::redeem(b, code, &[]),
        actions::redeem(c, code, &[]),
        actions::redeem(d, code, &[]),
    );
    let all = [a, b, c, d];
    assert_eq!(all.iter().filter(|one| one.is_ok()).count(), 1, "{all:?}");
    let is_used = |one: &Result<(), _>| matches!(one, Ok(()) | Err(Failure::Rejected(TillRejected::Used)));
    assert!(all.iter().all(is_used), "{all:?}");
    let mut owners = 0;
    for person in people {
        owners += usize::from(known(&world, person, mug).await.is_some());
    }
    assert_eq!(owners, 1);
}

#[both]
async fn typing_a_code_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    goods(&world, "MUG").await;
    let (_, codes) = sheet(&world, "MUG", "all", "1").await;
    let calls = sweep(&world, async |ctx| {
        let as_her = action::Ctx::new(ctx.house().clone(), Actor::Member(marina()));
        actions::redeem(&as_her, &codes[0].code, &[]).await
    });
    assert!(calls.await >= 10);
}
