//! Orders that were placed elsewhere: brought once each, to the cent, where they belong in time; and what cannot be done with them.

use super::samples::{GUEST, address, available, buy, letters, listed, member, told, variant, whole, world};
use crate::{
    actions,
    model::{
        Figures, Imported, Line, OrderId, OrderState, PastLine, PastOrder, PastState, PaymentState, Shelf,
        ToSend, Wanted,
    },
    reads::figures,
    rules::{PastRejected, StateRejected},
    steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Currency, Lang, Money, Personal, Role, Timestamp, time};
use orders_facts::{CancelledBy, GoodsState};
use testing::{Engine, World, both, sweep};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Two mugs and something nobody knows, bought a year ago at Shopify.
pub(super) fn past() -> PastOrder {
    let line = |name: &str, quantity, unit, total| PastLine {
        variant: None,
        name: name.into(),
        sku: format!("OLD-{name}"),
        quantity,
        unit: Money::eur(unit),
        total: Money::eur(total),
        refunded: 0,
    };
    PastOrder {
        origin: "shopify".into(),
        reference: "#1001".into(),
        placed_at: at("2025-10-02T10:00:00Z"),
        person: None,
        email: Personal::new("Lucia@casa.example".into()),
        name: Personal::new("Lucía Núñez".into()),
        lang: Lang::Es,
        delivery_to: Some(Personal::new(address())),
        billing_to: None,
        lines: vec![line("Taza", 2, 1_000, 2_000), line("Plato", 3, 333, 1_000)],
        delivery: Money::eur(495),
        discount: Money::eur(300),
        tax: Money::eur(555),
        total: Money::eur(3_195),
        paid: Money::eur(3_195),
        refunded: Money::eur(0),
        state: PastState::Completed,
        note: Personal::new("Llamad antes.".into()),
    }
}

async fn import(world: &World, wish: &PastOrder) -> Result<Imported, Failure<PastRejected>> {
    let ctx = world.operator();
    ctx.write(async |tx| steps::import(tx, &ctx, wish).await).await
}

async fn brought(world: &World, wish: &PastOrder) -> OrderId {
    match import(world, wish).await.unwrap() {
        Imported::New(id) | Imported::Same(id) => id,
    }
}

#[both]
async fn the_same_order_is_brought_once_and_stands_where_it_belongs_in_time(engine: Engine) {
    let world = world(engine).await;
    let newer = buy(&world, &GUEST).await;
    let wish = past();
    let Imported::New(id) = import(&world, &wish).await.unwrap() else { panic!("it is new") };
    let before = world.everything().await;
    assert_eq!(import(&world, &wish).await.unwrap(), Imported::Same(id));
    assert_eq!(world.everything().await, before, "the same again changes nothing");
    let found = whole(&world, id).await;
    assert_eq!(listed(&world, &Wanted::default()).await, [newer.placed.code, found.order.code.clone()]);
    assert_eq!(listed(&world, &Wanted { words: "1001".into(), ..Wanted::default() }).await.len(), 1);
    assert_eq!((found.order.shelf(), found.order.placed_at), (Shelf::Done, wish.placed_at));
    assert_eq!(found.lines.iter().map(|line| line.sent).collect::<Vec<_>>(), [2, 3]);
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1, "only the new one is written about");
    assert_eq!(told(&world, "orders.order_imported").await, 1);
    assert_eq!(told(&world, "orders.order_confirmed").await, 0);
    assert_eq!(available(&world, "mug").await, 8, "of the new one");
}

#[both]
async fn another_number_or_another_shop_is_another_order(engine: Engine) {
    let world = world(engine).await;
    let first = brought(&world, &past()).await;
    assert_eq!(brought(&world, &PastOrder { reference: "1001".into(), ..past() }).await, first);
    let others = [
        PastOrder { reference: "#1002".into(), ..past() },
        PastOrder { origin: "prestashop".into(), ..past() },
    ];
    for other in others {
        assert!(matches!(import(&world, &other).await, Ok(Imported::New(_))), "{other:?}");
    }
}

