//! What happens by itself: an invitation is looked at on the day that was set for it; a score is told again when it has grown older;
//! whoever took something back under reports may write again.

use crate::steps::{self as verbs, invitations as steps};
use action::{Ctx, Deadline, Unheard, at};
use catalog_facts::Product;
use contributions_facts::Contribution;
use database::Tx;
use kernel::Subject;
use orders_facts::Order;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::LOOK, look), at(verbs::RETELL, retell), at(verbs::GIVE_BACK, give_back)]
}

async fn give_back(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let review =
        subject.id_of::<Contribution>().ok_or_else(|| Unheard::because("the deadline is about no review"))?;
    Ok(verbs::give_back(tx, review).await?)
}

async fn retell(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let product =
        subject.id_of::<Product>().ok_or_else(|| Unheard::because("the deadline is about no product"))?;
    Ok(verbs::retell(tx, ctx, product).await?)
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let order = subject.id_of::<Order>().ok_or_else(|| Unheard::because("the deadline is about no order"))?;
    Ok(steps::look(tx, ctx, order).await?)
}
