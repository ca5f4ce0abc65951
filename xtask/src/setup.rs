//! `cargo xtask setup`: installs what building and testing need beyond Rust. It asks first what is there, so that a
//! second run touches nothing and takes a moment.

use crate::house;
use crate::imap;
use crate::postbox;
use crate::shell::{Done, Stop, While, ask, cargo, find, run, we_are_root};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a run of the tests can do without.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The PostgreSQL server: stores are then tested on SQLite only
    Postgres,
    /// Chromium, its fonts and the Node packages: no browser journeys
    Browser,
    /// Python, its server for letters and schemathesis: nothing is sent to a real server, nobody tries the API
    Smtp,
    /// dovecot: no real mailbox is read
    Imap,
    /// Node and its providers: nobody signs in through a real one
    Oidc,
    /// The stand-ins for providers of payments: nobody pays at one, and none is asked while the shop is killed
    Stripe,
    /// wrk and strace: no benchmarks, no durability traces
    Instruments,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::Browser => "browser",
            Self::Smtp => "smtp",
            Self::Oidc => "oidc",
            Self::Imap => "imap",
            Self::Stripe => "stripe",
            Self::Instruments => "instruments",
        }
    }
}

#[derive(Args, Clone, Default)]
pub(crate) struct Without {
    /// Parts to leave out, separated by commas
    #[arg(long, value_delimiter = ',', value_name = "PARTS")]
    without: Vec<Part>,
}

impl Without {
    pub(crate) fn leaves_out(&self, part: Part) -> bool {
        self.without.contains(&part)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.without.iter().map(|part| part.name().to_owned()).collect()
    }
}

/// A thing that must be on the machine, and the Debian package that brings it.
struct Thing {
    part: Part,
    what: &'static str,
    package: &'static str,
    here: fn() -> bool,
}

const THINGS: &[Thing] = &[
    Thing {
        part: Part::Postgres,
        what: "PostgreSQL server (initdb)",
        package: "postgresql",
        here: || initdb().is_some(),
    },
    Thing {
        part: Part::Browser,
        what: "Chromium's headless shell",
        package: "chromium-headless-shell",
        here: || headless_shell().is_some(),
    },
    Thing { part: Part::Browser, what: "fc-list", package: "fontconfig", here: || find("fc-list").is_some() },
    Thing { part: Part::Browser, what: "the font Inter", package: "fonts-inter", here: || font("Inter") },
    Thing {
        part: Part::Browser,
        what: "the font EB Garamond",
        package: "fonts-ebgaramond",
        here: || font("EB Garamond"),
    },
    Thing {
        part: Part::Browser,
        what: "Node.js 18 or newer",
        package: "nodejs",
        here: || node_major().is_some_and(|major| major >= 18),
    },
    Thing { part: Part::Browser, what: "npm", package: "npm", here: || find("npm").is_some() },
    Thing {
        part: Part::Oidc,
        what: "Node.js 18 or newer",
        package: "nodejs",
        here: || node_major().is_some_and(|major| major >= 18),
    },
    Thing { part: Part::Oidc, what: "npm", package: "npm", here: || find("npm").is_some() },
    Thing {
        part: Part::Smtp,
        what: "Python 3 with venv",
        package: "python3-venv",
        here: postbox::python_is_here,
    },
    Thing {
        part: Part::Stripe,
        what: "Python 3 with venv",
        package: "python3-venv",
        here: postbox::python_is_here,
    },
    Thing {
        part: Part::Imap,
        what: "dovecot with IMAP",
        package: "dovecot-imapd",
        here: || imap::dovecot().is_some(),
    },
    Thing { part: Part::Instruments, what: "wrk", package: "wrk", here: || find("wrk").is_some() },
    Thing { part: Part::Instruments, what: "strace", package: "strace", here: || find("strace").is_some() },
];

/// Brings the machine to where the tests can run, or says exactly what is missing.
pub(crate) fn setup(wish: &Without) -> Done {
    let missing: Vec<&Thing> =
        THINGS.iter().filter(|thing| !wish.leaves_out(thing.part) && !(thing.here)()).collect();
    let (luxuries, missing): (Vec<&Thing>, Vec<&Thing>) =
        missing.into_iter().partition(|thing| is_luxury(thing));
    if !missing.is_empty() {
        install(&missing)?;
    }
    if !luxuries.is_empty()
        && let Err(stop) = install(&luxuries)
    {
        println!("going on without: {}", stop.text);
    }
    if !cargo_has_nextest() {
        run(cargo().args(["install", "--locked", "cargo-nextest"]))?;
    }
    if !(wish.leaves_out(Part::Browser) && wish.leaves_out(Part::Oidc)) {
        node_packages()?;
    }
    if !(wish.leaves_out(Part::Smtp) && wish.leaves_out(Part::Stripe)) {
        postbox::packages()?;
    }
    Ok(())
}

