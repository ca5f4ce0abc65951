//! Lists of cases, and how many there are.

use super::{
    cases::{case_columns, folded},
    erasing::Whose,
};
use crate::model::{Case, CaseId, Wanted};
use database::{Arg, Snapshot, StoreError, Value, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

/// Where a list goes on: when a case is due, and which one it was.
pub(crate) type Place = (Timestamp, CaseId);

/// The place that a cursor names.
pub(crate) fn place(cursor: &Cursor) -> Option<Place> {
    let (at, id) = cursor.0.split_once('.')?;
    Some((time::from_micros(at.parse().ok()?), id.parse().ok()?))
}

/// Those that wait for somebody, in the words of the index that holds no others.
const WAITING: &str = " AND state IN ('waiting_customer', 'waiting_seller', 'waiting_carrier')";

/// The cases that are looked for: those that are due first, or of those that are over the latest.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<Place>,
    size: u32,
) -> Result<PageOf<Case>, StoreError> {
    let begins = match wanted {
        Wanted::Done => (Timestamp::MAX, CaseId::from_bytes([255; 16])),
        _ => (Timestamp::MIN, CaseId::from_bytes([0; 16])),
    };
    let (at, id) = after.unwrap_or(begins);
    let (narrowed, more): (&str, Vec<Value<'_>>) = match wanted {
        Wanted::Open | Wanted::Done => ("", Vec::new()),
        Wanted::Of(agent) => (" AND agent_id = $3", vec![agent.value()]),
        Wanted::Unassigned => (" AND agent_id IS NULL", Vec::new()),
        Wanted::Waiting => (WAITING, Vec::new()),
        Wanted::Overdue(now) => (" AND due_at <= $3 AND days_left IS NULL", vec![now.value()]),
    };
    let (goes_on, order) = match wanted {
        Wanted::Done => ("is_open = FALSE AND (due_at, id) < ($1, $2)", "due_at DESC, id DESC"),
        _ => ("is_open = TRUE AND (due_at, id) > ($1, $2)", "due_at, id"),
    };
    let surplus = size + 1;
    let mut all = vec![at.value(), id.value()];
    all.extend(more);
    all.push(surplus.value());
    let (columns, limit) = (case_columns!(), all.len());
    let sql =
        format!("SELECT {columns} FROM care_case WHERE {goes_on}{narrowed} ORDER BY {order} LIMIT ${limit}");
    let rows: Vec<Case> = snap.all(sql, &all).await?;
    Ok(PageOf::cut(rows, size as usize, |case| format!("{}.{}", case.due_at.as_microsecond(), case.id)))
}

/// The cases of somebody who is signed in, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Case>, StoreError> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM care_case WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2"
    );
    snap.all(sql, args![person, most]).await
}

/// The cases of somebody, and those that were opened for their address by whoever was not signed in; the latest first.
pub(crate) async fn of_whose(
    snap: &mut Snapshot,
    whose: Whose<'_>,
    most: u32,
) -> Result<Vec<Case>, StoreError> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM care_case WHERE person_id = $1 OR (address_folded = $2 AND person_id IS NULL)
          ORDER BY created_at DESC, id DESC LIMIT $3"
    );
    snap.all(sql, args![whose.person, *whose.address, most]).await
}

/// The cases of an address, whoever typed it: for staff only.
pub(crate) async fn of_address(
    snap: &mut Snapshot,
    address: &str,
    most: u32,
) -> Result<Vec<Case>, StoreError> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM care_case WHERE address_folded = $1 ORDER BY created_at DESC, id DESC LIMIT $2"
    );
    snap.all(sql, args![folded(address), most]).await
}

/// So many are counted and no more.
pub(crate) const COUNTED: u32 = 1_000;

/// How many are open, how many of them should have been solved, and in how many the customer spoke last.
pub(crate) async fn counts(snap: &mut Snapshot, now: Timestamp) -> Result<[i64; 3], StoreError> {
    let open = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                (SELECT 1 AS one FROM care_case WHERE is_open = TRUE LIMIT $1) AS found";
    let late = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                (SELECT 1 AS one FROM care_case
                 WHERE is_open = TRUE AND due_at <= $1 AND days_left IS NULL LIMIT $2) AS found";
    let unanswered = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                      (SELECT 1 AS one FROM care_case WHERE is_open = TRUE AND is_unanswered LIMIT $1) AS found";
    let (open,): (i64,) = snap.one(open, args![COUNTED]).await?;
    let (late,): (i64,) = snap.one(late, args![now, COUNTED]).await?;
    let (unanswered,): (i64,) = snap.one(unanswered, args![COUNTED]).await?;
    Ok([open, late, unanswered])
}

#[cfg(test)]
mod tests {
    use super::WAITING;
    use crate::model::CaseState;

    #[test]
    fn every_state_that_waits_is_in_the_list_of_those_that_wait() {
        for state in CaseState::ALL {
            let waits = state.code().starts_with("waiting");
            assert_eq!(WAITING.contains(&format!("'{}'", state.code())), waits, "{}", state.code());
        }
    }
}
