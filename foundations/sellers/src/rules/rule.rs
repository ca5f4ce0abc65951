//! A rule about what the house keeps, between its form and what is kept.

use super::{NAME_MAX, line};
use crate::model::{RuleDraft, RuleWritten, Takes, Track};
use catalog_facts::ProductId;
use kernel::{Currency, Lang, Money, Rejection, Word, typed};

/// More rules nobody oversees.
pub const RULES_MAX: i64 = 300;
/// The whole, in hundredths of a percent: more is never kept.
const WHOLE: i64 = 10_000;
/// The highest precedence, and the lowest below zero.
const PRECEDENCE_MAX: i64 = 1_000;

/// Why a rule does not stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleRejected {
    /// No name, or one that nobody reads to its end.
    Name,
    /// No percentage between nought and a hundred, or no amount.
    Takes,
    /// No amount.
    Bound {
        /// Which field.
        field: &'static str,
    },
    /// Never less is more than never more.
    Bounds,
    /// No number.
    Precedence,
    /// No product has that reference.
    UnknownGoods {
        /// The reference.
        sku: String,
    },
    /// There is no such seller or category.
    Unknown {
        /// Which field.
        field: &'static str,
    },
    /// There are as many as anybody oversees.
    TooMany,
}

impl Rejection for RuleRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Name => "sellers-rule-name-unfit",
            Self::Takes => "sellers-rule-takes-unfit",
            Self::Bound { .. } => "sellers-rule-bound-unfit",
            Self::Bounds => "sellers-rule-bounds-crossed",
            Self::Precedence => "sellers-rule-precedence-unfit",
            Self::UnknownGoods { .. } => "sellers-rule-goods-unknown",
            Self::Unknown { .. } => "sellers-rule-choice-unknown",
            Self::TooMany => "sellers-rule-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Name => vec![("most", Word::Count(NAME_MAX as i64))],
            Self::UnknownGoods { sku } => vec![("sku", Word::Text(sku))],
            Self::Precedence => vec![("most", Word::Count(PRECEDENCE_MAX))],
            Self::TooMany => vec![("most", Word::Count(RULES_MAX))],
            Self::Takes | Self::Bound { .. } | Self::Bounds | Self::Unknown { .. } => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Name => Some("name"),
            Self::Takes => Some("takes"),
            Self::Bound { field } | Self::Unknown { field } => Some(field),
            Self::Bounds => Some("most"),
            Self::Precedence => Some("precedence"),
            Self::UnknownGoods { .. } => Some("product"),
            Self::TooMany => None,
        }
    }
}

/// What was typed, with the product that its reference names.
pub fn read(
    written: &RuleWritten,
    product: Option<ProductId>,
    currency: Currency,
) -> Result<RuleDraft, RuleRejected> {
    let name = line(&written.name);
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(RuleRejected::Name);
    }
    let (least, most) = (bound("least", &written.least, currency)?, bound("most", &written.most, currency)?);
    if least.zip(most).is_some_and(|(least, most)| least.minor > most.minor) {
        return Err(RuleRejected::Bounds);
    }
    Ok(RuleDraft {
        name,
        track: Track::from_code(&written.track).ok_or(RuleRejected::Unknown { field: "track" })?,
        seller: chosen("seller", &written.seller)?,
        product,
        category: chosen("category", &written.category)?,
        takes: takes(written, currency)?,
        least,
        most,
        has_delivery: written.has_delivery,
        precedence: precedence(&written.precedence)?,
        is_on: written.is_on,
    })
}

fn takes(written: &RuleWritten, currency: Currency) -> Result<Takes, RuleRejected> {
    if written.kind == "flat" {
        return typed::amount(&written.takes, currency).map(Takes::Flat).ok_or(RuleRejected::Takes);
    }
    let hundredths = typed::decimal(&written.takes, 2).filter(|all| (0..=WHOLE).contains(all));
    let hundredths = hundredths.and_then(|all| u32::try_from(all).ok());
    hundredths.map(Takes::Percent).ok_or(RuleRejected::Takes)
}

fn bound(field: &'static str, text: &str, currency: Currency) -> Result<Option<Money>, RuleRejected> {
    match text.trim() {
        "" => Ok(None),
        text => typed::amount(text, currency).map(Some).ok_or(RuleRejected::Bound { field }),
    }
}

fn chosen<T: std::str::FromStr>(field: &'static str, text: &str) -> Result<Option<T>, RuleRejected> {
    match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| RuleRejected::Unknown { field }),
    }
}

fn precedence(text: &str) -> Result<i64, RuleRejected> {
    let text = text.trim().replace('\u{2212}', "-");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |digits| (-1, digits));
    let number = if digits.is_empty() && sign == 1 { Some(0) } else { typed::decimal(digits, 0) };
    let number = number.filter(|number| *number <= PRECEDENCE_MAX).ok_or(RuleRejected::Precedence)?;
    Ok(sign * number)
}

/// What is kept, as it stands in the form.
pub fn show(draft: &RuleDraft, sku: String, lang: Lang) -> RuleWritten {
    let comma = |digits: String| digits.replace('.', &lang.decimal_mark().to_string());
    let money = |amount: Money| comma(amount.decimal());
    let (kind, takes) = match draft.takes {
        Takes::Percent(hundredths) => {
            ("percent", comma(format!("{}.{:02}", hundredths / 100, hundredths % 100)))
        }
        Takes::Flat(amount) => ("flat", money(amount)),
    };
    RuleWritten {
        name: draft.name.clone(),
        track: draft.track.code().to_owned(),
        kind: kind.to_owned(),
        takes,
        least: draft.least.map(money).unwrap_or_default(),
        most: draft.most.map(money).unwrap_or_default(),
        has_delivery: draft.has_delivery,
        seller: draft.seller.map(|id| id.to_string()).unwrap_or_default(),
        product: sku,
        category: draft.category.map(|id| id.to_string()).unwrap_or_default(),
        precedence: draft.precedence.to_string(),
        is_on: draft.is_on,
    }
}
