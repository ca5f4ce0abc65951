//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::{
    files::ForgetFile,
    model::Case,
    store::{self, erasing::Whose},
};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: secrets as hashes, texts of the shop's own.
pub(crate) const IMPERSONAL: &[&str] =
    &["care_link", "care_reply", "care_setting", "care_mailbox", "care_taken", "care_converted"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

/// Cases come first, because they are erased last: what was said is found by them.
pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "care_case",
            title: "care-personal-cases",
            export: cases,
            erase: erase_cases,
            kept: &[],
        },
        Personal {
            table: "care_message",
            title: "care-personal-messages",
            export: messages,
            erase: erase_messages,
            kept: &[],
        },
        Personal {
            table: "care_attachment",
            title: "care-personal-files",
            export: files,
            erase: erase_files,
            kept: &[],
        },
        Personal {
            table: "care_agent",
            title: "care-personal-agent",
            export: agent,
            erase: erase_agent,
            kept: &[],
        },
        Personal {
            table: "care_solved",
            title: "care-personal-solved",
            export: solved,
            erase: |tx, _, person| Box::pin(store::problems::forget(tx, person)),
            kept: &[],
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

/// Theirs, and those that came from an address of theirs.
async fn cases_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Case>, StoreError> {
    let mut all = Vec::new();
    for address in addresses(snap, person).await? {
        all.extend(store::lists::of_whose(snap, Whose { person, address: &address }, ROWS_MAX).await?);
    }
    all.sort_by_key(|case| (case.created_at, case.id));
    all.dedup_by_key(|case| case.id);
    Ok(all)
}

fn cases(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = cases_of(snap, person).await?;
        let told = all.iter().map(|case| {
            json!({
                "code": case.code,
                "name": case.name.reveal(),
                "address": case.address.reveal(),
                "matter": case.matter.code(),
                "state": case.state.code(),
                "created_at": case.created_at.to_string(),
                "rating": case.rating,
                "rating_words": case.rating_words.reveal(),
            })
        });
        Ok(told.collect())
    })
}

fn messages(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for case in cases_of(snap, person).await? {
            let said = store::messages::of_case(snap, case.id, ROWS_MAX).await?;
            told.extend(said.iter().filter(|one| one.author.is_for_the_customer()).map(|one| {
                json!({
                    "case": case.code,
                    "author": one.author.code(),
                    "name": one.name.reveal(),
                    "body": one.body.reveal(),
                    "created_at": one.created_at.to_string(),
                })
            }));
        }
        Ok(told)
    })
}

fn files(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for case in cases_of(snap, person).await? {
            let files = store::messages::files_of(snap, case.id, ROWS_MAX).await?;
            told.extend(files.iter().map(|file| {
                json!({ "case": case.code, "name": file.name.reveal(), "kind": file.kind, "bytes": file.bytes })
            }));
        }
        Ok(told)
    })
}

fn agent(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let known = store::replies::agents(snap).await?;
        let mine = known.into_iter().filter(|agent| agent.person == person);
        Ok(mine.map(|agent| json!({ "name": agent.name.reveal() })).collect())
    })
}

fn solved(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::problems::of_person(snap, person, ROWS_MAX).await?;
        let told = all.iter().map(
            |one| json!({ "product": one.product, "what": one.what.to_string(), "at": one.at.to_string() }),
        );
        Ok(told.collect())
    })
}

/// Their addresses as addresses are compared, today's and former ones; of nobody it is what no case has.
async fn addresses(snap: &mut Snapshot, person: PersonId) -> Result<Vec<String>, StoreError> {
    let known = accounts::reads::addresses(snap, person).await?;
    Ok(if known.is_empty() { vec!["~".to_owned()] } else { known })
}

fn erase_cases<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::erasing::cases(tx, Whose { person, address: &address }).await?;
        }
        Ok(())
    })
}

fn erase_messages<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            store::erasing::messages(tx, Whose { person, address: &address }).await?;
        }
        Ok(())
    })
}

fn erase_files<'a>(tx: &'a mut Tx, ctx: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        for address in addresses(tx, person).await? {
            for hash in store::erasing::files(tx, Whose { person, address: &address }).await? {
                ctx.enqueue(tx, &ForgetFile { hash }).await?;
            }
        }
        Ok(())
    })
}

fn erase_agent<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move { store::erasing::agent(tx, person).await })
}
