//! What an order costs, as other programs read it (RULES 1.F, money): one subtotal, one total, what is charged besides never below
//! zero, what is taken off always below. All but the total together are the total.

use crate::model::{No, Refused};
use kernel::Money;
use orders::model::Order;
use pricing::model::Priced;

kernel::codes! {
    /// What an amount is.
    TotalKind {
        /// The goods before anything is taken off, with the taxes in them.
        Subtotal = "subtotal",
        /// What promotions take off goods and delivery.
        Discount = "discount",
        /// Delivery before that.
        Fulfillment = "fulfillment",
        /// What the way to pay costs.
        Fee = "fee",
        /// All together: what is paid.
        Total = "total",
    }
}

/// The amounts of a price.
pub fn totals(priced: &Priced) -> Vec<(TotalKind, Money)> {
    let zero = Money { minor: 0, ..priced.total };
    let of =
        |charge: &Option<pricing::model::PricedCharge>| charge.as_ref().map_or(zero, |charge| charge.gross);
    listed([priced.subtotal, priced.discount, of(&priced.delivery), of(&priced.fee)], priced.total)
}

/// The amounts of what was ordered, of all who sell together.
pub fn totals_of<'o>(
    orders: impl Iterator<Item = &'o Order> + Clone,
    nothing: Money,
) -> Vec<(TotalKind, Money)> {
    let sum = |of: fn(&Order) -> Money| {
        let minor = orders.clone().map(|order| of(order).minor).fold(0, i64::saturating_add);
        Money { minor, ..nothing }
    };
    let parts =
        [sum(|one| one.subtotal), sum(|one| one.discount), sum(|one| one.delivery), sum(|one| one.fee)];
    listed(parts, sum(|one| one.total))
}

fn listed([subtotal, discount, delivery, fee]: [Money; 4], total: Money) -> Vec<(TotalKind, Money)> {
    let between =
        [(TotalKind::Discount, discount), (TotalKind::Fulfillment, delivery), (TotalKind::Fee, fee)];
    let between = between.into_iter().filter(|(_, amount)| amount.minor != 0);
    let first = std::iter::once((TotalKind::Subtotal, subtotal));
    first.chain(between).chain([(TotalKind::Total, total)]).collect()
}

/// Whether an order is refused because something is not there any more, and for nothing else.
pub fn is_sold_out(refused: &Refused) -> bool {
    let is_short = |no: &No| matches!(no, No::Short { .. } | No::Stock(_));
    !refused.0.is_empty() && refused.0.iter().all(is_short)
}
