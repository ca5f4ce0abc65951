//! What happens on the page of a session: somebody types a card, their bank asks who they are, and the shop is told what came
//! of it. Some of it happens by itself, later.

use super::book::{Back, Dispute, Later, Line, Method};
use super::{Book, customers, intents, refunds, sessions};
use crate::cards::{Card, card};

/// What a card comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Pays { is_late: bool, disputed: Option<Dispute> },
    Asks,
    Refuses(&'static str, &'static str),
}

/// What a page shows next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Paid {
    /// Back to the shop, at this address.
    Done(String),
    /// The bank asks who it is.
    Asks,
    /// It was refused: why. Another card may be tried.
    Refused(&'static str),
    /// There is nothing left to pay, or never was.
    Over,
}

/// What the number of a card comes to; nothing where it is none of the test cards.
pub(super) fn verdict(number: &str) -> Option<Verdict> {
    let pays = |is_late, disputed| Verdict::Pays { is_late, disputed };
    let decided = |is_won| pays(false, Some(Dispute::Decided { is_won }));
    Some(match card(number)? {
        Card::Pays | Card::Twice | Card::PaysOnce => pays(false, None),
        Card::Late => pays(true, None),
        Card::Disputed => pays(false, Some(Dispute::Open)),
        Card::DisputeWon => decided(true),
        Card::DisputeLost => decided(false),
        Card::Asks => Verdict::Asks,
        Card::Declined => Verdict::Refuses("card_declined", "generic_decline"),
        Card::NoFunds => Verdict::Refuses("card_declined", "insufficient_funds"),
    })
}

impl Book {
    /// What is paid on an open page: what it is called, how much in minor units, the currency, and where one goes who leaves.
    pub(crate) fn open(&self, id: &str) -> Option<(String, i64, String, String)> {
        let session = self.sessions.iter().find(|session| session.id == id && session.status == "open")?;
        Some((session.what.clone(), session.amount, session.currency.clone(), session.cancel.clone()))
    }

    /// Whether the bank waits for an answer there.
    pub(crate) fn is_asking(&self, id: &str) -> bool {
        let session = self.sessions.iter().find(|session| session.id == id && session.status == "open");
        let intent = session.and_then(|session| session.intent.as_deref());
        intent
            .is_some_and(|id| self.intents.iter().any(|one| one.id == id && one.status == "requires_action"))
    }

    /// Somebody types a card.
    pub(crate) fn type_card(&mut self, id: &str, number: &str, now: i64) -> Paid {
        let Some(at) = self.sessions.iter().position(|one| one.id == id && one.status == "open") else {
            return Paid::Over;
        };
        let Some(verdict) = verdict(number) else { return Paid::Refused("incorrect_number") };
        let intent = self.intent_of(at, number, now);
        let told_before = self.outbox.len();
        let paid = self.conclude(at, &intent, verdict, now);
        if card(number) == Some(Card::Twice) {
            self.outbox[told_before..].iter_mut().for_each(|event| event.is_told_twice = true);
        }
        paid
    }

    /// Somebody answers their bank.
    pub(crate) fn answer_bank(&mut self, id: &str, is_them: bool, now: i64) -> Paid {
        let at = self.sessions.iter().position(|one| one.id == id && one.status == "open");
        let known = at.and_then(|at| Some((at, self.sessions[at].intent.clone()?)));
        let Some((at, intent)) = known.filter(|_| self.is_asking(id)) else { return Paid::Over };
        let verdict = match is_them {
            true => Verdict::Pays { is_late: false, disputed: None },
            false => Verdict::Refuses("payment_intent_authentication_failure", ""),
        };
        self.conclude(at, &intent, verdict, now)
    }

    /// The intent of a session, made when somebody first tries, with the card that was typed.
    fn intent_of(&mut self, at: usize, number: &str, now: i64) -> String {
        let session = self.sessions[at].clone();
        let id = match session.intent {
            Some(id) => id,
            None => {
                let mut intent = intents::new(self, session.amount, now);
                intent.currency = session.currency;
                intent.manual = session.manual;
                intent.customer = session.customer.clone();
                intent.metadata = session.of_intent;
                let id = intent.id.clone();
                self.intents.push(intent);
                self.sessions[at].intent = Some(id.clone());
                id
            }
        };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let method = Method { id: self.dice.id("pm"), number: digits, customer: None };
        if let Some(intent) = self.intents.iter_mut().find(|intent| intent.id == id) {
            intent.method = Some(method.id.clone());
        }
        self.methods.push(method);
        id
    }

    /// The card that has paid becomes its customer's, where that was wanted; whoever is none becomes one.
    fn keep_card(&mut self, at: usize, intent: &str) {
        let session = &self.sessions[at];
        let (keeps_card, makes_customer) = (session.keeps_card, session.makes_customer);
        let customer = match session.customer.clone() {
            Some(known) => Some(known),
            None if makes_customer => Some(customers::fresh(self)),
            None => None,
        };
        self.sessions[at].customer.clone_from(&customer);
        let Ok(of) = intents::find(self, intent) else { return };
        self.intents[of].customer.clone_from(&customer);
        let method = self.intents[of].method.clone();
        let paid = self.methods.iter_mut().find(|known| Some(&known.id) == method.as_ref());
        paid.filter(|_| keeps_card).into_iter().for_each(|paid| paid.customer.clone_from(&customer));
    }

