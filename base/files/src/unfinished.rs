//! Files while they are written: under names that nobody reads, and gone again if they are not finished.
//!
//! Several processes may share the folder and even their process ids (each container counts its own), so a name is taken
//! only if nobody has it: the file system decides, not the name.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Duration,
};

/// Nobody writes on one file for so long: whoever began it has been stopped.
const LEFT_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// The folder of what is being written.
pub(crate) struct Unfinished {
    folder: PathBuf,
    count: AtomicU64,
    is_cleared: AtomicBool,
}

impl Unfinished {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, count: AtomicU64::new(0), is_cleared: AtomicBool::new(false) }
    }

    /// Writes these bytes under a name of their own.
    pub(crate) fn draft(&self, bytes: &[u8]) -> io::Result<Draft> {
        let mut draft = self.empty()?;
        draft.file.write_all(bytes)?;
        Ok(draft)
    }

    /// A file under a name of its own with nothing in it. The first time this process begins one, it also clears away what
    /// others left.
    pub(crate) fn empty(&self) -> io::Result<Draft> {
        fs::create_dir_all(&self.folder)?;
        let draft = self.begin()?;
        if !self.is_cleared.swap(true, Ordering::Relaxed) {
            // What cannot be cleared away now takes room and does no harm.
            let _ = self.clear(&draft);
        }
        Ok(draft)
    }

    fn begin(&self) -> io::Result<Draft> {
        loop {
            let number = self.count.fetch_add(1, Ordering::Relaxed);
            let path = self.folder.join(format!("{}-{number}", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok(Draft { file, path, is_finished: false }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Removes what was begun long before this draft, by the clock of the file system, which wrote both times.
    fn clear(&self, draft: &Draft) -> io::Result<()> {
        let now = draft.file.metadata()?.modified()?;
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            // One that went away meanwhile is not missed.
            let Ok(about) = entry.metadata() else { continue };
            let is_left = now.duration_since(about.modified()?).is_ok_and(|age| age > LEFT_AFTER);
            if is_left {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// A file that is written and stands nowhere yet. It is removed unless it is finished.
pub(crate) struct Draft {
    file: File,
    path: PathBuf,
    is_finished: bool,
}

impl Draft {
    /// Writes these bytes behind what is there.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Brings the content to the disk.
    pub(crate) fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }

    /// Puts it where it belongs, in place of what is there.
    pub(crate) fn finish(mut self, place: &Path) -> io::Result<()> {
        fs::rename(&self.path, place)?;
        self.is_finished = true;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_finished {
            // One that cannot be removed is cleared away a day later.
            let _ = fs::remove_file(&self.path);
        }
    }
}
