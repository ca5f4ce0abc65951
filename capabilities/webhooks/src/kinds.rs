//! The kinds of facts that other programs can be told of: their names, what they are called on pages, and where the API
//! says more about what they name. Facts about letters, sessions and keys are not here: they are nobody else's business.

use crate::{reactions, reads};
use action::{Reaction, on_logged};

/// What a kind has to do with: they stand together where somebody chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What is sold.
    Goods,
    /// What was ordered, its money, what comes back.
    Orders,
    /// Those who sell here besides the house, and what is paid to them.
    Sellers,
    /// Questions and complaints.
    Cases,
    /// People.
    People,
    /// The shop itself.
    House,
}

impl About {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Goods, Self::Orders, Self::Sellers, Self::Cases, Self::People, Self::House];
}

/// A kind of fact that other programs can be told of.
pub struct Kind {
    /// The name of the fact.
    pub name: &'static str,
    /// What it has to do with.
    pub about: About,
    /// The key of a sentence that says when it happens.
    pub title: &'static str,
    /// Which field names something, and below which address of the API that stands.
    pub links: &'static [(&'static str, &'static str)],
    listens: fn() -> Reaction,
}

/// The name of a message that somebody sends to see whether it arrives.
pub const TEST: &str = "webhook.test";

macro_rules! kind {
    ($fact:ty, $name:literal, $about:ident, $title:literal, $links:expr) => {
        Kind {
            name: $name,
            about: About::$about,
            title: $title,
            links: $links,
            listens: || {
                on_logged::<$fact, _>(concat!("webhooks.", $name), reactions::note)
                    .wanted_by(|snap| Box::pin(reads::is_anybody_told(snap)))
            },
        }
    };
}

const PRODUCT: &[(&str, &str)] = &[("product", "/api/v1/admin/products/")];
const CATEGORY: &[(&str, &str)] = &[("category", "/api/v1/admin/categories/")];
const BRAND: &[(&str, &str)] = &[("brand", "/api/v1/admin/brands/")];
const ORDER: &[(&str, &str)] = &[("order", "/api/v1/admin/orders/")];
const RETURN: &[(&str, &str)] = &[("ret", "/api/v1/admin/returns/"), ("order", "/api/v1/admin/orders/")];
const PAYMENT: &[(&str, &str)] = &[("payment", "/api/v1/admin/payments/")];
const SELLER: &[(&str, &str)] = &[("seller", "/api/v1/admin/sellers/")];
const PAYOUT: &[(&str, &str)] =
    &[("payout", "/api/v1/ledger/payouts/"), ("seller", "/api/v1/admin/sellers/")];
const CASE: &[(&str, &str)] = &[("case", "/api/v1/admin/cases/"), ("agent", "/api/v1/admin/people/")];
const GROUP: &[(&str, &str)] = &[("group", "/api/v1/admin/groups/"), ("person", "/api/v1/admin/people/")];
const PERSON: &[(&str, &str)] = &[("person", "/api/v1/admin/people/")];

