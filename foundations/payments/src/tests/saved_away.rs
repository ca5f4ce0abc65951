//! Cards that are forgotten: by their owner, with their owner, for a newer name of the same card, and before they were charged.

use super::{
    samples::{Puppet, attempts, begin, find, go, jobs, pass_seconds, state, world_of},
    saved::{CARDS, cards, member, rows, wish},
};
use crate::{
    model::{
        Answer, AskCard, CardUse, CardWish, KeptCard, Reason, Said, Saved, SavedId, SavedStanding, Stage,
        State,
    },
    rules::PayRejected,
    steps, store,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, Money, Personal, Role, rejection::Never};
use std::sync::Arc;
use testing::{Engine, World, both, person_of};

#[both]
async fn who_has_a_card_forgotten_has_the_provider_told(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let card = kept_by(&world, &puppet, 1, "pm_1", "1111").await;
    let path = format!("{CARDS}/{card}/remove");
    world.as_(Role::Agent).post(&path, &[]).await.expect(404);
    world.as_(Role::Member).post(&format!("{CARDS}/x/remove"), &[]).await.expect(404);
    assert!(puppet.forgotten.lock().unwrap().is_empty());
    let gone = world.as_(Role::Member).post(&path, &[]).await.expect(303);
    assert!(cards(&world, person_of(Role::Member)).await.is_empty(), "at once");
    let shown = world.as_(Role::Member).get(gone.header("location")).await.expect(200).body;
    assert!(shown.contains("Tarjeta quitada."), "{shown}");
    world.as_(Role::Member).post(&path, &[]).await.expect(404);
    world.see_to_duties().await;
    assert_eq!(puppet.forgotten.lock().unwrap().clone(), ["pm_1"]);
    assert_eq!((rows(&world.everything().await), jobs(&world).await), (0, (0, 0)));
}

fn face(their_ref: &str, last_four: &str) -> KeptCard {
    KeptCard {
        customer: Personal::new("cus_1".into()),
        their_ref: Personal::new(their_ref.into()),
        brand: "mastercard".into(),
        last_four: last_four.into(),
        expires: Some((2031, 8)),
        ..KeptCard::default()
    }
}

/// A card that a provider has kept under this name for whoever is a member.
async fn kept_by(world: &World, puppet: &Puppet, number: u8, their_ref: &str, last_four: &str) -> SavedId {
    let said = Said::Takes(Money::eur(2_500));
    puppet.say(Ok(Answer { said, their_ref: format!("ch_{number}") }));
    puppet.keeps.lock().unwrap().push_back(face(their_ref, last_four));
    let id = begin(&member(world), &wish(world, number, CardWish::Keep)).await.unwrap();
    go(world, id).await;
    world.see_to_duties().await;
    pass_seconds(world, 1);
    match attempts(world, id).await[0].card {
        CardUse::Keep(card) => card,
        other => panic!("{other:?}"),
    }
}

#[both]
async fn the_same_card_is_kept_once_and_another_beside_it(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let me = person_of(Role::Member);
    kept_by(&world, &puppet, 1, "pm_1", "1111").await;
    let asked = puppet.cards.lock().unwrap().clone();
    assert_eq!(asked, [AskCard::Keep { customer: Personal::default() }]);
    let second = kept_by(&world, &puppet, 2, "pm_2", "1111").await;
    let asked = puppet.cards.lock().unwrap().last().cloned();
    assert_eq!(asked, Some(AskCard::Keep { customer: Personal::new("cus_1".into()) }), "they know them");
    assert_eq!(cards(&world, me).await.iter().map(|card| card.id).collect::<Vec<_>>(), [second]);
    assert_eq!(puppet.forgotten.lock().unwrap().clone(), ["pm_1"]);
    kept_by(&world, &puppet, 3, "pm_2", "1111").await;
    assert_eq!(cards(&world, me).await.len(), 1, "under the same name there is nothing to forget");
    assert_eq!(puppet.forgotten.lock().unwrap().len(), 1);
    kept_by(&world, &puppet, 4, "pm_4", "2222").await;
    assert_eq!(cards(&world, me).await.len(), 2);
}

/// They leave while they pay: what the provider has kept in between it is told to forget.
#[both]
async fn whoever_leaves_takes_their_cards_along(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let me = person_of(Role::Member);
    kept_by(&world, &puppet, 1, "pm_1", "1111").await;
    let id = begin(&member(&world), &wish(&world, 2, CardWish::Keep)).await.unwrap();
    let personal = crate::personal::all().remove(0);
    let export: Result<_, StoreError> =
        world.operator().read(async |snap| (personal.export)(snap, me).await).await;
    let export = serde_json::Value::from(export.unwrap()).to_string();
    assert!(export.contains("\"1111\"") && !export.contains("pm_1") && !export.contains("cus_1"), "{export}");
    let ctx = world.operator();
    for _ in 0..2 {
        let erased: Result<(), StoreError> = ctx.write(async |tx| (personal.erase)(tx, &ctx, me).await).await;
        erased.unwrap();
    }
    let said = Said::Takes(Money::eur(2_500));
    puppet.say(Ok(Answer { said, their_ref: "ch_2".into() }));
    puppet.keeps.lock().unwrap().push_back(face("pm_2", "2222"));
    go(&world, id).await;
    world.see_to_duties().await;
    let mut forgotten = puppet.forgotten.lock().unwrap().clone();
    forgotten.sort();
    assert_eq!(forgotten, ["pm_1", "pm_2"]);
    assert_eq!((rows(&world.everything().await), state(&world, id).await), (0, State::Captured));
}

