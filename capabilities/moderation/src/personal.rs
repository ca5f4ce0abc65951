//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{
    model::{Notice, Sent, Side},
    store::{self, erasing::Whose},
};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: codes as hashes, numbers.
pub(crate) const IMPERSONAL: &[&str] = &["moderation_link", "moderation_tally", "moderation_setting"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

/// Filings come first, because they are erased last: notices are found by them.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "moderation_filing",
            title: "moderation-personal-filings",
            export: filings,
            erase: erase_filings,
            kept: &[],
        },
        Personal {
            table: "moderation_notice",
            title: "moderation-personal-notices",
            export: notices,
            erase: erase_notices,
            kept: &[],
        },
        Personal {
            table: "moderation_measure",
            title: "moderation-personal-measures",
            export: measures,
            erase: erase_measures,
            kept: &[],
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

/// Their addresses as addresses are compared, today's and former ones; of nobody it is what no row has.
async fn addresses(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let known = accounts::reads::addresses(snap, person).await?;
    Ok(if known.is_empty() { vec!["~".to_owned()] } else { known })
}

async fn filings_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Sent>, StoreError> {
    let mut all = Vec::new();
    for address in addresses(snap, person).await? {
        all.extend(store::lists::filings_of(snap, Whose { person, address: &address }, ROWS_MAX).await?);
    }
    all.sort_by_key(|sent| (sent.created_at, sent.id));
    all.dedup_by_key(|sent| sent.id);
    Ok(all)
}

fn filings(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let told = filings_of(snap, person).await?.into_iter().map(|sent| {
            json!({
                "name": sent.name.reveal(),
                "address": sent.address.reveal(),
                "category": sent.category.code(),
                "why": sent.why.reveal(),
                "law": sent.law.reveal(),
                "created_at": sent.created_at.to_string(),
            })
        });
        Ok(told.collect())
    })
}

/// What one side of a notice is handed: what the other says in an appeal is the other's.
fn told(notice: &Notice, side: Side) -> Value {
    let is_theirs = notice.appeal_side == Some(side);
    json!({
        "reference": notice.reference,
        "url": notice.url.reveal(),
        "state": notice.state.code(),
        "outcome": notice.outcome.map(|outcome| outcome.code()),
        "ground": notice.ground.reveal(),
        "explanation": notice.explanation.reveal(),
        "appeal": if is_theirs { notice.appeal.reveal().as_str() } else { "" },
        "judgement": notice.judgement.reveal(),
        "created_at": notice.created_at.to_string(),
        "decided_at": notice.decided_at.map(|at| at.to_string()),
    })
}

/// Notices that they sent, and what was decided about their texts. Who sent a notice about those is not theirs to know.
fn notices(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let own = store::lists::of_author(snap, person, ROWS_MAX).await?;
        let mut rows: Vec<Value> = own.iter().map(|one| told(one, Side::Author)).collect();
        for sent in filings_of(snap, person).await? {
            let made = store::lists::of_filing(snap, sent.id).await?;
            rows.extend(made.iter().map(|one| told(one, Side::Reporter)));
        }
        Ok(rows)
    })
}

fn measures(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut rows = Vec::new();
        for address in addresses(snap, person).await? {
            rows.extend(store::measures::of_whose(snap, Whose { person, address: &address }).await?);
        }
        rows.sort_by_key(|one| (one.created_at, one.id));
        rows.dedup_by_key(|one| one.id);
        let told = rows.into_iter().map(|one| {
            json!({
                "side": one.side.code(),
                "until": one.until.map(|until| until.to_string()),
                "created_at": one.created_at.to_string(),
            })
        });
        Ok(told.collect())
    })
}

fn erase_filings<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::erasing::filings(tx, Whose { person, address: &address }).await?;
        }
        Ok(())
    })
}

fn erase_notices<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::erasing::notices(tx, Whose { person, address: &address }).await?;
        }
        Ok(())
    })
}

fn erase_measures<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::erasing::measures(tx, Whose { person, address: &address }).await?;
        }
        Ok(())
    })
}
