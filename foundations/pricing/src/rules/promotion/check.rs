//! What somebody may want of a promotion.

use super::code;
use crate::{
    model::{Draft, Gives, Rate, Tier, Wants},
    rules::groups,
};
use kernel::{Currency, Lang, Localized, Money, Rejection, Word};
use serde::{Deserialize, Serialize};

/// Longest name, in letters.
const NAME_MAX: usize = 80;
/// So many goods, categories or brands at most.
pub(crate) const TARGETS_MAX: usize = 100;
/// So many steps of a share at most.
const TIERS_MAX: usize = 10;
/// More pieces no promotion counts.
const COUNT_MAX: u32 = 1_000;
/// Highest amount, in minor units.
const AMOUNT_MAX: i64 = 1_000_000_000;
/// Farther from zero no priority is.
const PRIORITY_MAX: i64 = 1_000;
/// So many count by themselves at most: each basket looks at all of them.
pub(crate) const AUTOMATIC_MAX: i64 = 100;
/// So many promotions there may be.
pub(crate) const PROMOTIONS_MAX: i64 = 5_000;

/// Why a promotion is not as somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromotionRejected {
    /// It has no name.
    NameUnfit,
    /// A name is very long.
    NameLong {
        /// The one in this language.
        lang: Lang,
    },
    /// This can be no code.
    CodeUnfit,
    /// Another has this code.
    CodeTaken,
    /// A share that is none, or more than the whole.
    PercentUnfit,
    /// An amount that is none.
    AmountUnfit,
    /// A number of pieces that is none, or too high.
    CountUnfit,
    /// Steps of a share that do not go up.
    TiersUnfit,
    /// What must be bought is no amount.
    MinimumUnfit,
    /// It ends before it begins.
    DaysUnfit,
    /// What was typed is no day of the calendar.
    NoDay {
        /// The first day or the last, by its field.
        field: &'static str,
    },
    /// How often it may be used is no number above zero.
    LimitUnfit,
    /// How often each person may use it is none.
    PersonLimitUnfit,
    /// The priority is no number between -1000 and 1000.
    PriorityUnfit,
    /// The word for the group is too long or has blanks in it.
    GroupUnfit,
    /// There is no such group of people.
    GroupUnknown,
    /// It names too many goods, categories or brands.
    TooManyTargets,
    /// Nothing is sold under this number.
    UnknownGoods {
        /// As it was typed.
        sku: String,
    },
    /// There are as many as there may be.
    TooMany,
    /// It was used already, so it stays; it can be switched off.
    Used,
}

impl Rejection for PromotionRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameUnfit => "pricing-promotion-name-unfit",
            Self::NameLong { .. } => "pricing-promotion-name-long",
            Self::NoDay { .. } => "pricing-promotion-no-day",
            Self::CodeUnfit => "pricing-promotion-code-unfit",
            Self::CodeTaken => "pricing-promotion-code-taken",
            Self::PercentUnfit => "pricing-promotion-percent-unfit",
            Self::AmountUnfit => "pricing-promotion-amount-unfit",
            Self::CountUnfit => "pricing-promotion-count-unfit",
            Self::TiersUnfit => "pricing-promotion-tiers-unfit",
            Self::MinimumUnfit => "pricing-promotion-minimum-unfit",
            Self::DaysUnfit => "pricing-promotion-days-unfit",
            Self::LimitUnfit | Self::PersonLimitUnfit => "pricing-promotion-limit-unfit",
            Self::PriorityUnfit => "pricing-promotion-priority-unfit",
            Self::GroupUnfit => "pricing-promotion-group-unfit",
            Self::GroupUnknown => "pricing-promotion-group-unknown",
            Self::TooManyTargets => "pricing-promotion-too-many-targets",
            Self::UnknownGoods { .. } => "pricing-promotion-unknown-goods",
            Self::TooMany => "pricing-promotion-too-many",
            Self::Used => "pricing-promotion-used",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::UnknownGoods { sku } => vec![("sku", Word::Text(sku))],
            Self::TooManyTargets => vec![("count", Word::Count(TARGETS_MAX as i64))],
            Self::NameUnfit
            | Self::NameLong { .. }
            | Self::NoDay { .. }
            | Self::CodeUnfit
            | Self::CodeTaken
            | Self::PercentUnfit
            | Self::AmountUnfit
            | Self::CountUnfit
            | Self::TiersUnfit
            | Self::MinimumUnfit
            | Self::DaysUnfit
            | Self::LimitUnfit
            | Self::PersonLimitUnfit
            | Self::PriorityUnfit
            | Self::GroupUnfit
            | Self::GroupUnknown
            | Self::TooMany
            | Self::Used => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameUnfit | Self::NameLong { lang: Lang::Es } => Some("name_es"),
            Self::NameLong { lang: Lang::En } => Some("name_en"),
            Self::NoDay { field } => Some(field),
            Self::CodeUnfit | Self::CodeTaken => Some("code"),
            Self::PercentUnfit => Some("percent"),
            Self::AmountUnfit => Some("amount"),
            Self::CountUnfit => Some("count"),
            Self::TiersUnfit => Some("tiers"),
            Self::MinimumUnfit => Some("minimum"),
            Self::DaysUnfit => Some("ends"),
            Self::LimitUnfit => Some("in_all"),
            Self::PersonLimitUnfit => Some("per_person"),
            Self::PriorityUnfit => Some("priority"),
            Self::GroupUnfit | Self::GroupUnknown => Some("group"),
            Self::UnknownGoods { .. } => Some("products"),
            Self::TooManyTargets | Self::TooMany | Self::Used => None,
        }
    }
}

