//! What happens to the question how it was, as it is asked after something arrived. Whom it went to and what they answered is not
//! here.

use catalog_facts::ProductId;
use contributions_facts::ContributionId;
use orders_facts::OrderId;

events::facts! {
    /// Everything that invitations say.
    pub enum InvitationFact {
        /// Somebody without an account is to be asked about an order: whoever knows where their letters go has one written.
        /// `nth` is 1 for the first letter and 2 for the only reminder.
        InvitationDue { order: OrderId, nth: u32 } = "reviews.invitation_due" v 1 about order,
        /// A letter was written that asks.
        InvitationSent { order: OrderId, nth: u32 } = "reviews.invitation_sent" v 1 about order,
        /// Somebody has answered about one of the things, with this review.
        InvitationAnswered { order: OrderId, product: ProductId, review: ContributionId } =
            "reviews.invitation_answered" v 1 about order,
        /// Nobody is asked about it any more; `why` is a stable word.
        InvitationEnded { order: OrderId, why: String } = "reviews.invitation_ended" v 1 about order,
    }
}
