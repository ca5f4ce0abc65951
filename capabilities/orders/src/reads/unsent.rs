//! Orders of which something is still to be handed to a carrier, as whoever prints labels asks for them.

use crate::{
    model::{Kind, ON_DELIVERY, OrderId, PaymentState, SoldWhere, Unsent},
    store::unsent::{self, Head, Left},
};
use catalog::reads::sale;
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};
use kernel::{Currency, Money};
use sellers_facts::SellerId;
use std::collections::HashMap;

/// Orders that are asked for at once.
const AT_ONCE: u32 = 100;

/// Orders that stand and of which something is to be brought, or left where it is fetched; the oldest first. `seller` says whose:
/// all of them, the house's (`Some(None)`), or somebody's.
///
/// ```ignore
/// let all = orders::reads::to_send(snap, Some(None), 500).await?;
/// ```
pub async fn to_send(
    snap: &mut Snapshot,
    seller: Option<Option<SellerId>>,
    most: u32,
) -> Result<Vec<Unsent>, StoreError> {
    let sold = seller.map(|seller| seller.map_or(SoldWhere::House, SoldWhere::By));
    let (mut found, mut after) = (Vec::new(), None);
    while found.len() < most as usize {
        let heads = unsent::heads(snap, sold, after, AT_ONCE).await?;
        let is_last = heads.len() < AT_ONCE as usize;
        after = heads.last().map(|head| head.id);
        found.extend(gathered(snap, heads).await?);
        if is_last {
            break;
        }
    }
    found.truncate(most as usize);
    Ok(found)
}

async fn gathered(snap: &mut Snapshot, mut heads: Vec<Head>) -> Result<Vec<Unsent>, StoreError> {
    heads.retain(|head| kind(head) != Kind::PickUp);
    let ids: Vec<OrderId> = heads.iter().map(|head| head.id).collect();
    let mut left: HashMap<OrderId, Vec<Left>> = HashMap::new();
    for one in unsent::left(snap, &ids).await? {
        left.entry(one.order).or_default().push(one);
    }
    let weights = weights(snap, left.values().flatten()).await?;
    let one = |head: Head| {
        let lines = left.remove(&head.id)?;
        // Files are sent with what one can hold, or by themselves and by nobody.
        let lines: Vec<Left> = lines.into_iter().filter(travels).collect();
        (!lines.is_empty()).then(|| unsent(head, &lines, &weights))
    };
    Ok(heads.into_iter().filter_map(one).collect())
}

fn travels(one: &Left) -> bool {
    crate::model::travels(one.kind)
}

/// How it goes; what was placed elsewhere is brought.
fn kind(head: &Head) -> Kind {
    head.delivery.as_ref().map_or(Kind::Carrier, |way| way.kind)
}

/// What one of each weighs, in grams. Weights are asked for as they are today: nobody freezes them.
async fn weights<'l>(
    snap: &mut Snapshot,
    left: impl Iterator<Item = &'l Left>,
) -> Result<HashMap<VariantId, i64>, StoreError> {
    let mut variants: Vec<VariantId> = left.map(|one| one.variant).collect();
    variants.sort_unstable();
    variants.dedup();
    // Which currency does not matter: nobody asks what they cost.
    let items = sale::items(snap, &variants, Currency::EUR).await?;
    Ok(items.into_iter().filter_map(|item| Some((item.variant, item.weight_g?))).collect())
}

fn unsent(head: Head, lines: &[Left], weights: &HashMap<VariantId, i64>) -> Unsent {
    let weight = |one: &Left| {
        let each = weights.get(&one.variant).copied().unwrap_or_default();
        each.saturating_mul(i64::from(one.many))
    };
    let kind = kind(&head);
    Unsent {
        order: head.id,
        code: head.code.clone(),
        seller: head.seller,
        carrier: head.delivery.as_ref().and_then(|way| way.carrier.clone()),
        kind,
        weight_g: lines.iter().fold(0, |sum, one| weight(one).saturating_add(sum)),
        to_collect: to_collect(&head),
        lines: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        delivery_to: head.delivery_to,
        email: head.email,
        note: head.note,
    }
}

/// What is to be paid at the door.
fn to_collect(head: &Head) -> Option<Money> {
    let waits = matches!(head.payment, PaymentState::Waiting | PaymentState::Authorised);
    (waits && head.method == ON_DELIVERY && !head.is_past).then_some(head.total)
}
