//! Turns: what one process of a shop does for all of them, every so often. Whoever takes a turn first has it.

use crate::{StoreError, Tx, args, machine_time::now_us};
use std::time::Duration;

impl Tx {
    /// Takes a turn, if so much time has passed since one was ended. False when it is not time yet. A turn that is never ended
    /// is free `again` so much later: whoever took it may have failed, or died.
    pub async fn take_turn(
        &mut self,
        name: &str,
        every: Duration,
        again: Duration,
    ) -> Result<bool, StoreError> {
        let now = now_us(self).await?;
        let before = now.saturating_sub(micros(every));
        let lent = before.saturating_add(micros(again));
        let first = "INSERT INTO house_turn (name, taken_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        if self.exec(first, args![*name, lent]).await? == 1 {
            return Ok(true);
        }
        let next = "UPDATE house_turn SET taken_at = $1 WHERE name = $2 AND taken_at <= $3";
        Ok(self.exec(next, args![lent, *name, before]).await? == 1)
    }

    /// Ends a turn that was taken, and what it was for is done: the time until the next runs from here.
    pub async fn end_turn(&mut self, name: &str) -> Result<(), StoreError> {
        let now = now_us(self).await?;
        let sql = "UPDATE house_turn SET taken_at = $1 WHERE name = $2";
        self.exec(sql, args![now, *name]).await.map(drop)
    }
}

fn micros(time: Duration) -> i64 {
    i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
}
