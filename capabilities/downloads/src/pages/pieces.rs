//! A grant as whoever bought sees it: files with their links, the way to the keys, what hinders.

use crate::{
    model::{Secret, State},
    reads::{self, Offer},
};
use kernel::{Timestamp, Word};
use webkit::Say;

/// A grant, ready to print.
pub(crate) struct GrantView {
    /// What was bought, and how many.
    pub(crate) name: String,
    /// What hinders, or what is to be known.
    pub(crate) notes: Vec<String>,
    /// Files: where each is fetched, its name, its size and edition.
    pub(crate) files: Vec<(String, String, String)>,
    /// Where its keys are, and whether looking begins it.
    pub(crate) keys: Option<(String, bool)>,
}

/// What was bought, and how many where there are several.
pub(crate) fn many(say: &Say, offer: &Offer) -> String {
    let name = match &offer.item {
        Some(item) => {
            let options: Vec<&str> = item.option_words.iter().map(|word| word.show(say.lang)).collect();
            let name = item.name.show(say.lang);
            if options.is_empty() { name.to_owned() } else { format!("{name} ({})", options.join(", ")) }
        }
        None => say.t("downloads-gone-name"),
    };
    match offer.grant.quantity {
        1 => name,
        quantity => format!("{quantity} × {name}"),
    }
}

/// The size of a file in words.
pub(crate) fn size(say: &Say, bytes: u64) -> String {
    let mark = say.lang.decimal_mark();
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes / 100_000;
            format!("{}{mark}{} MB", tenths / 10, tenths % 10)
        }
    }
}

impl GrantView {
    /// The view of an offer, with links that are good from now on for a day.
    pub(crate) fn of(say: &Say, offer: &Offer, (secret, now): (&Secret, Timestamp)) -> Self {
        let grant = &offer.grant;
        let until = reads::until(now);
        let link = |file| say.link(&reads::path(secret, (grant.id, file), until));
        let files = offer.files.iter().filter(|_| grant.is_usable()).map(|file| {
            let edition = Word::Count(i64::from(file.edition));
            let about = match file.edition {
                1 => size(say, file.bytes),
                _ => format!(
                    "{} · {}",
                    size(say, file.bytes),
                    say.with("downloads-edition", &[("edition", edition)])
                ),
            };
            (link(Some(file.id)), file.name.clone(), about)
        });
        let (own, unseen) = offer.count();
        let has_keys = match grant.state {
            State::Open => own > 0 && !grant.is_held,
            State::Short | State::Closed => offer.keys.iter().any(|key| key.shown_at.is_some()),
            State::Waiting => false,
        };
        Self {
            name: many(say, offer),
            notes: notes(say, offer, own),
            files: files.collect(),
            keys: has_keys.then(|| (link(None), unseen > 0 && grant.is_usable())),
        }
    }
}

fn notes(say: &Say, offer: &Offer, own: usize) -> Vec<String> {
    let grant = &offer.grant;
    let mut notes = Vec::new();
    match grant.state {
        State::Waiting => notes.push(say.t("downloads-waiting")),
        State::Closed if !grant.is_told => notes.push(say.t("downloads-never")),
        State::Closed => notes.push(say.t("downloads-closed")),
        State::Short if !grant.needs_keys => notes.push(say.t("downloads-coming")),
        State::Open if grant.is_held => notes.push(say.t("downloads-held")),
        State::Open | State::Short => {
            let missing = i64::from(grant.quantity) - i64::try_from(own).unwrap_or(i64::MAX);
            if grant.needs_keys && missing > 0 {
                notes.push(say.n("downloads-keys-coming", &missing));
            }
            if !offer.files.is_empty() && grant.is_usable() {
                let left = i64::from(grant.fetches_max.saturating_sub(grant.fetches));
                notes.push(say.n("downloads-left", &left));
            }
            notes.extend(grant.begun_at.map(|at| say.with("downloads-begun", &[("day", Word::At(at))])));
        }
    }
    notes
}