/// All kinds.
#[rustfmt::skip]
pub const ALL: &[Kind] = &[
    kind!(catalog_facts::ProductCreated, "catalog.product_created", Goods, "webhooks-kind-product-created", PRODUCT),
    kind!(catalog_facts::ProductChanged, "catalog.product_changed", Goods, "webhooks-kind-product-changed", PRODUCT),
    kind!(catalog_facts::PriceChanged, "catalog.price_changed", Goods, "webhooks-kind-price-changed", PRODUCT),
    kind!(catalog_facts::StockChanged, "catalog.stock_changed", Goods, "webhooks-kind-stock-changed", PRODUCT),
    kind!(catalog_facts::CategoryChanged, "catalog.category_changed", Goods, "webhooks-kind-category-changed", CATEGORY),
    kind!(catalog_facts::BrandChanged, "catalog.brand_changed", Goods, "webhooks-kind-brand-changed", BRAND),
    kind!(orders_facts::OrderPlaced, "orders.order_placed", Orders, "webhooks-kind-order-placed", ORDER),
    kind!(orders_facts::OrderConfirmed, "orders.order_confirmed", Orders, "webhooks-kind-order-confirmed", ORDER),
    kind!(orders_facts::OrderPaid, "orders.order_paid", Orders, "webhooks-kind-order-paid", ORDER),
    kind!(orders_facts::OrderExpired, "orders.order_expired", Orders, "webhooks-kind-order-expired", ORDER),
    kind!(orders_facts::OrderCancelled, "orders.order_cancelled", Orders, "webhooks-kind-order-cancelled", ORDER),
    kind!(orders_facts::ParcelSent, "orders.parcel_sent", Orders, "webhooks-kind-parcel-sent", ORDER),
    kind!(orders_facts::ParcelDelivered, "orders.parcel_delivered", Orders, "webhooks-kind-parcel-delivered", ORDER),
    kind!(orders_facts::OrderDelivered, "orders.order_delivered", Orders, "webhooks-kind-order-delivered", ORDER),
    kind!(orders_facts::OrderShortened, "orders.order_shortened", Orders, "webhooks-kind-order-shortened", ORDER),
    kind!(orders_facts::OrderRefunded, "orders.order_refunded", Orders, "webhooks-kind-order-refunded", ORDER),
    kind!(orders_facts::OrderCompleted, "orders.order_completed", Orders, "webhooks-kind-order-completed", ORDER),
    kind!(orders_facts::OrderImported, "orders.order_imported", Orders, "webhooks-kind-order-imported", ORDER),
    kind!(downloads_facts::HandedOver, "downloads.handed_over", Orders, "webhooks-kind-handed-over", ORDER),
    kind!(payments_facts::PaymentCaptured, "payments.captured", Orders, "webhooks-kind-payment-captured", PAYMENT),
    kind!(payments_facts::PaymentRefunded, "payments.refunded", Orders, "webhooks-kind-payment-refunded", PAYMENT),
    kind!(payments_facts::RefundFailed, "payments.refund_failed", Orders, "webhooks-kind-refund-failed", PAYMENT),
    kind!(payments_facts::PaymentDisputed, "payments.disputed", Orders, "webhooks-kind-payment-disputed", PAYMENT),
    kind!(payments_facts::PaymentDisputeEnded, "payments.dispute_ended", Orders, "webhooks-kind-dispute-ended", PAYMENT),
    kind!(payments_facts::PaymentExtraTaken, "payments.extra_taken", Orders, "webhooks-kind-extra-taken", PAYMENT),
    kind!(payments_facts::PaymentExtraGivenBack, "payments.extra_given_back", Orders, "webhooks-kind-extra-given-back", PAYMENT),
    kind!(returns_facts::ReturnOpened, "returns.return_opened", Orders, "webhooks-kind-return-opened", RETURN),
    kind!(returns_facts::ReturnReceived, "returns.return_received", Orders, "webhooks-kind-return-received", RETURN),
    kind!(returns_facts::ReturnRefunded, "returns.return_refunded", Orders, "webhooks-kind-return-refunded", RETURN),
    kind!(returns_facts::ReturnClosed, "returns.return_closed", Orders, "webhooks-kind-return-closed", RETURN),
    kind!(sellers_facts::SellerOpened, "sellers.seller_opened", Sellers, "webhooks-kind-seller-opened", SELLER),
    kind!(sellers_facts::SellerChanged, "sellers.seller_changed", Sellers, "webhooks-kind-seller-changed", SELLER),
    kind!(sellers_facts::SellerStateChanged, "sellers.state_changed", Sellers, "webhooks-kind-seller-state", SELLER),
    kind!(sellers_facts::ClosingAnnounced, "sellers.closing_announced", Sellers, "webhooks-kind-seller-closing", SELLER),
    kind!(sellers_facts::CommissionChanged, "sellers.commission_changed", Sellers, "webhooks-kind-commission-changed", &[]),
    kind!(sellers_facts::CommissionAnnounced, "sellers.commission_announced", Sellers, "webhooks-kind-commission-announced", &[]),
    kind!(ledger_facts::EarningReleased, "ledger.earning_released", Sellers, "webhooks-kind-earning-released", SELLER),
    kind!(ledger_facts::PayoutProposed, "ledger.payout_proposed", Sellers, "webhooks-kind-payout-proposed", PAYOUT),
    kind!(ledger_facts::PayoutSent, "ledger.payout_sent", Sellers, "webhooks-kind-payout-sent", PAYOUT),
    kind!(ledger_facts::PayoutSettled, "ledger.payout_settled", Sellers, "webhooks-kind-payout-settled", PAYOUT),
    kind!(ledger_facts::PayoutReturned, "ledger.payout_returned", Sellers, "webhooks-kind-payout-returned", PAYOUT),
    kind!(ledger_facts::PayoutDropped, "ledger.payout_dropped", Sellers, "webhooks-kind-payout-dropped", PAYOUT),
    kind!(ledger_facts::StatementFrozen, "ledger.statement_frozen", Sellers, "webhooks-kind-statement-frozen", SELLER),
    kind!(care_facts::CaseOpened, "care.case_opened", Cases, "webhooks-kind-case-opened", CASE),
    kind!(care_facts::CaseAnswered, "care.case_answered", Cases, "webhooks-kind-case-answered", CASE),
    kind!(care_facts::CaseStateChanged, "care.case_state_changed", Cases, "webhooks-kind-case-state", CASE),
    kind!(care_facts::CaseAssigned, "care.case_assigned", Cases, "webhooks-kind-case-assigned", CASE),
    kind!(care_facts::CaseResolved, "care.case_resolved", Cases, "webhooks-kind-case-resolved", CASE),
    kind!(care_facts::CaseOverdue, "care.case_overdue", Cases, "webhooks-kind-case-overdue", CASE),
    kind!(care_facts::CaseRated, "care.case_rated", Cases, "webhooks-kind-case-rated", CASE),
    kind!(moderation_facts::NoticeReceived, "moderation.notice_received", Cases, "webhooks-kind-notice-received", &[]),
    kind!(moderation_facts::NoticeDecided, "moderation.notice_decided", Cases, "webhooks-kind-notice-decided", &[]),
    kind!(moderation_facts::NoticeAppealed, "moderation.notice_appealed", Cases, "webhooks-kind-notice-appealed", &[]),
    kind!(moderation_facts::AppealJudged, "moderation.appeal_judged", Cases, "webhooks-kind-appeal-judged", &[]),
    kind!(reviews_facts::ReviewWritten, "reviews.written", People, "webhooks-kind-review-written", &[]),
    kind!(reviews_facts::ReviewReplied, "reviews.replied", People, "webhooks-kind-review-replied", &[]),
    kind!(accounts_facts::PersonJoined, "accounts.person_joined", People, "webhooks-kind-person-joined", PERSON),
    kind!(accounts_facts::ProfileChanged, "accounts.profile_changed", People, "webhooks-kind-profile-changed", PERSON),
    kind!(accounts_facts::RoleGiven, "accounts.role_given", People, "webhooks-kind-role-given", PERSON),
    kind!(accounts_facts::PersonSuspended, "accounts.person_suspended", People, "webhooks-kind-person-suspended", PERSON),
    kind!(accounts_facts::PersonRestored, "accounts.person_restored", People, "webhooks-kind-person-restored", PERSON),
    kind!(accounts_facts::PersonErased, "accounts.person_erased", People, "webhooks-kind-person-erased", &[]),
    kind!(pricing_facts::GroupChanged, "pricing.group_changed", People, "webhooks-kind-group-changed", GROUP),
    kind!(pricing_facts::GroupJoined, "pricing.group_joined", People, "webhooks-kind-group-joined", GROUP),
    kind!(pricing_facts::GroupLeft, "pricing.group_left", People, "webhooks-kind-group-left", GROUP),
    kind!(shop_facts::ShopChanged, "shop.changed", House, "webhooks-kind-shop-changed", &[]),
    kind!(features_facts::FeatureSwitched, "features.switched", House, "webhooks-kind-feature-switched", &[]),
];

/// The kind of that name.
pub fn named(name: &str) -> Option<&'static Kind> {
    ALL.iter().find(|kind| kind.name == name)
}

/// What hears each of them.
pub(crate) fn listened() -> Vec<Reaction> {
    ALL.iter().map(|kind| (kind.listens)()).collect()
}

#[cfg(test)]
mod tests {
    use super::{ALL, listened};

    #[test]
    fn each_kind_hears_the_fact_that_it_names() {
        for (kind, reaction) in ALL.iter().zip(listened()) {
            assert_eq!((reaction.hears(), reaction.name()), (kind.name, &*format!("webhooks.{}", kind.name)));
        }
    }
}
