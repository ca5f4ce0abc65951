//! Somebody asks, others answer, one answer helps.

use super::samples::{
    TITLE, answering, answers, as_, asking, asks, has, order, person, pot, publish, question, told, world,
};
use crate::{
    actions::{self, AnswerRejected, AskRejected, TurnRejected},
    model::{Mark, QuestionState, State},
    reads,
};
use action::Failure;
use contributions::model::{HoldReason, Vote};
use database::StoreError;
use testing::{Engine, both};

#[both]
async fn a_question_waits_for_a_look_and_then_for_answers(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let (id, state) =
        actions::ask(&as_(&world, person(1)), &asking(person(1), product, TITLE)).await.unwrap();
    assert_eq!(state, Some(State::Held), "the first of somebody new");
    assert!(!question(&world, id).await.is_listed());
    let early =
        actions::answer(&as_(&world, person(2)), &answering(person(2), id, "Sí, sin problema.")).await;
    assert!(matches!(early, Err(Failure::Rejected(AnswerRejected::NotShown))), "{early:?}");
    publish(&world, id).await;
    assert!(question(&world, id).await.is_listed());
    let answer = answers(&world, person(2), id, "Sí, sin problema.").await;
    let now = question(&world, id).await;
    assert_eq!((now.stage, now.answers, now.best), (QuestionState::Answered, 1, Some(answer)));
    assert_eq!(now.answered_at, Some(world.now()));
    let again = actions::answer(&as_(&world, person(2)), &answering(person(2), id, "Y otra vez.")).await;
    assert!(matches!(again, Err(Failure::Rejected(AnswerRejected::Already))), "{again:?}");
    assert_eq!(told(&world).await, ["asked", "answered"]);
}

#[both]
async fn whoever_has_it_is_marked_by_the_house_alone(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), pot.0, TITLE).await;
    has(&world, person(2), 2, pot).await;
    let delivered_at = world.now();
    let (owner, state) =
        actions::answer(&as_(&world, person(2)), &answering(person(2), id, "La lavo cada día."))
            .await
            .unwrap();
    assert_eq!(state, Some(State::Published), "whoever has it is not held for being new");
    let stranger = answers(&world, person(3), id, "Creo que sí, todas se pueden lavar.").await;
    let house =
        crate::model::Answering { is_house: true, ..answering(person(4), id, "Sí, en la parte de arriba.") };
    let (brand, _) = actions::answer(&as_(&world, person(4)), &house).await.unwrap();
    world.see_to_duties().await;
    let ctx = world.operator();
    let read = ctx.read(async |snap| {
        let mut marks = Vec::new();
        for id in [owner, stranger, brand] {
            let one = reads::find_answer(snap, id).await?.unwrap();
            marks.push((one.mark, one.since, one.person));
        }
        Ok::<_, StoreError>(marks)
    });
    let expected = [
        (Some(Mark::Owner), Some(delivered_at), Some(person(2))),
        (None, None, Some(person(3))),
        (Some(Mark::Brand), None, None),
    ];
    assert_eq!(read.await.unwrap(), expected);
}

#[both]
async fn only_whoever_asked_says_which_helped(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    let first = answers(&world, person(2), id, "Sí, se puede sin problema ninguno.").await;
    let second = answers(&world, person(3), id, "Mejor a mano, que dura más.").await;
    let other = actions::accept(&as_(&world, person(3)), id, second).await;
    assert!(matches!(other, Err(Failure::Rejected(TurnRejected::NotYours))), "{other:?}");
    let asker = as_(&world, person(1));
    let none = actions::accept(&asker, id, id).await;
    assert!(matches!(none, Err(Failure::Rejected(TurnRejected::NoAnswer))), "{none:?}");
    let none = actions::unaccept(&asker, id).await;
    assert!(matches!(none, Err(Failure::Rejected(TurnRejected::NotAccepted))), "{none:?}");
    actions::accept(&asker, id, second).await.unwrap();
    actions::accept(&asker, id, second).await.unwrap();
    assert_eq!(order(&world, id).await, [second, first]);
    let now = question(&world, id).await;
    assert_eq!((now.stage, now.accepted, now.best), (QuestionState::Accepted, Some(second), Some(second)));
    actions::accept(&asker, id, first).await.unwrap();
    assert_eq!(order(&world, id).await, [first, second]);
    actions::unaccept(&asker, id).await.unwrap();
    assert_eq!(question(&world, id).await.stage, QuestionState::Answered);
    let expected = ["asked", "answered", "answered", "accepted", "unaccepted", "accepted", "unaccepted"];
    assert_eq!(told(&world).await, expected);
}

