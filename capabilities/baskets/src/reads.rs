//! What pages, programs and the way to pay ask about a basket. What is asked about payment links is in `links`.

pub(crate) mod links;

pub(crate) use crate::rules::{came, gather::Missed};

use crate::{
    model::{Basket, BasketLine, Checkout, CheckoutId, Holder, Standing},
    rules::{lines, price},
    store,
};
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};
use kernel::{Currency, PersonId, Timestamp};
use media::reads::Gallery;
use pricing::{
    model::{Buyer, Priced, PricedLine, ToPrice},
    reads::PricingFailure,
};

/// The basket of somebody, whole.
pub async fn of(snap: &mut Snapshot, holder: &Holder) -> Result<Option<Basket>, StoreError> {
    store::baskets::of(snap, holder).await
}

/// A purchase that a program prepares for this person; nothing where it is somebody else's.
pub async fn checkout(
    snap: &mut Snapshot,
    person: PersonId,
    id: CheckoutId,
) -> Result<Option<Checkout>, StoreError> {
    Ok(store::checkouts::find(snap, id).await?.filter(|one| one.person == person))
}

/// How many pieces are in it; none where there is no basket.
pub(crate) async fn count(snap: &mut Snapshot, holder: &Holder) -> Result<i64, StoreError> {
    store::baskets::count(snap, holder).await
}

/// For whom a basket is looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Looker {
    pub(crate) person: Option<PersonId>,
    pub(crate) currency: Currency,
    pub(crate) now: Timestamp,
}

/// A basket with what the catalogue says of everything in it and what it costs.
pub(crate) struct Seen {
    pub(crate) basket: Basket,
    pub(crate) items: Vec<SaleItem>,
    pub(crate) gallery: Gallery,
    /// Nothing where nothing in it can be bought.
    pub(crate) priced: Option<Priced>,
}

impl Seen {
    /// What the catalogue says of a line; nothing where there is no such thing any more.
    pub(crate) fn item(&self, line: &BasketLine) -> Option<&SaleItem> {
        price::find(&self.items, line.variant)
    }

    /// How a line stands against what can be bought now.
    pub(crate) fn standing(&self, line: &BasketLine) -> Standing {
        lines::standing(line.quantity, price::offer(&self.items, line.variant))
    }

    /// What the line at this place costs; nothing where it cannot be bought.
    pub(crate) fn priced_line(&self, place: usize) -> Option<&PricedLine> {
        let key = u32::try_from(place).ok()?;
        self.priced.as_ref()?.lines.iter().find(|line| line.key == key)
    }
}

/// A basket as somebody sees it. What delivery costs is not known yet, nor whether somebody without a name has ordered before.
pub(crate) async fn seen(
    snap: &mut Snapshot,
    looker: Looker,
    basket: Basket,
) -> Result<Seen, PricingFailure> {
    let variants: Vec<VariantId> = basket.lines.iter().map(|line| line.variant).collect();
    let items = sale::items(snap, &variants, looker.currency).await?;
    let sources = items.iter().filter_map(|item| item.picture.as_deref());
    let gallery = media::reads::gallery(snap, sources).await?;
    let groups = match looker.person {
        Some(person) => pricing::reads::groups_of(snap, person).await?,
        None => Vec::new(),
    };
    let wanted = ToPrice {
        currency: looker.currency,
        lines: price::to_price(&basket, &items),
        delivery: None,
        fee: None,
        place: None,
        buyer: Buyer {
            person: looker.person,
            is_first_order: !basket.has_ordered,
            groups,
            ..Buyer::default()
        },
        codes: basket.codes.clone(),
    };
    let priced = match wanted.lines.is_empty() {
        true => None,
        false => Some(pricing::reads::price(snap, looker.now, &wanted).await?),
    };
    Ok(Seen { basket, items, gallery, priced })
}

/// What a panel shows of a variant: its price, and how many of it may be put in at once. Nothing where it cannot be bought.
pub(crate) async fn offered(snap: &mut Snapshot, variant: VariantId) -> Result<Option<SaleItem>, StoreError> {
    let currency = shop::reads::profile(snap).await?.currency;
    let found = sale::items(snap, &[variant], currency).await?.pop();
    Ok(found.filter(|item| item.is_on_sale && item.available > 0))
}

/// What these are called; nothing of what there is not any more.
pub(crate) async fn named(
    snap: &mut Snapshot,
    variants: &[VariantId],
    currency: Currency,
) -> Result<Vec<SaleItem>, StoreError> {
    sale::items(snap, variants, currency).await
}
