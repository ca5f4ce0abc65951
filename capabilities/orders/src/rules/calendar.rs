//! Working days, as far as a whole country keeps them; what is celebrated in one place only is not known here.

use jiff::{ToSpan, civil::Date};
use shop::rules::holidays::is_working;

/// Nothing is counted over more days than this.
const DAYS_MAX: i64 = 400;

/// That day, or the first working day after it.
pub fn working(mut day: Date) -> Date {
    while !is_working(day) {
        day = day.saturating_add(1.days());
    }
    day
}

/// How many working days after the first one the last one is; a last one on which nobody works stands for the next.
pub fn working_days(first: Date, last: Date) -> i64 {
    let last = working(last);
    let days = (1..=DAYS_MAX).map(|number| first.saturating_add(number.days()));
    let count = days.take_while(|day| *day <= last).filter(|day| is_working(*day)).count();
    i64::try_from(count).unwrap_or(DAYS_MAX)
}

/// The day that comes so many working days later.
pub fn later(first: Date, working_days: i64) -> Date {
    (0..working_days.min(DAYS_MAX)).fold(first, |day, _| working(day.saturating_add(1.days())))
}

#[cfg(test)]
mod tests {
    use super::{later, working_days};
    use jiff::civil::date;

    #[test]
    fn working_days_are_counted_and_added_alike() {
        for (first, last, count) in [
            (date(2026, 11, 20), date(2026, 11, 23), 1),
            (date(2026, 11, 20), date(2026, 11, 21), 1),
            (date(2026, 12, 4), date(2026, 12, 9), 2),
            (date(2026, 11, 20), date(2026, 11, 20), 0),
        ] {
            assert_eq!(working_days(first, last), count, "{first} {last}");
        }
        assert_eq!(later(date(2026, 11, 25), 2), date(2026, 11, 27));
        assert_eq!(later(date(2026, 12, 4), 2), date(2026, 12, 9), "a weekend and two holidays in between");
        assert_eq!(later(date(2026, 12, 4), 0), date(2026, 12, 4));
    }
}
