//! What programs read of stories.

use crate::reads::{self, Which, Whole};
use catalog_facts::ProductId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem, Routes,
    api::{Bounds, Call, Fault, Listing, Operation, Query, instant},
};

const GROUP: &str = "stories-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new().api(Operation::get("/api/v1/stories", "stories-api-list-stories").of(GROUP), list)
}

/// Which stories.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Only those about this product.
    #[param(format = "uuid")]
    product: Option<String>,
    /// Only those about products of this type, by its key. Not together with `product`.
    kind: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A story that everybody can read.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Story, example = json!({
    "id": "019a0000-0000-7000-8000-000000000031", "title": "Un invierno con la manta",
    "situation": "Mi casa es fría.", "tried": "Una manta de lana.", "outcome": "Duermo bien.",
    "text": "### La situación\n\nMi casa es fría.\n\n### Lo que probé\n\nUna manta de lana.\n\n### Cómo acabó\n\nDuermo bien.",
    "language": "es", "again": "yes", "name": "Lucía P.", "is_verified": true,
    "products": [{ "product": "019a0000-0000-7000-8000-000000000001", "is_bought": true }],
    "pictures": 0, "up": 4, "down": 0, "written_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct StoryBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// A heading.
    title: String,
    /// How things were, as Markdown; null where its author has written over the headings.
    situation: Option<String>,
    /// What they tried.
    tried: Option<String>,
    /// How it came out.
    outcome: Option<String>,
    /// All of it, as Markdown.
    text: String,
    /// The language it is written in.
    language: String,
    /// `yes`, `maybe` or `no`: whether they would do it again.
    again: String,
    /// As every visitor may read it; empty for somebody who is gone.
    name: String,
    /// Whether the shop knows that they bought one of its products.
    is_verified: bool,
    /// What it is about.
    products: Vec<TaggedBody>,
    /// How many pictures it has.
    pictures: u32,
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
    /// When it was written.
    #[schema(format = "date-time")]
    written_at: String,
}

/// A product that a story is about.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = StoryProduct)]
pub(crate) struct TaggedBody {
    /// Which one.
    #[schema(format = "uuid")]
    product: String,
    /// Whether the shop knows that they bought it.
    is_bought: bool,
}

fn body(of: &Whole) -> StoryBody {
    let (story, words) = (&of.story, &of.words);
    let parts = reads::parts(words.lang, words.body.reveal());
    let tagged = story.products.iter();
    StoryBody {
        id: story.id.to_string(),
        title: words.title.reveal().clone(),
        situation: parts.as_ref().map(|parts| parts.situation.clone()),
        tried: parts.as_ref().map(|parts| parts.tried.clone()),
        outcome: parts.map(|parts| parts.outcome),
        text: words.body.reveal().clone(),
        language: words.lang.code().to_owned(),
        again: story.again.code().to_owned(),
        name: story.name.reveal().clone(),
        is_verified: story.is_verified,
        products: tagged
            .map(|one| TaggedBody { product: one.product.to_string(), is_bought: one.is_bought })
            .collect(),
        pictures: u32::try_from(words.pictures.len()).unwrap_or(u32::MAX),
        up: words.up,
        down: words.down,
        written_at: instant(story.written_at),
    }
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<StoryBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let product =
        asked.product.map(|id| id.parse::<ProductId>().map_err(|_| unfit("product"))).transpose()?;
    let which = match (product, asked.kind) {
        (Some(_), Some(_)) => return Err(unfit("kind")),
        (Some(product), None) => Which::Product(product),
        (None, Some(kind)) => Which::Kind(kind),
        (None, None) => Which::All,
    };
    let read = call.read(async |snap| reads::shown(snap, &which, bounds.after.as_ref(), bounds.size).await);
    Ok(Listing::of(read.await?, |one| body(&one)))
}
