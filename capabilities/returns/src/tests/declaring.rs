//! Somebody declares that they go back on a contract: it is kept and acknowledged, and told by its id only.

use super::samples::{new_withdrawal, told, world};
use crate::{actions, model::NewWithdrawal, reads};
use database::StoreError;
use testing::{Engine, both, sweep};

#[both]
async fn it_is_kept_and_acknowledged_with_its_second(engine: Engine) {
    let world = world(engine).await;
    let made = actions::declare(&world.operator(), &new_withdrawal(), true).await.unwrap();
    let secret = made.told.unwrap().secret;
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::declared(snap, &secret).await).await;
    let kept = found.unwrap().unwrap();
    assert_eq!((kept.name.reveal().as_str(), kept.goods.reveal().as_str()), ("Eva Luna", "La taza azul"));
    assert_eq!(kept.declared_at, world.now());
    let rows = world.everything().await;
    assert!(!rows["withdrawal"].join("\n").contains(&secret), "only its hash");
    let letter = rows.values().flatten().find(|row| row.contains("Hemos recibido tu desistimiento")).unwrap();
    for said in ["Eva Luna", "K7QF-2M9X", "La taza azul", "eva@casa.example", "(UTC+"] {
        assert!(letter.contains(said), "{said} is not in {letter}");
    }
    let log = rows["event_log"].join("\n");
    assert!(!log.contains("Eva") && !log.contains("casa.example") && !log.contains("K7QF"), "{log}");
    assert_eq!(told(&world, "returns.withdrawal_declared").await, 1);
}

#[both]
async fn a_form_declares_once_and_a_letter_too_many_goes_later(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator().of_form("0123456789abcdef");
    let first = actions::declare(&ctx, &new_withdrawal(), false).await.unwrap();
    let second = actions::declare(&ctx, &new_withdrawal(), false).await.unwrap();
    assert_eq!(first.what, second.what);
    assert!(second.told.is_none());
    let rows = world.everything().await;
    assert_eq!(rows["withdrawal"].len(), 1);
    let is_written = |rows: &std::collections::BTreeMap<String, Vec<String>>| {
        rows.values().flatten().any(|row| row.contains("Hemos recibido tu desistimiento"))
    };
    assert!(!is_written(&rows));
    world.pass_days(1);
    world.see_to_duties().await;
    assert!(is_written(&world.everything().await), "an acknowledgement is put off and never lost");
}

#[both]
async fn what_cannot_be_kept_is_refused_and_leaves_nothing(engine: Engine) {
    let world = world(engine).await;
    let bad = NewWithdrawal { email: "nobody".into(), ..new_withdrawal() };
    assert!(actions::declare(&world.operator(), &bad, true).await.is_err());
    assert!(world.everything().await["withdrawal"].is_empty());
}

#[both]
async fn what_was_emptied_is_found_by_no_link(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let made = actions::declare(&ctx, &new_withdrawal(), true).await.unwrap();
    let secret = made.told.unwrap().secret;
    let found = async || -> Result<_, StoreError> {
        ctx.read(async |snap| reads::declared(snap, &secret).await).await
    };
    assert!(found().await.unwrap().is_some());
    let before = world.everything().await["withdrawal"].clone();
    world.pass_days(6 * 366 + 1);
    world.see_to_duties().await;
    assert!(found().await.unwrap().is_none());
    let after = world.everything().await["withdrawal"].clone();
    let hash = format!("{:?}", crate::secret::hash(&secret).unwrap());
    assert_eq!((before.len(), after.len()), (1, 1), "that somebody declared something stays");
    assert!(before[0].contains(&hash) && !after[0].contains(&hash), "{after:?}");
}

#[both]
async fn declaring_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let calls = sweep(&world, async |ctx| actions::declare(ctx, &new_withdrawal(), true).await).await;
    assert!(calls >= 5, "{calls}: the row, its deadline, the letter, its head, the fact");
}
