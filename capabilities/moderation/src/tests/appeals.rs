//! One side does not agree, and somebody looks again; whoever abuses it is warned, then waits.

use super::samples::{
    GONE, STAYS, a_second, decide, letters_to, member, moderator, notices, notify, send, state, text, way_in,
    world,
};
use crate::{
    actions,
    model::{Notice, NoticeState, Side, Wanted},
};
use contributions::model::State;
use kernel::Actor;
use testing::{Engine, World, both};

const WORDS: &str = "Eso no es verdad: hay una sentencia que lo dice.";
const AGAIN: &str = "Tiene razón: la sentencia existe y es firme.";

async fn judge(world: &World, said: &[(&str, &str)]) -> Notice {
    let notice = notices(world, Wanted::Appealed).await.remove(0);
    a_second(world);
    let path = format!("/admin/moderation/notices/{}/judge", notice.id);
    moderator(world).post(&path, said).await.expect(303);
    notice
}

#[both]
async fn the_author_appeals_without_an_account_and_the_text_stands_again(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    notify(&world, text).await;
    decide(&world, &GONE).await;
    let letter = letters_to(&world, "eva@casa.example").await.pop().unwrap();
    let way = way_in(&letter, "statements");
    let page = world.post(&format!("{way}/appeal"), "text=No").await.expect(422).body;
    assert!(page.contains("id=\"error-text\""), "{page}");
    a_second(&world);
    world.post(&format!("{way}/appeal"), &testing::fields(&[("text", WORDS)])).await.expect(303);
    world.post(&format!("{way}/appeal"), &testing::fields(&[("text", WORDS)])).await.expect(422);
    let waits = notices(&world, Wanted::Appealed).await.remove(0);
    assert_eq!((waits.appeal_side, waits.state), (Some(Side::Author), NoticeState::Appealed));
    assert_eq!(state(&world, text).await, State::Hidden, "until somebody has looked");
    assert!(letters_to(&world, "eva@casa.example").await.pop().unwrap().written.subject.contains("Recurso"));

    judge(&world, &[("outcome", "reversed"), ("text", AGAIN)]).await;
    assert_eq!(state(&world, text).await, State::Published);
    for address in ["eva@casa.example", "ana@casa.example"] {
        let letter = letters_to(&world, address).await.pop().unwrap();
        assert!(letter.written.text.contains(AGAIN), "{address}: {}", letter.written.text);
    }
    let page = world.get(&way).await.expect(200).body;
    assert!(page.contains(AGAIN) && page.contains("sigue publicado"), "{page}");
}

/// What stayed goes now, and its author can appeal against that in turn.
#[both]
async fn the_sender_appeals_and_what_stayed_goes_by_a_decision_of_its_own(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    let way = notify(&world, text).await;
    let notice = decide(&world, &STAYS).await;
    let id = notice.id.to_string();
    let said = testing::fields(&[("notice", &id), ("text", WORDS)]);
    world.post(&format!("{way}/appeal"), &said).await.expect(303);
    let path = format!("/admin/moderation/notices/{id}/judge");
    let no_law = [("outcome", "reversed"), ("text", AGAIN)];
    moderator(&world).post(&path, &no_law).await.expect(422);
    assert_eq!(notices(&world, Wanted::Appealed).await.len(), 1, "a refusal changes nothing");
    judge(&world, &[("outcome", "reversed"), ("text", AGAIN), ("ground", GONE[1].1)]).await;
    assert_eq!(state(&world, text).await, State::Hidden);
    let all = notices(&world, Wanted::Done).await;
    assert_eq!(all.len(), 2, "{all:?}");
    let fresh = all.iter().find(|one| one.id != notice.id).unwrap();
    assert!(fresh.statement.is_some() && fresh.state == NoticeState::Informed);
    let own = letters_to(&world, "eva@casa.example").await;
    let statement = own.iter().rev().find(|one| one.written.text.contains(GONE[1].1)).unwrap();
    let way = way_in(statement, "statements");
    world.post(&format!("{way}/appeal"), &testing::fields(&[("text", WORDS)])).await.expect(303);
}

#[both]
async fn an_appeal_is_free_for_six_months_and_not_a_day_longer(engine: Engine) {
    let world = world(engine).await;
    let way = send(&world, &[]).await;
    let id = decide(&world, &STAYS).await.id.to_string();
    let said = testing::fields(&[("notice", &id), ("text", WORDS)]);
    world.pass_days(184);
    let late = world.get(&way).await.expect(200).body;
    assert!(late.contains("/appeal"), "on the last day: {late}");
    world.pass_days(1);
    let page = world.post(&format!("{way}/appeal"), &said).await.expect(422).body;
    assert!(!page.contains("<form method=\"post\""), "{page}");
    assert!(notices(&world, Wanted::Appealed).await.is_empty());
}

