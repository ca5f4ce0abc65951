//! What sellers sold in a year, as the tax office wants to know it: sums by month, and how many sales.

use super::code;
use crate::model::{Role, Span};
use database::{Snapshot, StoreError, args};
use kernel::Currency;
use sellers_facts::SellerId;

/// By month: what was put on accounts of a role, in minor units.
pub(crate) async fn sums(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    span: Span,
) -> Result<Vec<(String, Role, i64)>, StoreError> {
    let sql = "SELECT SUBSTR(t.day, 1, 7), a.role, CAST(SUM(e.amount) AS BIGINT)
               FROM ledger_transaction t
               JOIN ledger_entry e ON e.transaction_id = t.id
               JOIN ledger_account a ON a.code = e.account
               WHERE t.seller_id = $1 AND t.currency = $2 AND t.day >= $3 AND t.day < $4
                 AND t.kind IN ('sale', 'refund', 'called_off')
               GROUP BY SUBSTR(t.day, 1, 7), a.role ORDER BY SUBSTR(t.day, 1, 7), a.role";
    let (from, until) = (span.from.to_string(), span.until.to_string());
    let rows: Vec<(String, String, i64)> = snap.all(sql, args![seller, currency, from, until]).await?;
    rows.into_iter().map(|(month, role, minor)| Ok((month, code(&role, Role::from_code)?, minor))).collect()
}

/// By month: how many orders were sold, less those that were called off.
pub(crate) async fn counts(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    span: Span,
) -> Result<Vec<(String, i64)>, StoreError> {
    let sql = "SELECT SUBSTR(day, 1, 7),
                      COUNT(DISTINCT CASE WHEN kind = 'sale' THEN about_id END)
                      - COUNT(DISTINCT CASE WHEN kind = 'called_off' THEN about_id END)
               FROM ledger_transaction
               WHERE seller_id = $1 AND currency = $2 AND day >= $3 AND day < $4 AND kind IN ('sale', 'called_off')
               GROUP BY SUBSTR(day, 1, 7) ORDER BY SUBSTR(day, 1, 7)";
    let (from, until) = (span.from.to_string(), span.until.to_string());
    snap.all(sql, args![seller, currency, from, until]).await
}
