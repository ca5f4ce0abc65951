//! What happens to those who sell here, for everybody who listens: ids, codes, instants, amounts. Who they are is not here.

use kernel::{Id, Tag, Timestamp};
use serde::{Deserialize, Serialize};

macro_rules! tags {
    ($($(#[$about:meta])* $tag:ident = $kind:literal, $id:ident;)*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $tag {}
        impl Tag for $tag {
            const KIND: &'static str = $kind;
        }
        #[doc = concat!("The id of one `", $kind, "`.")]
        pub type $id = Id<$tag>;
    )*};
}

tags! {
    /// Whoever sells here. The house itself has no id: what it sells names no seller.
    Seller = "seller", SellerId;
    /// What the house keeps of what others sell.
    Rule = "commission_rule", RuleId;
}

/// How far a seller has come (RULES 1.T, seller).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SellerState {
    /// Known by name only.
    Draft,
    /// Everything that the law asks of them is written down.
    Identified,
    /// Somebody of the house has compared it with a register or a document.
    Verified,
    /// They sell.
    Active,
    /// They do not sell for a while.
    Paused,
    /// The house does not let them sell, and has said why.
    Suspended,
    /// They do not sell here any more.
    Closed,
}

impl SellerState {
    /// All of them, in the order in which one comes to them.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Identified,
        Self::Verified,
        Self::Active,
        Self::Paused,
        Self::Suspended,
        Self::Closed,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Identified => "identified",
            Self::Verified => "verified",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

events::facts! {
    /// Everything that is said of sellers.
    pub enum SellerFact {
        /// Somebody may become a seller here.
        SellerOpened { seller: SellerId } = "sellers.seller_opened" v 1 about seller,
        /// Something else is known of them.
        SellerChanged { seller: SellerId } = "sellers.seller_changed" v 1 about seller,
        /// They have come further, or back.
        SellerStateChanged { seller: SellerId, from: SellerState, to: SellerState } = "sellers.state_changed" v 1 about seller,
        /// They were told that they cannot sell here from then on; nothing where that was taken back.
        ClosingAnnounced { seller: SellerId, closes_at: Option<Timestamp> } = "sellers.closing_announced" v 1 about seller,
        /// What is known of who they were was taken away: the law asks for it no longer.
        SellerForgotten { seller: SellerId } = "sellers.seller_forgotten" v 1 about seller,
        /// A rule about what the house keeps was made, changed or taken away. What was frozen with orders stays.
        CommissionChanged { rule: RuleId } = "sellers.commission_changed" v 1 about rule,
    }
}
