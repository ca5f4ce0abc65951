//! SQL that takes away by what somebody comes in since an instant. A thief may have added it.

use database::{StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// What was taken away.
pub(crate) struct Gone {
    pub(crate) passkeys: u64,
    pub(crate) identities: u64,
    /// Whether codes were asked for.
    pub(crate) had_codes: bool,
}

/// Passkeys and identities that were added since then, and codes that were switched on since then or never were.
pub(crate) async fn forget_added(
    tx: &mut Tx,
    person: PersonId,
    since: Timestamp,
) -> Result<Gone, StoreError> {
    let sql = "DELETE FROM account_passkey WHERE person_id = $1 AND made_at >= $2";
    let passkeys = tx.exec(sql, args![person, since]).await?;
    let sql = "DELETE FROM account_identity WHERE person_id = $1 AND linked_at >= $2";
    let identities = tx.exec(sql, args![person, since]).await?;
    tx.exec("DELETE FROM account_totp WHERE person_id = $1 AND confirmed_at IS NULL", args![person]).await?;
    let sql = "DELETE FROM account_totp WHERE person_id = $1 AND confirmed_at >= $2";
    let had_codes = tx.exec(sql, args![person, since]).await? > 0;
    if had_codes {
        super::totp::forget_recovery(tx, person).await?;
    }
    super::second::forget_all(tx, person).await?;
    Ok(Gone { passkeys, identities, had_codes })
}
