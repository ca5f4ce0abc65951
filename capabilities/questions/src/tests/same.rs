//! Three who say that two questions are the same close one of them.

use super::samples::{TITLE, as_, asks, person, pot, question, world};
use crate::{
    actions::{self, TurnRejected},
    model::QuestionState,
};
use action::Failure;
use testing::{Engine, both};

#[both]
async fn three_who_say_so_lead_one_question_on_to_another(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let (other_pot, _) = pot(&world, "CAZO").await;
    let first = asks(&world, person(1), product, TITLE).await;
    let second = asks(&world, person(2), product, "¿Es apta para lavavajillas o no?").await;
    let elsewhere = asks(&world, person(3), other_pot, "¿Este cazo se lava a máquina?").await;
    let say = async |who: u8, one, into| actions::same(&as_(&world, person(who)), one, into).await;
    for into in [second, elsewhere] {
        let refused = say(4, second, into).await;
        assert!(matches!(refused, Err(Failure::Rejected(TurnRejected::Into))), "{refused:?}");
    }
    assert!(!say(4, second, first).await.unwrap());
    assert!(!say(4, second, first).await.unwrap(), "each has one word");
    assert!(!say(5, second, first).await.unwrap());
    assert!(say(6, second, first).await.unwrap());
    let closed = question(&world, second).await;
    assert_eq!((closed.stage, closed.into), (QuestionState::Duplicate, Some(first)));
    let late = say(7, second, first).await;
    assert!(matches!(late, Err(Failure::Rejected(TurnRejected::Over))), "{late:?}");
    let turned = say(7, first, second).await;
    assert!(matches!(turned, Err(Failure::Rejected(TurnRejected::Into))), "it leads on itself: {turned:?}");
    actions::reopen(&world.operator(), second).await.unwrap();
    let open = question(&world, second).await;
    assert_eq!((open.stage, open.into), (QuestionState::Open, None));
    assert!(!say(4, second, first).await.unwrap(), "what was said before counts no more");
}
