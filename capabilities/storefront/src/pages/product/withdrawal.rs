//! What the page of a product says about going back on buying it. The whole of it stands on the page about returns.

use catalog::model::{ProductType, Withdrawal};
use webkit::Say;

/// A few words, and what follows from them.
pub(super) struct WithdrawalView {
    pub(super) title: String,
    pub(super) text: String,
}

/// What is said; nothing about what another shop sells.
pub(super) fn withdrawal(kind: ProductType, class: Withdrawal, say: &Say) -> Option<WithdrawalView> {
    let (title, text) = match (kind, class) {
        (ProductType::External, _) => return None,
        (ProductType::Digital, Withdrawal::Usual) => {
            ("storefront-withdrawal-digital", "storefront-withdrawal-digital-text")
        }
        (_, Withdrawal::Usual) => ("storefront-fact-days", "storefront-fact-days-text"),
        (_, Withdrawal::MadeToMeasure) => ("storefront-withdrawal-made", "storefront-withdrawal-never"),
        (_, Withdrawal::Perishable) => ("storefront-withdrawal-perishable", "storefront-withdrawal-never"),
        (_, Withdrawal::Press) => ("storefront-withdrawal-press", "storefront-withdrawal-never"),
        (_, Withdrawal::Dated) => ("storefront-withdrawal-dated", "storefront-withdrawal-never"),
        (_, Withdrawal::MarketPrice) => ("storefront-withdrawal-market", "storefront-withdrawal-never"),
        (_, Withdrawal::DrinkLater) => ("storefront-withdrawal-drink", "storefront-withdrawal-never"),
        (_, Withdrawal::Mixed) => ("storefront-withdrawal-mixed", "storefront-withdrawal-unmixed"),
        (_, Withdrawal::ServiceDone) => ("storefront-withdrawal-service", "storefront-withdrawal-done"),
        (_, Withdrawal::Sealed) => ("storefront-withdrawal-sealed", "storefront-withdrawal-unopened"),
        (_, Withdrawal::Recording) => ("storefront-withdrawal-recording", "storefront-withdrawal-unopened"),
        (_, Withdrawal::DigitalAtOnce) => ("storefront-withdrawal-at-once", "storefront-withdrawal-begun"),
    };
    Some(WithdrawalView { title: say.t(title), text: say.t(text) })
}
