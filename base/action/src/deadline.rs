//! Deadlines: what happens by itself at an instant of the shop's clock, exactly once, by the same steps a person takes.

use crate::{aside, ctx::Ctx, follower::BoxFut, house::House, unheard::Unheard};
use database::{Due, StoreError, Tx};
use kernel::{Actor, Subject, Timestamp, time};
use std::{future::Future, sync::Arc};

/// How many are looked at in one go.
const BATCH: u32 = 50;
/// How often one that fails is tried before it is set aside.
const TRIES: u32 = 6;

/// A plain `async fn(&mut Tx, &Ctx, Subject) -> Result<(), Unheard>`: it gets the transaction that takes the deadline away.
pub trait Falls<'a>: Fn(&'a mut Tx, &'a Ctx, Subject) -> Self::Fut {
    /// What the function returns.
    type Fut: Future<Output = Result<(), Unheard>> + Send + 'a;
}

impl<'a, F, Fut> Falls<'a> for F
where
    F: Fn(&'a mut Tx, &'a Ctx, Subject) -> Fut,
    Fut: Future<Output = Result<(), Unheard>> + Send + 'a,
{
    type Fut = Fut;
}

type Run = dyn for<'a> Fn(&'a mut Tx, &'a Ctx, Subject) -> BoxFut<'a, Result<(), Unheard>> + Send + Sync;

/// A kind of deadline and what happens then. It is set by `tx.set_deadline(kind, ..)`.
#[derive(Clone)]
pub struct Deadline {
    kind: &'static str,
    run: Arc<Run>,
}

/// Declares what happens when a deadline falls: `at("auctions.close", deadlines::close)`.
pub fn at<F>(kind: &'static str, falls: F) -> Deadline
where
    F: for<'a> Falls<'a> + Send + Sync + 'static,
{
    Deadline { kind, run: Arc::new(move |tx, ctx, subject| Box::pin(falls(tx, ctx, subject))) }
}

impl Deadline {
    /// Its kind.
    pub fn kind(&self) -> &'static str {
        self.kind
    }
}

/// All deadlines, as one process looks after them. Several processes may: each deadline is taken by one transaction.
pub struct Deadlines {
    house: Arc<House>,
    known: Vec<Deadline>,
}

impl Deadlines {
    /// The deadlines of all doors.
    pub fn new(house: Arc<House>, known: Vec<Deadline>) -> Self {
        Self { house, known }
    }

    /// Lets everything happen that is due. Tells how much that was.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        loop {
            let now = self.house.now();
            let due = self.house.database.read(async |snap| snap.list_due(now, BATCH).await).await?;
            let mut happened = 0;
            for one in &due {
                happened += usize::from(self.fall(one).await?);
            }
            count += happened;
            if happened == 0 {
                return Ok(count);
            }
        }
    }

    /// Lets one happen, each in a transaction of its own.
    async fn fall(&self, due: &Due) -> Result<bool, StoreError> {
        // A newer version of the program has set it; that one will see to it.
        let Some(deadline) = self.known.iter().find(|known| known.kind == due.kind) else { return Ok(false) };
        let ctx = Ctx::new(self.house.clone(), Actor::House);
        let fresh = &ctx;
        let fell: Result<bool, Unheard> = ctx
            .write(async |tx| {
                if !tx.take_due(due).await? {
                    return Ok(false);
                }
                (deadline.run)(tx, fresh, due.subject.clone()).await?;
                Ok(true)
            })
            .await;
        match fell {
            Ok(fell) => Ok(fell),
            Err(unheard) if unheard.passes() => Err(StoreError::Unavailable(unheard.to_string())),
            Err(unheard) => self.put_off(due, &unheard.to_string()).await.map(|()| true),
        }
    }

    async fn put_off(&self, due: &Due, why: &str) -> Result<(), StoreError> {
        let ctx = Ctx::new(self.house.clone(), Actor::House);
        let again_at = (due.attempts + 1 < TRIES).then(|| later(ctx.now(), due.attempts));
        tracing::warn!(kind = %due.kind, subject = %due.subject, why, parked = again_at.is_none(), "a deadline failed");
        let fresh = &ctx;
        ctx.write(async |tx| {
            let is_there = tx.put_due_off(due, again_at, why).await?;
            if is_there && again_at.is_none() { aside::note(tx, fresh, &due.kind).await } else { Ok(()) }
        })
        .await
    }
}

/// Five seconds, half a minute, three minutes, ..
fn later(now: Timestamp, attempts: u32) -> Timestamp {
    time::seconds_after(now, 5 * 6_i64.pow(attempts.min(6)))
}
