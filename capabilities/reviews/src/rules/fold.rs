//! How reviews become a score: one at a time, each of them exactly undone again.

use super::weight;
use crate::model::{Counted, Provenance, Score};
use kernel::Timestamp;

/// A review begins to count, or ceases to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

/// The score after a review counted so before and counts so now. Days of the first and the last are only widened here; see
/// [`may_narrow`].
pub fn fold(mut score: Score, before: Option<&Counted>, now: Option<&Counted>) -> Score {
    if let Some(one) = before {
        turn(&mut score, one, Way::Out);
    }
    if let Some(one) = now {
        turn(&mut score, one, Way::In);
        score.first_at = Some(score.first_at.map_or(one.at, |at| at.min(one.at)));
        score.last_at = Some(score.last_at.map_or(one.at, |at| at.max(one.at)));
    }
    if score.count() == 0 {
        (score.first_at, score.last_at) = (None, None);
    }
    score
}

/// Whether the first or the last day may be another once this one is out, so that somebody must look.
pub fn may_narrow(score: &Score, gone: &Counted) -> bool {
    score.first_at == Some(gone.at) || score.last_at == Some(gone.at)
}

/// The score of all of these, from nothing.
pub fn whole<'c>(all: impl IntoIterator<Item = &'c Counted>) -> Score {
    all.into_iter().fold(Score::default(), |score, one| fold(score, None, Some(one)))
}

/// The same days as these.
pub fn between(mut score: Score, first: Option<Timestamp>, last: Option<Timestamp>) -> Score {
    (score.first_at, score.last_at) = (first, last);
    score
}

fn turn(score: &mut Score, one: &Counted, way: Way) {
    let place = one.stars.clamp(1, 5) as usize - 1;
    count(&mut score.by_stars[place], way);
    if one.is_verified {
        count(&mut score.verified, way);
    }
    if one.has_pictures {
        count(&mut score.with_pictures, way);
    }
    match one.provenance {
        Provenance::Incentivised => count(&mut score.incentivised, way),
        Provenance::Imported => count(&mut score.imported, way),
        Provenance::Invited | Provenance::OnSite => {}
    }
    let weight = weight::weight(one.at);
    let weighted = weight * i128::from(one.stars);
    match way {
        Way::In => (score.weight, score.weighted) = (score.weight + weight, score.weighted + weighted),
        Way::Out => (score.weight, score.weighted) = (score.weight - weight, score.weighted - weighted),
    }
    sum(&mut score.fit, one.attributes.fit, way);
    sum(&mut score.quality, one.attributes.quality.map(i64::from), way);
    sum(&mut score.comfort, one.attributes.comfort.map(i64::from), way);
    sum(&mut score.service, one.attributes.service.map(i64::from), way);
    sum(&mut score.delivery, one.attributes.delivery.map(i64::from), way);
}

fn count(of: &mut u32, way: Way) {
    *of = match way {
        Way::In => of.saturating_add(1),
        Way::Out => of.saturating_sub(1),
    };
}

fn sum(of: &mut (u32, i64), said: Option<i64>, way: Way) {
    let Some(said) = said else { return };
    count(&mut of.0, way);
    match way {
        Way::In => of.1 += said,
        Way::Out => of.1 -= said,
    }
}
