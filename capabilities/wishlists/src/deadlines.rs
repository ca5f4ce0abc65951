//! What happens by itself: whoever saved something is told of it, some at a time; the last of a list that is gone is forgotten.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;
use wishlists_facts::WishList;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::TELL, tell), at(steps::FORGET, forget)]
}

async fn tell(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::tell_some(tx, ctx, &subject).await?)
}

async fn forget(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    match subject.id_of::<WishList>() {
        Some(list) => Ok(steps::forget(tx, list).await?),
        None => Ok(()),
    }
}
