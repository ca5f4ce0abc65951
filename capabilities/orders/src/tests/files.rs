//! Files and keys that were bought: handed over they count as sent and as arrived, and whoever agreed to have them at once cannot go
//! back on them once they have begun.

use super::samples::{Bought, GUEST, How, a_second, letters, place, subjects, told, whole, wish, world};
use crate::{
    actions,
    model::{LineId, NewParcel, OrderId, Packed, ParcelId, Stand, ToSend, Whole},
    reads,
    rules::{StateRejected, goods, handed},
    steps,
};
use action::Failure;
use catalog::model::{ProductType, Withdrawal};
use database::StoreError;
use downloads_facts::{DownloadBegun, DownloadFact, HandedOver};
use kernel::{Role, time};
use orders_facts::{CancelledBy, GoodsState, OrderState, PaymentState};
use testing::{Engine, World, both, sweep};

/// Somebody has bought two mugs and a jug and paid, of which the items of these places are files (the jug is the first); whoever
/// buys has agreed to have them at once, or nobody has asked.
async fn bought(world: &World, files: &[usize], consents: bool) -> Bought {
    let mut wanted = wish(world, &GUEST).await;
    for at in files {
        let item = &mut wanted.items[*at].item;
        (item.kind, item.withdrawal) = (ProductType::Digital, Withdrawal::DigitalAtOnce);
    }
    if files.len() == wanted.items.len() {
        wanted.delivery = None;
    }
    let ctx = world.operator();
    wanted.consents = consents;
    let bought = place(&ctx, &wanted).await.unwrap();
    world.see_to_duties().await;
    payments::actions::confirm(&ctx, bought.payment).await.unwrap();
    world.see_to_duties().await;
    a_second(world);
    bought
}

async fn tell(world: &World, fact: impl Into<DownloadFact>) {
    let fact = fact.into();
    let done: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

async fn hand_over(world: &World, order: OrderId, lines: Vec<(LineId, u32)>) {
    tell(world, HandedOver { order, lines, at: world.now() }).await;
}

async fn lines(world: &World, id: OrderId) -> Vec<LineId> {
    whole(world, id).await.lines.iter().map(|line| line.id).collect()
}

fn sent(whole: &Whole) -> Vec<u32> {
    whole.lines.iter().map(|line| line.sent).collect()
}

#[both]
async fn an_order_of_files_has_arrived_once_they_are_handed_over(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &[0, 1], true).await;
    let confirming = letters(&world).await.remove(0).written.text;
    assert!(
        confirming.contains("pediste recibir ya")
            && confirming.contains("pierdes tu derecho de desistimiento"),
        "{confirming}"
    );
    let all: Vec<_> = lines(&world, bought.order).await.into_iter().zip([2, 1]).collect();
    hand_over(&world, bought.order, all.clone()).await;
    let order = whole(&world, bought.order).await;
    assert_eq!((order.order.stand.goods, sent(&order)), (GoodsState::Delivered, vec![2, 1]));
    assert_eq!(order.order.delivered_at, Some(world.now()));
    assert_eq!(told(&world, "orders.order_delivered").await, 1);
    let letter = letters(&world).await.pop().unwrap().written;
    assert!(letter.subject.contains("Ya tienes tus descargas"), "{}", letter.subject);
    assert!(letter.text.contains("2 × Taza") && letter.text.contains("/orders/"), "{}", letter.text);
    let page = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    assert!(page.contains("Entrega digital") && page.contains("Puedes desistir mientras no"), "{page}");
    for word in ["Paquete", "Preparación", "Anular el pedido"] {
        assert!(!page.contains(word), "{word} in {page}");
    }
    let before = subjects(&world).await.len();
    hand_over(&world, bought.order, all).await;
    assert_eq!(subjects(&world).await.len(), before, "nothing is left to be handed over");
    world.pass_days(16);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Completed);
    let page = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    assert!(page.contains("Pediste recibirlo ya") && !page.contains("Puedes desistir mientras no"), "{page}");
}

#[both]
async fn a_file_among_other_things_waits_for_them_and_they_for_nothing(engine: Engine) {
    let world = world(engine).await;
    let first = bought(&world, &[0], true).await;
    let ids = lines(&world, first.order).await;
    hand_over(&world, first.order, vec![(ids[1], 1)]).await;
    let order = whole(&world, first.order).await;
    assert_eq!((order.order.stand.goods, sent(&order)), (GoodsState::PartlySent, vec![0, 1]));
    let left: Vec<LineId> = reads::lines_left(&order).iter().map(|line| line.id).collect();
    assert_eq!(left, [ids[0]], "the mugs are still to be sent");
    send_mugs(&world, first.order, ids[0]).await;
    assert_eq!(whole(&world, first.order).await.order.stand.goods, GoodsState::Delivered);

    let second = bought(&world, &[0], true).await;
    let ids = lines(&world, second.order).await;
    send_mugs(&world, second.order, ids[0]).await;
    let before = whole(&world, second.order).await.order.delivered_at;
    a_second(&world);
    hand_over(&world, second.order, vec![(ids[1], 1)]).await;
    let order = whole(&world, second.order).await;
    assert_eq!((order.order.stand.goods, sent(&order)), (GoodsState::Delivered, vec![2, 1]));
    assert_eq!(order.order.delivered_at, before, "what can be held arrived before");
    assert!(subjects(&world).await.last().unwrap().contains("Ya tienes tus descargas"));
}

