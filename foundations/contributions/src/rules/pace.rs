//! How much somebody may write in a day, and how far they are trusted, by what they wrote before.

use super::WriteRejected;
use crate::model::{Settings, Trust, WriterRecord};
use kernel::{Timestamp, time};

/// How many texts somebody writes in a day, by how far they are trusted.
pub const PER_DAY: [u32; 5] = [5, 15, 40, 80, 150];
/// A day, from the first text of it.
const DAY_S: i64 = 86_400;

/// How far somebody is trusted. Whoever had more than one in five refused begins anew.
pub fn trust(record: &WriterRecord, settings: &Settings) -> Trust {
    let WriterRecord { stood, refused, .. } = *record;
    let is_often_refused = refused >= 2 && refused.saturating_mul(4) > stood;
    if stood < settings.first_posts || is_often_refused {
        return Trust::New;
    }
    match stood {
        0..10 => Trust::Known,
        10..50 => Trust::Regular,
        200.. if refused.saturating_mul(20) <= stood => Trust::Pillar,
        50.. => Trust::Trusted,
    }
}

/// One more text of a day: since when is counted, and how many it makes.
pub fn counted(
    from: Timestamp,
    count: u32,
    trust: Trust,
    now: Timestamp,
) -> Result<(Timestamp, u32), WriteRejected> {
    let ends_at = time::seconds_after(from, DAY_S);
    if now >= ends_at {
        return Ok((now, 1));
    }
    match count < PER_DAY[trust as usize] {
        true => Ok((from, count + 1)),
        false => Err(WriteRejected::TooOften { again_at: ends_at }),
    }
}

#[cfg(test)]
mod tests {
    use super::{PER_DAY, counted, trust};
    use crate::{
        model::{Settings, Trust, WriterRecord},
        rules::WriteRejected,
    };
    use kernel::time::from_micros;

    #[test]
    fn trust_grows_by_what_stands_and_falls_by_what_is_refused() {
        for (stood, refused, expected) in [
            (0, 0, Trust::New),
            (1, 0, Trust::New),
            (2, 0, Trust::Known),
            (2, 1, Trust::Known),
            (9, 3, Trust::New),
            (10, 0, Trust::Regular),
            (10, 2, Trust::Regular),
            (50, 0, Trust::Trusted),
            (200, 10, Trust::Pillar),
            (200, 11, Trust::Trusted),
            (0, 5, Trust::New),
        ] {
            let record = WriterRecord { stood, refused, ..WriterRecord::default() };
            assert_eq!(trust(&record, &Settings::default()), expected, "{stood} stood, {refused} refused");
        }
    }

    #[test]
    fn the_last_of_a_day_is_taken_and_the_next_waits() {
        let begin = from_micros(1_000_000);
        let (mut from, mut count) = (begin, 0);
        for _ in 0..PER_DAY[0] {
            (from, count) = counted(from, count, Trust::New, begin).unwrap();
        }
        let ends_at = kernel::time::seconds_after(begin, 86_400);
        let last = from_micros(ends_at.as_microsecond() - 1);
        assert_eq!(
            counted(from, count, Trust::New, last),
            Err(WriteRejected::TooOften { again_at: ends_at })
        );
        assert_eq!(counted(from, count, Trust::New, ends_at), Ok((ends_at, 1)));
        assert!(counted(from, count, Trust::Known, last).is_ok(), "whoever is known writes more");
    }
}
