//! SQL for people.

use super::{found, unknown};
use crate::model::{Person, Standing, found_by};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf, PersonId, Personal, Role, text};

/// No id stands behind this one.
const LAST: PersonId = PersonId::from_bytes([255; 16]);

impl FromRow for Person {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (role, state): (String, String) = (row.get(4)?, row.get(5)?);
        Ok(Self {
            id: row.get(0)?,
            name: Personal::new(row.get(1)?),
            address: Personal::new(row.get(2)?),
            lang: row.get(3)?,
            role: Role::from_code(&role).ok_or_else(|| unknown("role", &role))?,
            standing: Standing::from_code(&state).ok_or_else(|| unknown("state", &state))?,
            password: row.get::<Option<String>>(6)?.map(Personal::new),
            joined_at: row.get(7)?,
            version: row.get(8)?,
            leaves_at: row.get(9)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: PersonId) -> Result<Option<Person>, StoreError> {
    let sql = "SELECT id, name, address, lang, role, state, password, joined_at, version, leaves_at
               FROM account_person WHERE id = $1";
    snap.opt(sql, args![id]).await
}

pub(crate) async fn by_address(
    snap: &mut Snapshot,
    address_folded: &str,
) -> Result<Option<Person>, StoreError> {
    let sql = "SELECT id, name, address, lang, role, state, password, joined_at, version, leaves_at
               FROM account_person WHERE address_folded = $1";
    snap.opt(sql, args![*address_folded]).await
}

pub(crate) async fn insert(tx: &mut Tx, person: &Person, address_folded: &str) -> Result<(), StoreError> {
    let name = person.name.reveal();
    let (role, state) = (person.role.code(), person.standing.code());
    tx.exec(
        "INSERT INTO account_person (id, name, name_folded, address, address_folded, lang, role, state, password,
                                     joined_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            person.id,
            *name,
            text::fold(name),
            *person.address.reveal(),
            *address_folded,
            person.lang,
            *role,
            *state,
            person.password.as_ref().map(|password| password.reveal().clone()),
            person.joined_at,
            person.version,
        ],
    )
    .await?;
    found::keep(tx, person.id, &found_by(name, address_folded)).await
}

/// Keeps what may change of somebody, unless somebody else changed it since it was read. False then.
pub(crate) async fn save(tx: &mut Tx, person: &Person) -> Result<bool, StoreError> {
    let name = person.name.reveal();
    let (role, state) = (person.role.code(), person.standing.code());
    let changed = tx
        .exec(
            "UPDATE account_person SET name = $1, name_folded = $2, lang = $3, role = $4, state = $5, password = $6,
                                       version = version + 1
             WHERE id = $7 AND version = $8",
            args![
                *name,
                text::fold(name),
                person.lang,
                *role,
                *state,
                person.password.as_ref().map(|password| password.reveal().clone()),
                person.id,
                person.version,
            ],
        )
        .await?;
    found::keep(tx, person.id, &found_by(name, person.address.reveal())).await?;
    Ok(changed == 1)
}

/// Letters go to another address, unless somebody else changed the person since they were read. False then.
pub(crate) async fn set_address(
    tx: &mut Tx,
    person: &Person,
    address: &str,
    address_folded: &str,
) -> Result<bool, StoreError> {
    let sql = "UPDATE account_person SET address = $1, address_folded = $2, version = version + 1
               WHERE id = $3 AND version = $4";
    let changed = tx.exec(sql, args![*address, *address_folded, person.id, person.version]).await?;
    found::keep(tx, person.id, &found_by(person.name.reveal(), address_folded)).await?;
    Ok(changed == 1)
}

/// Takes its turn among those who take owners away, until this transaction ends: whoever else does waits or begins again.
pub(crate) async fn stand_in_line(tx: &mut Tx) -> Result<(), StoreError> {
    tx.exec("UPDATE account_owners SET turn = turn + 1 WHERE one = $1", args![1_i64]).await.map(drop)
}

/// Those who can come in and have this role, so many at most.
pub(crate) async fn active_with(
    snap: &mut Snapshot,
    role: Role,
    most: u32,
) -> Result<Vec<PersonId>, StoreError> {
    let sql = "SELECT id FROM account_person WHERE role = $1 AND state = $2 AND leaves_at IS NULL
               ORDER BY id LIMIT $3";
    let (role, state) = (role.code(), Standing::Active.code());
    let rows: Vec<(PersonId,)> = snap.all(sql, args![*role, *state, most]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many can come in who have this role, and mean to stay.
pub(crate) async fn count_active(snap: &mut Snapshot, role: Role) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_person
               WHERE role = $1 AND state = $2 AND leaves_at IS NULL";
    let (role, state) = (role.code(), Standing::Active.code());
    Ok(snap.one::<(i64,)>(sql, args![*role, *state]).await?.0)
}

/// How many there are who do not fit together: a session of somebody who may not come in.
pub(crate) async fn count_sessions_of_suspended(snap: &mut Snapshot) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_session s
               JOIN account_person p ON p.id = s.person_id WHERE p.state = $1";
    let state = Standing::Suspended.code();
    Ok(snap.one::<(i64,)>(sql, args![*state]).await?.0)
}

/// People, the latest first, those behind the cursor.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<PersonId>,
    size: u32,
) -> Result<PageOf<Person>, StoreError> {
    let after = after.unwrap_or(LAST);
    let rows: Vec<Person> = snap
        .all(
            "SELECT id, name, address, lang, role, state, password, joined_at, version, leaves_at
             FROM account_person WHERE id < $1 ORDER BY id DESC LIMIT $2",
            args![after, size + 1],
        )
        .await?;
    Ok(PageOf::cut(rows, size as usize, |person| person.id.to_string()))
}

/// Those of them in whose name or address a word begins with each of these.
pub(crate) async fn list_found(
    snap: &mut Snapshot,
    words: &[String],
    after: Option<PersonId>,
    size: u32,
) -> Result<PageOf<Person>, StoreError> {
    let ids = found::people(snap, words, (after.unwrap_or(LAST), size + 1), found::FEW).await?;
    Ok(PageOf::cut(among(snap, &ids).await?, size as usize, |person| person.id.to_string()))
}

/// Those who have one of these ids, the latest first.
pub(crate) async fn among(snap: &mut Snapshot, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT id, name, address, lang, role, state, password, joined_at, version, leaves_at
         FROM account_person WHERE id IN ({}) ORDER BY id DESC",
        marks.join(", ")
    );
    let given: Vec<Value<'_>> = ids.iter().map(|id| Value::Bytes(id.as_bytes())).collect();
    snap.all(sql, &given).await
}

/// What those are called who have one of these ids. Whoever is gone is not among them.
pub(crate) async fn names(
    snap: &mut Snapshot,
    ids: &[PersonId],
) -> Result<Vec<(PersonId, String)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (2..=ids.len() + 1).map(|number| format!("${number}")).collect();
    let sql =
        format!("SELECT id, name FROM account_person WHERE state <> $1 AND id IN ({})", marks.join(", "));
    let erased = Value::Text(Standing::Erased.code());
    let given: Vec<Value<'_>> =
        std::iter::once(erased).chain(ids.iter().map(|id| Value::Bytes(id.as_bytes()))).collect();
    snap.all(sql, &given).await
}

/// Where the next page begins.
pub(crate) fn place(cursor: &Cursor) -> Option<PersonId> {
    cursor.0.parse().ok()
}
