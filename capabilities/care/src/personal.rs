//! What these tables hold about people: how it is handed to them, and how it is taken away.

use crate::store::{self, erasing::Whose};
use action::{BoxFut, Ctx, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// Tables that tell nothing about anybody: secrets as hashes, texts of the shop's own.
pub(crate) const IMPERSONAL: &[&str] =
    &["care_link", "care_reply", "care_setting", "care_mailbox", "care_taken"];

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
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

fn cases(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::lists::of_person(snap, person, ROWS_MAX).await?;
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
        for case in store::lists::of_person(snap, person, ROWS_MAX).await? {
            let said = store::messages::of_case(snap, case.id, ROWS_MAX).await?;
            told.extend(said.iter().filter(|one| one.author.is_for_the_customer()).map(|one| {
                json!({
                    "case": case.code,
                    "author": one.author.code(),
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
        for case in store::lists::of_person(snap, person, ROWS_MAX).await? {
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

/// How their address is compared; of nobody it is what no case has.
async fn address(snap: &mut Snapshot, person: PersonId) -> Result<String, StoreError> {
    let person = accounts::reads::person(snap, person).await?.filter(|person| !person.is_erased());
    Ok(person.map_or("~".to_owned(), |person| store::cases::folded(person.address.reveal())))
}

fn erase_cases<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        let address = address(tx, person).await?;
        store::erasing::cases(tx, Whose { person, address: &address }).await
    })
}

fn erase_messages<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        let address = address(tx, person).await?;
        store::erasing::messages(tx, Whose { person, address: &address }).await
    })
}

fn erase_files<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move {
        let address = address(tx, person).await?;
        store::erasing::files(tx, Whose { person, address: &address }).await
    })
}

fn erase_agent<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(async move { store::erasing::agent(tx, person).await })
}
