//! The holidays that all of Spain keeps. What a region, a town or the shop itself celebrates is known to whoever asks; which
//! days parcels move on is `shipping`'s.

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

/// Days that never move: month and day.
const FIXED: [(i8, i8); 9] = [(1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)];

/// Whether offices work on that day: Monday to Friday, without the holidays of the whole country.
pub fn is_working(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_national(day)
}

/// Whether the whole country celebrates it.
pub fn is_national(day: Date) -> bool {
    FIXED.contains(&(day.month(), day.day())) || day == good_friday(day.year())
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
    use super::{good_friday, is_working};
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
    fn offices_rest_at_weekends_and_on_days_of_the_whole_country() {
        for (day, works) in [
            (date(2026, 11, 20), true),
            (date(2026, 11, 21), false),
            (date(2026, 11, 22), false),
            (date(2026, 12, 8), false),
            (date(2027, 1, 6), false),
        ] {
            assert_eq!(is_working(day), works, "{day}");
        }
    }
}
