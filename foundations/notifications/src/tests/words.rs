//! What letters say.

use crate::letters;
use accounts::model::{Answer, KeyNews, Says};
use action::{Face, House};
use kernel::{Lang, Role, Timestamp};
use std::sync::Arc;
use testing::{Engine, TestShop, World, both};

/// Every letter, to somebody of this name.
fn all(name: &str) -> Vec<Says> {
    let (name, secret) = (name.to_owned(), "s3cret_-X".to_owned());
    let mut all = vec![
        Says::Confirm { secret: secret.clone(), name: name.clone() },
        Says::AlreadyMember { name: name.clone() },
        Says::Reset { secret: secret.clone(), name: name.clone() },
        Says::PasswordChanged { name: name.clone() },
        Says::Leaving { name: name.clone(), day: Timestamp::UNIX_EPOCH },
    ];
    all.extend(
        [
            KeyNews::SecondOn,
            KeyNews::SecondOff,
            KeyNews::RecoveryUsed,
            KeyNews::PasskeyAdded,
            KeyNews::PasskeyRemoved,
            KeyNews::PasskeyCloned,
            KeyNews::IdentityLinked,
            KeyNews::IdentityUnlinked,
        ]
        .map(|what| Says::KeyChanged { what, name: name.clone() }),
    );
    all.extend([
        Says::AddressConfirm { secret: secret.clone(), name: name.clone() },
        Says::AddressInUse { name: name.clone() },
        Says::AddressUndo { secret: secret.clone(), name: name.clone() },
    ]);
    all.extend(Role::ALL.map(|role| Says::Invite { secret: secret.clone(), name: name.clone(), role }));
    all
}

fn answer(lang: Lang, says: Says) -> Answer {
    Answer { address: "ana@casa.example".into(), lang, person: None, says }
}

fn path(says: &Says) -> &'static str {
    match says {
        Says::Confirm { .. } => "/confirm/s3cret_-X",
        Says::AlreadyMember { .. } => "/sign-in",
        Says::Reset { .. } => "/reset/s3cret_-X",
        Says::Invite { .. } => "/invite/s3cret_-X",
        Says::PasswordChanged { .. } => "/reset",
        Says::Leaving { .. } => "/account/data",
        Says::KeyChanged { .. } => "/account/security",
        Says::AddressConfirm { .. } => "/address/s3cret_-X",
        Says::AddressInUse { .. } => "/sign-in",
        Says::AddressUndo { .. } => "/address/undo/s3cret_-X",
    }
}

#[both]
async fn each_letter_is_whole_in_both_languages(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    for lang in Lang::ALL {
        for says in all("Ana") {
            let link = format!("https://prueba.example{}{}", lang.prefix(), path(&says));
            let (what, letter) =
                (format!("{lang:?} {says:?}"), letters::write(&world.house, answer(lang, says)));
            let lines: Vec<&str> = letter.text.lines().collect();
            assert!(lines.contains(&link.as_str()), "{what}\n{}", letter.text);
            assert_eq!(letter.html.matches(&format!("href=\"{link}\"")).count(), 2, "{what}");
            assert!(letter.html.contains(&format!("<html lang=\"{}\">", lang.code())), "{what}");
            for part in [&letter.subject, &letter.text, &letter.html] {
                assert!(!part.contains("notifications-") && !part.contains("{ $"), "{what}\n{part}");
            }
            for needed in ["La Prueba", "Ana", "Calle Mayor 1, 28013 Madrid"] {
                assert!(letter.text.contains(needed) && letter.html.contains(needed), "{what}: {needed}");
            }
            assert!(!letter.subject.contains('\n') && !letter.html.contains("src="), "{what}");
        }
    }
}

#[both]
async fn nobody_is_promised_that_answers_are_read_where_none_can_go(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    let silent = |mut house: House| {
        house.shop = Arc::new(TestShop(Arc::new(Face { email: String::new(), ..testing::face() })));
        house
    };
    let deaf = World::furnished(engine, vec![accounts::door(), crate::door()], silent).await;
    for says in all("Ana") {
        let letter = letters::write(&world.house, answer(Lang::Es, says.clone()));
        assert!(letter.text.trim_end().ends_with("Si respondes, lo leerá una persona."), "{}", letter.text);
        let letter = letters::write(&deaf.house, answer(Lang::Es, says));
        for text in [letter.text, letter.html] {
            let is_honest = text.contains("Este correo se ha enviado automáticamente.");
            assert!(is_honest && !text.contains("respond"), "{text}");
        }
    }
}

#[both]
async fn a_name_stays_a_name(engine: Engine) {
    let world = World::on(engine, vec![accounts::door(), crate::door()]).await;
    let hostile = "<a href=\"https://evil.example\">Ana</a> { $shop }";
    for says in all(hostile) {
        let letter = letters::write(&world.house, answer(Lang::Es, says));
        assert!(!letter.html.contains("<a href=\"https://evil"), "{}", letter.html);
        assert!(!letter.subject.contains("evil"));
    }
    let nobody = letters::write(&world.house, answer(Lang::Es, Says::AlreadyMember { name: " ".into() }));
    assert!(nobody.text.starts_with("Hola:\n"), "{}", nobody.text);
}
