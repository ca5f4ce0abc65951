//! Where things are: the root of the repository and the folder that cargo builds into.

use crate::shell::{Done, Stop, While, cargo, run};
use std::path::{Path, PathBuf};

/// The root of the repository this tool was started in, not the one it was built in: a target folder may be shared.
pub(crate) fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The folder that cargo builds into, whatever configuration decided it.
pub(crate) fn target() -> Done<PathBuf> {
    #[derive(serde::Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }

    let mut metadata = cargo();
    metadata.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(root());
    let output = metadata.output().while_("cargo metadata")?;
    if !output.status.success() {
        return Err(Stop::failed(String::from_utf8_lossy(&output.stderr)));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout).while_("reading cargo metadata")?;
    Ok(metadata.target_directory)
}

/// The program, and beside it the stand-in for providers of payments, built as the tests are. With the tests of the whole
/// workspace, so that cargo chooses features as it did
/// for them: what they were built from serves the shop too, instead of being compiled a second time.
pub(crate) fn plaza() -> Done<PathBuf> {
    run(cargo()
        .args(["build", "--workspace", "--tests", "--bin", "plaza", "--bin", "stand-in"])
        .current_dir(root()))?;
    Ok(target()?.join("debug/plaza"))
}
