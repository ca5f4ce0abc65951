//! What downloads hear: that something was bought, paid, called off, shortened, sent by hand, given back, or found to be somebody's.
//! Also in a shop that has neither files nor keys: whoever buys a file there is owed it.

use crate::steps::{self, Bought};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use orders_facts::{
    LineId, OrderCancelled, OrderClaimed, OrderConfirmed, OrderMoneyLost, OrderPaid, OrderRefunded,
    OrderShortened, SentByHand,
};
use returns_facts::{Goods, Kind, ReturnClosed, ReturnOpened, ReturnPaid, ReturnRefused};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("downloads.granted", on_confirmed),
        on("downloads.opened", on_paid),
        on("downloads.claimed", on_claimed),
        on("downloads.cancelled", on_cancelled),
        on("downloads.refunded", on_refunded),
        on("downloads.shortened", on_shortened),
        on("downloads.returned", on_returned),
        on("downloads.money_lost", on_lost),
        on("downloads.held", on_return_opened),
        on("downloads.let_go", on_return_refused),
        on("downloads.given_up", on_return_closed),
        on("downloads.sent", on_sent_by_hand),
    ]
}

/// What the bank has taken back for good is theirs no more.
async fn on_lost(tx: &mut Tx, ctx: &Ctx, fact: &OrderMoneyLost) -> Result<(), Unheard> {
    Ok(steps::close_order(tx, ctx, fact.order).await?)
}

async fn on_confirmed(tx: &mut Tx, ctx: &Ctx, fact: &OrderConfirmed) -> Result<(), Unheard> {
    let bought = Bought { order: fact.order, person: fact.person, goods: &fact.goods };
    Ok(steps::grant(tx, ctx, &bought).await?)
}

async fn on_paid(tx: &mut Tx, ctx: &Ctx, fact: &OrderPaid) -> Result<(), Unheard> {
    Ok(steps::pay(tx, ctx, fact.order).await?)
}

async fn on_claimed(tx: &mut Tx, _: &Ctx, fact: &OrderClaimed) -> Result<(), Unheard> {
    Ok(steps::claim(tx, fact.order, fact.person).await?)
}

async fn on_cancelled(tx: &mut Tx, ctx: &Ctx, fact: &OrderCancelled) -> Result<(), Unheard> {
    Ok(steps::close_order(tx, ctx, fact.order).await?)
}

async fn on_refunded(tx: &mut Tx, ctx: &Ctx, fact: &OrderRefunded) -> Result<(), Unheard> {
    if fact.is_all {
        steps::close_order(tx, ctx, fact.order).await?;
    }
    Ok(())
}

async fn on_shortened(tx: &mut Tx, ctx: &Ctx, fact: &OrderShortened) -> Result<(), Unheard> {
    let lines: Vec<_> = fact.lines.iter().map(|(line, _, many)| (*line, *many)).collect();
    Ok(steps::shorten(tx, ctx, fact.order, &lines).await?)
}

/// What was not as agreed may be cheaper and still be theirs.
async fn on_returned(tx: &mut Tx, ctx: &Ctx, fact: &ReturnPaid) -> Result<(), Unheard> {
    match fact.kind {
        Kind::Withdrawal | Kind::Allowed => {
            let lines: Vec<_> = fact.lines.iter().map(|(line, _, many)| (*line, *many)).collect();
            steps::shorten(tx, ctx, fact.order, &lines).await?;
            Ok(steps::let_go(tx, ctx, (fact.order, fact.ret), &lines_of(&fact.lines)).await?)
        }
        Kind::Conformity => Ok(()),
    }
}

/// Whoever goes back on a contract uses what they bought no more, until their money is back or the shop says that they may not.
async fn on_return_opened(tx: &mut Tx, _: &Ctx, fact: &ReturnOpened) -> Result<(), Unheard> {
    match fact.kind {
        Kind::Withdrawal => Ok(steps::hold(tx, (fact.order, fact.ret), &lines_of(&fact.lines)).await?),
        Kind::Allowed | Kind::Conformity => Ok(()),
    }
}

async fn on_return_refused(tx: &mut Tx, ctx: &Ctx, fact: &ReturnRefused) -> Result<(), Unheard> {
    match fact.kind {
        Kind::Withdrawal => Ok(steps::let_go(tx, ctx, (fact.order, fact.ret), &lines_of(&fact.lines)).await?),
        Kind::Allowed | Kind::Conformity => Ok(()),
    }
}

async fn on_return_closed(tx: &mut Tx, ctx: &Ctx, fact: &ReturnClosed) -> Result<(), Unheard> {
    Ok(steps::give_up(tx, ctx, (fact.order, fact.ret)).await?)
}

async fn on_sent_by_hand(tx: &mut Tx, ctx: &Ctx, fact: &SentByHand) -> Result<(), Unheard> {
    Ok(steps::sent(tx, ctx, fact.order, &fact.lines).await?)
}

fn lines_of(goods: &Goods) -> Vec<LineId> {
    goods.iter().map(|(line, ..)| *line).collect()
}
