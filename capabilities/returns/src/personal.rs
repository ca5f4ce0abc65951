//! What these tables hold about people: how it is handed to them, and how it is taken away. Amounts, lines and dates stay for
//! the books (RULES section 2 row 19), without who it was.

use crate::{
    model::{Return, Withdrawal},
    steps, store,
};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: secrets as hashes, how many of a line, how much went back, what the shop decided.
pub(crate) const IMPERSONAL: &[&str] = &["return_taken", "return_refund", "return_link", "return_setting"];

/// More than this is not handed over at once.
const ROWS_MAX: u32 = 10_000;

/// Returns come first, because what is erased last finds everything else.
pub(crate) fn all() -> Vec<Personal> {
    let of = |table, title, export, erase| Personal { table, title, export, erase, kept: &[] };
    vec![
        of("return_head", "returns-personal-returns", returns, erase_returns),
        of("withdrawal", "returns-personal-withdrawals", withdrawals, erase_withdrawals),
        of("return_line", "returns-personal-lines", lines, nothing),
        of("return_note", "returns-personal-notes", notes, erase_notes),
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

/// Their addresses as addresses are compared; of nobody it is what nothing has.
async fn addresses(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let mut known = accounts::reads::addresses(snap, person).await?;
    if known.is_empty() {
        known.push("~".to_owned());
    }
    Ok(known)
}

/// Theirs, and those that were asked for without an account for an address of theirs.
async fn returns_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Return>, StoreError> {
    let mut all = Vec::new();
    for address in addresses(snap, person).await? {
        all.extend(store::returns::of_whose(snap, (person, &address), ROWS_MAX).await?);
    }
    all.sort_by_key(|ret| ret.id);
    all.dedup_by_key(|ret| ret.id);
    Ok(all)
}

async fn withdrawals_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Withdrawal>, StoreError> {
    let mut all = Vec::new();
    for address in addresses(snap, person).await? {
        all.extend(store::withdrawals::of_whose(snap, (person, &address), ROWS_MAX).await?);
    }
    all.sort_by_key(|one| one.id);
    all.dedup_by_key(|one| one.id);
    Ok(all)
}

fn returns(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |ret: &Return| {
            json!({
                "code": ret.code,
                "kind": ret.kind.code(),
                "order": ret.order_code,
                "name": ret.name.reveal(),
                "email": ret.email.reveal(),
                "language": ret.lang.code(),
                "state": ret.state.code(),
                "why": ret.why.reveal(),
                "wish": ret.wish.map(|wish| wish.code()),
                "answer": ret.answer.reveal(),
                "sent_by": ret.tracking.reveal(),
                "refunded": ret.refunded,
                "declared_at": ret.declared_at,
            })
        };
        Ok(returns_of(snap, person).await?.iter().map(row).collect())
    })
}

fn withdrawals(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |one: &Withdrawal| {
            json!({
                "name": one.name.reveal(),
                "order": one.code.reveal(),
                "email": one.email.reveal(),
                "language": one.lang.code(),
                "goods": one.goods.reveal(),
                "state": one.progress.code(),
                "declared_at": one.declared_at,
            })
        };
        Ok(withdrawals_of(snap, person).await?.iter().map(row).collect())
    })
}

fn lines(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for ret in returns_of(snap, person).await? {
            let lines = store::lines::of_return(snap, ret.id).await?;
            told.extend(
                lines
                    .iter()
                    .map(|line| json!({ "return": ret.code, "name": line.name, "quantity": line.quantity })),
            );
        }
        Ok(told)
    })
}

fn notes(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for ret in returns_of(snap, person).await? {
            let notes = store::notes::of_return(snap, ret.id, ROWS_MAX).await?;
            told.extend(notes.iter().map(|note| {
                json!({ "return": ret.code, "text": note.text.reveal(), "created_at": note.created_at })
            }));
        }
        Ok(told)
    })
}

fn erase_returns<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for ret in returns_of(tx, person).await? {
            steps::erase_return(tx, &ret).await?;
        }
        Ok(())
    })
}

fn erase_withdrawals<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for one in withdrawals_of(tx, person).await? {
            steps::erase_withdrawal(tx, &one).await?;
        }
        Ok(())
    })
}

fn erase_notes<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move { store::erasing::notes_by(tx, person).await })
}

/// It goes with its return.
fn nothing<'a>(_: &'a mut Tx, _: &'a Ctx, _: PersonId) -> Done<'a> {
    Box::pin(async { Ok(()) })
}
