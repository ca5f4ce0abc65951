//! Small durable writes by many at once: one fsync for a group of them, against one for each.

use crate::{
    Done,
    report::{Report, median},
    shops::{Kit, renew},
};
use database::{Address, Commit, Database, Migration, StoreError, Value};
use events::Stamp;
use kernel::{Actor, Timestamp};
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

const CLIENTS: usize = 16;
const TURNS: usize = 5;
const TURN: Duration = Duration::from_secs(2);
const TABLE: Migration = Migration::both(
    "20261122_000000_bench",
    "CREATE TABLE bench (id INTEGER PRIMARY KEY, number @int NOT NULL)",
);

/// Measures in a process of its own, which may use the processor that the load comes from otherwise.
pub(crate) fn measure(kit: &Kit, report: &mut Report) -> Done {
    let mut command = Command::new("taskset");
    command.args(["-c", "0-1"]).arg(std::env::current_exe()?).arg("writes").arg(kit.scratch.join("writes"));
    let output = command.output()?;
    let (mut ratios, mut singles, mut groups) = (Vec::new(), Vec::new(), Vec::new());
    for line in String::from_utf8(output.stdout)?.lines() {
        let (single, group) = line.split_once(' ').ok_or("two rates on a line")?;
        let (single, group): (f64, f64) = (single.parse()?, group.parse()?);
        singles.push(single);
        groups.push(group);
        ratios.push(group / single);
    }
    if ratios.len() != TURNS {
        return Err(format!("writes: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let beside =
        format!("{:.0} durable writes a second against {:.0}", median(&mut groups), median(&mut singles));
    report.at_least(
        &format!("group commit, {CLIENTS} writers of one row"),
        median(&mut ratios),
        5.0,
        &beside,
    );
    Ok(())
}

/// Prints the rates of both ways, a line for each turn.
pub(crate) async fn print_rates(folder: &Path) -> Done {
    for _ in 0..TURNS {
        renew(folder)?;
        let single = rate(&folder.join("single.db"), Commit::Inline).await?;
        let group = rate(&folder.join("group.db"), Commit::Grouped).await?;
        println!("{single} {group}");
    }
    Ok(())
}

async fn rate(path: &Path, commit: Commit) -> Done<f64> {
    let database = Database::open(&Address::File(path.to_owned()), commit).await?;
    database.migrate(&[TABLE]).await?;
    let begun = Instant::now();
    let mut busy = JoinSet::new();
    for client in 0..CLIENTS as i64 {
        let database = database.clone();
        busy.spawn(async move {
            let stamp = || Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::House };
            let mut written = 0_u64;
            while begun.elapsed() < TURN {
                let write = database.write(&stamp, async |tx| {
                    tx.exec("INSERT INTO bench (number) VALUES ($1)", &[Value::Int(client)]).await.map(drop)
                });
                write.await.map_err(|error: StoreError| error.to_string())?;
                written += 1;
            }
            Ok::<_, String>(written)
        });
    }
    let mut written = 0;
    while let Some(counted) = busy.join_next().await {
        written += counted??;
    }
    Ok(written as f64 / begun.elapsed().as_secs_f64())
}
