//! Working days, as far as a whole country keeps them; what is celebrated in one place only is not known here.

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

/// Holidays of all of Spain that have a day of their own: month and day.
const HOLIDAYS: [(i8, i8); 9] =
    [(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)];

/// Nothing is counted over more days than this.
const DAYS_MAX: i64 = 400;

/// Whether people work on that day.
pub fn is_working(day: Date) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let is_holiday = HOLIDAYS.contains(&(day.month(), day.day())) || day == good_friday(day.year());
    !is_weekend && !is_holiday
}

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

/// The Friday before Easter (after Oudin).
fn good_friday(year: i16) -> Date {
    let of = i64::from(year);
    let (golden, century) = (of % 19, of / 100);
    let moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let moon = moon - (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11));
    let sunday = (of + of / 4 + moon + 2 - century + century / 4) % 7;
    date(year, 3, 1).saturating_add((moon - sunday + 25).days())
}

#[cfg(test)]
mod tests {
    use super::{good_friday, is_working, later, working_days};
    use jiff::civil::date;

    #[test]
    fn good_friday_moves_with_the_moon() {
        for friday in [
            date(2019, 4, 19),
            date(2024, 3, 29),
            date(2025, 4, 18),
            date(2026, 4, 3),
            date(2027, 3, 26),
            date(2038, 4, 23),
        ] {
            assert_eq!(good_friday(friday.year()), friday);
            assert!(!is_working(friday));
        }
    }

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
