//! A server for letters for one run: aiosmtpd from its package, reached on this machine only, which writes down what it
//! takes (`xtask/peers/postbox.py`). Gone with the run.

use crate::house;
use crate::peer::Peer;
use crate::shell::{Done, Stop, While, find, mortal, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A running server. Dropping it stops it and removes what it wrote down.
pub(crate) struct Postbox {
    peer: Peer,
    address: String,
}

impl Postbox {
    /// Starts it and waits until it listens.
    pub(crate) fn start() -> Done<Self> {
        let mut peer = Peer::start("the postbox", |folder| {
            let mut command = mortal(python()?);
            command.arg(house::root().join("xtask/peers/postbox.py")).arg(folder);
            Ok(command)
        })?;
        let address = peer.wait(|folder| fs::read_to_string(folder.join("address")).ok())?;
        Ok(Self { peer, address: address.trim().to_owned() })
    }

    /// How tests reach it: its place, and the folder in which it writes.
    pub(crate) fn address(&self) -> String {
        format!("{} {}", self.address, self.peer.folder().display())
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

pub(crate) fn python() -> Done<PathBuf> {
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
