//! The file for the bank: what is proposed, with the accounts to which it goes. What stands in it counts as sent from then on, so
//! that no other file has it.

use super::payouts;
use crate::{
    model::{Payout, PayoutState},
    rules::{
        TransfersRejected,
        sepa::{self, Order, Transfer},
    },
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Currency, Subject};
use serde_json::{Value, json};

/// So many go into one file.
const MOST: u32 = 200;

/// Makes the file and says that its payouts are sent, found again by the id of the file. What goes to somebody whose account is
/// not known, who may not be paid now or to whom less is owed by now, is left out: it stays proposed, and the log names it.
pub(crate) async fn transfers(tx: &mut Tx, ctx: &Ctx) -> Result<String, Failure<TransfersRejected>> {
    let ours = payments::reads::transfer(tx).await?;
    let ours = ours.ok_or(Failure::Rejected(TransfersRejected::NoAccount))?;
    let proposed = store::payouts::list(tx, Some(PayoutState::Proposed), None, MOST).await?.items;
    let (mut all, mut sent, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for one in proposed.into_iter().filter(|one| one.amount.currency == Currency::EUR) {
        match transfer(tx, &one).await? {
            Some(transfer) => {
                all.push(transfer);
                sent.push(one.id);
            }
            None => left.push(one.id),
        }
    }
    let id = ctx.id::<()>().uuid().simple().to_string();
    let day = ctx.house().shop.face().zone.day(ctx.now());
    let order = Order { id: &id, holder: &ours.holder, iban: &ours.iban, made_at: ctx.now(), day };
    let file = sepa::file(&order, &all).map_err(Failure::Rejected)?;
    for one in &sent {
        let done = payouts::send(tx, ctx, *one, &id).await;
        done.map_err(|failure| failure.widen(|_| TransfersRejected::Nothing))?;
    }
    let change = Change {
        verb: "ledger-audit-transfers",
        subject: Subject::all("payout"),
        label: &id,
        before: Value::Null,
        after: json!({ "transfers": all.len(), "left_out": left }),
    };
    ctx.audit(tx, &change).await?;
    Ok(file)
}

/// How this payout goes to its seller, where it may go now and no less is owed.
async fn transfer(tx: &mut Tx, one: &Payout) -> Result<Option<Transfer>, StoreError> {
    let owed = payouts::owed(tx, one.seller, one.amount.currency).await?;
    let to = sellers::reads::payout_to(tx, one.seller).await?.filter(|to| to.is_open);
    let id = one.id.uuid().simple().to_string();
    Ok(to.filter(|_| owed.minor >= one.amount.minor).map(|to| Transfer {
        id,
        holder: to.holder,
        iban: to.iban,
        amount: one.amount,
    }))
}
