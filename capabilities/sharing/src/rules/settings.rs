//! What the shop may decide about bringing friends (RULES 1.G, referral).

use super::SettingsRejected;
use crate::model::{Settings, Wanted};
use kernel::{Currency, typed};

/// The most days that a setting may be.
pub(crate) const DAYS_MAX: u32 = 365;
/// Within so many days anybody may go back on what they bought (RULES section 2 row 5): no present comes before.
pub(crate) const LOCK_MIN: u32 = 14;
/// The most friends of one person that may count in a year.
pub(crate) const YEAR_MAX: u32 = 200;
/// The largest amount, in minor units.
const AMOUNT_MAX: i64 = 10_000_000;

fn amount(text: &str, field: &'static str, currency: Currency) -> Result<i64, SettingsRejected> {
    let minor = typed::amount(text, currency).map(|money| money.minor);
    minor.filter(|minor| (0..=AMOUNT_MAX).contains(minor)).ok_or(SettingsRejected::Amount { field })
}

fn days(text: &str, field: &'static str) -> Result<u32, SettingsRejected> {
    let days = text.trim().parse().ok().filter(|days| (1..=DAYS_MAX).contains(days));
    days.ok_or(SettingsRejected::Days { field, least: 1 })
}

/// Reads what was typed. What was made for it before stays.
pub(crate) fn read(
    wanted: &Wanted,
    before: &Settings,
    currency: Currency,
) -> Result<Settings, SettingsRejected> {
    let friend_minor = amount(&wanted.friend, "friend", currency)?;
    let advocate_minor = amount(&wanted.advocate, "advocate", currency)?;
    let minimum_minor = amount(&wanted.minimum, "minimum", currency)?;
    if advocate_minor == 0 {
        return Err(SettingsRejected::Nothing);
    }
    if friend_minor >= minimum_minor {
        return Err(SettingsRejected::Free);
    }
    let window_days = days(&wanted.window_days, "window_days")?;
    let lock_days = days(&wanted.lock_days, "lock_days")?;
    let reward_days = days(&wanted.reward_days, "reward_days")?;
    if lock_days < LOCK_MIN {
        return Err(SettingsRejected::LockShort);
    }
    let most_a_year = wanted.most_a_year.trim().parse().ok().filter(|most| (1..=YEAR_MAX).contains(most));
    Ok(Settings {
        is_on: wanted.is_on,
        friend_minor,
        advocate_minor,
        minimum_minor,
        window_days,
        lock_days,
        reward_days,
        most_a_year: most_a_year.ok_or(SettingsRejected::Year)?,
        ..*before
    })
}
