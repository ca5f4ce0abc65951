//! What lists of the back office are compared with: the very bytes that the shop answered, given again once the rows of that
//! page have been read, whole, by a statement that finds them with nothing to think about. Nobody is asked who they are,
//! nothing is put into words.

use crate::{
    Done,
    floor::{self, Answers},
};
use axum::{
    Router,
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use rusqlite::{Connection, OpenFlags, types::Value};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

#[derive(clap::Args)]
pub(crate) struct Wish {
    /// Whose answers are given again
    #[arg(long)]
    like: SocketAddr,
    #[arg(long)]
    listen: SocketAddr,
    /// The shop's database
    #[arg(long)]
    database: PathBuf,
    /// A file that says what is read for each address
    #[arg(long)]
    pages: PathBuf,
    /// A header of those who ask, `name: value`
    #[arg(long)]
    header: Vec<String>,
}

/// A page of a list, and what is read for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Page {
    pub(crate) path: String,
    pub(crate) reads: Vec<Reading>,
}

/// A statement and the ids that it is given.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Reading {
    pub(crate) sql: String,
    pub(crate) ids: Vec<Uuid>,
}

struct Rows {
    database: Mutex<Connection>,
    reads: HashMap<String, Vec<Reading>>,
    answers: Answers,
}

/// Serves until it is ended.
pub(crate) async fn serve(wish: Wish) -> Done {
    let pages: Vec<Page> = serde_json::from_str(&std::fs::read_to_string(&wish.pages)?)?;
    let paths: Vec<String> = pages.iter().map(|page| page.path.clone()).collect();
    let answers = floor::answers_like(wish.like, &paths, &wish.header).await?;
    let reads = pages.into_iter().map(|page| (page.path, page.reads)).collect();
    let rows = Rows { database: Mutex::new(open(&wish.database)?), reads, answers };
    let router = Router::new().fallback(answer).with_state(Arc::new(rows));
    let listener = tokio::net::TcpListener::bind(wish.listen).await?;
    Ok(axum::serve(listener, router).await?)
}

/// The shop's own database, while the shop serves from it.
pub(crate) fn open(path: &Path) -> Done<Connection> {
    let database = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    database.set_prepared_statement_cache_capacity(64);
    Ok(database)
}

async fn answer(State(rows): State<Arc<Rows>>, uri: http::Uri) -> Response {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let (Some(reads), Some((headers, body))) = (rows.reads.get(path), rows.answers.get(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let database = rows.database.lock().unwrap_or_else(PoisonError::into_inner);
    match reads.iter().map(|reading| read(&database, reading)).sum::<Result<usize, _>>() {
        Ok(count) => std::hint::black_box(count),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    (headers.clone(), Body::from(body.clone())).into_response()
}

/// Reads every cell of every row. Tells how many rows there were.
pub(crate) fn read(database: &Connection, reading: &Reading) -> rusqlite::Result<usize> {
    let mut asked = database.prepare_cached(&reading.sql)?;
    let columns = asked.column_count();
    let ids = reading.ids.iter().map(|id| Value::Blob(id.as_bytes().to_vec()));
    let mut rows = asked.query(rusqlite::params_from_iter(ids))?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let cells: Vec<Value> = (0..columns).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        std::hint::black_box(cells);
        count += 1;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::{Reading, read};
    use rusqlite::Connection;
    use uuid::Uuid;

    #[test]
    fn only_the_rows_of_the_page_are_read() {
        let database = Connection::open_in_memory().expect("memory");
        database.execute_batch("CREATE TABLE thing (id BLOB PRIMARY KEY, name TEXT)").expect("a table");
        for number in 1..=3_u128 {
            let id = Uuid::from_u128(number);
            database.execute("INSERT INTO thing VALUES (?1, 'x')", [id.as_bytes()]).expect("a row");
        }
        let ids = vec![Uuid::from_u128(1), Uuid::from_u128(3), Uuid::from_u128(9)];
        let reading = Reading { sql: "SELECT * FROM thing WHERE id IN (?1, ?2, ?3)".into(), ids };
        assert_eq!(read(&database, &reading), Ok(2));
    }
}
