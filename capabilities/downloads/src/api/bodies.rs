//! Downloads as programs read and write them.

use crate::{
    model::{Added, KeyState, Secret, SoldFile},
    reads::{self, Desk, Offer},
};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::{Translated, instant};

/// So many keys come with one request.
const KEYS_AT_ONCE: usize = 1_000;

/// Something that somebody may fetch.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Download, example = json!({
    "line": "019a0000-0000-7000-8000-000000000006", "variant": "019a0000-0000-7000-8000-000000000002",
    "name": { "es": "Doce guisos de barro", "en": "Twelve clay-pot stews" }, "quantity": 1, "state": "open", "held": false,
    "fetches": 2, "fetches_max": 50, "begun_at": "2026-11-03T09:00:00Z",
    "files": [{ "id": "019a0000-0000-7000-8000-000000000007", "name": "guisos.pdf", "bytes": 182044, "edition": 1,
                "path": "/downloads/0123456789abcdef", "until": "2026-11-04T09:00:00Z" }],
    "keys": ["AAAA-BBBB-CCCC"], "keys_unseen": 0,
}))]
pub(super) struct DownloadBody {
    /// The line of the order.
    #[schema(format = "uuid")]
    line: String,
    /// What was bought.
    #[schema(format = "uuid")]
    variant: String,
    /// What it is called; null where there is no such thing any more.
    name: Option<Translated>,
    /// How many.
    quantity: u32,
    /// `waiting` (not paid), `open`, `short` (keys or files are missing) or `closed`.
    state: String,
    /// Whether somebody wants to give some of it back: until that is settled nobody uses it.
    held: bool,
    /// How often its files were fetched,
    fetches: u32,
    /// and how often they may be.
    fetches_max: u32,
    /// Since when it is used; null while it is not.
    #[schema(format = "date-time")]
    begun_at: Option<String>,
    /// Its files; none while it is not open, or held.
    files: Vec<LinkBody>,
    /// The keys that were looked at.
    keys: Vec<String>,
    /// How many were not: looking at them begins it.
    keys_unseen: u32,
}

/// A file with a link by which it is fetched.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = DownloadLink)]
pub(super) struct LinkBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    name: String,
    /// How long it is.
    bytes: u64,
    /// Counted from one; raised when another file takes its place.
    edition: u32,
    /// Where it is fetched. Fetching it begins it.
    path: String,
    /// Until when.
    #[schema(format = "date-time")]
    until: String,
}

/// What somebody may fetch, with links that are good from now on for a day.
pub(super) fn download(offer: &Offer, (secret, now): (&Secret, Timestamp)) -> DownloadBody {
    let grant = &offer.grant;
    let until = reads::until(now);
    let link = |file: &SoldFile| LinkBody {
        id: file.id.to_string(),
        name: file.name.clone(),
        bytes: file.bytes,
        edition: file.edition,
        path: reads::path(secret, (grant.id, Some(file.id)), until),
        until: instant(until),
    };
    let seen = offer.keys.iter().filter(|key| key.shown_at.is_some() && key.state == KeyState::Taken);
    DownloadBody {
        line: grant.line.to_string(),
        variant: grant.variant.to_string(),
        name: offer.item.as_ref().map(|item| Translated::from(item.name.clone())),
        quantity: grant.quantity,
        state: grant.state.code().to_owned(),
        held: grant.is_held,
        fetches: grant.fetches,
        fetches_max: grant.fetches_max,
        begun_at: grant.begun_at.map(instant),
        files: offer.files.iter().filter(|_| grant.is_usable()).map(link).collect(),
        keys: seen.map(|key| key.body.reveal().clone()).collect(),
        keys_unseen: u32::try_from(offer.count().1).unwrap_or(u32::MAX),
    }
}

/// How many keys there are.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = KeyStock, example = json!({ "free": 40, "sold": 12, "short": 0 }))]
pub(super) struct KeysBody {
    /// Those that nobody has bought.
    free: u32,
    /// Those that somebody has.
    sold: u32,
    /// Lines of orders that wait for keys or files; never more than 1,000.
    short: i64,
}

/// How many keys there are.
pub(super) fn stock(desk: &Desk) -> KeysBody {
    KeysBody { free: desk.stocked.keys_free, sold: desk.stocked.keys_taken, short: desk.short }
}

/// Keys to add.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewKeys, example = json!({ "keys": ["AAAA-BBBB-CCCC", "AAAA-BBBB-DDDD"] }))]
pub(super) struct KeysNewBody {
    /// The keys, of 500 signs at most. Those that the variant ever had are passed over.
    #[schema(min_items = 1, max_items = 1000)]
    keys: Vec<String>,
}

impl KeysNewBody {
    /// The keys; nothing where there are none or too many.
    pub(super) fn keys(self) -> Option<Vec<String>> {
        (1..=KEYS_AT_ONCE).contains(&self.keys.len()).then_some(self.keys)
    }
}

/// What became of keys that were added.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AddedKeys, example = json!({ "added": 2, "known": 0 }))]
pub(super) struct AddedBody {
    /// New ones.
    added: u32,
    /// Those that were known before, or came twice.
    known: u32,
}

impl AddedBody {
    pub(super) fn of(added: Added) -> Self {
        Self { added: added.added, known: added.known }
    }
}

/// A file of a variant.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = VariantFile, example = json!({
    "id": "019a0000-0000-7000-8000-000000000007", "name": "guisos.pdf", "bytes": 182044, "edition": 1,
    "changed_at": "2026-11-03T09:00:00Z",
}))]
pub(super) struct FileBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    name: String,
    /// How long it is.
    bytes: u64,
    /// Counted from one; raised when another file takes its place.
    edition: u32,
    /// Since when it is this one.
    #[schema(format = "date-time")]
    changed_at: String,
}

/// A file as programs read it.
pub(super) fn file(file: &SoldFile) -> FileBody {
    FileBody {
        id: file.id.to_string(),
        name: file.name.clone(),
        bytes: file.bytes,
        edition: file.edition,
        changed_at: instant(file.changed_at),
    }
}
