//! What providers say, in any order and as often as they like.

use super::states::payment;
use crate::{
    model::{
        Answer, Attempt, AttemptId, CardUse, GivenBack, Payment, Reason, Refund, RefundState, Said, Stage,
        State, Way,
    },
    rules::{Becomes, Event, Odd, Then, after, close, ended, hear, refund},
};
use kernel::{Money, Timestamp, time};
use payments_facts::{PaymentFact, RefundId};
use proptest::prelude::*;

const NOW: i64 = 1_800_000_000_000_000;

fn now() -> Timestamp {
    time::from_micros(NOW)
}

pub(super) fn attempt(payment: &Payment, number: u32) -> Attempt {
    Attempt {
        id: AttemptId::from_bytes([u8::try_from(number).unwrap(); 16]),
        payment: payment.id,
        number,
        way: payment.way,
        stage: Stage::Begun,
        their_ref: String::new(),
        away: None,
        reason: None,
        card: CardUse::Typed,
        begun_at: now(),
        ended_at: None,
    }
}

fn says(said: Said) -> Answer {
    Answer { said, their_ref: "ref".into() }
}

#[test]
fn what_was_asked_for_is_taken_and_nothing_else() {
    let open = payment(State::ActionNeeded, Way::Test);
    let one = attempt(&open, 1);
    for amount in [Money::eur(2_499), Money::eur(2_501), Money::eur(0), Money::eur(-2_500), yen(2_500)] {
        for said in [Said::Takes(amount), Said::Holds(amount)] {
            let odd = Odd { asked: open.amount, said: amount };
            assert_eq!(hear(&open, &one, &says(said), now()).unwrap_err(), odd);
        }
    }
    let heard = hear(&open, &one, &says(Said::Takes(open.amount)), now()).unwrap();
    assert_eq!((heard.payment.state, heard.payment.captured), (State::Captured, open.amount));
    assert_eq!((heard.attempt.stage, heard.attempt.their_ref.as_str()), (Stage::Captured, "ref"));
}

fn yen(minor: i64) -> Money {
    Money::new(minor, "JPY".parse().unwrap())
}

#[test]
fn of_what_is_held_less_may_be_taken_and_never_more() {
    let all_or_nothing = payment(State::Authorised, Way::Test);
    let less = says(Said::Takes(Money::eur(1)));
    assert!(hear(&all_or_nothing, &attempt(&all_or_nothing, 1), &less, now()).is_err(), "not agreed");
    let open = Payment { is_held: true, ..payment(State::Started, Way::Stripe) };
    let held = hear(&open, &attempt(&open, 1), &says(Said::Holds(open.amount)), now()).unwrap();
    assert_eq!((held.payment.state, held.payment.authorised), (State::Authorised, open.amount));
    for (cents, is_fit) in [(2_501, false), (0, false), (2_500, true), (1, true)] {
        let answer = says(Said::Takes(Money::eur(cents)));
        let heard = hear(&held.payment, &held.attempt, &answer, now());
        assert_eq!(heard.is_ok(), is_fit, "{cents}");
        if let Ok(heard) = heard {
            let Payment { captured, authorised, .. } = heard.payment;
            assert_eq!((captured, authorised), (Money::eur(cents), open.amount));
        }
    }
}

#[test]
fn an_older_attempt_is_let_go_and_its_money_still_counts() {
    let second = Payment { attempt: 2, ..payment(State::Started, Way::Test) };
    let first = attempt(&second, 1);
    for said in [Said::Asks(None), Said::Holds(second.amount)] {
        let heard = hear(&second, &first, &says(said), now()).unwrap();
        assert_eq!((heard.then, heard.payment), (Then::LetGo, second.clone()));
    }
    let refused = hear(&second, &first, &says(Said::Refuses(Reason::Funds)), now()).unwrap();
    assert_eq!((refused.payment, refused.facts.len()), (second.clone(), 0));
    let taken = hear(&second, &first, &says(Said::Takes(second.amount)), now()).unwrap();
    assert_eq!((taken.payment.state, taken.payment.attempt), (State::Captured, 1));
    assert_eq!(taken.then, Then::LetGoOf(2), "nobody pays by the second as well");
    let twice = attempt(&second, 2);
    let again = hear(&taken.payment, &twice, &says(Said::Takes(second.amount)), now()).unwrap();
    let back = Then::GiveBack(second.amount);
    assert_eq!((again.then, again.payment), (back, taken.payment));
    assert!(
        matches!(&again.facts[..], [PaymentFact::PaymentExtraTaken(extra)] if extra.amount == second.amount)
    );
}

