//! What happens by itself: an earning becomes a seller's for good, sellers are to be paid again, and their months are frozen.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::RELEASE, release), at(steps::PAY, pay), at(steps::FREEZE, freeze)]
}

async fn release(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let order = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no order"))?;
    Ok(steps::look(tx, ctx, order).await?)
}

async fn pay(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let seller = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no seller"))?;
    Ok(steps::pay(tx, ctx, seller).await?)
}

async fn freeze(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let seller = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no seller"))?;
    Ok(steps::freeze(tx, ctx, seller).await?)
}
