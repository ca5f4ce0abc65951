//! What orders say about the businesses that sold them, once the law lets those go: how they are called, written to on paper and
//! taxed stays for whoever bought and for the books; telephone and letters by mail do not.

use crate::{
    model::{Business, OrderId},
    store,
};
use action::{Ctx, Work};
use database::{StoreError, Tx};
use sellers_facts::SellerId;
use serde::{Deserialize, Serialize};

/// Orders in one transaction.
const AT_ONCE: u32 = 300;

/// The orders of a seller behind this one are to be emptied.
#[derive(Serialize, Deserialize)]
pub(crate) struct EmptySellers {
    seller: SellerId,
    after: Option<OrderId>,
}

impl Work for EmptySellers {
    const NAME: &'static str = "orders.empty_seller";
}

impl EmptySellers {
    /// All orders of a seller.
    pub(crate) const fn of(seller: SellerId) -> Self {
        Self { seller, after: None }
    }
}

/// Empties so many orders, and puts the rest in.
pub(crate) async fn empty_sellers(tx: &mut Tx, ctx: &Ctx, work: &EmptySellers) -> Result<(), StoreError> {
    let part = store::business::of_seller(tx, work.seller, work.after, AT_ONCE).await?;
    for one in &part {
        let kept = one.business.kept();
        if kept != one.business {
            store::business::set(tx, one.id, &kept).await?;
        }
    }
    match part.last().filter(|_| part.len() == AT_ONCE as usize) {
        Some(last) => {
            let rest = EmptySellers { seller: work.seller, after: Some(last.id) };
            ctx.enqueue(tx, &rest).await.map(drop)
        }
        None => Ok(()),
    }
}

/// Who sells, where a business other than the house does.
pub(super) async fn business(tx: &mut Tx, seller: Option<SellerId>) -> Result<Option<Business>, StoreError> {
    let Some(id) = seller else { return Ok(None) };
    let known = sellers::reads::seller(tx, id).await?.filter(|seller| seller.is_trader);
    Ok(known.map(|seller| {
        let trader = seller.trader.reveal();
        Business { address: trader.address.clone(), email: trader.email.clone() }
    }))
}
