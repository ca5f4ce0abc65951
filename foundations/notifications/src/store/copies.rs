//! SQL for the copies of an issue: one for each address.

use super::code;
use crate::model::{
    MailId, State, Why,
    newsletter::{IssueCopy, IssueId, SubscriberId},
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PageOf, Personal, Timestamp};
use serde_json::{Value, json};

impl FromRow for IssueCopy {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let state: Option<String> = row.get(2)?;
        Ok(Self {
            subscriber: row.get(0)?,
            address: Personal::new(row.get(1)?),
            state: state.map(|state| code(&state, State::from_code)).transpose()?,
        })
    }
}

/// Keeps that a copy goes to an address; false if one did.
pub(crate) async fn insert(
    tx: &mut Tx,
    issue: IssueId,
    subscriber: SubscriberId,
    mail: MailId,
) -> Result<bool, StoreError> {
    let sql = "INSERT INTO notification_issue_copy (issue_id, subscriber_id, mail_id) VALUES ($1, $2, $3)
               ON CONFLICT (issue_id, subscriber_id) DO NOTHING";
    Ok(tx.exec(sql, args![issue, subscriber, mail]).await? == 1)
}

/// Whether an address got its copy.
pub(crate) async fn has(
    snap: &mut Snapshot,
    issue: IssueId,
    subscriber: SubscriberId,
) -> Result<bool, StoreError> {
    let sql = "SELECT mail_id FROM notification_issue_copy WHERE issue_id = $1 AND subscriber_id = $2";
    Ok(snap.opt::<(MailId,)>(sql, args![issue, subscriber]).await?.is_some())
}

/// A page of the copies of an issue, in the order in which they were written.
pub(crate) async fn list(
    snap: &mut Snapshot,
    issue: IssueId,
    after: Option<SubscriberId>,
    size: u32,
) -> Result<PageOf<IssueCopy>, StoreError> {
    let after = after.unwrap_or(SubscriberId::from_bytes([0; 16]));
    let sql = "SELECT c.subscriber_id, s.address, COALESCE(m.state, c.outcome)
               FROM notification_issue_copy c
               JOIN notification_subscriber s ON s.id = c.subscriber_id
               LEFT JOIN notification_mail m ON m.id = c.mail_id
               WHERE c.issue_id = $1 AND c.subscriber_id > $2 ORDER BY c.subscriber_id LIMIT $3";
    let rows = snap.all(sql, args![issue, after, i64::from(size) + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &IssueCopy| one.subscriber.to_string()))
}

/// How many copies were written, counted no further than `most`.
pub(crate) async fn count(snap: &mut Snapshot, issue: IssueId, most: u32) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM (
                   SELECT 1 FROM notification_issue_copy WHERE issue_id = $1 LIMIT $2) AS counted";
    Ok(snap.one::<(i64,)>(sql, args![issue, i64::from(most)]).await?.0)
}

/// Remembers how far a letter had come that is emptied.
pub(crate) async fn keep_outcome(tx: &mut Tx, mail: MailId, state: State) -> Result<(), StoreError> {
    let sql = "UPDATE notification_issue_copy SET outcome = $1 WHERE mail_id = $2";
    tx.exec(sql, args![*state.code(), mail]).await.map(drop)
}

/// Holds back what still waits for somebody who wants no more of it, and what was only kept: nobody sends that later.
pub(crate) async fn hold_back(tx: &mut Tx, subscriber: SubscriberId) -> Result<(), StoreError> {
    let sql = "UPDATE notification_mail SET state = $1, why = $2, attempts = attempts + 1
               WHERE state IN ($3, $4) AND id IN (
                   SELECT mail_id FROM notification_issue_copy WHERE subscriber_id = $5)";
    let (over, why, waits) = (State::Refused.code(), Why::Unwanted.code(), State::Waiting.code());
    tx.exec(sql, args![*over, *why, *waits, *State::Kept.code(), subscriber]).await.map(drop)
}

/// Which issues went to an address.
pub(crate) async fn export(snap: &mut Snapshot, subscriber: SubscriberId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT c.issue_id, i.begun_at FROM notification_issue_copy c
               JOIN notification_issue i ON i.id = c.issue_id
               WHERE c.subscriber_id = $1 ORDER BY c.issue_id";
    let rows: Vec<(IssueId, Option<Timestamp>)> = snap.all(sql, args![subscriber]).await?;
    Ok(rows.into_iter().map(|(issue, at)| json!({ "issue": issue, "begun_at": at })).collect())
}
