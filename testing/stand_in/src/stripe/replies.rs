//! What was answered to a call that carries a key: the same call is answered the same, another one with that key is refused.
//! What was refused before anything was done is forgotten, as Stripe does.

use serde_json::Value;
use std::collections::HashMap;

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

struct Kept {
    path: String,
    says: Vec<(String, String)>,
    reply: Reply,
}

/// What is remembered by key.
#[derive(Default)]
pub(crate) struct Replies(HashMap<String, Kept>);

/// What a key is good for.
pub(crate) enum Asked {
    /// Nobody has used it.
    New,
    /// It was used for the same, and this was answered.
    Again(Reply),
    /// It was used for something else.
    Other,
}

impl Replies {
    /// What a key is good for.
    pub(crate) fn ask(&self, key: &str, path: &str, says: &[(String, String)]) -> Asked {
        match self.0.get(key) {
            None => Asked::New,
            Some(kept) if kept.path == path && kept.says == says => Asked::Again(kept.reply.clone()),
            Some(_) => Asked::Other,
        }
    }

    /// Keeps an answer.
    pub(crate) fn keep(&mut self, key: &str, path: &str, says: Vec<(String, String)>, reply: &Reply) {
        let kept = Kept { path: path.to_owned(), says, reply: reply.clone() };
        self.0.insert(key.to_owned(), kept);
    }
}
