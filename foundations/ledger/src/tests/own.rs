//! What sellers see of their own money, and nobody else.

use super::samples::{belongs, deliver, payouts, sell, seller, world};
use crate::actions;
use kernel::{Currency, Role};
use serde_json::json;
use testing::{Engine, both, person_of};

#[both]
async fn a_seller_sees_their_own_money_and_nobody_elses(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", None).await, seller(&world, "Eva", None).await);
    belongs(&world, ana, person_of(Role::Member)).await;
    let order = sell(&world, 1, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let payout = actions::propose(&world.operator(), ana, Currency::EUR).await.unwrap();
    actions::send(&world.operator(), payout, "TR-9").await.unwrap();
    let member = world.as_(Role::Member);
    let here = format!("/account/selling/{ana}");
    let money = member.get(&format!("{here}/money")).await.expect(200).body;
    assert!(money.contains("88,00") && money.contains("Enviado") && money.contains("TR-9"), "{money}");
    assert!(money.contains("a los 30 días de la entrega"), "as the shop has set it: {money}");
    assert!(money.contains("diciembre 2026") && money.contains("enero 2026"), "{money}");
    let november = format!("{here}/statement?month=2026-11");
    let shown = member.get(&november).await.expect(200).body;
    assert!(shown.contains("12,00") && shown.contains("Impuesto del 21"), "{shown}");
    member.get(&format!("/en{november}")).await.expect(200);
    let table = member.get(&format!("{here}/statement.csv?month=2026-11")).await.expect(200);
    assert!(table.body.contains(",EUR,100.00,12.00,88.00,0.00"), "{}", table.body);
    let paper = member.get(&format!("{here}/statement.pdf?month=2026-11")).await.expect(200);
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(paper.header("cache-control").contains("no-store"));
    for path in ["money", "statement", "statement.csv", "statement.pdf"] {
        member.get(&format!("/account/selling/{eva}/{path}")).await.expect(404);
        world.as_(Role::Owner).get(&format!("{here}/{path}")).await.expect(404);
        let visitor = world.get(&format!("{here}/{path}")).await;
        assert!(visitor.status != 200, "{path}");
    }
    member.get("/account/selling/x/money").await.expect(404);
}

#[both]
async fn files_are_not_printed_without_end(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    belongs(&world, ana, person_of(Role::Member)).await;
    let path = format!("/account/selling/{ana}/statement.csv");
    let mut answers = Vec::new();
    for _ in 0..40 {
        answers.push(world.as_(Role::Member).get(&path).await.status.as_u16());
    }
    assert!(answers[..20].iter().all(|status| *status == 200) && answers.contains(&429), "{answers:?}");
}

#[both]
async fn staff_has_statements_on_paper(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    sell(&world, 1, Some(ana)).await;
    let path = format!("/admin/ledger/sellers/{ana}/statement.pdf?month=2026-11");
    assert_eq!(world.as_(Role::Owner).get(&path).await.expect(200).header("content-type"), "application/pdf");
    world.as_(Role::Agent).get(&path).await.expect(403);
}

#[both]
async fn a_program_prepares_payouts_and_says_what_became_of_them(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let manager = world.program(Role::Manager, "sales:write");
    let post = http::Method::POST;
    let all = "/api/v1/ledger/payouts";
    let earned = manager.get("/api/v1/ledger/earnings").await.expect(200).json();
    assert_eq!(earned["items"][0]["payable"]["minor"], json!(8_800));
    let wish = json!({ "seller": ana, "currency": "EUR" });
    let made = manager.send(post.clone(), all, wish.clone(), &[]).await.expect(201).json();
    assert_eq!((&made["state"], &made["amount"]["minor"]), (&json!("proposed"), &json!(8_800)));
    manager.send(post.clone(), all, wish, &[]).await.expect(422);
    manager.send(post.clone(), all, json!({ "seller": "x", "currency": "EUR" }), &[]).await.expect(422);
    let one = format!("{all}/{}", made["id"].as_str().unwrap());
    manager.send(post.clone(), &format!("{one}/send"), json!({ "reference": "" }), &[]).await.expect(422);
    let sent = manager.send(post.clone(), &format!("{one}/send"), json!({ "reference": "TR-1" }), &[]).await;
    assert_eq!(sent.expect(200).json()["state"], json!("sent"));
    for (verb, state) in [("settle", "settled"), ("return", "returned")] {
        let answer = manager.call(post.clone(), &format!("{one}/{verb}")).await.expect(200).json();
        assert_eq!(answer["state"], json!(state));
    }
    manager.call(post.clone(), &format!("{one}/drop")).await.expect(422);
    manager.get(&one).await.expect(200);
    assert_eq!(manager.get("/api/v1/ledger/reports").await.expect(200).json()["items"], json!([]));
    manager.get(&format!("/api/v1/ledger/reports/{ana}")).await.expect(404);
    let reader = world.program(Role::Manager, "sales:read");
    reader.call(post, &format!("{one}/drop")).await.expect(403);
    assert_eq!(payouts(&world, ana).await.len(), 1);
}
