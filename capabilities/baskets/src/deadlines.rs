//! What happens by itself: a guest's basket is forgotten.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::FORGET, forget)]
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let basket = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no basket"))?;
    Ok(steps::forget(tx, ctx, basket).await?)
}
