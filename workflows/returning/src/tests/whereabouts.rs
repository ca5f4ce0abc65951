//! What whoever goes back on a purchase is told to send, and until when: nothing that was never sent, and not before it has
//! arrived.

use super::samples::{
    Bought, EMAIL, arrive, delivered, letters, one, order, paid, returned, send, way_in, withdraw, world,
};
use crate::model::Asked;
use kernel::Role;
use returns::{
    model::{Kind, Whereabouts, Whole},
    rules::days::until,
};
use testing::{Engine, World, both};

/// Goes back on some of an order by its own page.
async fn declared(world: &World, bought: &Bought, many: [u32; 2]) -> Whole {
    let lines = order(world, bought.order).await.lines;
    let said: Vec<(String, String)> =
        lines.iter().zip(many).map(|(line, many)| (format!("line-{}", line.id), many.to_string())).collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(name, many)| (&**name, &**many)).collect();
    withdraw(world, &format!("{}/withdraw", bought.path), &said).await.expect(303);
    world.see_to_duties().await;
    returned(world, bought.order).await.pop().unwrap()
}

/// The latest letter about a withdrawal.
async fn letter(world: &World) -> String {
    let all = letters(world).await;
    all.iter()
        .rev()
        .find(|one| one.written.subject.contains("Tu desistimiento"))
        .unwrap()
        .written
        .text
        .clone()
}

#[both]
async fn of_what_was_never_sent_nothing_is_to_be_sent_back(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    let whole = declared(&world, &bought, [2, 1]).await;
    assert_eq!((whole.ret.whereabouts, until(&whole.ret)), (Whereabouts::Unsent, None));
    let text = letter(&world).await;
    assert!(text.contains("No tienes que enviar nada") && !text.contains("Envíalo"), "{text}");
    let path = way_in(&world, "Tu desistimiento", "/returns/").await;
    let page = world.visit(&path).await.expect(200).body;
    assert!(page.contains("No tienes que enviar nada") && !page.contains("/sent\""), "{page}");
}

#[both]
async fn days_to_send_begin_when_the_last_of_it_arrives(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    send(&world, bought.order, &[3, 1]).await;
    let whole = declared(&world, &bought, [3, 0]).await;
    assert_eq!((whole.ret.whereabouts, until(&whole.ret)), (Whereabouts::OnTheWay, None));
    let text = letter(&world).await;
    assert!(text.contains("Cuando te haya llegado todo") && !text.contains("como tarde el"), "{text}");
    world.pass_days(6);
    arrive(&world, bought.order).await;
    let ret = one(&world, whole.ret.id).await.ret;
    // Tuesday, 3 November 2026, six days later, fourteen more: 23 November is a Monday.
    let last: kernel::Timestamp = "2026-11-23T09:00:00Z".parse().unwrap();
    assert_eq!((ret.whereabouts, until(&ret)), (Whereabouts::Held, Some(last)));
    assert_eq!(
        ret.due_at,
        Some(kernel::time::days_after(whole.ret.declared_at, 14)),
        "its money waits for nothing"
    );
}

#[both]
async fn what_is_sent_after_all_is_to_be_sent_back(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    let whole = declared(&world, &bought, [3, 1]).await;
    send(&world, bought.order, &[3, 1]).await;
    assert_eq!(one(&world, whole.ret.id).await.ret.whereabouts, Whereabouts::OnTheWay);
    arrive(&world, bought.order).await;
    assert_eq!(one(&world, whole.ret.id).await.ret.whereabouts, Whereabouts::Held);
}

#[both]
async fn whoever_was_found_late_has_all_their_days_from_then_on(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let said = [("name", "Lucía Núñez"), ("code", "0000-0000"), ("email", EMAIL), ("goods", "")];
    withdraw(&world, "/withdraw", &said).await.expect(303);
    world.see_to_duties().await;
    world.pass_days(20);
    let staff = world.as_(Role::Owner);
    let list = staff.get("/admin/returns/declarations").await.expect(200).body;
    let id = list.split("/admin/returns/declarations/").nth(1).map(|rest| &rest[..36]).unwrap();
    let sent = [("code", &*bought.code), ("email", EMAIL)];
    staff.post(&format!("/admin/returns/declarations/{id}/match"), &sent).await.expect(303);
    let ret = returned(&world, bought.order).await[0].ret.clone();
    assert_eq!(
        until(&ret),
        Some(returns::rules::days::send_until(world.now(), &"Europe/Madrid".parse().unwrap()))
    );
    assert!(until(&ret) > Some(kernel::time::days_after(ret.declared_at, 30)));
}

/// Of three mugs one was sent: whoever goes back on them one by one means the two that were never sent first, and sends the third.
#[both]
async fn of_three_withdrawals_of_one_piece_each_only_the_last_is_to_be_sent_back(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    send(&world, bought.order, &[1, 0]).await;
    let mut all = Vec::new();
    for _ in 0..3 {
        world.pass_days(1);
        all.push(declared(&world, &bought, [1, 0]).await.ret.id);
    }
    let places = async || {
        let mut places = Vec::new();
        for id in &all {
            places.push(one(&world, *id).await.ret.whereabouts);
        }
        places
    };
    let never = Whereabouts::Unsent;
    assert_eq!(places().await, [never, never, Whereabouts::OnTheWay]);
    arrive(&world, bought.order).await;
    assert_eq!(places().await, [never, never, Whereabouts::OnTheWay], "the jug is still to come");
    for id in all.iter().rev() {
        crate::actions::refund(&world.operator(), *id, "").await.unwrap();
        world.see_to_duties().await;
    }
    let whole = order(&world, bought.order).await;
    let mugs = &whole.lines[0];
    assert_eq!((mugs.sent, mugs.dropped, mugs.left()), (1, 2, 0), "whichever is paid first");
    assert_eq!(whole.order.refunded, kernel::Money::eur(2_999));
}

#[both]
async fn what_is_not_as_agreed_is_with_whoever_bought_though_some_of_it_was_never_sent(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    send(&world, bought.order, &[1, 0]).await;
    arrive(&world, bought.order).await;
    let line = order(&world, bought.order).await.lines[0].id;
    let asked = Asked { kind: Kind::Conformity, lines: vec![(line, 1)], why: "Gotea.".into(), wish: None };
    let ret = crate::actions::ask(&world.operator(), bought.order, &asked).await.unwrap().what;
    assert_eq!(one(&world, ret).await.ret.whereabouts, Whereabouts::Held, "they have the mug that leaks");
}
