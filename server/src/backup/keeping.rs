//! Where the program's own backups stand and how many of them stay. Their names say when and why they were made, in an order
//! that sorting keeps.

use kernel::Timestamp;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Why the program made a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Somebody asked for one.
    Asked,
    /// The time had come.
    Scheduled,
    /// The tables were about to change.
    Migration,
}

impl Why {
    fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Scheduled => "scheduled",
            Self::Migration => "before-migration",
        }
    }
}

/// A name for a backup of this moment. Two of one second are told apart.
pub(crate) fn place(folder: &Path, at: Timestamp, why: Why) -> PathBuf {
    let moment = at.strftime("%Y%m%dT%H%M%SZ");
    let named = |number: u32| {
        let again = if number == 0 { String::new() } else { format!("-{number}") };
        folder.join(format!("plaza-{moment}{again}-{}.zip", why.word()))
    };
    (0..).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(0))
}

/// Removes all but the newest so many backups made for this reason.
pub(crate) fn keep_newest(folder: &Path, why: Why, keep: usize) -> io::Result<()> {
    let mut own = list(folder, Some(why))?;
    own.sort();
    let old = own.len().saturating_sub(keep.max(1));
    own.drain(..old).try_for_each(fs::remove_file)
}

/// The backups in a folder that have names of ours, for one reason or for any.
pub(crate) fn list(folder: &Path, why: Option<Why>) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let end = why.map_or_else(|| ".zip".to_owned(), |why| format!("-{}.zip", why.word()));
    let paths: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    let is_own = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("plaza-") && name.ends_with(&end)
    };
    Ok(paths.into_iter().filter(is_own).collect())
}

#[cfg(test)]
mod tests {
    use super::{Why, keep_newest, list, place};
    use kernel::time;
    use std::fs;

    #[test]
    fn the_newest_of_each_reason_stay() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for second in [1, 2, 3, 3] {
            for why in [Why::Scheduled, Why::Migration] {
                fs::write(place(folder, time::from_micros(second * 1_000_000), why), b"").unwrap();
            }
        }
        fs::write(folder.join("letter-scheduled.zip"), b"").unwrap();
        keep_newest(folder, Why::Scheduled, 2).unwrap();
        let mut left = list(folder, Some(Why::Scheduled)).unwrap();
        left.sort();
        let names: Vec<_> = left.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["plaza-19700101T000003Z-1-scheduled.zip", "plaza-19700101T000003Z-scheduled.zip"]);
        assert_eq!(list(folder, Some(Why::Migration)).unwrap().len(), 4);
        assert!(folder.join("letter-scheduled.zip").exists());
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_backups() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(list(&folder.path().join("none"), None).unwrap().len(), 0);
    }
}
