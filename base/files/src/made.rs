//! What can be made again: kept under the name its maker gives it, the oldest thrown away when there is too much.

use crate::unfinished::Draft;
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::SystemTime,
};

/// After so many new ones the folder is looked through.
const SWEEP_EVERY: u64 = 32;

pub(crate) struct Made {
    folder: PathBuf,
    bytes_max: u64,
    count: AtomicU64,
}

impl Made {
    pub(crate) fn new(folder: PathBuf, bytes_max: u64) -> Self {
        Self { folder, bytes_max, count: AtomicU64::new(0) }
    }

    /// Where a name stands. Nothing for a name that could stand elsewhere.
    pub(crate) fn place(&self, name: &str) -> Option<PathBuf> {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
        let is_fit = (1..=120).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(is_plain);
        is_fit.then(|| self.folder.join(name))
    }

    /// Takes over what was written whole.
    pub(crate) fn take(&self, draft: Draft, place: &Path) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        draft.finish(place)?;
        if self.count.fetch_add(1, Ordering::Relaxed).is_multiple_of(SWEEP_EVERY) {
            self.sweep()?;
        }
        Ok(())
    }

    fn sweep(&self) -> io::Result<()> {
        let mut known: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            // One that went away meanwhile is not missed.
            let Ok(about) = entry.metadata() else { continue };
            known.push((about.modified()?, about.len(), entry.path()));
        }
        known.sort_by(|one, other| (other.0, &other.2).cmp(&(one.0, &one.2)));
        let mut bytes = 0;
        for (_, length, path) in known {
            bytes += length;
            if bytes > self.bytes_max {
                // One that cannot be removed is tried again at the next sweep.
                let _ = fs::remove_file(&path);
            }
        }
        Ok(())
    }
}
