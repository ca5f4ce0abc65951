//! What others say becomes messages, in the transaction that moves the reaction's place in the log.

use crate::steps;
use action::{Ctx, Unheard};
use database::Tx;
use events::Envelope;

/// Notes a message for each program that wants to hear of it.
pub(crate) async fn note(tx: &mut Tx, ctx: &Ctx, fact: &Envelope) -> Result<(), Unheard> {
    Ok(steps::note(tx, ctx, fact).await?)
}
