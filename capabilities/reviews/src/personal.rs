//! What these tables hold about people: how it is handed to them, and how it is taken away. The words of reviews are handed over
//! where words are kept.

mod invitations;

use crate::{
    model::{ContributionId, Review, Stars},
    steps, store,
};
use action::{BoxFut, Kept, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Sums and settings tell nothing about anybody; what stars were is told of with the review whose they are.
pub(crate) const IMPERSONAL: &[&str] = &[
    "reviews_aspects",
    "reviews_score",
    "reviews_setting",
    // What was bought in orders that name nobody here, hashes, and what the shop has set.
    "reviews_invitation_good",
    "reviews_invitation_trouble",
    "reviews_invitation_faulty",
    "reviews_invitation_link",
    "reviews_invitation_setting",
    "reviews_imported",
];

/// Whoever wrote the review may ask for years what was said against it.
const CHALLENGED: &[Kept] = &[
    Kept { column: "words", why: "reviews-kept-challenge" },
    Kept { column: "reasons", why: "reviews-kept-challenge" },
];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

pub(crate) fn all() -> Vec<Personal> {
    let mut all = vec![
        Personal {
            table: "reviews_review",
            title: "reviews-personal-reviews",
            export: reviews,
            erase: |tx, ctx, person| Box::pin(steps::leave(tx, ctx, person)),
            kept: &[],
        },
        Personal {
            table: "reviews_stars",
            title: "reviews-personal-stars",
            export: stars,
            // They belong to the review, which is nobody's any more.
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: &[],
        },
        Personal {
            table: "reviews_challenge",
            title: "reviews-personal-challenges",
            export: challenges,
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: CHALLENGED,
        },
    ];
    all.extend(invitations::all());
    all
}

fn reviews(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let signs = store::signs::of_person(snap, person, ROWS_MAX).await?;
        let signs: HashMap<_, _> = signs.into_iter().collect();
        let row = |one: &Review| {
            json!({
                "review": one.id,
                "of": one.about.subject().to_string(),
                "name": one.name.reveal(),
                "stars": one.stars,
                "is_verified": one.is_verified,
                "provenance": one.provenance.code(),
                "fit": one.attributes.fit,
                "quality": one.attributes.quality,
                "comfort": one.attributes.comfort,
                "usage_months": one.attributes.usage_months,
                "service": one.attributes.service,
                "delivery": one.attributes.delivery,
                "state": one.state.code(),
                "signs": signs.get(&one.id).map_or(&[][..], Vec::as_slice),
                "written_at": one.written_at.to_string(),
            })
        };
        Ok(store::erasing::of_person(snap, person, ROWS_MAX).await?.iter().map(row).collect())
    })
}

fn stars(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::stars(snap, person, ROWS_MAX).await?;
        let row = |(review, was): &(ContributionId, Stars)| {
            let at = was.at.to_string();
            json!({ "review": review, "version": was.version, "stars": was.stars, "at": at })
        };
        Ok(all.iter().map(row).collect())
    })
}

fn challenges(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let all = store::erasing::challenges(snap, person, ROWS_MAX).await?;
        Ok(all
            .iter()
            .map(|one| {
                json!({
                    "review": one.review,
                    "proof": one.proof.code(),
                    "words": one.words.reveal(),
                    "state": one.state.code(),
                    "made_at": one.made_at.to_string(),
                })
            })
            .collect())
    })
}
