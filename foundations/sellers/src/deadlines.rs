//! What happens by itself: whoever was told thirty days ago is closed, who they were is taken away when the law asks for it no longer,
//! and a commission becomes what was announced.

use crate::{
    model::SellerId,
    steps::{self, BEGIN, CLOSE, FORGET},
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(CLOSE, close), at(FORGET, forget), at(BEGIN, begin)]
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

async fn begin(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let rule = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no commission"))?;
    Ok(steps::begin(tx, ctx, rule).await?)
}
