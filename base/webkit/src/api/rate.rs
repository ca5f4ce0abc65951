//! How often one program may ask: so many in each minute, counted from its first. Counts are in memory, for each node by
//! itself, and forgotten when their minute is over.

use kernel::Timestamp;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use uuid::Uuid;

/// A minute.
const WINDOW_S: i64 = 60;
/// From so many callers on, those whose minute is over are forgotten, once a second.
const CALLERS_MANY: usize = 4_096;
/// From so many on, newcomers who carry no token are counted together.
const CALLERS_MAX: usize = 65_536;

/// Whose requests are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Caller {
    /// A token.
    Token(Uuid),
    /// Somebody in a browser.
    Person(Uuid),
    /// A household that carries no token.
    Household(u128),
    /// Nobody can be told from others.
    Unknown,
}

/// What a request finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    /// How many more there may be before the minute is over.
    pub(crate) left: u32,
    /// After so many seconds the count begins anew.
    pub(crate) reset_s: i64,
    /// Whether this one is too many.
    pub(crate) is_too_many: bool,
}

impl Counted {
    pub(crate) fn wait(self) -> Duration {
        Duration::from_secs(u64::try_from(self.reset_s).unwrap_or(1).max(1))
    }
}

#[derive(Clone, Copy)]
struct Window {
    begun: Timestamp,
    used: u32,
}

/// The counts of all callers.
pub(crate) struct Windows {
    most: u32,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    windows: HashMap<Caller, Window>,
    /// In which second the last ones were forgotten.
    swept_s: i64,
}

impl Open {
    /// Whose count it is, once those are forgotten whose minute is over.
    fn whose(&mut self, caller: Caller, now: Timestamp) -> Caller {
        if self.windows.len() < CALLERS_MANY || self.windows.contains_key(&caller) {
            return caller;
        }
        if self.swept_s != now.as_second() {
            self.swept_s = now.as_second();
            self.windows.retain(|_, window| left_s(window.begun, now) > 0);
        }
        match caller {
            Caller::Household(_) if self.windows.len() >= CALLERS_MAX => Caller::Unknown,
            Caller::Household(_) | Caller::Token(_) | Caller::Person(_) | Caller::Unknown => caller,
        }
    }
}

impl Windows {
    /// So many in a minute for each caller; none means no limit.
    pub(crate) fn new(most: u32) -> Self {
        Self { most, open: Mutex::default() }
    }

    /// How many there may be in a minute.
    pub(crate) fn most(&self) -> u32 {
        self.most
    }

    /// Counts a request. Nothing where there is no limit.
    pub(crate) fn count(&self, caller: Caller, now: Timestamp) -> Option<Counted> {
        if self.most == 0 {
            return None;
        }
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let caller = open.whose(caller, now);
        let window = open.windows.entry(caller).or_insert(Window { begun: now, used: 0 });
        if left_s(window.begun, now) <= 0 {
            *window = Window { begun: now, used: 0 };
        }
        let is_too_many = window.used >= self.most;
        window.used = window.used.saturating_add(1);
        let left = self.most.saturating_sub(window.used);
        Some(Counted { left, reset_s: left_s(window.begun, now), is_too_many })
    }
}

fn left_s(begun: Timestamp, now: Timestamp) -> i64 {
    let passed = now.as_second() - begun.as_second();
    if passed < 0 { 0 } else { WINDOW_S - passed }
}

#[cfg(test)]
mod tests {
    use super::{CALLERS_MANY, CALLERS_MAX, Caller, Counted, Windows};
    use kernel::time;

    #[test]
    fn a_minute_holds_so_many_and_then_begins_anew() {
        let windows = Windows::new(2);
        let count = |s: i64| windows.count(Caller::Household(1), time::from_micros(s * 1_000_000)).unwrap();
        assert_eq!(count(100), Counted { left: 1, reset_s: 60, is_too_many: false });
        assert_eq!(count(130), Counted { left: 0, reset_s: 30, is_too_many: false });
        assert_eq!(count(159), Counted { left: 0, reset_s: 1, is_too_many: true });
        assert_eq!(count(160), Counted { left: 1, reset_s: 60, is_too_many: false });
    }

    #[test]
    fn callers_are_counted_by_themselves_and_forgotten() {
        let windows = Windows::new(1);
        let at = |s: i64| time::from_micros(s * 1_000_000);
        for number in 0..CALLERS_MANY as u128 {
            let counted = windows.count(Caller::Household(number), at(0)).unwrap();
            assert!(!counted.is_too_many);
        }
        assert!(windows.count(Caller::Household(3), at(1)).unwrap().is_too_many);
        assert!(!windows.count(Caller::Unknown, at(61)).unwrap().is_too_many);
        assert_eq!(windows.open.lock().unwrap().windows.len(), 1);
    }

    #[test]
    fn no_limit_counts_nobody() {
        assert_eq!(Windows::new(0).count(Caller::Unknown, time::from_micros(0)), None);
    }

    #[test]
    fn a_crowd_that_is_too_large_is_counted_together() {
        let windows = Windows::new(2);
        let count = |caller| windows.count(caller, time::from_micros(0)).unwrap().is_too_many;
        assert!((0..CALLERS_MAX as u128).all(|number| !count(Caller::Household(number))));
        let newcomers =
            [u128::MAX, u128::MAX - 1, u128::MAX - 2].map(|number| count(Caller::Household(number)));
        assert_eq!(newcomers, [false, false, true]);
        assert!(!count(Caller::Token(uuid::Uuid::nil())) && !count(Caller::Household(7)));
    }
}
