//! What the owner has set about moderation. Which numbers are taken is a rule.

/// What the shop decided about moderation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// In how many days a notice should be decided.
    pub due_days: i64,
    /// For how many days it is kept in mind what somebody did.
    pub window_days: i64,
    /// After so many unfounded notices, or texts that may not stand, somebody is warned,
    pub warn_after: i64,
    /// and after so many they must wait,
    pub suspend_after: i64,
    /// if they are at least so many of a hundred of what they sent or wrote,
    pub share_min: i64,
    /// for so many days.
    pub suspend_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            due_days: 7,
            window_days: 365,
            warn_after: 3,
            suspend_after: 5,
            share_min: 50,
            suspend_days: 30,
        }
    }
}

impl Settings {
    /// What each number is called in tables and forms, in the order of [`Self::listed`].
    pub const NAMES: [&'static str; 6] =
        ["due_days", "window_days", "warn_after", "suspend_after", "share_min", "suspend_days"];

    /// The numbers in that order.
    pub const fn listed(&self) -> [i64; 6] {
        [
            self.due_days,
            self.window_days,
            self.warn_after,
            self.suspend_after,
            self.share_min,
            self.suspend_days,
        ]
    }

    /// The settings of numbers in that order.
    pub const fn of_list(list: [i64; 6]) -> Self {
        let [due_days, window_days, warn_after, suspend_after, share_min, suspend_days] = list;
        Self { due_days, window_days, warn_after, suspend_after, share_min, suspend_days }
    }
}
