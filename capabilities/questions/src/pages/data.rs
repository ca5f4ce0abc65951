//! What search engines read of a question: a QAPage of schema.org. Only what stands on the page is said.

use crate::{
    names,
    reads::{Said, Whole},
};
use serde_json::{Value, json};
use webkit::Say;

/// The question with its answers, as one JSON text; nothing while there is no answer.
pub(super) fn page(say: &Say, whole: &Whole, answers: &[Said]) -> Option<String> {
    if answers.is_empty() || !whole.question.is_listed() {
        return None;
    }
    let (question, words) = (&whole.question, &whole.words);
    let (accepted, others): (Vec<&Said>, Vec<&Said>) =
        answers.iter().partition(|said| question.accepted == Some(said.answer.id));
    let mut entity = json!({
        "@type": "Question",
        "name": words.title.reveal(),
        "answerCount": question.answers,
        "upvoteCount": words.up,
        "datePublished": question.asked_at.to_string(),
        "inLanguage": words.lang.code(),
        "author": author(names::asker(say, question)),
        "suggestedAnswer": others.into_iter().map(|said| answer(say, said)).collect::<Vec<Value>>(),
    });
    if !words.body.reveal().is_empty() {
        entity["text"] = json!(words.body.reveal());
    }
    if let Some(said) = accepted.first() {
        entity["acceptedAnswer"] = answer(say, said);
    }
    let data = json!({ "@context": "https://schema.org", "@type": "QAPage", "mainEntity": entity });
    Some(data.to_string())
}

fn answer(say: &Say, said: &Said) -> Value {
    json!({
        "@type": "Answer",
        "text": said.words.body.reveal(),
        "upvoteCount": said.words.up,
        "datePublished": said.answer.written_at.to_string(),
        "inLanguage": said.words.lang.code(),
        "author": author(names::author(say, &said.answer)),
        "url": say.link(&format!("/questions/{}#a-{}", said.answer.question, said.answer.id)),
    })
}

fn author(name: String) -> Value {
    json!({ "@type": "Person", "name": name })
}