/// PostgreSQL's initdb: Debian keeps the server's programs out of PATH, a folder per version. The newest wins.
pub(crate) fn initdb() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions
        .map(|version| version.path().join("bin/initdb"))
        .filter(|program| program.is_file())
        .max_by_key(|program| version_of(program))
        .or_else(|| find("initdb"))
}

fn version_of(initdb: &std::path::Path) -> Option<u32> {
    initdb.ancestors().nth(2)?.file_name()?.to_str()?.parse().ok()
}

/// The browser that the journeys drive: Chromium without the windows that nobody looks at, which takes half the processor, or
/// else with them.
pub(crate) fn chromium() -> Option<PathBuf> {
    headless_shell().or_else(|| find("chromium")).or_else(|| find("chromium-browser"))
}

fn headless_shell() -> Option<PathBuf> {
    find("chromium-headless-shell")
}

/// Whether something else does as well, only slower.
fn is_luxury(thing: &Thing) -> bool {
    thing.package == "chromium-headless-shell" && chromium().is_some()
}

fn node_major() -> Option<u32> {
    ask("node", &["--version"])?.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

fn font(family: &str) -> bool {
    ask("fc-list", &[family, "family"]).is_some_and(|found| !found.trim().is_empty())
}

fn cargo_has_nextest() -> bool {
    let version = cargo().args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

fn install(missing: &[&Thing]) -> Done {
    let list: Vec<String> =
        missing.iter().map(|thing| format!("  {} (Debian package {})", thing.what, thing.package)).collect();
    let list = list.join("\n");
    let advice = "install them, or leave their part out with --without postgres,browser,smtp,oidc,imap,stripe,instruments";
    let Some(apt) = Apt::here() else {
        return Err(Stop::missing(format!("missing on this machine:\n{list}\n{advice}")));
    };

    println!("missing on this machine:\n{list}");
    apt.get(&["update"])?;
    if missing.iter().any(|thing| thing.part == Part::Postgres) {
        apt.keep_default_cluster_away()?;
    }
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(missing.iter().map(|thing| thing.package));
    apt.get(&words)?;

    match missing.iter().find(|thing| !(thing.here)()) {
        None => Ok(()),
        Some(thing) => Err(Stop::missing(format!(
            "{} is still missing after installing {}\n{advice}",
            thing.what, thing.package
        ))),
    }
}

/// Debian's package manager, and the right to use it.
struct Apt {
    before: &'static [&'static str],
}

impl Apt {
    fn here() -> Option<Self> {
        find("apt-get")?;
        if we_are_root() {
            return Some(Self { before: &[] });
        }
        // -n: never ask for a password in the middle of a test run.
        ask("sudo", &["-n", "true"]).map(|_| Self { before: &["sudo", "-n"] })
    }

    fn get(&self, words: &[&str]) -> Done {
        let mut command = self.command("env");
        // Somebody else's apt may be at work: wait for it instead of failing.
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=600", "-q"]);
        run(command.args(words))
    }

    /// Debian starts a cluster of its own when the server is installed. Ours live for one run each, so it would
    /// only sit there. A machine that already has the package keeps what its owner made.
    fn keep_default_cluster_away(&self) -> Done {
        let folder = "/etc/postgresql-common/createcluster.d";
        let script = format!(
            "mkdir -p {folder} && echo 'create_main_cluster = false' > {folder}/plaza.conf && chmod 644 {folder}/plaza.conf"
        );
        run(self.command("sh").arg("-c").arg(script))
    }

    fn command(&self, program: &str) -> Command {
        match self.before.split_first() {
            None => Command::new(program),
            Some((sudo, options)) => {
                let mut command = Command::new(sudo);
                command.args(options).arg(program);
                command
            }
        }
    }
}

/// Installs the journeys' Node packages when the lockfile is another than the one they were installed from.
fn node_packages() -> Done {
    let folder = house::root().join("e2e");
    let lockfile = folder.join("package-lock.json");
    if !lockfile.is_file() {
        return Ok(());
    }
    let wanted = std::fs::read(&lockfile).while_("reading e2e/package-lock.json")?;
    let stamp = folder.join("node_modules/.plaza-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    // Scripts are left out and browsers with them: the journeys drive the system's Chromium.
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder);
    run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    std::fs::write(stamp, wanted).while_("marking e2e/node_modules as installed")
}
