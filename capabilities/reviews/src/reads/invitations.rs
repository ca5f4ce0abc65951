//! What pages ask about asking: what a letter leads to, what the shop has decided, how far invitations have come.

use crate::{
    model::{Invitation, InvitationSettings, InvitationState},
    steps::invitations::{self as steps, Asked},
    store::{invitation_words, invitations},
};
use action::Ctx;
use catalog::reads::sale::{self, SaleItem};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};

/// What the secret of a letter leads to, with what the catalogue says of it.
pub(crate) async fn asked(
    snap: &mut Snapshot,
    ctx: &Ctx,
    secret: &str,
) -> Result<Option<(Asked, Vec<SaleItem>)>, StoreError> {
    let Some(asked) = steps::asked(snap, secret).await? else { return Ok(None) };
    let variants: Vec<_> = asked.goods.iter().filter_map(|good| good.variant).collect();
    let items = sale::items(snap, &variants, ctx.house().shop.face().currency).await?;
    Ok(Some((asked, items)))
}

/// What the shop has decided about asking.
pub(crate) async fn settings(snap: &mut Snapshot) -> Result<InvitationSettings, StoreError> {
    invitation_words::settings(snap).await
}

/// A page of the invitations in a state, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    state: InvitationState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Invitation>, StoreError> {
    invitations::list(snap, state, after, size).await
}
