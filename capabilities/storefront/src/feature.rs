//! The parts of the shop window that its owner opens and closes. The window itself cannot be closed: without it there is
//! no shop.

use kernel::feature::{Dimension, Feature, Implies, Kind, Moment, Open};

/// New products by RSS, for readers and for whoever shows them elsewhere.
pub(crate) const FEED: Feature = Feature {
    name: "storefront.feed",
    title: "storefront-feature-feed",
    dimension: Dimension::Presence,
    moments: &[Moment::Before],
    kinds: &[Kind::Networks],
    default: Open::Everyone,
    implies: Implies {
        who: "storefront-feature-who-nobody",
        hours_a_week: 0,
        duties: &["storefront-feature-feed-duty"],
    },
    metrics: &["storefront.feed_reads"],
};

/// A code for each product that leads from the shelf to its page.
pub(crate) const QR: Feature = Feature {
    name: "storefront.qr",
    title: "storefront-feature-qr",
    dimension: Dimension::Apps,
    moments: &[Moment::Before, Moment::During],
    kinds: &[],
    default: Open::Everyone,
    implies: Implies {
        who: "storefront-feature-who-shop",
        hours_a_week: 1,
        duties: &["storefront-feature-qr-duty"],
    },
    metrics: &["storefront.qr_codes"],
};

/// Passing a product on to somebody.
pub(crate) const SHARE: Feature = Feature {
    name: "storefront.share",
    title: "storefront-feature-share",
    dimension: Dimension::Recommendations,
    moments: &[Moment::During, Moment::After],
    kinds: &[Kind::Networks],
    default: Open::Everyone,
    implies: Implies {
        who: "storefront-feature-who-nobody",
        hours_a_week: 0,
        duties: &["storefront-feature-share-duty"],
    },
    metrics: &[],
};

/// What goes well with a product, chosen by whoever keeps the catalogue.
pub(crate) const RELATED: Feature = Feature {
    name: "storefront.related",
    title: "storefront-feature-related",
    dimension: Dimension::Recommendations,
    moments: &[Moment::During],
    kinds: &[Kind::Curated],
    default: Open::Everyone,
    implies: Implies {
        who: "storefront-feature-who-catalogue",
        hours_a_week: 1,
        duties: &["storefront-feature-related-duty"],
    },
    metrics: &[],
};
