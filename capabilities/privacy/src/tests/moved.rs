//! What was written to an address that somebody had before goes with them.

use super::journeys::{PASSWORD, find, somebody, world};
use accounts::{
    Cost, Keys,
    actions::{self, Leaving},
    rules::GRACE_DAYS,
};
use database::{StoreError, args};
use kernel::{Actor, Lang, Role};
use testing::{Engine, both};

const BEFORE: &str = "antes@people.example";

/// Somebody was invited where they read letters then, had the account there, and reads them elsewhere now.
#[both]
async fn letters_to_an_address_of_before_go_too(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let staff = world.ctx(Actor::Staff(olvido));
    actions::invite(&staff, BEFORE, "Marina", Role::Agent, Lang::Es).await.unwrap();
    world.see_to_duties().await;
    let ctx = &world.ctx(Actor::House);
    let moved: Result<u64, StoreError> = ctx
        .write(async |tx| {
            let sql = "INSERT INTO account_former (person_id, address_folded, left_at) VALUES ($1, $2, $3)";
            tx.exec(sql, args![marina, *BEFORE, ctx.now()]).await
        })
        .await;
    moved.unwrap();
    let everything = world.everything().await;
    for table in ["notification_mail", "audit_log"] {
        assert!(everything[table].join("\n").contains(BEFORE), "{table}");
    }

    let form = Leaving { proof: PASSWORD, is_sure: true };
    let theirs = world.ctx(Actor::Member(marina));
    actions::leave(&theirs, &Keys::new(Cost::CHEAP), &form).await.unwrap();
    world.pass_days(GRACE_DAYS);
    world.see_to_duties().await;
    assert!(find(&world, marina).await.is_erased());
    assert!(!format!("{:?}", world.everything().await).contains(BEFORE));
}
