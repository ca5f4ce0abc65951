//! A program that is talked to during one run: started with a folder of its own, waited for, and stopped when whoever started
//! it is done. Which programs there are is in `peers`.

use crate::shell::{Done, Stop, While, signal};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const START_TIME_MAX: Duration = Duration::from_secs(30);
/// After so long whoever was asked to stop is stopped.
const STOP_TIME_MAX: Duration = Duration::from_secs(5);

/// A running program. Dropping it stops it and removes what it wrote down.
pub(crate) struct Peer {
    what: &'static str,
    server: Child,
    folder: TempDir,
}

impl Peer {
    /// Starts it: `command` is told in which folder it may write.
    pub(crate) fn start(what: &'static str, command: impl FnOnce(&Path) -> Done<Command>) -> Done<Self> {
        let folder = tempfile::Builder::new().prefix("plaza-peer-").tempdir();
        let folder = folder.while_(format!("making a folder for {what}"))?;
        let mut command = command(folder.path())?;
        let log = fs::File::create(folder.path().join("out")).while_(format!("making the log of {what}"))?;
        let also_log = log.try_clone().while_(format!("making the log of {what}"))?;
        command.stdin(Stdio::null()).stdout(log).stderr(also_log);
        let server = command.spawn().while_(format!("starting {what}"))?;
        Ok(Self { what, server, folder })
    }

    /// The folder in which it writes.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits until it can be talked to, which `look` sees, in its folder or elsewhere.
    pub(crate) fn wait<T>(&mut self, look: impl Fn(&Path) -> Option<T>) -> Done<T> {
        let (what, started) = (self.what, Instant::now());
        while started.elapsed() < START_TIME_MAX {
            if let Some(seen) = look(self.folder.path()) {
                return Ok(seen);
            }
            if let Some(status) = self.server.try_wait().while_(format!("watching {what}"))? {
                return Err(Stop::failed(format!("{what} ended at once ({status}):\n{}", self.log())));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Err(Stop::failed(format!("{what} did not answer in {START_TIME_MAX:?}:\n{}", self.log())))
    }

    /// What it said on its streams, and in a log of its own.
    fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        format!("{}{}", read("out"), read("log"))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        stop(&mut self.server, self.what, STOP_TIME_MAX);
    }
}

/// Asks a program to stop, and stops it if it does not.
pub(crate) fn stop(server: &mut Child, what: &str, patience: Duration) {
    signal(server.id(), "TERM");
    let asked = Instant::now();
    while matches!(server.try_wait(), Ok(None)) {
        if asked.elapsed() > patience {
            println!("{what} did not stop in {patience:?} after TERM");
            drop(server.kill());
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(server.wait());
}
