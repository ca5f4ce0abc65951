//! Rows of cases, and the secrets that lead to them.

use super::code;
use crate::{
    model::{Case, CaseId, CaseState, Channel, Matter, Purpose},
    secret::SecretHash,
};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Subject, Timestamp};
use uuid::Uuid;

/// The columns of a case, in the order in which they are read.
macro_rules! case_columns {
    () => {
        "id, code, person_id, name, address, lang, matter, about_kind, about_id, channel, state, is_unanswered, agent_id,
         created_at, heard_at, due_at, days_left, answered_at, resolved_at, closed_at, minutes, rating, rating_words,
         version"
    };
}
pub(super) use case_columns;

impl FromRow for Case {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kind: Option<String> = row.get(7)?;
        let about: Option<Uuid> = row.get(8)?;
        Ok(Self {
            id: row.get(0)?,
            code: row.get(1)?,
            person: row.get(2)?,
            name: Personal::new(row.get(3)?),
            address: Personal::new(row.get(4)?),
            lang: row.get(5)?,
            matter: code(&row.get::<String>(6)?, Matter::from_code)?,
            about: kind.zip(about).map(|(kind, id)| Subject { kind: kind.into(), id }),
            channel: code(&row.get::<String>(9)?, Channel::from_code)?,
            state: code(&row.get::<String>(10)?, CaseState::from_code)?,
            is_unanswered: row.get(11)?,
            agent: row.get(12)?,
            created_at: row.get(13)?,
            heard_at: row.get(14)?,
            due_at: row.get(15)?,
            days_left: row.get(16)?,
            answered_at: row.get(17)?,
            resolved_at: row.get(18)?,
            closed_at: row.get(19)?,
            minutes: row.get(20)?,
            rating: row.get(21)?,
            rating_words: Personal::new(row.get(22)?),
            version: row.get(23)?,
        })
    }
}

/// How an address is compared.
pub(crate) fn folded(address: &str) -> String {
    accounts::rules::folded_address(address.trim())
}

pub(crate) async fn find(snap: &mut Snapshot, id: CaseId) -> Result<Option<Case>, StoreError> {
    snap.opt(concat!("SELECT ", case_columns!(), " FROM care_case WHERE id = $1"), args![id]).await
}

pub(crate) async fn by_code(snap: &mut Snapshot, code: &str) -> Result<Option<Case>, StoreError> {
    snap.opt(concat!("SELECT ", case_columns!(), " FROM care_case WHERE code = $1"), args![*code]).await
}

pub(crate) async fn insert(tx: &mut Tx, case: &Case) -> Result<(), StoreError> {
    let kind = case.about.as_ref().map(|about| about.kind.to_string());
    let about = case.about.as_ref().map(|about| about.id);
    tx.exec(
        "INSERT INTO care_case (id, code, person_id, name, address, address_folded, lang, matter, about_kind, about_id,
                                channel, state, is_open, is_unanswered, agent_id, created_at, heard_at, due_at, minutes,
                                rating_words, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        args![
            case.id,
            case.code,
            case.person,
            *case.name.reveal(),
            *case.address.reveal(),
            folded(case.address.reveal()),
            case.lang,
            *case.matter.code(),
            kind,
            about,
            *case.channel.code(),
            *case.state.code(),
            case.is_open(),
            case.is_unanswered,
            case.agent,
            case.created_at,
            case.heard_at,
            case.due_at,
            case.minutes,
            *case.rating_words.reveal(),
            case.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of a case. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Case) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE care_case SET matter = $1, state = $2, is_open = $3, is_unanswered = $4, agent_id = $5, heard_at = $6,
                    due_at = $7, days_left = $8, answered_at = $9, resolved_at = $10, closed_at = $11, minutes = $12,
                    rating = $13, rating_words = $14, version = version + 1
             WHERE id = $15 AND version = $16",
            args![
                *is.matter.code(),
                *is.state.code(),
                is.is_open(),
                is.is_unanswered,
                is.agent,
                is.heard_at,
                is.due_at,
                is.days_left,
                is.answered_at,
                is.resolved_at,
                is.closed_at,
                is.minutes,
                is.rating,
                *is.rating_words.reveal(),
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// The case that somebody who is signed in has open about a matter, the latest.
pub(crate) async fn open_of_person(
    snap: &mut Snapshot,
    person: PersonId,
    matter: Matter,
    about: Option<&Subject>,
) -> Result<Option<Case>, StoreError> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM care_case WHERE person_id = $1 AND matter = $2 AND COALESCE(about_kind, '') = $3 AND is_open = TRUE
          ORDER BY created_at DESC, id DESC LIMIT 10"
    );
    let kind = about.map(|about| about.kind.to_string()).unwrap_or_default();
    let found: Vec<Case> = snap.all(sql, args![person, *matter.code(), kind]).await?;
    Ok(found.into_iter().find(|case| case.about.as_ref() == about))
}

/// How many cases were opened by the form for an address since then, by the same person or by those who are not signed in.
pub(crate) async fn count_by_form(
    snap: &mut Snapshot,
    (person, address): (Option<PersonId>, &str),
    since: Timestamp,
    most: u32,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT 1 AS one FROM care_case WHERE address_folded = $1 AND created_at >= $2 AND channel = $3
                AND person_id IS NOT DISTINCT FROM $4 LIMIT $5) AS found";
    let (address, channel) = (folded(address), Channel::Web.code());
    Ok(snap.one::<(i64,)>(sql, args![address, since, *channel, person, most]).await?.0)
}

/// How many cases were opened by mail since then.
pub(crate) async fn count_by_mail(
    snap: &mut Snapshot,
    since: Timestamp,
    most: u32,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT 1 AS one FROM care_case WHERE channel = $1 AND created_at >= $2 LIMIT $3) AS found";
    Ok(snap.one::<(i64,)>(sql, args![*Channel::Mail.code(), since, most]).await?.0)
}

/// The latest cases that were opened by mail from an address since then.
pub(crate) async fn by_mail_since(
    snap: &mut Snapshot,
    address: &str,
    since: Timestamp,
    most: u32,
) -> Result<Vec<Case>, StoreError> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM care_case WHERE address_folded = $1 AND created_at >= $2 AND channel = $3
          ORDER BY created_at DESC, id DESC LIMIT $4"
    );
    snap.all(sql, args![folded(address), since, *Channel::Mail.code(), most]).await
}

pub(crate) async fn add_link(
    tx: &mut Tx,
    hash: &SecretHash,
    case: CaseId,
    purpose: Purpose,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO care_link (hash, case_id, purpose, created_at) VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![hash[..], case, *purpose.code(), now]).await.map(drop)
}

/// The case that a secret leads to.
pub(crate) async fn by_link(
    snap: &mut Snapshot,
    hash: &SecretHash,
    purpose: Purpose,
) -> Result<Option<Case>, StoreError> {
    let sql = "SELECT case_id FROM care_link WHERE hash = $1 AND purpose = $2";
    let found: Option<(CaseId,)> = snap.opt(sql, args![hash[..], *purpose.code()]).await?;
    match found {
        Some((case,)) => find(snap, case).await,
        None => Ok(None),
    }
}
