//! Running what an action or a question says, whichever engine keeps it. The part that is generic over the action is short and
//! the same for both engines, because it stands in the program once for each action; what enters and leaves an engine is boxed
//! and stands there once. How each engine does it is in `lite` and `pg`.

use crate::{Database, Engine, EngineKind, Snapshot, StoreError, Tx, lite, pg, stopwatch::Stopwatch};
use events::Stamp;
use futures_util::future::BoxFuture;
use kernel::Subject;
use std::{
    any::type_name,
    cell::Cell,
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind},
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
    time::Duration,
};

thread_local! {
    /// Whether this thread is inside a write, where asking the database elsewhere would not see the write's own changes.
    static WRITING: Cell<bool> = const { Cell::new(false) };
}

/// How often an action is tried again after conflicts, and for how long.
const TRIES: u32 = 20;
const TRIES_MAX: Duration = Duration::from_secs(5);

/// How a transaction is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// As any other.
    Write,
    /// For a change of the schema, which takes its time: on PostgreSQL one node after the other, and each sees what the last
    /// one did.
    Alone,
}

/// One state of the database on loan.
pub(crate) enum Look<'d> {
    Lite(lite::Reader<'d>),
    Pg(Snapshot),
}

/// A transaction on loan, until it is left.
pub(crate) enum Turn<'d> {
    Lite(lite::Turn<'d>),
    Pg(pg::Turn<'d>),
}

/// How a transaction was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// As its action said.
    Ended,
    /// It failed after a unique constraint had refused.
    Raced,
    /// It met a conflict that another try may solve.
    Again,
}

impl Database {
    /// Asks several things that all see the same state. Nothing can be changed.
    pub async fn read<T, E, F>(&self, ask: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Snapshot) -> Result<T, E>,
        E: From<StoreError>,
    {
        let mut look = self.engine.look(type_name::<F>()).await?;
        let answer = ask(look.snapshot()?).await;
        look.end().await?;
        answer
    }

    /// Runs an action in a transaction of its own: all of it is kept, durably, before this returns `Ok`, or none of it.
    ///
    /// The action may run again after a conflict (each attempt calls a clone), so it touches nothing but the database.
    pub async fn write<T, E, F>(&self, stamp: &(dyn Fn() -> Stamp + Sync), action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        self.act(Manner::Write, stamp, action).await
    }

    /// The same for something that many change at once: on PostgreSQL those writes stand in line inside this process
    /// instead of failing against each other.
    pub async fn write_on<T, E, F>(
        &self,
        subject: &Subject,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        let _turn = match &*self.engine {
            Engine::Lite(_) => None,
            Engine::Pg(pg) => Some(pg.queue.stand_in_line(subject).await),
        };
        self.act(Manner::Write, stamp, action).await
    }

    /// Runs a change of the schema. On PostgreSQL only one node does so at a time, and it sees what the last one did.
    pub(crate) async fn write_alone<T, F>(
        &self,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, StoreError>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, StoreError> + Clone,
    {
        self.act(Manner::Alone, stamp, action).await
    }

    async fn act<T, E, F>(
        &self,
        manner: Manner,
        stamp: &(dyn Fn() -> Stamp + Sync),
        action: F,
    ) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        let name = type_name::<F>();
        let mut tries = Tries::new(manner);
        loop {
            let mut turn = self.engine.enter(manner, stamp, name).await?;
            let kind = turn.kind();
            let acted = run(kind, name, action.clone()(turn.tx())).await;
            let (mut answer, is_whole) =
                acted.map_or_else(|broken| (Err(broken.into()), false), |said| (said, true));
            if answer.is_ok() && turn.tx().depth != 0 {
                answer = Err(StoreError::Foreign(name).into());
            }
            if !is_whole && kind == EngineKind::Postgres {
                // It stands in the middle of a statement: closing the connection ends the transaction.
                return answer;
            }
            // Whether there is another try is decided by what the transaction saw, never by looking into `E`. Somebody else
            // was first with something unique: look once more, so that a rule can say so.
            match turn.leave(answer.is_ok(), name).await? {
                Left::Ended => return answer,
                Left::Raced if tries.is_last_of_a_race() => return answer,
                Left::Raced => tries.count += 1,
                Left::Again => tries.pause().await?,
            }
        }
    }
}

/// Polls an action to its end with the mark that this thread writes. What it panics with stays here.
async fn run<T>(
    kind: EngineKind,
    name: &'static str,
    action: impl Future<Output = T>,
) -> Result<T, StoreError> {
    let mut action = pin!(action);
    poll_fn(|context| poll(kind, name, action.as_mut(), context)).await
}

