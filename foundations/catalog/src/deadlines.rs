//! What happens by itself: products that were here before there were lines in the back office get theirs.

use crate::steps::{self, LINES};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

/// The deadlines of the catalogue.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(LINES, lines)]
}

async fn lines(tx: &mut Tx, ctx: &Ctx, _: Subject) -> Result<(), Unheard> {
    Ok(steps::go_on_with_lines(tx, ctx).await?)
}
