//! Putting a whole new file into the place of the embedded engine's. What nobody can read any more is kept under another
//! name; what only cannot be read now is a reason to stop.

use crate::{StoreError, stopwatch::Stopwatch};
use rusqlite::{Connection, ErrorCode};
use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    time::Duration,
};

/// How long a program that is just closing is waited for.
const CLOSING_MAX: Duration = Duration::from_secs(2);
/// What belongs to a database beside its file.
const ENDS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// The old file is folded into one and nobody has it open any more; then the new one takes its name in one step. A file of
/// recent writes left beside it would be taken for the new one's.
pub(super) async fn put_in_place(beside: &Path, path: &Path) -> Result<(), StoreError> {
    if path.exists() {
        retire(path).await?;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let moved = fs::rename(beside, path).and_then(|()| sync_folder(folder));
    moved.map_err(|error| unwritable(path, &error))
}

async fn retire(path: &Path) -> Result<(), StoreError> {
    let watch = Stopwatch::start();
    loop {
        let error = match fold(path) {
            Ok(true) => return Ok(()),
            Ok(false) => None,
            Err(error) => Some(error),
        };
        match error.as_ref().map(rusqlite::Error::sqlite_error_code) {
            None | Some(Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => {
                if watch.elapsed() >= CLOSING_MAX {
                    let why =
                        format!("{}: another program has it open; stop the server first", path.display());
                    return Err(StoreError::Unavailable(why));
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            // A file that no engine can read is a reason to restore, not to refuse.
            Some(Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)) => {
                return set_aside(path).map_err(|error| unwritable(path, &error));
            }
            // The shop may be whole, and whatever is in the way now may be so later too.
            Some(_) => {
                let why = error.map_or_else(String::new, |error| error.to_string());
                return Err(StoreError::Unavailable(format!("{}: {why}", path.display())));
            }
        }
    }
}

/// Keeps a damaged file, and what belongs to it, under a name that nothing has yet.
fn set_aside(path: &Path) -> io::Result<()> {
    let name = |number: u32| match number {
        0 => with_end(path, ".damaged"),
        _ => with_end(path, &format!(".damaged-{number}")),
    };
    let is_free = |name: &PathBuf| ENDS.iter().all(|end| !with_end(name, end).exists());
    let aside = (0..1_000).map(name).find(is_free).ok_or(ErrorKind::AlreadyExists)?;
    for end in ENDS {
        match fs::rename(with_end(path, end), with_end(&aside, end)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Leaves the mode that lets several read and write. Works only for whoever is alone, and leaves one file.
fn fold(path: &Path) -> Result<bool, rusqlite::Error> {
    let conn = Connection::open(path)?;
    conn.busy_timeout(Duration::ZERO)?;
    let mode: String = conn.query_row("PRAGMA journal_mode=DELETE", [], |row| row.get(0))?;
    Ok(mode == "delete")
}

pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// Removes a file and what belongs to it.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    for end in ENDS {
        match fs::remove_file(with_end(path, end)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

pub(super) fn unwritable(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Unavailable(format!("{}: {error}", path.display()))
}
