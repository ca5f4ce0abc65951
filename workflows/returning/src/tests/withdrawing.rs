//! A guest goes back on what they bought: by the form for anybody, and by their order's own page; in part and altogether.

use super::samples::{EMAIL, delivered, order, paid, returned, way_in, withdraw, world};
use kernel::{Money, Role};
use returns::model::{Kind, State};
use testing::{Engine, both, fields};

#[both]
async fn a_guest_withdraws_sends_it_and_gets_all_the_money_back(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let said = [("name", "Lucía Núñez"), ("code", &*bought.code), ("email", EMAIL), ("goods", "")];
    let answer = withdraw(&world, "/withdraw", &said).await.expect(303);
    let page = world.visit(answer.header("location")).await.expect(200).body;
    assert!(page.contains("Desisto del contrato") && page.contains("(UTC+"), "{page}");
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    let ret = &all[0].ret;
    assert_eq!((all.len(), ret.kind, ret.state), (1, Kind::Withdrawal, State::Declared));
    assert_eq!(ret.charges, Money::eur(495), "all of it goes back, and so does its delivery");
    let path = way_in(&world, "Tu desistimiento", "/returns/").await;
    let page = world.visit(&path).await.expect(200).body;
    assert!(page.contains("Envíalo como tarde") && page.contains(&ret.code), "{page}");
    world.post(&format!("{path}/sent"), &fields(&[("tracking", "SEUR 123")])).await.expect(303);
    assert_eq!(returned(&world, bought.order).await[0].ret.state, State::Sent);

    let staff = world.as_(Role::Owner);
    let admin = format!("/admin/returns/{}", ret.id);
    assert!(staff.get(&admin).await.expect(200).body.contains("SEUR 123"));
    staff.post(&format!("{admin}/refund"), &[("amount", "")]).await.expect(303);
    world.see_to_duties().await;
    let kept = &returned(&world, bought.order).await[0];
    assert_eq!((kept.ret.state, kept.ret.refunded), (State::Refunded, Money::eur(5_994)));
    assert_eq!(order(&world, bought.order).await.order.refunded, Money::eur(5_994));
    staff.post(&format!("{admin}/refund"), &[("amount", "1")]).await.expect(422);
}

#[both]
async fn by_the_orders_own_page_pieces_go_back_and_delivery_with_the_last(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let lines = order(&world, bought.order).await.lines;
    let names: Vec<String> = lines.iter().map(|line| format!("line-{}", line.id)).collect();
    let path = format!("{}/withdraw", bought.path);
    let page = world.visit(&path).await.expect(200).body;
    assert!(page.contains("Taza") && !page.contains("name=\"email\""), "{page}");
    let none = [(&*names[0], "0"), (&*names[1], "0")];
    withdraw(&world, &path, &none).await.expect(422);
    let many = [(&*names[0], "4"), (&*names[1], "0")];
    withdraw(&world, &path, &many).await.expect(422);
    let some = [(&*names[0], "2"), (&*names[1], "0")];
    let answer = withdraw(&world, &path, &some).await.expect(303);
    assert!(world.visit(answer.header("location")).await.body.contains("2 × Taza"));
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!((all[0].lines.len(), all[0].lines[0].quantity), (1, 2));
    assert_eq!(all[0].ret.charges, Money::eur(0));
    assert_eq!(returns::rules::sums::of(&all[0].ret, &all[0].lines), Money::eur(2_000));
    // The rest goes back later, and not a cent is lost: 29.99 is 10.00, 10.00 and 9.99.
    world.pass_days(1);
    let rest = [(&*names[0], "1"), (&*names[1], "1")];
    withdraw(&world, &path, &rest).await.expect(303);
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].ret.charges, Money::eur(495), "the last of it carries its delivery, once");
    // Whichever is paid first.
    for one in all.iter().rev() {
        crate::actions::refund(&world.operator(), one.ret.id, "").await.unwrap();
        world.see_to_duties().await;
    }
    let sums: Vec<_> = returned(&world, bought.order).await.iter().map(|one| one.ret.refunded).collect();
    assert_eq!(sums, [Money::eur(1_999), Money::eur(3_995)]);
    assert_eq!(order(&world, bought.order).await.order.refunded, Money::eur(5_994));
}

