//! `plaza backup`: everything the shop has in one file, taken while it serves. The rows are of one committed moment; the
//! pictures and the files that are sold are those they name. What can be made again (the search index, share pictures) is not
//! in it.

pub(crate) mod keeping;
mod manifest;
mod media;
mod reading;
mod rows;
pub(crate) mod schedule;
mod writing;

pub(crate) use manifest::Manifest;
pub(crate) use reading::{Backup, Unusable};
pub(crate) use writing::Unwritten;

use crate::{
    config::Settings,
    house,
    machine::SystemMachine,
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::Machine;
use clap::Args;
use database::{Address, Database, EngineKind, Migration};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use keeping::Why;
use kernel::Word;
use std::{
    fs,
    io::{self, ErrorKind, IsTerminal},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::sync::mpsc;

/// How many pieces may wait for the file.
const PIECES_WAITING: usize = 8;

/// Where the backup is to stand.
#[derive(Args)]
pub(crate) struct Asked {
    /// The file; without it, one with a name of its own in the folder of backups
    file: Option<String>,
    /// The folder to put one with a name of its own into
    #[arg(long, value_name = "DIR", conflicts_with = "file")]
    to: Option<String>,
    /// Say nothing but what goes wrong
    #[arg(long)]
    quiet: bool,
}

/// What a backup holds.
pub(crate) struct Summary {
    /// Rows of all tables.
    pub(crate) rows: u64,
    /// Files of pictures.
    pub(crate) files: u64,
    /// Length of the file.
    pub(crate) bytes: u64,
    /// Pictures that were damaged already.
    pub(crate) damaged: u64,
}

/// What somebody who waits sees, and whether anybody waits still: threads do not end with the task that began them.
#[derive(Clone)]
pub(crate) struct Bar {
    shown: ProgressBar,
    has_gone: Arc<AtomicBool>,
}

/// Whoever waits for a backup; when it is dropped, nobody does.
struct Waiting(Arc<AtomicBool>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Bar {
    /// A bar that is seen where somebody looks, unless they want quiet.
    pub(crate) fn new(is_quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{spinner} {pos}  {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        if !is_quiet && std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        }
        Self { shown: bar, has_gone: Arc::default() }
    }

    fn waiting(&self) -> Waiting {
        Waiting(self.has_gone.clone())
    }

    /// Stops whoever works for nobody.
    fn still(&self) -> io::Result<()> {
        if self.has_gone.load(Ordering::Relaxed) { Err(ErrorKind::Interrupted.into()) } else { Ok(()) }
    }

    fn at(&self, what: &str) {
        self.shown.set_message(what.to_owned());
    }

    /// So many more.
    pub(crate) fn more(&self, count: u64) {
        self.shown.inc(count);
    }

    /// It is over.
    pub(crate) fn end(&self) {
        self.shown.finish_and_clear();
    }
}

/// `plaza backup`.
pub(crate) async fn run(asked: &Asked, settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    refuse_no_shop(settings)?;
    let place = match (&asked.file, &asked.to) {
        (Some(file), _) => PathBuf::from(file),
        (None, Some(folder)) => own_place(Path::new(folder), Why::Asked)?,
        (None, None) => own_place(&settings.backups().folder, Why::Asked)?,
    };
    if place.exists() {
        return Err(Stopped::usage("server-backup-exists").with("file", place.display().to_string()));
    }
    let database = house::connect(settings).await?;
    let bar = Bar::new(asked.quiet);
    let known = house::migrations(&house::closed_doors()?);
    let taken = take(&database, &known, &settings.media(), &place, &bar).await;
    bar.end();
    let closed = database.close().await;
    let summary = taken?;
    closed?;
    if !asked.quiet {
        println!("{}", told(voice, "server-backup-done", &place, &summary));
    }
    match summary.damaged {
        0 => Ok(()),
        some => Err(Stopped::partly("server-backup-damaged").with("count", some)),
    }
}

/// A sentence about a backup.
pub(crate) fn told(voice: &Voice, key: &str, place: &Path, summary: &Summary) -> String {
    let (file, size) = (place.display().to_string(), size(summary.bytes));
    let words = [
        ("file", Word::Text(&file)),
        ("rows", counted(summary.rows)),
        ("files", counted(summary.files)),
        ("size", Word::Text(&size)),
    ];
    voice.with(key, &words)
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}

/// Opening a file that is not there would make an empty shop.
pub(crate) fn refuse_no_shop(settings: &Settings) -> Result<(), Stopped> {
    match settings.database() {
        Address::File(path) if !path.exists() => {
            Err(Stopped::failed("server-doctor-no-shop").with("file", path.display().to_string()))
        }
        Address::File(_) | Address::Postgres(_) => Ok(()),
    }
}

/// A place with a name of its own in a folder, which is made if it is not there.
pub(crate) fn own_place(folder: &Path, why: Why) -> Result<PathBuf, Stopped> {
    fs::create_dir_all(folder).map_err(|error| {
        let stopped = Stopped::unavailable("server-folder-unwritable");
        stopped.with("folder", folder.display().to_string()).since(&error)
    })?;
    Ok(keeping::place(folder, SystemMachine.now(), why))
}

/// Takes a backup.
pub(crate) async fn take(
    database: &Database,
    known: &[Migration],
    media: &Path,
    place: &Path,
    bar: &Bar,
) -> Result<Summary, Stopped> {
    let engine = match database.engine() {
        EngineKind::Sqlite => "sqlite",
        EngineKind::Postgres => "postgres",
    };
    let taken_at = SystemMachine.now().to_string();
    let about = writing::About { engine, taken_at, media: media.to_owned() };
    write(database, known, place, about, bar).await.map_err(|why| unwritten(place, why))
}

async fn write(
    database: &Database,
    known: &[Migration],
    place: &Path,
    about: writing::About,
    bar: &Bar,
) -> Result<Summary, Unwritten> {
    let (to, pieces) = mpsc::channel(PIECES_WAITING);
    let _waiting = bar.waiting();
    let (place, bar) = (place.to_owned(), bar.clone());
    let writing = tokio::task::spawn_blocking(move || writing::write(&place, about, pieces, &bar));
    let copied = database.copy_out(known, to).await;
    let written = writing.await.map_err(|error| Unwritten::File(io::Error::other(error)))?;
    match (copied, written) {
        // Where both failed, the file failed first, unless it only missed the end of the rows.
        (Err(error), Ok(_) | Err(Unwritten::Store(_))) => Err(Unwritten::Store(error)),
        (_, written) => written,
    }
}

fn unwritten(place: &Path, why: Unwritten) -> Stopped {
    match why {
        Unwritten::Store(error) => error.into(),
        Unwritten::File(error) => {
            let stopped = Stopped::unavailable("server-backup-unwritable");
            stopped.with("file", place.display().to_string()).since(&error)
        }
    }
}

/// Before the tables of a shop that has something change, it is backed up. A shop whose backup cannot be written does not
/// start, unless its operator has said that it may.
pub(crate) async fn before_migration(
    database: &Database,
    settings: &Settings,
    known: &[Migration],
) -> Result<(), Stopped> {
    let plan = settings.backups();
    if !plan.before_migration {
        return Ok(());
    }
    let refused = |stopped: Stopped| stopped.because("server-backup-before-migration");
    let place = own_place(&plan.folder, Why::Migration).map_err(refused)?;
    let taken = take(database, known, &settings.media(), &place, &Bar::new(true)).await;
    let summary = taken.map_err(refused)?;
    tracing::info!(file = %place.display(), rows = summary.rows, "backed up before the tables change");
    clear(&place, Why::Migration, plan.keep);
    Ok(())
}

/// Removes backups that have become too many beside this one. One that cannot be removed takes room and does no harm.
fn clear(made: &Path, why: Why, keep: usize) {
    if let Err(error) = keeping::keep_newest(made, why, keep, SystemMachine.now()) {
        tracing::warn!(%error, made = %made.display(), "old backups could not be removed");
    }
}
