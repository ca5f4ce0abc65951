//! What a house does by itself while it serves: reactions, jobs, deadlines, counting. One call starts all of it.

use crate::{
    ctx::Ctx,
    deadline::{Deadline, Deadlines},
    house::House,
    job::JobKind,
    reaction::Reaction,
    reactions::Reactions,
    signals::Signals,
    workers::Workers,
};
use database::StoreError;
use kernel::{Actor, time};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::sync::watch;

/// How long facts that another process wrote may go unnoticed.
const LOOK_AGAIN: Duration = Duration::from_millis(250);
/// How long a duty that failed rests.
const TRY_AGAIN: Duration = Duration::from_secs(2);
/// How often counters are added up.
const ADD_UP: Duration = Duration::from_secs(1);
/// How often old answers are forgotten.
const TIDY_UP: Duration = Duration::from_secs(600);
/// For how many days the answer to a key is kept.
const ANSWER_DAYS: i64 = 3;

/// Everything that the doors of a house do by themselves.
#[derive(Clone, Default)]
pub struct Duties {
    /// Answers to facts.
    pub reactions: Vec<Reaction>,
    /// Work for the world outside.
    pub jobs: Vec<JobKind>,
    /// What happens at an instant.
    pub deadlines: Vec<Deadline>,
}

impl Duties {
    /// The name that two of them share, if any do. Names stand in the database: such a house must not open.
    pub fn named_twice(&self) -> Option<&'static str> {
        let mut seen = HashSet::new();
        let reactions = self.reactions.iter().map(Reaction::name);
        let jobs = self.jobs.iter().map(|job| job.name);
        let deadlines = self.deadlines.iter().map(Deadline::kind);
        reactions
            .map(|name| ("reaction", name))
            .chain(jobs.map(|name| ("job", name)))
            .chain(deadlines.map(|name| ("deadline", name)))
            .find(|named| !seen.insert(*named))
            .map(|(_, name)| name)
    }

    /// Sees to all of it until `stop` says so; jobs that have begun are finished.
    pub async fn see_to(self, house: Arc<House>, stop: watch::Receiver<bool>) {
        let reactions = react_on(Reactions::new(house.clone(), self.reactions), stop.clone());
        let deadlines = fall_on(Deadlines::new(house.clone(), self.deadlines), house.clone(), stop.clone());
        let jobs = Workers::new(house.clone(), self.jobs).work_on(stop.clone());
        tokio::join!(reactions, deadlines, jobs, count_on(house, stop));
    }
}

async fn react_on(mut reactions: Reactions, mut stop: watch::Receiver<bool>) {
    let mut growth = reactions.house().database.growth();
    while !*stop.borrow() {
        growth.borrow_and_update();
        let heard = reactions.catch_up().await;
        rest(heard, &mut growth, &mut stop, "reactions").await;
    }
    if let Err(error) = reactions.hand_over().await {
        tracing::warn!(%error, "reactions could not be handed over; another process waits for the lease to end");
    }
}

async fn fall_on(deadlines: Deadlines, house: Arc<House>, mut stop: watch::Receiver<bool>) {
    let mut growth = house.database.growth();
    while !*stop.borrow() {
        growth.borrow_and_update();
        let fell = deadlines.run_due().await;
        rest(fell, &mut growth, &mut stop, "deadlines").await;
    }
}

/// Waits for something to do; after a failure, a while longer.
async fn rest(
    done: Result<usize, StoreError>,
    growth: &mut watch::Receiver<()>,
    stop: &mut watch::Receiver<bool>,
    what: &'static str,
) {
    if let Err(error) = done {
        tracing::warn!(what, %error, "the house could not see to its duties; it will try again");
        let _ = tokio::time::timeout(TRY_AGAIN, stop.wait_for(|stopped| *stopped)).await;
        return;
    }
    tokio::select! {
        _ = tokio::time::timeout(LOOK_AGAIN, growth.changed()) => {}
        _ = stop.wait_for(|stopped| *stopped) => {}
    }
}

/// Adds up counters every second, and now and then forgets answers that nobody will ask for again.
async fn count_on(house: Arc<House>, mut stop: watch::Receiver<bool>) {
    let mut since_tidy = Duration::ZERO;
    loop {
        let stopped = tokio::time::timeout(ADD_UP, stop.wait_for(|stopped| *stopped)).await.is_ok();
        if let Err(error) = Signals::add_up(&house).await {
            tracing::warn!(%error, "counters could not be added up; they will be");
        }
        if stopped {
            return;
        }
        since_tidy += ADD_UP;
        if since_tidy >= TIDY_UP {
            since_tidy = Duration::ZERO;
            if let Err(error) = forget_old_answers(&house).await {
                tracing::warn!(%error, "old answers could not be forgotten");
            }
            if let Err(error) = Signals::forget_rare(&house).await {
                tracing::warn!(%error, "rare words could not be forgotten");
            }
        }
    }
}

async fn forget_old_answers(house: &Arc<House>) -> Result<(), StoreError> {
    loop {
        let ctx = Ctx::new(house.clone(), Actor::House);
        let before = time::days_before(ctx.now(), ANSWER_DAYS);
        if ctx.write(async |tx| tx.forget_answered(before).await).await? == 0 {
            return Ok(());
        }
    }
}