/// On the embedded engine a future that only asks this connection never waits, so one poll finishes it; one that is not
/// finished awaited something else, which would hold everybody up.
fn poll<T>(
    kind: EngineKind,
    name: &'static str,
    action: Pin<&mut impl Future<Output = T>>,
    context: &mut Context<'_>,
) -> Poll<Result<T, StoreError>> {
    let is_lite = kind == EngineKind::Sqlite;
    let mut unwoken = Context::from_waker(Waker::noop());
    let context = if is_lite { &mut unwoken } else { context };
    let before = WRITING.replace(true);
    let polled = catch_unwind(AssertUnwindSafe(|| action.poll(context)));
    WRITING.set(before);
    match polled {
        Ok(Poll::Ready(answer)) => Poll::Ready(Ok(answer)),
        Ok(Poll::Pending) if is_lite => Poll::Ready(Err(StoreError::Foreign(name))),
        Ok(Poll::Pending) => Poll::Pending,
        Err(_) => Poll::Ready(Err(StoreError::Panicked(name))),
    }
}

/// Another connection would not see what the write has done, and waits for itself when all are taken.
fn refuse_inside_a_write(name: &'static str) -> Result<(), StoreError> {
    if WRITING.get() { Err(StoreError::Foreign(name)) } else { Ok(()) }
}

impl Engine {
    fn look(&self, name: &'static str) -> BoxFuture<'_, Result<Look<'_>, StoreError>> {
        Box::pin(async move {
            refuse_inside_a_write(name)?;
            match self {
                Self::Lite(lite) => lite.reader().await.map(Look::Lite),
                Self::Pg(pg) => pg.look().await.map(Look::Pg),
            }
        })
    }

    fn enter<'d>(
        &'d self,
        manner: Manner,
        stamp: &'d (dyn Fn() -> Stamp + Sync),
        name: &'static str,
    ) -> BoxFuture<'d, Result<Turn<'d>, StoreError>> {
        Box::pin(async move {
            refuse_inside_a_write(name)?;
            match self {
                Self::Lite(lite) => lite.enter(stamp).await.map(Turn::Lite),
                Self::Pg(pg) => pg.enter(manner, stamp).await.map(Turn::Pg),
            }
        })
    }
}

impl<'d> Look<'d> {
    fn snapshot(&mut self) -> Result<&mut Snapshot, StoreError> {
        match self {
            Self::Lite(reader) => reader.snapshot(),
            Self::Pg(snapshot) => Ok(snapshot),
        }
    }

    fn end(self) -> BoxFuture<'d, Result<(), StoreError>> {
        match self {
            Self::Lite(reader) => {
                drop(reader);
                Box::pin(std::future::ready(Ok(())))
            }
            Self::Pg(snapshot) => Box::pin(pg::end_look(snapshot)),
        }
    }
}

impl<'d> Turn<'d> {
    fn kind(&self) -> EngineKind {
        match self {
            Self::Lite(_) => EngineKind::Sqlite,
            Self::Pg(_) => EngineKind::Postgres,
        }
    }

    fn tx(&mut self) -> &mut Tx {
        match self {
            Self::Lite(turn) => turn.tx(),
            Self::Pg(turn) => &mut turn.tx,
        }
    }

    fn leave(self, keep: bool, name: &'static str) -> BoxFuture<'d, Result<Left, StoreError>> {
        match self {
            Self::Lite(turn) => Box::pin(async move {
                turn.leave(keep, name).await?;
                Ok(Left::Ended)
            }),
            Self::Pg(turn) => Box::pin(turn.leave(keep)),
        }
    }
}

/// How often an action has been tried.
struct Tries {
    manner: Manner,
    count: u32,
    since: Stopwatch,
}

impl Tries {
    fn new(manner: Manner) -> Self {
        Self { manner, count: 0, since: Stopwatch::start() }
    }

    fn is_last_of_a_race(&self) -> bool {
        self.manner == Manner::Alone || self.count > 0
    }

    /// Rests until the next try, or says that it is enough.
    fn pause(&mut self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let is_enough =
                self.manner == Manner::Alone || self.count + 1 >= TRIES || self.since.elapsed() > TRIES_MAX;
            if is_enough {
                return Err(StoreError::SlowDown);
            }
            tokio::time::sleep(pg::pause(self.count)).await;
            self.count += 1;
            Ok(())
        })
    }
}
