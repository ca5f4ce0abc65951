//! What page and letter say of what the law gives: what cannot come back, how long the seller answers, when it arrives, until
//! when it is to be paid, money that did not go back; and for how long a link leads there.

use super::{
    past::past,
    samples::{
        Bought, GUEST, How, a_second, address, buy, letters, member, of_two, paid, place, subjects, way_in,
        whole, wish, world,
    },
};
use crate::{
    actions,
    model::{Imported, PastOrder, PastState, ToSend},
    reads::{self, Day, Step},
    steps,
};
use addresses::model::PostalAddress;
use catalog::model::{ProductType, Withdrawal};
use database::StoreError;
use jiff::civil::date;
use kernel::{Personal, Role, time};
use orders_facts::CancelledBy;
use payments_facts::RefundFailed;
use sellers::model::SellerWritten;
use testing::{Engine, World, both};

/// What the letter that confirms and the page say, of an order in which the jug is something else.
async fn said(world: &World, withdrawal: Withdrawal, kind: ProductType) -> [String; 2] {
    a_second(world);
    let mut wanted = wish(world, &GUEST).await;
    (wanted.items[0].item.withdrawal, wanted.items[0].item.kind) = (withdrawal, kind);
    let bought = place(&world.operator(), &wanted).await.unwrap();
    world.see_to_duties().await;
    let page = world.get(&path(&bought)).await.expect(200).body;
    [letters(world).await.pop().unwrap().written.text, page]
}

fn path(bought: &Bought) -> String {
    format!("/orders/{}", bought.placed.secret)
}

#[both]
async fn what_cannot_come_back_is_told_by_its_name(engine: Engine) {
    let world = world(engine).await;
    for (withdrawal, sentence) in [
        (Withdrawal::MadeToMeasure, "No se puede devolver por un cambio de idea: Jarra."),
        (Withdrawal::Sealed, "Solo se puede devolver si sigue precintado: Jarra."),
        (Withdrawal::Mixed, "mientras no se haya mezclado con otras cosas: Jarra."),
    ] {
        for text in said(&world, withdrawal, ProductType::Physical).await {
            assert!(text.contains(sentence) && text.contains("14 días"), "{sentence}: {text}");
        }
    }
    for text in said(&world, Withdrawal::Usual, ProductType::Physical).await {
        assert!(!text.contains("cambio de idea:") && !text.contains("precintado"), "{text}");
    }
}

/// RULES section 2 row 18.
#[both]
async fn files_among_other_things_have_a_guarantee_of_their_own(engine: Engine) {
    let world = world(engine).await;
    for text in said(&world, Withdrawal::Usual, ProductType::Digital).await {
        assert!(
            text.contains("3 años") && text.contains("Para los archivos, el plazo es de 2 años."),
            "{text}"
        );
    }
    for text in said(&world, Withdrawal::Usual, ProductType::Physical).await {
        assert!(text.contains("3 años") && !text.contains("archivos"), "{text}");
    }
}

#[both]
async fn what_is_paid_days_later_arrives_as_much_later(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let door = buy(&world, &How { method: "cash_on_delivery", mugs: 1, ..GUEST }).await;
    world.pass_days(3);
    for payment in [bought.payment, door.payment] {
        payments::actions::confirm(&world.operator(), payment).await.unwrap();
    }
    world.see_to_duties().await;
    let of = |whole: crate::model::Whole| whole.group.delivery.map(|way| (way.earliest, way.latest));
    let moved = of(whole(&world, bought.order).await);
    assert_eq!(moved, Some((date(2026, 11, 10), date(2026, 11, 12))), "two and four working days");
    let kept = of(whole(&world, door.order).await);
    assert_eq!(kept, Some((date(2026, 11, 5), date(2026, 11, 9))), "it was on its way all the time");
    let told = letters(&world).await;
    let told: Vec<&str> = told.iter().map(|letter| letter.written.text.as_str()).collect();
    assert!(told.iter().any(|text| text.contains("Llega entre el 10 y el 12 de noviembre")), "{told:?}");
}

#[both]
async fn whoever_goes_on_by_transfer_is_told_where_to_and_until_when(engine: Engine) {
    let world = world(engine).await;
    let wanted = wish(&world, &How { method: "test", ..GUEST }).await;
    let bought = place(&world.operator(), &wanted).await.unwrap();
    world.see_to_duties().await;
    let page = world.get(&path(&bought)).await.expect(200).body;
    assert!(page.contains("minutos más") && !page.contains("Fecha límite"), "{page}");
    a_second(&world);
    actions::pay(&world.operator(), bought.order, "transfer", "/orders/here").await.unwrap();
    actions::pay(&world.operator(), bought.order, "transfer", "/orders/here").await.unwrap();
    world.see_to_duties().await;
    let page = world.get(&path(&bought)).await.expect(200).body;
    assert!(page.contains("Fecha límite") && !page.contains("minutos más"), "{page}");
    let told = subjects(&world).await;
    assert_eq!(told.iter().filter(|one| one.contains("Datos para tu transferencia")).count(), 1, "{told:?}");
    let letter = letters(&world).await.pop().unwrap().written.text;
    assert!(letter.contains("ES91 2100 0418") && letter.contains("días laborables"), "{letter}");
}

