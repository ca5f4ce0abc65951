//! What those who send do.

use super::samples::{GUEST, How, a_second, buy, letters, paid, subjects, told, whole, world};
use kernel::Role;
use orders_facts::{GoodsState, OrderState};
use testing::{Engine, both};

#[both]
async fn an_order_is_sent_in_parts_arrives_and_is_over(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let agent = world.as_(Role::Agent);
    let path = format!("/admin/orders/{}", bought.order);
    let page = agent.get(&path).await.expect(200).body;
    assert!(page.contains("Enviar un paquete") && page.contains("lucia@casa.example"), "{page}");
    let lines = whole(&world, bought.order).await.lines;
    let names: Vec<String> = lines.iter().map(|line| format!("line-{}", line.id)).collect();
    let send = format!("{path}/send");
    let refused = agent.post(&send, &[(&names[0], "3"), ("carrier", "gls")]).await.expect(422).body;
    assert!(refused.contains("quedan por enviar 2") && refused.contains("value=\"3\""), "{refused}");
    agent.post(&send, &[(&names[0], "0")]).await.expect(422);
    agent.post(&send, &[(&names[0], "1"), ("carrier", "pigeon")]).await.expect(422);
    let some = [(names[0].as_str(), "2"), ("carrier", "gls"), ("number", "ABC123"), ("mark", "m-1")];
    a_second(&world);
    for _ in 0..2 {
        agent.post(&send, &some).await.expect(303);
    }
    let order = whole(&world, bought.order).await;
    assert_eq!(
        (order.order.stand.goods, order.parcels.len()),
        (GoodsState::PartlySent, 1),
        "sent twice is one"
    );
    let letter = letters(&world).await.pop().unwrap();
    assert!(letter.written.subject.contains("en camino"));
    assert!(
        letter.written.text.contains("https://mygls.gls-spain.es/e/ABC123/28004"),
        "{}",
        letter.written.text
    );
    assert!(letter.written.text.contains("2 × Taza") && !letter.written.text.contains("Jarra"));
    agent.post(&send, &[(&names[1], "1"), ("mark", "m-2")]).await.expect(303);
    agent.post(&send, &[(&names[1], "1"), ("mark", "m-3")]).await.expect(422);
    let parcels = whole(&world, bought.order).await.parcels;
    for (parcel, goods) in parcels.iter().zip([GoodsState::Sent, GoodsState::Delivered]) {
        agent.post(&format!("{path}/deliver"), &[("parcel", &parcel.id.to_string())]).await.expect(303);
        assert_eq!(whole(&world, bought.order).await.order.stand.goods, goods);
    }
    let theirs = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    assert!(theirs.contains("Hasta el 17 de noviembre de 2026"), "{theirs}");
    assert!(theirs.contains("Hasta el 3 de noviembre de 2029") && theirs.contains("mygls"));
    world.pass_days(14);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Confirmed);
    world.pass_days(2);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Completed);
    assert_eq!(told(&world, "orders.order_completed").await, 1);
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("orders-audit-sent") && !audited.contains("Lucía"), "{audited}");
}

#[both]
async fn money_is_for_fewer(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let path = format!("/admin/orders/{}", bought.order);
    for (role, sees, pays) in [
        (Role::Owner, 200, 422),
        (Role::Manager, 200, 422),
        (Role::Agent, 200, 403),
        (Role::Moderator, 403, 403),
        (Role::Seller, 403, 403),
        (Role::Member, 403, 403),
    ] {
        let somebody = world.as_(role);
        somebody.get("/admin/orders").await.expect(sees);
        somebody.get(&path).await.expect(sees);
        somebody.post(&format!("{path}/refund"), &[("amount", "nada")]).await.expect(pays);
    }
    let agent = world.as_(Role::Agent);
    agent.post(&format!("{path}/cancel"), &[]).await.expect(403);
    agent.post(&format!("{path}/paid"), &[]).await.expect(403);
    agent.get("/admin/orders/nothing").await.expect(404);
    let page = agent.get(&path).await.expect(200).body;
    assert!(!page.contains("/refund\"") && !page.contains("/cancel\""), "nothing is shown that is refused");
}

