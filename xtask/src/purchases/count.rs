//! What the shop says and what the provider says, side by side: every order is paid once or not at all.

use super::shop::Shop;
use crate::shell::{Done, Stop};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Pages of the list of orders hold so many.
const PAGE: &str = "100";

/// An order as the shop tells of it.
#[derive(Debug)]
struct Order {
    code: String,
    payment: String,
    total: i64,
}

/// What the provider has of one order, in minor units: what each payment took and what of it went back.
type Taken = Vec<(i64, i64)>;

/// What there was.
pub(super) struct Counted {
    /// Orders.
    pub(super) orders: usize,
    /// Those that are paid.
    pub(super) paid: usize,
    /// Payments, whether their money was kept or went back.
    pub(super) taken: usize,
    /// Payments whose money went back whole.
    pub(super) back: usize,
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { orders, paid, back, .. } = self;
        write!(
            f,
            "{orders} orders, {paid} paid once, the others not at all, {back} payments given back whole, none missing at \
             the provider"
        )
    }
}

/// Compares both. Gives what there was, or the first thing that is not as it must be.
pub(super) fn compare(shop: &Shop) -> Done<Counted> {
    let mut orders = orders(shop)?;
    orders.retain(|order| !shop.had(&order.code));
    let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
    for payment in shop.taken()? {
        let what = payment["what"].as_str().unwrap_or_default();
        let Some(order) = orders.iter().find(|order| what.contains(&order.code)) else {
            return Err(Stop::failed(format!("money was taken for no order: {payment}")));
        };
        let amount = |name: &str| payment[name].as_i64().unwrap_or_default();
        taken.entry(order.code.clone()).or_default().push((amount("taken"), amount("back")));
    }
    let nothing = Taken::new();
    for order in &orders {
        judge(order, taken.get(&order.code).unwrap_or(&nothing)).map_err(Stop::failed)?;
    }
    let payments = || taken.values().flatten();
    Ok(Counted {
        orders: orders.len(),
        paid: orders.iter().filter(|order| order.payment == "paid").count(),
        taken: payments().count(),
        back: payments().filter(|(taken, back)| taken == back).count(),
    })
}

/// Whether an order and what was taken for it say the same.
fn judge(order: &Order, taken: &Taken) -> Result<(), String> {
    let kept: Vec<i64> = taken.iter().map(|(taken, back)| taken - back).filter(|left| *left != 0).collect();
    let is_right = match order.payment.as_str() {
        "paid" => kept == [order.total],
        "waiting" | "void" | "refunded" => kept.is_empty(),
        _ => false,
    };
    match is_right {
        true => Ok(()),
        false => Err(format!("{order:?}, and the provider has {taken:?}")),
    }
}

/// The codes of all orders that there are.
pub(super) fn codes(shop: &Shop) -> Done<BTreeSet<String>> {
    Ok(orders(shop)?.into_iter().map(|order| order.code).collect())
}

fn orders(shop: &Shop) -> Done<Vec<Order>> {
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let page = shop.asks(&format!("/api/v1/admin/orders?limit={PAGE}{after}"))?;
        let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
        for one in page["items"].as_array().into_iter().flatten() {
            let total = one["total"]["minor"].as_i64().unwrap_or_default();
            all.push(Order { code: text(one, "code"), payment: text(one, "payment"), total });
        }
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return Ok(all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, judge};

    #[test]
    fn an_order_is_paid_once_or_not_at_all() {
        let check = |payment: &str, taken: &[(i64, i64)], holds: bool| {
            let order = Order { code: "K7QF-2M9X".into(), payment: payment.into(), total: 2_500 };
            assert_eq!(judge(&order, &taken.to_vec()).is_ok(), holds, "{payment} {taken:?}");
        };
        check("paid", &[(2_500, 0)], true);
        check("paid", &[(2_500, 0), (2_500, 2_500)], true);
        check("paid", &[], false);
        check("paid", &[(2_500, 0), (2_500, 0)], false);
        check("paid", &[(2_400, 0)], false);
        check("waiting", &[], true);
        check("waiting", &[(2_500, 0)], false);
        check("void", &[(2_500, 2_500)], true);
        check("void", &[(2_500, 0)], false);
    }
}