#[both]
async fn what_changed_there_is_kept_until_something_happens_to_it_here(engine: Engine) {
    let world = world(engine).await;
    let open = PastOrder {
        state: PastState::Open,
        paid: Money::eur(0),
        placed_at: time::days_before(world.now(), 2),
        ..past()
    };
    let id = brought(&world, &open).await;
    let lines = whole(&world, id).await.lines;
    let mut paid = PastOrder { paid: open.total, ..open.clone() };
    paid.lines.push(PastLine { name: "Cuenco".into(), ..paid.lines[0].clone() });
    assert_eq!(import(&world, &paid).await.unwrap(), Imported::Same(id));
    let found = whole(&world, id).await;
    assert_eq!((found.order.stand.payment, found.lines.len()), (PaymentState::Paid, 3));
    assert_eq!(found.lines[..2].iter().map(|line| line.id).collect::<Vec<_>>(), [lines[0].id, lines[1].id]);
    let goods = found.lines.iter().map(|line| (line.id, line.quantity.to_string())).collect();
    let parcel = ToSend { goods, ..ToSend::default() };
    actions::send(&world.operator(), id, &parcel).await.unwrap();
    import(&world, &PastOrder { state: PastState::Cancelled, ..paid }).await.unwrap();
    let found = whole(&world, id).await;
    assert_eq!(
        (found.order.stand.order, found.parcels.len()),
        (OrderState::Confirmed, 1),
        "it was sent here"
    );
}

#[both]
async fn its_money_does_not_move_here_and_the_page_says_why(engine: Engine) {
    let world = world(engine).await;
    let open = PastOrder {
        state: PastState::Open,
        placed_at: time::days_before(world.now(), 2),
        person: member().person,
        ..past()
    };
    let id = brought(&world, &open).await;
    let ctx = world.operator();
    let off = actions::cancel(&ctx, id, CancelledBy::Staff).await;
    assert!(matches!(off, Err(Failure::Rejected(StateRejected::Past))), "{off:?}");
    assert!(actions::refund(&ctx, id, "").await.is_err());
    assert!(actions::refuse_at_door(&ctx, id).await.is_err());
    assert!(actions::shorten(&ctx, id).await.is_err());
    let line = whole(&world, id).await.lines[0].id;
    let dropped: Result<(), StoreError> =
        ctx.write(async |tx| steps::drop_unsent(tx, &ctx, id, &[(line, 1)]).await).await;
    dropped.unwrap();
    assert_eq!(whole(&world, id).await.lines[0].dropped, 0);
    let owner = world.as_(Role::Owner);
    let path = format!("/admin/orders/{id}");
    let page = owner.get(&path).await.expect(200).body;
    assert!(page.contains("Viene de Shopify, n.º 1001"), "{page}");
    for verb in ["cancel", "refund", "rest", "refused"] {
        assert!(!page.contains(&format!("action=\"{path}/{verb}\"")), "{verb}");
    }
    owner.post(&format!("{path}/cancel"), &[]).await.expect(422);
    owner.post(&format!("{path}/note"), &[("note", "Es de antes"), ("mark", "m-1")]).await.expect(303);
    let me = world.as_(Role::Member);
    let mine = format!("/account/orders/{id}");
    let page = me.get(&mine).await.expect(200).body;
    assert!(page.contains("nuestra tienda anterior (Shopify, n.º 1001)"), "{page}");
    assert!(
        page.contains("/return") && !page.contains("/withdraw\"") && !page.contains("receipt.pdf"),
        "{page}"
    );
    me.post(&format!("{mine}/cancel"), &[]).await.expect(422);
    me.get(&format!("{mine}/receipt.pdf")).await.expect(404);
    assert!(me.get("/account/orders").await.expect(200).body.contains(&whole(&world, id).await.order.code));
}

#[both]
async fn it_is_counted_on_its_own_day_and_once(engine: Engine) {
    let world = world(engine).await;
    let placed_at = time::days_before(world.now(), 10);
    let wish = PastOrder { placed_at, refunded: Money::eur(195), ..past() };
    brought(&world, &wish).await;
    let of = async || {
        let ctx = world.operator();
        let today = ctx.house().shop.face().zone.day(world.now());
        let found: Result<_, StoreError> =
            ctx.read(async |snap| figures::sold(snap, (today, 30), Currency::EUR, Lang::Es).await).await;
        found.unwrap()
    };
    let sold = of().await;
    let day = world.operator().house().shop.face().zone.day(placed_at);
    let that = sold.days.iter().find(|(one, _)| *one == day).unwrap().1;
    assert_eq!((that.orders, that.units, that.sales, that.back), (1, 5, 3_195, 195));
    assert_eq!((sold.all.sales, sold.all.back, sold.products.len()), (3_195, 195, 0));
    brought(&world, &PastOrder { refunded: Money::eur(395), ..wish.clone() }).await;
    assert_eq!((of().await.all.orders, of().await.all.back), (1, 395), "what changed takes its place");
    brought(&world, &PastOrder { state: PastState::Cancelled, ..wish }).await;
    assert_eq!(of().await.all, Figures::default());
    world.see_to_duties().await;
    assert_eq!(of().await.all, Figures::default(), "no listener counts it again");
}