#[both]
async fn money_that_did_not_go_back_is_not_told_as_going(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    let refund = whole(&world, bought.order).await.refunds[0].clone();
    let (about, cause) = (bought.group.into(), bought.order.into());
    let code = "unreachable".to_owned();
    let fact = RefundFailed { refund: refund.id, payment: bought.payment, about, cause, code };
    let done: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    done.unwrap();
    world.see_to_duties().await;
    let page = world.get(&path(&bought)).await.expect(200).body;
    assert!(page.contains("Aún no hemos podido devolverte"), "{page}");
    assert!(!page.contains("en camino") && !page.contains("estamos devolviendo"), "{page}");
    let owner = world.as_(Role::Owner);
    let office = owner.get(&format!("/admin/orders/{}", bought.order)).await.expect(200).body;
    assert!(office.contains("Reembolsar como tarde el") && office.contains("17 de noviembre"), "{office}");
}

#[both]
async fn a_link_ends_some_time_after_the_order(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    for (days, status) in [(89, 200), (1, 404)] {
        world.pass_days(days);
        world.get(&path(&bought)).await.expect(status);
    }
    a_second(&world);
    let form = testing::fields(&[("code", &*bought.placed.code), ("email", GUEST.email)]);
    world.post("/orders/find", &form).await.expect(303);
    let fresh = way_in(&letters(&world).await.pop().unwrap());
    world.get(&fresh).await.expect(200);
}

/// A business that sells here, as somebody of the shop wrote it down.
fn business(email: &str) -> SellerWritten {
    SellerWritten {
        name: "Barro Vivo".into(),
        is_trader: true,
        address: Personal::new(PostalAddress {
            company: "Barro Vivo S.L.".into(),
            tax_id: "B65410011".into(),
            ..address()
        }),
        email: Personal::new(email.into()),
        register: Personal::new("Registro Mercantil de Madrid".into()),
        register_no: Personal::new("M-12345".into()),
        iban: Personal::new("ES91 2100 0418 4502 0005 1332".into()),
        is_certified: true,
        ..SellerWritten::default()
    }
}

/// RULES section 2 row 6.
#[both]
async fn a_business_that_sells_here_is_named_as_it_was_when_it_was_bought_from(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let seller =
        ctx.write(async |tx| sellers::steps::open(tx, &ctx, "Barro Vivo", true).await).await.unwrap();
    let fill = async |email: &str| {
        let found: Result<_, StoreError> =
            ctx.read(async |snap| sellers::reads::seller(snap, seller).await).await;
        let version = found.unwrap().unwrap().version;
        sellers::actions::fill(&ctx, seller, version, &business(email)).await.unwrap();
    };
    fill("hola@barrovivo.example").await;
    let mut wanted = of_two(&world, &GUEST).await;
    wanted.items.iter_mut().find(|item| item.key == 7).unwrap().seller = Some(seller);
    wanted.delivery_of[1].0 = Some(seller);
    let bought = place(&ctx, &wanted).await.unwrap();
    fill("otra@barrovivo.example").await;
    world.see_to_duties().await;
    let code = whole(&world, bought.placed.orders[1]).await.order.code;
    let page = world.get(&format!("{}?of={code}", path(&bought))).await.expect(200).body;
    let all = letters(&world).await;
    let letter = all.iter().map(|one| &one.written.text).find(|text| text.contains("1 × Jarra")).unwrap();
    for text in [&page, letter] {
        for named in
            ["Barro Vivo S.L.", "B65410011", "Calle del Pez 7", "hola@barrovivo.example", "600111222"]
        {
            assert!(text.contains(named), "{named}: {text}");
        }
        assert!(!text.contains("otra@"), "as it was then: {text}");
    }
    assert_eq!(
        letter.matches("hola@barrovivo.example").count(),
        2,
        "who sells, and to whom the form goes: {letter}"
    );
}

/// RULES section 2 row 5: who sells it is the same as before, and one may go back on it until 14 days after it has arrived.
#[both]
async fn what_was_bought_elsewhere_and_sent_from_here_is_gone_back_on_here(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let placed_at = time::days_before(world.now(), 2);
    let open = PastOrder { state: PastState::Open, placed_at, person: member().person, ..past() };
    let brought = ctx.write(async |tx| steps::import(tx, &ctx, &open).await).await.unwrap();
    let Imported::New(id) = brought else { panic!("it is new") };
    let day = async || {
        let steps = reads::timeline(&ctx, &whole(&world, id).await);
        steps.into_iter().find(|(step, _)| *step == Step::Withdrawal).and_then(|(_, day)| day)
    };
    let page = async || {
        let me = world.as_(Role::Member);
        me.get(&format!("/account/orders/{id}")).await.expect(200).body.contains("/withdraw\"")
    };
    assert_eq!((day().await, page().await), (None, false));
    let goods =
        whole(&world, id).await.lines.iter().map(|line| (line.id, line.quantity.to_string())).collect();
    actions::send(&ctx, id, &ToSend { goods, ..ToSend::default() }).await.unwrap();
    assert_eq!((day().await, page().await), (Some(Day::Later), true), "it is on its way");
    let parcel = whole(&world, id).await.parcels[0].id;
    actions::deliver(&ctx, id, parcel).await.unwrap();
    assert!(matches!(day().await, Some(Day::Until(_))));
    assert!(page().await);
}
