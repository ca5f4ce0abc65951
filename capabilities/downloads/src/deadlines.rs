//! What happens by itself: new keys and files go to those who wait for them.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::FILL, fill)]
}

async fn fill(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let variant = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no variant"))?;
    Ok(steps::fill(tx, ctx, variant).await?)
}
