//! What sellers see and do.

use super::samples::{member, orders, seller, whole, workshop, world};
use database::args;
use kernel::Role;
use orders::model::{GoodsState, Shelf};
use testing::{Engine, both};

#[both]
async fn a_purchase_of_two_is_an_order_of_each_and_earns_each_theirs(engine: Engine) {
    let world = world(engine).await;
    let (workshop, marta) =
        (seller(&world, "Taller Esparto Sur").await, seller(&world, "Las láminas de Marta").await);
    for id in [workshop, marta] {
        let all = orders(&world, id, None).await;
        assert_eq!(all.len(), 1, "{all:?}");
        let of = whole(&world, all[0].id).await;
        let kept = of.lines[0].total.minor * 1_250;
        let earned: Result<_, database::StoreError> =
            world.operator().read(async |snap| ledger::reads::earnings(snap, id).await).await;
        let earned = earned.unwrap()[0].pending.minor;
        assert_eq!(earned, of.order.total.minor - (kept * 2 + 10_000) / 20_000);
    }
}

#[both]
async fn a_seller_sees_their_orders_and_sends_them(engine: Engine) {
    let world = world(engine).await;
    let id = workshop(&world, member()).await;
    let theirs = world.as_(Role::Member);
    let shown = theirs.get("/account/selling").await.expect(200).body;
    assert!(shown.contains("Taller Esparto Sur") && shown.contains("1 pedido por enviar"), "{shown}");
    let all = orders(&world, id, Some(Shelf::ToSend)).await;
    let (here, code) = (format!("/account/selling/{id}/orders"), all[0].code.clone());
    let listed = theirs.get(&here).await.expect(200).body;
    assert!(listed.contains(&code) && listed.contains("Lucía Núñez"), "{listed}");
    assert!(listed.contains(&format!("href=\"/account/selling/{id}/labels\"")), "{listed}");
    let page = format!("{here}/{}", all[0].id);
    let shown = theirs.get(&page).await.expect(200).body;
    for words in ["Lucía Núñez", "Calle del Pez 7", "Marcar como enviado", "name=\"mark\"", "ESP-ESC"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("lucia@correo.example"), "letters are the house's");
    assert!(!shown.contains("VEN-CAN"), "what another sells is none of theirs");
    let slip = theirs.get(&format!("{page}/slip.pdf")).await.expect(200);
    assert_eq!(slip.header("content-type"), "application/pdf");
    let line = format!("line-{}", whole(&world, all[0].id).await.lines[0].id);
    let many = [(line.as_str(), "9"), ("mark", "m-1")];
    let refused = theirs.post(&format!("{page}/send"), &many).await.expect(422).body;
    assert!(refused.contains("value=\"9\""), "what was typed stays: {refused}");
    let sent = [(line.as_str(), "1"), ("carrier", "correos"), ("number", "PQ1234567890"), ("mark", "m-2")];
    let done = theirs.post(&format!("{page}/send"), &sent).await.expect(303).header("location").to_owned();
    theirs.post(&format!("{page}/send"), &sent).await.expect(303);
    let shown = theirs.get(&done).await.expect(200).body;
    assert!(shown.contains("PQ1234567890") && !shown.contains("Marcar como enviado"), "{shown}");
    let of = whole(&world, all[0].id).await;
    assert_eq!((of.parcels.len(), of.order.stand.goods), (1, GoodsState::Sent), "sent twice it is one");
    world.see_to_duties().await;
    let letters = world.everything().await["notification_mail"].join("\n");
    assert!(letters.contains("PQ1234567890"), "whoever bought is told");
    let gone = theirs.get(&format!("{here}?state=on_the_way")).await.expect(200).body;
    assert!(gone.contains(&code));
    theirs.get(&format!("/en{page}")).await.expect(200);
    theirs.get(&format!("{here}?state=to_pay&after=x")).await.expect(200);
}

