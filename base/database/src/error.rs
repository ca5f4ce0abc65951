//! What a store can fail with. A rule's *no* is not here: that is a rejection.

use rusqlite::ErrorCode;
use tokio_postgres::error::SqlState;

/// Why the database did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached or cannot write: disk full, connection lost, a neighbour took the group along.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// Too many want to change the same thing; trying again later is right.
    #[error("too many changes at once")]
    SlowDown,
    /// A unique constraint says that this exists already.
    #[error("exists already: {0}")]
    Taken(String),
    /// A row holds what no version of the program writes.
    #[error("corrupt row: {0}")]
    Corrupt(String),
    /// The statement took longer than its guest was allowed to.
    #[error("took longer than allowed")]
    TooSlow,
    /// A write awaited something other than the database, or asked outside its own transaction. Always a bug of ours.
    #[error("{0} awaited something other than its transaction")]
    Foreign(&'static str),
    /// The action panicked; nothing of it was kept.
    #[error("{0} panicked")]
    Panicked(&'static str),
    /// The engine refuses the statement. Always a bug of ours.
    #[error("{why} in: {sql}")]
    Statement {
        /// The statement.
        sql: String,
        /// What the engine said.
        why: String,
    },
}

impl StoreError {
    /// Whether a unique constraint refused.
    pub fn is_taken(&self) -> bool {
        matches!(self, Self::Taken(_))
    }

    pub(crate) fn lite(error: rusqlite::Error, sql: &str) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::ConstraintViolation) if is_unique(&error) => Self::Taken(error.to_string()),
            Some(ErrorCode::OperationInterrupted) => Self::TooSlow,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::SlowDown,
            Some(
                ErrorCode::DiskFull
                | ErrorCode::SystemIoFailure
                | ErrorCode::OutOfMemory
                | ErrorCode::CannotOpen
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied,
            ) => Self::Unavailable(error.to_string()),
            _ => Self::Statement { sql: sql.to_owned(), why: error.to_string() },
        }
    }

    pub(crate) fn pg(error: &tokio_postgres::Error, sql: &str) -> Self {
        let Some(db) = error.as_db_error() else {
            return if error.is_closed() {
                Self::Unavailable(error.to_string())
            } else {
                Self::Statement { sql: sql.to_owned(), why: format!("{error:?}") }
            };
        };
        match *db.code() {
            SqlState::UNIQUE_VIOLATION => Self::Taken(db.constraint().unwrap_or("?").to_owned()),
            SqlState::QUERY_CANCELED => Self::TooSlow,
            SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => Self::SlowDown,
            SqlState::DISK_FULL
            | SqlState::OUT_OF_MEMORY
            | SqlState::TOO_MANY_CONNECTIONS
            | SqlState::ADMIN_SHUTDOWN
            | SqlState::CRASH_SHUTDOWN
            | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
            | SqlState::READ_ONLY_SQL_TRANSACTION
            | SqlState::IO_ERROR
            | SqlState::CANNOT_CONNECT_NOW => Self::Unavailable(db.message().to_owned()),
            _ => Self::Statement {
                sql: sql.to_owned(),
                why: format!("{}: {}", db.code().code(), db.message()),
            },
        }
    }
}

fn is_unique(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID, SQLITE_CONSTRAINT_UNIQUE};
    let extended = error.sqlite_error().map(|error| error.extended_code);
    [SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID]
        .map(Some)
        .contains(&extended)
}
