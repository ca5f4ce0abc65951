//! Answers kept by key, so that a request which arrives twice is done once. What is in an answer is `action`'s.

use crate::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Actor, PersonId, Timestamp};
use uuid::Uuid;

/// The answer that a key was given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was asked, as a hash of method, path and body.
    pub hash: String,
    /// What was answered, as JSON.
    pub answer: String,
}

impl FromRow for Answered {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { hash: row.get(0)?, answer: row.get(1)? })
    }
}

fn person(actor: Actor) -> Uuid {
    actor.person().map_or(Uuid::nil(), |id| id.uuid())
}

impl Tx {
    /// The answer that this actor's key was given before, if any.
    pub async fn find_answered(&mut self, key: &str) -> Result<Option<Answered>, StoreError> {
        let actor = self.stamp().actor;
        let sql =
            "SELECT hash, answer FROM answered_once WHERE actor_kind = $1 AND actor_id = $2 AND key = $3";
        self.opt(sql, args![*actor.kind(), person(actor), *key]).await
    }

    /// Keeps an answer. `Taken` when another request with the key was first.
    pub async fn keep_answered(&mut self, key: &str, answered: &Answered) -> Result<(), StoreError> {
        let stamp = self.stamp();
        let sql = "INSERT INTO answered_once (actor_kind, actor_id, key, hash, answer, answered_at)
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let (kind, person) = (stamp.actor.kind(), person(stamp.actor));
        let Answered { hash, answer } = answered;
        self.exec(sql, args![*kind, person, *key, *hash, *answer, stamp.at]).await.map(drop)
    }

    /// Forgets the answers that were given to somebody.
    pub async fn forget_answered_to(&mut self, person: PersonId) -> Result<u64, StoreError> {
        let sql = "DELETE FROM answered_once WHERE actor_kind IN ('member', 'staff') AND actor_id = $1";
        self.exec(sql, args![person]).await
    }

    /// Forgets answers from before an instant, a bounded number at a time. Tells how many.
    pub async fn forget_answered(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let sql = "DELETE FROM answered_once WHERE (actor_kind, actor_id, key) IN (
                       SELECT actor_kind, actor_id, key FROM answered_once WHERE answered_at < $1
                       ORDER BY answered_at LIMIT 500)";
        self.exec(sql, args![before]).await
    }
}

impl Snapshot {
    /// The answers that were given to somebody: the key of the request, the answer as JSON, when.
    pub async fn list_answered_to(
        &mut self,
        person: PersonId,
    ) -> Result<Vec<(String, String, Timestamp)>, StoreError> {
        let sql = "SELECT key, answer, answered_at FROM answered_once
                   WHERE actor_kind IN ('member', 'staff') AND actor_id = $1 ORDER BY answered_at, key";
        self.all(sql, args![person]).await
    }
}
