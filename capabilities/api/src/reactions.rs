//! Whoever knew the old password may have made tokens by it.

use crate::store;
use accounts_facts::PasswordChanged;
use action::{Ctx, Unheard};
use database::Tx;

/// Takes all tokens of somebody away whose password is another.
pub(crate) async fn on_password_changed(
    tx: &mut Tx,
    _: &Ctx,
    heard: &PasswordChanged,
) -> Result<(), Unheard> {
    Ok(store::forget_all(tx, heard.person).await?)
}
