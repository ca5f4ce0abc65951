//! What the tables keep: one row for one address, who comes first, who makes room, and nothing of whoever is gone.

use super::samples::{a_minute, ana, at, ctx, eva, in_cuenca, kept, remember, streets, told, world};
use crate::{
    actions,
    model::PostalAddress,
    personal,
    rules::{AddressRejected, KEPT_MAX},
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Actor, Id};
use testing::{Engine, both, sweep};

#[both]
async fn the_same_address_is_one_row(engine: Engine) {
    let world = world(engine).await;
    let first = remember(&world, ana(), &in_cuenca()).await;
    a_minute(&world);
    assert_eq!(remember(&world, ana(), &in_cuenca()).await, first);
    assert_eq!(told(&world).await, ["addresses.address_kept"], "using it again is no news");
    let shouted = PostalAddress { name: "ANA RUIZ".into(), phone: "600111222".into(), ..in_cuenca() };
    assert_eq!(remember(&world, ana(), &shouted).await, first);
    assert_eq!(actions::add(&ctx(&world, ana()), &in_cuenca()).await.unwrap(), first);
    let all = kept(&world, ana()).await;
    let now = all[0].address.reveal();
    assert_eq!((all.len(), now.name.as_str(), now.phone.as_str()), (1, "Ana Ruiz", "600111222"));
    assert!(all[0].is_default, "the first one is offered first");
    // Everybody has their own.
    let hers = remember(&world, eva(), &in_cuenca()).await;
    assert!(hers != first && kept(&world, eva()).await.len() == 1);
}

#[both]
async fn the_one_that_is_offered_first_is_first_and_then_the_latest_used(engine: Engine) {
    let world = world(engine).await;
    let mut ids = Vec::new();
    for number in 1..=3 {
        ids.push(remember(&world, ana(), &at(number)).await);
        a_minute(&world);
    }
    assert_eq!(streets(&world, ana()).await, ["Calle Mayor 1", "Calle Mayor 3", "Calle Mayor 2"]);
    let ctx = ctx(&world, ana());
    actions::prefer(&ctx, ids[1]).await.unwrap();
    actions::prefer(&ctx, ids[1]).await.unwrap();
    assert_eq!(streets(&world, ana()).await, ["Calle Mayor 2", "Calle Mayor 3", "Calle Mayor 1"]);
    assert_eq!(told(&world).await.len(), 4, "twice is once");
    actions::remove(&ctx, ids[1]).await.unwrap();
    assert_eq!(streets(&world, ana()).await, ["Calle Mayor 3", "Calle Mayor 1"]);
    assert!(kept(&world, ana()).await[0].is_default, "the latest used follows");
    actions::remove(&ctx, ids[0]).await.unwrap();
    actions::remove(&ctx, ids[2]).await.unwrap();
    assert!(kept(&world, ana()).await.is_empty());
    assert!(matches!(actions::remove(&ctx, ids[2]).await, Err(Failure::NotFound)));
    let again = remember(&world, ana(), &at(4)).await;
    assert!(kept(&world, ana()).await.iter().any(|one| one.id == again && one.is_default));
}

#[both]
async fn a_full_book_takes_no_more_by_hand_and_makes_room_for_what_is_used(engine: Engine) {
    let world = world(engine).await;
    for number in 1..=KEPT_MAX {
        remember(&world, ana(), &at(number)).await;
        a_minute(&world);
    }
    let refused = actions::add(&ctx(&world, ana()), &at(99)).await;
    assert!(matches!(refused, Err(Failure::Rejected(AddressRejected::TooMany))), "{refused:?}");
    actions::add(&ctx(&world, ana()), &at(7)).await.unwrap();
    assert_eq!(kept(&world, ana()).await.len(), KEPT_MAX);
    // The first is offered first and stays; the second was used longest ago.
    remember(&world, ana(), &at(99)).await;
    let now = streets(&world, ana()).await;
    assert_eq!(now.len(), KEPT_MAX);
    assert!(
        now.contains(&"Calle Mayor 1".to_owned()) && now.contains(&"Calle Mayor 99".to_owned()),
        "{now:?}"
    );
    assert!(!now.contains(&"Calle Mayor 2".to_owned()), "{now:?}");
    assert_eq!(told(&world).await.last().map(String::as_str), Some("addresses.address_kept"));
    assert!(told(&world).await.contains(&"addresses.address_removed".to_owned()));
}

