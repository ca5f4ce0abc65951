//! The one write connection, with group commit.
//!
//! An action takes the lock, runs in place inside a savepoint, lets the lock go and waits for its commit. The committer
//! queues for the same fair lock, commits everybody who stood before it with one fsync, and only then are they answered.
//! Nothing waits for company: alone, an action waits for its own commit only. Whoever stands in line already when the
//! committer's turn comes is let pass once, and comes along.

use super::Commit;
use crate::{
    Snapshot, StoreError, Tx,
    snapshot::{Conn, in_transaction, lite_batch, lite_step, quiet},
    stopwatch::Stopwatch,
};
use events::Stamp;
use kernel::{Actor, Timestamp};
use metrics::{counter, histogram};
use rusqlite::Connection;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    time::Duration,
};
use tokio::sync::{Mutex, MutexGuard, oneshot, watch};

/// How long an action may hold the lock before it is reported.
const HELD_LONG: Duration = Duration::from_millis(20);
/// How long another process may keep us from writing before we give up.
const OTHERS_MAX: Duration = Duration::from_secs(20);

pub(super) struct Writers {
    group: Arc<Mutex<Group>>,
    line: Arc<AtomicUsize>,
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
    /// Whether a rollback failed, so that what is open must be undone before anything else.
    stuck: bool,
}

impl Writers {
    pub(super) fn new(conn: Connection, commit: Commit, grew: watch::Sender<()>) -> Self {
        let stamp = Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::House };
        let tx = Tx::new(Snapshot { conn: Conn::Lite(conn) }, stamp);
        let group = Arc::new(Mutex::new(Group { tx, waiting: Vec::new(), grew, stuck: false }));
        let line = Arc::new(AtomicUsize::new(0));
        let committer = match commit {
            Commit::Inline => Committer::Inline,
            Commit::Grouped => Committer::Thread(start_committer(group.clone(), line.clone())),
        };
        Self { group, line, committer }
    }

    /// Stands in line, opens the group's transaction where none is open, and a savepoint for one action.
    pub(super) async fn enter(&self, stamp: &(dyn Fn() -> Stamp + Sync)) -> Result<Turn<'_>, StoreError> {
        let patience = Stopwatch::start();
        let standing = Standing::in_line(&self.line);
        let mut group = self.group.lock().await;
        drop(standing);
        group.begin(patience).await?;
        group.tx.stamp = stamp();
        let before = group.open()?;
        Ok(Turn { home: self, group, before })
    }
}

/// The place of one action in the group. Nothing is awaited between entering and leaving, so it is never left half way.
pub(crate) struct Turn<'w> {
    home: &'w Writers,
    group: MutexGuard<'w, Group>,
    before: Before,
}

impl Turn<'_> {
    pub(crate) fn tx(&mut self) -> &mut Tx {
        &mut self.group.tx
    }

    /// Ends the action's savepoint and waits until the group is committed. A refusal waits too: it may rest on a neighbour's
    /// row that is not kept yet.
    pub(crate) async fn leave(mut self, keep: bool, action: &'static str) -> Result<(), StoreError> {
        self.group.close(&self.before, keep, action)?;
        let wake = match &self.home.committer {
            Committer::Inline => return self.group.commit(),
            Committer::Thread(wake) => wake,
        };
        let (done, committed) = oneshot::channel();
        let gone = || StoreError::Unavailable("the group of this write was rolled back".into());
        // The first of a group calls the committer; the others are found there when it comes.
        if self.group.waiting.is_empty() && wake.send(()).is_err() {
            return Err(self.group.abandon(gone()));
        }
        self.group.waiting.push(done);
        drop(self.group);
        committed.await.map_err(|_| gone())
    }
}

/// One who stands in line for the lock, until they have it or go away.
struct Standing<'l>(&'l AtomicUsize);

impl<'l> Standing<'l> {
    fn in_line(line: &'l AtomicUsize) -> Self {
        line.fetch_add(1, Ordering::Relaxed);
        Self(line)
    }
}

impl Drop for Standing<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Writers {
    /// Folds what was written into the main file, so that a copy of it is whole. Waits for its turn, but for nobody else.
    pub(super) async fn fold(&self) -> Result<(), StoreError> {
        let group = self.group.lock().await;
        if !group.conn().is_autocommit() {
            return Ok(());
        }
        match lite_batch(group.conn(), "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)") {
            // Another program writes: it folds when it closes.
            Err(StoreError::SlowDown) => Ok(()),
            other => other,
        }
    }
}

