//! What stands first: texts by their votes, talk by how fresh it is, decisions by what harm a delay does. All in whole numbers, so
//! that every machine sorts alike.

use std::time::Duration;

/// The lower bound of Wilson's interval of the share of votes in favour, at z = 1.96, in millionths (RULES 1.C, "most helpful").
pub fn wilson(up: u32, total: u32) -> u32 {
    if total == 0 {
        return 0;
    }
    let (up, total) = (u128::from(up.min(total)), u128::from(total));
    // In millionths: z sqrt(up down / total + z² / 4), with z² = 3.8416.
    let spread = (up * (total - up) * 1_000_000_000_000 / total + 960_400_000_000).isqrt() * 196 / 100;
    let above = (up * 1_000_000 + 1_920_800).saturating_sub(spread);
    u32::try_from(above * 10_000 / (total * 10_000 + 38_416)).unwrap_or(u32::MAX)
}

/// How hot something is, in tenths (RULES 1.E): `10000 log10(max(1, 3 + score)) / (hours + 2)^1.8`.
pub fn hot(score: i64, age: Duration) -> u32 {
    // Decimals only on the way: what is compared and kept is whole.
    let hours = age.as_secs() as f64 / 3_600.0;
    let liked = (score.saturating_add(3).max(1) as f64).log10();
    (100_000.0 * liked / (hours + 2.0).powf(1.8)).round() as u32
}

/// How often somebody's reports were right, in hundredths: as if four had been made before, two of them right.
pub const fn accuracy(upheld: u32, dismissed: u32) -> u32 {
    (100 * upheld + 200) / (upheld + dismissed + 4)
}

/// How soon somebody should look at something, in hundredths: severity by `1 + log10` of views a day by accuracy (in hundredths).
pub fn priority(severity: u32, views_a_day: u32, accuracy: u32) -> i64 {
    let reach = 100.0 + 100.0 * f64::from(views_a_day.max(1)).log10();
    i64::from(severity) * reach.round() as i64 * i64::from(accuracy) / 100
}

/// How many may have read something in a day, by those who voted: one in fifty does. Pages are kept and count nobody.
pub fn views_a_day(votes: u32, standing: Duration) -> u32 {
    let days = u32::try_from(standing.as_secs() / 86_400).unwrap_or(u32::MAX).max(1);
    votes.saturating_mul(50) / days
}

#[cfg(test)]
mod tests {
    use super::{accuracy, hot, priority, views_a_day, wilson};
    use proptest::prelude::*;
    use std::time::Duration;

    #[test]
    fn wilson_is_as_the_rules_say() {
        for (up, total, expected) in
            [(1, 1, 2065), (5, 5, 5655), (9, 10, 5958), (90, 100, 8256), (600, 1_000, 5693)]
        {
            let found = wilson(up, total);
            assert_eq!((found + 50) / 100, expected, "{up}/{total}: {found}");
        }
        assert_eq!((wilson(0, 0), wilson(0, 7)), (0, 0));
    }

    #[test]
    fn hot_is_as_the_rules_say() {
        let hours = |hours: u64| Duration::from_secs(hours * 3_600);
        for (score, age, expected) in [(0, 0, 13_702), (10, 1, 15_419), (100, 24, 571), (-5, 1, 0)] {
            assert_eq!(hot(score, hours(age)), expected, "{score} at {age} h");
        }
    }

    #[test]
    fn danger_comes_first_and_bad_reporters_later() {
        assert_eq!(accuracy(0, 0), 50);
        assert!(accuracy(4, 0) > 50 && accuracy(0, 4) < 50);
        assert_eq!(priority(8, 1, 50), 400);
        assert_eq!(priority(8, 100, 50), 1_200);
        assert!(priority(8, 1, 50) > priority(5, 1, 50));
        assert!(
            priority(1, 1_000, 50) < priority(8, 1, 50),
            "off topic before a thousand is less than danger before one"
        );
        assert_eq!(
            (views_a_day(0, Duration::ZERO), views_a_day(4, Duration::from_secs(2 * 86_400))),
            (0, 100)
        );
    }

    proptest! {
        #[test]
        fn wilson_stays_below_the_share_and_grows_with_it(up in 0_u32..5_000, more in 0_u32..5_000) {
            let (total, found) = (up + more, wilson(up, up + more));
            let share = if total == 0 { 0 } else { u64::from(up) * 1_000_000 / u64::from(total) };
            prop_assert!(u64::from(found) <= share);
            prop_assert!(wilson(up + 1, total + 1) >= found);
        }
    }
}
