//! Files that were bought: whoever goes back on one sends nothing, and whoever agreed to have it at once and began to download it
//! does not go back on it.

use super::samples::{Bought, EMAIL, letters, order, paid, returned, withdraw, world};
use crate::actions;
use action::Ctx;
use database::{StoreError, args};
use downloads_facts::{DownloadBegun, DownloadFact, HandedOver};
use kernel::Role;
use returns::model::Whereabouts;
use serde_json::json;
use testing::{Engine, World, both};

async fn tell(ctx: &Ctx, fact: impl Into<DownloadFact>) {
    let fact = fact.into();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(&fact).await).await;
    done.unwrap();
}

/// An order of files, paid and handed over, that whoever bought agreed to have at once.
async fn files(world: &World) -> Bought {
    let bought = paid(world, None).await;
    let ctx = world.operator();
    let sql = "UPDATE order_line SET kind = 'digital', withdrawal = 'digital_at_once', consent_at = $1
               WHERE order_id = $2";
    let done: Result<u64, StoreError> =
        ctx.write(async |tx| tx.exec(sql, args![ctx.now(), bought.order]).await).await;
    done.unwrap();
    let lines = order(world, bought.order).await.lines;
    let lines = lines.iter().map(|line| (line.id, line.quantity)).collect();
    tell(&ctx, HandedOver { order: bought.order, lines, at: ctx.now() }).await;
    world.see_to_duties().await;
    bought
}

#[both]
async fn of_a_file_nothing_is_sent_back_and_its_goods_are_told_once_the_money_is_back(engine: Engine) {
    let world = world(engine).await;
    let bought = files(&world).await;
    let lines = order(&world, bought.order).await.lines;
    let said: Vec<(String, &str)> =
        lines.iter().zip(["3", "0"]).map(|(line, many)| (format!("line-{}", line.id), many)).collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(name, many)| (&**name, *many)).collect();
    withdraw(&world, &format!("{}/withdraw", bought.path), &said).await.expect(303);
    world.see_to_duties().await;
    let ret = returned(&world, bought.order).await.remove(0).ret;
    assert_eq!(ret.whereabouts, Whereabouts::Unsent);
    let all = letters(&world).await;
    assert!(all.iter().any(|one| one.written.text.contains("No tienes que enviar nada")));
    actions::refund(&world.operator(), ret.id, "").await.unwrap();
    world.see_to_duties().await;
    let told = world.everything().await["event_log"].clone();
    let told: Vec<&String> = told.iter().filter(|row| row.contains("returns.return_paid")).collect();
    assert_eq!(told.len(), 1);
    let line = lines[0].id.to_string();
    assert!(told[0].contains(&line) && told[0].contains("withdrawal"), "{told:?}");
    assert_eq!(order(&world, bought.order).await.order.refunded, kernel::Money::eur(2_999));
}

#[both]
async fn what_is_begun_cannot_be_gone_back_on_and_is_told_so_with_its_day(engine: Engine) {
    let world = world(engine).await;
    let bought = files(&world).await;
    let lines = order(&world, bought.order).await.lines;
    for line in &lines {
        tell(&world.operator(), DownloadBegun { order: bought.order, line: line.id, at: world.now() }).await;
    }
    world.see_to_duties().await;
    let page = world.get(&format!("{}/withdraw", bought.path)).await.expect(200).body;
    assert!(page.contains("Lo empezaste a descargar el 3 de noviembre"), "{page}");
    let mine = world.get(&format!("{}/return", bought.path)).await.expect(200).body;
    let way = format!("{}/withdraw\"", bought.path);
    assert!(mine.contains("no puedes desistir") && !mine.contains(&way), "{mine}");
    let said = [("code", &*bought.code), ("email", EMAIL), ("name", "Lucía"), ("goods", "")];
    withdraw(&world, "/withdraw", &said).await.expect(303);
    world.see_to_duties().await;
    assert!(returned(&world, bought.order).await.is_empty(), "people look at what was declared");
}

#[both]
async fn anybody_reads_what_holds_for_what_comes_back(engine: Engine) {
    let world = world(engine).await;
    let read = async || world.get("/api/v1/shop/returns-policy").await.expect(200).json();
    let before = read().await;
    assert_eq!((&before["withdrawal_days"], &before["allowed_days"]), (&json!(14), &json!(0)), "{before}");
    assert_eq!(before["page"], "https://prueba.example/devoluciones");
    let owner = world.as_(Role::Owner);
    owner.post("/admin/returns/policy", &[("days", "30"), ("pays_allowed", "yes")]).await.expect(303);
    let after = read().await;
    assert_eq!((&after["allowed_days"], &after["allowed_way_paid_by_shop"]), (&json!(30), &json!(true)));
}
