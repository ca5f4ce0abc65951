//! The files of pictures in the data folder, each under the hash of its content. A file stands there before the row that
//! names it: whoever looks after the rows were read finds all that they name.

use action::ContentHash;
use std::{
    fs, io,
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// A file that is there.
pub(super) struct Found {
    pub(super) hash: ContentHash,
    pub(super) path: PathBuf,
}

/// All files below this folder, by their hashes. What is being written or can be made again is left out.
pub(super) fn list(root: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for folder in entries(root)? {
        let start = name(&folder);
        if start.len() != 2 || !folder.is_dir() {
            continue;
        }
        for path in entries(&folder)? {
            if let Ok(hash) = format!("{start}{}", name(&path)).parse() {
                found.push(Found { hash, path });
            }
        }
    }
    found.sort_by_key(|file| file.hash);
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
