//! The price before a reduction, and what may be said about it.
//!
//! RULES section 2 row 1 (Directive 98/6/EC article 6a; C-330/23): a reduction is announced beside the lowest public
//! price of the 30 days before it began, and a percentage is computed on that price. Further reductions in a row keep the
//! beginning of the first.

use crate::model::PricePoint;
use kernel::{Timestamp, time};

/// How far back the prior price is looked for.
pub const DAYS_BEFORE: i64 = 30;

/// A reduction that may be announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reduction {
    /// When it began.
    pub since: Timestamp,
    /// The lowest public price of the 30 days before, in minor units; above the price now.
    pub prior: i64,
}

/// The lowest public price in the 30 days before an instant: the price in force when they began, and every price asked
/// in them. Goods younger than that are looked at since their first price. Nothing if there was no price before.
pub fn prior_price(history: &[PricePoint], before: Timestamp) -> Option<i64> {
    let from = time::days_before(before, DAYS_BEFORE);
    let earlier = || history.iter().filter(|point| point.since < before);
    let in_force = earlier().filter(|point| point.since <= from).next_back();
    let asked = earlier().filter(|point| point.since > from);
    in_force.into_iter().chain(asked).map(|point| point.price).min()
}

/// The reduction that the last price of a history is, if it may be announced as one.
///
/// The history is in order of time. A reduction begins with a price that was wished to be one and is below its prior price.
/// It goes on while prices are wished so and do not rise, and keeps its beginning. A wish that could not be announced began
/// nothing.
pub fn reduction(history: &[PricePoint]) -> Option<Reduction> {
    let mut running: Option<(Reduction, i64)> = None;
    for point in history {
        running = match running {
            _ if !point.is_reduction => None,
            Some((first, price)) if point.price <= price => Some((first, point.price)),
            Some(_) | None => begun(history, point).map(|first| (first, point.price)),
        };
    }
    running.map(|(first, _)| first)
}

fn begun(history: &[PricePoint], point: &PricePoint) -> Option<Reduction> {
    let prior = prior_price(history, point.since)?;
    (prior > point.price).then_some(Reduction { since: point.since, prior })
}

/// By how many whole percent a price is below its prior price, never more than it is.
pub fn percent_off(price: i64, prior: i64) -> i64 {
    if prior <= 0 || price >= prior {
        0
    } else {
        (i128::from(prior - price) * 100 / i128::from(prior)) as i64
    }
}

/// The unit of what is sold by the piece.
pub const UNIT: &str = "unit";

/// The price of one unit that such goods are compared by: a litre, a kilogram, a metre, a piece. In minor units, half up.
pub fn unit_price(price: i64, amount: i64, unit: &str) -> Option<(i64, &'static str)> {
    let (per, name) = match unit {
        "mg" => (1_000_000, "kg"),
        "g" => (1_000, "kg"),
        "kg" => (1, "kg"),
        "ml" => (1_000, "l"),
        "cl" => (100, "l"),
        "l" => (1, "l"),
        "cm" => (100, "m"),
        "m" => (1, "m"),
        "m2" => (1, "m²"),
        "m3" => (1, "m³"),
        UNIT => (1, UNIT),
        _ => return None,
    };
    if amount <= 0 {
        return None;
    }
    let (price, amount) = (i128::from(price) * i128::from(per), i128::from(amount));
    i64::try_from((2 * price + amount) / (2 * amount)).ok().map(|minor| (minor, name))
}
