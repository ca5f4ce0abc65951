//! What the tables keep: profiles and handles, lists that go on, and what is left of somebody who is gone.

use super::samples::{Somebody, member, picture, somebody, told, wanted, world};
use crate::{
    actions::{self, Handed},
    model::{AtHandle, Audience, Class, List, Profile, Verb},
    personal, reads,
    rules::ProfileRejected,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, PersonId, Role};
use testing::{Engine, World, both, sweep};

async fn profile(world: &World, person: PersonId) -> Option<Profile> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::profile(snap, person).await).await;
    found.unwrap()
}

async fn leads(world: &World, handle: &str) -> AtHandle {
    let now = world.now();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::at_handle(snap, handle, now).await).await;
    found.unwrap()
}

#[both]
async fn a_profile_is_made_when_it_is_first_needed(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let eva = member(&world, "Eva", "eva").await;
    assert_eq!(profile(&world, ana.person).await, None);
    ana.does(&world, Verb::Ask, &eva).await;
    let made = profile(&world, ana.person).await.unwrap();
    assert!(made.handle.as_str().starts_with("plaza_") && made.handle_at.is_none());
    assert_eq!(leads(&world, made.handle.as_str()).await, AtHandle::Person(ana.person));
}

#[both]
async fn an_old_handle_leads_on_for_a_year_and_is_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana_ruiz").await;
    let eva = member(&world, "Eva", "eva").await;
    let soon = actions::set_profile(&ana.ctx(&world), &wanted("ana_r"), Handed::Nothing).await;
    assert!(matches!(soon, Err(Failure::Rejected(ProfileRejected::HandleSoon { .. }))), "{soon:?}");
    world.pass_days(30);
    actions::set_profile(&ana.ctx(&world), &wanted("ana_r"), Handed::Nothing).await.unwrap();
    assert_eq!(leads(&world, "ana_ruiz").await, AtHandle::Moved(ana.person));
    assert_eq!(leads(&world, "ana_r").await, AtHandle::Person(ana.person));
    for alike in ["ana_ruiz", "anaruiz", "ana_ru1z", "ana_r"] {
        let taken = actions::set_profile(&eva.ctx(&world), &wanted(alike), Handed::Nothing).await;
        let why = matches!(
            taken,
            Err(Failure::Rejected(ProfileRejected::HandleTaken | ProfileRejected::HandleSoon { .. }))
        );
        assert!(why, "{alike}: {taken:?}");
        assert_eq!(leads(&world, alike).await != AtHandle::Person(eva.person), true, "{alike}");
    }
    world.pass_days(366);
    assert_eq!(leads(&world, "ana_ruiz").await, AtHandle::Nobody);
    world.see_to_duties().await;
    actions::set_profile(&eva.ctx(&world), &wanted("ana_ruiz"), Handed::Nothing).await.unwrap();
    assert_eq!(leads(&world, "ana_ruiz").await, AtHandle::Person(eva.person));
}

#[both]
async fn what_stays_the_same_says_nothing(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    actions::set_profile(&ana.ctx(&world), &wanted("@ana"), Handed::Nothing).await.unwrap();
    let usual = Class::ALL.map(|class| (class, class.usual()));
    actions::set_visibility(&ana.ctx(&world), &usual).await.unwrap();
    assert_eq!(told(&world).await, ["profiles.profile_changed"]);
    actions::set_visibility(&ana.ctx(&world), &[(Class::Purchases, Audience::Friends)]).await.unwrap();
    assert_eq!(told(&world).await.len(), 2);
}

#[both]
async fn a_list_goes_on_from_its_last_row(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let mut friends = Vec::new();
    for n in 0..5 {
        let one = somebody(&world, &format!("Amiga {n}"), Role::Member).await;
        // Two of them in the same instant.
        if n != 3 {
            world.machine.set(kernel::time::seconds_after(world.now(), 60));
        }
        ana.does(&world, Verb::Join, &one).await;
        friends.push(one.person);
    }
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page: Result<_, StoreError> = world
            .operator()
            .read(async |snap| reads::circle(snap, ana.person, List::Friends, after.as_ref(), 2).await)
            .await;
        let page = page.unwrap();
        found.extend(page.items.iter().map(|line| line.face.person));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((found[0], found.len()), (friends[4], 5), "the latest first");
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 5, "each once");
}