    fn conclude(&mut self, at: usize, intent: &str, verdict: Verdict, now: i64) -> Paid {
        if matches!(verdict, Verdict::Pays { .. }) {
            self.keep_card(at, intent);
        }
        settle(self, intent, verdict, now);
        match verdict {
            Verdict::Asks => return Paid::Asks,
            Verdict::Refuses(_, why) if !why.is_empty() => return Paid::Refused(why),
            Verdict::Refuses(code, _) => return Paid::Refused(code),
            Verdict::Pays { is_late, .. } => {
                self.sessions[at].status = "complete";
                self.sessions[at].is_paid = !is_late;
                if is_late {
                    let id = self.sessions[at].id.clone();
                    self.later.push((now + self.late_s, Later::Pays(id)));
                }
            }
        }
        let session = self.sessions[at].clone();
        let shown = sessions::json_of(self, &session);
        self.tell("checkout.session.completed", shown, now);
        Paid::Done(session.success.replace("{CHECKOUT_SESSION_ID}", &session.id))
    }

    /// What happens by itself: slow cards pay, owners dispute, pages that nobody paid end.
    pub(crate) fn tick(&mut self, now: i64) {
        let (due, later): (Vec<_>, Vec<_>) = self.later.drain(..).partition(|(at, _)| *at <= now);
        self.later = later;
        for (_, what) in due {
            match what {
                Later::Pays(session) => self.pays_late(&session, now),
                Later::Disputes(intent, ends) => refunds::dispute(self, &intent, ends, now),
                Later::Decides(dispute, is_won) => refunds::decide(self, &dispute, is_won, now),
            }
        }
        while let Some(at) = self.sessions.iter().position(|one| one.status == "open" && one.expires <= now) {
            sessions::close(self, at, now);
        }
    }

    fn pays_late(&mut self, id: &str, now: i64) {
        let Some(at) = self.sessions.iter().position(|session| session.id == id) else { return };
        let Some(intent) = self.sessions[at].intent.clone() else { return };
        settle(self, &intent, Verdict::Pays { is_late: false, disputed: None }, now);
        self.sessions[at].is_paid = true;
        let shown = sessions::json_of(self, &self.sessions[at]);
        self.tell("checkout.session.async_payment_succeeded", shown, now);
    }
}

/// What a card comes to, kept with the intent and told.
pub(super) fn settle(book: &mut Book, id: &str, verdict: Verdict, now: i64) {
    let Ok(at) = intents::find(book, id) else { return };
    let intent = &mut book.intents[at];
    let kind = match verdict {
        Verdict::Asks => {
            intent.status = "requires_action";
            "payment_intent.requires_action"
        }
        Verdict::Refuses(code, decline) => {
            (intent.status, intent.error) = ("requires_payment_method", Some((code, decline)));
            "payment_intent.payment_failed"
        }
        Verdict::Pays { is_late: true, .. } => {
            intent.status = "processing";
            "payment_intent.processing"
        }
        Verdict::Pays { .. } if intent.manual => {
            intent.status = "requires_capture";
            "payment_intent.amount_capturable_updated"
        }
        Verdict::Pays { disputed, .. } => {
            let (amount, after) = (intent.amount, now + book.disputed_s);
            if let Some(ends) = disputed {
                book.later.push((after, Later::Disputes(id.to_owned(), ends)));
            }
            return take(book, id, amount, now);
        }
    };
    let shown = intents::json_of(&book.intents[at]);
    book.tell(kind, shown, now);
}

/// Money is taken: it stands in the account, less what it costs (1.5 % and 25 cents).
pub(super) fn take(book: &mut Book, id: &str, amount: i64, now: i64) {
    let Ok(at) = intents::find(book, id) else { return };
    let charge = book.dice.id("ch");
    let intent = &mut book.intents[at];
    (intent.status, intent.received, intent.charge, intent.error) =
        ("succeeded", amount, Some(charge.clone()), None);
    let (currency, fee) = (intent.currency.clone(), amount * 15 / 1_000 + 25);
    let shown = intents::json_of(intent);
    let line =
        Line { id: book.dice.id("txn"), kind: "charge", amount, fee, currency, source: charge, created: now };
    book.lines.push(line);
    book.tell("payment_intent.succeeded", shown, now);
}

/// Money that leaves the account: its line.
pub(super) fn leaves(book: &mut Book, kind: &'static str, back: &Back, currency: String, now: i64) {
    let id = book.dice.id("txn");
    let line =
        Line { id, kind, amount: -back.amount, fee: 0, currency, source: back.id.clone(), created: now };
    book.lines.push(line);
}
