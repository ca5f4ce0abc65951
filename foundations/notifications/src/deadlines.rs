//! What a letter said is not kept for ever, nor the address of somebody who has no account; nor are notices, nor addresses
//! that were asked about the newsletter and did not answer.

use crate::{
    model::{MailId, newsletter::SubscriberId, notices::NoticeId},
    steps, store,
};
use action::{Ctx, Deadline, Unheard};
use database::Tx;
use kernel::Subject;

/// All of them.
pub(crate) fn all() -> Vec<Deadline> {
    vec![
        action::at(steps::EMPTY, empty),
        action::at(steps::tell::FORGET, forget),
        action::at(steps::newsletter::ASKED_OVER, asked_over),
    ]
}

async fn empty(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id: MailId = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no letter"))?;
    Ok(steps::empty(tx, id).await?)
}

async fn forget(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id: NoticeId = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no notice"))?;
    Ok(store::notices::delete(tx, id).await?)
}

async fn asked_over(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id: SubscriberId =
        subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no subscriber"))?;
    Ok(steps::newsletter::over(tx, ctx, id).await?)
}
