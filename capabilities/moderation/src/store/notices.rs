//! Rows of notices, and the secrets that lead to what became of them.

use super::{code, code_if};
use crate::{
    model::{Category, Notice, NoticeId, NoticeState, Outcome, Side, Source},
    secret::SecretHash,
};
use contributions_facts::{ContributionId, Kind, RejectCode, StatementId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Personal, Timestamp};
use uuid::Uuid;

/// The columns of a notice, in the order in which they are read.
macro_rules! notice_columns {
    () => {
        "id, filing_id, reference, source, category, url, contribution_id, kind, author_id, state, outcome, ground,
         explanation, statement_id, reject_code, is_detected, agent_id, created_at, due_at, rests_until, decided_at,
         appeal_side, appeal, appealed_at, judge_id, judgement, judged_at, version"
    };
}
pub(super) use notice_columns;

impl FromRow for Notice {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            filing: row.get(1)?,
            reference: row.get(2)?,
            source: code(&row.get::<String>(3)?, Source::from_code)?,
            category: code(&row.get::<String>(4)?, Category::from_code)?,
            url: Personal::new(row.get(5)?),
            contribution: row.get(6)?,
            kind: code_if(row.get(7)?, Kind::from_code)?,
            author: row.get(8)?,
            state: code(&row.get::<String>(9)?, NoticeState::from_code)?,
            outcome: code_if(row.get(10)?, Outcome::from_code)?,
            ground: Personal::new(row.get(11)?),
            explanation: Personal::new(row.get(12)?),
            statement: row.get(13)?,
            reject: code_if(row.get(14)?, RejectCode::from_code)?,
            is_detected: row.get(15)?,
            agent: row.get(16)?,
            created_at: row.get(17)?,
            due_at: row.get(18)?,
            rests_until: row.get(19)?,
            decided_at: row.get(20)?,
            appeal_side: code_if(row.get(21)?, Side::from_code)?,
            appeal: Personal::new(row.get(22)?),
            appealed_at: row.get(23)?,
            judge: row.get(24)?,
            judgement: Personal::new(row.get(25)?),
            judged_at: row.get(26)?,
            version: row.get(27)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: NoticeId) -> Result<Option<Notice>, StoreError> {
    let sql = concat!("SELECT ", notice_columns!(), " FROM moderation_notice WHERE id = $1");
    snap.opt(sql, args![id]).await
}

pub(crate) async fn by_reference(snap: &mut Snapshot, reference: &str) -> Result<Option<Notice>, StoreError> {
    let sql = concat!("SELECT ", notice_columns!(), " FROM moderation_notice WHERE reference = $1");
    snap.opt(sql, args![*reference]).await
}

/// The notice that carries a statement of reasons about a text.
pub(crate) async fn of_statement(
    snap: &mut Snapshot,
    contribution: ContributionId,
    statement: StatementId,
) -> Result<Option<Notice>, StoreError> {
    let sql = concat!(
        "SELECT ",
        notice_columns!(),
        " FROM moderation_notice WHERE contribution_id = $1 AND statement_id = $2 ORDER BY created_at, id LIMIT 1"
    );
    snap.opt(sql, args![contribution, statement]).await
}

pub(crate) async fn insert(tx: &mut Tx, is: &Notice) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO moderation_notice (id, filing_id, reference, source, category, url, contribution_id, kind, author_id,
                state, is_open, ground, explanation, is_detected, created_at, due_at, rests_until, appeal, judgement, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', '', $12, $13, $14, $15, '', '', $16)",
        args![
            is.id,
            is.filing,
            is.reference,
            *is.source.code(),
            *is.category.code(),
            *is.url.reveal(),
            is.contribution,
            is.kind.map(|kind| kind.code().to_owned()),
            is.author,
            *is.state.code(),
            is.is_open(),
            is.is_detected,
            is.created_at,
            is.due_at,
            is.rests_until,
            is.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of a notice. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Notice) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE moderation_notice SET state = $1, is_open = $2, outcome = $3, ground = $4, explanation = $5,
                    statement_id = $6, reject_code = $7, agent_id = $8, decided_at = $9, took_s = $10, appeal_side = $11,
                    appeal = $12, appealed_at = $13, judge_id = $14, judgement = $15, judged_at = $16, judged_s = $17,
                    version = version + 1
             WHERE id = $18 AND version = $19",
            args![
                *is.state.code(),
                is.is_open(),
                is.outcome.map(|outcome| outcome.code().to_owned()),
                *is.ground.reveal(),
                *is.explanation.reveal(),
                is.statement,
                is.reject.map(|reject| reject.code().to_owned()),
                is.agent,
                is.decided_at,
                is.decided_at.map(|at| is.took_s(at)),
                is.appeal_side.map(|side| side.code().to_owned()),
                *is.appeal.reveal(),
                is.appealed_at,
                is.judge,
                *is.judgement.reveal(),
                is.judged_at,
                is.judged_at.map(|at| is.judged_s(at)),
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

pub(crate) async fn add_link(
    tx: &mut Tx,
    hash: &SecretHash,
    side: Side,
    subject: Uuid,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO moderation_link (hash, side, subject_id, created_at) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![hash[..], *side.code(), subject, now]).await.map(drop)
}

/// What a secret leads to: a filing for its sender, a notice for the author.
pub(crate) async fn by_link(
    snap: &mut Snapshot,
    hash: &SecretHash,
    side: Side,
) -> Result<Option<Uuid>, StoreError> {
    let sql = "SELECT subject_id FROM moderation_link WHERE hash = $1 AND side = $2";
    let found: Option<(Uuid,)> = snap.opt(sql, args![hash[..], *side.code()]).await?;
    Ok(found.map(|(subject,)| subject))
}
