//! The sums that a buyer saw: they travel with the form, so that nobody pays what they have not seen.

use kernel::{Currency, Money};
use pricing::model::Priced;
use std::{fmt, str::FromStr};

/// A sum of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The goods, after what is taken off.
    Goods,
    /// Delivery, after what is taken off, with what the way to pay costs.
    Delivery,
    /// All together.
    Total,
}

/// A sum that is another one by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which one.
    pub part: Part,
    /// What the buyer saw.
    pub was: Money,
    /// What it is.
    pub now: Money,
}

/// What the goods cost, what delivery costs, and both together, gross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    currency: Currency,
    goods: i64,
    delivery: i64,
    total: i64,
}

impl Sums {
    /// The sums of a price.
    pub fn of(priced: &Priced) -> Self {
        let total = priced.total.minor;
        let goods = priced.lines.iter().map(|line| line.total.minor).fold(0, i64::saturating_add);
        Self { currency: priced.total.currency, goods, delivery: total.saturating_sub(goods), total }
    }

    /// What differs between what was seen and what it costs now; nothing where all is the same.
    pub fn changed(&self, now: &Self) -> Vec<Changed> {
        let parts = [
            (Part::Goods, self.goods, now.goods),
            (Part::Delivery, self.delivery, now.delivery),
            (Part::Total, self.total, now.total),
        ];
        let is_changed = |was: i64, is: i64| was != is || self.currency != now.currency;
        let changed = parts.into_iter().filter(|(_, was, is)| is_changed(*was, *is));
        changed
            .map(|(part, was, is)| Changed {
                part,
                was: Money::new(was, self.currency),
                now: Money::new(is, now.currency),
            })
            .collect()
    }
}

impl fmt::Display for Sums {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.currency, self.goods, self.delivery, self.total)
    }
}

/// The text is no sums of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSums;

impl FromStr for Sums {
    type Err = NoSums;

    fn from_str(text: &str) -> Result<Self, NoSums> {
        let mut words = text.split(' ');
        let currency = words.next().and_then(|code| code.parse().ok()).ok_or(NoSums)?;
        let mut amount = || words.next().and_then(|word| word.parse::<i64>().ok()).ok_or(NoSums);
        let sums = Self { currency, goods: amount()?, delivery: amount()?, total: amount()? };
        if words.next().is_some() { Err(NoSums) } else { Ok(sums) }
    }
}
