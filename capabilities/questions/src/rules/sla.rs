//! How long a question may stand without an answer: the shop promises a day, and after two somebody should be told (RULES 1.D).

use kernel::Timestamp;

/// Within so many hours a question is answered.
pub const PROMISED_H: i64 = 24;
/// After so many hours without an answer it is urgent.
pub const URGENT_H: i64 = 48;
const HOUR_S: i64 = 3_600;

/// How late the answer to a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    /// There is time.
    No,
    /// Longer than promised.
    Late,
    /// So long that somebody must look at it today.
    Urgent,
}

/// How late the answer to a question is that has stood open since then.
pub fn late(asked_at: Timestamp, now: Timestamp) -> Late {
    let waited = now.as_second() - asked_at.as_second();
    match waited {
        waited if waited > URGENT_H * HOUR_S => Late::Urgent,
        waited if waited > PROMISED_H * HOUR_S => Late::Late,
        _ => Late::No,
    }
}

/// What was asked before this instant is late.
pub fn late_before(now: Timestamp) -> Timestamp {
    kernel::time::seconds_after(now, -PROMISED_H * HOUR_S)
}

#[cfg(test)]
mod tests {
    use super::{Late, late, late_before};
    use kernel::time;

    #[test]
    fn a_day_is_promised_to_the_second() {
        let asked = time::from_micros(0);
        let at = |seconds| time::seconds_after(asked, seconds);
        for (seconds, expected) in [
            (0, Late::No),
            (86_400, Late::No),
            (86_401, Late::Late),
            (172_800, Late::Late),
            (172_801, Late::Urgent),
        ] {
            assert_eq!(late(asked, at(seconds)), expected, "{seconds}");
        }
        assert_eq!(late_before(at(86_400)), asked);
    }
}
