//! What is over is forgotten: how many wrote within an hour.

use crate::steps::{self, PACE_OVER};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of contributions.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(PACE_OVER, pace_over)]
}

async fn pace_over(tx: &mut Tx, _: &Ctx, hour: Subject) -> Result<(), Unheard> {
    Ok(steps::forget_pace(tx, &hour).await?)
}
