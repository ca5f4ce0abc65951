//! How far the shop's clock is ahead of the machine's, as all processes of a shop see it.

use crate::{Snapshot, StoreError, Tx, args};

impl Snapshot {
    /// Microseconds that the shop's clock is ahead.
    pub async fn clock_ahead_us(&mut self) -> Result<i64, StoreError> {
        let row = self.opt::<(i64,)>("SELECT ahead_us FROM shop_clock WHERE one = 1", &[]).await?;
        Ok(row.map_or(0, |(ahead,)| ahead))
    }
}

impl Tx {
    /// Moves the shop's clock so far ahead. It never goes back: a smaller number changes nothing.
    pub async fn set_clock_ahead_us(&mut self, ahead_us: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO shop_clock (one, ahead_us) VALUES (1, $1)
                   ON CONFLICT (one) DO UPDATE SET ahead_us = $1 WHERE shop_clock.ahead_us < $1";
        self.exec(sql, args![ahead_us]).await.map(drop)
    }
}
