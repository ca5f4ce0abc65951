//! What happens on the page of an order: somebody types a card, or the number of their telephone for Bizum, and the bank says
//! yes or no.

use super::{Book, Order, Standing};
use crate::cards::{Card, card};

/// The bank says no and not why.
const DENIED: u16 = 190;
/// There is not enough money.
const NO_FUNDS: u16 = 116;
/// Whoever pays did not show who they are.
const UNKNOWN: u16 = 184;

/// What a page shows next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Paid {
    /// Back to the shop, at this address.
    Done(String),
    /// The bank asks who it is.
    Asks,
    /// That is no card for tests.
    NoCard,
    /// There is nothing left to pay, or never was.
    Over,
}

impl Book {
    /// What is paid on an open page: what it is called, how much in minor units, whether by Bizum, and where one goes who leaves.
    pub(crate) fn open(&self, number: &str) -> Option<(String, i64, bool, String)> {
        let order = self.orders.iter().find(|order| order.asked.order == number);
        let open = order.filter(|order| matches!(order.standing, Standing::Open | Standing::Asking))?;
        let asked = &open.asked;
        Some((asked.what.clone(), asked.amount, asked.is_bizum, asked.ko.clone()))
    }

    /// Whether the bank waits for an answer there.
    pub(crate) fn is_asking(&self, number: &str) -> bool {
        self.orders.iter().any(|order| order.asked.order == number && order.standing == Standing::Asking)
    }

    /// Somebody types a card. Unlike at Stripe an order ends with the first card, whatever the bank says.
    pub(crate) fn type_card(&mut self, number: &str, typed: &str, now: i64) -> Paid {
        let Some(card) = card(typed) else { return Paid::NoCard };
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let late_s = self.late_s;
        let Some(order) = self.find(number).filter(|order| order.standing == Standing::Open) else {
            return Paid::Over;
        };
        order.card = digits;
        match card {
            Card::Pays
            | Card::Twice
            | Card::Disputed
            | Card::DisputeWon
            | Card::DisputeLost
            | Card::PaysOnce => order.standing = Standing::Ended(0),
            Card::Declined => order.standing = Standing::Ended(DENIED),
            Card::NoFunds => order.standing = Standing::Ended(NO_FUNDS),
            Card::Asks => {
                order.standing = Standing::Asking;
                return Paid::Asks;
            }
            Card::Late => {
                // Nothing is known yet: whoever comes back is told later.
                order.standing = Standing::Asking;
                let (at, leads) = ((now + late_s, number.to_owned()), order.asked.ok.clone());
                self.late.push(at);
                return Paid::Done(leads);
            }
        }
        self.ended(number, if card == Card::Twice { 2 } else { 1 }, now)
    }

    /// Somebody types the number of their telephone and says yes or no in the app of their bank.
    pub(crate) fn by_telephone(&mut self, number: &str, telephone: &str, is_yes: bool, now: i64) -> Paid {
        let digits = telephone.chars().filter(char::is_ascii_digit).count();
        let is_open = |order: &&mut Order| order.standing == Standing::Open && order.asked.is_bizum;
        let Some(order) = self.find(number).filter(is_open) else { return Paid::Over };
        if digits < 9 {
            return Paid::NoCard;
        }
        order.standing = Standing::Ended(if is_yes { 0 } else { DENIED });
        self.ended(number, 1, now)
    }

    /// Somebody answers their bank.
    pub(crate) fn answer_bank(&mut self, number: &str, is_them: bool, now: i64) -> Paid {
        let Some(order) = self.find(number).filter(|order| order.standing == Standing::Asking) else {
            return Paid::Over;
        };
        order.standing = Standing::Ended(if is_them { 0 } else { UNKNOWN });
        self.ended(number, 1, now)
    }

    /// What was slow is paid.
    pub(crate) fn tick(&mut self, now: i64) {
        let (due, late): (Vec<_>, Vec<_>) = self.late.drain(..).partition(|(at, _)| *at <= now);
        self.late = late;
        for (_, number) in due {
            if let Some(order) = self.find(&number) {
                order.standing = Standing::Ended(0);
                drop(self.ended(&number, 1, now));
            }
        }
    }

    /// It is over: the shop is told, and the buyer led back with the same news.
    fn ended(&mut self, number: &str, times: u32, now: i64) -> Paid {
        let Some(notice) = self.notice(number, times, now) else { return Paid::Over };
        let Some(order) = self.find(number) else { return Paid::Over };
        let leads = if order.standing == Standing::Ended(0) { &order.asked.ok } else { &order.asked.ko };
        let mark = if leads.contains('?') { '&' } else { '?' };
        let back = format!("{leads}{mark}{}", notice.form);
        if !notice.to.is_empty() {
            self.outbox.push(notice);
        }
        Paid::Done(back)
    }
}
