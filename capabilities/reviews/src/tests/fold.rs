//! Folding one at a time gives what folding from nothing gives, whatever came and went in between.

use crate::{
    model::{Attributes, Counted, Provenance, Score},
    rules::fold::{between, fold, may_narrow, whole},
};
use kernel::time;
use proptest::prelude::*;

fn any_counted() -> impl Strategy<Value = Counted> {
    let says = (prop::option::of(-2_i64..=2), prop::option::of(1_u32..=5), prop::option::of(1_u32..=5));
    (1_u32..=5, 0_i64..5_000, any::<bool>(), 0_usize..4, any::<bool>(), says).prop_map(
        |(stars, day, is_verified, from, has_pictures, (fit, quality, comfort))| Counted {
            stars,
            at: time::from_micros((15_000 + day) * 86_400_000_000),
            is_verified,
            provenance: Provenance::ALL[from],
            has_pictures,
            attributes: Attributes { fit, quality, comfort, service: quality, ..Attributes::default() },
        },
    )
}

/// What somebody does: one comes, one goes, one changes.
#[derive(Clone, Debug)]
enum Step {
    Come(Counted),
    Go(usize),
    Change(usize, u32),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any_counted().prop_map(Step::Come),
        1 => any::<usize>().prop_map(Step::Go),
        1 => (any::<usize>(), 1_u32..=5).prop_map(|(which, stars)| Step::Change(which, stars)),
    ]
}

/// What the step that keeps reviews does: look again at the days where they may be narrower.
fn kept(score: &Score, before: Option<&Counted>, now: Option<&Counted>, all: &[Counted]) -> Score {
    let next = fold(score.clone(), before, now);
    match before {
        Some(gone) if may_narrow(score, gone) => {
            let days = || all.iter().map(|one| one.at);
            between(next, days().min(), days().max())
        }
        Some(_) | None => next,
    }
}

proptest! {
    #[test]
    fn folding_one_by_one_is_folding_from_nothing(steps in prop::collection::vec(any_step(), 0..60)) {
        let (mut score, mut all): (Score, Vec<Counted>) = (Score::default(), Vec::new());
        for step in steps {
            match step {
                Step::Come(one) => {
                    all.push(one);
                    score = kept(&score, None, Some(&one), &all);
                }
                Step::Go(which) if !all.is_empty() => {
                    let gone = all.remove(which % all.len());
                    score = kept(&score, Some(&gone), None, &all);
                }
                Step::Change(which, stars) if !all.is_empty() => {
                    let place = which % all.len();
                    let before = all[place];
                    all[place].stars = stars;
                    let now = all[place];
                    score = kept(&score, Some(&before), Some(&now), &all);
                }
                Step::Go(_) | Step::Change(..) => {}
            }
            prop_assert_eq!(&score, &whole(&all));
        }
        prop_assert_eq!(score.count() as usize, all.len());
    }

    #[test]
    fn the_order_in_which_they_came_tells_nothing(mut all in prop::collection::vec(any_counted(), 0..30), turn in 0_usize..30) {
        let first = whole(&all);
        let turn = turn.min(all.len());
        all.rotate_left(turn);
        prop_assert_eq!(whole(&all), first);
    }
}
