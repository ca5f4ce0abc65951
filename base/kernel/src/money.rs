//! Exact money: minor units and a currency. Rates and percentages are not money and live with the rules that use them.

use crate::text::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// A currency of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

/// The text is not a currency of ISO 4217.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCurrency(pub String);

impl Currency {
    /// The euro, the default of a new shop.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);

    /// The three letters of ISO 4217.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimal digits one unit has: 2 for euro, 0 for yen, 3 for dinar.
    pub fn exponent(self) -> u32 {
        self.0.exponent().unwrap_or(2).into()
    }

    fn symbol(self) -> String {
        self.0.symbol().to_string()
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        iso_currency::Currency::from_code(code).map(Self).ok_or_else(|| UnknownCurrency(code.to_owned()))
    }
}

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a currency code", self.0)
    }
}
impl std::error::Error for UnknownCurrency {}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount in minor units (cents) of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units, negative when owed the other way.
    pub minor: i64,
    /// The currency of the amount.
    pub currency: Currency,
}

impl Money {
    /// So many minor units of a currency.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// So many cents of euro.
    pub const fn eur(cents: i64) -> Self {
        Self::new(cents, Currency::EUR)
    }

    /// The sum, or nothing when the currencies differ or the sum does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_add(other.minor))
            .flatten()
            .map(|minor| Self { minor, ..self })
    }

    /// The difference, or nothing when the currencies differ or it does not fit.
    pub fn minus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency)
            .then(|| self.minor.checked_sub(other.minor))
            .flatten()
            .map(|minor| Self { minor, ..self })
    }

    /// The amount taken `count` times, or nothing when it does not fit.
    pub fn times(self, count: i64) -> Option<Self> {
        self.minor.checked_mul(count).map(|minor| Self { minor, ..self })
    }

    /// Shares the amount out by weight. The shares add up to the amount exactly: what rounding leaves over goes, a cent
    /// each, to the largest remainders, earlier shares first. Nothing comes back when no weight is above zero.
    pub fn share(self, weights: &[u64]) -> Vec<Self> {
        let total: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        if total == 0 {
            return Vec::new();
        }
        let amount = u128::from(self.minor.unsigned_abs());
        let mut shares: Vec<u128> = weights.iter().map(|w| amount * u128::from(*w) / total).collect();
        let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
        by_remainder.sort_by_key(|i| std::cmp::Reverse(amount * u128::from(weights[*i]) % total));
        let left = amount - shares.iter().sum::<u128>();
        for index in by_remainder.into_iter().take(left as usize) {
            shares[index] += 1;
        }
        let sign = self.minor.signum();
        shares.into_iter().map(|share| Self { minor: share as i64 * sign, ..self }).collect()
    }

    /// Digits with a point and no currency, as machines read it: `1234.50`.
    pub fn decimal(self) -> String {
        let (units, cents, digits) = self.parts();
        let sign = if self.minor < 0 { "-" } else { "" };
        if digits == 0 { format!("{sign}{units}") } else { format!("{sign}{units}.{cents:0digits$}") }
    }

    /// The amount as people of a language write it: `1234,50 €`, `€1,234.50`.
    pub fn show(self, lang: Lang) -> String {
        let (units, cents, digits) = self.parts();
        let whole = lang.group_digits(units);
        let sign = if self.minor < 0 { "-" } else { "" };
        let symbol = self.currency.symbol();
        let cents =
            if digits == 0 { String::new() } else { format!("{}{cents:0digits$}", lang.decimal_mark()) };
        match lang {
            Lang::Es => format!("{sign}{whole}{cents}\u{a0}{symbol}"),
            Lang::En => format!("{sign}{symbol}{whole}{cents}"),
        }
    }

    fn parts(self) -> (u64, u64, usize) {
        let digits = self.currency.exponent();
        let unit = 10_u64.pow(digits);
        let minor = self.minor.unsigned_abs();
        (minor / unit, minor % unit, digits as usize)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}
