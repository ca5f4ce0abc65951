//! Who may leave, who may have somebody leave, and what that does.

use super::{
    people::{PASSWORD, browser, inside, somebody, world},
    roles::person,
};
use crate::{
    actions,
    model::Standing,
    reads,
    rules::{GRACE_DAYS, LeaveRejected, Teller, leave, may_send_away},
    steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, PersonId, Role, Timestamp, time};
use testing::{Engine, World, both};

#[test]
fn the_last_owner_cannot_leave_and_a_day_is_kept() {
    let now = Timestamp::UNIX_EPOCH;
    let day = time::days_after(now, GRACE_DAYS);
    for (role, standing, owners, expected) in [
        (Role::Member, Standing::Active, 1, Ok(day)),
        (Role::Manager, Standing::Active, 1, Ok(day)),
        (Role::Owner, Standing::Active, 1, Err(LeaveRejected::LastOwner)),
        (Role::Owner, Standing::Active, 2, Ok(day)),
        (Role::Owner, Standing::Suspended, 1, Ok(day)),
        (Role::Member, Standing::Suspended, 1, Ok(day)),
    ] {
        assert_eq!(leave(&person(2, role, standing), owners, now), expected, "{role:?} {standing:?}");
    }
    let mut going = person(2, Role::Owner, Standing::Active);
    going.leaves_at = Some(day);
    assert_eq!(leave(&going, 1, time::days_after(now, 3)), Ok(day), "asking again does not put it off");
}

#[test]
fn who_may_have_whom_leave() {
    let staff = |number, role| Teller::Staff { id: PersonId::from_bytes([number; 16]), role };
    for (teller, role, expected) in [
        (Teller::Operator, Role::Owner, Ok(())),
        (staff(1, Role::Owner), Role::Owner, Ok(())),
        (staff(1, Role::Owner), Role::Member, Ok(())),
        (staff(1, Role::Manager), Role::Agent, Ok(())),
        (staff(1, Role::Manager), Role::Manager, Err(LeaveRejected::OwnersOnly)),
        (staff(1, Role::Manager), Role::Owner, Err(LeaveRejected::OwnersOnly)),
        (staff(2, Role::Owner), Role::Owner, Err(LeaveRejected::Own)),
    ] {
        let found = may_send_away(teller, &person(2, role, Standing::Active));
        assert_eq!(found, expected, "{teller:?} {role:?}");
    }
}

async fn is_gone(world: &World, id: PersonId) -> bool {
    let found: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::person(snap, id).await).await;
    found.unwrap().unwrap().is_erased()
}

#[both]
async fn whoever_leaves_is_emptied_once_and_never_comes_back(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let mut ana_inside = inside(&world, "Ana").await;
    let ctx = world.ctx(Actor::House);
    let ctx = &ctx;
    for is_new in [true, false] {
        let erased: Result<(), StoreError> = ctx.write(async |tx| steps::erase(tx, ana).await).await;
        erased.unwrap();
        let facts = world.everything().await["event_log"].join("\n");
        assert_eq!(facts.matches("accounts.person_erased").count(), 1, "again: {}", !is_new);
    }
    assert!(is_gone(&world, ana).await);
    assert!(!format!("{:?}", world.everything().await["account_person"]).contains("ana@people.example"));
    assert!(!ana_inside.is_in().await, "nobody is let in who is gone");
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let staff = world.ctx(Actor::Staff(owner));
    assert!(matches!(actions::restore(&staff, ana).await, Err(Failure::NotFound)));
    assert!(matches!(actions::give_role(&staff, ana, Role::Agent).await, Err(Failure::NotFound)));
    assert!(matches!(actions::send_away(&staff, ana, "asked").await, Err(Failure::NotFound)));
}

#[both]
async fn whoever_is_kept_out_leaves_and_stays_kept_out(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let staff = world.ctx(Actor::Staff(owner));
    actions::suspend(&staff, ana).await.unwrap();
    actions::send_away(&staff, ana, "asked").await.unwrap();
    browser(&world).sign_in("ana@people.example", PASSWORD).await.expect(422);
    actions::let_stay(&staff, ana).await.unwrap();
    browser(&world).sign_in("ana@people.example", PASSWORD).await.expect(422);
}