#[test]
fn a_dispute_is_kept_whenever_it_is_heard_and_told_once() {
    for state in State::ALL {
        let known = payment(*state, Way::Test);
        let answer = says(Said::Disputes(known.amount));
        let heard = hear(&known, &attempt(&known, 1), &answer, now()).unwrap();
        assert_eq!((heard.payment.disputed_at, heard.facts.len()), (Some(now()), 1), "{state:?}");
        assert!(refund(&heard.payment, known.amount).is_err(), "{state:?}");
        let again = hear(&heard.payment, &heard.attempt, &answer, now()).unwrap();
        assert!(again.facts.is_empty(), "{state:?}");
    }
}

/// A dispute of 25 euro that ends so, or that is only heard of.
fn dispute(is_won: Option<bool>) -> Answer {
    let amount = Money::eur(2_500);
    says(is_won.map_or(Said::Disputes(amount), |is_won| Said::DisputeEnds { amount, is_won }))
}

/// For each order in which a dispute and its end may be heard: whether it is a dispute in the end, and what was told.
#[test]
fn the_first_end_of_a_dispute_counts_in_whatever_order_it_is_heard() {
    for (heard, is_disputed, told) in [
        (vec![None], true, "d"),
        (vec![None, Some(true)], false, "dw"),
        (vec![None, Some(false)], true, "dl"),
        (vec![Some(true)], false, "dw"),
        (vec![Some(true), None], false, "dw"),
        (vec![Some(false), None, None], true, "dl"),
        (vec![None, Some(true), Some(true)], false, "dw"),
        (vec![None, Some(true), Some(false)], false, "dw"),
        (vec![None, Some(false), Some(true)], true, "dl"),
    ] {
        for state in State::ALL {
            let mut known = payment(*state, Way::Test);
            let (mut one, mut facts) = (attempt(&known, 1), String::new());
            for is_won in &heard {
                let then = hear(&known, &one, &dispute(*is_won), now()).unwrap();
                facts.extend(then.facts.iter().map(|fact| match fact {
                    PaymentFact::PaymentDisputed(_) => 'd',
                    PaymentFact::PaymentDisputeEnded(end) if end.is_won => 'w',
                    PaymentFact::PaymentDisputeEnded(_) => 'l',
                    other => panic!("{other:?}"),
                }));
                (known, one) = (then.payment, then.attempt);
            }
            assert_eq!((known.is_disputed(), facts.as_str()), (is_disputed, told), "{state:?} {heard:?}");
            let is_paid = *state == State::Captured;
            assert_eq!(refund(&known, known.amount).is_ok(), is_paid && !is_disputed, "{state:?} {heard:?}");
        }
    }
}

/// What may happen next.
#[derive(Clone, Debug)]
enum Step {
    Says(usize, u8, i64),
    Retries,
    Voids,
    Expires,
    Refunds(i64),
    Ends(usize, bool),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0..3_usize, 0..9_u8, 2_498..2_503_i64).prop_map(|(one, said, cents)| Step::Says(one, said, cents)),
        2 => Just(Step::Retries),
        1 => Just(Step::Voids),
        1 => Just(Step::Expires),
        4 => (-5..2_600_i64).prop_map(Step::Refunds),
        3 => (0..4_usize, any::<bool>()).prop_map(|(one, is_done)| Step::Ends(one, is_done)),
    ]
}

fn said(number: u8, cents: i64) -> Said {
    match number {
        0 => Said::Waits,
        1 => Said::Asks(None),
        2 => Said::Holds(Money::eur(cents)),
        3 | 4 => Said::Takes(Money::eur(cents)),
        5 => Said::Refuses(Reason::Declined),
        6 => Said::Disputes(Money::eur(cents)),
        end => Said::DisputeEnds { amount: Money::eur(cents), is_won: end == 7 },
    }
}

