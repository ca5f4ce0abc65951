//! What decides: the score by its vectors, until when reviews count, who may write, what speaks against one, challenges.

use crate::{
    model::{Attributes, ChallengeState, Counted, Judgement, Places, Provenance, Score, Sign, State, Term},
    rules::{
        ChallengeRejected, WriteRejected, challenge,
        check::{self, Clock, Had},
        fold,
        fraud::{self, Known},
        weight, window,
    },
};
use kernel::{Timestamp, Zone, time};
use proptest::prelude::*;

fn now() -> Timestamp {
    time::from_micros(1_793_696_400_000_000)
}

fn counted(stars: u32, days_ago: i64) -> Counted {
    Counted {
        stars,
        at: time::days_before(now(), days_ago),
        is_verified: true,
        provenance: Provenance::OnSite,
        has_pictures: false,
        attributes: Attributes::default(),
    }
}

fn score_of(all: &[(u32, i64, usize)]) -> Option<i64> {
    let each = all.iter().flat_map(|(stars, ago, many)| vec![counted(*stars, *ago); *many]);
    weight::score(&fold::whole(&each.collect::<Vec<_>>()), now())
}

/// RULES 1.T: C = 7, m = 3.5, half-life 182 days.
#[test]
fn the_score_is_as_the_vectors_say() {
    assert_eq!(score_of(&[(5, 0, 1)]), Some(3_688));
    assert_eq!(score_of(&[(5, 0, 10)]), Some(4_382));
    assert_eq!(score_of(&[(5, 364, 20)]), Some(4_125));
    assert_eq!(score_of(&[(5, 728, 20), (1, 0, 1)]), Some(3_432));
    assert_eq!(score_of(&[]), None);
}

#[test]
fn the_plain_mean_stands_beside_it() {
    let all = fold::whole(&[counted(5, 0), counted(4, 1), counted(4, 2)]);
    assert_eq!(weight::mean(&all), Some(4_333));
    assert_eq!(weight::mean(&Score::default()), None);
    assert_eq!([weight::percent(1, 3), weight::percent(2, 3), weight::percent(0, 0)], [33, 67, 0]);
}

#[test]
fn a_weight_doubles_in_half_a_year_and_never_overflows() {
    for days in [0, 1, 181, 182, 500] {
        let (at, later) = (time::days_before(now(), days), time::days_before(now(), days - 182));
        let (one, two) = (weight::weight(at), weight::weight(later));
        assert!((two - 2 * one).abs() <= 1, "{days}: {one} {two}");
    }
    assert_eq!(weight::weight(Timestamp::MIN), 0);
    assert!(weight::weight(Timestamp::MAX) > 0 && weight::weight(Timestamp::MAX) < i128::MAX >> 20);
    let far = Counted { at: Timestamp::MAX, ..counted(5, 0) };
    let all = fold::whole(&vec![far; 2_000]);
    assert!(weight::score(&all, Timestamp::MAX).is_some_and(|score| (3_500..=5_000).contains(&score)));
}

fn any_counted() -> impl Strategy<Value = Counted> {
    (1_u32..=5, 0_i64..2_000, any::<bool>(), any::<bool>(), prop::option::of(-2_i64..=2)).prop_map(
        |(stars, ago, is_verified, has_pictures, fit)| Counted {
            is_verified,
            has_pictures,
            attributes: Attributes { fit, quality: Some(stars), ..Attributes::default() },
            ..counted(stars, ago)
        },
    )
}

proptest! {
    /// A score is never outside of what was said and what is expected of nothing.
    #[test]
    fn the_score_lies_between_the_stars_and_the_prior(all in prop::collection::vec(any_counted(), 1..40), later in 0_i64..4_000) {
        let score = weight::score(&fold::whole(&all), time::days_after(now(), later)).unwrap();
        let stars = all.iter().map(|one| i64::from(one.stars) * 1_000);
        let (least, most) = (stars.clone().min().unwrap().min(3_500), stars.max().unwrap().max(3_500));
        prop_assert!((least..=most).contains(&score), "{score}");
    }

    /// Another five never lowers a score, another one never raises it.
    #[test]
    fn praise_raises_and_blame_lowers(all in prop::collection::vec(any_counted(), 1..20), ago in 0_i64..700) {
        let before = weight::score(&fold::whole(&all), now()).unwrap();
        let with = |stars| {
            let more: Vec<Counted> = all.iter().copied().chain([counted(stars, ago)]).collect();
            weight::score(&fold::whole(&more), now()).unwrap()
        };
        prop_assert!(with(5) >= before && with(1) <= before);
    }
}

fn madrid() -> Zone {
    "Europe/Madrid".parse().unwrap()
}

#[test]
fn the_thirtieth_day_counts_and_the_next_does_not() {
    let zone = madrid();
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    // Delivered late in the evening of the 1st, in Madrid: the 30th day after it is the 31st.
    let delivered = at("2026-10-01T21:30:00Z");
    let term = |text: &str| window::term(Some(delivered), at(text), 30, &zone);
    assert_eq!(term("2026-10-31T22:59:59Z"), Term::Within, "the last second of the day, in winter time");
    assert_eq!(term("2026-10-31T23:00:00Z"), Term::Long);
    assert_eq!(window::term(None, now(), 30, &zone), Term::Within);
}

