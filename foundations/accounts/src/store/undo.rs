//! SQL that takes away by what somebody comes in since an instant. A thief may have added it.

use database::{StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// Passkeys and identities that were added since then, and codes that were switched on since then.
pub(crate) async fn forget_added(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<(), StoreError> {
    let sql = "DELETE FROM account_passkey WHERE person_id = $1 AND made_at >= $2";
    tx.exec(sql, args![person, since]).await?;
    let sql = "DELETE FROM account_identity WHERE person_id = $1 AND linked_at >= $2";
    tx.exec(sql, args![person, since]).await?;
    let sql =
        "DELETE FROM account_totp WHERE person_id = $1 AND (confirmed_at IS NULL OR confirmed_at >= $2)";
    if tx.exec(sql, args![person, since]).await? > 0 {
        super::totp::forget_recovery(tx, person).await?;
    }
    super::second::forget_all(tx, person).await
}
