//! What programs read of help: the articles of a product or of the shop, and one of them whole.

use crate::{
    model::{About, ArticleId, Line},
    names, reads,
};
use catalog_facts::ProductId;
use contributions::model::Contribution;
use kernel::Lang;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem, Routes,
    api::{At, Bounds, Call, Fault, Listing, Operation, Query, Reply, instant},
};

const GROUP: &str = "faq-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .api(Operation::get("/api/v1/help", "faq-api-list-help").of(GROUP), list)
        .api(Operation::get("/api/v1/help/{article}", "faq-api-get-help").of(GROUP), one)
}

/// Which articles.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Only those about this product.
    #[param(format = "uuid")]
    product: Option<String>,
    /// Only those in this language, `es` or `en`; that of the request unless said otherwise. Those about a product come in every
    /// language.
    language: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// An article in a list.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = HelpLine, example = json!({
    "id": "019a0000-0000-7000-8000-000000000011", "title": "¿Cómo se lava el lino?", "topic": "Lavado", "language": "es",
    "path": "/help/como-se-lava-el-lino", "is_stale": false, "live_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct LineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    title: String,
    /// What of the product, in a few words.
    topic: String,
    /// The language it is written in.
    language: String,
    /// Where people read it, without the prefix of a language.
    path: String,
    /// Whether it may be true no more.
    is_stale: bool,
    /// Since when everybody can read it.
    #[schema(format = "date-time")]
    live_at: String,
}

/// An article, whole.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = HelpArticle, example = json!({
    "id": "019a0000-0000-7000-8000-000000000011", "contribution": "019a0000-0000-7000-8000-000000000012",
    "product": "019a0000-0000-7000-8000-000000000001", "category": null, "title": "¿Cómo se lava el lino?",
    "topic": "Lavado", "text": "A 40 grados y sin suavizante.", "language": "es", "path": "/help/como-se-lava-el-lino",
    "revision": 2, "is_brand": false, "by": "Con palabras de Marta R.", "licence": "cc_by_4", "applies_to": "",
    "is_stale": false, "up": 4, "down": 0, "changed_at": "2026-11-04T09:00:00Z",
}))]
pub(crate) struct ArticleBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The contribution that holds its words, by which it is reported.
    #[schema(format = "uuid")]
    contribution: String,
    /// The product that it helps with, if it helps with one.
    #[schema(format = "uuid")]
    product: Option<String>,
    /// The category that it helps with, if it helps with a whole product type.
    #[schema(format = "uuid")]
    category: Option<String>,
    /// What it is called.
    title: String,
    /// What of it, in a few words.
    topic: String,
    /// What it says, as Markdown.
    text: String,
    /// The language it is written in.
    language: String,
    /// Where people read it, without the prefix of a language.
    path: String,
    /// How often it was written, with this.
    revision: u32,
    /// Whether all of it is the shop's own.
    is_brand: bool,
    /// Who is to be thanked, in one sentence in the language of the request.
    by: String,
    /// `cc_by_4`, or `site` where nobody else may use it.
    licence: String,
    /// For what it is true; may be empty.
    applies_to: String,
    /// Whether it may be true no more.
    is_stale: bool,
    /// How many find that it helps.
    up: u32,
    /// How many do not.
    down: u32,
    /// Since when it says so.
    #[schema(format = "date-time")]
    changed_at: String,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<LineBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let lang: Lang = match asked.language.as_deref() {
        None => call.say.lang,
        Some(code) => code.parse().map_err(|_| unfit("language"))?,
    };
    let product: Option<ProductId> = match asked.product.as_deref() {
        None => None,
        Some(id) => Some(id.parse().map_err(|_| unfit("product"))?),
    };
    let page = call.read(async |snap| match product {
        Some(product) => {
            catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
            Ok(reads::about(snap, About::Product(product), bounds.after.as_ref(), bounds.size).await?)
        }
        None => Ok(reads::list(snap, (lang, None), bounds.after.as_ref(), bounds.size).await?),
    });
    let page: Result<_, Problem> = page.await;
    Ok(Listing::of(page?, |one| line(&one)))
}

fn line(of: &Line) -> LineBody {
    LineBody {
        id: of.id.to_string(),
        title: of.title.reveal().clone(),
        topic: of.topic.clone(),
        language: of.lang.code().to_owned(),
        path: format!("/help/{}", of.slug),
        is_stale: of.is_stale,
        live_at: instant(of.live_at),
    }
}

async fn one(call: Call, At(id): At<ArticleId>) -> Result<Reply<ArticleBody>, Problem> {
    let shown = call
        .read(async |snap| {
            let article = reads::find(snap, id).await?.ok_or(Problem::NotFound)?;
            reads::shown(snap, article).await?.ok_or(Problem::NotFound)
        })
        .await?;
    let by = names::by(&call.say, &shown.article, &shown.thanked);
    Ok(Reply::new(whole(&shown, by)))
}

fn whole(of: &reads::Shown, by: String) -> ArticleBody {
    let article = &of.article;
    let words: &Contribution = &of.words;
    ArticleBody {
        id: article.id.to_string(),
        contribution: words.id.to_string(),
        product: article.about.product().map(|id| id.to_string()),
        category: article.about.category().map(|id| id.to_string()),
        title: words.title.reveal().clone(),
        topic: article.topic.clone(),
        text: words.body.reveal().clone(),
        language: article.lang.code().to_owned(),
        path: article.path(),
        revision: article.revision,
        is_brand: article.is_brand,
        by,
        licence: article.licence.code().to_owned(),
        applies_to: article.applies_to.clone(),
        is_stale: article.stale.is_some(),
        up: words.up,
        down: words.down,
        changed_at: instant(of.said.at),
    }
}
