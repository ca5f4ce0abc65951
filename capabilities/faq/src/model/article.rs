//! An article: what it is about, how far it has come, each thing that it has said, who is to be thanked.

use super::{ArticleId, ArticleState, ContributionId, Licence, StaleReason, State};
use catalog_facts::{CategoryId, ProductId};
use kernel::{Lang, PersonId, Personal, Subject, Timestamp, text};

/// What an article helps with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// One product.
    Product(ProductId),
    /// All of a product type: a category of the catalogue.
    Category(CategoryId),
}

impl About {
    /// The same as a subject.
    pub fn subject(self) -> Subject {
        match self {
            Self::Product(product) => product.into(),
            Self::Category(category) => category.into(),
        }
    }

    /// The product, if it is about one.
    pub const fn product(self) -> Option<ProductId> {
        match self {
            Self::Product(product) => Some(product),
            Self::Category(_) => None,
        }
    }

    /// The category, if it is about a product type.
    pub const fn category(self) -> Option<CategoryId> {
        match self {
            Self::Product(_) => None,
            Self::Category(category) => Some(category),
        }
    }
}

/// A topic as two are compared: `Lavado a máquina` and `LAVADO A MAQUINA` are one.
pub fn topic_key(topic: &str) -> String {
    text::slug(topic)
}

/// An article of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Which one.
    pub id: ArticleId,
    /// What it helps with.
    pub about: About,
    /// Below which product type it is listed, if below any.
    pub category: Option<CategoryId>,
    /// What of it, in a few words; one article for each, in each language.
    pub topic: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its address below `/help/`; it stays what it was.
    pub slug: String,
    /// What it is called now.
    pub title: Personal<String>,
    /// How far it has come.
    pub state: ArticleState,
    /// Why it may be true no more, if it may.
    pub stale: Option<StaleReason>,
    /// The contribution that everybody reads, once they can.
    pub contribution: Option<ContributionId>,
    /// Whether the words of that stand.
    pub words: Option<State>,
    /// Which revision it says now; the first is 1.
    pub revision: u32,
    /// Whether all of it is the shop's own.
    pub is_brand: bool,
    /// Under which terms what is in it was written: those of the day on which it was begun, whatever the shop sets later.
    pub licence: Licence,
    /// For what it is true: a reference, a season, a version; may be empty.
    pub applies_to: String,
    /// When somebody is to look whether it still is.
    pub review_by: Option<Timestamp>,
    /// How the product was when somebody last looked; empty of a product type.
    pub print: String,
    /// When it was begun.
    pub made_at: Timestamp,
    /// Since when everybody can read it.
    pub live_at: Option<Timestamp>,
    /// When somebody of the shop last found it true.
    pub confirmed_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Article {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        let is_out = match self.state {
            ArticleState::Live | ArticleState::Stale => true,
            ArticleState::Proposed | ArticleState::Reviewed | ArticleState::Retired => false,
        };
        is_out && self.words == Some(State::Published)
    }

    /// What no other article about the same may have in its language; nothing once it is retired, so that another may take its place.
    pub fn topic_key(&self) -> Option<String> {
        (self.state != ArticleState::Retired).then(|| topic_key(&self.topic))
    }

    /// Where it stands: a path of ours.
    pub fn path(&self) -> String {
        format!("/help/{}", self.slug)
    }
}

/// An article as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: ArticleId,
    /// Below which product type it is listed.
    pub category: Option<CategoryId>,
    /// What of it.
    pub topic: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its address below `/help/`.
    pub slug: String,
    /// What it is called.
    pub title: Personal<String>,
    /// Whether it may be true no more.
    pub is_stale: bool,
    /// Since when everybody can read it.
    pub live_at: Timestamp,
}

/// What an article said, or says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Which: the first is 1.
    pub number: u32,
    /// The title.
    pub title: Personal<String>,
    /// The text as Markdown.
    pub body: Personal<String>,
    /// Who wrote it; nobody for those who are gone.
    pub by: Option<PersonId>,
    /// Whether it is the shop's.
    pub is_house: bool,
    /// Which suggestion it was.
    pub proposal: Option<ContributionId>,
    /// Which revision it brought back.
    pub back_to: Option<u32>,
    /// Since when.
    pub at: Timestamp,
}

/// Somebody whose words are in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The accepted answer, or the suggestion.
    pub source: ContributionId,
    /// Who; nobody for those who are gone.
    pub person: Option<PersonId>,
    /// Whether it was an answer.
    pub is_answer: bool,
    /// Since when.
    pub at: Timestamp,
}

/// How long an article holds, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// For what it is true; may be empty.
    pub applies_to: String,
    /// When somebody is to look; nothing for as many days as the shop has set.
    pub review_by: Option<Timestamp>,
}

/// An article to begin.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it helps with.
    pub about: About,
    /// What of it.
    pub topic: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// The text as Markdown.
    pub body: String,
    /// How long it holds, and for what.
    pub terms: Terms,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Draft").field("about", &self.about).field("lang", &self.lang).finish_non_exhaustive()
    }
}
