//! Real exports and histories that are not part of the repository and stand beside it where it is worked on.

use std::path::{Path, PathBuf};

/// The path of such a file, or nothing, with a notice, where it is not here. `PLAZA_SHARED_DATA` names another folder.
pub fn shared_data(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let folder = std::env::var_os("PLAZA_SHARED_DATA").map_or(beside, PathBuf::from);
    let path = folder.join(name);
    if path.is_file() {
        return Some(path);
    }
    eprintln!("skipped: {name} is not here");
    None
}
