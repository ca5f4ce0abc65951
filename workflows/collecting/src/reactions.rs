//! What collecting hears: somebody without an account is to be asked about an order.

use crate::steps;
use action::{Ctx, Unheard};
use database::Tx;
use reviews_facts::InvitationDue;

pub(crate) async fn on_invitation_due(tx: &mut Tx, ctx: &Ctx, fact: &InvitationDue) -> Result<(), Unheard> {
    Ok(steps::invite(tx, ctx, fact.order).await?)
}
