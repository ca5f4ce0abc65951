//! What numbers an owner may set.

use crate::model::Settings;
use kernel::{Rejection, Word};

/// A number that is out of its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingRejected {
    /// Which one.
    pub name: &'static str,
    /// The least it may be,
    pub least: i64,
    /// and the most.
    pub most: i64,
}

impl Rejection for SettingRejected {
    fn code(&self) -> &'static str {
        "moderation-number-unfit"
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        vec![("least", Word::Count(self.least)), ("most", Word::Count(self.most))]
    }

    fn field(&self) -> Option<&'static str> {
        Some(self.name)
    }
}

/// The bounds of each number, in the order of [`Settings::listed`].
const BOUNDS: [(i64, i64); 6] = [(1, 60), (30, 730), (1, 100), (2, 200), (0, 100), (1, 365)];

/// The settings that somebody typed.
pub fn typed(typed: &[String; 6]) -> Result<Settings, SettingRejected> {
    let mut list = [0; 6];
    for (place, (name, (least, most))) in Settings::NAMES.into_iter().zip(BOUNDS).enumerate() {
        let number = typed[place].trim().parse().ok().filter(|number| (least..=most).contains(number));
        list[place] = number.ok_or(SettingRejected { name, least, most })?;
    }
    let wanted = Settings::of_list(list);
    if wanted.suspend_after <= wanted.warn_after {
        let least = wanted.warn_after + 1;
        return Err(SettingRejected { name: "suspend_after", least, most: BOUNDS[3].1 });
    }
    Ok(wanted)
}
