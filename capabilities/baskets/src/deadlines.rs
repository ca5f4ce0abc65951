//! What happens by itself: a guest's basket is forgotten, a payment link ends, and a purchase that a
//! program prepares.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![
        at(steps::FORGET, forget),
        at(steps::links::LINK, end_link),
        at(steps::checkout::CHECKOUT, see_to_checkout),
    ]
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let basket = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no basket"))?;
    Ok(steps::forget(tx, ctx, basket).await?)
}

async fn end_link(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let link = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no payment link"))?;
    Ok(steps::links::see_to(tx, ctx, link).await?)
}

async fn see_to_checkout(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let checkout = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no checkout"))?;
    Ok(steps::checkout::see_to(tx, ctx, checkout).await?)
}
