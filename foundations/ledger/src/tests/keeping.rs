//! Nothing is kept by half.

use super::samples::{Done, allocation, deliver, heard, id, sell, seller, world};
use crate::{
    actions,
    model::{Event, Heard, Month, Moved, Movement, Settings, SettingsWish},
    reads, steps,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Currency, Money};
use payments::model::Way;
use sellers_facts::SellerId;
use testing::{Engine, both, sweep};

async fn hear(ctx: &Ctx, event: &Event, heard: &Heard) -> Done {
    ctx.write(async |tx| Ok(steps::hear(tx, ctx, id(1), event, heard).await?)).await
}

#[both]
async fn nothing_that_is_heard_is_kept_by_half(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", Some(7)).await;
    let events = [Event::Allocated(allocation(1, Some(ana))), Event::Paid, Event::Confirmed];
    for (place, event) in (1_i64..).zip(events) {
        assert!(sweep(&world, async |ctx| hear(ctx, &event, &heard(place)).await).await > 4, "{event:?}");
    }
    deliver(&world, id(1)).await;
    world.pass_days(30);
    let look =
        async |ctx: &Ctx| -> Done { ctx.write(async |tx| Ok(steps::look(tx, ctx, id(1)).await?)).await };
    assert!(sweep(&world, look).await > 12, "released");
    let freeze =
        async |ctx: &Ctx| -> Done { ctx.write(async |tx| Ok(steps::freeze(tx, ctx, ana).await?)).await };
    assert!(sweep(&world, freeze).await > 8, "frozen");
    let pay = async |ctx: &Ctx| -> Done { ctx.write(async |tx| Ok(steps::pay(tx, ctx, ana).await?)).await };
    assert!(sweep(&world, pay).await > 4, "proposed");
    let made: Result<_, StoreError> =
        world.operator().read(async |snap| reads::payouts_of(snap, ana).await).await;
    let payout = made.unwrap()[0].id;
    assert!(sweep(&world, async |ctx| actions::send(ctx, payout, "TR-1").await).await > 10, "sent");
    assert!(sweep(&world, async |ctx| actions::settle(ctx, payout).await).await > 2, "settled");
    assert!(sweep(&world, async |ctx| actions::come_back(ctx, payout).await).await > 10, "returned");
}

#[both]
async fn a_report_is_kept_whole_and_a_fee_is_booked_once(engine: Engine) {
    let world = world(engine).await;
    let at = world.now();
    let line = |ours: Option<&str>, theirs: &str, what: Moved, cents: i64| {
        let (ours, theirs) = (ours.map(str::to_owned), theirs.to_owned());
        Movement { ours, theirs, what, amount: Money::eur(cents), at }
    };
    let ours = [line(Some("a1"), "ch_1", Moved::Charge, 2_500)];
    let theirs = [line(None, "ch_2", Moved::Charge, 900), line(None, "txn_1", Moved::Fee, 55)];
    let span = Month::parse("2026-11").unwrap().span();
    let keep = async |ctx: &Ctx| -> Done {
        ctx.write(async |tx| {
            steps::keep_report(tx, ctx, (Way::Transfer.code(), span), &ours, &theirs).await?;
            Ok(())
        })
        .await
    };
    assert!(sweep(&world, keep).await > 8, "report");
    keep(&world.operator()).await.unwrap();
    let rows = world.everything().await;
    assert_eq!((rows["ledger_report"].len(), rows["ledger_difference"].len()), (2, 4));
    let fees = rows["ledger_account"].iter().find(|row| row.contains("fees.EUR")).unwrap();
    assert!(fees.contains("Int(55)"), "{fees}");
    let read: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let first = reads::reports(snap).await?.pop();
            reads::report(snap, first.unwrap().id).await
        })
        .await;
    let (report, differences) = read.unwrap().unwrap();
    assert_eq!((report.span, report.ours, report.theirs, report.differences), (span, 1, 1, 2));
    assert_eq!(differences[0].ours, Some(Money::eur(2_500)));
    assert_eq!((differences[0].theirs, differences[1].theirs), (None, Some(Money::eur(900))));
}

#[both]
async fn settings_are_kept_and_two_do_not_overwrite_each_other(engine: Engine) {
    let world = world(engine).await;
    let wish = SettingsWish { hold_days: "21".into(), minimum: "20,5".into(), is_tax_on_top: true };
    let put = async |ctx: &Ctx| actions::put_settings(ctx, 0, &wish).await;
    assert!(sweep(&world, put).await > 1, "settings");
    let late = actions::put_settings(&world.operator(), 0, &wish).await;
    assert!(matches!(late, Err(Failure::Conflict)));
    let known: Result<_, StoreError> = world.operator().read(async |snap| reads::settings(snap).await).await;
    let on_top_from = Month::parse("2026-12");
    let kept = Settings {
        hold_days: 21,
        minimum: 2_050,
        is_tax_on_top: true,
        on_top_from,
        was_on_top: false,
        version: 1,
    };
    assert_eq!(known.unwrap(), kept);
}

#[both]
async fn a_statement_adds_up(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    for number in 1..=3 {
        sell(&world, number, Some(ana)).await;
    }
    sell(&world, 4, None).await;
    deliver(&world, id(1)).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let ctx = world.operator();
    let payout = actions::propose(&ctx, ana, Currency::EUR).await.unwrap();
    actions::send(&ctx, payout, "TR-1").await.unwrap();
    let of = async |month: &str, seller: SellerId| {
        let month = Month::parse(month).unwrap();
        let sums: Result<_, StoreError> =
            ctx.read(async |snap| reads::statement(snap, seller, Currency::EUR, month).await).await;
        let sums = sums.unwrap();
        [sums.before, sums.sold, sums.commission, sums.paid, sums.after].map(|amount| amount.minor)
    };
    assert_eq!(of("2026-10", ana).await, [0, 0, 0, 0, 0]);
    assert_eq!(of("2026-11", ana).await, [0, 30_000, 3_600, 0, 26_400]);
    assert_eq!(of("2026-12", ana).await, [26_400, 0, 0, 8_800, 17_600]);
}