#[both]
async fn a_card_that_is_forgotten_before_it_is_charged_is_typed_or_waited_for(engine: Engine) {
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let card = kept_by(&world, &puppet, 1, "pm_1", "1111").await;
    let house = world.ctx(Actor::House);
    let there = begin(&member(&world), &wish(&world, 2, CardWish::Saved(card))).await.unwrap();
    let wanted = wish(&world, 3, CardWish::Saved(card));
    let alone: Result<_, Failure<PayRejected>> =
        house.write(async |tx| steps::charge_later(tx, &house, &wanted).await).await;
    let alone = alone.unwrap();
    world.as_(Role::Member).post(&format!("{CARDS}/{card}/remove"), &[]).await.expect(303);
    puppet.say(Ok(Answer { said: Said::Asks(None), their_ref: String::new() }));
    go(&world, there).await;
    assert_eq!(puppet.cards.lock().unwrap().last(), Some(&AskCard::Typed));
    go(&world, alone).await;
    let known = find(&world, alone).await;
    assert_eq!((known.state, known.reason), (State::Declined, Some(Reason::Authentication)));
    assert_eq!(attempts(&world, alone).await[0].stage, Stage::Declined);
    assert_eq!(puppet.asked.lock().unwrap().len(), 2, "nobody is asked for what cannot be charged");
}

/// A row for each standing of a card, a column for whatever may happen to it: the provider tells of it, its owner removes it, its
/// owner leaves, it ends, the payment by which it was agreed is forgotten, the provider has forgotten it. The first letter of the
/// standing that follows, `-` where the card is gone, `.` where nothing changes, `!` where it may not be; `o` where it is the
/// owner's no more.
#[both]
async fn whatever_happens_to_a_card_does_what_the_table_says(engine: Engine) {
    let table = [
        // told removed left ended forgotten away
        (SavedStanding::Agreed, "k!-.--"),
        (SavedStanding::Kept, ".ooo.-"),
        (SavedStanding::Leaving, ".!...-"),
    ];
    assert_eq!(table.map(|(standing, _)| standing), *SavedStanding::ALL, "a standing without a row");
    let puppet = Arc::new(Puppet::default());
    let world = world_of(engine, &puppet).await;
    let (ctx, me) = (member(&world), person_of(Role::Member));
    for (number, (standing, row)) in (1..).zip(table) {
        for (command, mark) in row.chars().enumerate() {
            let turn = u8::try_from(number * 10 + command).unwrap();
            let id = begin(&ctx, &wish(&world, turn, CardWish::Keep)).await.unwrap();
            let attempt = attempts(&world, id).await[0].clone();
            let CardUse::Keep(card) = attempt.card else { panic!("{:?}", attempt.card) };
            let told = face(&format!("pm_{turn}"), &format!("{turn:04}"));
            let result: Result<_, Failure<Never>> = ctx
                .write(async |tx| {
                    let known = store::saved::find(tx, card).await?.unwrap();
                    let person = known.person.filter(|_| standing != SavedStanding::Leaving);
                    let known =
                        Saved { standing, person, card: told.clone(), saved_at: Some(ctx.now()), ..known };
                    store::saved::save(tx, &known).await?;
                    match command {
                        0 => steps::saved::kept(tx, &ctx, attempt.id, &told).await?,
                        1 => steps::remove_card(tx, &ctx, me, card).await?,
                        2 => steps::saved::remove_all(tx, &ctx, me).await?,
                        3 => steps::saved::ends(tx, &ctx, card).await?,
                        4 => steps::forget(tx, id).await?,
                        _ => steps::saved::away(tx, card).await?,
                    }
                    let then = store::saved::find(tx, card).await?;
                    steps::saved::away(tx, card).await?;
                    Ok((known, then))
                })
                .await;
            let place = format!("{standing:?} {command}");
            match (mark, result) {
                ('!', result) => assert!(matches!(result, Err(Failure::NotFound)), "{place}"),
                ('-', result) => assert!(result.unwrap().1.is_none(), "{place}"),
                ('.', result) => {
                    let (before, then) = result.unwrap();
                    assert_eq!(then, Some(before), "{place}");
                }
                ('k', result) => {
                    assert_eq!(result.unwrap().1.unwrap().standing, SavedStanding::Kept, "{place}")
                }
                (_, result) => {
                    let then = result.unwrap().1.unwrap();
                    assert_eq!((then.standing, then.person), (SavedStanding::Leaving, None), "{place}");
                    assert!(
                        then.card.last_four.is_empty() && !then.card.their_ref.reveal().is_empty(),
                        "{place}"
                    );
                }
            }
        }
    }
}