/// Looks a promotion through that somebody wants, in the currency of the shop.
pub fn check(draft: &Draft, currency: Currency) -> Result<Draft, PromotionRejected> {
    let name = name(&draft.name)?;
    let code = match draft.code.trim() {
        "" => String::new(),
        typed => code(typed).ok_or(PromotionRejected::CodeUnfit)?,
    };
    gives(&draft.gives, currency)?;
    wants(&draft.wants, currency)?;
    if draft.starts_at.zip(draft.ends_at).is_some_and(|(start, end)| end <= start) {
        return Err(PromotionRejected::DaysUnfit);
    }
    if draft.in_all == Some(0) {
        return Err(PromotionRejected::LimitUnfit);
    }
    if draft.per_person == Some(0) {
        return Err(PromotionRejected::PersonLimitUnfit);
    }
    if !(-PRIORITY_MAX..=PRIORITY_MAX).contains(&draft.priority) {
        return Err(PromotionRejected::PriorityUnfit);
    }
    Ok(Draft { name, code, ..draft.clone() })
}

fn name(name: &Localized) -> Result<Localized, PromotionRejected> {
    let mut clean = Localized::default();
    for lang in Lang::ALL {
        let words: Vec<&str> = name.own(lang).split_whitespace().collect();
        *clean.own_mut(lang) = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    }
    if let Some(lang) = Lang::ALL.into_iter().find(|lang| clean.own(*lang).chars().count() > NAME_MAX) {
        return Err(PromotionRejected::NameLong { lang });
    }
    if clean.is_empty() { Err(PromotionRejected::NameUnfit) } else { Ok(clean) }
}

fn is_share(percent: Rate) -> bool {
    (Rate(1)..=Rate::WHOLE).contains(&percent)
}

fn is_amount(amount: Money, currency: Currency) -> bool {
    amount.currency == currency && (1..=AMOUNT_MAX).contains(&amount.minor)
}

fn gives(gives: &Gives, currency: Currency) -> Result<(), PromotionRejected> {
    let counts =
        |range: std::ops::RangeInclusive<u32>, all: &[u32]| all.iter().all(|one| range.contains(one));
    match gives {
        Gives::Percent { percent } if !is_share(*percent) => Err(PromotionRejected::PercentUnfit),
        Gives::BuyGet { percent, .. } if !is_share(*percent) => Err(PromotionRejected::PercentUnfit),
        Gives::BuyGet { buy, get, .. } if !counts(1..=COUNT_MAX, &[*buy, *get]) => {
            Err(PromotionRejected::CountUnfit)
        }
        Gives::Bundle { quantity, .. } if !counts(2..=COUNT_MAX, &[*quantity]) => {
            Err(PromotionRejected::CountUnfit)
        }
        Gives::Amount { amount: said } | Gives::Bundle { price: said, .. } if !is_amount(*said, currency) => {
            Err(PromotionRejected::AmountUnfit)
        }
        Gives::Tiers { tiers } if !go_up(tiers) => Err(PromotionRejected::TiersUnfit),
        Gives::Percent { .. }
        | Gives::Amount { .. }
        | Gives::FreeDelivery
        | Gives::BuyGet { .. }
        | Gives::Bundle { .. }
        | Gives::Tiers { .. } => Ok(()),
    }
}

fn go_up(tiers: &[Tier]) -> bool {
    let is_good = |tier: &Tier| (1..=COUNT_MAX).contains(&tier.from) && is_share(tier.percent);
    let goes_up = |pair: &[Tier]| pair[0].from < pair[1].from && pair[0].percent < pair[1].percent;
    (1..=TIERS_MAX).contains(&tiers.len()) && tiers.iter().all(is_good) && tiers.windows(2).all(goes_up)
}

fn wants(wants: &Wants, currency: Currency) -> Result<(), PromotionRejected> {
    if wants.minimum.is_some_and(|minimum| !is_amount(minimum, currency)) {
        return Err(PromotionRejected::MinimumUnfit);
    }
    if !wants.group.is_empty() && !groups::is_word(&wants.group) {
        return Err(PromotionRejected::GroupUnfit);
    }
    let counts = [wants.products.len(), wants.categories.len(), wants.brands.len()];
    match counts.iter().all(|count| *count <= TARGETS_MAX) {
        true => Ok(()),
        false => Err(PromotionRejected::TooManyTargets),
    }
}
