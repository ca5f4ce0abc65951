//! What these tables hold about people: how it is handed to them, and how it is taken away. What members suggest is handed over where
//! words are kept.

use crate::store::erasing::{self, In};
use action::{BoxFut, Ctx, Kept, Personal};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;
use serde_json::{Value, json};

/// What the shop has set, which answers may become help, and articles: what they are called stands with those who wrote it.
pub(crate) const IMPERSONAL: &[&str] = &["faq_article", "faq_candidate", "faq_setting"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

/// What somebody wrote of an article others have built on: it stays, without their name, as they let others use it.
const BUILT_ON: &[Kept] =
    &[Kept { column: "title", why: "faq-kept-text" }, Kept { column: "body", why: "faq-kept-text" }];

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;
type Done<'a> = BoxFut<'a, Result<(), StoreError>>;

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "faq_revision",
            title: "faq-personal-revisions",
            export: revisions,
            erase: erase_revisions,
            kept: BUILT_ON,
        },
        Personal {
            table: "faq_credit",
            title: "faq-personal-credits",
            export: credits,
            erase: erase_credits,
            kept: &[],
        },
        Personal {
            table: "faq_proposal",
            title: "faq-personal-proposals",
            export: proposals,
            erase: erase_proposals,
            kept: &[],
        },
    ]
}

fn revisions(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let told = erasing::revisions(snap, person, ROWS_MAX).await?.into_iter().map(|In(article, one)| {
            json!({
                "article": article,
                "revision": one.number,
                "title": one.title.reveal(),
                "text": one.body.reveal(),
                "in_the_name_of_the_shop": one.is_house,
                "at": one.at.to_string(),
            })
        });
        Ok(told.collect())
    })
}

fn erase_revisions<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(erasing::forget_revisions(tx, person))
}

fn credits(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let told = erasing::credits(snap, person, ROWS_MAX).await?.into_iter().map(|In(article, one)| {
            let of = if one.is_answer { "answer" } else { "suggestion" };
            json!({ "article": article, "for": of, "which": one.source, "at": one.at.to_string() })
        });
        Ok(told.collect())
    })
}

fn erase_credits<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(erasing::forget_credits(tx, person))
}

fn proposals(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let told = crate::store::proposals::of_person(snap, person, ROWS_MAX).await?.into_iter().map(|one| {
            json!({
                "suggestion": one.id,
                "article": one.article,
                "state": one.state.code(),
                "code": one.code.map(|code| code.code()),
                "at": one.at.to_string(),
            })
        });
        Ok(told.collect())
    })
}

fn erase_proposals<'a>(tx: &'a mut Tx, _: &'a Ctx, person: PersonId) -> Done<'a> {
    Box::pin(erasing::forget_proposals(tx, person))
}
