//! A mailbox for one run: dovecot from its Debian package, with a configuration of its own, reached on this machine only. Any
//! name and one password are let in; each name has a folder in which tests put mails. Gone with the run.

use crate::e2e::free_address;
use crate::peer::Peer;
use crate::shell::{Done, Stop, While, ask, find, mortal, we_are_root};
use std::fs;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A running server. Dropping it stops it and removes what it kept.
pub(crate) struct Imap {
    peer: Peer,
    port: u16,
}

impl Imap {
    /// Starts it and waits until it answers.
    pub(crate) fn start() -> Done<Self> {
        let port = free_address()?.port();
        let mut peer = Peer::start("the mailbox", |folder| command_in(folder, port))?;
        peer.wait(|_| TcpStream::connect(("127.0.0.1", port)).ok())?;
        Ok(Self { peer, port })
    }

    /// How tests reach it: its place, and the folder in which each name has its own.
    pub(crate) fn address(&self) -> String {
        format!("127.0.0.1:{} {}", self.port, self.peer.folder().join("mails").display())
    }
}

fn command_in(folder: &Path, port: u16) -> Done<Command> {
    let mails = folder.join("mails");
    fs::create_dir(&mails).while_("making a folder for mails")?;
    // The server gives up its rights before it touches a mail.
    for (path, mode) in [(folder, 0o755), (mails.as_path(), 0o777)] {
        let rights = fs::Permissions::from_mode(mode);
        fs::set_permissions(path, rights).while_("opening the folder for mails")?;
    }
    let configuration = folder.join("dovecot.conf");
    let text = configuration_of(folder, port, &mail_user());
    fs::write(&configuration, text).while_("writing the configuration of the mailbox")?;
    let program = dovecot().ok_or_else(|| Stop::missing("dovecot is not on this machine"))?;
    let mut command = mortal(program);
    command.arg("-F").arg("-c").arg(&configuration);
    Ok(command)
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
