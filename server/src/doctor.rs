//! `plaza doctor`: is this shop sound, and what should its operator look at? It changes nothing and needs no server.

mod surroundings;

use crate::{
    config::Settings,
    house::{closed_doors, connect, for_command, migrations, providers},
    machine::SystemMachine,
    stopped::Stopped,
    voice::{Voice, counted},
};
use action::{Ailment, Check, Ctx, Machine, Sentence};
use database::{Address, Database, EngineKind, Snapshot, StoreError, Unsound};
use kernel::Actor;
use std::{fmt::Write, fs};

/// What was found under one name.
struct Finding {
    name: Sentence,
    ailments: Vec<Ailment>,
}

/// Looks at everything and prints a line for each thing. Fails when something is broken.
pub(crate) async fn run(settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let doors = closed_doors()?;
    if let Address::File(path) = settings.database()
        && !path.exists()
    {
        return Err(Stopped::failed("server-doctor-no-shop").with("file", path.display().to_string()));
    }
    let database = connect(settings).await?;
    let mut findings = vec![Finding { name: "server-doctor-folder".into(), ailments: folder(settings) }];
    let found = [
        ("server-doctor-disk", surroundings::disk(settings)),
        ("server-doctor-permissions", surroundings::permissions(settings)),
        ("server-doctor-backups", surroundings::backups(settings)),
        ("server-doctor-mail", surroundings::mail(settings).await),
        ("server-doctor-sign-in", providers(settings)?.ailments(SystemMachine.now()).await),
        ("server-doctor-tls", surroundings::certificate(settings)),
        ("server-doctor-address", surroundings::address(settings).await),
    ];
    findings.extend(found.map(|(name, ailments)| Finding { name: name.into(), ailments }));
    let pending = database.pending(&migrations(&doors)).await?;
    let behind = pending.iter().map(|name| Ailment::warning("server-doctor-pending").with("name", *name));
    findings.push(Finding { name: "server-doctor-migrations".into(), ailments: behind.collect() });
    if pending.is_empty() {
        let checks: Vec<Check> = doors.iter().flat_map(|door| door.checks.iter().cloned()).collect();
        findings.extend(examine(&database, &checks).await?);
    }
    let (printed, faults) = print(&findings, voice);
    print!("{printed}");
    database.close().await?;
    match faults {
        0 => Ok(()),
        some => Err(Stopped::failed("server-doctor-faults").with("count", some)),
    }
}

async fn examine(database: &Database, checks: &[Check]) -> Result<Vec<Finding>, StoreError> {
    let engine = match database.engine() {
        EngineKind::Sqlite => "SQLite",
        EngineKind::Postgres => "PostgreSQL",
    };
    let mut findings = Vec::new();
    let name = Sentence::new("server-doctor-database").with("engine", engine);
    let unsound = database.read(async |snap| snap.unsound().await).await?;
    findings.push(Finding { name, ailments: unsound.into_iter().map(ailment).collect() });
    let clocks = database.read(async |snap| surroundings::clocks(snap).await).await?;
    findings.push(Finding { name: "server-doctor-clock".into(), ailments: clocks });
    let held = database.read(async |snap| event_log(snap).await).await?;
    findings.push(Finding { name: "server-doctor-log".into(), ailments: held });
    let aside = database.read(async |snap| set_aside(snap).await).await?;
    findings.push(Finding { name: "server-doctor-aside".into(), ailments: aside });
    for check in checks {
        // A snapshot each: on PostgreSQL a transaction of ours may not last.
        let ailments = database.read(async |snap| check.ask(snap).await).await?;
        findings.push(Finding { name: check.name.into(), ailments });
    }
    Ok(findings)
}

fn ailment(unsound: Unsound) -> Ailment {
    match unsound {
        Unsound::Damaged(why) => Ailment::fault("server-doctor-damaged").with("why", why),
        Unsound::Dangling { table, parent } => {
            Ailment::fault("server-doctor-dangling").with("table", table).with("parent", parent)
        }
        Unsound::LogAhead => Ailment::fault("server-doctor-log-ahead"),
    }
}

async fn event_log(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let holders = snap.log_held_by().await?;
    let long = holders.into_iter().filter(|holder| holder.seconds >= 5);
    let held = long.map(|holder| {
        let key = if holder.is_prepared { "server-doctor-log-prepared" } else { "server-doctor-log-session" };
        let who = Sentence::new(key).with("id", holder.id).with("database", holder.database);
        let ailment = Ailment::warning("server-doctor-log-held").with("who", who.with("doing", holder.doing));
        ailment.with("seconds", holder.seconds)
    });
    Ok(held.collect())
}

