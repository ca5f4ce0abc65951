//! A PostgreSQL cluster for one run: made in memory where possible, reached by a socket in its own folder, never by
//! TCP, and gone with the run however that ends. It trades every promise of durability for speed.

use crate::setup;
use crate::shell::{Done, Stop, While, ask, find, signal, we_are_root};
use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A running cluster. Dropping it stops the server and removes its folder.
pub(crate) struct Cluster {
    server: Child,
    folder: TempDir,
}

/// What an interrupted run must stop and remove: the handler of signals cannot reach the `Cluster` itself.
static AT_WORK: Mutex<Vec<(u32, PathBuf)>> = Mutex::new(Vec::new());

const FOLDER_PREFIX: &str = "plaza-pg-";
const START_TIME_MAX: Duration = Duration::from_secs(60);

const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    "shared_buffers=128MB",
    // Shared memory lives in the folder too, so that nothing is left behind in /dev/shm.
    "dynamic_shared_memory_type=mmap",
    // A database of a test lives for seconds, and a vacuum in a template keeps it from being copied.
    "autovacuum=off",
    "log_min_messages=warning",
];

impl Cluster {
    /// Makes a cluster and waits until it answers.
    pub(crate) fn start() -> Done<Self> {
        let initdb =
            setup::initdb().ok_or_else(|| Stop::missing("PostgreSQL's initdb is not on this machine"))?;
        let programs = initdb.parent().expect("a program lives in a folder");
        remove_leftovers();
        let folder = tempfile::Builder::new().prefix(FOLDER_PREFIX).tempdir_in(quickest_folder());
        let folder = folder.while_("making a folder for PostgreSQL")?;
        fs::write(folder.path().join("owner"), std::process::id().to_string())
            .while_("marking the folder")?;

        let user = server_user()?;
        if let Some(user) = &user {
            chown(folder.path(), Some(user.uid), Some(user.gid)).while_("giving the folder away")?;
        }
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).while_("closing the folder")?;

        let data = folder.path().join("data");
        make_data(&initdb, &data, user.as_ref(), folder.path())?;
        let server = start_server(&programs.join("postgres"), &data, user.as_ref(), folder.path())?;
        let at_work = (server.id(), folder.path().to_path_buf());
        AT_WORK.lock().expect("nobody panics while holding it").push(at_work);
        let mut cluster = Self { server, folder };
        cluster.wait_until_it_answers(&programs.join("pg_isready"))?;
        Ok(cluster)
    }

    /// How tests reach it: the words of a tokio-postgres connection string.
    pub(crate) fn address(&self) -> String {
        format!("host={} user=plaza dbname=postgres", self.folder.path().display())
    }

    /// How the program reaches it: a URL whose host is the folder of the socket.
    pub(crate) fn url(&self) -> String {
        format!("postgres://plaza@/postgres?host={}", self.folder.path().display())
    }

    fn wait_until_it_answers(&mut self, pg_isready: &Path) -> Done {
        let socket_folder = self.folder.path().to_string_lossy().into_owned();
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if let Some(status) = self.server.try_wait().while_("watching PostgreSQL")? {
                return Err(Stop::failed(format!("PostgreSQL ended at once ({status}):\n{}", self.log())));
            }
            if ask(pg_isready, &["-q", "-h", &socket_folder, "-d", "postgres", "-U", "plaza"]).is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(Stop::failed(format!("PostgreSQL did not answer in {START_TIME_MAX:?}:\n{}", self.log())))
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // QUIT is the immediate shutdown: there is nothing here to save. The folder goes with its TempDir.
        signal(self.server.id(), "QUIT");
        let asked = Instant::now();
        while matches!(self.server.try_wait(), Ok(None)) {
            if asked.elapsed() > Duration::from_secs(10) {
                drop(self.server.kill());
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.server.wait());
        let own = self.server.id();
        AT_WORK.lock().expect("nobody panics while holding it").retain(|(server, _)| *server != own);
    }
}

