//! What happens by itself: whoever saved something is told of it, some at a time.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::TELL, tell)]
}

async fn tell(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::tell_some(tx, ctx, &subject).await?)
}
