//! What is booked. What an order should stand for on its accounts follows from all that was heard of it; what is booked is the
//! difference to what stands there. So facts may come late and in any order, and nothing is booked twice.

use crate::model::{Account, Allocation, Event, Kind, MatterId, Standing, Transaction, Unbalanced};
use kernel::{Money, Subject};

/// So much of an amount is left when a part of the whole went back. Counted from the beginning each time, so that nothing is left
/// over in the end.
fn left(amount: i64, refunded: i64, total: i64) -> i64 {
    if total <= 0 {
        return amount;
    }
    let gone = i128::from(amount) * i128::from(refunded) / i128::from(total);
    i64::try_from(i128::from(amount) - gone).unwrap_or(amount)
}

/// What an order should stand for on its accounts, debits above zero; together nothing.
pub fn target(stands: &Standing) -> Vec<(Account, i64)> {
    let Some(of) = stands.allocation.filter(|_| stands.is_bound) else { return Vec::new() };
    let buyer = Account::Buyer(MatterId::from_uuid(of.group.uuid()));
    let refunded = stands.refunded.clamp(0, of.total.minor.max(0));
    let due = of.total.minor - refunded;
    match of.seller {
        None => {
            let tax = left(of.tax.minor, refunded, of.total.minor);
            vec![
                (buyer, due),
                (Account::Tax, -tax),
                (Account::Sales, of.tax.minor - of.total.minor),
                (Account::Refunds, refunded - (of.tax.minor - tax)),
            ]
        }
        Some(seller) => {
            let commission = left(of.commission.minor, refunded, of.total.minor);
            let theirs = match stands.released_at {
                None => Account::SellerPending(seller),
                Some(_) => Account::SellerPayable(seller),
            };
            vec![(buyer, due), (Account::Commission, -commission), (theirs, commission - due)]
        }
    }
}

/// What is to be booked for an order, if anything: what it should stand for, less what stands there.
pub fn order(
    stands: &Standing,
    booked: &[(Account, i64)],
    kind: Kind,
) -> Result<Option<Transaction>, Unbalanced> {
    let Some(Allocation { total, .. }) = stands.allocation else { return Ok(None) };
    let undone = booked.iter().map(|(account, minor)| (account.clone(), minor.saturating_neg()));
    Transaction::of(kind, total.currency, target(stands).into_iter().chain(undone))
}

/// Why something is booked after this was heard.
pub const fn kind_of(event: &Event) -> Kind {
    match event {
        Event::Allocated(_) | Event::Confirmed | Event::Paid => Kind::Sale,
        Event::CalledOff => Kind::CalledOff,
        Event::Refunded(_) => Kind::Refund,
        Event::Delivered(_) | Event::Look => Kind::Released,
    }
}

/// Money that moved at whoever takes payments.
#[derive(Clone, Copy, Debug)]
pub struct MoneyMoved<'a> {
    /// What it is for.
    pub about: &'a Subject,
    /// The code of the way to pay.
    pub way: &'a str,
    /// How much.
    pub amount: Money,
}

fn between(kind: Kind, to: Account, from: Account, amount: Money) -> Result<Option<Transaction>, Unbalanced> {
    let lines = [(to, amount.minor), (from, amount.minor.saturating_neg())];
    Transaction::of(kind, amount.currency, lines)
}

/// A payment came.
pub fn captured(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    let provider = Account::Provider(moved.way.to_owned());
    between(Kind::Captured, provider, Account::buyer_of(moved.about), moved.amount)
}

/// Money went back to whoever paid.
pub fn given_back(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    let provider = Account::Provider(moved.way.to_owned());
    between(Kind::GivenBack, Account::buyer_of(moved.about), provider, moved.amount)
}

/// A bank took money back. It is the shop's loss until somebody says otherwise: a seller's earning stays as it is.
pub fn disputed(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::Disputed, Account::Disputes, Account::Provider(moved.way.to_owned()), moved.amount)
}

/// A provider kept something for its work.
pub fn fee(way: &str, amount: Money) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::Fee, Account::Fees, Account::Provider(way.to_owned()), amount)
}
