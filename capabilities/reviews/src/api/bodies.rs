//! Reviews as programs read and write them.

use crate::{
    model::{About, Attributes, Provenance, Score, Wanted},
    reads::{Whole, weight},
};
use catalog_facts::ProductId;
use kernel::{Lang, PersonId, Personal, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::instant;

/// A review that everybody can read.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Review, example = json!({
    "id": "019a0000-0000-7000-8000-000000000011", "stars": 5, "title": "Justo lo que buscaba",
    "text": "Pesa poco y no resbala.", "language": "es", "name": "Marta R.", "is_verified": true,
    "provenance": "on_site", "term": "within", "fit": null, "quality": 5, "comfort": null, "usage_months": null,
    "pictures": 0, "up": 3, "down": 0, "written_at": "2026-11-03T09:00:00Z", "stars_before": [],
    "reply": { "text": "Gracias, Marta.", "at": "2026-11-04T09:00:00Z" },
}))]
pub(super) struct ReviewBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// 1 to 5.
    stars: u32,
    /// A heading; may be empty.
    title: String,
    /// What it says, as Markdown.
    text: String,
    /// The language it is written in.
    language: String,
    /// As every visitor may read it; empty for somebody who is gone.
    name: String,
    /// Whether the shop knows that its author bought it, got it and kept it.
    is_verified: bool,
    /// `invited`, `on_site`, `imported` or `incentivised`.
    provenance: String,
    /// `within` the days that count for the stars, or `long` after.
    term: String,
    /// How it fits, from -2 (far too small) to 2 (far too large).
    fit: Option<i64>,
    /// How well it is made, 1 to 5.
    quality: Option<u32>,
    /// How comfortable it is, 1 to 5.
    comfort: Option<u32>,
    /// For how many months its author has used it.
    usage_months: Option<u32>,
    /// How many pictures it has.
    pictures: u32,
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
    /// When it was written.
    #[schema(format = "date-time")]
    written_at: String,
    /// What its stars were before its author changed them, the latest first.
    stars_before: Vec<u32>,
    /// What the shop answered.
    reply: Option<ReplyBody>,
}

/// What the shop answered.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = ReviewReply)]
pub(super) struct ReplyBody {
    /// What it says, as Markdown.
    text: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
}

/// A review as those see it who look after them.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = OfficeReview)]
pub(super) struct OfficeBody {
    /// The review.
    review: ReviewBody,
    /// `published`, `held`, `rejected`, `hidden` or `withdrawn`.
    state: String,
    /// `product`, `seller` or `shop`.
    target: String,
    /// Which one; of the shop there is only one.
    #[schema(format = "uuid")]
    target_id: String,
    /// Who wrote it; null for what came from elsewhere.
    #[schema(format = "uuid")]
    person: Option<String>,
}

/// What all reviews of a product come to.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = ReviewScore, example = json!({
    "score": 4382, "mean": 5000, "count": 10, "by_stars": [0, 0, 0, 0, 10], "verified": 9, "incentivised": 0,
    "imported": 1, "first_at": "2026-10-03T09:00:00Z", "last_at": "2026-11-03T09:00:00Z",
}))]
pub(super) struct ScoreBody {
    /// The score in thousandths of a star: newer reviews weigh more, and few of them say little. Null while there are none.
    score: Option<i64>,
    /// The mean as it is, in thousandths of a star.
    mean: Option<i64>,
    /// How many count.
    count: u32,
    /// How many with one star, with two, ..
    by_stars: Vec<u32>,
    /// How many of them were written by verified buyers,
    verified: u32,
    /// for something in return,
    incentivised: u32,
    /// elsewhere.
    imported: u32,
    /// When the first was written.
    #[schema(format = "date-time")]
    first_at: Option<String>,
    /// When the last was.
    #[schema(format = "date-time")]
    last_at: Option<String>,
}

/// A review to write.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewReview, example = json!({
    "product": "019a0000-0000-7000-8000-000000000001", "stars": 5, "title": "Justo lo que buscaba",
    "text": "Pesa poco y no resbala.", "language": "es",
}))]
pub(super) struct NewBody {
    /// Of which product: one that whoever writes has bought and got.
    #[schema(format = "uuid")]
    pub(super) product: String,
    /// 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    stars: u32,
    /// A heading.
    #[serde(default)]
    #[schema(max_length = 120)]
    title: String,
    /// What it says, as Markdown.
    #[schema(min_length = 1, max_length = 5000)]
    pub(super) text: String,
    /// The language it is written in; that of the request unless said otherwise.
    pub(super) language: Option<String>,
    /// How it fits, from -2 (far too small) to 2 (far too large).
    #[schema(minimum = -2, maximum = 2)]
    fit: Option<i64>,
    /// How well it is made, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    quality: Option<u32>,
    /// How comfortable it is, 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    comfort: Option<u32>,
    /// For how many months it was used.
    #[schema(minimum = 0, maximum = 600)]
    usage_months: Option<u32>,
}

impl NewBody {
    pub(super) fn wanted(
        &self,
        person: PersonId,
        product: ProductId,
        lang: Lang,
        household: Option<u128>,
    ) -> Wanted {
        Wanted {
            about: About::Product(product),
            person: Some(person),
            name: Personal::default(),
            stars: self.stars,
            title: self.title.clone(),
            body: self.text.clone(),
            lang,
            attributes: Attributes {
                fit: self.fit,
                quality: self.quality,
                comfort: self.comfort,
                usage_months: self.usage_months,
                ..Attributes::default()
            },
            pictures: Vec::new(),
            provenance: Provenance::OnSite,
            proven: None,
            household,
        }
    }
}

/// What the shop answers.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewReviewReply, example = json!({ "text": "Gracias, Marta." }))]
pub(super) struct ReplyNewBody {
    /// What it says, as Markdown. Sent again it takes the place of what was answered before.
    #[schema(min_length = 1, max_length = 3000)]
    pub(super) text: String,
}

pub(super) fn one_of(of: &Whole) -> ReviewBody {
    let (review, words) = (&of.review, &of.words);
    let reply = of.reply.as_ref();
    ReviewBody {
        id: review.id.to_string(),
        stars: review.stars,
        title: words.title.reveal().clone(),
        text: words.body.reveal().clone(),
        language: words.lang.code().to_owned(),
        name: review.name.reveal().clone(),
        is_verified: review.is_verified,
        provenance: review.provenance.code().to_owned(),
        term: review.term.code().to_owned(),
        fit: review.attributes.fit,
        quality: review.attributes.quality,
        comfort: review.attributes.comfort,
        usage_months: review.attributes.usage_months,
        pictures: review.pictures,
        up: words.up,
        down: words.down,
        written_at: instant(review.written_at),
        stars_before: review.stars_before.clone(),
        reply: reply
            .map(|reply| ReplyBody { text: reply.body.reveal().clone(), at: instant(reply.written_at) }),
    }
}

pub(super) fn office(of: &Whole) -> OfficeBody {
    OfficeBody {
        review: one_of(of),
        state: of.review.state.code().to_owned(),
        target: of.review.about.target().code().to_owned(),
        target_id: of.review.about.id().to_string(),
        person: of.review.person.map(|person| person.to_string()),
    }
}

pub(super) fn scored(of: &Score, now: Timestamp) -> ScoreBody {
    ScoreBody {
        score: weight::score(of, now),
        mean: weight::mean(of),
        count: of.count(),
        by_stars: of.by_stars.to_vec(),
        verified: of.verified,
        incentivised: of.incentivised,
        imported: of.imported,
        first_at: of.first_at.map(instant),
        last_at: of.last_at.map(instant),
    }
}
