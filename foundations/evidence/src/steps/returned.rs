//! Hearing what goes back. What somebody sent back is theirs no more once it has come. What was not as agreed is mended or replaced,
//! and stays theirs; it ceases to be once it came and its money is back too. Money alone is a lower price (RULES 2 row 18).
//! That what came was sent out again at a lower price is told by no fact: it counts as given back.

use super::folding::again;
use crate::{
    model::{GoodsId, Less, OriginId},
    store::{faulty, origins},
};
use database::{StoreError, Tx};
use kernel::{Id, Timestamp};
use returns_facts::{Goods, Kind, ReturnId, ReturnPaid, ReturnReceived};

/// It has come.
pub(super) async fn received(tx: &mut Tx, fact: &ReturnReceived, at: Timestamp) -> Result<(), StoreError> {
    let cause = cause(fact.ret);
    for (line, quantity) in each(&fact.lines) {
        match fact.kind {
            Kind::Withdrawal | Kind::Allowed => {
                origins::take_off(tx, (line, cause), (Less::Returned, quantity), at).await?;
            }
            Kind::Conformity => faulty::put_came(tx, (line, cause), quantity, at).await?,
        }
    }
    again(tx, OriginId::from_uuid(fact.order.uuid())).await
}

/// Its money is back.
pub(super) async fn paid(tx: &mut Tx, fact: &ReturnPaid, at: Timestamp) -> Result<(), StoreError> {
    match fact.kind {
        // It counts from when it came.
        Kind::Withdrawal | Kind::Allowed => Ok(()),
        Kind::Conformity => {
            for (line, _) in each(&fact.lines) {
                faulty::put_paid(tx, (line, cause(fact.ret)), at).await?;
            }
            again(tx, OriginId::from_uuid(fact.order.uuid())).await
        }
    }
}

fn cause(ret: ReturnId) -> Id<()> {
    Id::from_uuid(ret.uuid())
}

fn each(goods: &Goods) -> impl Iterator<Item = (GoodsId, u32)> {
    goods.iter().map(|(line, _, quantity)| (Id::from_uuid(line.uuid()), *quantity))
}
