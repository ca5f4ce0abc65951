//! Those who look after returns: they agree or not, receive, put right, give money back; each once, and never too much.

use super::samples::{delivered, item, one, order, paid, returned, world};
use crate::{actions, model::Asked, steps};
use action::Failure;
use kernel::{Money, Role};
use returns::{
    model::{Condition, Kind, Remedy, ReturnId, State, Wish},
    steps::Came,
};
use testing::{Engine, World, both, sweep};

async fn asked(world: &World, kind: Kind) -> ReturnId {
    let bought = delivered(world, None).await;
    let mugs = order(world, bought.order).await.lines[0].id;
    let (why, wish) = ("Gotea.".to_owned(), Some(Wish::Replacement));
    let asked = Asked { kind, lines: vec![(mugs, 2)], why, wish };
    actions::ask(&world.operator(), bought.order, &asked).await.unwrap().what
}

#[both]
async fn what_arrives_as_new_is_sold_again(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    assert_eq!(item(&world, "mug").await.available, 7);
    let line = one(&world, id).await.lines[0].line;
    let staff = world.as_(Role::Owner);
    let page = format!("/admin/returns/{id}");
    assert!(staff.get(&page).await.expect(200).body.contains("Ha llegado"));
    let (many, condition, again) =
        (format!("line-{line}"), format!("condition-{line}"), format!("again-{line}"));
    let sent = [(&*many, "2"), (&*condition, "opened"), (&*again, "1")];
    staff.post(&format!("{page}/receive"), &sent).await.expect(303);
    assert_eq!(item(&world, "mug").await.available, 8);
    let kept = one(&world, id).await;
    assert_eq!((kept.ret.state, kept.lines[0].condition), (State::Received, Some(Condition::Opened)));
    staff.post(&format!("{page}/receive"), &sent).await.expect(422);
    assert_eq!(item(&world, "mug").await.available, 8, "once");
}

#[both]
async fn what_never_left_or_came_back_before_is_not_put_on_sale_twice(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, None).await;
    let ctx = world.operator();
    let mugs = order(&world, bought.order).await.lines[0].id;
    let asked = Asked { kind: Kind::Withdrawal, lines: vec![(mugs, 2)], why: String::new(), wish: None };
    let id = actions::ask(&ctx, bought.order, &asked).await.unwrap().what;
    let before = item(&world, "mug").await.available;
    let came = [Came { line: mugs, quantity: 2, condition: Condition::New, restocked: 2 }];
    actions::receive(&ctx, id, &came).await.unwrap();
    assert_eq!(item(&world, "mug").await.available, before + 2, "it is not sent any more");
    let line = one(&world, id).await.lines[0].clone();
    assert_eq!((line.restocked, line.unsent, line.counted()), (0, 2, 2), "and never was");
}

#[both]
async fn what_is_paid_is_neither_refused_nor_asked_for_again(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    let ctx = world.operator();
    actions::refund(&ctx, id, "").await.unwrap();
    let refused = actions::refuse(&ctx, id, "No.").await;
    assert!(matches!(&refused, Err(Failure::Rejected(no)) if kernel::Rejection::code(no) == "returns-paid"));
    let kept = one(&world, id).await;
    let line = kept.lines[0].line;
    let came = [Came { line, quantity: 1, condition: Condition::New, restocked: 1 }];
    actions::receive(&ctx, id, &came).await.unwrap();
    let lines = vec![(line, 2)];
    let again = Asked { kind: Kind::Withdrawal, lines, why: String::new(), wish: None };
    assert!(actions::ask(&ctx, kept.ret.order, &again).await.is_err(), "money went for two of three");
}

#[both]
async fn of_what_is_not_as_agreed_mending_comes_first(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Conformity).await;
    let ctx = world.operator();
    actions::accept(&ctx, id, "").await.unwrap();
    let refused = actions::refund(&ctx, id, "").await;
    assert!(
        matches!(&refused, Err(Failure::Rejected(no)) if kernel::Rejection::code(no) == "returns-remedy-first")
    );
    actions::remedy(&ctx, id, Remedy::Impossible).await.unwrap();
    let ret = one(&world, id).await.ret;
    assert_eq!(ret.due_at, Some(kernel::time::days_after(world.now(), 14)));
    actions::refund(&ctx, id, "5,00").await.unwrap();
    world.see_to_duties().await;
    let kept = one(&world, id).await.ret;
    assert_eq!((kept.refunded, kept.state), (Money::eur(500), State::Refunded));
}

