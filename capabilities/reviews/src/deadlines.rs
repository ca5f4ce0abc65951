//! What happens by itself: an invitation is looked at on the day that was set for it.

use crate::steps::invitations as steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;
use orders_facts::Order;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::LOOK, look)]
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let order = subject.id_of::<Order>().ok_or_else(|| Unheard::because("the deadline is about no order"))?;
    Ok(steps::look(tx, ctx, order).await?)
}