/// A payment with everything that belongs to it, and what became known.
struct Story {
    payment: Payment,
    attempts: Vec<Attempt>,
    refunds: Vec<Refund>,
    facts: Vec<PaymentFact>,
}

impl Story {
    fn take(&mut self, step: &Step) {
        match step {
            Step::Says(one, number, cents) => {
                let at = one % self.attempts.len();
                let answer = says(said(*number, *cents));
                if let Ok(heard) = hear(&self.payment, &self.attempts[at], &answer, now()) {
                    let again = hear(&heard.payment, &heard.attempt, &answer, now()).unwrap();
                    assert_eq!(again.payment, heard.payment, "said twice it changes nothing");
                    assert!(again.facts.is_empty(), "said twice it tells nothing");
                    (self.payment, self.attempts[at]) = (heard.payment, heard.attempt);
                    self.facts.extend(heard.facts);
                }
            }
            Step::Retries => {
                if let Becomes::To(state) = after(self.payment.state, Event::Retries) {
                    self.payment.state = state;
                    self.payment.attempt = u32::try_from(self.attempts.len()).unwrap() + 1;
                    self.attempts.push(attempt(&self.payment, self.payment.attempt));
                }
            }
            Step::Voids => self.close(Event::Voids),
            Step::Expires => self.close(Event::Expires),
            Step::Refunds(cents) => {
                if let Ok(then) = refund(&self.payment, Money::eur(*cents)) {
                    self.refunds.push(Refund {
                        id: RefundId::from_bytes([1; 16]),
                        payment: then.id,
                        attempt: then.attempt,
                        is_extra: false,
                        cause: then.about.clone(),
                        amount: Money::eur(*cents),
                        state: RefundState::Waiting,
                        their_ref: String::new(),
                        reason: None,
                        created_at: now(),
                        ended_at: None,
                    });
                    self.payment = then;
                }
            }
            Step::Ends(one, is_done) => {
                let Some(known) = self.refunds.get_mut(*one) else { return };
                let given = match is_done {
                    true => GivenBack::Done("r".into()),
                    false => GivenBack::Refused(Reason::Provider),
                };
                let (payment, refund, fact) = ended(&self.payment, known, &given, now());
                (self.payment, *known) = (payment, refund);
                self.facts.extend(fact);
            }
        }
    }

    fn close(&mut self, event: Event) {
        if let Ok((then, fact)) = close(&self.payment, event) {
            self.payment = then;
            self.facts.extend(fact);
        }
    }
}

proptest! {
    /// Money in equals money out, whatever is heard and in which order.
    #[test]
    fn no_more_is_taken_than_was_promised_and_no_more_goes_back_than_was_taken(
        steps in proptest::collection::vec(step(), 1..60)
    ) {
        let payment = payment(State::Started, Way::Test);
        let mut story =
            Story { attempts: vec![attempt(&payment, 1)], payment, refunds: Vec::new(), facts: Vec::new() };
        for step in &steps {
            let was = story.payment.state;
            story.take(step);
            let is = &story.payment;
            prop_assert!(was != State::Captured || is.state == State::Captured, "what is ours stays ours");
            prop_assert!(is.captured.minor <= is.authorised.minor, "{is:?}");
            prop_assert!(is.authorised.minor <= is.amount.minor, "{is:?}");
            prop_assert!((0..=is.captured.minor).contains(&is.refunded.minor), "{is:?}");
            let kept: i64 = story
                .refunds
                .iter()
                .filter(|one| one.state != RefundState::Failed)
                .map(|one| one.amount.minor)
                .sum();
            prop_assert_eq!(kept, is.refunded.minor);
        }
        let taken = story.facts.iter().filter(|fact| matches!(fact, PaymentFact::PaymentCaptured(_))).count();
        prop_assert_eq!(taken, usize::from(story.payment.state == State::Captured));
        let back = story.facts.iter().filter(|fact| matches!(fact, PaymentFact::PaymentRefunded(_))).count();
        prop_assert_eq!(back, story.refunds.iter().filter(|one| one.state == RefundState::Done).count());
    }
}
