//! What people are to each other, as later capabilities ask about it, and what they are told.

use super::samples::{Somebody, member, wanted, world};
use crate::{
    actions::{self, Handed},
    model::{Audience, Class, List, ShownAs, Verb},
    personal, reads,
    rules::{ASKED_MAX, EdgeRejected},
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, PersonId};
use testing::{Engine, World, both};

async fn sees(world: &World, actor: Actor, owner: PersonId, class: Class) -> bool {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::may_see(snap, actor, owner, class).await).await;
    found.unwrap()
}

async fn hidden(world: &World, looks: &Somebody, shown: &Somebody) -> bool {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::hidden_between(snap, looks.person, shown.person).await)
        .await;
    found.unwrap()
}

async fn names(world: &World, whose: &Somebody, list: List) -> Vec<String> {
    let page: Result<_, StoreError> =
        world.operator().read(async |snap| reads::circle(snap, whose.person, list, None, 50).await).await;
    page.unwrap().items.iter().map(|line| line.face.name.reveal().clone()).collect()
}

#[both]
async fn what_somebody_sees_follows_what_they_are(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let (as_eva, nobody) = (Actor::Member(eva.person), Actor::Visitor);
    assert!(!sees(&world, nobody, ana.person, Class::Profile).await);
    assert!(sees(&world, as_eva, ana.person, Class::Profile).await);
    assert!(sees(&world, nobody, ana.person, Class::Reviews).await);
    assert!(!sees(&world, as_eva, ana.person, Class::Wishlists).await);
    eva.does(&world, Verb::Join, &ana).await;
    assert!(sees(&world, as_eva, ana.person, Class::Wishlists).await);
    assert!(!sees(&world, as_eva, ana.person, Class::Purchases).await);
    actions::set_visibility(&ana.ctx(&world), &[(Class::Purchases, Audience::Friends)]).await.unwrap();
    assert!(sees(&world, as_eva, ana.person, Class::Purchases).await);
    // Muting is silent and one way; blocking hides both from both, whatever they let others see.
    eva.does(&world, Verb::Mute, &ana).await;
    assert!(!sees(&world, as_eva, ana.person, Class::Purchases).await);
    assert!(sees(&world, as_eva, ana.person, Class::Profile).await);
    assert!(hidden(&world, &eva, &ana).await && !hidden(&world, &ana, &eva).await);
    ana.does(&world, Verb::Block, &eva).await;
    assert!(!sees(&world, as_eva, ana.person, Class::Reviews).await);
    assert!(!sees(&world, Actor::Member(ana.person), eva.person, Class::Reviews).await);
    assert!(hidden(&world, &ana, &eva).await);
    ana.does(&world, Verb::Unblock, &eva).await;
    assert!(!sees(&world, as_eva, ana.person, Class::Wishlists).await, "nothing comes back by itself");
}

#[both]
async fn a_name_is_printed_as_its_owner_wants_it(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana Ruiz", "ana").await, member(&world, "Eva", "eva").await);
    let mut shy = wanted("ana");
    shy.shown_as = ShownAs::Handle;
    actions::set_profile(&ana.ctx(&world), &shy, Handed::Nothing).await.unwrap();
    let byline = async |actor: Actor, class: Class| {
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::byline(snap, actor, ana.person, class).await).await;
        let found = found.unwrap();
        (found.name.into_revealed(), found.link, found.is_masked)
    };
    assert_eq!(byline(Actor::Visitor, Class::Reviews).await, ("@ana".into(), None, false));
    let as_eva = Actor::Member(eva.person);
    assert_eq!(byline(as_eva, Class::Reviews).await, ("@ana".into(), Some("/u/ana".into()), false));
    assert_eq!(byline(as_eva, Class::Bids).await, ("a***z".into(), None, true));
    eva.does(&world, Verb::Join, &ana).await;
    assert_eq!(byline(as_eva, Class::Reviews).await, ("Ana Ruiz".into(), Some("/u/ana".into()), false));
}

