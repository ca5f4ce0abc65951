//! Files that are written whole or not at all: beside their place first, then moved there. And whether two names mean one
//! file, asked before anything is written.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

/// A file on its way to its place. Until it is finished, what stood there stays.
pub(super) struct Landing {
    out: BufWriter<File>,
    /// Where it is written, and where it belongs; nothing for a device, which is written as it is.
    move_to: Option<(PathBuf, PathBuf)>,
}

impl Landing {
    pub(super) fn create(path: &str) -> io::Result<Self> {
        let place = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
        if fs::metadata(&place).is_ok_and(|known| !known.is_file() && !known.is_dir()) {
            let out = BufWriter::new(File::options().write(true).open(&place)?);
            return Ok(Self { out, move_to: None });
        }
        if place.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let part = part_of(&place);
        let out = BufWriter::new(File::create(&part)?);
        Ok(Self { out, move_to: Some((part, place)) })
    }

    /// Puts it in its place.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.out.flush()?;
        let Some((part, place)) = self.move_to.take() else { return Ok(()) };
        self.out.get_ref().sync_all()?;
        fs::rename(&part, &place)
    }
}

impl Write for Landing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        if let Some((part, _)) = &self.move_to {
            // Best effort: whoever stopped has said why already.
            let _ = fs::remove_file(part);
        }
    }
}

/// Where a file is written before it is moved to its place.
fn part_of(place: &Path) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

/// Whether writing one would destroy the other: both names mean one file, or what is written beside it.
pub(super) fn is_same(written: &str, other: &str) -> bool {
    let (place, other) = (whole(written), whole(other));
    place == other || part_of(&place) == other || is_one(&place, &other) || is_one(&part_of(&place), &other)
}

/// The name without links and dots, whether there is a file or not. The standard input has the name of its file.
fn whole(name: &str) -> PathBuf {
    let path = Path::new(if name == "-" { "/dev/stdin" } else { name });
    if let Ok(place) = fs::canonicalize(path) {
        return place;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::canonicalize(folder), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether two names lead to the same regular file, as two links to it do.
#[cfg(unix)]
fn is_one(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => one.is_file() && (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_one(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(folder: &tempfile::TempDir, name: &str) -> String {
        folder.path().join(name).display().to_string()
    }

    #[test]
    fn what_stood_there_stays_until_the_new_file_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let place = name(&folder, "shop.jsonl");
        fs::write(&place, "before").unwrap();
        let mut half = Landing::create(&place).unwrap();
        half.write_all(b"half").unwrap();
        drop(half);
        assert_eq!(fs::read_to_string(&place).unwrap(), "before");
        let mut whole = Landing::create(&place).unwrap();
        whole.write_all(b"after").unwrap();
        whole.finish().unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "after");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_is_known_by_every_name_it_has() {
        let folder = tempfile::tempdir().unwrap();
        let (here, other) = (name(&folder, "rejects.csv"), name(&folder, "other.csv"));
        assert!(is_same(&here, &here), "even before it is there");
        fs::write(&here, "a").unwrap();
        fs::write(&other, "a").unwrap();
        assert!(is_same(&name(&folder, "./rejects.csv"), &here));
        assert!(!is_same(&here, &other));
        fs::hard_link(&here, name(&folder, "linked.csv")).unwrap();
        assert!(is_same(&name(&folder, "linked.csv"), &here));
        fs::write(name(&folder, "rejects.csv.part"), "a").unwrap();
        assert!(is_same(&here, &name(&folder, "rejects.csv.part")), "it would be written over on the way");
    }
}
