//! Whether an article can be taken as it is: its topic, for what and until when it holds, what the shop sets.

use super::{BeginRejected, SettingsRejected};
use crate::model::{Settings, Terms, topic_key};
use contributions::{
    model::{Kind, Manner, Trust},
    rules,
};
use kernel::{Timestamp, time};

/// So long an article is at most, in characters: a form carries no more.
pub const BODY_MAX: usize = 20_000;
const TOPIC: std::ops::RangeInclusive<usize> = 2..=60;
const APPLIES_MAX: usize = 200;
/// Nobody promises to look after a longer time, in days.
const REVIEW_DAYS: std::ops::RangeInclusive<u32> = 7..=1_825;

/// How articles are written here.
pub fn manner() -> Manner {
    Manner { body: 50..=BODY_MAX, ..rules::manner(Kind::Article) }
}

/// The topic without what disguises it, if it is a few words.
pub fn topic(given: &str) -> Result<String, BeginRejected> {
    let topic = rules::line(given);
    if TOPIC.contains(&topic.chars().count()) && !topic_key(&topic).is_empty() {
        return Ok(topic);
    }
    Err(BeginRejected::Topic)
}

/// For what it holds, if that is a line.
pub fn applies_to(given: &str) -> Option<String> {
    let line = rules::line(given);
    (line.chars().count() <= APPLIES_MAX).then_some(line)
}

/// For what and until when it holds, by the day on which it is asked. The day must be to come.
pub fn terms(given: &Terms, now: Timestamp) -> Result<Terms, BeginRejected> {
    let applies_to = applies_to(&given.applies_to).ok_or(BeginRejected::AppliesTo)?;
    let last = time::days_after(now, i64::from(*REVIEW_DAYS.end()));
    match given.review_by {
        Some(day) if day <= now || day > last => Err(BeginRejected::Day),
        day => Ok(Terms { applies_to, review_by: day }),
    }
}

/// When somebody is to look again, from this instant on.
pub fn when_to_look(settings: &Settings, now: Timestamp) -> Timestamp {
    time::days_after(now, i64::from(settings.review_days))
}

/// Whether the shop may decide so. Whoever has written nothing here changes no article at once.
pub fn settings(settings: Settings) -> Result<(), SettingsRejected> {
    if !REVIEW_DAYS.contains(&settings.review_days) {
        return Err(SettingsRejected::Days);
    }
    if settings.trust == Trust::New {
        return Err(SettingsRejected::Trust);
    }
    Ok(())
}