#[both]
async fn every_action_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let eva = member(&world, "Eva", "eva").await;
    let as_ana = Actor::Member(ana.person);
    let asks = async |ctx: &action::Ctx| {
        let ctx = action::Ctx::new(ctx.house().clone(), as_ana);
        actions::turn(&ctx, Some(eva.person), Verb::Ask).await
    };
    assert!(sweep(&world, asks).await > 4);
    let makes = async |ctx: &action::Ctx| {
        let ctx = action::Ctx::new(ctx.house().clone(), as_ana);
        actions::make_invitation(&ctx).await
    };
    assert!(sweep(&world, makes).await > 3);
}

#[both]
async fn whoever_is_gone_leaves_a_reserved_handle_and_nothing_else(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana_ruiz").await;
    let eva = member(&world, "Eva", "eva").await;
    ana.does(&world, Verb::Join, &eva).await;
    eva.does(&world, Verb::Mute, &ana).await;
    let mut shows = wanted("ana_ruiz");
    shows.about = "Vivo en Cuenca".into();
    actions::set_profile(&ana.ctx(&world), &shows, Handed::Photo(picture(400, 300))).await.unwrap();
    actions::set_visibility(&ana.ctx(&world), &[(Class::Profile, Audience::Public)]).await.unwrap();
    actions::make_invitation(&ana.ctx(&world)).await.unwrap();
    let portrait = profile(&world, ana.person).await.unwrap().picture.unwrap();

    let ctx = world.operator();
    for one in personal::all() {
        let rows: Result<_, StoreError> = ctx.read(async |snap| (one.export)(snap, ana.person).await).await;
        assert!(!rows.unwrap().is_empty(), "{} holds nothing of somebody who stands in it", one.table);
    }
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().iter().rev() {
                (one.erase)(tx, &ctx, ana.person).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
    world.see_to_duties().await;

    let everything = world.everything().await;
    for table in ["profile", "profile_visibility", "profile_edge", "profile_invitation"] {
        let of_ana = everything[table].iter().any(|row| row.contains(&ana.person.to_string()));
        assert!(!of_ana, "{table}: {:?}", everything[table]);
    }
    assert_eq!(everything["profile_edge"], Vec::<String>::new());
    assert!(!format!("{everything:?}").contains("ana_ruiz"), "the handle is written nowhere");
    for file in [&portrait.large, &portrait.small] {
        assert_eq!(media::portrait::read(&world.house, file).await.unwrap(), None);
    }
    let taken = actions::set_profile(&eva.ctx(&world), &wanted("ana_ruiz"), Handed::Nothing).await;
    let refused = matches!(
        taken,
        Err(Failure::Rejected(ProfileRejected::HandleTaken | ProfileRejected::HandleSoon { .. }))
    );
    assert!(refused, "{taken:?}");
    let new = somebody(&world, "Ana Nueva", Role::Member).await;
    let taken = actions::set_profile(&new.ctx(&world), &wanted("ana_ruiz"), Handed::Nothing).await;
    assert!(matches!(taken, Err(Failure::Rejected(ProfileRejected::HandleTaken))), "{taken:?}");
}

#[both]
async fn a_picture_that_is_replaced_is_gone_and_everybody_has_their_own(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let eva = member(&world, "Eva", "eva").await;
    let photo = picture(500, 400);
    let kept = async |one: &Somebody, handle: &str, handed: Handed| {
        actions::set_profile(&one.ctx(&world), &wanted(handle), handed).await.unwrap().picture
    };
    let first = kept(&ana, "ana", Handed::Photo(photo.clone())).await.unwrap();
    let hers = kept(&eva, "eva", Handed::Photo(photo.clone())).await.unwrap();
    assert_ne!(first, hers, "the same photograph of two people is two files");
    let second = kept(&ana, "ana", Handed::Photo(photo)).await.unwrap();
    assert_eq!(kept(&ana, "ana", Handed::Nothing).await.as_ref(), Some(&second), "nothing handed in");
    world.see_to_duties().await;
    let read = async |file: &str| media::portrait::read(&world.house, file).await.unwrap();
    assert_eq!(read(&first.large).await, None);
    for file in [&second.large, &second.small, &hers.large] {
        assert!(read(file).await.is_some_and(|bytes| bytes.starts_with(b"RIFF")), "a WebP");
    }
    assert_eq!(kept(&ana, "ana", Handed::Away).await, None);
    world.see_to_duties().await;
    assert_eq!(read(&second.large).await, None);
}
