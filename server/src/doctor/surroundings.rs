//! What stands round the shop: disks, clocks, permissions, backups, the servers it speaks to and the address it is found at.

use crate::{backup::keeping, config::Settings, machine::SystemMachine, tls::Tls};
use action::{Ailment, Machine};
use database::{Address, Snapshot, StoreError};
use post::{Patience, Smtp};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::net::TcpStream;

const MB: u64 = 1_000_000;
/// With less than this it is time to make room.
const DISK_LOW: u64 = 1_000 * MB;
/// With less than this the next picture or write may fail.
const DISK_FULL: u64 = 100 * MB;
/// Two clocks may differ so much.
const SKEW_MAX_S: u64 = 2;
/// After so many days without a backup it is said.
const BACKUP_DAYS_MAX: i64 = 7;
/// How long others may take to answer.
const ANSWER_MAX: Duration = Duration::from_secs(5);

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Whether there is room where the shop writes.
pub(super) fn disk(settings: &Settings) -> Vec<Ailment> {
    let mut folders = vec![settings.data()];
    if settings.backups().folder.is_dir() {
        folders.push(settings.backups().folder.clone());
    }
    let low = |folder: &PathBuf| {
        let free = free_bytes(folder)?;
        let ailment = match free {
            0..DISK_FULL => Ailment::fault("server-doctor-disk-full"),
            DISK_FULL..DISK_LOW => Ailment::warning("server-doctor-disk-low"),
            _ => return None,
        };
        Some(ailment.with("folder", shown(folder)).with("free", free / MB))
    };
    folders.iter().filter_map(low).collect()
}

#[cfg(unix)]
fn free_bytes(folder: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(folder).ok()?;
    Some(about.f_bavail.saturating_mul(about.f_frsize))
}

#[cfg(not(unix))]
fn free_bytes(_: &Path) -> Option<u64> {
    None
}

/// Whether the database and this machine agree about the time, and the shop with both.
pub(super) async fn clocks(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let here = SystemMachine.now().as_microsecond();
    let there = snap.machine_clock_us().await?;
    let ahead_s = snap.clock_ahead_us().await? / 1_000_000;
    let skew_s = here.abs_diff(there) / 1_000_000;
    let mut found = Vec::new();
    if skew_s > SKEW_MAX_S {
        found.push(Ailment::warning("server-doctor-clock-skew").with("seconds", skew_s));
    }
    if ahead_s > 0 {
        found.push(Ailment::warning("server-doctor-clock-ahead").with("seconds", ahead_s));
    }
    Ok(found)
}

/// Whether the mail server lets us in. Nothing is sent.
pub(super) async fn mail(settings: &Settings) -> Vec<Ailment> {
    let Some((server, from)) = settings.mail() else {
        return vec![Ailment::warning("server-doctor-no-smtp")];
    };
    let smtp = Smtp::new(server, from, &settings.public_url(), Arc::new(SystemMachine), Patience(ANSWER_MAX));
    let greeted = match smtp {
        Ok(smtp) => smtp.greet().await,
        Err(error) => Err(error.to_string()),
    };
    let away = |why: String| Ailment::warning("server-doctor-mail-away").with("why", why);
    greeted.err().map(away).into_iter().collect()
}

/// Whether others on this machine can read what the shop knows.
pub(super) fn permissions(settings: &Settings) -> Vec<Ailment> {
    let folder = settings.data();
    let mut found = Vec::new();
    if is_open_to_all(&folder) {
        found.push(Ailment::warning("server-doctor-open-folder").with("path", shown(&folder)));
    }
    let database = match settings.database() {
        // What lies in a closed folder is closed.
        Address::File(path) if !path.starts_with(&folder) => Some(path),
        Address::File(_) | Address::Postgres(_) => None,
    };
    let key = settings.tls().map(|tls| tls.key.clone());
    let secrets = [settings.file(), key, database];
    for path in secrets.into_iter().flatten().filter(|path| is_open_to_all(path)) {
        found.push(Ailment::warning("server-doctor-open-secret").with("path", shown(&path)));
    }
    found
}