/// Both mugs are sent, and arrive.
async fn send_mugs(world: &World, id: OrderId, mugs: LineId) {
    let ctx = world.operator();
    let typed = ToSend { goods: vec![(mugs, "2".into())], ..ToSend::default() };
    actions::send(&ctx, id, &typed).await.unwrap();
    let there = whole(world, id).await.parcels.into_iter().find(|one| one.delivered_at.is_none()).unwrap();
    actions::deliver(&ctx, id, there.id).await.unwrap();
    world.see_to_duties().await;
}

#[both]
async fn no_more_is_handed_over_than_was_bought_and_nothing_of_what_is_off(engine: Engine) {
    let world = world(engine).await;
    let first = bought(&world, &[0, 1], false).await;
    let ids = lines(&world, first.order).await;
    hand_over(&world, first.order, vec![(ids[0], 9), (LineId::from_bytes([9; 16]), 1)]).await;
    assert_eq!(sent(&whole(&world, first.order).await), [2, 0]);
    let second = bought(&world, &[0, 1], false).await;
    actions::cancel(&world.operator(), second.order, CancelledBy::Customer).await.unwrap();
    world.see_to_duties().await;
    let ids = lines(&world, second.order).await;
    hand_over(&world, second.order, vec![(ids[0], 2)]).await;
    let order = whole(&world, second.order).await;
    assert_eq!((sent(&order), order.parcels.len()), (vec![0, 0], 0));
}

#[both]
async fn what_one_can_hold_is_not_there_because_a_file_of_it_is(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &[0], true).await;
    let ids = lines(&world, bought.order).await;
    hand_over(&world, bought.order, vec![(ids[0], 2)]).await;
    let order = whole(&world, bought.order).await;
    assert_eq!(
        (order.order.stand.goods, sent(&order), order.parcels.len()),
        (GoodsState::None, vec![0, 0], 0)
    );
    hand_over(&world, bought.order, vec![(ids[0], 2), (ids[1], 1)]).await;
    assert_eq!(sent(&whole(&world, bought.order).await), [0, 1]);
}

#[both]
async fn whoever_has_begun_does_not_call_it_off_and_the_shop_may(engine: Engine) {
    for consents in [true, false] {
        let world = world(engine).await;
        let bought = bought(&world, &[0, 1], consents).await;
        let (order, ctx) = (bought.order, world.operator());
        let line = lines(&world, order).await[0];
        let page = format!("/orders/{}", bought.placed.secret);
        assert!(world.get(&page).await.expect(200).body.contains("Anular el pedido"));
        tell(&world, DownloadBegun { order, line, at: world.now() }).await;
        assert_eq!(world.get(&page).await.expect(200).body.contains("Anular el pedido"), !consents);
        let by_buyer = actions::cancel(&ctx, order, CancelledBy::Customer).await;
        assert_eq!(by_buyer.is_ok(), !consents);
        if consents {
            assert!(matches!(by_buyer, Err(Failure::Rejected(StateRejected::Begun))), "{by_buyer:?}");
            actions::cancel(&ctx, order, CancelledBy::Staff).await.unwrap();
        }
        assert_eq!(whole(&world, order).await.order.stand.order, OrderState::Cancelled);
    }
}

#[both]
async fn what_is_refused_at_the_door_is_refused_though_its_file_was_had(engine: Engine) {
    let world = world(engine).await;
    let mut wanted = wish(&world, &How { method: "cash_on_delivery", ..GUEST }).await;
    let item = &mut wanted.items[0].item;
    (item.kind, item.withdrawal) = (ProductType::Digital, Withdrawal::DigitalAtOnce);
    let (ctx, owner) = (world.operator(), world.as_(Role::Owner));
    let bought = place(&ctx, &wanted).await.unwrap();
    world.see_to_duties().await;
    let ids = lines(&world, bought.order).await;
    hand_over(&world, bought.order, vec![(ids[1], 1)]).await;
    let typed = ToSend { goods: vec![(ids[0], "2".into())], ..ToSend::default() };
    actions::send(&ctx, bought.order, &typed).await.unwrap();
    let page = format!("/admin/orders/{}", bought.order);
    assert!(owner.get(&page).await.expect(200).body.contains("/refused\""));
    owner.post(&format!("{page}/refused"), &[]).await.expect(303);
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Cancelled);
}

