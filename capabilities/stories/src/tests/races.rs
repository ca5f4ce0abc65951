//! Forms that are sent twice, and changes that meet decisions.

use super::samples::{as_, has, parts, person, tells, the_story, thing, wanted, whole, world};
use crate::{
    actions,
    model::{Again, Change},
};
use action::Failure;
use contributions::model::HoldReason;
use kernel::Personal;
use testing::{Engine, both};

#[both]
async fn a_form_sent_twice_tells_one_story(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    let wanted = wanted(person(101), &[blanket], "Duermo bien.");
    let ctx = as_(&world, person(101)).of_form("0a1b2c3d");
    let (one, two) = tokio::join!(actions::write(&ctx, &wanted), actions::write(&ctx, &wanted));
    assert_eq!(one.unwrap().0, two.unwrap().0);
    assert_eq!(world.everything().await["stories_story"].len(), 1);
}

#[both]
async fn a_change_and_a_decision_at_once_leave_one_truth(engine: Engine) {
    let world = world(engine).await;
    let blanket = thing(&world, "manta").await;
    has(&world, person(101), 1, blanket).await;
    for round in 0..6 {
        let id =
            tells(&world, person(101), &[blanket], &format!("Ronda {round} de este invierno largo.")).await;
        let change = Change {
            title: Personal::new("Otra manera de contarlo".into()),
            parts: parts(&format!("Acabó de otra manera en la ronda {round}.")),
            again: Again::Maybe,
        };
        let (author, staff) = (as_(&world, person(101)), world.operator());
        let held = HoldReason::Staff;
        let hold = staff.write(async |tx| contributions::steps::hold(tx, &staff, id, held).await);
        let (edited, decided) = tokio::join!(actions::edit(&author, id, &change), hold);
        assert!(matches!(edited, Ok(_) | Err(Failure::Conflict)), "{edited:?}");
        assert!(decided.is_ok() || matches!(decided, Err(Failure::Conflict)), "{decided:?}");
        world.see_to_duties().await;
        let now = whole(&world, id).await;
        assert_eq!(now.story.state, now.words.state, "round {round}");
        assert_eq!(the_story(&world, id).await.again == Again::Maybe, edited.is_ok(), "round {round}");
        world.pass_days(1);
    }
}
