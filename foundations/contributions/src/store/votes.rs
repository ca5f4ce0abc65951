//! What each thinks of something.

use super::ids_in;
use crate::model::{ContributionId, Vote};
use database::{Arg, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

fn vote(is_up: bool) -> Vote {
    if is_up { Vote::Up } else { Vote::Down }
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    id: ContributionId,
    person: PersonId,
) -> Result<Vote, StoreError> {
    let sql = "SELECT is_up FROM contribution_vote WHERE contribution_id = $1 AND person_id = $2";
    let row: Option<(bool,)> = snap.opt(sql, args![id, person]).await?;
    Ok(row.map_or(Vote::None, |(is_up,)| vote(is_up)))
}

/// What somebody thinks of these; those of which they said nothing are left out.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    ids: &[ContributionId],
) -> Result<Vec<(ContributionId, Vote)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (mut values, places) = ids_in(ids, 2);
    values.insert(0, person.value());
    let sql = format!(
        "SELECT contribution_id, is_up FROM contribution_vote WHERE person_id = $1 AND contribution_id IN ({places})"
    );
    let rows: Vec<(ContributionId, bool)> = snap.all(sql, &values).await?;
    Ok(rows.into_iter().map(|(id, is_up)| (id, vote(is_up))).collect())
}

/// Keeps what somebody thinks of it now.
pub(crate) async fn put(
    tx: &mut Tx,
    id: ContributionId,
    person: PersonId,
    vote: Vote,
    at: Timestamp,
) -> Result<(), StoreError> {
    let is_up = match vote {
        Vote::Up => true,
        Vote::Down => false,
        Vote::None => {
            let sql = "DELETE FROM contribution_vote WHERE contribution_id = $1 AND person_id = $2";
            return tx.exec(sql, args![id, person]).await.map(drop);
        }
    };
    tx.exec(
        "INSERT INTO contribution_vote (contribution_id, person_id, is_up, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (contribution_id, person_id) DO UPDATE SET is_up = excluded.is_up, at = excluded.at",
        args![id, person, is_up, at],
    )
    .await
    .map(drop)
}
