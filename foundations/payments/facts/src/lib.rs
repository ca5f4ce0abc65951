//! What happens about payments. Never a card nor who pays: ids, amounts and codes only.
//!
//! Every fact is about what is paid for (a group of orders), so that what happens to it and to its money stands in one line.

use kernel::{Money, Subject};

kernel::tags! {
    /// Marks the id of a payment.
    Payment = "payment", PaymentId;
    /// Marks the id of a refund.
    Refund = "refund", RefundId;
    /// Marks the id of a card that a provider keeps for somebody.
    Saved = "payment_saved", SavedId;
}

events::facts! {
    /// Everything that happens about payments.
    pub enum PaymentFact {
        /// Something is to be paid.
        PaymentStarted { payment: PaymentId, about: Subject, amount: Money, method: String } =
            "payments.started" v 1 about about,
        /// The money is promised: held on a card, or paid at the door.
        PaymentAuthorised { payment: PaymentId, about: Subject, amount: Money } =
            "payments.authorised" v 1 about about,
        /// The money is ours. It may come after the payment was given up.
        PaymentCaptured { payment: PaymentId, about: Subject, amount: Money } =
            "payments.captured" v 1 about about,
        /// An attempt was refused; another may be made.
        PaymentDeclined { payment: PaymentId, about: Subject, code: String } =
            "payments.declined" v 1 about about,
        /// Somebody gave it up before there was money.
        PaymentVoided { payment: PaymentId, about: Subject } = "payments.voided" v 1 about about,
        /// Nobody paid in time.
        PaymentExpired { payment: PaymentId, about: Subject } = "payments.expired" v 1 about about,
        /// Money went back.
        PaymentRefunded { refund: RefundId, payment: PaymentId, about: Subject, cause: Subject, amount: Money } =
            "payments.refunded" v 1 about about,
        /// Money was to go back and could not.
        RefundFailed { refund: RefundId, payment: PaymentId, about: Subject, cause: Subject, code: String } =
            "payments.refund_failed" v 1 about about,
        /// Whoever paid says at their bank that they did not.
        PaymentDisputed { payment: PaymentId, about: Subject, amount: Money } =
            "payments.disputed" v 1 about about,
        /// Their bank has decided: the money is ours again, or gone for good.
        PaymentDisputeEnded { payment: PaymentId, about: Subject, amount: Money, is_won: bool } =
            "payments.dispute_ended" v 1 about about,
        /// Money came in that nobody asked for: by a second attempt beside the first, or another amount. It goes back.
        PaymentExtraTaken { payment: PaymentId, about: Subject, amount: Money } =
            "payments.extra_taken" v 1 about about,
        /// Such money went back.
        PaymentExtraGivenBack { payment: PaymentId, about: Subject, amount: Money } =
            "payments.extra_given_back" v 1 about about,
    }
}
