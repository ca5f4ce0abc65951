//! A real mailbox to test against: the dovecot that `cargo xtask test` starts. Any name and the one password are let in, and
//! each name has a mailbox of its own.

use crate::Server;
use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

/// The password of every name.
const PASSWORD: &str = "plaza";

/// A mailbox on the server of this run.
pub struct Letterbox {
    place: String,
    folder: PathBuf,
    user: String,
    count: AtomicU32,
}

impl Letterbox {
    /// The mailbox of this name; nothing, with a notice, where no server was started.
    #[allow(clippy::disallowed_methods, clippy::print_stderr, reason = "a test asks whoever runs it")]
    pub fn of_this_run(name: &str) -> Option<Self> {
        let said = std::env::var("PLAZA_TEST_IMAP").unwrap_or_default();
        let Some((place, folder)) = said.split_once(' ') else {
            eprintln!("skipped: no mailbox; `cargo xtask test` starts one");
            return None;
        };
        let user = format!("{name}-{}@prueba.example", std::process::id());
        Some(Self { place: place.to_owned(), folder: folder.into(), user, count: AtomicU32::new(0) })
    }

    /// Where it is, with a name and a password that fit.
    pub fn server(&self) -> Server {
        self.server_with(PASSWORD)
    }

    /// The same with another password.
    pub fn server_with(&self, password: &str) -> Server {
        let user = self.user.replace('@', "%40");
        let text = format!("imap://{user}:{password}@{}/INBOX", self.place);
        text.parse().expect("the tool that started it knows its address")
    }

    /// Puts a mail into it, as a server that takes letters does: into its folder, whole, by one rename.
    pub fn deliver(&self, mail: &[u8]) {
        let folder = self.folder.join(&self.user);
        for part in ["tmp", "new", "cur"] {
            make(&folder.join(part));
        }
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}.{number:06}.test", 1_793_696_400 + number);
        let (before, after) = (folder.join("tmp").join(&name), folder.join("new").join(&name));
        fs::write(&before, mail).expect("the folder was made");
        open_to_all(&before, 0o666);
        fs::rename(before, after).expect("both are in one folder");
    }
}

/// The server may be another user than the test.
fn make(folder: &std::path::Path) {
    fs::create_dir_all(folder).expect("the folder of the run is ours");
    open_to_all(folder, 0o777);
    if let Some(above) = folder.parent() {
        open_to_all(above, 0o777);
    }
}

fn open_to_all(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    // What the server has made belongs to the server, and is open already.
    drop(fs::set_permissions(path, fs::Permissions::from_mode(mode)));
}