#[both]
async fn since_when_it_is_begun_is_kept_once_and_ends_the_right_of_whoever_agreed(engine: Engine) {
    for (consents, said) in [(true, "ya no puedes desistir"), (false, "Lo empezaste a descargar el")] {
        let world = world(engine).await;
        let bought = bought(&world, &[0, 1], consents).await;
        let ids = lines(&world, bought.order).await;
        hand_over(&world, bought.order, vec![(ids[0], 2), (ids[1], 1)]).await;
        let order = bought.order;
        for line in [LineId::from_bytes([9; 16]), ids[0]] {
            tell(&world, DownloadBegun { order, line, at: world.now() }).await;
        }
        let since = world.now();
        world.pass_days(1);
        tell(&world, DownloadBegun { order, line: ids[0], at: world.now() }).await;
        let kept = whole(&world, order).await;
        let begun: Vec<_> = kept.lines.iter().map(|line| line.begun_at).collect();
        assert_eq!(begun, [Some(since), None], "the first time counts");
        assert_eq!(kept.lines[0].is_begun_since(), Some(since).filter(|_| consents));
        let page = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
        assert!(page.contains(said), "{page}");
        assert!(reads::may_withdraw(&kept), "the other file is not begun");
        tell(&world, DownloadBegun { order, line: ids[1], at: world.now() }).await;
        assert_eq!(reads::may_withdraw(&whole(&world, order).await), !consents);
    }
}

#[both]
async fn every_stand_of_an_order_knows_what_handing_over_does(engine: Engine) {
    use GoodsState::{Delivered, None as Nothing, PartlySent, Sent};
    use OrderState::{Cancelled, Completed, Confirmed, Expired, Placed};
    use PaymentState::{Paid, PartlyRefunded, Refunded, Void, Waiting};
    let world = world(engine).await;
    let mixed = whole(&world, bought(&world, &[0], true).await.order).await;
    let files = whole(&world, bought(&world, &[0, 1], true).await.order).await;
    let table = [
        (Placed, Waiting, Nothing, None, None),
        (Confirmed, Waiting, Nothing, Some(PartlySent), Some(Delivered)),
        (Confirmed, Paid, Nothing, Some(PartlySent), Some(Delivered)),
        (Confirmed, Paid, PartlySent, Some(PartlySent), Some(Delivered)),
        (Confirmed, Paid, Sent, Some(Sent), Some(Sent)),
        (Confirmed, Paid, Delivered, Some(Delivered), Some(Delivered)),
        (Confirmed, PartlyRefunded, Nothing, Some(PartlySent), Some(Delivered)),
        (Confirmed, Refunded, Nothing, None, None),
        (Completed, Paid, Delivered, Some(Delivered), Some(Delivered)),
        (Cancelled, Paid, Nothing, None, None),
        (Expired, Void, Nothing, None, None),
    ];
    for (order, payment, goods, of_mixed, of_files) in table {
        for (of, expected) in [(&mixed, of_mixed), (&files, of_files)] {
            let mut of = of.clone();
            of.order.stand = Stand { order, payment, goods };
            let all = of.lines.iter().filter(|line| !line.travels());
            let packed = all.map(|line| Packed { line: line.id, quantity: line.quantity }).collect();
            let parcel = NewParcel { goods: packed, carrier: None, number: String::new() };
            let done = handed::hand_over(&of, ParcelId::from_bytes([1; 16]), &parcel, world.now());
            let stands = done.map(|(after, _)| after.stand.goods);
            assert_eq!(stands, expected, "{order:?} {payment:?} {goods:?}, {} lines", of.lines.len());
        }
    }
}

#[both]
async fn handing_over_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &[0, 1], true).await;
    let all: Vec<_> = lines(&world, bought.order).await.into_iter().zip([2, 1]).collect();
    let (order, at) = (bought.order, time::seconds_after(world.now(), 1));
    let calls = sweep(&world, async |ctx| {
        ctx.write(async |tx| steps::hand_over(tx, ctx, (order, &all), at).await).await
    });
    assert!(calls.await >= 8);
    assert_eq!(whole(&world, order).await.parcels.len(), 1);
}

#[both]
async fn what_has_neither_files_nor_keys_is_sent_by_hand(engine: Engine) {
    let world = world(engine).await;
    let bought = bought(&world, &[0, 1], true).await;
    let path = format!("/admin/orders/{}", bought.order);
    let owner = world.as_(Role::Owner);
    assert!(owner.get(&path).await.expect(200).body.contains("Enviar un paquete"));
    let ids = lines(&world, bought.order).await;
    let names: Vec<String> = ids.iter().map(|id| format!("line-{id}")).collect();
    owner.post(&format!("{path}/send"), &[(&names[0], "2"), (&names[1], "1")]).await.expect(303);
    let order = whole(&world, bought.order).await;
    assert_eq!((order.order.stand.goods, sent(&order)), (GoodsState::Sent, vec![2, 1]));
    assert_eq!(told(&world, "orders.sent_by_hand").await, 1);
    let goods = ids.iter().map(|line| Packed { line: *line, quantity: 1 }).collect();
    let parcel = NewParcel { goods, carrier: None, number: String::new() };
    let mut lines = order.lines;
    lines[0].kind = ProductType::Physical;
    assert_eq!(goods::by_hand(&lines, &parcel), [(ids[1], 1)], "what goes in a box is no matter of theirs");
}
