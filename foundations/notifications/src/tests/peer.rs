//! The whole way, to a real server for letters.

use super::samples::{invite, link_in, pass_seconds, the_letter, world};
use crate::model::{State, Why};
use post::{Patience, Smtp, samples::Mailbox};
use std::{sync::Arc, time::Duration};
use testing::{Engine, TestMachine, World, both};

async fn with_mailbox(engine: Engine) -> Option<(World, Mailbox)> {
    let mailbox = Mailbox::of_this_run()?;
    let machine = Arc::new(TestMachine::new(kernel::time::from_micros(1_793_696_400_000_000), 1));
    let patience = Patience(Duration::from_secs(10));
    let smtp =
        Smtp::new(mailbox.server(None), "hola@prueba.example", "https://prueba.example", machine, patience);
    Some((world(engine, Arc::new(smtp.unwrap())).await, mailbox))
}

/// An address that no other story of any run has.
fn address(name: &str, engine: Engine) -> String {
    format!("{name}@n{}-{engine:?}.example", std::process::id()).to_lowercase()
}

#[both]
async fn an_invitation_arrives_and_its_link_works(engine: Engine) {
    let Some((world, mailbox)) = with_mailbox(engine).await else { return };
    let to = address("inigo", engine);
    invite(&world, &to).await;
    world.see_to_duties().await;
    let letter = the_letter(&world).await;
    assert_eq!(letter.state, State::Sent);
    let received = mailbox.letters_to(&to);
    assert_eq!(received.len(), 1);
    let header = |name: &str| received[0]["headers"][name].as_str().unwrap_or_default().to_owned();
    assert_eq!(header("message-id"), format!("<{}@prueba.example>", letter.job.unwrap()));
    assert_eq!(header("subject"), letter.written.subject);
    assert_eq!(header("from"), "La Prueba <hola@prueba.example>");
    let text = received[0]["text"].as_str().unwrap();
    let link = link_in(text);
    assert!(text.contains("Íñigo Peña") && link.starts_with("/invite/"), "{text}");
    assert!(received[0]["html"].as_str().unwrap().contains(&link));
    world.get(&link).await.expect(200);
}

#[both]
async fn a_real_server_that_says_later_gets_it_later(engine: Engine) {
    let Some((world, mailbox)) = with_mailbox(engine).await else { return };
    let to = address("later", engine);
    invite(&world, &to).await;
    world.see_to_duties().await;
    let waiting = the_letter(&world).await;
    assert_eq!((waiting.state, mailbox.letters_to(&to).len()), (State::Waiting, 0));
    assert!(waiting.said.unwrap().contains("451"));
    pass_seconds(&world, 60);
    world.see_to_duties().await;
    assert_eq!((the_letter(&world).await.state, mailbox.letters_to(&to).len()), (State::Sent, 1));
}

#[both]
async fn a_real_server_that_refuses_is_quoted(engine: Engine) {
    let Some((world, mailbox)) = with_mailbox(engine).await else { return };
    let to = address("never", engine);
    invite(&world, &to).await;
    world.see_to_duties().await;
    let refused = the_letter(&world).await;
    assert_eq!((refused.state, refused.why), (State::Refused, Some(Why::Refused)));
    assert!(refused.said.unwrap().contains("no such mailbox"));
    assert!(mailbox.letters_to(&to).is_empty());
}
