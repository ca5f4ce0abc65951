//! Things are put on a list, changed, taken off.

use super::lists;
use crate::{
    model::{Item, ItemId, ItemWanted, List, ListId},
    rules::{self, WishRejected},
    store,
};
use action::{Ctx, Failure};
use catalog::reads::sale;
use catalog_facts::VariantId;
use database::Tx;
use kernel::{PersonId, Personal};
use wishlists_facts::{WishRemoved, WishSaved};

type Done<T> = Result<T, Failure<WishRejected>>;

/// Something that somebody wants to save.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish<'a> {
    /// What.
    pub(crate) variant: VariantId,
    /// On which list; nothing for the one on which things are saved by themselves.
    pub(crate) list: Option<ListId>,
    /// What that list is called where it has to be made.
    pub(crate) name: &'a str,
    /// What they say about it.
    pub(crate) item: &'a ItemWanted,
}

/// Puts something on a list. What is on it already stays as it is.
pub(crate) async fn save(tx: &mut Tx, ctx: &Ctx, wish: &Wish<'_>) -> Done<(ListId, ItemId)> {
    let person = ctx.person()?;
    let wanted = rules::check_item(wish.item).map_err(Failure::Rejected)?;
    let currency = ctx.house().shop.face().currency;
    let found = sale::items(tx, &[wish.variant], currency).await?.pop();
    let goods = found.ok_or(Failure::Rejected(WishRejected::NotThere))?;
    let id = match wish.list {
        Some(id) => id,
        None => lists::by_itself(tx, ctx, person, wish.name).await?,
    };
    let list = lists::own(tx, person, id).await?;
    let known = store::items::of_variant(tx, id, wish.variant).await?;
    if let Some(known) = known.as_ref().filter(|known| !known.is_hidden) {
        return Ok((id, known.id));
    }
    rules::may_add(&list).map_err(Failure::Rejected)?;
    let item = Item {
        id: known.as_ref().map_or_else(|| ctx.id(), |known| known.id),
        list: id,
        product: goods.product,
        variant: wish.variant,
        wanted: wanted.wanted,
        claimed: known.as_ref().map_or(0, |known| known.claimed),
        note: Personal::new(wanted.note),
        priority: wanted.priority,
        added_at: ctx.now(),
        is_hidden: false,
    };
    // Counting writes the row of the list: two who fill it at once meet there.
    store::lists::count(tx, id, 1).await?;
    let is_out = goods.available <= 0;
    match known {
        Some(_) => store::items::unhide(tx, &item, is_out).await?,
        None => store::items::insert(tx, &item, is_out).await?,
    }
    let (product, variant) = (item.product, item.variant);
    tx.record(&WishSaved { list: id, item: item.id, person, product, variant }).await?;
    Ok((id, item.id))
}

/// Changes what somebody says of something on a list of theirs.
pub(crate) async fn change(tx: &mut Tx, ctx: &Ctx, id: ItemId, wanted: &ItemWanted) -> Done<ListId> {
    let (item, _) = own(tx, ctx.person()?, id).await?.ok_or(Failure::NotFound)?;
    let wanted = rules::check_item(wanted).map_err(Failure::Rejected)?;
    store::items::save(tx, id, &wanted).await?;
    Ok(item.list)
}

/// Takes something off. What is not there any more stays away, and says nothing. While it is a surprise what is given, it is only put
/// out of sight, given or not: nothing that its owner does says whether somebody gives it, and nobody buys it twice.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: ItemId) -> Done<()> {
    let Some((item, list)) = own(tx, ctx.person()?, id).await? else { return Ok(()) };
    store::lists::count(tx, item.list, -1).await?;
    match rules::is_surprise(&list, lists::today(ctx)) {
        true => store::items::hide(tx, id).await?,
        false => store::items::remove(tx, id).await?,
    }
    let Item { list, product, variant, .. } = item;
    Ok(tx.record(&WishRemoved { list, item: id, product, variant }).await?)
}

async fn own(tx: &mut Tx, person: PersonId, id: ItemId) -> Done<Option<(Item, List)>> {
    let found = store::items::find(tx, id).await?.filter(|item| !item.is_hidden);
    let Some(item) = found else { return Ok(None) };
    let list = store::lists::find(tx, item.list).await?;
    let list = list.filter(|list| list.person == person && !list.is_gone);
    Ok(list.map(|list| (item, list)))
}
