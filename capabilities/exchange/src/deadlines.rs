//! What happens by itself: a lost attempt at a file is begun again, old files are forgotten, and so is whoever never came.

use crate::{
    model::{AwaitedTag, DeliveryTag},
    steps::{
        awaited,
        deliveries::{self, FORGET, LOST, SWEEP},
    },
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of this crate.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(LOST, lost), at(SWEEP, sweep), at(FORGET, forget), at(awaited::OVER, give_up)]
}

async fn lost(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(id) = subject.id_of::<DeliveryTag>() else { return Ok(()) };
    Ok(deliveries::look_after(tx, ctx, id).await?)
}

async fn sweep(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(id) = subject.id_of::<DeliveryTag>() else { return Ok(()) };
    Ok(deliveries::sweep(tx, ctx, id).await?)
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(id) = subject.id_of::<DeliveryTag>() else { return Ok(()) };
    Ok(deliveries::forget(tx, ctx, id).await?)
}

async fn give_up(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(id) = subject.id_of::<AwaitedTag>() else { return Ok(()) };
    Ok(awaited::give_up(tx, id).await?)
}
