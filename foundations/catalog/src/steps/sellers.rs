//! Who sells what. What becomes of a seller is decided elsewhere: here it is only written down whether their goods can be bought.

use crate::store::sellers::{self, KnownSeller};
use action::Failure;
use catalog_facts::{ProductChanged, ProductId};
use database::{Snapshot, StoreError, Tx};
use kernel::Rejection;
use sellers_facts::SellerId;

/// Why a product is not given to a seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SellerRejected {
    /// The catalogue knows no such seller.
    Unknown,
}

impl Rejection for SellerRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "catalog-seller-unknown",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("seller")
    }
}

/// Writes down that somebody sells here, by this name: what is theirs can be bought.
pub async fn open(tx: &mut Tx, seller: SellerId, name: &str) -> Result<(), StoreError> {
    sellers::put(tx, &KnownSeller { id: seller, name: name.to_owned(), is_open: true }).await
}

/// Writes down that somebody does not sell now: what is theirs is still seen and cannot be bought.
pub async fn close(tx: &mut Tx, seller: SellerId, name: &str) -> Result<(), StoreError> {
    sellers::put(tx, &KnownSeller { id: seller, name: name.to_owned(), is_open: false }).await
}

/// Gives a product to a seller, or to the house. Says whether it was somebody else's.
pub async fn give(
    tx: &mut Tx,
    product: ProductId,
    seller: Option<SellerId>,
) -> Result<bool, Failure<SellerRejected>> {
    let was = sellers::of_product(tx, product).await?.ok_or(Failure::NotFound)?;
    if was == seller {
        return Ok(false);
    }
    if let Some(seller) = seller
        && sellers::find(tx, seller).await?.is_none()
    {
        return Err(Failure::Rejected(SellerRejected::Unknown));
    }
    sellers::give(tx, product, seller).await?;
    tx.record(&ProductChanged { product }).await?;
    Ok(true)
}

/// What a seller is called, as the log of staff says it; empty for the house.
pub(super) async fn name_of(snap: &mut Snapshot, seller: Option<SellerId>) -> Result<String, StoreError> {
    let Some(seller) = seller else { return Ok(String::new()) };
    Ok(sellers::find(snap, seller).await?.map(|known| known.name).unwrap_or_default())
}