/// A file that all may read; a folder that all may list or go through to what lies in it.
#[cfg(unix)]
fn is_open_to_all(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|about| {
        let open = if about.is_dir() { 0o005 } else { 0o004 };
        about.permissions().mode() & open != 0
    })
}

#[cfg(not(unix))]
fn is_open_to_all(_: &Path) -> bool {
    false
}

/// How old the newest backup with a name of ours is.
pub(super) fn backups(settings: &Settings) -> Vec<Ailment> {
    let plan = settings.backups();
    let listed = keeping::list(&plan.folder, None).unwrap_or_default();
    let newest = listed.iter().filter_map(|path| keeping::changed(path).ok()).max();
    let days = newest.map(|at| (SystemMachine.now().as_second() - at.as_second()) / 86_400);
    let every = plan.every.map(|every| i64::try_from(every.as_secs() / 43_200).unwrap_or(i64::MAX));
    match days {
        None => vec![Ailment::warning("server-doctor-backups-none").with("folder", shown(&plan.folder))],
        // Twice the time after which there should be a new one.
        Some(days) if days > every.unwrap_or(BACKUP_DAYS_MAX).max(1) => {
            vec![Ailment::warning("server-doctor-backups-old").with("days", days)]
        }
        Some(_) => Vec::new(),
    }
}

/// Whether the certificate can be used.
pub(super) fn certificate(settings: &Settings) -> Vec<Ailment> {
    let unfit = settings.tls().and_then(|files| Tls::of(files).err());
    unfit.map(|unfit| Ailment::Fault(unfit.sentence())).into_iter().collect()
}

/// Whether somebody answers where visitors are told to come. A shop at `localhost` has no address to look at.
pub(super) async fn address(settings: &Settings) -> Vec<Ailment> {
    let url = settings.public_url();
    let Some((is_encrypted, host, port)) = place(&url) else { return Vec::new() };
    if matches!(host, "localhost" | "127.0.0.1" | "[::1]") {
        return Vec::new();
    }
    let mut found = Vec::new();
    if !is_encrypted {
        found.push(Ailment::warning("server-doctor-address-plain").with("url", url.as_str()));
    }
    let connected = tokio::time::timeout(ANSWER_MAX, TcpStream::connect(format!("{host}:{port}"))).await;
    let why = match connected {
        Ok(Ok(_)) => return found,
        Ok(Err(error)) => error.to_string(),
        Err(late) => late.to_string(),
    };
    found.push(Ailment::warning("server-doctor-address-away").with("url", url.as_str()).with("why", why));
    found
}

/// Whether an address is encrypted, its host and its port.
fn place(url: &str) -> Option<(bool, &str, u16)> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split('/').next()?;
    let is_encrypted = scheme == "https";
    let usual = if is_encrypted { 443 } else { 80 };
    let port_at = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    match port_at {
        Some(at) => Some((is_encrypted, &authority[..at], authority[at + 1..].parse().ok()?)),
        None => Some((is_encrypted, authority, usual)),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_open_to_all, place};

    #[test]
    fn host_and_port_are_read_off_the_address() {
        for (url, expected) in [
            ("https://shop.example", Some((true, "shop.example", 443))),
            ("http://shop.example/", Some((false, "shop.example", 80))),
            ("https://shop.example:8443/x", Some((true, "shop.example", 8_443))),
            ("http://[::1]:8080", Some((false, "[::1]", 8_080))),
            ("http://[2001:db8::1]", Some((false, "[2001:db8::1]", 80))),
            ("shop.example", None),
            ("http://shop.example:port", None),
        ] {
            assert_eq!(place(url), expected, "{url}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_is_noticed() {
        use std::{fs, os::unix::fs::PermissionsExt};
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plaza.toml");
        fs::write(&file, b"smtp").unwrap();
        for (mode, is_open) in [(0o600, false), (0o640, false), (0o644, true)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(is_open_to_all(&file), is_open, "{mode:o}");
        }
        assert!(!is_open_to_all(&folder.path().join("none")));
        // Whoever knows the name of a file gets at it through a folder that cannot be listed.
        for (mode, is_open) in [(0o700, false), (0o750, false), (0o751, true), (0o755, true)] {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(is_open_to_all(folder.path()), is_open, "{mode:o}");
        }
    }
}
