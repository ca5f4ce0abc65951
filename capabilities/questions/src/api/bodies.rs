//! Questions and answers as programs read and write them.

use crate::{
    model::{Answering, Asking, ContributionId, Mark},
    reads::{Said, Whole},
};
use catalog_facts::ProductId;
use kernel::{Lang, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::instant;

/// A question.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Question, example = json!({
    "id": "019a0000-0000-7000-8000-000000000021", "title": "¿Se puede meter en el lavavajillas?", "text": "", "language": "es",
    "name": "Marta R.", "stage": "answered", "state": "published", "answers": 1, "up": 3, "down": 0,
    "asked_at": "2026-11-03T09:00:00Z", "accepted": null,
    "best": {
        "id": "019a0000-0000-7000-8000-000000000022", "text": "Sí, la lavo así desde hace un año.", "language": "es", "name": "Luis P.",
        "mark": "owner", "state": "published", "up": 2, "down": 0, "written_at": "2026-11-04T09:00:00Z",
    },
}))]
pub(super) struct QuestionBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The question itself.
    title: String,
    /// What else it says, as Markdown; may be empty.
    text: String,
    /// The language it is written in.
    language: String,
    /// As every visitor may read it; empty for somebody who is gone.
    name: String,
    /// `open`, `answered`, `accepted`, `duplicate`, `closed` or `converted`.
    stage: String,
    /// `published`, `held` while somebody has to look at it, `rejected`, `hidden` or `withdrawn`.
    state: String,
    /// How many answers everybody can read.
    answers: u32,
    /// How many want to know it too.
    up: u32,
    /// How many do not.
    down: u32,
    /// When it was asked.
    #[schema(format = "date-time")]
    asked_at: String,
    /// The answer of which whoever asked says that it helped.
    #[schema(format = "uuid")]
    accepted: Option<String>,
    /// The answer that stands first.
    best: Option<AnswerBody>,
}

/// An answer to a question.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Answer, example = json!({
    "id": "019a0000-0000-7000-8000-000000000022", "text": "Sí, la lavo así desde hace un año.", "language": "es", "name": "Luis P.",
    "mark": "owner", "state": "published", "up": 2, "down": 0, "written_at": "2026-11-04T09:00:00Z",
}))]
pub(super) struct AnswerBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it says, as Markdown.
    text: String,
    /// The language it is written in.
    language: String,
    /// As every visitor may read it; empty for the shop and for somebody who is gone.
    name: String,
    /// What the shop knows of whoever answers: `brand`, `owner` or `expert`.
    mark: Option<String>,
    /// `published`, `held` while somebody has to look at it, `rejected`, `hidden` or `withdrawn`.
    state: String,
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
    /// When it was written.
    #[schema(format = "date-time")]
    written_at: String,
}

/// A question to ask.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewQuestion, example = json!({
    "product": "019a0000-0000-7000-8000-000000000001", "title": "¿Se puede meter en el lavavajillas?", "language": "es",
}))]
pub(super) struct QuestionNewBody {
    /// About which product.
    #[schema(format = "uuid")]
    pub(super) product: String,
    /// The question itself, one line.
    #[schema(min_length = 10, max_length = 150)]
    pub(super) title: String,
    /// What else there is to say, as Markdown.
    #[serde(default)]
    #[schema(max_length = 3000)]
    text: String,
    /// The language it is written in; that of the request unless said otherwise.
    pub(super) language: Option<String>,
    /// Whether all may read it though it speaks of an order. Without it such a question is refused; with the number of one it always is.
    #[serde(default)]
    is_sure: bool,
}

/// An answer to give.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAnswer, example = json!({ "text": "Sí, la lavo así desde hace un año.", "language": "es" }))]
pub(super) struct AnswerNewBody {
    /// What it says, as Markdown.
    #[schema(min_length = 1, max_length = 5000)]
    pub(super) text: String,
    /// The language it is written in; that of the request unless said otherwise.
    pub(super) language: Option<String>,
}

impl QuestionNewBody {
    pub(super) fn wanted(
        &self,
        (person, product): (PersonId, ProductId),
        lang: Lang,
        household: Option<u128>,
    ) -> Asking {
        Asking {
            product,
            person,
            title: self.title.clone(),
            body: self.text.clone(),
            lang,
            is_sure: self.is_sure,
            household,
        }
    }
}

impl AnswerNewBody {
    pub(super) fn wanted(
        &self,
        (person, question): (PersonId, ContributionId),
        lang: Lang,
        household: Option<u128>,
    ) -> Answering {
        Answering { question, person, is_house: false, body: self.text.clone(), lang, household }
    }
}

pub(super) fn asked(of: &Whole) -> QuestionBody {
    let (question, words) = (&of.question, &of.words);
    QuestionBody {
        id: question.id.to_string(),
        title: words.title.reveal().clone(),
        text: words.body.reveal().clone(),
        language: words.lang.code().to_owned(),
        name: question.name.reveal().clone(),
        stage: question.stage.code().to_owned(),
        state: question.state.code().to_owned(),
        answers: question.answers,
        up: words.up,
        down: words.down,
        asked_at: instant(question.asked_at),
        accepted: question.accepted.map(|id| id.to_string()),
        best: of.best.as_ref().map(answered),
    }
}

pub(super) fn answered(of: &Said) -> AnswerBody {
    let (answer, words) = (&of.answer, &of.words);
    AnswerBody {
        id: answer.id.to_string(),
        text: words.body.reveal().clone(),
        language: words.lang.code().to_owned(),
        name: answer.name.reveal().clone(),
        mark: answer.mark.map(|mark| Mark::code(mark).to_owned()),
        state: answer.state.code().to_owned(),
        up: words.up,
        down: words.down,
        written_at: instant(answer.written_at),
    }
}