/// Stops and removes the clusters of this process: for a run that is being interrupted.
pub(crate) fn stop_at_once() {
    let at_work = AT_WORK.lock().map(|mut at_work| std::mem::take(&mut *at_work)).unwrap_or_default();
    at_work.iter().for_each(|(server, _)| signal(*server, "QUIT"));
    if !at_work.is_empty() {
        std::thread::sleep(Duration::from_millis(300));
    }
    at_work.into_iter().for_each(|(_, folder)| drop(fs::remove_dir_all(folder)));
}

/// The account that the server runs under: it refuses root.
struct User {
    name: String,
    uid: u32,
    gid: u32,
}

fn server_user() -> Done<Option<User>> {
    if !we_are_root() {
        return Ok(None);
    }
    let found = ["postgres", "nobody"].into_iter().find_map(|name| {
        let uid = ask("id", &["-u", name])?.trim().parse().ok()?;
        let gid = ask("id", &["-g", name])?.trim().parse().ok()?;
        Some(User { name: name.to_owned(), uid, gid })
    });
    found
        .map(Some)
        .ok_or_else(|| Stop::missing("PostgreSQL refuses root, and there is no user postgres or nobody"))
}

/// A program under the server's account. Its end follows ours where `setpriv` can arrange that; the account must be
/// changed by the same program, because the kernel forgets the promise at every change of account.
fn as_user(program: &Path, user: Option<&User>, folder: &Path) -> Done<Command> {
    let mut command = match (find("setpriv"), user) {
        (Some(setpriv), Some(user)) => {
            let mut command = Command::new(setpriv);
            command.arg(format!("--reuid={}", user.uid)).arg(format!("--regid={}", user.gid));
            command.args(["--clear-groups", "--pdeathsig", "QUIT", "--"]).arg(program);
            command
        }
        (Some(setpriv), None) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "QUIT", "--"]).arg(program);
            command
        }
        (None, Some(user)) => {
            let runuser =
                find("runuser").ok_or_else(|| Stop::missing("neither setpriv nor runuser is here"))?;
            let mut command = Command::new(runuser);
            command.args(["-u", &user.name, "--"]).arg(program);
            command
        }
        (None, None) => Command::new(program),
    };
    // Its own folder is the one place it can certainly enter.
    command.current_dir(folder).env("HOME", folder).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
    Ok(command)
}

fn make_data(initdb: &Path, data: &Path, user: Option<&User>, folder: &Path) -> Done {
    let mut command = as_user(initdb, user, folder)?;
    command.args(["--username=plaza", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
    let output = command.arg("-D").arg(data).output().while_("initdb")?;
    if output.status.success() {
        return Ok(());
    }
    Err(Stop::failed(format!("initdb failed:\n{}", String::from_utf8_lossy(&output.stderr))))
}

fn start_server(postgres: &Path, data: &Path, user: Option<&User>, folder: &Path) -> Done<Child> {
    let log = fs::File::create(folder.join("log")).while_("making PostgreSQL's log")?;
    let mut command = as_user(postgres, user, folder)?;
    command.arg("-D").arg(data).arg("-k").arg(folder).args(["-p", "5432"]);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    // A group of its own: Ctrl-C in a terminal reaches us, and we stop it after the tests have ended.
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let also_log = log.try_clone().while_("making PostgreSQL's log")?;
    command.stdout(log).stderr(also_log).spawn().while_("starting PostgreSQL")
}

/// Memory where it can be written, else the usual folder for such things.
fn quickest_folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    if tempfile::tempfile_in(memory).is_ok() { memory.to_path_buf() } else { std::env::temp_dir() }
}

/// Removes folders of runs that were killed outright. A folder says which process it belongs to.
fn remove_leftovers() {
    let entries = fs::read_dir(quickest_folder()).into_iter().flatten().flatten();
    for folder in entries.map(|entry| entry.path()) {
        let ours = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(FOLDER_PREFIX));
        let owner = fs::read_to_string(folder.join("owner"));
        if ours && owner.is_ok_and(|pid| !Path::new("/proc").join(pid.trim()).exists()) {
            drop(fs::remove_dir_all(folder));
        }
    }
}
