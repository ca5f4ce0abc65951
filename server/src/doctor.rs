//! `plaza doctor`: is this shop sound, and what should its operator look at? It changes nothing and needs no server.

use crate::{
    commands::Stopped,
    config::Settings,
    house::{closed_doors, connect, migrations},
};
use action::{Ailment, Check};
use database::{Address, Database, EngineKind, Snapshot, StoreError};
use std::{fmt::Write, fs};

/// What was found under one name.
struct Finding {
    name: &'static str,
    ailments: Vec<Ailment>,
}

/// Looks at everything and prints a line for each thing. Fails when something is broken.
pub(crate) async fn run(settings: &Settings) -> Result<(), Stopped> {
    let doors = closed_doors()?;
    if let Address::File(path) = settings.database()
        && !path.exists()
    {
        return Err(Stopped::failed(format!("there is no shop: {} does not exist", path.display())));
    }
    let database = connect(settings).await?;
    let mut findings = vec![Finding { name: "data folder", ailments: folder(settings) }];
    let pending = database.pending(&migrations(&doors)).await?;
    let behind =
        pending.iter().map(|name| Ailment::Warning(format!("{name} has not run: plaza migrate"))).collect();
    findings.push(Finding { name: "migrations", ailments: behind });
    if pending.is_empty() {
        let checks: Vec<Check> = doors.iter().flat_map(|door| door.checks.iter().cloned()).collect();
        findings.extend(examine(&database, &checks).await?);
    }
    let (printed, faults) = print(&findings);
    print!("{printed}");
    database.close().await?;
    match faults {
        0 => Ok(()),
        some => Err(Stopped::failed(format!("{some} things are broken"))),
    }
}

async fn examine(database: &Database, checks: &[Check]) -> Result<Vec<Finding>, StoreError> {
    let name = match database.engine() {
        EngineKind::Sqlite => "database (SQLite)",
        EngineKind::Postgres => "database (PostgreSQL)",
    };
    let mut findings = Vec::new();
    let unsound = database.read(async |snap| snap.unsound().await).await?;
    findings.push(Finding { name, ailments: unsound.into_iter().map(Ailment::Fault).collect() });
    let held = database.read(async |snap| event_log(snap).await).await?;
    findings.push(Finding { name: "event log", ailments: held });
    let aside = database.read(async |snap| set_aside(snap).await).await?;
    findings.push(Finding { name: "reactions, jobs, deadlines", ailments: aside });
    for check in checks {
        // A snapshot each: on PostgreSQL a transaction of ours may not last.
        let ailments = database.read(async |snap| check.ask(snap).await).await?;
        findings.push(Finding { name: check.name, ailments });
    }
    Ok(findings)
}

async fn event_log(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let holders = snap.log_held_by().await?;
    let long = holders.into_iter().filter(|holder| holder.seconds >= 5);
    Ok(long
        .map(|holder| {
            let (who, seconds) = (holder.who, holder.seconds);
            Ailment::Warning(format!("{who} has held it back for {seconds} s: what happens is heard late"))
        })
        .collect())
}

async fn set_aside(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    const SHOWN: u32 = 5;
    let mut found = Vec::new();
    for parked in snap.list_parked(false, SHOWN).await? {
        let (reaction, subject, why) = (parked.reaction, parked.subject, parked.why);
        found.push(Ailment::Warning(format!("{reaction} could not hear a fact about {subject}: {why}")));
    }
    for job in snap.list_parked_jobs(SHOWN).await? {
        found.push(Ailment::Warning(format!("job {} ({}) is set aside: {}", job.name, job.id, job.why)));
    }
    let deadlines = snap.count_parked_deadlines().await?;
    if deadlines > 0 {
        found.push(Ailment::Warning(format!("{deadlines} deadlines are set aside")));
    }
    if !found.is_empty() {
        found.push(Ailment::Warning("plaza retry lets what is set aside be tried again".into()));
    }
    Ok(found)
}

/// Whether files can be kept.
fn folder(settings: &Settings) -> Vec<Ailment> {
    let probe = settings.data().join(".doctor");
    let written = fs::create_dir_all(settings.data()).and_then(|()| fs::write(&probe, b"well?"));
    let _ = fs::remove_file(&probe);
    let broken = |error: std::io::Error| Ailment::Fault(format!("{}: {error}", settings.data().display()));
    written.err().map(broken).into_iter().collect()
}

fn print(findings: &[Finding]) -> (String, usize) {
    let (mut printed, mut faults) = (String::new(), 0);
    for Finding { name, ailments } in findings {
        if ailments.is_empty() {
            let _ = writeln!(printed, "well     {name}");
        }
        for ailment in ailments {
            let (word, what) = match ailment {
                Ailment::Warning(what) => ("look", what),
                Ailment::Fault(what) => ("BROKEN", what),
            };
            faults += usize::from(matches!(ailment, Ailment::Fault(_)));
            let _ = writeln!(printed, "{word:<8} {name}: {what}");
        }
    }
    (printed, faults)
}

/// `plaza retry`: lets everything that is set aside be tried again by the server.
pub(crate) async fn retry(settings: &Settings) -> Result<(), Stopped> {
    let (house, _) = crate::house::for_command(settings).await?;
    let ctx = action::Ctx::new(house.clone(), kernel::Actor::Operator);
    let again: Result<(u64, u64, u64), StoreError> = ctx
        .write(async |tx| {
            let facts = tx.try_parked_again().await?;
            let jobs = tx.try_parked_jobs_again().await?;
            Ok((facts, jobs, tx.try_parked_deadlines_again().await?))
        })
        .await;
    let (facts, jobs, deadlines) = again?;
    println!("{facts} facts, {jobs} jobs and {deadlines} deadlines will be tried again");
    Ok(house.database.close().await?)
}
