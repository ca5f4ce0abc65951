//! What happens to the shop itself.

use kernel::{Id, Tag};

/// Marks the id of the shop. There is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shop {}
impl Tag for Shop {
    const KIND: &'static str = "shop";
}

/// The id of the shop.
pub type ShopId = Id<Shop>;

/// The one shop.
pub const THE_SHOP: ShopId = ShopId::from_bytes([0; 16]);

events::facts! {
    /// Everything that happens to the shop itself.
    pub enum ShopFact {
        /// Name, identity block or settings changed.
        ShopChanged { shop: ShopId } = "shop.changed" v 1 about shop,
    }
}