/// Code, day and amount are enough of what is over.
#[both]
async fn whoever_bought_has_no_name_once_it_is_over(engine: Engine) {
    let world = world(engine).await;
    let id = workshop(&world, member()).await;
    let of = orders(&world, id, None).await.remove(0);
    let done: Result<u64, database::StoreError> = world
        .operator()
        .write(async |tx| {
            let sql = "UPDATE order_head SET state = 'completed', shelf = 'done' WHERE id = $1";
            tx.exec(sql, args![of.id]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
    let over = format!("/account/selling/{id}/orders?state=done");
    let listed = world.as_(Role::Member).get(&over).await.expect(200).body;
    assert!(listed.contains(&of.code) && !listed.contains("Lucía"), "{listed}");
}

/// What is paid at the door is not paid: whoever sends it is told what is to be asked for.
#[both]
async fn a_seller_sees_what_is_to_be_collected(engine: Engine) {
    let world = world(engine).await;
    let id = workshop(&world, member()).await;
    let of = whole(&world, orders(&world, id, None).await[0].id).await;
    let (theirs, page) = (world.as_(Role::Member), format!("/account/selling/{id}/orders/{}", of.order.id));
    assert!(!theirs.get(&page).await.expect(200).body.contains("hay que cobrar"), "it is paid");
    let done: Result<(), database::StoreError> = world
        .operator()
        .write(async |tx| {
            let sql = "UPDATE order_group SET method = 'cash_on_delivery' WHERE id = $1";
            tx.exec(sql, args![of.group.id]).await?;
            tx.exec("UPDATE order_head SET payment = 'waiting' WHERE id = $1", args![of.order.id])
                .await
                .map(drop)
        })
        .await;
    done.unwrap();
    let shown = theirs.get(&page).await.expect(200).body;
    assert!(shown.contains("hay que cobrar") && shown.contains("al entregarlo"), "{shown}");
}

#[both]
async fn nobody_sees_or_sends_what_another_sells(engine: Engine) {
    let world = world(engine).await;
    let id = workshop(&world, member()).await;
    let marta = seller(&world, "Las láminas de Marta").await;
    let (own, other) = (orders(&world, id, None).await[0].id, orders(&world, marta, None).await[0].id);
    let theirs = world.as_(Role::Member);
    for path in [
        format!("/account/selling/{marta}/orders"),
        format!("/account/selling/{marta}/orders/{other}"),
        format!("/account/selling/{id}/orders/{other}"),
        format!("/account/selling/{id}/orders/{other}/slip.pdf"),
        format!("/account/selling/{id}/orders/x"),
    ] {
        theirs.get(&path).await.expect(404);
    }
    theirs.post(&format!("/account/selling/{id}/orders/{other}/send"), &[("mark", "m-3")]).await.expect(404);
    let stranger = world.as_(Role::Owner);
    stranger.get("/account/selling").await.expect(404);
    stranger.get(&format!("/account/selling/{id}/orders/{own}")).await.expect(404);
    stranger.post(&format!("/account/selling/{id}/orders/{own}/send"), &[]).await.expect(404);
    assert!(world.get("/account/selling").await.status != 200);
    assert!(whole(&world, other).await.parcels.is_empty());
}

/// Marta has an account here: she is told what she has to send, once, and nobody else is.
#[both]
async fn a_seller_is_told_of_a_sale_and_of_a_payout(engine: Engine) {
    let world = world(engine).await;
    let marta = seller(&world, "Las láminas de Marta").await;
    let sold = orders(&world, marta, None).await[0].id;
    let told = async || {
        let rows = world.everything().await["notification_notice"].clone();
        rows.into_iter().filter(|row| row.contains("trading-notice")).collect::<Vec<_>>()
    };
    let first = told().await;
    assert!(first.iter().any(|row| row.contains(&sold.to_string())), "{first:?}");
    assert_eq!(first.len(), 2, "each seller of what is theirs: {first:?}");
    let letters = world.everything().await["notification_mail"].join("\n");
    assert!(letters.contains("si hay que cobrarlo") && !letters.contains("está pagado"), "{letters}");
    let payout = kernel::Id::from_bytes([7; 16]);
    let fact = ledger_facts::PayoutSent { payout, seller: marta, amount: kernel::Money::eur(100) };
    for _ in 0..2 {
        let done: Result<(), database::StoreError> =
            world.operator().write(async |tx| tx.record(&fact).await).await;
        done.unwrap();
        world.see_to_duties().await;
    }
    let all = told().await;
    assert_eq!(all.len(), 3, "told twice it is one: {all:?}");
    assert!(all.iter().any(|row| row.contains("trading-notice-paid")), "{all:?}");
}
