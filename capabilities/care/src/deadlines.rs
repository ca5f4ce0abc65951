//! What happens by itself: a case falls due, one that was resolved is closed, the mailbox is looked into.

use crate::{
    jobs::{self, POLL},
    model::CaseId,
    steps,
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::DUE, fall_due), at(steps::EXPIRE, expire), at(POLL, poll)]
}

fn case_of(subject: &Subject) -> Result<CaseId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no case"))
}

async fn fall_due(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::fall_due(tx, ctx, case_of(&subject)?).await?)
}

async fn expire(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::expire(tx, ctx, case_of(&subject)?).await?)
}

async fn poll(tx: &mut Tx, ctx: &Ctx, _: Subject) -> Result<(), Unheard> {
    Ok(jobs::put_in(tx, ctx).await?)
}
