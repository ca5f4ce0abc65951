//! What is known about people, table by table: each owner of tables declares which of them hold something about a person,
//! how it is handed to them and how it is taken away. The tables of the house itself are answered for here. Walking through
//! all of them is the capability `privacy`'s.

use crate::{BoxFut, ctx::Ctx};
use database::{AuditSought, Snapshot, StoreError, Tx};
use events::Position;
use kernel::{PersonId, Subject, Timestamp};
use serde_json::{Value, json};

/// Gives what a table holds about somebody: one object for each row, ids as text, instants as text of RFC 3339 or
/// microseconds; no secret and no hash of one.
pub type Export = for<'a> fn(&'a mut Snapshot, PersonId) -> BoxFut<'a, Result<Vec<Value>, StoreError>>;

/// Takes away whatever tells who somebody is. Rows that others need stay, emptied; ids stay good.
pub type Erase = for<'a> fn(&'a mut Tx, &'a Ctx, PersonId) -> BoxFut<'a, Result<(), StoreError>>;

/// A table that holds something about people.
#[derive(Clone, Copy)]
pub struct Personal {
    /// Its name.
    pub table: &'static str,
    /// The key of a text that says in one line what stands there and what for.
    pub title: &'static str,
    /// Hands it over.
    pub export: Export,
    /// Takes it away. It may be asked for somebody of whom nothing is there, and more than once.
    pub erase: Erase,
    /// What stays nevertheless.
    pub kept: &'static [Kept],
}

/// A column that is not emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub column: &'static str,
    /// The key of a text that says why.
    pub why: &'static str,
}

impl Personal {
    /// For a table that names people by their ids only: whoever an id is stands elsewhere and is emptied there.
    pub const fn by_ids(table: &'static str, title: &'static str, export: Export) -> Self {
        Self { table, title, export, erase: |_, _, _| Box::pin(async { Ok(()) }), kept: &[] }
    }
}

/// Facts are read in groups of so many.
const FACTS_AT_ONCE: u32 = 500;
/// Lines of the log of staff are read in groups of so many.
const AUDITED_AT_ONCE: u32 = 500;

/// What happened to somebody's account. Facts carry ids and codes, and the log is never rewritten: nothing is erased here.
pub fn export_log(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let (subject, mut after, mut rows) = (Subject::from(person), Position::START, Vec::new());
        loop {
            let heard = snap.log_about(&subject, after, FACTS_AT_ONCE).await?;
            let Some(last) = heard.last() else { return Ok(rows) };
            after = last.position;
            rows.extend(heard.iter().map(|fact| {
                let body: Value = serde_json::from_str(&fact.body).unwrap_or(Value::Null);
                json!({ "at": fact.stamp.at, "what": fact.name, "by": fact.stamp.actor.kind(), "details": body })
            }));
        }
    })
}

/// What programs of somebody were answered.
pub fn export_answers(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let answers = snap.list_answered_to(person).await?;
        let row = |(key, answer, at): (String, String, Timestamp)| {
            let answer: Value = serde_json::from_str(&answer).unwrap_or(Value::Null);
            json!({ "at": at, "key": key, "answer": answer })
        };
        Ok(answers.into_iter().map(row).collect())
    })
}

/// Forgets them.
pub fn erase_answers<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move { tx.forget_answered_to(person).await.map(drop) })
}

/// What staff did to somebody, and what they did as staff: of that only what and when, because the rest is about others.
pub fn export_audited(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let mut rows = done_to(snap, person).await?;
        let mut sought = AuditSought { actor: Some(person), ..AuditSought::default() };
        loop {
            let found = snap.list_audited(&sought, AUDITED_AT_ONCE).await?;
            let Some(last) = found.last() else { return Ok(rows) };
            sought.before = Some(last.id);
            rows.extend(
                found.iter().map(|one| json!({ "at": one.at, "what": one.verb, "about": one.subject.kind })),
            );
        }
    })
}

async fn done_to(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let (subject, mut before, mut rows) = (Subject::from(person), None, Vec::new());
    loop {
        let found = snap.list_audited_of(&subject, before, AUDITED_AT_ONCE).await?;
        let Some(last) = found.last() else { return Ok(rows) };
        before = Some(last.id);
        rows.extend(found.iter().map(|one| {
            let [before, after] = [&one.before, &one.after].map(|text| read(text));
            json!({ "at": one.at, "what": one.verb, "about": "you", "label": one.label,
                    "before": before, "after": after })
        }));
    }
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}

/// That something was done to them stays, with who did it; what they were called then does not.
pub fn erase_audited<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> BoxFut<'a, Result<(), StoreError>> {
    Box::pin(async move { tx.empty_audited(&Subject::from(person)).await.map(drop) })
}