#[both]
async fn nobody_appeals_for_somebody_else(engine: Engine) {
    let world = world(engine).await;
    let (mine, other) = (send(&world, &[]).await, send(&world, &[("address", "luis@casa.example")]).await);
    decide(&world, &STAYS).await;
    decide(&world, &STAYS).await;
    for notice in notices(&world, Wanted::Done).await {
        let id = notice.id.to_string();
        let said = testing::fields(&[("notice", &id), ("text", WORDS)]);
        let (by_mine, by_other) = (
            world.post(&format!("{mine}/appeal"), &said).await.status.as_u16(),
            world.post(&format!("{other}/appeal"), &said).await.status.as_u16(),
        );
        assert!(
            [by_mine, by_other].contains(&404) && [by_mine, by_other].contains(&303),
            "{by_mine} {by_other}"
        );
    }
}

#[both]
async fn whoever_sends_unfounded_notices_is_warned_and_then_theirs_rest(engine: Engine) {
    let world = world(engine).await;
    for round in 1..=5 {
        send(&world, &[]).await;
        decide(&world, &STAYS).await;
        let measures = world.everything().await["moderation_measure"].len();
        assert_eq!(measures, usize::from(round >= 3) + usize::from(round >= 5), "round {round}");
    }
    let last = letters_to(&world, "ana@casa.example").await.pop().unwrap();
    assert!(last.written.subject.contains("Una pausa"), "{}", last.written.subject);
    world.pass_days(1);
    send(&world, &[("address", "otra@casa.example")]).await;
    send(&world, &[]).await;
    send(&world, &[("category", "danger")]).await;
    let rest: Vec<bool> =
        notices(&world, Wanted::Open).await.iter().map(|one| one.rests(world.now())).collect();
    assert_eq!(
        rest,
        [false, false, true],
        "what concerns lives is looked at at once, and so is what others send"
    );
}

#[both]
async fn whoever_writes_what_may_not_stand_cannot_write_for_a_time(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let bodies = [
        "Uno es un ladrón.",
        "Dos es una farsante total.",
        "Tres miente a sus clientes.",
        "Cuatro estafa a diario.",
        "Cinco roba en la caja.",
    ];
    for body in bodies {
        let id = text(&world, author, body).await;
        notify(&world, id).await;
        decide(&world, &GONE).await;
    }
    let measures = world.everything().await["moderation_measure"].len();
    assert_eq!(measures, 2, "a warning, then a rest");
    let until: Result<_, database::StoreError> = world
        .operator()
        .read(async |snap| {
            let barred = contributions::model::Barred::Writing;
            contributions::reads::barred(snap, author, barred, world.now()).await
        })
        .await;
    assert!(until.unwrap().is_some());
    let told = world.everything().await["event_log"].join("\n");
    assert!(
        told.contains("moderation.abuse_warned") && told.contains("moderation.abuse_suspended"),
        "{told}"
    );
}

/// That a text did not fit is no abuse; that it was invented, again and again, is.
#[both]
async fn nobody_is_warned_for_texts_that_only_did_not_fit(engine: Engine) {
    for (code, told) in [("shipping", 0), ("fake", 1)] {
        let world = world(engine).await;
        let author = member(&world, "eva@casa.example").await;
        for phone in ["600 123 123", "611 222 333", "622 444 555", "633 777 888"] {
            let id = text(&world, author, &format!("Llegó tarde y mal. Llamad al {phone} y veréis.")).await;
            let said = [("what", "reject"), ("reject", code)];
            a_second(&world);
            moderator(&world).post(&format!("/admin/moderation/texts/{id}"), &said).await.expect(303);
        }
        assert_eq!(world.everything().await["moderation_measure"].len(), told, "{code}");
    }
}

/// Two decisions took one text down: that the second was wrong puts nothing back.
#[both]
async fn an_appeal_puts_back_only_what_its_own_decision_took_down(engine: Engine) {
    let world = world(engine).await;
    let author = member(&world, "eva@casa.example").await;
    let text = text(&world, author, "Es un ladrón y lo sabe todo el barrio.").await;
    for _ in 0..2 {
        notify(&world, text).await;
    }
    decide(&world, &GONE).await;
    let second = decide(&world, &GONE).await;
    let told = letters_to(&world, "eva@casa.example").await;
    assert_eq!(
        told.iter().filter(|one| one.written.text.contains("/statements/")).count(),
        1,
        "it went once"
    );
    let own = world.ctx(Actor::Member(author));
    actions::appeal(&own, second.id, Side::Author, WORDS).await.unwrap();
    judge(&world, &[("outcome", "reversed"), ("text", AGAIN)]).await;
    assert_eq!(state(&world, text).await, State::Hidden);
}