#[both]
async fn an_address_is_changed_and_never_becomes_another_one(engine: Engine) {
    let world = world(engine).await;
    let (first, _) = (remember(&world, ana(), &at(1)).await, remember(&world, ana(), &at(2)).await);
    let ctx = ctx(&world, ana());
    actions::change(&ctx, first, &at(1)).await.unwrap();
    assert_eq!(told(&world).await.len(), 2, "nothing is different");
    let known = actions::change(&ctx, first, &at(2)).await;
    assert!(matches!(known, Err(Failure::Rejected(AddressRejected::Known))), "{known:?}");
    let unfit = PostalAddress { postcode: "1".into(), ..at(3) };
    assert!(matches!(actions::change(&ctx, first, &unfit).await, Err(Failure::Rejected(_))));
    actions::change(&ctx, first, &at(3)).await.unwrap();
    assert_eq!(kept(&world, ana()).await.iter().find(|one| one.id == first).unwrap().version, 2);
    for stranger in [eva(), ana()] {
        let id = if stranger == ana() { Id::from_bytes([7; 16]) } else { first };
        let ctx = world.ctx(Actor::Member(stranger));
        assert!(matches!(actions::change(&ctx, id, &at(4)).await, Err(Failure::NotFound)));
        assert!(matches!(actions::prefer(&ctx, id).await, Err(Failure::NotFound)));
        assert!(matches!(actions::remove(&ctx, id).await, Err(Failure::NotFound)));
    }
    assert!(matches!(actions::add(&world.ctx(Actor::Visitor), &at(5)).await, Err(Failure::Forbidden)));
    assert!(streets(&world, ana()).await.contains(&"Calle Mayor 3".to_owned()));
}

#[both]
async fn every_action_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let first = remember(&world, ana(), &at(1)).await;
    let as_ana = |ctx: &Ctx| Ctx::new(ctx.house().clone(), Actor::Member(ana()));
    let adds = async |ctx: &Ctx| actions::add(&as_ana(ctx), &at(2)).await;
    assert!(sweep(&world, adds).await > 3);
    let changes = async |ctx: &Ctx| actions::change(&as_ana(ctx), first, &at(3)).await;
    assert!(sweep(&world, changes).await > 3);
    let removes = async |ctx: &Ctx| actions::remove(&as_ana(ctx), first).await;
    assert!(sweep(&world, removes).await > 3);
}

#[both]
async fn whoever_is_gone_leaves_no_address(engine: Engine) {
    let world = world(engine).await;
    remember(&world, ana(), &in_cuenca()).await;
    remember(&world, eva(), &at(5)).await;
    let ctx = world.operator();
    let mut handed = String::new();
    for one in personal::all() {
        let rows: Result<_, StoreError> = ctx.read(async |snap| (one.export)(snap, ana()).await).await;
        let rows = rows.unwrap();
        // Of numbers of companies there is nothing: she has none.
        assert_eq!(rows.len(), usize::from(one.table != "vat_number"), "{}", one.table);
        handed.push_str(&format!("{rows:?}"));
    }
    for said in ["Ana Ruiz", "Calle Mayor 8", "16002", "Cuenca"] {
        assert!(handed.contains(said), "{said}: {handed}");
    }
    assert!(!handed.contains("Calle Mayor 5"), "what is somebody else's is not handed over");
    let log = world.everything().await["event_log"].join("\n");
    assert!(!log.contains("Mayor") && !log.contains("16002") && !log.contains("Ana"), "{log}");
    for _ in 0..2 {
        let erased: Result<(), StoreError> = ctx
            .write(async |tx| {
                for one in personal::all().iter().rev() {
                    (one.erase)(tx, &ctx, ana()).await?;
                }
                Ok(())
            })
            .await;
        erased.unwrap();
    }
    let left = format!("{:?}", world.everything().await);
    assert!(!left.contains("Calle Mayor 8") && left.contains("Calle Mayor 5"), "{left}");
    for table in ["address", "address_book"] {
        assert_eq!(world.everything().await[table].len(), 1, "{table}");
    }
}
