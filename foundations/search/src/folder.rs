//! The folder of an index: a generation in each folder below it, a lock that whoever serves it holds, and a note while a new
//! generation is being built. The index itself is `shelf`.

use crate::engine::SearchBroken;
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

const LOCK: &str = "lock";
const NOTE: &str = "building";

/// A folder that belongs to this process.
pub(crate) struct Home {
    path: PathBuf,
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
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(SearchBroken(format!("{} is served by another process", path.display())));
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let home = Self { path: path.to_owned(), _lock: lock };
        home.tidy_up()?;
        Ok(home)
    }

    /// What is neither a generation nor ours: an index of an older program, a note that nobody came back to.
    fn tidy_up(&self) -> Result<(), SearchBroken> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            let name = entry.file_name();
            if entry.file_type()?.is_file() && name != LOCK {
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
        let done = match products {
            Some(products) => fs::write(path, products.to_string()),
            None => fs::remove_file(path),
        };
        if let Err(error) = done {
            tracing::debug!(%error, "the note about a new search index could not be kept");
        }
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Building {
    /// The newest generation that was begun.
    pub generation: u64,
    /// Products in the one that is being built; nothing when none is.
    pub products: Option<u64>,
}

/// Looks into a folder that another process serves.
pub fn building(folder: &Path) -> Building {
    let products = fs::read_to_string(folder.join(NOTE)).ok().map(|text| text.parse().unwrap_or(0));
    Building { generation: newest(folder), products }
}
