//! What happens by itself: an order for which nobody pays is given up, one that nobody marked as delivered counts as delivered, one
//! that has arrived is over, and after years nobody knows who bought, nor who sold.

use crate::{model::OrderId, steps};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![
        at(steps::LOOK, look),
        at(steps::DEEM, deem),
        at(steps::COMPLETE, complete),
        at(steps::FORGET, forget),
        at(steps::FORGET_SELLER, forget_seller),
    ]
}

fn order_of(subject: &Subject) -> Result<OrderId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no order"))
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::look(tx, ctx, order_of(&subject)?).await?)
}

async fn deem(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::deem(tx, ctx, order_of(&subject)?).await?)
}

async fn complete(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::complete(tx, ctx, order_of(&subject)?).await?)
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget(tx, ctx, order_of(&subject)?).await?)
}

async fn forget_seller(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget_seller(tx, order_of(&subject)?).await?)
}
