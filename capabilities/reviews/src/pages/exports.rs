//! Reviews for programs: lines of JSON for whoever moves elsewhere, Google's list of product reviews, and the latest of a product
//! by RSS. All of them are written some at a time and given out as they are.

mod google;
mod rss;

pub(crate) use google::feed;
pub(crate) use rss::of_product;

use crate::{
    model::About,
    reads::{
        Whole,
        exports::{self, Products},
    },
};
use action::House;
use axum::{
    body::{Body, Bytes},
    response::{IntoResponse, Response},
};
use database::StoreError;
use futures_util::stream;
use http::{HeaderValue, header};
use kernel::{Cursor, PageOf};
use serde_json::json;
use std::sync::Arc;
use webkit::{Problem, Web};

/// So many are read at once.
const AT_ONCE: u32 = 200;

/// Where a file goes on.
pub(super) struct Going {
    house: Arc<House>,
    /// Behind which review; nothing before the first.
    after: Option<Cursor>,
    /// How many were written.
    count: usize,
    /// Whether its end was written.
    is_over: bool,
}

impl Going {
    pub(super) fn new(web: &Web) -> Self {
        Self { house: web.house().clone(), after: None, count: 0, is_over: false }
    }

    /// The next ones. The place moves on behind them; behind the last, or so many, it is over.
    pub(super) async fn next(&mut self, most: usize) -> Result<(PageOf<Whole>, Products), StoreError> {
        let after = self.after.take();
        let some =
            self.house.database.read(async |snap| exports::some(snap, after.as_ref(), AT_ONCE).await).await?;
        self.count += some.0.items.len();
        self.after = some.0.next.clone();
        self.is_over = self.after.is_none() || self.count >= most;
        Ok(some)
    }
}

/// All reviews that everybody can read, a line of JSON each: what `plaza import reviews` reads.
pub(crate) async fn lines(web: Web) -> Result<Response, Problem> {
    let body = stream::try_unfold(Going::new(&web), |mut going| async move {
        if going.is_over {
            return Ok(None);
        }
        let (page, products) = going.next(usize::MAX).await?;
        let text: String = page.items.iter().map(|whole| line(whole, &products)).collect();
        Ok::<_, StoreError>(Some((Bytes::from(text), going)))
    });
    let mut response = Body::from_stream(body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/jsonl"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let name = HeaderValue::from_static("attachment; filename=\"reviews.jsonl\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// One review. What stands beside it is what everybody can read: no name is told that is not shown.
pub(crate) fn line(whole: &Whole, products: &Products) -> String {
    let Whole { review, words, reply } = whole;
    let product = match review.about {
        About::Product(product) => products.get(&product).map(|known| known.key.clone()),
        About::Seller(_) | About::Shop => None,
    };
    let told = json!({
        "id": review.id,
        "about": review.about.subject().to_string(),
        "product": product,
        "rating": review.stars,
        "title": words.title.reveal(),
        "body": words.body.reveal(),
        "language": words.lang.code(),
        "reviewer_name": review.name.reveal(),
        "review_date": review.written_at.to_string(),
        "verified": review.is_verified,
        "provenance": review.provenance.code(),
        "term": review.term.code(),
        "pictures": words.pictures,
        "fit": review.attributes.fit,
        "quality": review.attributes.quality,
        "comfort": review.attributes.comfort,
        "usage_months": review.attributes.usage_months,
        "service": review.attributes.service,
        "delivery": review.attributes.delivery,
        "stars_before": review.stars_before,
        "reply": reply.as_ref().map(|reply| reply.body.reveal()),
    });
    format!("{told}\n")
}
