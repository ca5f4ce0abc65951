//! Letters on their way to a post that does as it is told.

use super::samples::{Postwoman, forget, invite, letters, link_in, pass_seconds, the_letter, world};
use crate::{
    actions,
    model::{State, Why},
    reads,
    rules::SendRejected,
};
use action::{Ailment, Failure, PostError};
use testing::{Engine, World, both};

async fn ailments(world: &World) -> Vec<Ailment> {
    world.operator().read(async |snap| reads::doctor(snap).await).await.unwrap()
}

fn later(words: &str) -> PostError {
    PostError::Later(words.into())
}

#[both]
async fn a_letter_is_sent_once_in_the_name_of_the_shop(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    invite(&world, "inigo@casa.example").await;
    for _ in 0..3 {
        world.see_to_duties().await;
        pass_seconds(&world, 3_600);
    }
    let (taken, letter) = (post.taken(), the_letter(&world).await);
    assert_eq!((taken.len(), letter.state, letter.attempts), (1, State::Sent, 1));
    assert_eq!(taken[0].id, letter.job.unwrap().to_string());
    assert!(taken[0].text.contains("Íñigo Peña") && taken[0].html.contains(&link_in(&taken[0].text)));
    assert_eq!(taken[0].headers, [("Reply-To", "hola@prueba.example".to_owned())]);
    assert_eq!(post.taken.lock().unwrap()[0].0, "La Prueba");
    assert!(letter.sent_at.is_some() && letter.said.is_none());
}

#[both]
async fn a_server_that_asks_for_patience_is_asked_again_for_the_same_letter(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![later("451 busy"), later("the line is dead")]);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let first = the_letter(&world).await;
    assert_eq!((first.state, first.attempts), (State::Waiting, 1));
    assert_eq!(first.said.as_deref(), Some("the line is dead"));
    world.see_to_duties().await;
    assert_eq!(the_letter(&world).await.attempts, 1, "not before the pause is over");
    for _ in 0..2 {
        pass_seconds(&world, 3_600);
        world.see_to_duties().await;
    }
    let letter = the_letter(&world).await;
    assert_eq!((letter.state, letter.attempts, letter.said), (State::Sent, 3, None));
    assert_eq!(post.taken()[0].id, first.job.unwrap().to_string(), "known as one letter to the other side");
    let everything = world.everything().await;
    assert!(everything["job"].is_empty());
}

#[both]
async fn a_letter_whose_link_is_over_is_not_sent_any_more(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![later("busy")]);
    forget(&world, "ana@casa.example").await;
    world.see_to_duties().await;
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!((letter.state, letter.why), (State::Refused, Some(Why::TooLate)));
    assert!(post.taken().is_empty());
    assert!(ailments(&world).await.is_empty(), "no server has refused it");
}

#[both]
async fn what_is_refused_is_shown_and_can_be_sent_when_it_is_set_right(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![PostError::Never("550 no such mailbox".into())]);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    let refused = the_letter(&world).await;
    assert_eq!((refused.state, refused.why, refused.attempts), (State::Refused, Some(Why::Refused), 1));
    assert_eq!(refused.said.as_deref(), Some("550 no such mailbox"));
    assert_eq!(ailments(&world).await.len(), 1);

    let ctx = world.operator();
    actions::send(&ctx, refused.id).await.unwrap();
    let twice = actions::send(&ctx, refused.id).await;
    assert!(matches!(twice, Err(Failure::Rejected(SendRejected::Waiting))), "{twice:?}");
    world.see_to_duties().await;
    let sent = the_letter(&world).await;
    assert_eq!((sent.state, sent.why, post.taken().len()), (State::Sent, None, 1));
    assert_ne!(sent.job, refused.job, "another sending is another message");
    assert!(ailments(&world).await.is_empty());
    let again = actions::send(&ctx, refused.id).await;
    assert!(matches!(again, Err(Failure::Rejected(SendRejected::Sent { .. }))), "{again:?}");
}

#[both]
async fn a_server_that_comes_later_gets_only_what_somebody_sends(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.comes(false);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let ctx = world.operator();
    let kept = the_letter(&world).await;
    let without = actions::send(&ctx, kept.id).await;
    assert!(matches!(without, Err(Failure::Rejected(SendRejected::NoServer))), "{without:?}");
    post.comes(true);
    world.see_to_duties().await;
    assert!(post.taken().is_empty());
    actions::send(&ctx, kept.id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((the_letter(&world).await.state, post.taken().len()), (State::Sent, 1));
}

#[both]
async fn a_server_that_is_gone_again_leaves_the_letter_to_be_read(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    post.will_say(vec![PostError::Unset]);
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!((letter.state, letter.job), (State::Kept, None));
}

#[both]
async fn a_letter_that_was_taken_is_marked_as_sent_although_the_database_stumbles(engine: Engine) {
    for call in 1..=2 {
        let post = Postwoman::new();
        let world = world(engine, post.clone()).await;
        *post.fails_then.lock().unwrap() = Some(call);
        invite(&world, "inigo@casa.example").await;
        world.see_to_duties().await;
        assert!(database::faults::end(), "call {call} failed");
        pass_seconds(&world, 3_600);
        world.see_to_duties().await;
        assert_eq!((the_letter(&world).await.state, post.taken().len()), (State::Sent, 1), "call {call}");
    }
}

#[both]
async fn a_job_that_is_delivered_again_sends_nothing_again(engine: Engine) {
    let post = Postwoman::new();
    let world = world(engine, post.clone()).await;
    invite(&world, "inigo@casa.example").await;
    world.see_to_duties().await;
    let ctx = world.operator();
    let work = crate::steps::SendMail { mail: the_letter(&world).await.id };
    let again: Result<_, database::StoreError> = ctx.write(async |tx| ctx.enqueue(tx, &work).await).await;
    again.unwrap();
    world.see_to_duties().await;
    assert_eq!((letters(&world).await.len(), post.taken().len()), (1, 1));
}
