//! The bank of a play: it does what it is asked, but not always when, not always once, and its answers get lost. Its own books
//! are what the shop's are compared with.

use super::charge::{Charge, Dispute, Standing};
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Money, Personal};
use payments::{
    Provider,
    model::{
        Answer, Ask, AskBack, Attempt, AttemptId, Away, Delivery, GivenBack, NotHeard, Reason, Said, Told,
        Way,
    },
};
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Something that it has to tell, of an attempt.
pub(crate) type News = (AttemptId, Said);

#[derive(Default)]
struct Books {
    charges: BTreeMap<AttemptId, Charge>,
    /// What it has yet to tell the shop by itself, in no order that anybody could rely on.
    news: Vec<News>,
    dice: u64,
    is_calm: bool,
    /// Of what its owner says they did not pay some banks send nothing back when they are asked, and some do besides.
    is_strict: bool,
}

impl Books {
    fn dice(&mut self, end: u64) -> u64 {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % end
    }

    /// Whether the line goes dead: before anything was heard there, or after it was done.
    fn fails(&mut self) -> bool {
        !self.is_calm && self.dice(6) == 0
    }

    /// Remembers to tell it, now and then twice.
    fn tell(&mut self, attempt: AttemptId, said: &Said) {
        for _ in 0..1 + u32::from(self.dice(4) == 0) {
            self.news.push((attempt, said.clone()));
        }
    }
}

/// The bank.
pub(crate) struct Bank(Mutex<Books>);

fn dead() -> JobFailure {
    JobFailure::Later("the line went dead".into())
}

fn answer(attempt: AttemptId, said: Said) -> Answer {
    Answer { said, their_ref: format!("bank_{attempt}") }
}

fn said(attempt: AttemptId, charge: &Charge) -> Said {
    match charge.standing {
        Standing::Open => Said::Asks(Some(Personal::new(Away::Page(format!("/pay/bank/{attempt}"))))),
        Standing::Paid => Said::Takes(charge.amount),
        Standing::Refused => Said::Refuses(Reason::Declined),
        Standing::Dropped => Said::Refuses(Reason::Provider),
    }
}

impl Bank {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Mutex::new(Books { dice: seed, is_strict: seed.is_multiple_of(2), ..Books::default() }))
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on it answers everybody at once, or as it likes.
    pub(crate) fn calm(&self, is_calm: bool) {
        self.books().is_calm = is_calm;
    }

    /// What stands in its books.
    pub(crate) fn charges(&self) -> BTreeMap<AttemptId, Charge> {
        self.books().charges.clone()
    }

    /// Attempts that a buyer can still pay.
    pub(crate) fn open(&self) -> Vec<AttemptId> {
        let books = self.books();
        let open = books.charges.iter().filter(|(_, charge)| charge.standing == Standing::Open);
        open.map(|(attempt, _)| *attempt).collect()
    }

    /// A buyer pays there, or is refused. Nothing where the shop has let it go meanwhile.
    pub(crate) fn decide(&self, attempt: AttemptId, pays: bool) {
        let mut books = self.books();
        let Some(charge) = books.charges.get_mut(&attempt) else { return };
        if charge.standing != Standing::Open {
            return;
        }
        charge.standing = if pays { Standing::Paid } else { Standing::Refused };
        let said = said(attempt, charge);
        books.tell(attempt, &said);
    }

    /// Somebody says that they did not pay something that the bank has taken.
    pub(crate) fn dispute(&self, attempt: AttemptId) {
        let mut books = self.books();
        let Some(charge) = books.charges.get_mut(&attempt) else { return };
        if charge.standing == Standing::Paid && charge.dispute.is_none() {
            charge.dispute = Some(Dispute::Open);
            let said = Said::Disputes(charge.amount);
            books.tell(attempt, &said);
        }
    }

    /// The bank decides about that.
    pub(crate) fn judge(&self, attempt: AttemptId, is_won: bool) {
        let mut books = self.books();
        let Some(charge) = books.charges.get_mut(&attempt) else { return };
        if charge.dispute == Some(Dispute::Open) {
            charge.dispute = Some(if is_won { Dispute::Won } else { Dispute::Lost });
            let said = Said::DisputeEnds { amount: charge.amount, is_won };
            books.tell(attempt, &said);
        }
    }

    /// How much it has to tell by itself.
    pub(crate) fn news(&self) -> usize {
        self.books().news.len()
    }

    /// Takes one of the things it has to tell: what is brought to the shop, and what it tells again if nobody says that it was
    /// heard.
    pub(crate) fn bring(&self, place: usize) -> Option<News> {
        let mut books = self.books();
        (place < books.news.len()).then(|| books.news.swap_remove(place))
    }

    /// Nobody said that it was heard: it is told again.
    pub(crate) fn brings_again(&self, news: News) {
        self.books().news.push(news);
    }
}