/// What the group was before an action began.
struct Before {
    watch: Stopwatch,
    recorded: bool,
}

impl Group {
    fn conn(&self) -> &Connection {
        match &self.tx.snapshot.conn {
            Conn::Lite(conn) => conn,
            Conn::Pg(_) => unreachable!("the writer of the embedded engine holds an embedded connection"),
        }
    }

    /// Opens the group's transaction if none is open, waiting asynchronously for other processes that write.
    async fn begin(&mut self, patience: Stopwatch) -> Result<(), StoreError> {
        if self.stuck {
            lite_step(self.conn(), "ROLLBACK")?;
            self.stuck = false;
        }
        if !self.conn().is_autocommit() {
            return Ok(());
        }
        loop {
            match lite_step(self.conn(), "BEGIN IMMEDIATE") {
                Err(StoreError::SlowDown) if patience.elapsed() < OTHERS_MAX => {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
                other => return other,
            }
        }
    }

    /// Opens an action's savepoint.
    fn open(&mut self) -> Result<Before, StoreError> {
        let watch = Stopwatch::start();
        let recorded = std::mem::replace(&mut self.tx.recorded, false);
        self.tx.depth = 0;
        if let Err(error) = lite_step(self.conn(), "SAVEPOINT action") {
            return Err(self.abandon(error));
        }
        Ok(Before { watch, recorded })
    }

    fn close(&mut self, before: &Before, keep: bool, action: &'static str) -> Result<(), StoreError> {
        if let Err(error) = self.end(keep) {
            return Err(self.abandon(error));
        }
        self.tx.recorded = before.recorded || (self.tx.recorded && keep);
        if before.watch.elapsed() > HELD_LONG {
            let took_ms = before.watch.elapsed().as_millis() as u64;
            tracing::debug!(took_ms, action, "an action held the write lock for long");
        }
        Ok(())
    }

    /// Ends the action's savepoint, keeping what it did or not.
    fn end(&mut self, keep: bool) -> Result<(), StoreError> {
        if let Conn::Lite(conn) = &mut self.tx.snapshot.conn {
            // A guest that panicked leaves its clock behind; the next action must not be interrupted by it.
            quiet(conn)?;
        }
        in_transaction(self.conn())?;
        if !keep {
            lite_step(self.conn(), "ROLLBACK TO action")?;
        }
        lite_step(self.conn(), "RELEASE action")
    }

    /// Gives the whole group up: nothing of it is kept, and everybody in it hears so.
    fn abandon(&mut self, why: StoreError) -> StoreError {
        self.waiting.clear();
        self.tx.recorded = false;
        if !self.conn().is_autocommit() {
            self.stuck = lite_step(self.conn(), "ROLLBACK").is_err();
        }
        why
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let kept = in_transaction(self.conn()).and_then(|()| lite_step(self.conn(), "COMMIT"));
        if let Err(error) = kept {
            return Err(self.abandon(error));
        }
        if std::mem::take(&mut self.tx.recorded) {
            self.grew.send_replace(());
        }
        Ok(())
    }
}

fn start_committer(group: Arc<Mutex<Group>>, line: Arc<AtomicUsize>) -> mpsc::Sender<()> {
    let (wake, woken) = mpsc::channel::<()>();
    let (groups, writes) = (counter!("plaza_commits_total"), counter!("plaza_writes_total"));
    let seconds = histogram!("plaza_commit_seconds");
    let committer = move || {
        while woken.recv().is_ok() {
            while woken.try_recv().is_ok() {}
            let mut turn = group.blocking_lock();
            if line.load(Ordering::Relaxed) > 0 {
                // The lock is fair: who stands there now is before us when we ask again.
                drop(turn);
                turn = group.blocking_lock();
            }
            let mut group = turn;
            let waiting = std::mem::take(&mut group.waiting);
            if waiting.is_empty() {
                continue;
            }
            let watch = Stopwatch::start();
            let kept = group.commit();
            drop(group);
            groups.increment(1);
            writes.increment(waiting.len() as u64);
            seconds.record(watch.elapsed().as_secs_f64());
            match kept {
                Ok(()) => waiting.into_iter().for_each(|one| one.send(()).unwrap_or_default()),
                Err(error) => {
                    tracing::error!(%error, writes = waiting.len(), "a group of writes was not kept")
                }
            }
        }
    };
    std::thread::Builder::new()
        .name("committer".into())
        .spawn(committer)
        .expect("a process that cannot start a thread cannot serve");
    wake
}
