//! What happens by itself: nobody paid in time; nobody comes back from a payment any more; a kept card has ended.

use crate::steps::{self, CARD_ENDS, EXPIRE, FORGET};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;
use payments_facts::PaymentId;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(EXPIRE, expire), at(FORGET, forget), at(CARD_ENDS, card_ends)]
}

fn payment(subject: &Subject) -> Result<PaymentId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no payment"))
}

async fn expire(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::expire(tx, ctx, payment(&subject)?).await?)
}

async fn forget(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget(tx, payment(&subject)?).await?)
}

async fn card_ends(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let card = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no card"))?;
    Ok(steps::saved::ends(tx, ctx, card).await?)
}
