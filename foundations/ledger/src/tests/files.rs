//! Files that are taken along.

use super::samples::{balances, deliver, earned, euro, give_back, id, payouts, sell, seller, world};
use crate::{
    actions,
    model::PayoutState,
    rules::{
        TransfersRejected,
        sepa::{Order, Transfer, file},
    },
};
use jiff::civil::date;
use kernel::{Currency, Money, Personal, Role, Timestamp};
use testing::{Engine, both, sweep};

const ORDER: Order<'static> = Order {
    id: "F1",
    holder: "Barro y Lino, S. Coop.",
    iban: "ES91 2100 0418 4502 0005 1332",
    made_at: Timestamp::UNIX_EPOCH,
    day: date(2026, 12, 1),
};

fn to(holder: &str, amount: Money) -> Transfer {
    let iban = "ES7921000813610123456789".to_owned();
    Transfer { id: "P1".into(), holder: Personal::new(holder.into()), iban: Personal::new(iban), amount }
}

#[test]
fn a_file_for_the_bank_adds_up_and_breaks_at_no_name() {
    let text = file(&ORDER, &[to("Ñandú & <Cía> \"x\"", euro(1_050)), to("Eva", euro(5))]).unwrap();
    assert_eq!(text.matches("<CtrlSum>10.55</CtrlSum>").count(), 2, "{text}");
    assert_eq!(text.matches("<NbOfTxs>2</NbOfTxs>").count(), 2);
    assert!(text.contains("<Nm>NANDU CIA X</Nm>"), "{text}");
    assert!(text.contains("<IBAN>ES9121000418450200051332</IBAN>"));
    assert!(text.contains("<InstdAmt Ccy=\"EUR\">0.05</InstdAmt>") && text.contains("2026-12-01"));
    assert_eq!(file(&ORDER, &[]), Err(TransfersRejected::Nothing));
    let other = Money::new(100, "USD".parse().unwrap());
    assert_eq!(file(&ORDER, &[to("Eva", euro(1)), to("Eva", other)]), Err(TransfersRejected::Nothing));
    assert!(!format!("{:?}", to("Eva Luna", euro(1))).contains("Luna"), "no name in a log");
}

#[both]
async fn the_book_and_statements_are_taken_along(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    sell(&world, 2, None).await;
    let owner = world.as_(Role::Owner);
    let journal = owner.get("/admin/ledger/journal.csv").await.expect(200);
    assert!(journal.header("content-disposition").contains("ledger-2026-11.csv"));
    let lines: Vec<&str> = journal.body.lines().collect();
    assert_eq!((lines[0].split(',').count(), lines.len()), (8, 7), "{}", journal.body);
    assert!(lines.iter().any(|line| line.ends_with(",sales,EUR,,82.64")), "{}", journal.body);
    assert!(lines.iter().any(|line| line.contains(",buyer.") && line.ends_with(",EUR,100.00,")));
    let empty = owner.get("/admin/ledger/journal.csv?month=2026-10").await.expect(200);
    assert_eq!(empty.body.lines().count(), 1);
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let here = format!("/admin/ledger/sellers/{ana}/statement.csv");
    let statement = owner.get(&format!("{here}?month=2026-11")).await.expect(200).body;
    assert!(statement.contains(",EUR,100.00,12.00,88.00,0.00"), "{statement}");
    let december = owner.get(&here).await.expect(200).body;
    assert!(december.contains(",released,") && december.contains(",EUR,0.00,0.00,0.00,88.00"), "{december}");
    world.as_(Role::Agent).get(&here).await.expect(403);
}

#[both]
async fn a_bank_is_given_what_is_proposed_and_somebody_is_named_for_it(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let file = "/admin/ledger/payouts/transfers";
    let refused = owner.post(file, &[]).await.expect(422).body;
    assert!(refused.contains("No hay nada que enviar"), "{refused}");
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    actions::propose(&world.operator(), ana, Currency::EUR).await.unwrap();
    let sent = owner.post(file, &[]).await.expect(200);
    assert!(sent.header("content-disposition").contains("transfers.xml"));
    assert!(
        sent.body.contains("Ccy=\"EUR\">88.00<") && sent.body.contains("ANA NANDU CIA."),
        "{}",
        sent.body
    );
    let rows = world.everything().await;
    let audited = rows["audit_log"].join("\n");
    assert!(audited.contains("ledger-audit-transfers") && !audited.contains("ES91"), "{audited}");
    assert!(!rows["event_log"].join("\n").contains("ES91"));
    world.as_(Role::Agent).post(file, &[]).await.expect(403);
}

/// What goes back after it was proposed is not paid; what stands in one file stands in no other.
#[both]
async fn nothing_is_paid_by_two_files_nor_more_than_is_owed(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (seller(&world, "Ana", None).await, seller(&world, "Eva", None).await);
    for (number, of) in [(1, ana), (2, eva)] {
        let order = sell(&world, number, Some(of)).await;
        deliver(&world, order).await;
    }
    world.pass_days(30);
    world.see_to_duties().await;
    for of in [ana, eva] {
        actions::propose(&world.operator(), of, Currency::EUR).await.unwrap();
    }
    give_back(&world, id(2), 5_000).await;
    let (owner, file) = (world.as_(Role::Owner), "/admin/ledger/payouts/transfers");
    let sent = owner.post(file, &[]).await.expect(200).body;
    assert!(sent.contains("<NbOfTxs>1</NbOfTxs>") && sent.contains("ANA NANDU CIA."), "{sent}");
    let (of_ana, of_eva) = (payouts(&world, ana).await.remove(0), payouts(&world, eva).await.remove(0));
    assert_eq!((of_ana.state, earned(&world, ana).await), (PayoutState::Sent, (0, 0)));
    assert!(sent.contains(&format!("<MsgId>{}</MsgId>", of_ana.reference)), "{sent}");
    assert_eq!((of_eva.state, earned(&world, eva).await), (PayoutState::Proposed, (0, 4_400)));
    let rows = world.everything().await;
    let audited = rows["audit_log"].iter().find(|row| row.contains("ledger-audit-transfers")).unwrap();
    assert!(audited.contains("left_out") && audited.contains(&of_eva.id.to_string()), "{audited}");
    owner.post(file, &[]).await.expect(422);
    assert_eq!(payouts(&world, eva).await[0].state, PayoutState::Proposed);
    balances(&world).await;
}

#[both]
async fn a_file_and_what_it_sends_are_kept_together(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    actions::propose(&world.operator(), ana, Currency::EUR).await.unwrap();
    let take = async |ctx: &action::Ctx| actions::transfers(ctx).await.map(drop);
    assert!(sweep(&world, take).await > 10, "file");
    assert_eq!(payouts(&world, ana).await[0].state, PayoutState::Sent);
    balances(&world).await;
}
