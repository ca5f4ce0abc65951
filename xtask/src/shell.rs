//! Running other programs, and stopping with a sentence when one of them fails.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a tool stopped, and the exit code that says so: 1 something failed, 2 something is missing here.
#[derive(Debug)]
pub(crate) struct Stop {
    pub(crate) code: u8,
    pub(crate) text: String,
}

/// What a tool gives back.
pub(crate) type Done<T = ()> = Result<T, Stop>;

impl Stop {
    pub(crate) fn failed(text: impl Into<String>) -> Self {
        Self { code: 1, text: text.into() }
    }

    pub(crate) fn missing(text: impl Into<String>) -> Self {
        Self { code: 2, text: text.into() }
    }
}

/// Adds what we were doing to an error that only knows what went wrong.
pub(crate) trait While<T> {
    fn while_(self, doing: impl Display) -> Done<T>;
}

impl<T, E: Display> While<T> for Result<T, E> {
    fn while_(self, doing: impl Display) -> Done<T> {
        self.map_err(|error| Stop::failed(format!("{doing}: {error}")))
    }
}

/// Runs a program with our own streams, shows its command line, and stops if it fails.
pub(crate) fn run(command: &mut Command) -> Done {
    let line = line_of(command);
    println!("$ {line}");
    let status = command.stdin(Stdio::null()).status().while_(&line)?;
    if status.success() { Ok(()) } else { Err(Stop::failed(format!("{line}: {status}"))) }
}

/// Runs a program quietly and gives what it said; None when it is not there or fails.
pub(crate) fn ask(program: impl AsRef<Path>, args: &[&str]) -> Option<String> {
    let output = Command::new(program.as_ref()).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first folder of PATH that holds this program.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Cargo, made to end when this program does, and without what `cargo run` told *this* program about itself: a build
/// script must not take it for its own.
pub(crate) fn cargo() -> Command {
    let mut command = mortal("cargo");
    for (name, _) in std::env::vars_os() {
        let of_this_package = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "LD_LIBRARY_PATH"
        });
        if of_this_package {
            command.env_remove(name);
        }
    }
    command
}

/// A program made to end when this one does, where the system can promise that.
pub(crate) fn mortal(program: impl AsRef<Path>) -> Command {
    match find("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "TERM", "--"]).arg(program.as_ref());
            command
        }
        None => Command::new(program.as_ref()),
    }
}

/// Sends a signal by the shell's own `kill`, which every system has.
pub(crate) fn signal(pid: u32, name: &str) {
    let sent = Command::new("sh").arg("-c").arg(format!("kill -{name} {pid}")).stderr(Stdio::null()).status();
    // A process that is already gone is what was asked for.
    drop(sent);
}

pub(crate) fn we_are_root() -> bool {
    ask("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    // What makes it mortal is of no interest to whoever reads along.
    let own = words.iter().position(|word| word == "--pdeathsig").map_or(0, |at| at + 3);
    words[own..].join(" ")
}