#[both]
async fn whoever_bought_there_finds_it_by_its_number_and_makes_it_theirs(engine: Engine) {
    let world = world(engine).await;
    let mug = variant(&world, "mug").await;
    let mut wish = past();
    wish.lines[0].variant = Some((crate::tests::samples::item(&world, "mug").await.product, mug));
    let id = brought(&world, &wish).await;
    for email in ["eva@casa.example", "lucia@casa.example"] {
        actions::find(&world.operator(), "1001", email).await.unwrap();
    }
    world.see_to_duties().await;
    let all = letters(&world).await;
    assert_eq!(all.len(), 1, "only whoever it was");
    let path = crate::tests::samples::way_in(&all[0]);
    let me = world.as_(Role::Member);
    let page = me.get(&path).await.expect(200).body;
    assert!(page.contains("Plato") && page.contains(&format!("{mug}:2")), "{page}");
    me.post(&format!("{path}/claim"), &[]).await.expect(303);
    assert_eq!(whole(&world, id).await.order.person, member().person);
    let claimed =
        world.everything().await["event_log"].iter().filter(|row| row.contains("order_claimed")).count();
    assert_eq!(claimed, 1);
    brought(&world, &PastOrder { note: Personal::new("otra".into()), ..wish }).await;
    assert_eq!(whole(&world, id).await.order.person, member().person, "it stays theirs");
}

#[both]
async fn what_was_bought_for_an_address_becomes_theirs_who_have_it(engine: Engine) {
    let world = world(engine).await;
    let ids = [
        brought(&world, &past()).await,
        brought(&world, &PastOrder { reference: "2".into(), ..past() }).await,
    ];
    let here = buy(&world, &GUEST).await;
    let ctx = world.operator();
    let me = member().person.unwrap();
    for (address, expected) in
        [("eva@casa.example", 0), ("", 0), (" LUCIA@casa.example", 2), (GUEST.email, 0)]
    {
        let found = ctx.write(async |tx| steps::claim_brought(tx, &ctx, me, address).await).await;
        let found: Result<u32, StoreError> = found;
        assert_eq!(found.unwrap(), expected, "{address:?}");
    }
    for id in ids {
        assert_eq!(whole(&world, id).await.order.person, Some(me));
    }
    assert_eq!(
        whole(&world, here.order).await.order.person,
        None,
        "what was bought here has a link of its own"
    );
    assert_eq!(told(&world, "orders.order_claimed").await, 2);
}

#[both]
async fn of_whom_no_books_need_to_know_nothing_is_kept(engine: Engine) {
    let world = world(engine).await;
    let old = PastOrder { placed_at: time::days_before(world.now(), 7 * 366), ..past() };
    let id = brought(&world, &old).await;
    let found = whole(&world, id).await;
    assert!(found.group.is_forgotten && found.group.email.reveal().is_empty());
    assert_eq!((found.order.total, found.lines.len()), (old.total, 2), "amounts stay");
    let all = format!("{:?}", world.everything().await);
    assert!(
        !all.contains("casa.example") && !all.contains("Núñez") && !all.contains("Calle del Pez"),
        "{all}"
    );
    brought(&world, &PastOrder { total: Money::eur(1), ..old }).await;
    assert_eq!(whole(&world, id).await.order.total, Money::eur(3_195), "and nothing is learnt again");
    let young = brought(&world, &PastOrder { reference: "2".into(), ..past() }).await;
    world.pass_days(6 * 366);
    world.see_to_duties().await;
    assert!(whole(&world, young).await.group.is_forgotten, "the books need it no longer");
}

#[both]
async fn what_was_on_its_way_is_marked_here_or_counts_as_delivered(engine: Engine) {
    let world = world(engine).await;
    let sent = PastOrder { state: PastState::Sent, placed_at: time::days_before(world.now(), 20), ..past() };
    let id = brought(&world, &sent).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let found = whole(&world, id).await.order;
    assert_eq!(found.stand.goods, GoodsState::Delivered);
    assert_eq!((found.delivered_at, found.deemed_at.is_some()), (None, true));
    assert!(whole(&world, id).await.lines.iter().all(|line| !Line::is_known(line)));
}

#[both]
async fn it_is_brought_wholly_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let wish = past();
    let calls =
        sweep(&world, async |ctx| ctx.write(async |tx| steps::import(tx, ctx, &wish).await).await).await;
    assert!((8..=26).contains(&calls), "{calls}: few statements for an order of two lines");
    let changed = PastOrder { refunded: Money::eur(100), ..wish };
    sweep(&world, async |ctx| ctx.write(async |tx| steps::import(tx, ctx, &changed).await).await).await;
}
