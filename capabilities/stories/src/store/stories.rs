//! Rows of stories and the products they are about.

use super::word;
use crate::model::{Again, ContributionId, State, Story, Tagged};
use catalog_facts::ProductId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Personal, Timestamp};
use std::collections::HashMap;

/// The columns of a story `s`, in the order in which they are read. Its products are read apart.
macro_rules! columns {
    () => {
        "s.id, s.person_id, s.name, s.again, s.is_verified, s.state, s.written_at, s.version"
    };
}
pub(super) use columns;

impl FromRow for Story {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: Personal::new(row.get(2)?),
            again: word(&row.get::<String>(3)?, Again::from_code)?,
            is_verified: row.get(4)?,
            products: Vec::new(),
            state: word(&row.get::<String>(5)?, State::from_code)?,
            written_at: row.get(6)?,
            version: row.get(7)?,
        })
    }
}

/// One story.
pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Story>, StoreError> {
    let sql = concat!("SELECT ", columns!(), " FROM stories_story s WHERE s.id = $1");
    let found: Option<Story> = snap.opt(sql, args![id]).await?;
    Ok(with_products(snap, found.into_iter().collect()).await?.pop())
}

/// These stories with their products.
pub(crate) async fn with_products(
    snap: &mut Snapshot,
    mut all: Vec<Story>,
) -> Result<Vec<Story>, StoreError> {
    if all.is_empty() {
        return Ok(all);
    }
    let places: Vec<String> = (1..=all.len()).map(|place| format!("${place}")).collect();
    let values: Vec<Value<'_>> = all.iter().map(|one| one.id.value()).collect();
    let sql = format!(
        "SELECT story_id, product_id, is_bought FROM stories_product WHERE story_id IN ({}) ORDER BY place",
        places.join(", ")
    );
    let rows: Vec<(ContributionId, ProductId, bool)> = snap.all(sql, &values).await?;
    drop(values);
    let mut of: HashMap<ContributionId, Vec<Tagged>> = HashMap::new();
    for (story, product, is_bought) in rows {
        of.entry(story).or_default().push(Tagged { product, is_bought });
    }
    for one in &mut all {
        one.products = of.remove(&one.id).unwrap_or_default();
    }
    Ok(all)
}

/// Keeps a new story, with its products and their types.
pub(crate) async fn insert(tx: &mut Tx, one: &Story, kinds: &[String]) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO stories_story (id, person_id, name, again, is_verified, state, is_shown, written_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            one.id,
            one.person,
            *one.name.reveal(),
            *one.again.code(),
            one.is_verified,
            *one.state.code(),
            one.is_shown(),
            one.written_at,
            one.version
        ],
    )
    .await?;
    for (place, tagged) in (0_u32..).zip(&one.products) {
        insert_product(tx, (one.id, one.written_at), place, *tagged).await?;
    }
    for kind in kinds {
        let sql = "INSERT INTO stories_kind (kind, written_at, story_id) VALUES ($1, $2, $3)";
        tx.exec(sql, args![*kind, one.written_at, one.id]).await?;
    }
    Ok(())
}

async fn insert_product(
    tx: &mut Tx,
    (story, at): (ContributionId, Timestamp),
    place: u32,
    tagged: Tagged,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO stories_product (story_id, product_id, place, is_bought, written_at)
               VALUES ($1, $2, $3, $4, $5)";
    tx.exec(sql, args![story, tagged.product, place, tagged.is_bought, at]).await.map(drop)
}

/// Keeps what has become of one, unless somebody else changed it since it was read. False then.
pub(crate) async fn save(tx: &mut Tx, one: &Story) -> Result<bool, StoreError> {
    let sql = "UPDATE stories_story SET again = $1, state = $2, is_shown = $3, version = version + 1
               WHERE id = $4 AND version = $5";
    let is_shown = one.is_shown();
    let values = args![*one.again.code(), *one.state.code(), is_shown, one.id, one.version];
    Ok(tx.exec(sql, values).await? == 1)
}
