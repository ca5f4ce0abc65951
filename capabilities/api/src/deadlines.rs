//! A token whose time is over is taken away.

use crate::{
    model::TokenTag,
    steps::{self, TOKEN_OVER},
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(TOKEN_OVER, over)]
}

/// Deadlines fall by the shop's clock, tokens end by the machine's.
async fn over(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let Some(id) = subject.id_of::<TokenTag>() else { return Ok(()) };
    if let Some(ends_at) = steps::end(tx, id, ctx.house().machine.now()).await? {
        let later = kernel::time::seconds_after(ctx.now(), 3_600);
        tx.set_deadline(TOKEN_OVER, &subject, ends_at.max(later)).await?;
    }
    Ok(())
}