fn had(days_ago: Option<i64>, is_returned: bool) -> Had {
    Had { delivered_at: days_ago.map(|days| time::days_before(now(), days)), is_returned, line: None }
}

#[test]
fn only_who_bought_and_has_it_writes_once_for_each_term() {
    let zone = madrid();
    let clock = Clock { now: now(), window_days: 30, zone: &zone };
    let none = Places::default();
    let may = |had: Option<Had>, has: Places| {
        check::grounds(had.as_ref(), has, clock).map(|grounds| (grounds.is_verified, grounds.term))
    };
    let (within, long) = (Places { within: true, ..none }, Places { long: true, ..none });
    let table = [
        (None, none, Err(WriteRejected::NotBought)),
        (Some(had(None, false)), none, Err(WriteRejected::NotArrived)),
        (Some(had(Some(3), false)), none, Ok((true, Term::Within))),
        (Some(had(Some(3), false)), within, Err(WriteRejected::Already)),
        (Some(had(Some(3), false)), long, Ok((true, Term::Within))),
        (Some(had(Some(31), false)), none, Ok((true, Term::Long))),
        (Some(had(Some(31), false)), within, Ok((true, Term::Long))),
        (Some(had(Some(31), false)), long, Err(WriteRejected::Already)),
        (Some(had(Some(3), true)), none, Ok((false, Term::Within))),
    ];
    for (had, has, wanted) in table {
        assert_eq!(may(had, has), wanted, "{had:?} {has:?}");
    }
}

#[test]
fn what_is_said_lies_where_such_things_lie() {
    let says = |attributes: Attributes| check::attributes(&attributes);
    let none = Attributes::default();
    assert_eq!(says(Attributes { fit: Some(3), ..none }), Err(WriteRejected::Fit));
    assert_eq!(says(Attributes { quality: Some(0), ..none }), Err(WriteRejected::Quality));
    assert_eq!(says(Attributes { comfort: Some(6), ..none }), Err(WriteRejected::Comfort));
    assert_eq!(says(Attributes { usage_months: Some(601), ..none }), Err(WriteRejected::Months));
    assert_eq!(says(none), Ok(()));
    let edge =
        Attributes { fit: Some(-2), quality: Some(1), comfort: Some(5), usage_months: Some(600), ..none };
    assert_eq!(says(Attributes { service: Some(6), ..none }), Err(WriteRejected::Service));
    assert_eq!(says(Attributes { delivery: Some(0), ..none }), Err(WriteRejected::Delivery));
    assert_eq!(says(edge), Ok(()));
}

#[test]
fn few_signs_hold_nothing_and_many_do() {
    let calm = Known { is_returned: false, account_s: Some(90_000), stars: &[5] };
    assert_eq!(fraud::signs(calm), []);
    assert_eq!(fraud::signs(Known { account_s: Some(100), ..calm }), [Sign::Young]);
    assert_eq!(fraud::signs(Known { is_returned: true, account_s: None, ..calm }), [Sign::GivenBack]);
    let (mixed, praise) = ([5, 4, 5, 3, 5, 1, 5, 2], [5; 8]);
    assert_eq!(fraud::signs(Known { stars: &mixed, ..calm }), [Sign::Many]);
    let all = fraud::signs(Known { is_returned: true, account_s: Some(1), stars: &praise });
    assert_eq!(all, Sign::ALL);
    assert_eq!(fraud::sum(&all), 100);
    assert!(fraud::sum(&[Sign::GivenBack]) < 50, "who gives something back may say why");
}

/// Every state of a review, with every challenge that there may have been.
#[test]
fn a_review_is_challenged_while_it_stands_and_once() {
    use ChallengeState::{Kept, Open, Removed};
    for state in State::ALL {
        for before in [vec![], vec![Open], vec![Kept], vec![Removed]] {
            let wanted = match (state, before.as_slice()) {
                (State::Published, [] | [Removed]) => Ok(()),
                (State::Published, [Open]) => Err(ChallengeRejected::Open),
                (State::Published, _) => Err(ChallengeRejected::Judged),
                _ => Err(ChallengeRejected::NotShown),
            };
            assert_eq!(challenge::may(*state, &before), wanted, "{state:?} {before:?}");
        }
    }
}

#[test]
fn a_challenge_is_decided_once() {
    for state in ChallengeState::ALL {
        for (to, becomes) in
            [(Judgement::Keep, ChallengeState::Kept), (Judgement::Remove, ChallengeState::Removed)]
        {
            let wanted = match state {
                ChallengeState::Open => Ok(becomes),
                ChallengeState::Kept | ChallengeState::Removed => Err(ChallengeRejected::Over),
            };
            assert_eq!(challenge::judged(*state, to), wanted, "{state:?} {to:?}");
        }
    }
    assert!(challenge::words("corto").is_err() && challenge::reasons(" ").is_err());
    assert_eq!(challenge::reasons("  Así lo muestra el albarán.  ").unwrap(), "Así lo muestra el albarán.");
    assert!(challenge::words(&"a".repeat(4_001)).is_err() && challenge::words(&"a".repeat(4_000)).is_ok());
}
