//! The tables `[[sign_in]]` of the settings: other providers through which people come in.

use super::{Environment, Origin, Setting};
use crate::stopped::Stopped;
use accounts::{NoProvider, Provider, Wish};
use action::Sentence;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// One of them as the file says it.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Entry {
    id: String,
    name: String,
    preset: String,
    issuer: String,
    client_id: String,
    client_secret: String,
    tenant: String,
    team_id: String,
    key_id: String,
    key_file: String,
}

/// The providers that the file names, checked; secrets may come from the environment instead: for the id `acme`,
/// `PLAZA_SIGN_IN_ACME_CLIENT_SECRET`.
pub(super) fn read(
    entries: Vec<Entry>,
    path: Option<&Path>,
    environment: Environment<'_>,
) -> Result<Vec<Wish>, Stopped> {
    let (mut wishes, mut checked) = (Vec::new(), Vec::new());
    for entry in entries {
        let wish = wish(entry, environment)?;
        let provider = Provider::of(&wish, &checked).map_err(|no| {
            let stopped = Stopped::usage("server-setting-sign-in").with("id", wish.id.as_str());
            stopped.with("why", why(no)).with("origin", origin(path).sentence())
        })?;
        checked.push(provider);
        wishes.push(wish);
    }
    Ok(wishes)
}

fn wish(entry: Entry, environment: Environment<'_>) -> Result<Wish, Stopped> {
    let id = if entry.id.is_empty() { entry.preset.clone() } else { entry.id };
    let word = id.to_uppercase().replace('-', "_");
    let secret = environment(&format!("PLAZA_SIGN_IN_{word}_CLIENT_SECRET"));
    let key = match entry.key_file.as_str() {
        "" => String::new(),
        file => std::fs::read_to_string(file).map_err(|error| {
            Stopped::usage("server-file-unreadable").with("file", file).with("why", error.to_string())
        })?,
    };
    Ok(Wish {
        id,
        name: entry.name,
        preset: entry.preset,
        issuer: entry.issuer,
        client_id: entry.client_id,
        client_secret: secret.unwrap_or(entry.client_secret),
        tenant: entry.tenant,
        team_id: entry.team_id,
        key_id: entry.key_id,
        key,
    })
}

/// What `plaza config` prints: which ones there are. Their secrets are nobody's business.
pub(super) fn printed(wishes: &[Wish], path: Option<&Path>) -> Setting {
    let ids: Vec<&str> = wishes.iter().map(|wish| wish.id.as_str()).collect();
    let origin = if wishes.is_empty() { Origin::Default } else { origin(path) };
    Setting { name: "sign_in", value: ids.join(", "), origin }
}

fn origin(path: Option<&Path>) -> Origin {
    path.map_or(Origin::Default, |path| Origin::File(PathBuf::from(path)))
}

fn why(no: NoProvider) -> Sentence {
    Sentence::new(match no {
        NoProvider::Id => "server-sign-in-id",
        NoProvider::Twice => "server-sign-in-twice",
        NoProvider::Preset => "server-sign-in-preset",
        NoProvider::Issuer => "server-sign-in-issuer",
        NoProvider::Client => "server-sign-in-client",
        NoProvider::Secret => "server-sign-in-secret",
        NoProvider::Tenant => "server-sign-in-tenant",
        NoProvider::Key => "server-sign-in-key",
    })
}
