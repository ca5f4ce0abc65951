//! Watching the system calls of an import: no write is acknowledged before the fdatasync that covers it has returned.

use crate::shell::{Done, Stop, While, find};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Products that are imported under the eyes of strace.
const PRODUCTS: u64 = 150;

/// How far a product has come in the trace.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stage {
    /// Its key was written into the log of the database.
    Written,
    /// An fdatasync of that file began afterwards.
    Syncing,
    /// It came back.
    Synced,
}

/// Imports under strace and reads the trace. Gives how many acknowledgements were seen, all of them covered.
pub(crate) fn run(plaza: &Path, lines: impl Fn(&str) -> String, head: &str) -> Done<u64> {
    let strace = find("strace").ok_or_else(|| Stop::missing("strace is not on this machine"))?;
    let folder = TempDir::new().while_("making a folder")?;
    let (data, trace) = (folder.path().join("data"), folder.path().join("trace"));
    let file = folder.path().join("lines.jsonl");
    let keys: Vec<String> = (0..PRODUCTS).map(|number| format!("traced-{number:05}-")).collect();
    let mut text = head.to_owned();
    for key in &keys {
        let _ = writeln!(text, "{}", lines(key));
    }
    std::fs::write(&file, text).while_("writing lines")?;
    let status = Command::new(strace)
        .args(["-f", "-y", "-s", "8192", "-e", "trace=pwrite64,fdatasync,fsync,write", "-o"])
        .arg(&trace)
        .arg(plaza)
        .args(["import", "jsonl"])
        .arg(&file)
        .args(["--acknowledge", "--data"])
        .arg(&data)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .while_("strace")?;
    if !status.success() {
        return Err(Stop::failed(format!("an import under strace: {status}")));
    }
    let trace = std::fs::read(&trace).while_("reading the trace")?;
    covered(&String::from_utf8_lossy(&trace), &keys)
}

/// Reads a trace: each acknowledged key must have been written, and an fdatasync begun after that must have ended.
fn covered(trace: &str, keys: &[String]) -> Done<u64> {
    let mut stages: BTreeMap<&str, Stage> = BTreeMap::new();
    let mut acknowledged = 0;
    for line in trace.lines() {
        let on_log = line.contains("plaza.db-wal>");
        let begins = line.contains("fdatasync(") || line.contains("fsync(");
        // A call that another thread interrupted in the trace is told in two lines.
        let ends = line.contains("fdatasync resumed") || line.contains("fsync resumed");
        if line.contains("pwrite64(") && on_log {
            for key in keys.iter().filter(|key| line.contains(key.as_str())) {
                stages.entry(key).or_insert(Stage::Written);
            }
        } else if begins && on_log {
            raise(&mut stages, Stage::Written, Stage::Syncing);
            if !line.contains("unfinished") {
                raise(&mut stages, Stage::Syncing, Stage::Synced);
            }
        } else if ends {
            raise(&mut stages, Stage::Syncing, Stage::Synced);
        } else if line.contains("write(1<")
            && let Some(key) = keys.iter().find(|key| line.contains(&format!(" {key}")))
        {
            match stages.get(key.as_str()) {
                Some(Stage::Synced) => acknowledged += 1,
                other => return Err(Stop::failed(format!("{key} was acknowledged while it was {other:?}"))),
            }
        }
    }
    match acknowledged == keys.len() as u64 {
        true => Ok(acknowledged),
        false => Err(Stop::failed(format!("{acknowledged} acknowledgements were seen of {}", keys.len()))),
    }
}

fn raise(stages: &mut BTreeMap<&str, Stage>, from: Stage, to: Stage) {
    stages.values_mut().filter(|stage| **stage == from).for_each(|stage| *stage = to);
}

#[cfg(test)]
mod tests {
    use super::covered;

    const WRITE: &str = r#"7 pwrite64(9</d/plaza.db-wal>, "..k1-..", 4096, 0) = 4096"#;
    const SYNC: &str = "7 fdatasync(9</d/plaza.db-wal>) = 0";
    const TELL: &str = r#"8 write(1</dev/null>, "kept 1 k1-\n", 11) = 11"#;

    fn check(lines: &[&str]) -> bool {
        covered(&lines.join("\n"), &["k1-".to_owned()]).is_ok()
    }

    #[test]
    fn an_acknowledgement_before_its_sync_is_found() {
        assert!(check(&[WRITE, SYNC, TELL]));
        assert!(!check(&[WRITE, TELL, SYNC]));
        assert!(!check(&[SYNC, WRITE, TELL]));
        assert!(!check(&[WRITE, "7 fdatasync(9</d/plaza.db-wal> <unfinished ...>", TELL]));
        assert!(check(&[
            WRITE,
            "7 fdatasync(9</d/plaza.db-wal> <unfinished ...>",
            "7 <... fdatasync resumed>) = 0",
            TELL
        ]));
        assert!(!check(&[WRITE, SYNC]), "nothing was acknowledged");
    }
}
