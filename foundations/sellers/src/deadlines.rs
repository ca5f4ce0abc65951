//! What happens by itself: whoever was told thirty days ago is closed, and who they were is taken away when the law asks for it no
//! longer.

use crate::{
    model::SellerId,
    steps::{self, CLOSE, FORGET},
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(CLOSE, close), at(FORGET, forget)]
}

fn seller_of(subject: &Subject) -> Result<SellerId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no seller"))
}

async fn close(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::close_announced(tx, ctx, seller_of(&subject)?).await?)
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget(tx, ctx, seller_of(&subject)?).await?)
}
