//! What somebody bought and got, and has not written of.

use crate::store::reviews;
use catalog::{reads::many, view::CardView};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PersonId};

/// So many purchases are read at once,
const AT_ONCE: u32 = 50;
/// and so often: what is older than all of these is asked for no more.
const TIMES: u32 = 6;

/// Some of that, what was bought last first, as the catalogue shows it.
pub(crate) async fn for_a_word(
    snap: &mut Snapshot,
    person: PersonId,
    most: usize,
) -> Result<Vec<CardView>, StoreError> {
    let mut found: Vec<CardView> = Vec::new();
    let mut after: Option<Cursor> = None;
    for _ in 0..TIMES {
        let page = evidence::reads::of_person(snap, person, after.as_ref(), AT_ONCE).await?;
        let arrived = page.items.iter().filter(|one| one.delivered_at.is_some());
        let arrived: Vec<ProductId> = arrived.map(|one| one.product).collect();
        let written = reviews::written_of(snap, person, &arrived).await?;
        let open: Vec<ProductId> = arrived.into_iter().filter(|one| !written.contains(one)).collect();
        let mut cards = many::cards(snap, &open).await?;
        found.extend(open.iter().filter_map(|product| cards.remove(product)));
        after = page.next;
        if found.len() >= most || after.is_none() {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}