#[both]
async fn each_list_holds_whom_it_says(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let eva = member(&world, "Eva", "eva").await;
    let (luz, pau) = (member(&world, "Luz", "luz").await, member(&world, "Pau", "pau").await);
    eva.does(&world, Verb::Ask, &ana).await;
    ana.does(&world, Verb::Ask, &luz).await;
    ana.does(&world, Verb::Join, &pau).await;
    pau.does(&world, Verb::Follow, &ana).await;
    ana.does(&world, Verb::Follow, &luz).await;
    ana.does(&world, Verb::Mute, &luz).await;
    for (list, expected) in [
        (List::Friends, vec!["Pau"]),
        (List::Asked, vec!["Eva"]),
        (List::Sent, vec!["Luz"]),
        (List::Followers, vec!["Pau"]),
        (List::Knocking, vec![]),
        (List::Following, vec!["Luz"]),
        (List::Blocked, vec![]),
        (List::Muted, vec!["Luz"]),
    ] {
        assert_eq!(names(&world, &ana, list).await, expected, "{list:?}");
    }
    ana.does(&world, Verb::Block, &pau).await;
    assert_eq!(names(&world, &ana, List::Blocked).await, ["Pau"]);
    for list in [List::Friends, List::Followers] {
        assert_eq!(names(&world, &ana, list).await, Vec::<String>::new(), "{list:?}");
    }
    assert_eq!(names(&world, &pau, List::Friends).await, Vec::<String>::new());
    eva.does(&world, Verb::Withdraw, &ana).await;
    assert_eq!(names(&world, &ana, List::Asked).await, Vec::<String>::new());
    let late = actions::turn(&ana.ctx(&world), Some(eva.person), Verb::Accept).await;
    assert!(matches!(late, Err(Failure::Rejected(EdgeRejected::NothingAsked))), "{late:?}");
}

#[both]
async fn nobody_asks_without_end(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    for n in 0..ASKED_MAX {
        let whom = (n % 2 == 0).then_some(eva.person);
        actions::turn(&ana.ctx(&world), whom, Verb::Ask).await.unwrap();
    }
    // Nobody at all is asked as seldom as somebody: the limit tells nothing of who is there.
    for whom in [Some(eva.person), None] {
        let more = actions::turn(&ana.ctx(&world), whom, Verb::Follow).await;
        assert!(matches!(more, Err(Failure::Rejected(EdgeRejected::TooMany { .. }))), "{more:?}");
    }
    ana.does(&world, Verb::Withdraw, &eva).await;
    world.pass_days(1);
    ana.does(&world, Verb::Ask, &eva).await;
}

#[both]
async fn whoever_shows_themselves_to_nobody_is_asked_by_nobody(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    actions::set_visibility(&eva.ctx(&world), &[(Class::Profile, Audience::Friends)]).await.unwrap();
    ana.does(&world, Verb::Ask, &eva).await;
    assert_eq!(names(&world, &eva, List::Asked).await, Vec::<String>::new());
    assert_eq!(names(&world, &ana, List::Sent).await, Vec::<String>::new());
    // Whom she asks herself may answer.
    eva.does(&world, Verb::Ask, &ana).await;
    ana.does(&world, Verb::Accept, &eva).await;
    assert_eq!(names(&world, &eva, List::Friends).await, ["Ana"]);
}

#[both]
async fn people_are_told_once_and_not_of_those_whom_they_mute(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let page = async |whose: &Somebody| whose.browser(&world).get("/account/notices").await.expect(200).body;
    ana.does(&world, Verb::Ask, &eva).await;
    ana.does(&world, Verb::Ask, &eva).await;
    world.see_to_duties().await;
    assert_eq!(page(&eva).await.matches("Ana te pide amistad").count(), 1);
    eva.does(&world, Verb::Accept, &ana).await;
    world.see_to_duties().await;
    assert!(page(&ana).await.contains("Eva y tú ya sois amigos"));
    let luz = member(&world, "Luz", "luz").await;
    eva.does(&world, Verb::Mute, &luz).await;
    luz.does(&world, Verb::Follow, &eva).await;
    luz.does(&world, Verb::Ask, &eva).await;
    world.see_to_duties().await;
    assert!(!page(&eva).await.contains("Luz"));
}

