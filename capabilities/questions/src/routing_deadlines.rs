//! What happens by itself: it is looked whether owners are asked about a question.

use crate::steps::routing::{self as steps, LOOK};
use action::{Ctx, Deadline, Unheard, at};
use contributions_facts::Contribution;
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(LOOK, look)]
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id = subject.id_of::<Contribution>();
    let id = id.ok_or_else(|| Unheard::because("the deadline is about no question"))?;
    Ok(steps::look(tx, ctx, id).await?)
}
