//! Moving the shop's clock ahead, and following where others have moved it. Only sandboxes, the demo and tests do.

use crate::{ctx::Ctx, follower::BoxFut, follower::Follow, house::House};
use database::StoreError;
use events::{Envelope, Fact};
use kernel::Subject;
use serde::{Deserialize, Serialize};
use std::{sync::Arc, time::Duration};

/// The shop's clock was moved ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClockMoved {
    /// How far it is ahead of the machine's, in microseconds.
    pub ahead_us: i64,
}

impl Fact for ClockMoved {
    const NAME: &'static str = "house.clock_moved";
    const VERSION: u16 = 1;

    fn subject(&self) -> Subject {
        Subject::all("house")
    }
}

/// Moves the shop's clock ahead, for every process of the shop and for good.
pub async fn move_clock(ctx: &Ctx, by: Duration) -> Result<(), StoreError> {
    let by_us = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
    let ahead_us = ctx
        .write(async |tx| {
            let ahead_us = tx.clock_ahead_us().await?.saturating_add(by_us);
            tx.set_clock_ahead_us(ahead_us).await?;
            tx.record(&ClockMoved { ahead_us }).await?;
            Ok::<_, StoreError>(ahead_us)
        })
        .await?;
    ctx.house().set_clock_ahead(ahead_us);
    Ok(())
}

/// Keeps this process's clock where the shop's is.
pub struct FollowsClock;

impl FollowsClock {
    /// Takes the clock as it stands.
    pub async fn set(house: &House) -> Result<(), StoreError> {
        let ahead_us = house.database.read(async |snap| snap.clock_ahead_us().await).await?;
        house.set_clock_ahead(ahead_us);
        Ok(())
    }
}

impl Follow for FollowsClock {
    fn hear<'a>(
        &'a self,
        house: &'a Arc<House>,
        heard: &'a [Envelope],
    ) -> BoxFut<'a, Result<(), StoreError>> {
        Box::pin(async move {
            match heard.iter().any(|fact| fact.is::<ClockMoved>()) {
                true => Self::set(house).await,
                false => Ok(()),
            }
        })
    }
}
