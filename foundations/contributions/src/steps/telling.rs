//! Authors hear what becomes of their texts.

use crate::{
    model::{Contribution, State},
    notices,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::NoticeKind;
use notifications::Tell;

/// Tells its author, if they have an account and should hear of it.
pub(super) async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Contribution,
    after: &Contribution,
) -> Result<(), StoreError> {
    let Some((to, kind)) = after.writer.person().zip(news(before.state, after.state)) else { return Ok(()) };
    let link = format!("/account/contributions/{}", after.id);
    let tell = Tell { kind, to, about: after.id.into(), nth: after.change + 1, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// What there is to hear of, by what it was and has become.
fn news(before: State, after: State) -> Option<&'static NoticeKind> {
    match (before, after) {
        (State::Published, State::Held) => Some(&notices::HELD),
        (State::Held | State::Rejected, State::Published) => Some(&notices::PUBLISHED),
        (_, State::Rejected) => Some(&notices::REJECTED),
        (_, State::Hidden) => Some(&notices::HIDDEN),
        (State::Hidden, State::Published) => Some(&notices::RESTORED),
        (_, State::Withdrawn | State::Held | State::Published) => None,
    }
}
