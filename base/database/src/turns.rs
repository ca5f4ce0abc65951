//! Turns: what one process of a shop does for all of them, every so often. Whoever takes a turn first has it.

use crate::{StoreError, Tx, args, machine_time::now_us};
use std::time::Duration;

impl Tx {
    /// Takes a turn, if so much time has passed since somebody did. False when it is not time yet.
    pub async fn take_turn(&mut self, name: &str, every: Duration) -> Result<bool, StoreError> {
        let now = now_us(self).await?;
        let before = now.saturating_sub(i64::try_from(every.as_micros()).unwrap_or(i64::MAX));
        let first = "INSERT INTO house_turn (name, taken_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        if self.exec(first, args![*name, now]).await? == 1 {
            return Ok(true);
        }
        let again = "UPDATE house_turn SET taken_at = $1 WHERE name = $2 AND taken_at <= $3";
        Ok(self.exec(again, args![now, *name, before]).await? == 1)
    }

    /// Gives a turn back that came to nothing: anybody may take it now.
    pub async fn give_turn_back(&mut self, name: &str) -> Result<(), StoreError> {
        self.exec("DELETE FROM house_turn WHERE name = $1", args![*name]).await.map(drop)
    }
}
