//! Whoever declares a withdrawal learns nothing about orders: what is answered and all that is done for it is the same whether or
//! not there is such an order: same body, status, statements and jobs. And its letters are few.

use super::samples::{EMAIL, delivered, letters, withdraw, world};
use database::heard;
use kernel::Lang;
use returns::model::NewWithdrawal;
use std::collections::BTreeSet;
use testing::{Answer, Engine, World, both, fields, sweep};

/// What somebody sees, without what belongs to this very declaration.
fn shown(answer: &Answer, code: &str, way: &str) -> (u16, String) {
    (answer.status.as_u16(), answer.body.replace(code, "CODE").replace(way, "WAY"))
}

/// What somebody declares about an order of that code.
fn new(code: &str) -> NewWithdrawal {
    NewWithdrawal {
        person: None,
        name: "Lucía Núñez".into(),
        code: code.into(),
        email: EMAIL.into(),
        lang: Lang::Es,
        goods: "Una taza".into(),
        lines: Vec::new(),
        known_order: None,
    }
}

/// Declares it, and tells what was answered, what was asked of the store for that, and how many jobs wait after it.
async fn declared(world: &World, code: &str) -> ((u16, String), BTreeSet<String>, usize) {
    heard::listen();
    let said = [("name", "Lucía Núñez"), ("code", code), ("email", EMAIL), ("goods", "Una taza")];
    let answer = withdraw(world, "/withdraw", &said).await.expect(303);
    let statements = heard::end();
    let way = answer.header("location");
    let page = world.visit(way).await.expect(200);
    (shown(&page, code, way), statements, world.everything().await["job"].len())
}

#[both]
async fn an_order_and_none_are_answered_alike(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let before = world.everything().await["job"].len();
    let (none, statements, jobs) = declared(&world, "0000-0000").await;
    let (some, others, more) = declared(&world, &bought.code).await;
    assert_eq!(none, some);
    assert_eq!(statements, others);
    // Statements are heard on SQLite only; on both, the next story counts them.
    let is_heard = statements.iter().any(|sql| sql.contains("FROM shop"));
    assert_eq!(is_heard, matches!(engine, Engine::Sqlite), "{statements:?}");
    assert!(!statements.iter().any(|sql| sql.contains("order_head") || sql.contains("return_head")));
    assert_eq!(jobs - before, more - jobs, "as many jobs each time");
    world.see_to_duties().await;
    let rows = world.everything().await;
    assert_eq!((rows["withdrawal"].len(), rows["return_head"].len()), (2, 1));
}

#[both]
async fn an_order_and_none_take_as_many_calls_of_the_store(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let calls = async |code: &str| {
        let new = new(code);
        sweep(&world, async |ctx| returns::actions::declare(ctx, &new, true).await).await
    };
    let (none, some) = (calls("0000-0000").await, calls(&bought.code).await);
    assert_eq!(none, some);
    assert!(none >= 5, "{none}: the row, its deadline, the letter, its head, the fact");
}

#[both]
async fn odd_codes_are_answered_alike_too(engine: Engine) {
    let world = world(engine).await;
    for bad in ["<script>", "'; DROP TABLE withdrawal; --", ""] {
        let said = [("name", "Eva"), ("code", bad), ("email", EMAIL), ("goods", "")];
        withdraw(&world, "/withdraw", &said).await.expect(422);
    }
    let said = [("name", "Eva"), ("code", "k7qf 2m9x"), ("email", "nobody"), ("goods", "")];
    withdraw(&world, "/withdraw", &said).await.expect(422);
    assert!(world.everything().await["withdrawal"].is_empty());
}

#[both]
async fn one_address_gets_few_letters_and_every_declaration_is_kept(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..6 {
        let said = [("name", "Eva"), ("code", "0000-0000"), ("email", "eva@casa.example"), ("goods", "")];
        withdraw(&world, "/withdraw", &said).await.expect(303);
    }
    let rows = world.everything().await;
    let all = letters(&world).await;
    let acknowledged = all.iter().filter(|one| one.written.subject.contains("Hemos recibido")).count();
    assert_eq!((rows["withdrawal"].len(), acknowledged), (6, 4));
}

#[both]
async fn the_same_form_declares_once_and_with_other_words_once_more(engine: Engine) {
    let world = world(engine).await;
    let mark = ("mark", "0123456789abcdef");
    let said = |code| fields(&[("name", "Eva"), ("code", code), ("email", "eva@casa.example"), mark]);
    for (code, expected) in [("0000-0000", 1), ("0000-0000", 1), ("1111-1111", 2)] {
        world.post("/withdraw/confirm", &said(code)).await.expect(303);
        assert_eq!(world.everything().await["withdrawal"].len(), expected, "{code}");
    }
}

#[both]
async fn a_link_that_is_none_shows_nothing(engine: Engine) {
    let world = world(engine).await;
    for path in ["/withdraw/received/x", "/withdraw/received/00000000000000000000000000000000", "/returns/x"]
    {
        world.visit(path).await.expect(404);
    }
    let foot = world.visit("/withdraw").await.expect(200).body;
    assert!(foot.contains("Desistir del contrato aquí") && foot.contains("noindex"));
    let english = world.visit("/en/withdraw").await.expect(200).body;
    assert!(english.contains("Withdraw from contract here"));
}
