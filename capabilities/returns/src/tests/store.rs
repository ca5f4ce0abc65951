//! What is kept comes back, on both engines; no piece goes back twice; who it was can be forgotten.

use super::samples::{new_return, open, told, whole, world};
use crate::{
    model::{Condition, Kind, NewReturn, RefundProgress, State, Wish},
    personal,
    rules::StateRejected,
    steps::{self, Came, SendRejected},
    store,
};
use action::Failure;
use kernel::{Money, PersonId, Personal};
use payments_facts::RefundId;
use testing::{Engine, both, sweep};

#[both]
async fn a_return_comes_back_as_it_was_opened(engine: Engine) {
    let world = world(engine).await;
    let new = NewReturn { wish: Some(Wish::Repair), ..new_return(Kind::Conformity, 0) };
    let opened = open(&world.operator(), &new).await.unwrap();
    let kept = whole(&world, opened.id).await;
    assert_eq!(kept.ret, opened);
    assert_eq!((kept.lines.len(), kept.lines[0].quantity, kept.lines[0].before), (1, 2, 0));
    assert!(kept.ret.is_paid_by_shop && kept.ret.due_at.is_none());
    assert_eq!(told(&world, "returns.return_opened").await, 1);
}

#[both]
async fn no_piece_goes_back_twice(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let first = open(&ctx, &new_return(Kind::Allowed, 0)).await.unwrap();
    let second = open(&ctx, &new_return(Kind::Allowed, 0)).await;
    assert!(matches!(second, Err(Failure::Rejected(StateRejected::Taken))), "{second:?}");
    assert_eq!(world.everything().await["return_head"].len(), 1);
    ctx.write(async |tx| steps::refuse(tx, &ctx, first.id, "No está como nuevo.").await).await.unwrap();
    let third = open(&ctx, &new_return(Kind::Allowed, 0)).await.unwrap();
    let changed_mind = ctx.write(async |tx| steps::accept(tx, &ctx, first.id, "").await).await;
    let refused = |no: &SendRejected| matches!(no, SendRejected::State(StateRejected::Taken));
    assert!(matches!(&changed_mind, Err(Failure::Rejected(no)) if refused(no)), "{changed_mind:?}");
    assert_eq!(whole(&world, third.id).await.lines[0].before, 0);
    let nothing = NewReturn { lines: Vec::new(), ..new_return(Kind::Allowed, 0) };
    assert!(open(&ctx, &nothing).await.is_err());
}

#[both]
async fn what_did_not_come_may_go_back_later(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let first = open(&ctx, &new_return(Kind::Withdrawal, 0)).await.unwrap();
    let line = whole(&world, first.id).await.lines[0].line;
    let came = [Came { line, quantity: 1, condition: Condition::Opened, restocked: 9 }];
    let again = ctx.write(async |tx| steps::receive(tx, &ctx, first.id, (&came, &[])).await).await.unwrap();
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].1, 1, "no more is on sale again than came");
    let kept = whole(&world, first.id).await;
    assert_eq!((kept.ret.state, kept.lines[0].received), (State::Received, Some(1)));
    assert_eq!(open(&ctx, &new_return(Kind::Withdrawal, 0)).await.unwrap().state, State::Declared);
    ctx.write(async |tx| steps::refuse(tx, &ctx, first.id, "Está usada.").await).await.unwrap();
    let taken: Vec<(orders_facts::LineId, u32)> = ctx
        .read(async |snap| Ok::<_, database::StoreError>(crate::reads::taken(snap, first.order).await?))
        .await
        .unwrap();
    assert_eq!(taken, [(line, 2)], "only what the second return takes");
    let twice = ctx.write(async |tx| steps::receive(tx, &ctx, first.id, (&came, &[])).await).await;
    assert!(matches!(twice, Err(Failure::Rejected(StateRejected::Received))), "{twice:?}");
}

