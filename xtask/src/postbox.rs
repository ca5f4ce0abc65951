//! A server for letters for one run: aiosmtpd from its package, reached on this machine only, which writes down what it
//! takes (`xtask/peers/postbox.py`). Gone with the run.

use crate::house;
use crate::shell::{Done, Stop, While, find, mortal, run, signal};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const START_TIME_MAX: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it and removes what it wrote down.
pub(crate) struct Postbox {
    server: Child,
    folder: TempDir,
    address: String,
}

impl Postbox {
    /// Starts it and waits until it listens.
    pub(crate) fn start() -> Done<Self> {
        let folder = tempfile::Builder::new().prefix("plaza-post-").tempdir();
        let folder = folder.while_("making a folder for letters")?;
        let log = fs::File::create(folder.path().join("log")).while_("making the log of the postbox")?;
        let script = house::root().join("xtask/peers/postbox.py");
        let mut command = mortal(python()?);
        command.arg(script).arg(folder.path()).stdin(Stdio::null());
        let also_log = log.try_clone().while_("making the log of the postbox")?;
        let server = command.stdout(log).stderr(also_log).spawn().while_("starting the postbox")?;
        let mut postbox = Self { server, folder, address: String::new() };
        postbox.wait_until_it_listens()?;
        Ok(postbox)
    }

    /// How tests reach it: its place, and the folder in which it writes.
    pub(crate) fn address(&self) -> String {
        format!("{} {}", self.address, self.folder.path().display())
    }

    fn wait_until_it_listens(&mut self) -> Done {
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if let Ok(address) = fs::read_to_string(self.folder.path().join("address")) {
                self.address = address.trim().to_owned();
                return Ok(());
            }
            if let Some(status) = self.server.try_wait().while_("watching the postbox")? {
                return Err(Stop::failed(format!("the postbox ended at once ({status}):\n{}", self.log())));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Err(Stop::failed(format!("the postbox did not listen in {START_TIME_MAX:?}:\n{}", self.log())))
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Postbox {
    fn drop(&mut self) {
        signal(self.server.id(), "TERM");
        let asked = Instant::now();
        while matches!(self.server.try_wait(), Ok(None)) {
            if asked.elapsed() > Duration::from_secs(5) {
                drop(self.server.kill());
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.server.wait());
    }
}

/// Whether this machine's Python can make a folder of packages of its own.
pub(crate) fn python_is_here() -> bool {
    let asked = system_python().map(|python| {
        Command::new(python).args(["-c", "import venv, ensurepip"]).stderr(Stdio::null()).status()
    });
    asked.is_some_and(|asked| asked.is_ok_and(|status| status.success()))
}

/// Installs the peers' packages into a folder below `target`, when they are others than those that are there, or were
/// installed for another Python.
pub(crate) fn packages() -> Done {
    let wanted = house::root().join("xtask/peers/requirements.txt");
    let text = fs::read_to_string(&wanted).while_("reading xtask/peers/requirements.txt")?;
    let system = system_python().ok_or_else(|| Stop::missing("Python 3 is not on this machine"))?;
    let text = stamp_of(&text, &version(&system)?);
    let folder = folder()?;
    let stamp = folder.join("installed.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == text) {
        return Ok(());
    }
    run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check", "-r"]);
    run(pip.arg(&wanted))?;
    fs::write(stamp, text).while_("marking the peers as installed")
}

/// What the peers were installed from: other packages, or another Python, and they are installed again.
fn stamp_of(wanted: &str, python: &str) -> String {
    format!("# {}\n{wanted}", python.trim())
}

/// What Python says of itself: `Python 3.13.2`.
fn version(python: &Path) -> Done<String> {
    let told = Command::new(python).arg("--version").output().while_("asking Python for its version")?;
    Ok(String::from_utf8_lossy(&told.stdout).into_owned())
}

fn python() -> Done<PathBuf> {
    Ok(folder()?.join("bin/python"))
}

pub(crate) fn folder() -> Done<PathBuf> {
    Ok(house::target()?.join("peers"))
}

/// The system's own first: one that a person has chosen for themselves may be anything.
fn system_python() -> Option<PathBuf> {
    let own = Path::new("/usr/bin/python3");
    if own.is_file() { Some(own.to_owned()) } else { find("python3") }
}

#[cfg(test)]
mod tests {
    use super::stamp_of;

    #[test]
    fn peers_of_another_python_are_installed_again() {
        let before = stamp_of("aiosmtpd==1.4.6", "Python 3.12.1\n");
        assert_eq!(before, stamp_of("aiosmtpd==1.4.6", "Python 3.12.1"));
        assert_ne!(before, stamp_of("aiosmtpd==1.4.6", "Python 3.13.0"));
        assert_ne!(before, stamp_of("aiosmtpd==1.4.7", "Python 3.12.1"));
    }
}
