//! Telling people something: once, by the ways they want.

use super::samples::{
    BURGLED, FOLLOWED, Postwoman, about, letters, link_in, pass_seconds, somebody, tell, telling,
};
use crate::{
    Tell, actions,
    model::notices::{Chosen, Ways},
    reads::notices::{told, unread},
    rules::notices::KEPT_DAYS,
};
use accounts::{Cost, Keys, actions::set_profile};
use action::Failure;
use database::StoreError;
use kernel::{Actor, Lang, PersonId};
use testing::{Engine, World, both};

async fn count(world: &World, person: PersonId) -> (usize, i64) {
    let counted: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let told = told(snap, person, None, 50).await?;
            Ok((told.notices.items.len(), unread(snap, person).await?))
        })
        .await;
    counted.unwrap()
}

#[both]
async fn somebody_is_told_once_of_each_thing_and_each_time(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let (ana, eva) = (somebody(&world, "Ana", Lang::Es).await, somebody(&world, "Eva", Lang::Es).await);
    let followed =
        |nth| Tell { kind: &FOLLOWED, to: ana, about: about(1), nth, link: "/u/eva", by: Some(eva) };
    for nth in [0, 0, 1, 0] {
        tell(&world, &followed(nth)).await;
    }
    world.see_to_duties().await;
    assert_eq!((count(&world, ana).await, post.taken().len()), ((2, 2), 2));
    let letter = &post.taken()[0];
    assert_eq!(
        (letter.to.as_str(), letter.subject.as_str()),
        ("ana@casa.example", "Eva te sigue en La Prueba")
    );
    assert!(letter.text.contains("https://prueba.example/u/eva"), "{}", letter.text);
    tell(&world, &Tell { by: Some(ana), about: about(9), ..followed(0) }).await;
    assert_eq!(count(&world, ana).await.0, 2, "nobody is told what they did themselves");
}

#[both]
async fn a_letter_says_how_no_more_of_its_kind_come_and_a_duty_does_not(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let ana = somebody(&world, "Ana", Lang::En).await;
    for (kind, number) in [(&FOLLOWED, 1), (&FOLLOWED, 2), (&BURGLED, 3)] {
        tell(&world, &Tell { kind, to: ana, about: about(number), nth: 0, link: "/", by: None }).await;
    }
    world.see_to_duties().await;
    let mut taken = post.taken();
    taken.sort_by_key(|letter| letter.subject.clone());
    let header = |letter: &action::Letter, wanted: &str| {
        letter.headers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
    };
    let burgled = taken.iter().find(|letter| letter.subject == "Somebody entered").unwrap();
    assert_eq!(header(burgled, "List-Unsubscribe"), None);
    assert!(!burgled.text.contains("/unsubscribe/"));
    let followed: Vec<_> = taken.iter().filter(|letter| letter.subject.starts_with("somebody")).collect();
    let ways: Vec<_> = followed.iter().map(|letter| header(letter, "List-Unsubscribe").unwrap()).collect();
    assert_eq!((ways.len(), &ways[0]), (2, &ways[1]), "the same for the kind, for ever");
    assert!(ways[0].starts_with("<https://prueba.example/en/unsubscribe/"), "{}", ways[0]);
    for letter in followed {
        assert_eq!(header(letter, "List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
        let link = ways[0].trim_matches(['<', '>']);
        assert!(letter.text.contains(link) && letter.html.contains(link), "{}", letter.text);
    }
}

#[both]
async fn the_ways_that_somebody_chose_are_gone_and_no_others(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    let ctx = world.ctx(Actor::Member(ana));
    let wants = |site, mail| vec![Chosen { kind: FOLLOWED.name.into(), ways: Ways { site, mail } }];
    let table =
        [((false, false), (0, 0)), ((true, false), (1, 0)), ((false, true), (1, 1)), ((true, true), (2, 2))];
    for (turn, ((site, mail), expected)) in table.into_iter().enumerate() {
        let version = i64::try_from(turn).unwrap();
        actions::choose_ways(&ctx, &[FOLLOWED], &wants(site, mail), version).await.unwrap();
        let number = u8::try_from(turn).unwrap();
        tell(&world, &Tell { kind: &FOLLOWED, to: ana, about: about(number), nth: 0, link: "/", by: None })
            .await;
        world.see_to_duties().await;
        assert_eq!((count(&world, ana).await.0, post.taken().len()), expected, "{site} {mail}");
    }
    let old = actions::choose_ways(&ctx, &[FOLLOWED], &wants(false, false), 1).await;
    assert!(matches!(old, Err(Failure::Conflict)), "{old:?}");
}

#[both]
async fn whoever_is_gone_is_told_nothing_and_their_name_is_not_repeated(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    let nobody = PersonId::from_bytes([200; 16]);
    tell(&world, &Tell { kind: &BURGLED, to: nobody, about: about(1), nth: 0, link: "/", by: None }).await;
    assert_eq!(count(&world, nobody).await, (0, 0));
    let eva = somebody(&world, "Eva", Lang::Es).await;
    tell(&world, &Tell { kind: &FOLLOWED, to: ana, about: about(1), nth: 0, link: "/", by: Some(eva) }).await;
    set_profile(&world.ctx(Actor::Member(eva)), "Eva Luna", Lang::Es).await.unwrap();
    let seen: Result<_, StoreError> =
        world.operator().read(async |snap| told(snap, ana, None, 50).await).await;
    assert_eq!(seen.unwrap().names.get(&eva).map(String::as_str), Some("Eva Luna"), "read when it is shown");
}

#[both]
async fn a_change_of_ones_keys_stands_among_the_notices_too(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    accounts::actions::ask_reset(&world.operator(), "ana@casa.example", Lang::Es).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(count(&world, ana).await, (0, 0), "a link for another password is no news");
    let link = link_in(&post.taken()[0].text);
    let (keys, secret) = (Keys::new(Cost::CHEAP), link.trim_start_matches("/reset/"));
    accounts::actions::reset(&world.operator(), &keys, secret, "una frase larga y rara 7").await.unwrap();
    world.see_to_duties().await;
    let mut kinds: Vec<_> = letters(&world).await.iter().map(|letter| letter.written.kind.code()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["password_changed", "reset"], "one letter about it, as before");
    assert_eq!(count(&world, ana).await, (1, 1));
}

#[both]
async fn a_notice_is_forgotten_after_half_a_year(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    tell(&world, &Tell { kind: &BURGLED, to: ana, about: about(1), nth: 0, link: "/", by: None }).await;
    world.pass_days(KEPT_DAYS);
    pass_seconds(&world, -1);
    world.see_to_duties().await;
    assert_eq!(count(&world, ana).await.0, 1);
    pass_seconds(&world, 1);
    world.see_to_duties().await;
    assert!(world.everything().await["notification_notice"].is_empty());
}

#[both]
async fn a_notice_leads_to_a_path_of_ours_only(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    let ctx = world.ctx(Actor::Member(ana));
    for (number, link) in
        ["https://evil.example", "//evil.example", "/\\evil.example"].into_iter().enumerate()
    {
        let about = about(u8::try_from(number).unwrap());
        tell(&world, &Tell { kind: &FOLLOWED, to: ana, about, nth: 0, link, by: None }).await;
    }
    let seen: Result<_, StoreError> = ctx.read(async |snap| told(snap, ana, None, 50).await).await;
    for notice in seen.unwrap().notices.items {
        assert_eq!(actions::open_notice(&ctx, notice.id).await.unwrap().link, "/account/notices");
    }
    assert_eq!(count(&world, ana).await, (3, 0));
}