#[both]
async fn a_transfer_that_came_is_confirmed_beside_the_order_and_money_goes_back_once(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let owner = world.as_(Role::Owner);
    let path = format!("/admin/orders/{}", bought.order);
    assert!(owner.get(&path).await.expect(200).body.contains("Ha llegado el dinero"));
    owner.post(&format!("{path}/paid"), &[]).await.expect(303);
    owner.post(&format!("{path}/paid"), &[]).await.expect(422);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Confirmed);
    for (amount, status) in [("0", 422), ("x", 422), ("53,96", 422), ("10,50", 303), ("10,50", 303)] {
        owner.post(&format!("{path}/refund"), &[("amount", amount), ("mark", "m-9")]).await.expect(status);
    }
    let refunds = whole(&world, bought.order).await.refunds;
    assert_eq!(
        refunds.iter().map(|one| one.amount.minor).collect::<Vec<_>>(),
        [1_050],
        "one form, one refund"
    );
    owner.post(&format!("{path}/refund"), &[("amount", "43,46"), ("mark", "m-10")]).await.expect(422);
}

#[both]
async fn a_note_is_for_those_who_work_here_only(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let agent = world.as_(Role::Agent);
    let path = format!("/admin/orders/{}", bought.order);
    let before = subjects(&world).await.len();
    agent.post(&format!("{path}/note"), &[("note", " ")]).await.expect(422);
    for _ in 0..2 {
        let note = [("note", "Cliente <i>difícil</i>"), ("mark", "m-1")];
        agent.post(&format!("{path}/note"), &note).await.expect(303);
    }
    let page = agent.get(&path).await.expect(200).body;
    assert_eq!(page.matches("difícil").count(), 1, "{page}");
    assert!(!page.contains("<i>difícil"));
    let theirs = world.get(&format!("/orders/{}", bought.placed.secret)).await.body;
    assert!(!theirs.contains("difícil"));
    assert_eq!(subjects(&world).await.len(), before, "it is never sent");
}

#[both]
async fn the_list_is_narrowed_and_says_what_is_to_be_done(engine: Engine) {
    let world = world(engine).await;
    let to_send = paid(&world, &GUEST).await.placed.code;
    let to_pay = buy(&world, &How { email: "eva@otra.example", ..GUEST }).await.placed.code;
    let agent = world.as_(Role::Agent);
    for (query, sees) in [
        ("", [true, true]),
        ("?state=to_send", [true, false]),
        ("?state=to_pay", [false, true]),
        ("?state=nonsense", [true, true]),
        ("?q=eva%40otra", [false, true]),
        ("?q=Nu%C3%B1ez&state=to_send", [true, false]),
        ("?q=%27%3B+DROP+TABLE+order_head", [false, false]),
        ("?after=nonsense", [true, true]),
    ] {
        let page = agent.get(&format!("/admin/orders{query}")).await.expect(200).body;
        assert_eq!([&to_send, &to_pay].map(|code| page.contains(code)), sees, "{query}");
    }
    assert!(
        agent.get("/en/admin/orders?state=done").await.expect(200).body.contains("There is none like that")
    );
}

#[both]
async fn what_stands_is_counted_with_what_it_brought_this_week(engine: Engine) {
    let world = world(engine).await;
    paid(&world, &GUEST).await;
    buy(&world, &GUEST).await;
    let counts = async || {
        let ctx = world.operator();
        let face = ctx.house().shop.face();
        let found: Result<_, database::StoreError> = ctx
            .read(async |snap| crate::reads::counts(snap, ctx.now(), (&face.zone, face.currency)).await)
            .await;
        let counts = found.unwrap();
        (counts.to_send, counts.this_week, counts.taken.minor)
    };
    assert_eq!(counts().await, (1, 1, 5_395));
    world.pass_days(7);
    assert_eq!(counts().await, (1, 0, 0));
}