#[both]
async fn what_is_declared_too_late_waits_for_people_and_what_was_in_time_stays_so(engine: Engine) {
    let world = world(engine).await;
    let bought = delivered(&world, None).await;
    let lines = order(&world, bought.order).await.lines;
    let path = format!("{}/withdraw", bought.path);
    let (mugs, jug) = (format!("line-{}", lines[0].id), format!("line-{}", lines[1].id));
    withdraw(&world, &path, &[(&*mugs, "1"), (&*jug, "0")]).await.expect(303);
    world.see_to_duties().await;
    world.pass_days(40);
    let said = [("name", "Lucía"), ("code", &*bought.code), ("email", EMAIL), ("goods", "")];
    withdraw(&world, "/withdraw", &said).await.expect(303);
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!(all.len(), 1, "nothing is opened and no money is promised");
    let staff = world.as_(Role::Owner);
    let list = staff.get("/admin/returns/declarations").await.expect(200).body;
    assert!(list.contains("/admin/returns/declarations/"), "{list}");
    let page = staff.get(&format!("/admin/returns/{}", all[0].ret.id)).await.expect(200).body;
    let text = text_of(&world, "returning-late");
    assert!(!page.contains(&text), "it was declared in time: {page}");
}

fn text_of(world: &testing::World, key: &str) -> String {
    webkit::Say::new(world.operator().house(), kernel::Lang::Es).t(key)
}

#[both]
async fn members_withdraw_from_their_own_orders_only(engine: Engine) {
    let world = world(engine).await;
    let me = testing::person_of(Role::Member);
    let bought = delivered(&world, Some(me)).await;
    let path = format!("{}/withdraw", bought.path);
    assert!(world.as_(Role::Member).get(&path).await.expect(200).body.contains("Taza"));
    world.as_(Role::Seller).get(&path).await.expect(404);
    world.as_(Role::Seller).post(&format!("{path}/confirm"), &[]).await.expect(404);
    let line = format!("line-{}", order(&world, bought.order).await.lines[0].id);
    let sent = [(&*line, "1"), ("mark", "0123456789abcdef")];
    let declared = world.as_(Role::Member).post(&format!("{path}/confirm"), &sent).await.expect(303);
    assert!(declared.header("location").starts_with("/withdraw/received/"));
    let again = world.as_(Role::Member).post(&format!("{path}/confirm"), &sent).await.expect(303);
    assert_eq!(again.header("location"), "/withdraw/received", "one form declares once");
    world.see_to_duties().await;
    let all = returned(&world, bought.order).await;
    assert_eq!((all.len(), all[0].ret.person), (1, Some(me)));
    let list = world.as_(Role::Member).get("/account/returns").await.expect(200).body;
    assert!(list.contains(&all[0].ret.code), "{list}");
    let mine = format!("/account/returns/{}", all[0].ret.id);
    world.as_(Role::Member).get(&mine).await.expect(200);
    world.as_(Role::Seller).get(&mine).await.expect(404);
}

#[both]
async fn what_means_no_order_is_found_by_hand_or_put_aside(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    for code in ["0000-0000", "1111-1111"] {
        let said = [("name", "Lucía"), ("code", code), ("email", EMAIL), ("goods", "La jarra")];
        withdraw(&world, "/withdraw", &said).await.expect(303);
    }
    world.see_to_duties().await;
    let staff = world.as_(Role::Owner);
    let list = staff.get("/admin/returns/declarations").await.expect(200).body;
    let ids: Vec<&str> = list.split("/admin/returns/declarations/").skip(1).map(|rest| &rest[..36]).collect();
    assert_eq!(ids.len(), 2, "{list}");
    let page = format!("/admin/returns/declarations/{}", ids[0]);
    assert!(staff.get(&page).await.expect(200).body.contains("La jarra"));
    staff.post(&format!("{page}/match"), &[("code", "2222-2222"), ("email", EMAIL)]).await.expect(422);
    let found =
        staff.post(&format!("{page}/match"), &[("code", &bought.code), ("email", EMAIL)]).await.expect(303);
    assert!(found.header("location").starts_with("/admin/returns/"));
    let twice = staff.post(&format!("{page}/match"), &[("code", &bought.code), ("email", EMAIL)]).await;
    twice.expect(422);
    staff.post(&format!("/admin/returns/declarations/{}/aside", ids[1]), &[]).await.expect(303);
    let list = staff.get("/admin/returns/declarations").await.expect(200).body;
    assert!(!list.contains(ids[0]) && !list.contains(ids[1]));
    assert_eq!(returned(&world, bought.order).await[0].lines.len(), 2, "nobody named lines: all of it");
}
