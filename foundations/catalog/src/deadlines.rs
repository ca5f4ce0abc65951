//! What happens by itself: products that were here before there were lines in the back office get theirs, and those of a
//! category that moved are listed where it stands now.

use crate::steps::{self, LINES, LISTS};
use action::{Ctx, Deadline, Unheard, at};
use catalog_facts::Category;
use database::Tx;
use kernel::Subject;

/// The deadlines of the catalogue.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(LINES, lines), at(LISTS, lists)]
}

async fn lines(tx: &mut Tx, ctx: &Ctx, _: Subject) -> Result<(), Unheard> {
    Ok(steps::go_on_with_lines(tx, ctx).await?)
}

async fn lists(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id =
        subject.id_of::<Category>().ok_or_else(|| Unheard::because("the deadline is about no category"))?;
    Ok(steps::go_on_with_lists(tx, ctx, id).await?)
}
