//! A promotion between the form and what is kept. Days are those of the shop's time zone: it begins when its first day does
//! and ends when its last day has ended.

use super::check::PromotionRejected;
use crate::{
    model::{Draft, Gives, GivesKind, Rate, Tier, Wants, Written},
    rules::typed,
};
use catalog_facts::ProductId;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Currency, Lang, Localized, Money, Timestamp, time};

/// The time zone of a shop; a name that is not known counts as Greenwich.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// The SKUs that were typed.
pub fn skus(written: &Written) -> Vec<&str> {
    written.products.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// What was typed, with the goods that its SKUs name. Whether it may stand is `check`'s to say.
pub fn read(
    written: &Written,
    products: Vec<ProductId>,
    currency: Currency,
    zone: &TimeZone,
) -> Result<Draft, PromotionRejected> {
    let amount =
        |typed: &str| typed::number(typed, currency.exponent()).map(|minor| Money::new(minor, currency));
    let limit = |typed: &str, why: PromotionRejected| match typed.trim() {
        "" => Ok(None),
        typed => typed::count(typed).map(Some).ok_or(why),
    };
    let minimum = match written.minimum.trim() {
        "" => None,
        typed => Some(amount(typed).ok_or(PromotionRejected::MinimumUnfit)?),
    };
    let wants = Wants {
        minimum,
        products,
        categories: written.categories.iter().filter_map(|id| id.parse().ok()).collect(),
        brands: written.brands.iter().filter_map(|id| id.parse().ok()).collect(),
        skips_reduced: written.skips_reduced,
        is_first_order: written.is_first_order,
        group: written.group.trim().to_owned(),
    };
    let last = day(&written.ends, "ends")?.map(Date::tomorrow).transpose();
    Ok(Draft {
        name: Localized { es: written.name_es.clone(), en: written.name_en.clone() },
        code: written.code.clone(),
        gives: gives(written, amount)?,
        wants,
        starts_at: begin(day(&written.starts, "starts")?, zone, "starts")?,
        ends_at: begin(last.map_err(|_| PromotionRejected::NoDay { field: "ends" })?, zone, "ends")?,
        per_person: limit(&written.per_person, PromotionRejected::PersonLimitUnfit)?,
        in_all: limit(&written.in_all, PromotionRejected::LimitUnfit)?,
        priority: priority(&written.priority)?,
        is_exclusive: written.is_exclusive,
        is_on: written.is_on,
    })
}

fn gives(written: &Written, amount: impl Fn(&str) -> Option<Money>) -> Result<Gives, PromotionRejected> {
    let percent = || typed::percent(&written.percent).map(Rate).ok_or(PromotionRejected::PercentUnfit);
    let amount = || amount(&written.amount).ok_or(PromotionRejected::AmountUnfit);
    let count = |typed: &str| typed::count(typed).ok_or(PromotionRejected::CountUnfit);
    match GivesKind::of(&written.kind).unwrap_or(GivesKind::Percent) {
        GivesKind::Percent => Ok(Gives::Percent { percent: percent()? }),
        GivesKind::Amount => Ok(Gives::Amount { amount: amount()? }),
        GivesKind::FreeDelivery => Ok(Gives::FreeDelivery),
        GivesKind::BuyGet => {
            let (buy, get) = (count(&written.count)?, count(&written.get)?);
            Ok(Gives::BuyGet { buy, get, percent: percent()? })
        }
        GivesKind::Bundle => Ok(Gives::Bundle { quantity: count(&written.count)?, price: amount()? }),
        GivesKind::Tiers => {
            let lines = written.tiers.lines().map(str::trim).filter(|line| !line.is_empty());
            let tiers: Option<Vec<Tier>> = lines.map(tier).collect();
            Ok(Gives::Tiers { tiers: tiers.ok_or(PromotionRejected::TiersUnfit)? })
        }
    }
}

fn tier(line: &str) -> Option<Tier> {
    let (from, percent) = line.split_once(char::is_whitespace)?;
    Some(Tier { from: typed::count(from)?, percent: Rate(typed::percent(percent)?) })
}

fn priority(typed: &str) -> Result<i64, PromotionRejected> {
    let typed = typed.trim().replace('\u{2212}', "-");
    let (sign, digits) = typed.strip_prefix('-').map_or((1, typed.as_str()), |digits| (-1, digits));
    match digits {
        "" if sign == 1 => Ok(0),
        digits => {
            let number = typed::number(digits, 0).ok_or(PromotionRejected::PriorityUnfit)?;
            Ok(sign * number)
        }
    }
}

fn day(typed: &str, field: &'static str) -> Result<Option<Date>, PromotionRejected> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| PromotionRejected::NoDay { field }),
    }
}

fn begin(
    day: Option<Date>,
    zone: &TimeZone,
    field: &'static str,
) -> Result<Option<Timestamp>, PromotionRejected> {
    let Some(day) = day else { return Ok(None) };
    let begin = day.to_zoned(zone.clone()).map_err(|_| PromotionRejected::NoDay { field })?;
    Ok(Some(begin.timestamp()))
}

/// What is kept, as it stands in the form.
pub fn show(draft: &Draft, skus: &[String], lang: Lang, zone: &TimeZone) -> Written {
    let money = |amount: Money| amount.decimal().replace('.', &lang.decimal_mark().to_string());
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date().to_string();
    let number = |limit: Option<u32>| limit.map(|limit| limit.to_string()).unwrap_or_default();
    let Draft { name, code, wants, .. } = draft.clone();
    let written = Written {
        kind: draft.gives.kind().code().to_owned(),
        name_es: name.es,
        name_en: name.en,
        code,
        minimum: wants.minimum.map(money).unwrap_or_default(),
        products: skus.join("\n"),
        categories: wants.categories.iter().map(ToString::to_string).collect(),
        brands: wants.brands.iter().map(ToString::to_string).collect(),
        skips_reduced: wants.skips_reduced,
        is_first_order: wants.is_first_order,
        group: wants.group,
        starts: draft.starts_at.map(day).unwrap_or_default(),
        ends: draft.ends_at.map(|end| day(time::seconds_after(end, -1))).unwrap_or_default(),
        per_person: number(draft.per_person),
        in_all: number(draft.in_all),
        priority: draft.priority.to_string(),
        is_exclusive: draft.is_exclusive,
        is_on: draft.is_on,
        ..Written::default()
    };
    match &draft.gives {
        Gives::Percent { percent } => Written { percent: percent.digits(lang), ..written },
        Gives::Amount { amount } => Written { amount: money(*amount), ..written },
        Gives::FreeDelivery => written,
        Gives::BuyGet { buy, get, percent } => {
            Written { count: buy.to_string(), get: get.to_string(), percent: percent.digits(lang), ..written }
        }
        Gives::Bundle { quantity, price } => {
            Written { count: quantity.to_string(), amount: money(*price), ..written }
        }
        Gives::Tiers { tiers } => {
            let line = |tier: &Tier| format!("{} {}", tier.from, tier.percent.digits(lang));
            Written { tiers: tiers.iter().map(line).collect::<Vec<_>>().join("\n"), ..written }
        }
    }
}
