//! What pages, programs and capabilities ask about what people bought.

pub(crate) use crate::rules::{
    code::{shown, typed},
    till::stands,
};

use crate::{
    model::{Code, Evidence, Found, OriginId, Sheet, SheetId, SheetLine},
    store,
};
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::{ProductId, VariantId};
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf, PersonId};
use media::reads::Gallery;
use orders_facts::OrderId;

/// What is known of a person and a product. One read, by its key.
///
/// ```ignore
/// let is_verified = evidence::reads::of(snap, person, product).await?.is_some_and(|one| one.is_verified());
/// ```
pub async fn of(
    snap: &mut Snapshot,
    person: PersonId,
    product: ProductId,
) -> Result<Option<Evidence>, StoreError> {
    store::known::find(snap, person, product).await
}

/// Who bought a product and did not give it back. Whether anybody may see that is for whoever asks to find out.
pub async fn owners(
    snap: &mut Snapshot,
    product: ProductId,
    after: Option<&Cursor>,
    limit: u32,
) -> Result<PageOf<PersonId>, StoreError> {
    store::known::owners(snap, product, after, limit).await
}

/// A page of what somebody bought, the latest first.
pub async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Evidence>, StoreError> {
    store::known::of_person(snap, person, after, size).await
}

/// What was in an order of theirs, each product with one of its versions; nothing where it is nobody's or somebody else's.
pub async fn of_order(
    snap: &mut Snapshot,
    person: PersonId,
    order: OrderId,
) -> Result<Vec<(ProductId, VariantId)>, StoreError> {
    store::origins::goods_of(snap, person, OriginId::from_uuid(order.uuid())).await
}

/// What the catalogue says of these now, with their pictures.
pub(crate) async fn goods(
    snap: &mut Snapshot,
    variants: &[VariantId],
    currency: Currency,
) -> Result<(Vec<SaleItem>, Gallery), StoreError> {
    let items = sale::items(snap, variants, currency).await?;
    let gallery =
        media::reads::gallery(snap, items.iter().filter_map(|item| item.picture.as_deref())).await?;
    Ok((items, gallery))
}

/// The code that somebody typed, with what it stands for.
pub(crate) async fn code(snap: &mut Snapshot, text: &str) -> Result<Option<Found>, StoreError> {
    match typed(text) {
        Some(code) => store::codes::find(snap, &code).await,
        None => Ok(None),
    }
}

/// A page of sheets, the latest first.
pub(crate) async fn sheets(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Sheet>, StoreError> {
    store::sheets::list(snap, after, size).await
}

/// A sheet with what stands on it and its codes.
pub(crate) async fn sheet(
    snap: &mut Snapshot,
    id: SheetId,
) -> Result<Option<(Sheet, Vec<SheetLine>, Vec<Code>)>, StoreError> {
    let Some(sheet) = store::sheets::find(snap, id).await? else { return Ok(None) };
    let lines = store::sheets::lines(snap, id).await?;
    let codes = store::codes::of_sheet(snap, id).await?;
    Ok(Some((sheet, lines, codes)))
}