#[both]
async fn a_thing_that_was_mended_may_be_claimed_once_more(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Conformity).await;
    let ctx = world.operator();
    actions::accept(&ctx, id, "").await.unwrap();
    actions::remedy(&ctx, id, Remedy::Repaired).await.unwrap();
    let first = one(&world, id).await;
    assert_eq!(first.ret.state, State::Closed);
    let lines = vec![(first.lines[0].line, 3)];
    let again = Asked { kind: Kind::Conformity, lines, why: "Otra vez.".into(), wish: None };
    actions::ask(&ctx, first.ret.order, &again).await.unwrap();
    assert_eq!(returned(&world, first.ret.order).await.len(), 2);
}

#[both]
async fn money_never_goes_back_beyond_what_the_order_has_left(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    let ctx = world.operator();
    for bad in ["59,95", "0", "-1", "many"] {
        assert!(actions::refund(&ctx, id, bad).await.is_err(), "{bad}");
    }
    let form = ctx.of_form("0123456789abcdef");
    for _ in 0..2 {
        actions::refund(&form, id, "").await.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(one(&world, id).await.ret.refunded, Money::eur(2_000), "two of three mugs, once");
    let left = actions::refund(&ctx, id, "39,94").await;
    left.unwrap();
    world.see_to_duties().await;
    assert!(actions::refund(&ctx, id, "0,01").await.is_err(), "nothing is left");
    let ret = one(&world, id).await.ret;
    assert_eq!(order(&world, ret.order).await.order.refunded, Money::eur(5_994));
}

#[both]
async fn what_owes_money_is_not_closed_and_what_is_refused_needs_a_reason(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    let ctx = world.operator();
    actions::accept(&ctx, id, "").await.unwrap();
    assert!(actions::close(&ctx, id).await.is_err(), "money is owed");
    let other = asked(&world, Kind::Withdrawal).await;
    assert!(actions::refuse(&ctx, other, "  ").await.is_err());
    actions::refuse(&ctx, other, "Pasó el plazo.").await.unwrap();
    assert!(actions::refund(&ctx, other, "1").await.is_err());
    actions::close(&ctx, other).await.unwrap();
}

#[both]
async fn only_who_may_sees_and_does_it(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    let page = format!("/admin/returns/{id}");
    for role in [Role::Member, Role::Seller, Role::Moderator] {
        let caller = world.as_(role);
        assert!(caller.get(&page).await.status.as_u16() >= 303, "{role:?}");
        assert!(caller.post(&format!("{page}/refund"), &[("amount", "1")]).await.status.as_u16() >= 303);
    }
    assert_eq!(one(&world, id).await.ret.asked, Money::eur(0));
    let staff = world.as_(Role::Owner);
    let list = staff.get("/admin/returns").await.expect(200).body;
    assert!(list.contains(&one(&world, id).await.ret.code), "{list}");
    staff.post(&format!("{page}/note"), &[("note", "Llamar a Lucía.")]).await.expect(303);
    staff.post(&format!("{page}/note"), &[("note", " ")]).await.expect(422);
    assert!(staff.get(&page).await.body.contains("Llamar a Lucía."));
}

#[both]
async fn receiving_and_refunding_are_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let id = asked(&world, Kind::Withdrawal).await;
    let line = one(&world, id).await.lines[0].line;
    let came = [Came { line, quantity: 2, condition: Condition::New, restocked: 2 }];
    assert!(sweep(&world, async |ctx| actions::receive(ctx, id, &came).await).await >= 8);
    let refund = async |ctx: &action::Ctx| ctx.write(async |tx| steps::refund(tx, ctx, id, "").await).await;
    assert!(sweep(&world, refund).await >= 6);
}
