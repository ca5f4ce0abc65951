//! What these tables hold about people: how it is handed to them, and how it is taken away. The words of stories are handed over
//! where words are kept.

use crate::{
    model::{Story, Tagged},
    steps, store,
};
use action::{BoxFut, Personal};
use database::{Snapshot, StoreError};
use kernel::PersonId;
use serde_json::{Value, json};

/// Of which types things are tells nothing about anybody.
pub(crate) const IMPERSONAL: &[&str] = &["stories_kind"];

/// More rows than this are not handed over at once.
const ROWS_MAX: u32 = 10_000;

pub(crate) fn all() -> Vec<Personal> {
    vec![
        Personal {
            table: "stories_story",
            title: "stories-personal",
            export: stories,
            erase: |tx, ctx, person| Box::pin(steps::leave(tx, ctx, person)),
            kept: &[],
        },
        Personal {
            table: "stories_product",
            title: "stories-personal-products",
            export: products,
            // They belong to the story, which is nobody's any more.
            erase: |_, _, _| Box::pin(async { Ok(()) }),
            kept: &[],
        },
    ]
}

type Rows<'a> = BoxFut<'a, Result<Vec<Value>, StoreError>>;

fn stories(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let row = |one: &Story| {
            json!({
                "story": one.id,
                "name": one.name.reveal(),
                "again": one.again.code(),
                "is_verified": one.is_verified,
                "state": one.state.code(),
                "written_at": one.written_at.to_string(),
            })
        };
        Ok(of(snap, person).await?.iter().map(row).collect())
    })
}

fn products(snap: &mut Snapshot, person: PersonId) -> Rows<'_> {
    Box::pin(async move {
        let mut told = Vec::new();
        for story in of(snap, person).await? {
            let row = |one: &Tagged| json!({ "story": story.id, "product": one.product, "is_bought": one.is_bought });
            told.extend(story.products.iter().map(row));
        }
        Ok(told)
    })
}

/// All of somebody, a few at a time.
async fn of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Story>, StoreError> {
    const AT_ONCE: u32 = 100;
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = store::lists::of_person(snap, person, after.as_ref(), AT_ONCE).await?;
        all.extend(page.items);
        after = page.next;
        if after.is_none() || all.len() >= ROWS_MAX as usize {
            return Ok(all);
        }
    }
}
