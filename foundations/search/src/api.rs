//! Searching as programs do it: by the same index as pages, and no more of it.

use crate::{
    Engine,
    model::{Query, Sort},
};
use axum::Extension;
use catalog::ProductInList;
use catalog_facts::CategoryId;
use kernel::{Cursor, Lang};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem, Routes,
    api::{self, Bounds, Call, Fault, Listing, Operation, Reply, Translated, typed},
};

const GROUP: &str = "search-api-group";
/// Longer than this nobody asks, in letters.
const WORDS_MAX: usize = 200;
/// Nobody looks through more results than these.
const RESULTS_MAX: usize = 2_000;
const PRODUCTS_OFFERED: usize = 6;
const CATEGORIES_OFFERED: usize = 3;

/// The operations of this index.
pub(crate) fn routes(index: Arc<Engine>) -> Routes {
    Routes::new()
        .api(Operation::get("/api/v1/search", "search-api-search-products").of(GROUP), search)
        .api(Operation::get("/api/v1/suggestions", "search-api-list-suggestions").of(GROUP), suggest)
        .share(index)
}

/// What somebody looks for.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The words.
    #[param(max_length = 200)]
    q: Option<String>,
    /// In which language they are: `es` or `en`.
    #[param(pattern = "^(es|en)$")]
    lang: Option<String>,
    /// Only within this category and below.
    #[param(format = "uuid")]
    category: Option<String>,
    /// Lowest price, in minor units.
    #[param(minimum = 0)]
    price_min: Option<i64>,
    /// Highest price, in minor units.
    #[param(minimum = 0)]
    price_max: Option<i64>,
    /// Only what can be had now.
    in_stock: Option<bool>,
    /// In which order: `best`, `newest`, `cheapest`, `dearest` or `rated`.
    #[param(pattern = "^(best|newest|cheapest|dearest|rated)$")]
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn price(field: &str, minor: Option<i64>) -> Result<Option<i64>, Problem> {
    match minor {
        Some(..0) => Err(unfit(field)),
        fit => Ok(fit),
    }
}

fn language(word: Option<&str>) -> Result<Lang, Problem> {
    word.map_or(Ok(Lang::default()), |word| word.parse().map_err(|_| unfit("lang")))
}

impl Asked {
    fn query(&self, bounds: &Bounds) -> Result<Query, Problem> {
        let sort = match self.sort.as_deref() {
            None | Some("best") => Sort::Best,
            Some("newest") => Sort::Newest,
            Some("cheapest") => Sort::Cheapest,
            Some("dearest") => Sort::Dearest,
            Some("rated") => Sort::Rated,
            Some(_) => return Err(unfit("sort")),
        };
        let category =
            self.category.as_deref().map(|id| id.parse::<CategoryId>().map_err(|_| unfit("category")));
        let skip = bounds.after.as_ref().and_then(|after| after.0.parse().ok()).unwrap_or(0);
        Ok(Query {
            text: typed("q", self.q.as_deref(), WORDS_MAX)?,
            lang: language(self.lang.as_deref())?,
            category: category.transpose()?,
            price_min: price("price_min", self.price_min)?,
            price_max: price("price_max", self.price_max)?,
            in_stock: self.in_stock == Some(true),
            sort,
            skip: skip.min(RESULTS_MAX),
            take: bounds.size as usize,
            ..Query::default()
        })
    }
}

/// The products that match, the best first.
async fn search(
    _: Call,
    api::Query(asked): api::Query<Asked>,
    Extension(index): Extension<Arc<Engine>>,
) -> Result<Listing<ProductInList>, Problem> {
    let bounds = Bounds::of(asked.after.clone(), asked.limit)?;
    let query = asked.query(&bounds)?;
    let found = index.find(&query).map_err(|error| Problem::Broken(error.to_string()))?;
    let reached = query.skip + found.cards.len();
    let goes_on = !found.cards.is_empty() && reached < found.total.min(RESULTS_MAX);
    let next = goes_on.then(|| Cursor(reached.to_string()));
    Ok(Listing::page(found.cards.into_iter().map(ProductInList::from).collect(), next))
}

/// What somebody has typed so far.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Typed {
    /// The words; two letters at least.
    #[param(max_length = 200)]
    q: Option<String>,
}

/// What is offered while somebody types.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Suggestions)]
pub(crate) struct Offered {
    /// Categories whose words begin so.
    categories: Vec<OfferedCategory>,
    /// Products whose words begin so.
    products: Vec<ProductInList>,
}

/// A category that is offered.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SuggestedCategory)]
pub(crate) struct OfferedCategory {
    /// Its name.
    name: Translated,
    /// Its whole address below `/c/`.
    path: Translated,
}

/// What begins so.
async fn suggest(
    _: Call,
    api::Query(asked): api::Query<Typed>,
    Extension(index): Extension<Arc<Engine>>,
) -> Result<Reply<Offered>, Problem> {
    let words = typed("q", asked.q.as_deref(), WORDS_MAX)?;
    let found = index
        .suggest(&words, PRODUCTS_OFFERED, CATEGORIES_OFFERED)
        .map_err(|error| Problem::Broken(error.to_string()))?;
    let category = |(name, path): (kernel::Localized, kernel::Localized)| OfferedCategory {
        name: name.into(),
        path: path.into(),
    };
    Ok(Reply::new(Offered {
        categories: found.categories.into_iter().map(category).collect(),
        products: found.products.into_iter().map(ProductInList::from).collect(),
    }))
}
