//! The bare loop: the rows that orders have left, written again into tables of the same shape. It decides nothing, reads
//! nothing, and no row has to be there before another.

use crate::Done;
use database::{Address, Commit, Database, StoreError, Value};
use events::Stamp;
use kernel::{Actor, Timestamp};
use rusqlite::{Connection, OpenFlags, types::Value as Cell};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// How many rows each table has.
pub(super) struct Counts(BTreeMap<String, i64>);

fn open(file: &Path) -> Done<Connection> {
    Ok(Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

fn tables(shop: &Connection) -> Done<Vec<String>> {
    let sql =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut asked = shop.prepare(sql)?;
    let names = asked.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

impl Counts {
    pub(super) fn of(file: &Path) -> Done<Self> {
        let shop = open(file)?;
        let mut all = BTreeMap::new();
        for table in tables(&shop)? {
            let count = shop.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get(0))?;
            all.insert(table, count);
        }
        Ok(Self(all))
    }
}

/// Rows of one table, and how it is written.
struct Left {
    insert: String,
    cells: Vec<Vec<Cell>>,
}

/// What orders have left.
pub(super) struct Rows {
    /// What makes tables and indexes.
    shape: Vec<String>,
    left: Vec<Left>,
    orders: u64,
}

impl Rows {
    /// All rows that came since then, for so many orders.
    pub(super) fn since(file: &Path, before: &Counts, orders: u64) -> Done<Self> {
        let shop = open(file)?;
        let (mut shape, mut left) = (Vec::new(), Vec::new());
        for table in tables(&shop)? {
            let known = before.0.get(&table).copied().unwrap_or(0);
            let rows = rows(&shop, &table, known)?;
            let Some(first) = rows.first() else { continue };
            let marks: Vec<String> = (1..=first.len()).map(|number| format!("${number}")).collect();
            left.push(Left {
                insert: format!("INSERT INTO {table} VALUES ({})", marks.join(", ")),
                cells: rows,
            });
            shape.extend(shape_of(&shop, &table)?);
        }
        Ok(Self { shape, left, orders })
    }

    /// What belongs to one order: of each table the same part of its rows.
    fn of(&self, order: u64) -> Vec<(&str, &[Cell])> {
        let part = |cells: &Vec<Vec<Cell>>, order: u64| cells.len() as u64 * order / self.orders;
        let mut all = Vec::new();
        for one in &self.left {
            let (from, to) = (part(&one.cells, order) as usize, part(&one.cells, order + 1) as usize);
            all.extend(one.cells[from..to].iter().map(|cells| (one.insert.as_str(), cells.as_slice())));
        }
        all
    }
}

fn rows(shop: &Connection, table: &str, known: i64) -> Done<Vec<Vec<Cell>>> {
    let mut asked = shop.prepare(&format!("SELECT * FROM {table} LIMIT -1 OFFSET {known}"))?;
    let columns = asked.column_count();
    let all = asked.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
    Ok(all.collect::<Result<_, _>>()?)
}

/// The statements that make a table and its indexes, without what must be there before a row.
fn shape_of(shop: &Connection, table: &str) -> Done<Vec<String>> {
    let sql =
        "SELECT sql FROM sqlite_master WHERE tbl_name = ?1 AND sql IS NOT NULL AND type IN ('table', 'index')
               ORDER BY type DESC";
    let mut asked = shop.prepare(sql)?;
    let all = asked.query_map([table], |row| row.get::<_, String>(0))?;
    let all: Vec<String> = all.collect::<Result<_, _>>()?;
    Ok(all.iter().map(|sql| alone(sql)).collect())
}

/// A statement without its references to other tables.
fn alone(sql: &str) -> String {
    let mut parts = sql.split(" REFERENCES ");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // `other (id)` and what stands behind it.
        all.push_str(part.split_once(')').map_or("", |(_, rest)| rest));
    }
    all
}

/// Writes all of it, by so many tasks in so many transactions for each order. Tells how long that took.
pub(super) async fn written(file: &Path, rows: Rows, (tasks, transactions): (u64, usize)) -> Done<Duration> {
    Connection::open(file)?.execute_batch(&rows.shape.join(";\n"))?;
    let database = Database::open(&Address::File(file.to_owned()), Commit::Grouped).await?;
    let rows = Arc::new(rows);
    let begun = Instant::now();
    let mut busy = JoinSet::new();
    for task in 0..tasks {
        let (database, rows) = (database.clone(), rows.clone());
        busy.spawn(async move {
            for order in (task..rows.orders).step_by(tasks as usize) {
                let all = rows.of(order);
                for part in all.chunks(all.len().div_ceil(transactions).max(1)) {
                    write(&database, part).await?;
                }
            }
            Done::Ok(())
        });
    }
    while let Some(ended) = busy.join_next().await {
        ended??;
    }
    let took = begun.elapsed();
    database.close().await?;
    Ok(took)
}

async fn write(database: &Database, rows: &[(&str, &[Cell])]) -> Done {
    let stamp = || Stamp { at: Timestamp::UNIX_EPOCH, actor: Actor::House };
    let kept: Result<(), StoreError> = database
        .write(&stamp, async |tx| {
            for (insert, cells) in rows {
                let values: Vec<Value<'_>> = cells.iter().map(value).collect();
                tx.exec((*insert).to_owned(), &values).await?;
            }
            Ok(())
        })
        .await;
    Ok(kept?)
}

fn value(cell: &Cell) -> Value<'_> {
    match cell {
        Cell::Null => Value::Null,
        Cell::Integer(number) => Value::Int(*number),
        Cell::Real(number) => Value::Real(*number),
        Cell::Text(text) => Value::Text(text),
        Cell::Blob(bytes) => Value::Bytes(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn a_table_stands_alone_without_its_references() {
        let sql = "CREATE TABLE a (id BLOB PRIMARY KEY, b BLOB NOT NULL REFERENCES b (id), c INTEGER, \
                   d BLOB REFERENCES d (id)) STRICT";
        let bare = "CREATE TABLE a (id BLOB PRIMARY KEY, b BLOB NOT NULL, c INTEGER, d BLOB) STRICT";
        assert_eq!(alone(sql), bare);
        assert_eq!(alone(bare), bare);
    }
}
