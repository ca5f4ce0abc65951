//! What the shop has agreed with a provider, kept.

use crate::{
    model::{Contract, ContractWish, Contracted, Peer},
    rules::{self, ContractRejected},
    store,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::Subject;
use serde_json::{Value, json};

/// Keeps a contract, unless somebody has made another since `version`. No key stands in what is written down about it.
pub(crate) async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    peer: Peer,
    version: i64,
    wish: &ContractWish,
) -> Result<(), Failure<ContractRejected>> {
    let before = store::contracts::find(tx, peer).await?;
    let known = before.as_ref().map(|known| &known.contract);
    let contract = rules::contract(peer, wish, known).map_err(Failure::Rejected)?;
    if before.as_ref().map_or(0, |known| known.version) != version {
        return Err(Failure::Conflict);
    }
    if known == Some(&contract) {
        return Ok(());
    }
    let told = known.map_or(Value::Null, tellable);
    if !store::contracts::put(tx, &Contracted { contract: contract.clone(), version }).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "payments-audit-contract",
        subject: Subject::all("payment_contract"),
        label: peer.name(),
        before: told,
        after: tellable(&contract),
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// What of a contract may be told.
fn tellable(contract: &Contract) -> Value {
    match contract {
        Contract::Stripe { .. } => json!({ "for_trying": contract.is_for_trying() }),
        Contract::Redsys { merchant_code, terminal, .. } => {
            json!({ "merchant_code": merchant_code, "terminal": terminal, "for_trying": contract.is_for_trying() })
        }
    }
}
