//! What points let somebody do (RULES 1.D, privilege ladder), and what the shop may set about it.

use crate::model::{Deed, Ways};
use kernel::{Rejection, Word};

/// In a young shop everything takes a tenth of the points.
const BOOTSTRAP: u32 = 10;

/// How many points it takes; one at least, which everybody has.
pub fn needed(deed: Deed, ways: &Ways) -> i64 {
    let points = match deed {
        Deed::Same => ways.same,
        Deed::Close => ways.close,
    };
    let divisor = if ways.is_bootstrap { BOOTSTRAP } else { 1 };
    i64::from(points / divisor).max(super::reputation::FLOOR)
}

/// Whether somebody with so many points may do it.
pub fn may(points: i64, deed: Deed, ways: &Ways) -> bool {
    points >= needed(deed, ways)
}

/// A number that the shop sets: under which name, the least and the most.
pub type Bounds = (&'static str, u32, u32);

/// All of them, in the order of the form.
pub const NUMBERS: [Bounds; 12] = [
    ("wait_h", 0, 72),
    ("owners", 1, 8),
    ("enough", 1, 10),
    ("rest_days", 1, 365),
    ("question_up", 0, 100),
    ("answer_up", 0, 100),
    ("down", 0, 100),
    ("accepted", 0, 100),
    ("accepting", 0, 100),
    ("day_max", 1, 10_000),
    ("same", 1, 10_000),
    ("close", 1, 10_000),
];

/// A number that is out of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaysRejected {
    /// In which field.
    pub field: &'static str,
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl Rejection for WaysRejected {
    fn code(&self) -> &'static str {
        "questions-ways-unfit"
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        vec![("least", Word::Count(i64::from(self.least))), ("most", Word::Count(i64::from(self.most)))]
    }

    fn field(&self) -> Option<&'static str> {
        Some(self.field)
    }
}

/// What the shop sets, out of the numbers that were typed in the order of [`NUMBERS`] and two that are yes or no.
pub fn ways(
    typed: [Option<i64>; 12],
    (asks_owners, is_bootstrap): (bool, bool),
) -> Result<Ways, WaysRejected> {
    let mut read = [0; 12];
    for ((place, number), (field, least, most)) in read.iter_mut().zip(typed).zip(NUMBERS) {
        let number = number.and_then(|number| u32::try_from(number).ok());
        *place =
            number.filter(|one| (least..=most).contains(one)).ok_or(WaysRejected { field, least, most })?;
    }
    let [
        wait_h,
        owners,
        enough,
        rest_days,
        question_up,
        answer_up,
        down,
        accepted,
        accepting,
        day_max,
        same,
        close,
    ] = read;
    Ok(Ways {
        asks_owners,
        wait_h,
        owners,
        enough,
        rest_days,
        question_up,
        answer_up,
        down,
        accepted,
        accepting,
        day_max,
        same,
        close,
        is_bootstrap,
    })
}
