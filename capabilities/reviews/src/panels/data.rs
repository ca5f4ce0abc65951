//! What search engines read of reviews: JSON-LD of schema.org about the same thing that the page of the product names. Only what
//! stands on the page is said.

use crate::{
    model::Score,
    reads::{Whole, weight},
};
use kernel::Timestamp;
use serde_json::{Value, json};
use webkit::{Html, Say};

/// The score and the first reviews of a product at this path, as an element; nothing while there are none.
pub(super) fn product(
    say: &Say,
    (page, name): (&str, &str),
    score: &Score,
    first: &[Whole],
    now: Timestamp,
) -> Option<Html> {
    let milli = weight::score(score, now)?;
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "@id": say.link(page),
        "name": name,
        "aggregateRating": {
            "@type": "AggregateRating",
            "ratingValue": decimal(milli),
            "ratingCount": score.count(),
            "reviewCount": score.count(),
            "bestRating": 5,
            "worstRating": 1,
        },
        "review": first.iter().map(review).collect::<Vec<Value>>(),
    });
    // Nothing in it may end the element.
    let inert = data.to_string().replace('<', "\\u003c");
    Some(Html(format!(r#"<script type="application/ld+json">{inert}</script>"#)))
}

fn review(one: &Whole) -> Value {
    let mut data = json!({
        "@type": "Review",
        "reviewRating": {
            "@type": "Rating", "ratingValue": one.review.stars, "bestRating": 5, "worstRating": 1,
        },
        "datePublished": one.review.written_at.to_string(),
        "inLanguage": one.words.lang.code(),
        "reviewBody": one.words.body.reveal(),
    });
    let (name, title) = (one.review.name.reveal(), one.words.title.reveal());
    if !name.is_empty() {
        data["author"] = json!({ "@type": "Person", "name": name });
    }
    if !title.is_empty() {
        data["name"] = json!(title);
    }
    data
}

/// `4.4`
fn decimal(milli: i64) -> String {
    let tenths = (milli + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}
