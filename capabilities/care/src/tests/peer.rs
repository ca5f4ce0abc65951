//! The whole way, from a real mailbox: dovecot, as `cargo xtask test` starts it.

use super::samples::{a_minute, cases, doors, letters, write};
use action::{Mailbox, MailboxError};
use letterbox::{Imap, Patience, samples::Letterbox};
use std::{sync::Arc, time::Duration};
use testing::{Engine, World, both};

const PATIENCE: Patience = Patience(Duration::from_secs(20));

/// A world that reads a mailbox of its own.
async fn with_letterbox(name: &str, engine: Engine) -> Option<(World, Letterbox)> {
    let letterbox = Letterbox::of_this_run(&format!("{name}-{engine:?}").to_lowercase())?;
    let imap = Arc::new(Imap::new(letterbox.server(), PATIENCE));
    let world = World::furnished(engine, doors(), |house| house.with_mailbox(imap)).await;
    crate::actions::watch_mailbox(&world.operator()).await.unwrap();
    // The first look only finds where the folder ends.
    world.see_to_duties().await;
    Some((world, letterbox))
}

fn mail(from: &str, to: &str, subject: &str, id: &str, body: &str) -> Vec<u8> {
    let head = format!("From: {from}\nTo: {to}\nSubject: {subject}\nMessage-ID: <{id}@x.example>\n");
    format!("{head}\n{body}\n").replace('\n', "\r\n").into_bytes()
}

async fn reply_to(world: &World) -> String {
    let heads = world.everything().await["notification_mail_head"].join("\n");
    let at = heads.rfind("@prueba.example\"").expect("an address to answer to");
    let begin = heads[..at].rfind('"').unwrap() + 1;
    format!("{}@prueba.example", &heads[begin..at])
}

#[both]
async fn what_was_there_before_is_left_alone_and_what_comes_is_taken_once(engine: Engine) {
    let Some((world, letterbox)) = with_letterbox("new", engine).await else { return };
    letterbox.deliver(&mail("eva@casa.example", "hola@prueba.example", "Mi taza", "1", "Llegó rota."));
    a_minute(&world).await;
    assert_eq!(cases(&world).await.len(), 1);
    a_minute(&world).await;
    assert_eq!(cases(&world).await.len(), 1);
    letterbox.deliver(&mail("luz@casa.example", "hola@prueba.example", "Mi plato", "2", "Llegó tarde."));
    a_minute(&world).await;
    assert_eq!(cases(&world).await.len(), 2);

    let again = Imap::new(letterbox.server(), PATIENCE);
    let end = again.look(None).await.unwrap();
    assert!(end.mails.is_empty() && end.mark.uid == 2, "{end:?}");
    let other = action::Mark { validity: end.mark.validity + 1, uid: 0 };
    let unread = again.look(Some(other)).await.unwrap();
    assert!(unread.mails.is_empty(), "what was taken is marked as read");
}

/// Somebody has set the mailbox up anew.
#[tokio::test]
async fn after_another_numbering_the_latest_that_nobody_has_read_are_taken_and_no_other() {
    let Some(letterbox) = Letterbox::of_this_run("anew") else { return };
    for number in 1..=24 {
        let id = number.to_string();
        letterbox.deliver(&mail("eva@casa.example", "hola@prueba.example", "Mi taza", &id, "Llegó rota."));
    }
    let imap = Imap::new(letterbox.server(), PATIENCE);
    let end = imap.look(None).await.unwrap().mark;
    imap.done(end.validity, &[3, 22]).await.unwrap();
    let found = imap.look(Some(action::Mark { validity: end.validity + 1, uid: 0 })).await.unwrap();
    let uids: Vec<u32> = found.mails.iter().map(|mail| mail.uid).collect();
    let expected: Vec<u32> = (4..=24).filter(|uid| *uid != 22).collect();
    assert_eq!((uids, found.mark, found.has_more), (expected, end, false));
}

#[both]
async fn an_answer_to_the_address_of_a_letter_finds_its_case(engine: Engine) {
    let Some((world, letterbox)) = with_letterbox("answer", engine).await else { return };
    write(&world, &[]).await;
    let tagged = reply_to(&world).await;
    assert!(tagged.contains('+'), "{tagged}");
    letterbox.deliver(&mail("eva@casa.example", &tagged, "Re: hola", "3", "Ya ha llegado. ¡Gracias!"));
    a_minute(&world).await;
    let all = cases(&world).await;
    assert_eq!(all.len(), 1);
    let rows = world.everything().await["care_message"].join("\n");
    assert!(rows.contains("Ya ha llegado. ¡Gracias!"), "{rows}");
    assert_eq!(letters(&world).await.len(), 1, "whoever answers gets no letter for it");
}

#[both]
async fn a_mail_of_fifty_megabytes_is_read_from_its_beginning_only(engine: Engine) {
    let Some((world, letterbox)) = with_letterbox("large", engine).await else { return };
    let line = format!("{}\r\n", "palabra ".repeat(9));
    let mut large = mail("eva@casa.example", "hola@prueba.example", "Larga", "4", "Empieza aquí.");
    large.extend(line.repeat(50_000_000 / line.len()).into_bytes());
    letterbox.deliver(&large);
    letterbox.deliver(&mail("luz@casa.example", "hola@prueba.example", "Corta", "5", "Detrás de ella."));
    a_minute(&world).await;
    assert_eq!(cases(&world).await.len(), 2);
    let rows = world.everything().await["care_message"].join("\n");
    assert!(rows.contains("Empieza aquí.") && rows.contains("El correo traía más"));
}

#[tokio::test]
async fn a_mailbox_that_does_not_let_us_in_says_so_without_the_password() {
    let Some(letterbox) = Letterbox::of_this_run("closed") else { return };
    let imap = Imap::new(letterbox.server_with("wr0ng"), PATIENCE);
    let MailboxError::Away(why) = imap.look(None).await.unwrap_err() else { panic!("it is set") };
    assert!(!why.contains("wr0ng") && !why.is_empty(), "{why}");
    let nobody: letterbox::Server = "imap://a%40b.example:x@127.0.0.1:1".parse().unwrap();
    assert!(Imap::new(nobody, PATIENCE).look(None).await.is_err());
}
