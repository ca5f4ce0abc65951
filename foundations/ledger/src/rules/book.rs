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
        Event::Allocated(_) | Event::Confirmed => Kind::Sale,
        Event::CalledOff => Kind::CalledOff,
        Event::Refunded(_) => Kind::Refund,
        // That it was paid or has arrived sells nothing more: what is waited for is a seller's for good.
        Event::Paid | Event::Delivered(_) | Event::Completed(_) | Event::Look => Kind::Released,
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

fn provider(moved: &MoneyMoved<'_>) -> Account {
    Account::Provider(moved.way.to_owned())
}

/// A payment came.
pub fn captured(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::Captured, provider(moved), Account::buyer_of(moved.about), moved.amount)
}

/// Money went back to whoever paid.
pub fn given_back(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::GivenBack, Account::buyer_of(moved.about), provider(moved), moved.amount)
}

/// A bank took money back. It is the shop's loss until somebody says otherwise: a seller's earning stays as it is.
pub fn disputed(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::Disputed, Account::Disputes, provider(moved), moved.amount)
}

/// Their bank has decided. What was won is the shop's again; what was lost stands booked since it was disputed.
pub fn dispute_ended(moved: &MoneyMoved<'_>, is_won: bool) -> Result<Option<Transaction>, Unbalanced> {
    match is_won {
        true => between(Kind::DisputeWon, provider(moved), Account::Disputes, moved.amount),
        false => Ok(None),
    }
}

/// Money came that nobody had asked for: it is whoever bought's until it has gone.
pub fn extra_taken(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::ExtraTaken, provider(moved), Account::buyer_of(moved.about), moved.amount)
}

/// Such money went back.
pub fn extra_given_back(moved: &MoneyMoved<'_>) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::ExtraGivenBack, Account::buyer_of(moved.about), provider(moved), moved.amount)
}

/// A provider kept something for its work.
pub fn fee(way: &str, amount: Money) -> Result<Option<Transaction>, Unbalanced> {
    between(Kind::Fee, Account::Fees, Account::Provider(way.to_owned()), amount)
}
