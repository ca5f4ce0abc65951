//! The folder of an index: a generation in each folder below it, a lock that whoever serves it holds, and a note while a new
//! generation is being built. The index itself is `shelf`.

use crate::engine::SearchBroken;
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::Duration,
};

const LOCK: &str = "lock";
const NOTE: &str = "building";
/// What stands in the note before the number of a building that failed, and its reason.
const FAILED: &str = "failed";
/// Whoever looks whether a folder is served holds its lock for an instant, so the lock is asked for more than once.
const TRIES: u32 = 20;
const TRY_AGAIN: Duration = Duration::from_millis(100);
/// Letters of the name of a file that belongs to a segment, before its ending.
const SEGMENT_LETTERS: usize = 32;

/// A folder that belongs to this process.
pub(crate) struct Home {
    path: PathBuf,
    /// Buildings that failed.
    failures: AtomicU64,
    /// Held as long as this lives; the system lets it go when the process ends, however that happens.
    _lock: File,
}

/// One index in a folder.
pub(crate) struct Generation {
    path: PathBuf,
    is_retired: AtomicBool,
}

impl Generation {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn retire(&self) {
        self.is_retired.store(true, Ordering::Release);
    }
}

impl Drop for Generation {
    fn drop(&mut self) {
        if self.is_retired.load(Ordering::Acquire)
            && let Err(error) = fs::remove_dir_all(&self.path)
        {
            tracing::warn!(%error, path = %self.path.display(), "an old search index stays behind");
        }
    }
}

impl Home {
    /// Takes the folder, or says that somebody else has it.
    pub(crate) fn take(path: &Path) -> Result<Self, SearchBroken> {
        fs::create_dir_all(path)?;
        let lock = File::options().create(true).append(true).open(path.join(LOCK))?;
        let mut tries = 1;
        loop {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if tries < TRIES => {
                    tries += 1;
                    thread::sleep(TRY_AGAIN);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(SearchBroken(format!("{} is served by another process", path.display())));
                }
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
        let home = Self { path: path.to_owned(), failures: AtomicU64::new(0), _lock: lock };
        home.tidy_up()?;
        Ok(home)
    }

    /// Takes away what we left here ourselves: a note that nobody came back to, the index of an older program.
    fn tidy_up(&self) -> Result<(), SearchBroken> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_type()?.is_file() && entry.file_name().to_str().is_some_and(is_ours) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// The generations that are there, the newest first.
    pub(crate) fn generations(&self) -> Vec<Generation> {
        let mut numbers = numbers(&self.path);
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        numbers.into_iter().map(|number| self.generation(number)).collect()
    }

    fn generation(&self, number: u64) -> Generation {
        Generation { path: self.path.join(number.to_string()), is_retired: AtomicBool::new(false) }
    }

    /// An empty generation after all others.
    pub(crate) fn next(&self) -> Result<Generation, SearchBroken> {
        let generation = self.generation(newest(&self.path) + 1);
        fs::create_dir_all(generation.path())?;
        Ok(generation)
    }

    /// Writes down how far a new generation is; nothing when it is done.
    pub(crate) fn note(&self, products: Option<u64>) {
        let path = self.path.join(NOTE);
        self.kept(match products {
            Some(products) => fs::write(path, products.to_string()),
            None => fs::remove_file(path),
        });
    }

    /// Writes down why there is no new generation, for whoever waits for it.
    pub(crate) fn note_failure(&self, reason: &str) {
        let number = self.failures.fetch_add(1, Ordering::AcqRel) + 1;
        self.kept(fs::write(self.path.join(NOTE), format!("{FAILED} {number} {reason}")));
    }

    fn kept(&self, note: std::io::Result<()>) {
        if let Err(error) = note {
            tracing::debug!(%error, "the note about a new search index could not be kept");
        }
    }
}

/// Whether a file beside the generations is one that a program of ours wrote.
fn is_ours(name: &str) -> bool {
    let is_segment = || {
        name.split_once('.').is_some_and(|(segment, _)| {
            segment.len() == SEGMENT_LETTERS && segment.chars().all(|letter| letter.is_ascii_hexdigit())
        })
    };
    matches!(name, NOTE | "meta.json" | ".managed.json") || name.starts_with(".tantivy-") || is_segment()
}

fn numbers(folder: &Path) -> Vec<u64> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

fn newest(folder: &Path) -> u64 {
    numbers(folder).into_iter().max().unwrap_or(0)
}

/// Whether a process serves the index of this folder.
pub fn is_served(folder: &Path) -> bool {
    let Ok(lock) = File::open(folder.join(LOCK)) else { return false };
    matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// How far somebody else's building is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Building {
    /// The newest generation that was begun.
    pub generation: u64,
    /// Products in the one that is being built; nothing when none is.
    pub products: Option<u64>,
    /// The last building failed, and none was begun since.
    pub failure: Option<Failed>,
}

/// A building that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// How many have failed since the folder was opened.
    pub number: u64,
    /// Why.
    pub reason: String,
}

/// Looks into a folder that another process serves.
pub fn building(folder: &Path) -> Building {
    let note = fs::read_to_string(folder.join(NOTE)).ok();
    let failure = note.as_deref().and_then(failed);
    let products = match failure {
        Some(_) => None,
        None => note.map(|text| text.parse().unwrap_or(0)),
    };
    Building { generation: newest(folder), products, failure }
}

fn failed(note: &str) -> Option<Failed> {
    let (number, reason) = note.strip_prefix(FAILED)?.trim_start().split_once(' ')?;
    Some(Failed { number: number.parse().ok()?, reason: reason.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_what_we_wrote_ourselves_is_taken_away() {
        let segment = "0123456789abcdef0123456789abcdef.store";
        for name in ["building", "meta.json", ".managed.json", ".tantivy-meta.lock", segment] {
            assert!(is_ours(name), "{name}");
        }
        for name in ["lock", "notas.txt", "plaza.db", "0123.store", "0123456789abcdef0123456789abcdef"] {
            assert!(!is_ours(name), "{name}");
        }
    }
}
