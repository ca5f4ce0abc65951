//! What is over is forgotten: invitations, and handles of before.

use crate::{
    model::InvitationId,
    steps::{self, HANDLE_OVER, INVITATION_OVER},
};
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::{PersonId, Subject};

/// The deadlines of profiles.
pub(crate) fn all() -> Vec<Deadline> {
    vec![at(INVITATION_OVER, invitation_over), at(HANDLE_OVER, handle_over)]
}

async fn invitation_over(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget_invitation(tx, InvitationId::from_uuid(subject.id)).await?)
}

async fn handle_over(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::free_old_handles(tx, ctx, PersonId::from_uuid(subject.id)).await?)
}
