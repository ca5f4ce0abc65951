//! What happens when people pass things on and bring friends, for everybody who listens: ids, codes, amounts. Links and codes by which
//! somebody is brought are not here.

use kernel::{Money, PersonId};
use orders_facts::OrderId;
use pricing_facts::PromotionId;

kernel::tags! {
    /// That somebody brought somebody else.
    Referral = "referral", ReferralId;
    /// A page on which somebody shows what they bought.
    BoughtPage = "bought_page", BoughtId;
}

kernel::codes! {
    /// By which way something is passed on.
    Channel {
        /// WhatsApp.
        Whatsapp = "whatsapp",
        /// Telegram.
        Telegram = "telegram",
        /// X.
        X = "x",
        /// Facebook.
        Facebook = "facebook",
        /// Pinterest.
        Pinterest = "pinterest",
        /// Mastodon, whichever instance.
        Mastodon = "mastodon",
        /// A mail.
        Mail = "mail",
        /// The link was copied, or handed to another program.
        Link = "link",
        /// A code that was photographed.
        Qr = "qr",
    }
}

kernel::codes! {
    /// How far it has come that somebody brought somebody else.
    ReferralState {
        /// The friend has taken the invitation and has not bought.
        Joined = "joined",
        /// They have bought.
        Bought = "bought",
        /// It arrived; the present waits until nothing can go back any more.
        Waiting = "waiting",
        /// Whoever brought them has their present.
        Rewarded = "rewarded",
        /// The days were over before they bought.
        Lapsed = "lapsed",
        /// They took somebody else's invitation afterwards: the last one counts.
        Replaced = "replaced",
        /// What was bought went back, or its money did.
        Undone = "undone",
        /// Both are of one household.
        Refused = "refused",
    }
}

events::facts! {
    /// Everything that sharing says.
    pub enum SharingFact {
        /// Somebody took an invitation.
        ReferralJoined { referral: ReferralId, advocate: PersonId, friend: PersonId } = "sharing.referral_joined" v 1 about referral,
        /// It has come further, or is over.
        ReferralMoved { referral: ReferralId, from: ReferralState, to: ReferralState, order: Option<OrderId> } =
            "sharing.referral_moved" v 1 about referral,
        /// Whoever brought somebody got a coupon of this amount for it.
        ReferralRewarded { referral: ReferralId, advocate: PersonId, promotion: PromotionId, amount: Money } =
            "sharing.referral_rewarded" v 1 about referral,
        /// Somebody shows what they bought, by their own choice.
        BoughtShown { page: BoughtId, person: PersonId, products: u32 } = "sharing.bought_shown" v 1 about page,
        /// They took that back.
        BoughtTaken { page: BoughtId } = "sharing.bought_taken" v 1 about page,
    }
}
