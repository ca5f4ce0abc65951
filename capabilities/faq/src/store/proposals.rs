//! Rows of changes that members suggest.

use super::code;
use crate::model::{ArticleId, ContributionId, Proposal, ProposalState, RejectCode};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, PersonId};

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, article_id, person_id, base, state, code, at, decided_at FROM faq_proposal WHERE ",
            $which
        )
    };
}

impl FromRow for Proposal {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let why: Option<String> = row.get(5)?;
        Ok(Self {
            id: row.get(0)?,
            article: row.get(1)?,
            person: row.get(2)?,
            base: row.get(3)?,
            state: code(&row.get::<String>(4)?, ProposalState::from_code)?,
            code: why.map(|text| code(&text, RejectCode::from_code)).transpose()?,
            at: row.get(6)?,
            decided_at: row.get(7)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, of: &Proposal) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO faq_proposal (id, article_id, person_id, base, state, code, at, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            of.id,
            of.article,
            of.person,
            of.base,
            *of.state.code(),
            of.code.map(RejectCode::code),
            of.at,
            of.decided_at
        ],
    )
    .await
    .map(drop)
}

/// Keeps what became of one that waits. False when somebody decided in between.
pub(crate) async fn settle(tx: &mut Tx, of: &Proposal) -> Result<bool, StoreError> {
    let sql =
        "UPDATE faq_proposal SET state = $1, code = $2, decided_at = $3 WHERE id = $4 AND state = 'waiting'";
    let code = of.code.map(RejectCode::code);
    Ok(tx.exec(sql, args![*of.state.code(), code, of.decided_at, of.id]).await? == 1)
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Proposal>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

/// A page of those in a state, the first first.
pub(crate) async fn in_state(
    snap: &mut Snapshot,
    state: ProposalState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Proposal>, StoreError> {
    let after: ContributionId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(ContributionId::from_bytes([0; 16]));
    let sql = selected!("state = $1 AND id > $2 ORDER BY id LIMIT $3");
    let rows: Vec<Proposal> = snap.all(sql, args![*state.code(), after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// Those of an article on which nobody has decided, the first first.
pub(crate) async fn waiting(
    snap: &mut Snapshot,
    article: ArticleId,
    most: u32,
) -> Result<Vec<Proposal>, StoreError> {
    snap.all(selected!("article_id = $1 AND state = 'waiting' ORDER BY id LIMIT $2"), args![article, most])
        .await
}

/// All that somebody suggested, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Proposal>, StoreError> {
    snap.all(selected!("person_id = $1 ORDER BY id LIMIT $2"), args![person, most]).await
}
