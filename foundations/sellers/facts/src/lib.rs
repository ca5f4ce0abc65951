//! What happens to those who sell here, for everybody who listens: ids, codes, instants, amounts. Who they are is not here.

use kernel::Timestamp;

kernel::tags! {
    /// Whoever sells here. The house itself has no id: what it sells names no seller.
    Seller = "seller", SellerId;
    /// What the house keeps of what others sell.
    Rule = "commission_rule", RuleId;
}

kernel::codes! {
    /// How far a seller has come (RULES 1.T, seller), in the order in which one comes to it.
    SellerState {
        /// Known by name only.
        Draft = "draft",
        /// Everything that the law asks of them is written down.
        Identified = "identified",
        /// Somebody of the house has compared it with a register or a document.
        Verified = "verified",
        /// They sell.
        Active = "active",
        /// They do not sell for a while.
        Paused = "paused",
        /// The house does not let them sell, and has said why.
        Suspended = "suspended",
        /// They do not sell here any more.
        Closed = "closed",
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
        /// A rule is to become another from then on, and sellers are told before; nothing where that was taken back.
        CommissionAnnounced { rule: RuleId, at: Option<Timestamp> } = "sellers.commission_announced" v 1 about rule,
    }
}