async fn set_aside(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    const SHOWN: u32 = 5;
    let mut found = Vec::new();
    for parked in snap.list_parked(false, SHOWN).await? {
        let ailment = Ailment::warning("server-doctor-reaction").with("reaction", parked.reaction);
        found.push(ailment.with("subject", parked.subject.to_string()).with("why", parked.why));
    }
    for job in snap.list_parked_jobs(SHOWN).await? {
        let ailment = Ailment::warning("server-doctor-job").with("job", job.name);
        found.push(ailment.with("id", job.id.to_string()).with("why", job.why));
    }
    let deadlines = snap.count_parked_deadlines().await?;
    if deadlines > 0 {
        found.push(Ailment::warning("server-doctor-deadlines").with("count", deadlines));
    }
    if !found.is_empty() {
        found.push(Ailment::warning("server-doctor-retry"));
    }
    Ok(found)
}

/// Whether files can be kept.
fn folder(settings: &Settings) -> Vec<Ailment> {
    let folder = settings.data();
    let probe = folder.join(".doctor");
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&probe, b"well?"));
    let _ = fs::remove_file(&probe);
    let broken = |error: std::io::Error| {
        let ailment = Ailment::fault("server-folder-unwritable").with("folder", folder.display().to_string());
        ailment.with("why", error.to_string())
    };
    written.err().map(broken).into_iter().collect()
}

/// A line for each thing: how it is, and its name. The words for how it is stand under each other.
fn print(findings: &[Finding], voice: &Voice) -> (String, usize) {
    let words = ["server-doctor-well", "server-doctor-look", "server-doctor-broken"].map(|key| voice.t(key));
    let [well, look, broken] = &words;
    let width = words.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    let (mut printed, mut faults) = (String::new(), 0);
    for Finding { name, ailments } in findings {
        let name = voice.tell(name);
        if ailments.is_empty() {
            let _ = writeln!(printed, "{well:<width$}  {name}");
        }
        for ailment in ailments {
            let (word, what) = match ailment {
                Ailment::Warning(what) => (look, what),
                Ailment::Fault(what) => (broken, what),
            };
            faults += usize::from(matches!(ailment, Ailment::Fault(_)));
            let _ = writeln!(printed, "{word:<width$}  {name}: {}", voice.tell(what));
        }
    }
    (printed, faults)
}

/// `plaza retry`: lets everything that is set aside be tried again by the server.
pub(crate) async fn retry(settings: &Settings, voice: &Voice) -> Result<(), Stopped> {
    let (house, _) = for_command(settings).await?;
    let ctx = Ctx::new(house.clone(), Actor::Operator);
    let again: Result<(u64, u64, u64), StoreError> = ctx
        .write(async |tx| {
            let facts = tx.try_parked_again().await?;
            let jobs = tx.try_parked_jobs_again().await?;
            Ok((facts, jobs, tx.try_parked_deadlines_again().await?))
        })
        .await;
    let (facts, jobs, deadlines) = again?;
    let words = [("facts", counted(facts)), ("jobs", counted(jobs)), ("deadlines", counted(deadlines))];
    match facts + jobs + deadlines {
        0 => println!("{}", voice.t("server-retried-nothing")),
        _ => println!("{}", voice.with("server-retried", &words)),
    }
    Ok(house.database.close().await?)
}

#[cfg(test)]
mod tests {
    use super::{Finding, ailment, print};
    use crate::voice::Voice;
    use action::{Ailment, Sentence};
    use database::Unsound;
    use kernel::Lang;

    fn printed(lang: Lang) -> (String, usize) {
        let well = Finding { name: "server-doctor-folder".into(), ailments: Vec::new() };
        let who = Sentence::new("server-doctor-log-prepared").with("id", "tx").with("database", "plaza");
        let held = Ailment::warning("server-doctor-log-held").with("who", who).with("seconds", 7_i64);
        let log = Finding { name: "server-doctor-log".into(), ailments: vec![held] };
        let dangling = Unsound::Dangling { table: "variant".into(), parent: "product".into() };
        let name = Sentence::new("server-doctor-database").with("engine", "SQLite");
        let broken = Finding { name, ailments: vec![ailment(dangling), ailment(Unsound::LogAhead)] };
        print(&[well, log, broken], &Voice::of(&[], lang).expect("the texts of the program parse"))
    }

    #[test]
    fn what_is_found_is_told_under_its_name_in_the_language_of_the_terminal() {
        let (spanish, faults) = printed(Lang::Es);
        assert_eq!(faults, 2);
        let lines: Vec<&str> = spanish.lines().collect();
        assert_eq!(lines[0], "bien  carpeta de datos");
        assert_eq!(
            lines[1],
            "ojo   registro de hechos: la transacción preparada tx de plaza lo retiene desde hace 7 s: lo que pasa se oye tarde."
        );
        assert_eq!(
            lines[2],
            "MAL   base de datos (SQLite): una fila de variant apunta a una de product que no está."
        );
        let (english, faults) = printed(Lang::En);
        assert_eq!((english.lines().count(), faults), (4, 2));
        assert!(english.starts_with("well    data folder\nlook    event log: the prepared"), "{english}");
    }
}
