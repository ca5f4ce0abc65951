//! Followers: what belongs to one node (page cache, search index, menus) hears the log, at least once, from where it
//! stands. Reactions, which change our tables exactly once, are another thing.

use crate::house::House;
use database::StoreError;
use events::{Envelope, Position};
use futures_util::FutureExt;
use metrics::gauge;
use std::{future::Future, panic::AssertUnwindSafe, pin::Pin, sync::Arc, time::Duration};
use tokio::sync::watch;

/// A future in a box.
pub type BoxFut<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How many facts a follower hears at once.
const BATCH: u32 = 200;
/// How long facts that another process wrote may go unnoticed.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// How long a follower that failed rests.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// Keeps something up with the log. Hearing a fact twice must do no harm.
pub trait Follow: Send + Sync {
    /// Hears facts in order. An error means: the same again, later.
    fn hear<'a>(&'a self, house: &'a Arc<House>, heard: &'a [Envelope])
    -> BoxFut<'a, Result<(), StoreError>>;
}

/// Several that hear the same facts, each before the next: what is made of others' state hears after them. One that
/// fails does not keep the others from hearing; all hear the facts again.
pub struct InOrder(pub Vec<Arc<dyn Follow>>);

impl Follow for InOrder {
    fn hear<'a>(
        &'a self,
        house: &'a Arc<House>,
        heard: &'a [Envelope],
    ) -> BoxFut<'a, Result<(), StoreError>> {
        Box::pin(async move {
            let mut all_heard = Ok(());
            for one in &self.0 {
                all_heard = all_heard.and(one.hear(house, heard).await);
            }
            all_heard
        })
    }
}

/// Something that follows, and where it stands.
pub struct Follower {
    name: &'static str,
    keeps: Arc<dyn Follow>,
    at: Position,
}

impl Follower {
    /// A follower that has heard everything up to a position.
    pub fn new(name: &'static str, keeps: Arc<dyn Follow>, at: Position) -> Self {
        Self { name, keeps, at }
    }

    /// A follower that hears only what comes. Load what it keeps *after* this.
    pub async fn from_now(
        name: &'static str,
        keeps: Arc<dyn Follow>,
        house: &House,
    ) -> Result<Self, StoreError> {
        let at = house.database.read(async |snap| snap.log_end().await).await?;
        Ok(Self::new(name, keeps, at))
    }

    /// Hears what there is and tells how much it was.
    pub async fn catch_up(&mut self, house: &Arc<House>) -> Result<usize, StoreError> {
        let mut count = 0;
        loop {
            let at = self.at;
            let heard = house.database.read(async |snap| snap.log_after(at, BATCH).await).await?;
            let Some(last) = heard.last() else { return Ok(count) };
            let behind = gauge!("plaza_follower_behind_seconds", "follower" => self.name);
            behind.set(seconds_since(&heard, house));
            self.keeps.hear(house, &heard).await?;
            behind.set(0.0);
            self.at = last.position;
            count += heard.len();
        }
    }
}

/// How long ago the first of these happened, by the shop's clock.
fn seconds_since(heard: &[Envelope], house: &House) -> f64 {
    let first = heard.first().map_or(house.now(), |fact| fact.stamp.at);
    (house.now().as_microsecond() - first.as_microsecond()).max(0) as f64 / 1e6
}

/// Lets followers hear everything until `stop` says so.
pub async fn follow_on(house: Arc<House>, mut followers: Vec<Follower>, mut stop: watch::Receiver<bool>) {
    let mut growth = house.database.growth();
    loop {
        growth.borrow_and_update();
        let mut pause = LOOK_AGAIN;
        for follower in &mut followers {
            // One that panics must not take the others with it, unnoticed until the process ends.
            let heard = AssertUnwindSafe(follower.catch_up(&house)).catch_unwind().await;
            let failed = match heard {
                Ok(Ok(_)) => continue,
                Ok(Err(error)) => error.to_string(),
                Err(_) => "it panicked".to_owned(),
            };
            tracing::warn!(follower = follower.name, failed, "a follower could not hear; it will try again");
            pause = TRY_AGAIN;
        }
        tokio::select! {
            _ = tokio::time::timeout(pause, growth.changed()) => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
    }
}
