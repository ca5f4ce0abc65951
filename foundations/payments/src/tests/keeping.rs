//! Nothing is kept by half.

use super::{
    samples::{attempts, begin, find, go, group, new, start, world},
    saved::member,
};
use crate::{
    actions,
    model::{
        Answer, Card, CardUse, CardWish, ContractWish, GivenBack, KeptCard, MovedWhat, Peer, Said, Stage,
        TheirMovement, Way, WayWish,
    },
    reads,
    rules::{CardRejected, PayRejected, RefundRejected},
    steps,
};
use action::{Ctx, Failure};
use addresses::model::Place;
use database::StoreError;
use kernel::{Actor, Lang, Money, Personal, Role, rejection::Never};
use testing::{Engine, both, person_of, sweep};

#[both]
async fn no_step_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let wish = new(&world, 1, Way::Test);
    assert!(sweep(&world, async |ctx| begin(ctx, &wish).await).await > 7, "start");
    let known: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of(snap, &group(1)).await).await;
    let id = known.unwrap()[0].id;
    go(&world, id).await;
    let attempt = attempts(&world, id).await[0].id;
    let fill_in = async |ctx: &Ctx| {
        let done: Result<(), Failure<CardRejected>> =
            ctx.write(async |tx| steps::stand_in::fill_in(tx, ctx, attempt, Card::Declined).await).await;
        done
    };
    assert!(sweep(&world, fill_in).await > 2, "fill in");
    let hear = async |ctx: &Ctx, said: Said| {
        let answer = Answer { said, their_ref: String::new() };
        let done: Result<_, Failure<PayRejected>> =
            ctx.write(async |tx| steps::hear(tx, ctx, attempt, &answer).await).await;
        done
    };
    let refuses = Said::Refuses(crate::model::Reason::Funds);
    assert!(sweep(&world, async |ctx| hear(ctx, refuses.clone()).await).await > 5, "refused");
    let retry = async |ctx: &Ctx| ctx.write(async |tx| steps::retry(tx, ctx, id, None).await).await;
    assert!(sweep(&world, retry).await > 6, "retry");
    let takes = Said::Takes(Money::eur(2_500));
    assert!(sweep(&world, async |ctx| hear(ctx, takes.clone()).await).await > 5, "taken");
    let refund = async |ctx: &Ctx| {
        let done: Result<_, Failure<RefundRejected>> =
            ctx.write(async |tx| steps::refund(tx, ctx, id, Money::eur(100), group(1)).await).await;
        done
    };
    assert!(sweep(&world, refund).await > 3, "refund");
    let refunds: Result<_, StoreError> =
        world.operator().read(async |snap| reads::refunds(snap, id).await).await;
    let refund = refunds.unwrap()[0].id;
    let given = GivenBack::Done("re_1".into());
    let ended = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::refund_ended(tx, ctx, refund, &given).await).await;
        done
    };
    assert!(sweep(&world, ended).await > 3, "refund ended");
}

#[both]
async fn no_end_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let by_card = start(&world, 1, Way::Test).await;
    go(&world, by_card).await;
    assert!(sweep(&world, async |ctx| actions::void(ctx, by_card).await).await > 5, "void");
    let attempt = attempts(&world, by_card).await[0].id;
    let dropped = async |ctx: &Ctx| {
        let done: Result<(), StoreError> = ctx.write(async |tx| steps::dropped(tx, ctx, attempt).await).await;
        done
    };
    assert!(sweep(&world, dropped).await > 1, "dropped");
    assert_eq!(attempts(&world, by_card).await[0].stage, Stage::Dropped);
    let forget = async |ctx: &Ctx| {
        let done: Result<(), StoreError> = ctx.write(async |tx| steps::forget(tx, by_card).await).await;
        done
    };
    assert!(sweep(&world, forget).await > 2, "forget");
    let by_transfer = start(&world, 2, Way::Transfer).await;
    go(&world, by_transfer).await;
    assert!(sweep(&world, async |ctx| actions::confirm(ctx, by_transfer).await).await > 6, "confirm");
    let wish = WayWish { is_on: false, ..WayWish::default() };
    let put = async |ctx: &Ctx| actions::put_way(ctx, Way::Test, 1, &wish).await;
    assert!(sweep(&world, put).await > 1, "way");
}

