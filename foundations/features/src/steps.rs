//! Opening and closing, inside a transaction.

use crate::{reads, rules, rules::SwitchRejected, store};
use action::Failure;
use database::Tx;
use kernel::{Feature, Open};

/// Opens, stages or closes a part of the shop. Gives its state from before.
pub async fn switch(
    tx: &mut Tx,
    declared: &[Feature],
    name: &str,
    to: Open,
) -> Result<Open, Failure<SwitchRejected>> {
    let switches = reads::switches(tx, declared).await?;
    let Some(switched) = rules::switch(&switches, name, to).map_err(Failure::Rejected)? else {
        return Ok(to);
    };
    store::save(tx, name, to).await?;
    tx.record(&switched).await?;
    Ok(switched.from)
}
