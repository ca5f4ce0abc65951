//! A real server for letters to test against: the one that `cargo xtask test` starts, which writes down what it takes and
//! does as the address says (`later@`, `never@`, `sender@` and so on: its first lines tell).

use crate::Server;
use serde_json::Value;
use std::{fs, path::PathBuf};

/// The server's mailbox.
pub struct Mailbox {
    server: String,
    folder: PathBuf,
}

impl Mailbox {
    /// The mailbox of this run; nothing, with a notice, where no server was started.
    #[allow(clippy::disallowed_methods, clippy::print_stderr, reason = "a test asks whoever runs it")]
    pub fn of_this_run() -> Option<Self> {
        let said = std::env::var("PLAZA_TEST_SMTP").unwrap_or_default();
        let Some((server, folder)) = said.split_once(' ') else {
            eprintln!("skipped: no server for letters; `cargo xtask test` starts one");
            return None;
        };
        Some(Self { server: server.to_owned(), folder: folder.into() })
    }

    /// Where letters are handed over: host and port.
    pub fn place(&self) -> &str {
        &self.server
    }

    /// The server, with a name and a password if it is asked with them.
    pub fn server(&self, login: Option<&str>) -> Server {
        let login = login.map(|login| format!("{login}@")).unwrap_or_default();
        format!("smtp://{login}{}", self.server).parse().expect("the tool that started it knows its address")
    }

    /// What came for an address, the first first: as another program has read it, so decoded.
    pub fn letters_to(&self, address: &str) -> Vec<Value> {
        let folder = self.folder.join(address.to_lowercase());
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
        files.sort();
        let read = |file: PathBuf| fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        files.into_iter().filter_map(read).collect()
    }
}
