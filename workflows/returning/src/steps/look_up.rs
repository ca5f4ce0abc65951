//! The order that a declaration means: found by its code and its address, or by the page on which it was declared. What is not
//! found is for people to look at.

use super::ask::of;
use crate::{
    model::Bought,
    reads::{self, Rights},
    rules::claims::meant,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Personal, Rejection};
use orders::model::OrderState;
use returns::{
    model::{Kind, NewReturn, Progress, ReturnId, Withdrawal, WithdrawalId},
    rules::StateRejected,
};

/// Why somebody of the shop does not find it either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchRejected {
    /// There is no such order, or nothing of it can go back.
    None,
    /// The declaration is seen to already.
    Seen,
}

impl Rejection for MatchRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::None => "returning-match-none",
            Self::Seen => "returning-match-seen",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("code")
    }
}

/// Looks up what a declaration means, once. It opens a return, or is lost until somebody looks at it.
pub async fn look_up(tx: &mut Tx, ctx: &Ctx, id: WithdrawalId) -> Result<(), Failure<StateRejected>> {
    let Some(declared) = returns::reads::withdrawal(tx, id).await? else { return Ok(()) };
    if declared.progress != Progress::Declared {
        return Ok(());
    }
    let known = match declared.known_order {
        Some(order) => orders::reads::whole(tx, order).await?,
        None => {
            let (code, email) = (declared.code.reveal(), declared.email.reveal());
            orders::reads::by_code_and_email(tx, code, email).await?
        }
    };
    let bought = match known {
        Some(whole) => Some(reads::bought(tx, whole).await?),
        None => None,
    };
    let opened = match bought {
        Some(bought) => open(tx, ctx, &declared, &bought).await?,
        None => None,
    };
    match opened {
        Some(_) => Ok(()),
        None => Ok(returns::steps::lose(tx, ctx, &declared).await?),
    }
}

/// Opens the return of a declaration with the lines on which one may go back; nothing where there is none, the order does not
/// stand, or all of it goes back already. Whether it was in time is asked of the moment at which it was declared.
async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    declared: &Withdrawal,
    bought: &Bought,
) -> Result<Option<ReturnId>, Failure<StateRejected>> {
    let rights = Rights::at(tx, ctx, declared.declared_at).await?;
    let mut lines = match bought.whole.order.stand.order {
        OrderState::Confirmed | OrderState::Completed => meant(bought, &declared.lines),
        OrderState::Placed | OrderState::Cancelled | OrderState::Expired => Vec::new(),
    };
    lines.retain(|new| {
        let of = bought.whole.lines.iter().find(|line| line.id == new.line);
        of.is_some_and(|line| rights.may(Kind::Withdrawal, &bought.whole, line).is_ok())
    });
    if lines.is_empty() {
        return Ok(None);
    }
    // Words are kept where no lines were named: people read them.
    let why = if declared.lines.is_empty() { declared.goods.clone() } else { Personal::default() };
    let new = of(ctx, Kind::Withdrawal, (bought, &rights), lines);
    let new = NewReturn { why, declared_at: declared.declared_at, ..new };
    let ret = returns::steps::open(tx, ctx, &new).await?;
    returns::steps::matched(tx, declared, (bought.whole.order.id, ret.id)).await?;
    Ok(Some(ret.id))
}

/// Somebody of the shop has found the order that a declaration means.
pub async fn match_by_hand(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WithdrawalId,
    (code, email): (&str, &str),
) -> Result<ReturnId, Failure<MatchRejected>> {
    let declared = returns::reads::withdrawal(tx, id).await?.ok_or(Failure::NotFound)?;
    if declared.progress != Progress::Lost {
        return Err(Failure::Rejected(MatchRejected::Seen));
    }
    let none = Failure::Rejected(MatchRejected::None);
    let Some(whole) = orders::reads::by_code_and_email(tx, code, email).await? else { return Err(none) };
    let bought = reads::bought(tx, whole).await?;
    let opened = open(tx, ctx, &declared, &bought).await;
    opened.map_err(|failure| failure.widen(|_| MatchRejected::None))?.ok_or(none)
}
