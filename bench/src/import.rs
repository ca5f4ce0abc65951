//! Importing, against a bare loop that inserts the same rows.

use crate::{
    Done,
    report::{Report, median},
    shops::{Kit, LARGE, SMALL, renew},
};
use rusqlite::{Connection, types::Value};
use std::{path::Path, time::Instant};

const TURNS: usize = 3;
/// Rows between two commits of the bare loop: about as many as a group of an importer that is alone holds.
const ROWS_PER_COMMIT: usize = 8_000;

/// Measures speed at the large size, and memory up to ten times that.
pub(crate) async fn measure(kit: &Kit, report: &mut Report) -> Done {
    let size = if kit.is_quick { SMALL } else { LARGE };
    let file = kit.file(size)?;
    let folder = kit.scratch.join("imported");
    let (mut ratios, mut rates, mut memory) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TURNS {
        let carried = kit.import(&file, &folder).await?;
        let floor = bare(&folder.join("plaza.db"), &kit.scratch.join("bare"))?;
        let ours = carried.time.as_secs_f64();
        ratios.push(floor / ours);
        rates.push(size as f64 / ours);
        memory = carried.memory.max(memory);
    }
    let beside = format!("{:.0} products a second, each with its variants and texts", median(&mut rates));
    report.at_least(&format!("import of {size} products, no pictures"), median(&mut ratios), 0.2, &beside);
    let many = kit.import(&kit.file(size * 10)?, &folder).await?;
    let mib = |bytes: u64| bytes as f64 / (1024.0 * 1024.0);
    let beside = format!(
        "{:.0} MiB against {:.0} MiB of RssAnon; {:.0} products a second",
        mib(many.memory),
        mib(memory),
        (size * 10) as f64 / many.time.as_secs_f64()
    );
    let growth = many.memory as f64 / memory as f64;
    report.at_most("memory of an import ten times as long", growth, 1.5, "×", &beside);
    Ok(())
}

/// Seconds that the same rows take when they are only inserted, into the same tables with the same indexes, on the same
/// disk with the same durability.
fn bare(from: &Path, folder: &Path) -> Done<f64> {
    renew(folder)?;
    let source = Connection::open(from)?;
    let target = Connection::open(folder.join("bare.db"))?;
    target
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    for sql in
        texts(&source, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")?
    {
        target.execute_batch(&sql)?;
    }
    let tables = in_order(&source)?;
    let mut rows = Vec::new();
    for table in &tables {
        rows.push(all_rows(&source, table)?);
    }
    let begun = Instant::now();
    let mut since_commit = 0;
    target.execute_batch("BEGIN")?;
    for (table, (columns, rows)) in tables.iter().zip(&rows) {
        let marks = vec!["?"; *columns].join(", ");
        let mut insert = target.prepare(&format!("INSERT INTO \"{table}\" VALUES ({marks})"))?;
        for row in rows {
            insert.execute(rusqlite::params_from_iter(row))?;
            since_commit += 1;
            if since_commit == ROWS_PER_COMMIT {
                target.execute_batch("COMMIT; BEGIN")?;
                since_commit = 0;
            }
        }
    }
    target.execute_batch("COMMIT")?;
    Ok(begun.elapsed().as_secs_f64())
}

/// The tables, each behind those that its rows refer to.
fn in_order(source: &Connection) -> Done<Vec<String>> {
    let mut waiting = texts(
        source,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let mut ordered = Vec::new();
    while !waiting.is_empty() {
        let before = ordered.len();
        let mut later = Vec::new();
        for table in waiting {
            let sql = format!("SELECT \"table\" FROM pragma_foreign_key_list('{table}')");
            let refers = texts(source, &sql)?;
            match refers.iter().all(|other| *other == table || ordered.contains(other)) {
                true => ordered.push(table),
                false => later.push(table),
            }
        }
        if ordered.len() == before {
            return Err("tables refer to each other in a circle".into());
        }
        waiting = later;
    }
    Ok(ordered)
}

fn texts(source: &Connection, sql: &str) -> Done<Vec<String>> {
    let mut asked = source.prepare(sql)?;
    let rows = asked.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn all_rows(source: &Connection, table: &str) -> Done<(usize, Vec<Vec<Value>>)> {
    let mut asked = source.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = asked.column_count();
    let rows = asked.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
    Ok((columns, rows.collect::<Result<_, _>>()?))
}
