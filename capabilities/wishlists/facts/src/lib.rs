//! What happens to wish lists, for everybody who listens: ids, codes, instants, amounts. What a list is called is not here, nor
//! who gives what: that is a surprise.

use catalog_facts::{ProductId, VariantId};
use kernel::PersonId;

kernel::tags! {
    /// Things that somebody would like.
    WishList = "wish_list", ListId;
    /// One of them.
    WishItem = "wish_item", ItemId;
    /// That somebody gives it.
    WishClaim = "wish_claim", ClaimId;
}

events::facts! {
    /// Everything that wish lists say.
    pub enum WishFact {
        /// Somebody put something on a list of theirs.
        WishSaved { list: ListId, item: ItemId, person: PersonId, product: ProductId, variant: VariantId } = "wishlists.saved" v 1 about list,
        /// They took it off.
        WishRemoved { list: ListId, item: ItemId, product: ProductId, variant: VariantId } = "wishlists.removed" v 1 about list,
        /// Somebody gives so many of it.
        GiftClaimed { list: ListId, item: ItemId, claim: ClaimId, quantity: u32 } = "wishlists.claimed" v 1 about list,
        /// They do not after all.
        GiftReleased { list: ListId, item: ItemId, claim: ClaimId, quantity: u32 } = "wishlists.released" v 1 about list,
    }
}
