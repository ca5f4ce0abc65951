//! What happens by itself: bringing somebody is looked at on the day that was set for it.

use crate::{model::ReferralId, steps};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;
use sharing_facts::Referral;

pub(crate) fn all() -> Vec<Deadline> {
    vec![at(steps::LOOK, look)]
}

async fn look(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    let id: Option<ReferralId> = subject.id_of::<Referral>();
    let id = id.ok_or_else(|| Unheard::because("the deadline is about no referral"))?;
    Ok(steps::look(tx, ctx, id).await?)
}
