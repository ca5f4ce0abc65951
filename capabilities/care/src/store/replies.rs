//! Canned replies, those who look after cases, settings.

use crate::model::{Agent, Canned, ReplyId, Settings};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, text};

/// More than these nobody looks through.
const REPLIES_MAX: u32 = 200;
const AGENTS_MAX: u32 = 100;

impl FromRow for Canned {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get(0)?, name: row.get(1)?, body: row.get(2)? })
    }
}

pub(crate) async fn list(snap: &mut Snapshot) -> Result<Vec<Canned>, StoreError> {
    let sql = "SELECT id, name, body FROM care_reply ORDER BY name_folded, id LIMIT $1";
    snap.all(sql, args![REPLIES_MAX]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: ReplyId) -> Result<Option<Canned>, StoreError> {
    snap.opt("SELECT id, name, body FROM care_reply WHERE id = $1", args![id]).await
}

/// The reply that is called so.
pub(crate) async fn by_name(snap: &mut Snapshot, name: &str) -> Result<Option<Canned>, StoreError> {
    let sql = "SELECT id, name, body FROM care_reply WHERE name_folded = $1";
    snap.opt(sql, args![text::fold(name)]).await
}

pub(crate) async fn put(tx: &mut Tx, reply: &Canned) -> Result<(), StoreError> {
    let sql = "INSERT INTO care_reply (id, name, name_folded, body) VALUES ($1, $2, $3, $4)
               ON CONFLICT (id) DO UPDATE SET name = $2, name_folded = $3, body = $4";
    tx.exec(sql, args![reply.id, reply.name, text::fold(&reply.name), reply.body]).await.map(drop)
}

pub(crate) async fn remove(tx: &mut Tx, id: ReplyId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM care_reply WHERE id = $1", args![id]).await.map(drop)
}

pub(crate) async fn put_agent(tx: &mut Tx, agent: &Agent) -> Result<(), StoreError> {
    let sql = "INSERT INTO care_agent (person_id, name) VALUES ($1, $2)
               ON CONFLICT (person_id) DO UPDATE SET name = $2";
    tx.exec(sql, args![agent.person, *agent.name.reveal()]).await.map(drop)
}

pub(crate) async fn agents(snap: &mut Snapshot) -> Result<Vec<Agent>, StoreError> {
    let sql = "SELECT person_id, name FROM care_agent ORDER BY name, person_id LIMIT $1";
    let rows: Vec<(PersonId, String)> = snap.all(sql, args![AGENTS_MAX]).await?;
    Ok(rows.into_iter().map(|(person, name)| Agent { person, name: Personal::new(name) }).collect())
}

pub(crate) async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let rows: Vec<(String, String)> = snap.all("SELECT name, value FROM care_setting", args![]).await?;
    let value = |name: &str| {
        rows.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    Ok(Settings { whatsapp: value("whatsapp"), holidays: value("holidays") })
}

pub(crate) async fn put_settings(tx: &mut Tx, settings: &Settings) -> Result<(), StoreError> {
    let Settings { whatsapp, holidays } = settings;
    for (name, value) in [("whatsapp", whatsapp), ("holidays", holidays)] {
        let sql = "INSERT INTO care_setting (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = $2";
        tx.exec(sql, args![*name, *value]).await?;
    }
    Ok(())
}
