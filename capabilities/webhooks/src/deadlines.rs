//! What happens by itself: a message that waited is due, what is old is forgotten.

use crate::steps::{self, TIDY, WAKE};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(WAKE, wake), at(TIDY, tidy)]
}

async fn wake(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let webhook = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no webhook"))?;
    Ok(steps::get_on(tx, ctx, webhook).await?)
}

async fn tidy(tx: &mut Tx, ctx: &Ctx, _: Subject) -> Result<(), Unheard> {
    Ok(steps::tidy(tx, ctx).await?)
}
