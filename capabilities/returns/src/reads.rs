//! What pages ask about returns.

use crate::{
    model::{
        Listed, Note, Policy, Progress, Return, ReturnId, Wanted, Whereabouts, Whole, Withdrawal,
        WithdrawalId,
    },
    rules::{
        days,
        states::{Command, after},
        sums,
    },
    secret, store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, Money, PageOf, PersonId, Timestamp};
use orders_facts::{LineId, OrderId};

/// Nobody reads more notes beside one return.
const NOTES_MAX: u32 = 100;
/// Nobody has more returns of one order.
const OF_ORDER_MAX: u32 = 100;

/// A return with its lines and its money.
pub async fn whole(snap: &mut Snapshot, id: ReturnId) -> Result<Option<Whole>, StoreError> {
    match store::returns::find(snap, id).await? {
        Some(ret) => gather(snap, ret).await.map(Some),
        None => Ok(None),
    }
}

async fn kept(snap: &mut Snapshot, ret: Return) -> Result<Whole, StoreError> {
    let lines = store::lines::of_return(snap, ret.id).await?;
    let refunds = store::refunds::of_return(snap, ret.id).await?;
    Ok(Whole { ret, lines, refunds })
}

async fn gather(snap: &mut Snapshot, ret: Return) -> Result<Whole, StoreError> {
    let mut whole = kept(snap, ret).await?;
    let mut others = Vec::new();
    for other in of_order(snap, whole.ret.order).await? {
        if other.id != whole.ret.id && other.has_money() {
            others.push(kept(snap, other).await?);
        }
    }
    sums::place(&mut whole, &others);
    Ok(whole)
}

/// The returns of an order with their lines and their money, the first first.
pub async fn wholes_of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Whole>, StoreError> {
    let mut all = Vec::new();
    for ret in of_order(snap, order).await? {
        all.push(kept(snap, ret).await?);
    }
    Ok(all)
}

/// What a return gives back altogether.
pub fn worth(whole: &Whole) -> Money {
    sums::of(&whole.ret, &whole.lines)
}

/// Whether whoever bought may send it now.
pub(crate) fn may_send(ret: &Return) -> bool {
    ret.whereabouts != Whereabouts::Unsent && after(ret.kind, ret.state, Command::Send).is_ok()
}

/// Until when its goods are to be sent back; nothing while that is not known, or where nothing is to be sent.
pub fn send_until(ret: &Return) -> Option<Timestamp> {
    days::until(ret)
}

/// A return of somebody who is signed in.
pub async fn own(snap: &mut Snapshot, person: PersonId, id: ReturnId) -> Result<Option<Whole>, StoreError> {
    let found = store::returns::find(snap, id).await?.filter(|ret| ret.person == Some(person));
    match found {
        Some(ret) => gather(snap, ret).await.map(Some),
        None => Ok(None),
    }
}

/// The return that a link leads to.
pub async fn by_secret(snap: &mut Snapshot, secret: &str) -> Result<Option<Whole>, StoreError> {
    let Some(hash) = secret::hash(secret) else { return Ok(None) };
    match store::links::find(snap, &hash).await? {
        Some(id) => whole(snap, id).await,
        None => Ok(None),
    }
}

/// The returns of an order, the first first.
pub async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Return>, StoreError> {
    store::returns::of_order(snap, order, OF_ORDER_MAX).await
}

/// How many of each line of an order go back by all its returns.
pub async fn taken(snap: &mut Snapshot, order: OrderId) -> Result<Vec<(LineId, u32)>, StoreError> {
    store::taken::of_order(snap, order).await
}

/// What somebody of the shop noted beside a return, the latest first.
pub async fn notes(snap: &mut Snapshot, id: ReturnId) -> Result<Vec<Note>, StoreError> {
    store::notes::of_return(snap, id, NOTES_MAX).await
}

/// What the shop decided about what comes back.
pub async fn policy(snap: &mut Snapshot) -> Result<Policy, StoreError> {
    store::settings::policy(snap).await
}

/// What somebody declared.
pub async fn withdrawal(snap: &mut Snapshot, id: WithdrawalId) -> Result<Option<Withdrawal>, StoreError> {
    store::withdrawals::find(snap, id).await
}

/// What whoever has this link declared.
pub async fn declared(snap: &mut Snapshot, secret: &str) -> Result<Option<Withdrawal>, StoreError> {
    match secret::hash(secret) {
        Some(hash) => store::withdrawals::by_hash(snap, &hash).await,
        None => Ok(None),
    }
}

/// A page of declarations that mean no order that was found.
pub(crate) async fn lost(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Withdrawal>, StoreError> {
    store::withdrawals::list(snap, Progress::Lost, after, size).await
}

/// A page of returns.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::list(snap, wanted, after, size).await
}

/// A page of somebody's own.
pub(crate) async fn mine(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    store::lists::of_person(snap, person, after, size).await
}

/// So many are counted and no more.
const COUNTED: u32 = 1_000;

/// How many returns are to be looked at, and how many declarations mean no order.
pub(crate) async fn counts(snap: &mut Snapshot) -> Result<(i64, i64), StoreError> {
    store::lists::counts(snap, COUNTED).await
}
