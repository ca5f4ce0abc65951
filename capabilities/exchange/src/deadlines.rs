//! What happens by itself to files that were brought: a lost attempt is begun again, old ones are forgotten.

use crate::{
    model::DeliveryTag,
    steps::deliveries::{self, FORGET, LOST, SWEEP},
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of this crate.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(LOST, lost), at(SWEEP, sweep), at(FORGET, forget)]
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
