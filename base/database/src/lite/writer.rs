//! The one write connection, with group commit.
//!
//! An action takes the lock, runs in place inside a savepoint, lets the lock go and waits for its commit. The committer
//! queues for the same fair lock, commits everybody who stood before it with one fsync, and only then are they answered.
//! Nothing waits for company: alone, an action waits for its own commit only.

use super::{Commit, WRITING};
use crate::{
    Snapshot, StoreError, Tx,
    snapshot::{Conn, lite_step},
    stopwatch::Stopwatch,
};
use events::Stamp;
use kernel::{Actor, Timestamp};
use rusqlite::Connection;
use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    sync::{Arc, mpsc},
    task::{Context, Poll, Waker},
    time::Duration,
};
use tokio::sync::{Mutex, oneshot, watch};

/// How long an action may hold the lock before it is reported.
const HELD_LONG: Duration = Duration::from_millis(20);
/// How long another process may keep us from writing before we give up.
const OTHERS_MAX: Duration = Duration::from_secs(20);

pub(super) struct Writers {
    group: Arc<Mutex<Group>>,
    committer: Committer,
}

enum Committer {
    Inline,
    Thread(mpsc::Sender<()>),
}

/// The open transaction and those who wait for its end.
struct Group {
    tx: Tx,
    waiting: Vec<oneshot::Sender<()>>,
    grew: watch::Sender<()>,
}

impl Writers {
    pub(super) fn new(conn: Connection, commit: Commit, grew: watch::Sender<()>) -> Self {
        let stamp = Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::House };
        let tx = Tx::new(Snapshot { conn: Conn::Lite(conn) }, stamp);
        let group = Arc::new(Mutex::new(Group { tx, waiting: Vec::new(), grew }));
        let committer = match commit {
            Commit::Inline => Committer::Inline,
            Commit::Grouped => Committer::Thread(start_committer(group.clone())),
        };
        Self { group, committer }
    }

    pub(super) async fn write<T, E, F>(&self, stamp: &(dyn Fn() -> Stamp + Sync), action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<StoreError>,
    {
        let mut group = self.group.lock().await;
        group.begin().await?;
        group.tx.stamp = stamp();
        let answer = group.run(action)?;
        match &self.committer {
            Committer::Inline => group.commit()?,
            Committer::Thread(wake) => {
                let (done, committed) = oneshot::channel();
                group.waiting.push(done);
                drop(group);
                let gone = || StoreError::Unavailable("the group of this write was rolled back".into());
                wake.send(()).map_err(|_| gone())?;
                // A refusal waits too: it may rest on a neighbour's row that is not kept yet.
                committed.await.map_err(|_| gone())?;
            }
        }
        answer
    }
}

impl Group {
    fn conn(&self) -> &Connection {
        match &self.tx.snapshot.conn {
            Conn::Lite(conn) => conn,
            Conn::Pg(_) => unreachable!("the writer of the embedded engine holds an embedded connection"),
        }
    }

    /// Opens the group's transaction if none is open, waiting asynchronously for other processes that write.
    async fn begin(&mut self) -> Result<(), StoreError> {
        if !self.conn().is_autocommit() {
            return Ok(());
        }
        let watch = Stopwatch::start();
        loop {
            match lite_step(self.conn(), "BEGIN IMMEDIATE") {
                Err(StoreError::SlowDown) if watch.elapsed() < OTHERS_MAX => {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                other => return other,
            }
        }
    }

    /// Runs one action in a savepoint. The outer result is the engine's, the inner one the action's.
    fn run<T, E, F>(&mut self, action: F) -> Result<Result<T, E>, StoreError>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
        E: From<StoreError>,
    {
        let watch = Stopwatch::start();
        let recorded = std::mem::replace(&mut self.tx.recorded, false);
        self.tx.depth = 0;
        lite_step(self.conn(), "SAVEPOINT action")?;
        let answer = poll_once(&mut self.tx, action);
        if self.conn().is_autocommit() {
            // The engine rolled the whole group back (disk full, I/O error, interrupt): everybody in it must hear it.
            self.waiting.clear();
            self.tx.recorded = false;
            return Err(StoreError::Unavailable("the database rolled the transaction back".into()));
        }
        if answer.is_ok() {
            lite_step(self.conn(), "RELEASE action")?;
            self.tx.recorded |= recorded;
        } else {
            lite_step(self.conn(), "ROLLBACK TO action")?;
            lite_step(self.conn(), "RELEASE action")?;
            self.tx.recorded = recorded;
        }
        if watch.elapsed() > HELD_LONG {
            let (took_ms, action) = (watch.elapsed().as_millis() as u64, std::any::type_name::<F>());
            tracing::debug!(took_ms, action, "an action held the write lock for long");
        }
        Ok(answer)
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        if self.conn().is_autocommit() {
            return Ok(());
        }
        let kept = lite_step(self.conn(), "COMMIT");
        if kept.is_err() && !self.conn().is_autocommit() {
            lite_step(self.conn(), "ROLLBACK")?;
        }
        if kept.is_ok() && self.tx.recorded {
            self.grew.send_replace(());
        }
        self.tx.recorded = false;
        kept
    }
}

/// A future that only asks this connection never waits, so one poll finishes it; one that is not finished awaited
/// something else, which would hold everybody up.
fn poll_once<T, E, F>(tx: &mut Tx, action: F) -> Result<T, E>
where
    F: AsyncFnOnce(&mut Tx) -> Result<T, E>,
    E: From<StoreError>,
{
    let name = std::any::type_name::<F>();
    WRITING.set(true);
    let polled = catch_unwind(AssertUnwindSafe(|| {
        let mut run = pin!(action(tx));
        run.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }));
    WRITING.set(false);
    match polled {
        Ok(Poll::Ready(answer)) => answer,
        Ok(Poll::Pending) => Err(StoreError::Foreign(name).into()),
        Err(_) => Err(StoreError::Panicked(name).into()),
    }
}

fn start_committer(group: Arc<Mutex<Group>>) -> mpsc::Sender<()> {
    let (wake, woken) = mpsc::channel::<()>();
    let committer = move || {
        while woken.recv().is_ok() {
            while woken.try_recv().is_ok() {}
            let mut group = group.blocking_lock();
            let waiting = std::mem::take(&mut group.waiting);
            let kept = group.commit();
            drop(group);
            match kept {
                Ok(()) => waiting.into_iter().for_each(|one| one.send(()).unwrap_or_default()),
                Err(error) => tracing::error!(%error, writes = waiting.len(), "a group of writes was not kept"),
            }
        }
    };
    std::thread::Builder::new()
        .name("committer".into())
        .spawn(committer)
        .expect("a process that cannot start a thread cannot serve");
    wake
}
