//! What a change of many products makes of each; and how the number is read that somebody typed for it.

use crate::{
    model::{Changed, Deed, ProductDraft, Shift, Status, VariantDraft},
    rules::check::ProductRejected,
};
use kernel::{Rejection, Word, typed};

/// What can be done to many products, as a form says it.
pub const DEEDS: [&str; 9] =
    ["publish", "unpublish", "archive", "category", "brand", "percent", "amount", "stock", "add"];
/// Highest share, in hundredths of a percent: ten times as much.
const PERCENT_MAX: i64 = 100_000;
/// Highest number of anything, in its smallest unit.
const NUMBER_MAX: i64 = 100_000_000_000;

/// Why a product is left as it is, or a number is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkRejected {
    /// The catalogue refuses what would come of it.
    Product(ProductRejected),
    /// Nobody counts how many there are, so none can be added.
    Uncounted,
    /// What was typed is no number of this kind.
    NumberUnfit,
    /// Nothing was ticked.
    NothingTicked,
    /// Nothing was chosen that could be done.
    DeedUnknown,
}

impl Rejection for BulkRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Product(why) => why.code(),
            Self::Uncounted => "catalog-admin-bulk-uncounted",
            Self::NumberUnfit => "catalog-admin-bulk-number-unfit",
            Self::NothingTicked => "catalog-admin-bulk-nothing-ticked",
            Self::DeedUnknown => "catalog-admin-bulk-deed-unknown",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Product(why) => why.words(),
            Self::Uncounted | Self::NumberUnfit | Self::NothingTicked | Self::DeedUnknown => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Product(why) => why.field(),
            Self::Uncounted | Self::NumberUnfit => Some("number"),
            Self::NothingTicked => None,
            Self::DeedUnknown => Some("deed"),
        }
    }
}

/// A product after the deed, and what changes of it. Whether that may stand is the catalogue's rule.
pub fn apply(draft: &ProductDraft, deed: &Deed) -> Result<Changed, BulkRejected> {
    let mut after = draft.clone();
    match deed {
        Deed::Publish => after.status = Status::Published,
        Deed::Unpublish => after.status = Status::Draft,
        Deed::Archive => after.status = Status::Archived,
        Deed::Category { key } => move_to(&mut after.categories, key),
        Deed::Brand { key } => after.brand.clone_from(key),
        Deed::Percent { hundredths, is_reduction } => {
            reprice(&mut after.variants, *is_reduction, |price| by_percent(price, *hundredths))?;
        }
        Deed::Amount { minor, is_reduction } => {
            reprice(&mut after.variants, *is_reduction, |price| price.checked_add(*minor))?;
        }
        Deed::Stock { count } => after.variants.iter_mut().for_each(|one| one.stock = Some(*count)),
        Deed::Add { count } => add(&mut after.variants, *count)?,
    }
    let shifts = shifts(draft, &after);
    Ok(Changed { draft: after, shifts })
}

/// It stands here now; the place where it stood is left, others that show it too stay.
fn move_to(categories: &mut Vec<String>, key: &str) {
    if !categories.is_empty() {
        categories.remove(0);
    }
    categories.retain(|one| one != key);
    categories.insert(0, key.to_owned());
}

/// A lower price is a reduction if that is wished; any other begins or ends none by itself, it is just the price.
fn reprice(
    variants: &mut [VariantDraft],
    is_reduction: bool,
    to: impl Fn(i64) -> Option<i64>,
) -> Result<(), BulkRejected> {
    for one in variants {
        let unfit = || BulkRejected::Product(ProductRejected::PriceUnfit { sku: one.sku.clone() });
        let price = to(one.price).ok_or_else(unfit)?;
        if price != one.price {
            one.is_reduction = is_reduction && price < one.price;
            one.price = price;
        }
    }
    Ok(())
}

/// A price changed by hundredths of a percent, to the nearest minor unit, halves up.
pub fn by_percent(price: i64, hundredths: i64) -> Option<i64> {
    const WHOLE: i128 = 10_000;
    let exact = i128::from(price) * (WHOLE + i128::from(hundredths));
    i64::try_from((2 * exact + WHOLE).div_euclid(2 * WHOLE)).ok()
}

fn add(variants: &mut [VariantDraft], count: i64) -> Result<(), BulkRejected> {
    if variants.iter().all(|one| one.stock.is_none()) {
        return Err(BulkRejected::Uncounted);
    }
    for one in variants {
        let Some(stock) = one.stock else { continue };
        one.stock = Some(stock.saturating_add(count));
    }
    Ok(())
}

/// What is different between two states of a product, as far as many can be changed at once.
pub fn shifts(before: &ProductDraft, after: &ProductDraft) -> Vec<Shift> {
    let mut shifts = Vec::new();
    if before.status != after.status {
        shifts.push(Shift::Status(before.status, after.status));
    }
    if before.categories != after.categories {
        let first = |draft: &ProductDraft| draft.categories.first().cloned();
        shifts.push(Shift::Category(first(before), first(after)));
    }
    if before.brand != after.brand {
        shifts.push(Shift::Brand(before.brand.clone(), after.brand.clone()));
    }
    for (was, is) in before.variants.iter().zip(&after.variants) {
        let (from, to) = ((was.price, was.is_reduction), (is.price, is.is_reduction));
        if from != to {
            shifts.push(Shift::Price { sku: is.sku.clone(), from, to });
        }
        if was.stock != is.stock {
            shifts.push(Shift::Stock { sku: is.sku.clone(), from: was.stock, to: is.stock });
        }
    }
    shifts
}

/// Hundredths of a percent: `10`, `-12,5`, `+3.25`.
pub fn percent(typed: &str) -> Result<i64, BulkRejected> {
    let typed = typed.trim().trim_end_matches('%');
    number(typed, 2)
        .filter(|all| (-10_000..=PERCENT_MAX).contains(all) && *all != 0)
        .ok_or(BulkRejected::NumberUnfit)
}

/// Minor units of a currency with so many decimals: `5`, `-0,50`.
pub fn amount(typed: &str, decimals: u32) -> Result<i64, BulkRejected> {
    number(typed, decimals).filter(|minor| *minor != 0).ok_or(BulkRejected::NumberUnfit)
}

/// How many there are.
pub fn count(typed: &str) -> Result<i64, BulkRejected> {
    number(typed, 0).filter(|count| *count >= 0).ok_or(BulkRejected::NumberUnfit)
}

/// How many more there are, or fewer.
pub fn more(typed: &str) -> Result<i64, BulkRejected> {
    number(typed, 0).filter(|count| *count != 0).ok_or(BulkRejected::NumberUnfit)
}

/// A number with so many decimals at most, in its smallest unit, with a sign before it or none.
fn number(text: &str, decimals: u32) -> Option<i64> {
    let text = text.trim().replace('\u{2212}', "-");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    let number = typed::decimal(digits, decimals)?;
    (number <= NUMBER_MAX).then_some(sign * number)
}
