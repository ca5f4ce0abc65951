//! A mailbox for one run: dovecot from its Debian package, with a configuration of its own, reached on this machine only. Any
//! name and one password are let in; each name has a folder in which tests put mails. Gone with the run.

use crate::shell::{Done, Stop, While, ask, find, mortal, signal, we_are_root};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const START_TIME_MAX: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it and removes what it kept.
pub(crate) struct Imap {
    server: Child,
    folder: TempDir,
    port: u16,
}

impl Imap {
    /// Starts it and waits until it answers.
    pub(crate) fn start() -> Done<Self> {
        let folder = tempfile::Builder::new().prefix("plaza-imap-").tempdir();
        let folder = folder.while_("making a folder for mails")?;
        let mails = folder.path().join("mails");
        fs::create_dir(&mails).while_("making a folder for mails")?;
        // The server gives up its rights before it touches a mail.
        for (path, mode) in [(folder.path(), 0o755), (mails.as_path(), 0o777)] {
            let rights = fs::Permissions::from_mode(mode);
            fs::set_permissions(path, rights).while_("opening the folder for mails")?;
        }
        let port = free_port()?;
        let configuration = folder.path().join("dovecot.conf");
        let text = configuration_of(folder.path(), port, &mail_user());
        fs::write(&configuration, text).while_("writing the configuration of the mailbox")?;
        let log = fs::File::create(folder.path().join("out")).while_("making the log of the mailbox")?;
        let program = dovecot().ok_or_else(|| Stop::missing("dovecot is not on this machine"))?;
        let mut command = mortal(program);
        command.arg("-F").arg("-c").arg(&configuration).stdin(Stdio::null());
        let also_log = log.try_clone().while_("making the log of the mailbox")?;
        let server = command.stdout(log).stderr(also_log).spawn().while_("starting the mailbox")?;
        let mut imap = Self { server, folder, port };
        imap.wait_until_it_answers()?;
        Ok(imap)
    }

    /// How tests reach it: its place, and the folder in which each name has its own.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{} {}", self.port, self.folder.path().join("mails").display())
    }

    fn wait_until_it_answers(&mut self) -> Done {
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait().while_("watching the mailbox")? {
                return Err(Stop::failed(format!("the mailbox ended at once ({status}):\n{}", self.log())));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Err(Stop::failed(format!("the mailbox did not answer in {START_TIME_MAX:?}:\n{}", self.log())))
    }

    fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        format!("{}{}", read("out"), read("log"))
    }
}

impl Drop for Imap {
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

/// The server's program: Debian keeps it out of the PATH of most people.
pub(crate) fn dovecot() -> Option<PathBuf> {
    let own = Path::new("/usr/sbin/dovecot");
    let imap = Path::new("/usr/lib/dovecot/imap");
    imap.is_file().then(|| if own.is_file() { Some(own.to_owned()) } else { find("dovecot") }).flatten()
}

/// Whose the mails are: root keeps none.
fn mail_user() -> (String, String) {
    if we_are_root() {
        return ("nobody".to_owned(), "nogroup".to_owned());
    }
    let own = |asked: &str| ask("id", &[asked]).map(|name| name.trim().to_owned()).unwrap_or_default();
    (own("-un"), own("-gn"))
}

/// A port that nobody listens at now.
fn free_port() -> Done<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).while_("looking for a free port")?;
    Ok(listener.local_addr().while_("looking for a free port")?.port())
}

fn configuration_of(folder: &Path, port: u16, (user, group): &(String, String)) -> String {
    let folder = folder.display();
    // Without root there is nobody else to become.
    let rootless = match we_are_root() {
        true => String::new(),
        false => format!(
            "default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n\
             service anvil {{\n  chroot =\n}}\nservice imap-login {{\n  chroot =\n}}\n"
        ),
    };
    format!(
        "base_dir = {folder}/run\nstate_dir = {folder}/state\nlog_path = {folder}/log\n\
         protocols = imap\nlisten = 127.0.0.1\nssl = no\ndisable_plaintext_auth = no\n\
         auth_mechanisms = plain login\nmail_location = maildir:{folder}/mails/%u\n\
         first_valid_uid = 1\nmail_uid = {user}\nmail_gid = {group}\n{rootless}\
         passdb {{\n  driver = static\n  args = password=plaza\n}}\n\
         userdb {{\n  driver = static\n  args = uid={user} gid={group} home={folder}/mails/%u allow_all_users=yes\n}}\n\
         service imap-login {{\n  inet_listener imap {{\n    address = 127.0.0.1\n    port = {port}\n  }}\n  \
         inet_listener imaps {{\n    port = 0\n  }}\n}}\n"
    )
}