#[both]
async fn after_a_block_neither_finds_the_other_among_what_they_were_told(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let luz = member(&world, "Luz", "luz").await;
    let page = async |whose: &Somebody| whose.browser(&world).get("/account/notices").await.expect(200).body;
    ana.does(&world, Verb::Follow, &eva).await;
    ana.does(&world, Verb::Ask, &eva).await;
    eva.does(&world, Verb::Accept, &ana).await;
    luz.does(&world, Verb::Ask, &eva).await;
    world.see_to_duties().await;
    assert!(page(&eva).await.contains("Ana te pide amistad") && page(&ana).await.contains("Eva y tú"));
    eva.does(&world, Verb::Block, &ana).await;
    let (evas, anas) = (page(&eva).await, page(&ana).await);
    assert!(!evas.contains("Ana") && !anas.contains("Eva"), "{evas}{anas}");
    assert_eq!(evas.matches("te sigue").count(), 0, "nor what they did without a name");
    assert!(evas.contains("Luz te pide amistad"), "others stay");
    eva.does(&world, Verb::Unblock, &ana).await;
    assert!(!page(&eva).await.contains("Ana"), "nothing comes back by itself");
}

#[both]
async fn whoever_asks_again_and_again_is_heard_of_once(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    for _ in 0..5 {
        ana.does(&world, Verb::Ask, &eva).await;
        ana.does(&world, Verb::Withdraw, &eva).await;
        ana.does(&world, Verb::Follow, &eva).await;
        ana.does(&world, Verb::Unfollow, &eva).await;
    }
    world.see_to_duties().await;
    let kept = world.everything().await;
    let letters = kept["notification_mail"].iter().filter(|row| row.contains("Alguien te pide amistad"));
    assert_eq!(letters.count(), 1);
    let page = eva.browser(&world).get("/account/notices").await.expect(200).body;
    assert_eq!(page.matches("Ana te sigue").count(), 1, "{page}");
}

#[both]
async fn whoever_blocks_and_lets_go_again_is_heard_of_once(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    for _ in 0..3 {
        ana.does(&world, Verb::Ask, &eva).await;
        world.see_to_duties().await;
        ana.does(&world, Verb::Block, &eva).await;
        ana.does(&world, Verb::Unblock, &eva).await;
    }
    let kept = world.everything().await;
    let letters = kept["notification_mail"].iter().filter(|row| row.contains("Alguien te pide amistad"));
    assert_eq!(letters.count(), 1);
}

#[both]
async fn a_list_shows_nothing_new_of_whoever_hides(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana Ruiz", "ana").await, member(&world, "Eva", "eva").await);
    eva.does(&world, Verb::Follow, &ana).await;
    eva.does(&world, Verb::Mute, &ana).await;
    assert_eq!(names(&world, &eva, List::Following).await, ["Ana Ruiz"]);
    actions::set_visibility(&ana.ctx(&world), &[(Class::Profile, Audience::Me)]).await.unwrap();
    for list in [List::Following, List::Muted] {
        assert_eq!(names(&world, &eva, list).await, ["@ana"], "{list:?}");
    }
    actions::set_visibility(&ana.ctx(&world), &[(Class::Profile, Audience::Public)]).await.unwrap();
    ana.does(&world, Verb::Block, &eva).await;
    assert_eq!(names(&world, &eva, List::Muted).await, ["@ana"]);
    assert_eq!(names(&world, &ana, List::Blocked).await, ["Eva"]);
}

#[both]
async fn what_is_handed_over_does_not_tell_what_others_think(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, member(&world, "Eva", "eva").await);
    let edges = personal::all().into_iter().find(|one| one.table == "profile_edge").unwrap();
    let of = async |whose: &Somebody| {
        let rows: Result<_, StoreError> =
            world.operator().read(async |snap| (edges.export)(snap, whose.person).await).await;
        rows.unwrap().len()
    };
    ana.does(&world, Verb::Mute, &eva).await;
    ana.does(&world, Verb::Block, &eva).await;
    assert_eq!((of(&ana).await, of(&eva).await), (1, 0));
}