/// What is written on something that it brings.
pub(crate) fn body((attempt, said): &News) -> Vec<u8> {
    match said {
        Said::Takes(amount) => format!("{attempt} takes {}", amount.minor).into_bytes(),
        Said::Refuses(_) => format!("{attempt} refuses").into_bytes(),
        Said::Disputes(amount) => format!("{attempt} disputes {}", amount.minor).into_bytes(),
        Said::DisputeEnds { amount, is_won } => {
            let end = if *is_won { "won" } else { "lost" };
            format!("{attempt} {end} {}", amount.minor).into_bytes()
        }
        Said::Waits | Said::Asks(_) | Said::Holds(_) => format!("{attempt} waits").into_bytes(),
    }
}

/// What stands in something that the bank has brought.
fn read(body: &[u8]) -> Option<Told> {
    let text = std::str::from_utf8(body).ok()?;
    let mut words = text.split(' ');
    let attempt: AttemptId = words.next()?.parse().ok()?;
    let word = words.next()?;
    let amount = words.next().map(|amount| amount.parse().map(Money::eur)).transpose().ok()?;
    let said = match (word, amount) {
        ("takes", Some(amount)) => Said::Takes(amount),
        ("disputes", Some(amount)) => Said::Disputes(amount),
        ("won" | "lost", Some(amount)) => Said::DisputeEnds { amount, is_won: word == "won" },
        ("refuses", None) => Said::Refuses(Reason::Declined),
        _ => Said::Waits,
    };
    Some(Told { attempt, answer: answer(attempt, said) })
}

impl Provider for Bank {
    fn way(&self) -> Way {
        Way::Test
    }

    fn begin<'a>(&'a self, _: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(async move {
            let mut books = self.books();
            if books.fails() {
                return Err(dead());
            }
            let standing = match books.dice(8) {
                0 => Standing::Paid,
                1 => Standing::Refused,
                _ => Standing::Open,
            };
            let new = Charge { amount: ask.amount, standing, dispute: None, given: BTreeMap::new() };
            let known = books.charges.entry(ask.attempt).or_insert(new).clone();
            if books.fails() {
                return Err(dead());
            }
            Ok(answer(ask.attempt, said(ask.attempt, &known)))
        })
    }

    fn find<'a>(
        &'a self,
        _: &'a Ctx,
        attempt: &'a Attempt,
    ) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(async move {
            let mut books = self.books();
            if books.fails() {
                return Err(dead());
            }
            let known = books.charges.get(&attempt.id);
            Ok(known.map(|charge| answer(attempt.id, said(attempt.id, charge))))
        })
    }

    fn let_go<'a>(&'a self, _: &'a Ctx, attempt: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async move {
            let mut books = self.books();
            // In the same moment the buyer may be quicker.
            let is_late = !books.is_calm && books.dice(6) == 0;
            let Some(charge) = books.charges.get_mut(&attempt.id) else { return Ok(()) };
            match charge.standing {
                Standing::Open if is_late => charge.standing = Standing::Paid,
                Standing::Open => charge.standing = Standing::Dropped,
                Standing::Paid | Standing::Refused | Standing::Dropped => {}
            }
            if charge.standing == Standing::Paid || books.fails() {
                return Err(dead());
            }
            Ok(())
        })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, ask: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(async move {
            let mut books = self.books();
            if books.fails() {
                return Err(dead());
            }
            let is_strict = books.is_strict;
            let Some(charge) = books.charges.get_mut(&ask.attempt) else {
                return Err(JobFailure::Never("nobody has paid that".into()));
            };
            if is_strict && charge.taken_back() > 0 && !charge.given.contains_key(&ask.refund.to_string()) {
                return Ok(GivenBack::Refused(Reason::Provider));
            }
            charge.given.insert(ask.refund.to_string(), ask.amount.minor);
            if books.fails() {
                return Err(dead());
            }
            Ok(GivenBack::Done(format!("back_{}", ask.refund)))
        })
    }

    fn hear<'a>(&'a self, _: &'a Ctx, brought: &'a Delivery) -> BoxFut<'a, Result<Vec<Told>, NotHeard>> {
        Box::pin(async move { read(&brought.body).map(|told| vec![told]).ok_or(NotHeard::Unsigned) })
    }
}
