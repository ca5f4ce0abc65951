//! Settings of running: TLS by files of one's own, backups, and how long the program says that it is leaving before it goes.

use super::Setting;
use crate::stopped::Stopped;
use std::{path::PathBuf, time::Duration};

/// Longer than this nobody waits for a program to go.
const LEAVE_MAX_S: u64 = 300;

/// The files of a certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TlsFiles {
    /// The certificate, and those of whoever vouches for it.
    pub(crate) cert: PathBuf,
    /// Its key.
    pub(crate) key: PathBuf,
}

/// Where backups go, and when the program makes them by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Backups {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// How many of each reason stay.
    pub(crate) keep: usize,
    /// How often; never, if nothing is said.
    pub(crate) every: Option<Duration>,
    /// Whether one is made before tables change.
    pub(crate) before_migration: bool,
}

/// All of it.
pub(crate) struct Operation {
    pub(super) tls: Option<TlsFiles>,
    pub(super) backups: Backups,
    pub(super) leave: Duration,
}

/// Reads them out of the settings.
pub(super) fn read(all: &[Setting]) -> Result<Operation, Stopped> {
    let found = |name: &str| all.iter().find(|setting| setting.name == name);
    let value = |name: &str| found(name).map_or("", |setting| setting.value.as_str());
    let number = |name: &str| -> Result<u64, Stopped> {
        let Some(setting) = found(name) else { return Ok(0) };
        setting.value.parse().map_err(|_| setting.unusable("server-setting-number", &setting.value))
    };
    let tls = match (value("tls_cert"), value("tls_key")) {
        ("", "") => None,
        (cert, key) if !cert.is_empty() && !key.is_empty() => {
            Some(TlsFiles { cert: cert.into(), key: key.into() })
        }
        _ => return Err(Stopped::usage("server-setting-tls-half")),
    };
    let every = match found("backup_every").filter(|setting| !setting.value.is_empty()) {
        None => None,
        Some(setting) => {
            let every = duration(&setting.value);
            Some(every.ok_or_else(|| setting.unusable("server-setting-duration", &setting.value))?)
        }
    };
    let before_migration = match found("backup_before_migration") {
        Some(setting) => match setting.value.as_str() {
            "yes" => true,
            "no" => false,
            other => return Err(setting.unusable("server-setting-yes-no", other)),
        },
        None => true,
    };
    let keep = usize::try_from(number("backup_keep")?).unwrap_or(usize::MAX).max(1);
    let backups = Backups { folder: value("backup_dir").into(), keep, every, before_migration };
    let leave = Duration::from_secs(number("leave_s")?.min(LEAVE_MAX_S));
    Ok(Operation { tls, backups, leave })
}

/// `30m`, `24h`, `7d`; not less than a minute.
fn duration(text: &str) -> Option<Duration> {
    let unit = text.chars().next_back()?;
    let seconds = match unit {
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return None,
    };
    let count: u64 = text.strip_suffix(unit)?.parse().ok()?;
    (count > 0).then(|| count.checked_mul(seconds).map(Duration::from_secs))?
}

#[cfg(test)]
mod tests {
    use super::duration;
    use std::time::Duration;

    #[test]
    fn how_often_is_read_as_people_write_it() {
        for (text, seconds) in [("30m", 1_800), ("24h", 86_400), ("7d", 604_800)] {
            assert_eq!(duration(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for text in ["", "0h", "h", "24", "24 h", "-1h", "1.5h", "daily", "24ñ", "99999999999999999999d"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
