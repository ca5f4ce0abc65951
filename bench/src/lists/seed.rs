//! Fills a shop with what gathers in years. Nothing is put in by the shop's own rules: a hundred thousand of each would take
//! longer than measuring them.

use crate::{Done, pages::SECRET};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};
use uuid::Uuid;

const SQL: &str = include_str!("seed.sql");
/// What the owner's program carries.
pub(super) const BEARER: &str = "Bearer plz_bench-bench-bench-bench-bench-bench-bench-1";

/// What is asked for by its id, under the words that stand for it in addresses.
pub(super) struct Seeded {
    pub(super) things: Vec<(&'static str, Uuid)>,
}

/// Fills the tables of a shop that nobody serves: so many thousandths of a whole one.
pub(super) fn plant(database: &Path, scale: u64) -> Done<Seeded> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_micros().to_string();
    let filled = [
        ("$scale", scale.to_string()),
        ("$now", now),
        ("$session", hash(SECRET.trim_start_matches("plaza="))),
        ("$token", hash(BEARER.trim_start_matches("Bearer "))),
    ];
    let sql = filled.iter().fold(SQL.to_owned(), |sql, (word, value)| sql.replace(word, value));
    let open = Connection::open(database)?;
    open.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; BEGIN;")?;
    open.execute_batch(&sql)?;
    open.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")?;
    let find = |sql: &str| -> Done<Uuid> {
        let bytes: Vec<u8> = open.query_row(sql, [], |row| row.get(0))?;
        Ok(Uuid::from_slice(&bytes)?)
    };
    Ok(Seeded {
        things: vec![
            (
                "{category}",
                find("SELECT category_id FROM product_place GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1")?,
            ),
            (
                "{brand}",
                find(
                    "SELECT brand_id FROM product_line WHERE brand_id IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1",
                )?,
            ),
            ("{webhook}", find("SELECT endpoint_id FROM webhook_delivery LIMIT 1")?),
            ("{issue}", find("SELECT issue_id FROM notification_issue_copy LIMIT 1")?),
            ("{agent}", find("SELECT id FROM person WHERE n = 4")?),
            ("{order}", find("SELECT id FROM order_head WHERE code = 'BENCH500'")?),
        ],
    })
}

/// Lets the owner into a shop that has nothing else.
pub(super) fn plant_owner(database: &Path) -> Done {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_micros())?;
    let sql = OWNER
        .replace("$session", &hash(SECRET.trim_start_matches("plaza=")))
        .replace("$token", &hash(BEARER.trim_start_matches("Bearer ")))
        .replace("$now", &now.to_string());
    Ok(Connection::open(database)?.execute_batch(&sql)?)
}

const OWNER: &str = "
INSERT INTO account_person (id, name, name_folded, address, address_folded, lang, role, state, joined_at, version)
VALUES (zeroblob(16), 'Ines', 'ines', 'ines@example.com', 'ines@example.com', 'es', 'owner', 'active', $now, 1);
INSERT INTO account_session (id, secret_hash, person_id, browser, begun_at, seen_at, ends_at, proved_at)
VALUES (zeroblob(16), x'$session', zeroblob(16), 'Firefox', $now, $now, $now + 2592000000000, $now);
INSERT INTO api_token (id, secret_hash, person_id, name, scopes, made_at, ends_at)
VALUES (zeroblob(16), x'$token', zeroblob(16), 'bench',
        'own:read settings:read people:read catalogue:read features:read mail:read jobs:read cases:read orders:read', $now,
        $now + 2592000000000);
";

/// What is kept of a secret, in hexadecimal digits.
fn hash(secret: &str) -> String {
    Sha256::digest(secret).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
