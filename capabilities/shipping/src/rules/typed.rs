//! What people type into forms, understood: amounts, weights, times of day, numbers of days. And the same the other way round,
//! as a form shows again what is kept.

use super::ShippingRejected;
use crate::model::{
    DayWish, Kind, MethodTyped, MethodWish, PricedBy, SettingsTyped, SettingsWish, Step, Weekdays,
};
use jiff::civil::Date;
use kernel::Lang;

/// Grams in the unit that is typed.
const KILO_DIGITS: u32 = 3;
/// Larger numbers nobody means.
const WHOLE_MAX: i64 = 1_000_000_000;
const DAY_MIN: u32 = 24 * 60;

/// A number with so many decimals as whole smallest units.
fn number(typed: &str, digits: u32) -> Option<i64> {
    let most = 10_i64.checked_pow(digits).and_then(|unit| unit.checked_mul(WHOLE_MAX))?;
    kernel::typed::decimal(typed, digits).filter(|number| *number < most)
}

/// An amount as minor units of a currency that has so many decimals.
pub fn amount(typed: &str, digits: u32) -> Option<i64> {
    number(typed, digits)
}

/// A weight in kilograms as grams.
pub fn weight(typed: &str) -> Option<i64> {
    number(typed, KILO_DIGITS)
}

fn written(number: i64, digits: u32, least: usize, lang: Lang) -> String {
    let unit = 10_u64.pow(digits);
    let (number, places) = (number.unsigned_abs(), digits as usize);
    let (whole, rest) = (number / unit, number % unit);
    let decimals = format!("{rest:0places$}");
    let mut decimals = if places == 0 { "" } else { decimals.trim_end_matches('0') }.to_owned();
    while decimals.len() < least.min(places) {
        decimals.push('0');
    }
    if decimals.is_empty() { whole.to_string() } else { format!("{whole}{}{decimals}", lang.decimal_mark()) }
}

/// An amount as a form shows it: `4,95`.
pub fn write_amount(minor: i64, digits: u32, lang: Lang) -> String {
    written(minor, digits, digits as usize, lang)
}

/// A weight in kilograms: `2`, `2,5`.
pub fn write_weight(grams: i64, lang: Lang) -> String {
    written(grams, KILO_DIGITS, 0, lang)
}

/// A time of day as minutes after midnight: `14`, `14:30`, `9.15`. `24:00` is the end of the day.
pub fn clock(typed: &str) -> Option<u32> {
    let bare = typed.trim().trim_end_matches('h').trim_end();
    let (hours, minutes) = bare.split_once([':', '.']).unwrap_or((bare, "0"));
    let number = |text: &str| {
        let is_good = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_good.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let all = hours * 60 + minutes;
    (minutes < 60 && all <= DAY_MIN).then_some(all)
}

/// The same the other way round: `14:00`.
pub fn write_clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn count(typed: &str) -> Option<u32> {
    let bare = typed.trim();
    let is_good = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    is_good.then(|| bare.parse().ok()).flatten()
}

/// The same for what may be left empty.
fn perhaps<T>(typed: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if typed.trim().is_empty() { Some(None) } else { read(typed).map(Some) }
}

/// A way of delivery out of its form, in a currency that has so many decimals. What is understood is looked through afterwards.
pub fn method_typed(typed: &MethodTyped, digits: u32) -> Result<MethodWish, ShippingRejected> {
    use ShippingRejected as No;
    let priced_by = PricedBy::from_code(&typed.priced_by).ok_or(No::PricedByUnknown)?;
    let mut steps = Vec::new();
    for (up_to, price) in &typed.steps {
        if up_to.trim().is_empty() && price.trim().is_empty() {
            continue;
        }
        let unfit = || No::StepUnfit { typed: format!("{} · {}", up_to.trim(), price.trim()) };
        let bound = |text: &str| match priced_by {
            PricedBy::Weight => weight(text),
            PricedBy::Value => amount(text, digits),
        };
        let up_to = perhaps(up_to, bound).ok_or_else(unfit)?;
        steps.push(Step { up_to, price: amount(price, digits).ok_or_else(unfit)? });
    }
    Ok(MethodWish {
        zone: typed.zone.parse().map_err(|_| No::ZoneUnknown)?,
        kind: Kind::from_code(&typed.kind).ok_or(No::KindUnknown)?,
        name: typed.name.clone(),
        text: typed.text.clone(),
        carrier: typed.carrier.clone(),
        is_on: typed.is_on,
        position: perhaps(&typed.position, count).ok_or(No::PositionUnfit)?.unwrap_or(0).into(),
        priced_by,
        steps,
        free_from: perhaps(&typed.free_from, |text| amount(text, digits)).ok_or(No::FreeFromUnfit)?,
        transit_min: count(&typed.transit_min).ok_or(No::TransitMinUnfit)?,
        transit_max: count(&typed.transit_max).ok_or(No::TransitMaxUnfit)?,
        preparation: perhaps(&typed.preparation, count).ok_or(No::PreparationUnfit)?,
    })
}

/// What somebody decides about the shop's days, out of its form.
pub fn settings_typed(typed: &SettingsTyped) -> Result<SettingsWish, ShippingRejected> {
    let mut weekdays = Weekdays([false; 7]);
    for number in typed.weekdays.iter().filter_map(|text| text.parse::<usize>().ok()) {
        if let Some(day) = number.checked_sub(1).and_then(|place| weekdays.0.get_mut(place)) {
            *day = true;
        }
    }
    Ok(SettingsWish {
        cut_off: clock(&typed.cut_off).ok_or(ShippingRejected::CutOffUnfit)?,
        weekdays,
        preparation: count(&typed.preparation).ok_or(ShippingRejected::PreparationUnfit)?,
        region: typed.region.clone(),
    })
}

/// A day on which nothing leaves, out of its form.
pub fn day_typed(day: &str, name: &str) -> Result<DayWish, ShippingRejected> {
    let read: Result<Date, _> = day.trim().parse();
    let day = read.map_err(|_| ShippingRejected::DayUnfit { typed: day.trim().to_owned() })?;
    Ok(DayWish { day, is_closed: true, name: name.to_owned() })
}
