//! Links by which friends come: made, used, revoked, forgotten.

use super::{edges::come, profile::ensure};
use crate::{
    model::{Invitation, InvitationId},
    rules::{self, EdgeRejected, InvitationRejected},
    store,
};
use action::{Ctx, Failure};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use database::{StoreError, Tx};
use kernel::{PersonId, Subject, time};
use profiles_facts::{InvitationMade, InvitationUsed};

/// The deadline at which an invitation is forgotten.
pub(crate) const INVITATION_OVER: &str = "profiles.invitation_over";

/// Makes a link.
pub async fn make_invitation(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
) -> Result<Invitation, Failure<InvitationRejected>> {
    ensure(tx, ctx, person).await?;
    let (all, now) = (store::invitations::of_person(tx, person).await?, ctx.now());
    rules::may_make(&all, now).map_err(Failure::Rejected)?;
    let invitation = Invitation {
        id: ctx.id(),
        person,
        secret: URL_SAFE_NO_PAD.encode(ctx.house().machine.random().to_be_bytes()),
        uses: 0,
        created_at: now,
        ends_at: time::days_after(now, Invitation::DAYS),
    };
    store::invitations::insert(tx, &invitation).await?;
    tx.set_deadline(INVITATION_OVER, &Subject::from(invitation.id), invitation.ends_at).await?;
    tx.record(&InvitationMade { invitation: invitation.id, person }).await?;
    Ok(invitation)
}

/// Nobody comes by it any more.
pub async fn revoke_invitation(
    tx: &mut Tx,
    person: PersonId,
    id: InvitationId,
) -> Result<(), Failure<InvitationRejected>> {
    let invitation = store::invitations::find(tx, id).await?.filter(|one| one.person == person);
    let invitation = invitation.ok_or(Failure::NotFound)?;
    tx.clear_deadline(INVITATION_OVER, &Subject::from(invitation.id)).await?;
    Ok(store::invitations::forget(tx, invitation.id).await?)
}

/// It is over.
pub(crate) async fn forget_invitation(tx: &mut Tx, id: InvitationId) -> Result<(), StoreError> {
    store::invitations::forget(tx, id).await
}

/// Somebody says that they are friends with whoever made the link. Gives who that is.
pub async fn join(
    tx: &mut Tx,
    ctx: &Ctx,
    me: PersonId,
    secret: &str,
) -> Result<PersonId, Failure<EdgeRejected>> {
    let invitation = store::invitations::by_secret(tx, secret).await?;
    let invitation = invitation.filter(|one| rules::is_good(one, ctx.now())).ok_or(Failure::NotFound)?;
    let inviter = accounts::reads::person(tx, invitation.person).await?;
    inviter.filter(|person| person.is_active()).ok_or(Failure::NotFound)?;
    let pair = store::edges::pair(tx, me, invitation.person).await?;
    // For whom they block, refused or parted from, their links are over.
    if pair.theirs.blocked_at.is_some() || rules::must_wait(pair.mine.friend_refused_at, ctx.now()) {
        return Err(Failure::NotFound);
    }
    if come(tx, ctx, me, invitation.person).await? {
        if !store::invitations::use_up(tx, &invitation).await? {
            return Err(Failure::Conflict);
        }
        tx.record(&InvitationUsed { invitation: invitation.id, person: me }).await?;
    }
    Ok(invitation.person)
}