#[both]
async fn votes_move_answers_and_an_accepted_one_below_zero(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    let first = answers(&world, person(2), id, "Sí, se puede sin problema ninguno.").await;
    let second = answers(&world, person(3), id, "Mejor a mano, que dura más.").await;
    assert_eq!(order(&world, id).await, [first, second]);
    let vote = async |who: u8, id, vote| {
        contributions::actions::vote(&as_(&world, person(who)), id, vote).await.unwrap();
        world.see_to_duties().await;
    };
    vote(5, second, Vote::Up).await;
    assert_eq!(order(&world, id).await, [second, first]);
    assert_eq!(question(&world, id).await.best, Some(second));
    actions::accept(&as_(&world, person(1)), id, first).await.unwrap();
    assert_eq!(order(&world, id).await, [first, second]);
    vote(5, first, Vote::Down).await;
    assert_eq!(order(&world, id).await, [second, first], "more find it bad than good");
    assert_eq!(question(&world, id).await.best, Some(second));
    vote(6, id, Vote::Up).await;
    assert_eq!(question(&world, id).await.score, 1);
}

#[both]
async fn an_answer_that_is_taken_down_counts_no_more(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    let answer = answers(&world, person(2), id, "Sí, se puede sin problema ninguno.").await;
    actions::accept(&as_(&world, person(1)), id, answer).await.unwrap();
    let ctx = world.operator();
    let hold = HoldReason::Staff;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, answer, hold).await).await.unwrap();
    world.see_to_duties().await;
    let now = question(&world, id).await;
    assert_eq!((now.stage, now.answers, now.accepted, now.best), (QuestionState::Open, 0, None, None));
    publish(&world, answer).await;
    let now = question(&world, id).await;
    assert_eq!((now.stage, now.answers, now.accepted), (QuestionState::Answered, 1, None));
    let all = told(&world).await;
    assert_eq!(all, ["asked", "answered", "accepted", "unaccepted"], "that it stands again is no news");
}

#[both]
async fn what_is_about_an_order_is_asked_in_private(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let who = as_(&world, person(1));
    let mut wanted = asking(person(1), product, "¿Dónde está mi pedido con la olla?");
    let asked = actions::ask(&who, &wanted).await;
    assert!(matches!(asked, Err(Failure::Rejected(AskRejected::Own))), "{asked:?}");
    let private = actions::ask_privately(&who, &wanted).await.unwrap();
    world.see_to_duties().await;
    let kept = question(&world, private).await;
    assert_eq!((kept.stage, kept.state), (QuestionState::Converted, State::Withdrawn));
    assert_eq!(told(&world).await, ["asked", "converted"]);
    wanted.is_sure = true;
    assert!(actions::ask(&who, &wanted).await.is_ok(), "they know better");
    wanted.title = "¿Por qué no llega el pedido K7QF-2M9X?".into();
    let asked = actions::ask(&who, &wanted).await;
    assert!(matches!(asked, Err(Failure::Rejected(AskRejected::Numbered))), "{asked:?}");
    wanted.product = catalog_facts::ProductId::from_bytes([9; 16]);
    wanted.title = TITLE.into();
    assert!(matches!(actions::ask(&who, &wanted).await, Err(Failure::NotFound)));
}
