//! Erasing somebody, inside one transaction: all tables or none.

use crate::registry::Declared;
use action::Ctx;
use database::{StoreError, Tx};
use kernel::PersonId;

/// Erases somebody whose time has come, table by table, the last declared first: they are found by the first. Whoever stays
/// after all is left alone.
pub(crate) async fn erase(
    tx: &mut Tx,
    ctx: &Ctx,
    declared: &Declared,
    person: PersonId,
) -> Result<(), StoreError> {
    if !accounts::steps::is_to_go(tx, ctx, person).await? {
        return Ok(());
    }
    for table in declared.tables().iter().rev() {
        (table.personal.erase)(&mut *tx, ctx, person).await?;
    }
    Ok(())
}
