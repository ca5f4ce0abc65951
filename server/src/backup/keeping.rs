//! Where the program's own backups stand and how many of them stay. Their names say when and why they were made, in an order
//! that sorting keeps.

use kernel::Timestamp;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What was begun so long ago and is not finished never will be.
const UNFINISHED_MAX_S: i64 = 24 * 60 * 60;

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

/// What a backup is called while it is written.
pub(super) fn part_of(place: &Path) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// A name for a backup of this moment. Two of one second are told apart.
pub(crate) fn place(folder: &Path, at: Timestamp, why: Why) -> PathBuf {
    let moment = at.strftime("%Y%m%dT%H%M%SZ");
    let named = |number: u32| {
        let again = if number == 0 { String::new() } else { format!("-{number}") };
        folder.join(format!("plaza-{moment}{again}-{}.zip", why.word()))
    };
    (0..).map(named).find(|path| !path.exists() && !part_of(path).exists()).unwrap_or_else(|| named(0))
}

/// Removes all but so many backups that stand beside this one and were made for this reason: this one stays, and of the
/// others the newest. What was begun a day ago and not finished goes too.
pub(crate) fn keep_newest(made: &Path, why: Why, keep: usize, now: Timestamp) -> io::Result<()> {
    let folder = made.parent().unwrap_or(Path::new("."));
    let mut others = list(folder, Some(why))?;
    others.retain(|path| path != made);
    others.sort();
    let old = others.len().saturating_sub(keep.saturating_sub(1));
    others.drain(..old).try_for_each(fs::remove_file)?;
    for part in named(folder, ".zip.part")? {
        if now.as_second() - changed(&part)?.as_second() > UNFINISHED_MAX_S {
            fs::remove_file(part)?;
        }
    }
    Ok(())
}

/// When a file was last written.
pub(crate) fn changed(path: &Path) -> io::Result<Timestamp> {
    let at = fs::metadata(path)?.modified()?;
    Timestamp::try_from(at).map_err(io::Error::other)
}

/// The backups in a folder that have names of ours, for one reason or for any.
pub(crate) fn list(folder: &Path, why: Option<Why>) -> io::Result<Vec<PathBuf>> {
    let end = why.map_or_else(|| ".zip".to_owned(), |why| format!("-{}.zip", why.word()));
    named(folder, &end)
}

/// Files of ours whose names end so.
fn named(folder: &Path, end: &str) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let paths: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    let is_own = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("plaza-") && name.ends_with(end)
    };
    Ok(paths.into_iter().filter(is_own).collect())
}

#[cfg(test)]
mod tests {
    use super::{Why, changed, keep_newest, list, part_of, place};
    use kernel::{Timestamp, time};
    use std::fs;

    #[test]
    fn the_newest_of_each_reason_stay() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let at = |second: i64| time::from_micros(second * 1_000_000);
        for second in [1, 2, 3, 3] {
            for why in [Why::Scheduled, Why::Migration] {
                fs::write(place(folder, at(second), why), b"").unwrap();
            }
        }
        fs::write(folder.join("letter-scheduled.zip"), b"").unwrap();
        let made = folder.join("plaza-19700101T000003Z-scheduled.zip");
        keep_newest(&made, Why::Scheduled, 2, at(4)).unwrap();
        let mut left = list(folder, Some(Why::Scheduled)).unwrap();
        left.sort();
        let names: Vec<_> = left.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["plaza-19700101T000003Z-1-scheduled.zip", "plaza-19700101T000003Z-scheduled.zip"]);
        assert_eq!(list(folder, Some(Why::Migration)).unwrap().len(), 4);
        assert!(folder.join("letter-scheduled.zip").exists());
    }

    #[test]
    fn the_one_just_made_stays_whatever_the_names_of_others_say() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for second in [5, 6, 7] {
            fs::write(place(folder, time::from_micros(second * 1_000_000), Why::Scheduled), b"").unwrap();
        }
        // The clock was put back.
        let made = place(folder, time::from_micros(1_000_000), Why::Scheduled);
        fs::write(&made, b"").unwrap();
        keep_newest(&made, Why::Scheduled, 1, time::from_micros(1_000_000)).unwrap();
        assert_eq!(list(folder, None).unwrap(), [made]);
    }

    #[test]
    fn what_is_being_written_keeps_its_name_and_what_was_left_unfinished_goes() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let at = time::from_micros(1_000_000);
        let first = place(folder, at, Why::Scheduled);
        fs::write(part_of(&first), b"").unwrap();
        let second = place(folder, at, Why::Scheduled);
        assert_ne!(first, second);
        fs::write(&second, b"").unwrap();
        let begun = changed(&part_of(&first)).unwrap();
        let after = |hours: i64| Timestamp::from_second(begun.as_second() + hours * 3_600).unwrap();
        keep_newest(&second, Why::Scheduled, 7, after(23)).unwrap();
        assert!(part_of(&first).exists(), "somebody may be writing it");
        keep_newest(&second, Why::Scheduled, 7, after(25)).unwrap();
        assert!(!part_of(&first).exists() && second.exists());
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_backups() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(list(&folder.path().join("none"), None).unwrap().len(), 0);
    }
}
