//! What happens in pricing: promotions made and used, taxes set, people put into groups. Names of promotions and groups, and who
//! used a promotion, are not here.

use kernel::{Id, Money, PersonId, Subject, Tag};

/// A promotion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Promotion {}
impl Tag for Promotion {
    const KIND: &'static str = "promotion";
}

/// The id of a promotion.
pub type PromotionId = Id<Promotion>;

kernel::tags! {
    /// People for whom a promotion may be.
    Group = "pricing_group", GroupId;
}

/// What the shop has decided about taxes; there is one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taxes {}
impl Tag for Taxes {
    const KIND: &'static str = "taxes";
}

/// The id of what was decided about taxes.
pub type TaxesId = Id<Taxes>;

/// The one that there is.
pub const THE_TAXES: TaxesId = TaxesId::from_bytes([0; 16]);

events::facts! {
    /// Everything pricing says.
    pub enum PricingFact {
        /// A promotion was made, changed, switched on or off, or taken away.
        PromotionChanged { promotion: PromotionId } = "pricing.promotion_changed" v 1 about promotion,
        /// It was counted for an order; `discount` is what it took off, never above zero.
        PromotionRedeemed { promotion: PromotionId, order: Subject, discount: Money } = "pricing.promotion_redeemed" v 1 about promotion,
        /// The order did not come about, and it may be used again.
        PromotionGivenBack { promotion: PromotionId, order: Subject } = "pricing.promotion_given_back" v 1 about promotion,
        /// The shop has decided something else about taxes.
        TaxesChanged { taxes: TaxesId } = "pricing.taxes_changed" v 1 about taxes,
        /// A group of people was made, called otherwise, or taken away.
        GroupChanged { group: GroupId } = "pricing.group_changed" v 1 about group,
        /// Somebody is in a group from now on.
        GroupJoined { group: GroupId, person: PersonId } = "pricing.group_joined" v 1 about person,
        /// Somebody is in it no more.
        GroupLeft { group: GroupId, person: PersonId } = "pricing.group_left" v 1 about person,
    }
}
