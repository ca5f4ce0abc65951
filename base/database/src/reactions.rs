//! Where reactions stand in the log, who hears for them, and what they could not hear. What they do is `action`'s.

use crate::{FromRow, Row, Snapshot, Sql, StoreError, Tx, args, machine_time::now_us};
use events::{Envelope, Position};
use kernel::Subject;
use std::time::Duration;
use uuid::Uuid;

/// A reaction that this process hears for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name.
    pub name: String,
    /// How far it has heard.
    pub at: Position,
}

/// A fact that a reaction could not hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// The reaction.
    pub reaction: String,
    /// Which fact.
    pub at: Position,
    /// What the fact is about.
    pub subject: Subject,
    /// What went wrong, or that it waits behind another.
    pub why: String,
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { name: row.get(0)?, at: Position::from_parts(row.get(1)?, row.get(2)?) })
    }
}

impl FromRow for Parked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            reaction: row.get(0)?,
            at: Position::from_parts(row.get(1)?, row.get(2)?),
            subject: Subject { kind: row.get::<String>(3)?.into(), id: row.get(4)? },
            why: row.get(5)?,
        })
    }
}

const AT: Sql = Sql::either(
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE $1 = 0 AND number = $2",
    "SELECT transaction_id, number, name, version, subject_kind, subject_id, actor_kind, actor_id, recorded_at, body
     FROM event_log WHERE transaction_id = $1 AND number = $2",
);

impl Snapshot {
    /// The fact at a position.
    pub async fn log_at(&mut self, at: Position) -> Result<Option<Envelope>, StoreError> {
        let (transaction, number) = at.parts();
        self.opt(AT, args![transaction, number]).await
    }

    /// What could not be heard, in the order of the log: of all reactions, or of those that are to try again.
    pub async fn list_parked(&mut self, only_again: bool, most: u32) -> Result<Vec<Parked>, StoreError> {
        let sql =
            "SELECT reaction, transaction_id, number, subject_kind, subject_id, why FROM reaction_parked
                   WHERE (again OR NOT $1) ORDER BY reaction, transaction_id, number LIMIT $2";
        self.all(sql, args![only_again, most]).await
    }

    /// The same of one reaction and one subject.
    pub async fn list_parked_about(
        &mut self,
        reaction: &str,
        subject: &Subject,
    ) -> Result<Vec<Parked>, StoreError> {
        let sql = "SELECT reaction, transaction_id, number, subject_kind, subject_id, why FROM reaction_parked
                   WHERE reaction = $1 AND subject_kind = $2 AND subject_id = $3 ORDER BY transaction_id, number";
        self.all(sql, args![*reaction, *subject.kind, subject.id]).await
    }
}

impl Tx {
    /// Takes over, for so long, the reactions that nobody else hears for, and gives those that are held. A reaction that
    /// is new to the shop begins at the start of the log.
    pub async fn hold_reactions(
        &mut self,
        names: &[&str],
        owner: Uuid,
        lease: Duration,
    ) -> Result<Vec<Held>, StoreError> {
        let now = now_us(self).await?;
        let until = now.saturating_add(i64::try_from(lease.as_micros()).unwrap_or(i64::MAX));
        let mut held = Vec::new();
        for name in names {
            let sql =
                "INSERT INTO reaction (name, transaction_id, number, owner, owned_until) VALUES ($1, 0, 0, $2, $3)
                 ON CONFLICT (name) DO UPDATE SET owner = $2, owned_until = $3
                 WHERE reaction.owner = $2 OR reaction.owned_until < $4
                 RETURNING name, transaction_id, number";
            held.extend(self.opt::<Held>(sql, args![**name, owner, until, now]).await?);
        }
        Ok(held)
    }

    /// Gives reactions back, so that another process need not wait for the lease to end.
    pub async fn release_reactions(&mut self, owner: Uuid) -> Result<(), StoreError> {
        self.exec("UPDATE reaction SET owned_until = 0 WHERE owner = $1", args![owner]).await.map(drop)
    }

    /// Moves a reaction on, together with the effect of what it heard. False when another process has it or it stands
    /// elsewhere: then nothing of this transaction may be kept.
    pub async fn move_reaction(
        &mut self,
        held: &Held,
        owner: Uuid,
        to: Position,
    ) -> Result<bool, StoreError> {
        let ((transaction, number), (was_transaction, was_number)) = (to.parts(), held.at.parts());
        let sql = "UPDATE reaction SET transaction_id = $1, number = $2
                   WHERE name = $3 AND owner = $4 AND transaction_id = $5 AND number = $6";
        let args = args![transaction, number, held.name, owner, was_transaction, was_number];
        Ok(self.exec(sql, args).await? == 1)
    }

    /// Sets a fact aside for a reaction.
    pub async fn park(&mut self, parked: &Parked) -> Result<(), StoreError> {
        let (transaction, number) = parked.at.parts();
        let at = self.stamp().at;
        let sql = "INSERT INTO reaction_parked
                   (reaction, transaction_id, number, subject_kind, subject_id, why, parked_at, again)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE)
                   ON CONFLICT (reaction, transaction_id, number) DO UPDATE SET why = $6, again = FALSE";
        let Parked { reaction, subject, why, .. } = parked;
        let args = args![*reaction, transaction, number, *subject.kind, subject.id, *why, at];
        self.exec(sql, args).await.map(drop)
    }

    /// Forgets that a fact was set aside: it has been heard. False when somebody else did so before.
    pub async fn unpark(&mut self, parked: &Parked) -> Result<bool, StoreError> {
        let (transaction, number) = parked.at.parts();
        let sql = "DELETE FROM reaction_parked WHERE reaction = $1 AND transaction_id = $2 AND number = $3";
        Ok(self.exec(sql, args![parked.reaction, transaction, number]).await? == 1)
    }

    /// Trying again did not help: it stays set aside, and so does everything behind it.
    pub async fn park_again(&mut self, parked: &Parked) -> Result<(), StoreError> {
        let sql = "UPDATE reaction_parked SET again = FALSE
                   WHERE reaction = $1 AND subject_kind = $2 AND subject_id = $3";
        self.exec(sql, args![parked.reaction, *parked.subject.kind, parked.subject.id]).await?;
        self.park(parked).await
    }

    /// Asks for everything that is set aside to be tried again. Tells how much that is.
    pub async fn try_parked_again(&mut self) -> Result<u64, StoreError> {
        self.wake();
        self.exec("UPDATE reaction_parked SET again = TRUE", &[]).await
    }
}
