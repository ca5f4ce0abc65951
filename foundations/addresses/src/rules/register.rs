//! What an answer of the register of the Union says, as its REST service is published: `valid`, or a word for why it says
//! nothing. A word that we do not know means that it says nothing.

use crate::model::Verdict;
use kernel::Personal;
use serde::Deserialize;

/// The longest name that is kept, and the longest number of a question, in letters.
const NAME_MAX: usize = 200;
const PROOF_MAX: usize = 40;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Said {
    valid: Option<bool>,
    name: Option<String>,
    trader_name: Option<String>,
    request_identifier: Option<String>,
    user_error: Option<String>,
    error_wrappers: Vec<Wrapped>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wrapped {
    error: String,
}

/// Reads an answer.
pub(crate) fn read(status: u16, body: &[u8]) -> Verdict {
    let Ok(said) = serde_json::from_slice::<Said>(body) else {
        return Verdict::Busy { why: format!("an answer {status} that cannot be read") };
    };
    let wrapped = said.error_wrappers.first().map(|one| one.error.as_str());
    let word =
        wrapped.or(said.user_error.as_deref()).filter(|word| !matches!(*word, "" | "VALID" | "INVALID"));
    match (word, said.valid) {
        (Some("INVALID_INPUT"), _) => Verdict::Invalid,
        (Some("INVALID_REQUESTER_INFO"), _) => Verdict::NotUs,
        (Some(word), _) => Verdict::Busy { why: cut(word, PROOF_MAX) },
        (None, Some(true)) => Verdict::Valid {
            name: Personal::new(named(said.name).or_else(|| named(said.trader_name))),
            proof: cut(&said.request_identifier.unwrap_or_default(), PROOF_MAX),
        },
        (None, Some(false)) => Verdict::Invalid,
        (None, None) => Verdict::Busy { why: format!("an answer {status} that says nothing") },
    }
}

/// Countries that tell no names write strokes.
fn named(name: Option<String>) -> Option<String> {
    let name = name.unwrap_or_default();
    let one_line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.chars().any(char::is_alphanumeric).then(|| cut(&one_line, NAME_MAX))
}

fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|sign| !sign.is_control()).take(most).collect()
}