#[both]
async fn nothing_of_a_contract_or_of_a_list_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let wish = ContractWish {
        secret_key: Personal::new("sk_test_1".into()),
        signing_secret: Personal::new("whsec_1".into()),
        ..ContractWish::default()
    };
    let put = async |ctx: &Ctx| actions::put_contract(ctx, Peer::Stripe, 0, &wish).await;
    assert!(sweep(&world, put).await > 1, "contract");
    let line = |what, their_ref: &str| TheirMovement {
        their_ref: their_ref.into(),
        ours: None,
        what,
        amount: Money::eur(100),
        at: world.now(),
    };
    let lines = [line(MovedWhat::Charge, "pi_1"), line(MovedWhat::Fee, "pi_1"), line(MovedWhat::Fee, "pi_1")];
    let listed = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::listed(tx, Way::Stripe, &lines).await).await;
        done
    };
    assert!(sweep(&world, listed).await >= 1, "list");
    let (from, to) = (world.now(), kernel::time::seconds_after(world.now(), 1));
    let kept: Result<_, StoreError> =
        world.operator().read(async |snap| reads::listed(snap, Way::Stripe, from, to).await).await;
    assert_eq!(kept.unwrap(), lines[..2], "no line stands twice");
}

#[both]
async fn nothing_of_a_card_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let ctx = member(&world);
    let wish = crate::model::NewPayment { card: CardWish::Keep, ..new(&world, 1, Way::Test) };
    let agree = async |ctx: &Ctx| begin(&member_of(ctx), &wish).await;
    assert!(sweep(&world, agree).await > 9, "agree");
    let known: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of(snap, &group(1)).await).await;
    let id = known.unwrap()[0].id;
    go(&world, id).await;
    let attempt = attempts(&world, id).await[0].clone();
    let CardUse::Keep(card) = attempt.card else { panic!("{:?}", attempt.card) };
    let told = KeptCard {
        their_ref: Personal::new("test_card_4242424242424242".into()),
        expires: Some((2029, 12)),
        ..KeptCard::default()
    };
    let kept = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::saved::kept(tx, ctx, attempt.id, &told).await).await;
        done
    };
    assert!(sweep(&world, kept).await > 4, "kept");
    let wish = crate::model::NewPayment { card: CardWish::Saved(card), ..new(&world, 2, Way::Test) };
    let charge = async |ctx: &Ctx| {
        let done: Result<_, Failure<PayRejected>> =
            ctx.write(async |tx| steps::charge_later(tx, ctx, &wish).await).await;
        done
    };
    assert!(sweep(&world, charge).await > 8, "charge");
    let person = ctx.actor().person().unwrap();
    let remove = async |ctx: &Ctx| {
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::remove_card(tx, ctx, person, card).await).await;
        done
    };
    assert!(sweep(&world, remove).await > 3, "remove");
    let away = async |ctx: &Ctx| {
        let done: Result<(), StoreError> = ctx.write(async |tx| steps::saved::away(tx, card).await).await;
        done
    };
    assert!(sweep(&world, away).await > 1, "away");
}

/// The same as whoever is a member.
fn member_of(ctx: &Ctx) -> Ctx {
    Ctx::new(ctx.house().clone(), Actor::Member(person_of(Role::Member)))
}

#[both]
async fn every_column_comes_back_as_it_was_kept(engine: Engine) {
    let world = world(engine).await;
    let wish = crate::model::NewPayment {
        amount: Money::new(1_234, "JPY".parse().unwrap()),
        lang: Lang::En,
        reference: "Ñandú ✓".into(),
        ..new(&world, 3, Way::Test)
    };
    let id = begin(&world.operator(), &wish).await.unwrap();
    let kept = find(&world, id).await;
    assert_eq!((kept.about, kept.reference, kept.amount), (wish.about, wish.reference, wish.amount));
    assert_eq!((kept.lang, kept.expires_at, kept.way), (Lang::En, wish.expires_at, Way::Test));
    assert_eq!(kept.back.unwrap().path.reveal(), "/orders/secreto-3");
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let place = Place { country: "ES".into(), postcode: "28013".into() };
            Ok((reads::methods(snap, Money::eur(100), &place, true).await?, reads::transfer(snap).await?))
        })
        .await;
    let (methods, transfer) = found.unwrap();
    let codes: Vec<&str> = methods.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["test", "transfer", "cash_on_delivery"]);
    assert_eq!(transfer.unwrap().iban, "ES91 2100 0418 4502 0005 1332");
}
