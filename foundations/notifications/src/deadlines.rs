//! What a letter said is not kept for ever, nor the address of somebody who has no account.

use crate::{model::MailId, steps};
use action::{Ctx, Unheard};
use database::Tx;
use kernel::Subject;

pub(crate) async fn empty(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id: MailId = subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no letter"))?;
    Ok(steps::empty(tx, id).await?)
}
