//! Turns: what one process of a shop does for all of them, every so often. Whoever takes a turn first has it.

use crate::{StoreError, Tx, args, machine_time::now_us};
use std::time::Duration;

/// A turn that was taken. Nobody else has it, until it is ended, or was kept for too long without a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    name: String,
    /// What stands in its row while it is ours.
    lent: i64,
}

impl Tx {
    /// Takes a turn, if so much time has passed since one was ended; nothing when it is not time yet. A turn that is neither
    /// kept nor ended is free `again` so much later: whoever took it may have failed, or died.
    pub async fn take_turn(
        &mut self,
        name: &str,
        every: Duration,
        again: Duration,
    ) -> Result<Option<Turn>, StoreError> {
        let now = now_us(self).await?;
        let before = now.saturating_sub(micros(every));
        let lent = before.saturating_add(micros(again));
        let turn = Turn { name: name.to_owned(), lent };
        let first = "INSERT INTO house_turn (name, taken_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        if self.exec(first, args![*name, lent]).await? == 1 {
            return Ok(Some(turn));
        }
        let next = "UPDATE house_turn SET taken_at = $1 WHERE name = $2 AND taken_at <= $3";
        Ok((self.exec(next, args![lent, *name, before]).await? == 1).then_some(turn))
    }

    /// Keeps a turn for longer: from here it is ours `again` so much. Nothing when somebody else has taken it since.
    pub async fn keep_turn(
        &mut self,
        turn: &Turn,
        every: Duration,
        again: Duration,
    ) -> Result<Option<Turn>, StoreError> {
        let lent = now_us(self).await?.saturating_sub(micros(every)).saturating_add(micros(again));
        let sql = "UPDATE house_turn SET taken_at = $1 WHERE name = $2 AND taken_at = $3";
        let is_ours = self.exec(sql, args![lent, turn.name, turn.lent]).await? == 1;
        Ok(is_ours.then(|| Turn { name: turn.name.clone(), lent }))
    }

    /// Ends a turn that was taken, and what it was for is done: the time until the next runs from here. Somebody else's is
    /// left alone.
    pub async fn end_turn(&mut self, turn: &Turn) -> Result<(), StoreError> {
        let now = now_us(self).await?;
        let sql = "UPDATE house_turn SET taken_at = $1 WHERE name = $2 AND taken_at = $3";
        self.exec(sql, args![now, turn.name, turn.lent]).await.map(drop)
    }
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}