#[both]
async fn money_is_counted_once_however_often_it_is_heard(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let ret = open(&ctx, &new_return(Kind::Withdrawal, 495)).await.unwrap();
    let refund = RefundId::from_bytes([8; 16]);
    let amount = Money::eur(2_000);
    ctx.write(async |tx| steps::give(tx, &ctx, ret.id, (refund, amount), &[]).await).await.unwrap();
    assert_eq!(whole(&world, ret.id).await.ret.asked, amount);
    for _ in 0..2 {
        ctx.write(async |tx| steps::settle(tx, &ctx, (refund, amount)).await).await.unwrap();
    }
    let kept = whole(&world, ret.id).await;
    assert_eq!((kept.ret.asked, kept.ret.refunded), (Money::eur(0), amount));
    assert_eq!((kept.ret.state, kept.refunds[0].progress), (State::Refunded, RefundProgress::Done));
    assert_eq!(told(&world, "returns.return_refunded").await, 1);
    assert_eq!(told(&world, "returns.return_paid").await, 1, "all that was asked for is back");
    let other = RefundId::from_bytes([9; 16]);
    ctx.write(async |tx| steps::settle(tx, &ctx, (other, amount)).await).await.unwrap();
    assert_eq!(whole(&world, ret.id).await.ret, kept.ret, "what was not asked for here is somebody else's");
}

#[both]
async fn money_that_did_not_go_may_be_asked_again(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let ret = open(&ctx, &new_return(Kind::Withdrawal, 0)).await.unwrap();
    let refund = RefundId::from_bytes([8; 16]);
    ctx.write(async |tx| steps::give(tx, &ctx, ret.id, (refund, Money::eur(500)), &[]).await).await.unwrap();
    ctx.write(async |tx| steps::fail(tx, &ctx, refund).await).await.unwrap();
    let kept = whole(&world, ret.id).await;
    assert_eq!((kept.ret.asked, kept.ret.state), (Money::eur(0), State::Declared));
    assert_eq!(kept.refunds[0].progress, RefundProgress::Failed);
    // It is asked for again; then both are heard to have come after all.
    let other = RefundId::from_bytes([9; 16]);
    ctx.write(async |tx| steps::give(tx, &ctx, ret.id, (other, Money::eur(500)), &[]).await).await.unwrap();
    for (one, expected) in [(refund, 500), (other, 0)] {
        ctx.write(async |tx| steps::settle(tx, &ctx, (one, Money::eur(500))).await).await.unwrap();
        assert_eq!(whole(&world, ret.id).await.ret.asked, Money::eur(expected));
    }
}

#[both]
async fn opening_and_receiving_are_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let calls = sweep(&world, async |ctx| open(ctx, &new_return(Kind::Withdrawal, 495)).await).await;
    assert!(calls >= 10, "{calls}");
    let id = store_id(&world).await;
    let line = whole(&world, id).await.lines[0].line;
    let came = [Came { line, quantity: 2, condition: Condition::New, restocked: 2 }];
    let receive =
        async |ctx: &action::Ctx| ctx.write(async |tx| steps::receive(tx, ctx, id, (&came, &[])).await).await;
    assert!(sweep(&world, receive).await >= 6);
}

async fn store_id(world: &testing::World) -> crate::model::ReturnId {
    let found: Result<_, database::StoreError> = world
        .operator()
        .read(async |snap| store::lists::list(snap, crate::model::Wanted::Open, None, 9).await)
        .await;
    found.unwrap().items[0].id
}

#[both]
async fn whoever_leaves_is_forgotten_and_the_books_stay(engine: Engine) {
    let world = world(engine).await;
    let (ctx, person) = (world.operator(), PersonId::from_bytes([1; 16]));
    let new = NewReturn {
        person: Some(person),
        name: Personal::new("Nuria Ibarra".into()),
        email: Personal::new("nuria@casa.example".into()),
        ..new_return(Kind::Withdrawal, 0)
    };
    let ret = open(&ctx, &new).await.unwrap();
    let told: Result<_, database::StoreError> =
        ctx.read(async |snap| (personal::all()[0].export)(snap, person).await).await;
    assert!(format!("{:?}", told.unwrap()).contains("nuria@casa.example"));
    for table in personal::all() {
        let erased: Result<(), database::StoreError> =
            ctx.write(async |tx| (table.erase)(tx, &ctx, person).await).await;
        erased.unwrap();
    }
    assert!(whole(&world, ret.id).await.ret.email.reveal().contains("nuria"), "it is not over yet");
    ctx.write(async |tx| steps::refuse(tx, &ctx, ret.id, "Está usada.").await).await.unwrap();
    world.pass_days(2);
    world.see_to_duties().await;
    let rows = world.everything().await;
    for table in ["return_head", "return_line", "return_note", "return_link", "withdrawal"] {
        let kept = rows[table].join("\n");
        assert!(
            !kept.contains("nuria") && !kept.contains("Nuria") && !kept.contains("color"),
            "{table}: {kept}"
        );
    }
    assert_eq!(whole(&world, ret.id).await.lines.len(), 1);
}
