//! Who sends what of a basket, and what that costs of each: every seller's goods are a parcel of their own.

use crate::{
    model::{Line, Sender},
    rules,
};
use addresses::model::Place;
use database::{Snapshot, StoreError};
use kernel::{Money, Timestamp};
use pricing::model::Priced;
use sellers_facts::SellerId;
use shipping::model::Quote;

/// Who sends it, and the ways that each of them has; nothing for whoever has nothing to send.
pub(super) struct Sent {
    pub(super) senders: Vec<Sender>,
    pub(super) quotes: Vec<Option<Vec<Quote>>>,
}

impl Sent {
    /// The same with what each one's part of the delivery is.
    pub(super) fn with_delivery(mut self, way: Option<&Quote>, priced: &Priced) -> Vec<Sender> {
        if let (Some(way), Some(charge)) = (way, &priced.delivery) {
            let shares = rules::shares(&self.quotes, &way.key, charge.total);
            self.senders.iter_mut().zip(shares).for_each(|(sender, share)| sender.delivery = share);
        }
        self.senders
    }
}

/// Asks for each seller by themselves what sending theirs costs. Who needs longer is waited for.
pub(super) async fn quoted(
    snap: &mut Snapshot,
    now: Timestamp,
    (lines, place): (&[Line], &Place),
    priced: &Priced,
) -> Result<Sent, StoreError> {
    let ids = rules::senders_of(lines);
    let others: Vec<SellerId> = ids.iter().copied().flatten().collect();
    let mut names = sellers::reads::names(snap, &others).await?;
    let mut sent = Sent { senders: Vec::with_capacity(ids.len()), quotes: Vec::with_capacity(ids.len()) };
    for seller in ids {
        let theirs = rules::lines_from(lines, seller);
        let parcel = rules::parcel_of(&theirs, place, value(lines, seller, priced));
        let quotes = match parcel.needs_delivery {
            true => Some(shipping::reads::quote(snap, now, &parcel).await?),
            false => None,
        };
        let days = match seller {
            Some(id) => sellers::reads::preparation_days(snap, id).await?,
            None => 0,
        };
        sent.quotes.push(quotes.map(|quotes| rules::later(quotes, days)));
        let shown = seller.and_then(|id| names.remove(&id));
        sent.senders.push(Sender { seller, shown, delivery: Money { minor: 0, ..priced.total } });
    }
    Ok(sent)
}

/// What the goods of one of them cost, after all that is taken off.
fn value(lines: &[Line], seller: Option<SellerId>, priced: &Priced) -> Money {
    let of = |key: u32| {
        let line = usize::try_from(key).ok().and_then(|at| lines.get(at));
        line.and_then(|line| line.item.as_ref()).is_some_and(|item| item.seller == seller)
    };
    let sum = priced.lines.iter().filter(|line| of(line.key)).map(|line| line.total.minor);
    Money { minor: sum.fold(0, i64::saturating_add), ..priced.total }
}
