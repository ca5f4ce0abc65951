//! Why an order was not placed: everything that is wrong at once, so that nobody mends one thing after another.

use super::Changed;
use addresses::rules::AddressRejected;
use baskets_facts::LineId;
use catalog_facts::VariantId;
use kernel::{Lang, Localized, Money, Rejection, Word};
use orders::rules::PlaceRejected;
use payments::rules::PayRejected;
use pricing::{rules::PricingRejected, steps::RedeemRejected};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum No {
    /// There is nothing in the basket.
    Empty,
    /// No letter can go there.
    Email,
    /// Something of the address of delivery.
    Address(AddressRejected),
    /// Something of the address of the invoice.
    Billing(AddressRejected),
    /// More than anybody reads.
    Note,
    /// We do not send there.
    Nowhere,
    /// The way of delivery that was chosen does not lead there, or is not there any more.
    Way,
    /// No way to pay was chosen, or it cannot be used for this order.
    Pay,
    /// Files are handed over at once, and nobody has agreed to that.
    Consent,
    /// Fewer are left than there are in the basket.
    Short {
        /// The line.
        line: LineId,
        /// What it is called.
        name: Localized,
        /// How many are left.
        left: i64,
    },
    /// It costs something else than they saw.
    Price {
        /// Which sums are others now.
        changed: Vec<Changed>,
        /// What it costs now.
        now: Money,
    },
    /// Somebody else was quicker, between a look and the order.
    Stock(VariantId),
    /// It cannot be priced.
    Pricing(PricingRejected),
    /// A code counts no more.
    Coupon(RedeemRejected),
    /// The orders say no.
    Order(PlaceRejected),
    /// The way to pay says no.
    Payment(PayRejected),
}

impl Rejection for No {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "checkout-empty",
            Self::Email => "checkout-email-unfit",
            Self::Address(inner) | Self::Billing(inner) => inner.code(),
            Self::Note => "checkout-note-long",
            Self::Nowhere => "checkout-nowhere",
            Self::Way => "checkout-way-gone",
            Self::Pay => "checkout-pay-gone",
            Self::Consent => "checkout-consent-missing",
            Self::Short { left: 0, .. } => "checkout-line-gone",
            Self::Short { .. } => "checkout-line-short",
            Self::Price { .. } => "checkout-price-changed",
            Self::Stock(_) => "checkout-stock-gone",
            Self::Pricing(inner) => inner.code(),
            Self::Coupon(inner) => inner.code(),
            Self::Order(inner) => inner.code(),
            Self::Payment(inner) => inner.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Address(inner) | Self::Billing(inner) => inner.words(),
            Self::Short { name, left, .. } => {
                vec![("name", Word::Text(name.show(Lang::default()))), ("count", Word::Count(*left))]
            }
            Self::Price { now, .. } => vec![("total", Word::Money(*now))],
            Self::Pricing(inner) => inner.words(),
            Self::Coupon(inner) => inner.words(),
            Self::Order(inner) => inner.words(),
            Self::Payment(inner) => inner.words(),
            Self::Empty
            | Self::Email
            | Self::Note
            | Self::Nowhere
            | Self::Way
            | Self::Pay
            | Self::Consent
            | Self::Stock(_) => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Address(inner) => inner.field(),
            Self::Note => Some("note"),
            Self::Nowhere | Self::Way => Some("way"),
            Self::Pay | Self::Payment(_) => Some("pay"),
            Self::Consent => Some("consent"),
            Self::Empty
            | Self::Billing(_)
            | Self::Short { .. }
            | Self::Price { .. }
            | Self::Stock(_)
            | Self::Pricing(_)
            | Self::Coupon(_)
            | Self::Order(_) => None,
        }
    }
}

/// All that is wrong, at least one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused(pub Vec<No>);

impl Refused {
    /// One thing that is wrong.
    pub fn one(no: No) -> Self {
        Self(vec![no])
    }
}

impl Rejection for Refused {
    fn code(&self) -> &'static str {
        self.0.first().map_or("checkout-empty", Rejection::code)
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        self.0.first().map(Rejection::words).unwrap_or_default()
    }

    fn field(&self) -> Option<&'static str> {
        self.0.first().and_then(Rejection::field)
    }
}
