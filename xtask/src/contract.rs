//! `cargo xtask contract`: schemathesis reads the document of a demo that is open, and tries everything it says with an owner's
//! token: bodies that fit and bodies that do not, headers left out, methods that are not there. No server error, no answer
//! that is not in the document, and nearly every operation must have been got through.

mod lived;
mod places;
mod settings;
mod shop;

use crate::house;
use crate::postbox;
use crate::setup::{self, Without};
use crate::shell::{Done, While, mortal};
use crate::test::Count;
use serde_json::Value;
use shop::Shop;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// Of a hundred operations so many must have been got through.
const REACHED_LEAST: usize = 90;
/// The same run each time: by one worker, so many examples of each operation (`settings`) instead of as many as there is time for,
/// and nothing of what an earlier run remembers.
const SEED: &str = "20261122";
/// What schemathesis is told, beside the document.
const SETTINGS: &str = "schemathesis.toml";
const PLACES: &str = "places.json";
const REAL: &str = "real.json";

/// Sets up and tries, alone.
pub(crate) fn alone() -> Done {
    setup::setup(&Without::default())?;
    contract()?.verdict()
}

/// Tries everything, and counts what was got through.
pub(crate) fn contract() -> Done<Count> {
    let folder = house::target()?.join("contract");
    fs::create_dir_all(&folder).while_("making the folder of the contract")?;
    let mut shop = Shop::start(&folder)?;
    shop.be_lived_in()?;
    let document = shop.document()?;
    let places = places::of(&shop, &document)?;
    fs::write(folder.join(PLACES), settings::places(&places)).while_("writing down what there is")?;
    fs::write(folder.join(REAL), shop.lived().real.to_string()).while_("writing down what there is")?;
    fs::write(folder.join(SETTINGS), settings::settings(&places, &vain(&document)))
        .while_("writing the settings of schemathesis")?;
    let report = folder.join("report.har");
    // What an earlier run left must not be read as this one's.
    drop(fs::remove_file(&report));
    let went_well = schemathesis(&folder, &report, &shop)?;

    let reached = reached(&document, &report)?;
    println!("{reached}");
    let good = [went_well, reached.is_enough()];
    if good.contains(&false) {
        println!("the shop said:\n{}", shop.last_words());
    }
    let passed = good.iter().filter(|good| **good).count();
    Ok(Count { passed, failed: good.len() - passed, skipped: 0 })
}

/// Lets it read the document where it is served, and try everything.
fn schemathesis(folder: &Path, report: &Path, shop: &Shop) -> Done<bool> {
    let mut command = mortal(postbox::folder()?.join("bin/schemathesis"));
    command.env("PLAZA_PLACES", folder.join(PLACES)).env("PLAZA_REAL", folder.join(REAL));
    command.arg("--config-file").arg(folder.join(SETTINGS));
    command.args(["run", &shop.document_at(), "--url", &shop.url(), "--checks", "all", "--workers", "1"]);
    command.args(["--continue-on-failure", "--no-shrink", "--seed", SEED]);
    command.args(["--request-timeout", "20"]);
    command.args(["--header", &format!("Authorization: Bearer {}", shop.token())]);
    command.args(["--report", "har", "--report-har-path"]).arg(report);
    command.arg("--report-dir").arg(folder).current_dir(folder).stdin(Stdio::null());
    Ok(command.status().while_("starting schemathesis")?.success())
}

/// How many operations were got through.
struct Reached {
    requests: usize,
    all: usize,
    missed: Vec<String>,
}

impl Reached {
    fn is_enough(&self) -> bool {
        self.all > 0 && (self.all - self.missed.len()) * 100 >= self.all * REACHED_LEAST
    }
}

impl std::fmt::Display for Reached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let through = self.all - self.missed.len();
        let percent = if self.all == 0 { 0 } else { through * 100 / self.all };
        write!(f, "schemathesis: {through} of {} operations reached a 2xx ({percent} %)", self.all)?;
        write!(f, " in {} requests", self.requests)?;
        if self.missed.is_empty() { Ok(()) } else { write!(f, "; missed: {}", self.missed.join(", ")) }
    }
}

/// Which operations of a document a report got through.
fn reached(document: &Value, report: &Path) -> Done<Reached> {
    let text = fs::read_to_string(report).while_("reading the report of schemathesis")?;
    let report: Value = serde_json::from_str(&text).while_("reading the report of schemathesis")?;
    let entries = report["log"]["entries"].as_array().map_or(&[][..], Vec::as_slice);
    let mut through: BTreeSet<String> = BTreeSet::new();
    for entry in entries.iter().filter(|entry| entry["response"]["status"].as_u64().unwrap_or(0) / 100 == 2) {
        let method = entry["request"]["method"].as_str().unwrap_or_default();
        let url = entry["request"]["url"].as_str().unwrap_or_default();
        let path = url.split_once("/api/").map_or("", |(_, path)| path).split('?').next().unwrap_or_default();
        through.extend(template(document, &format!("/api/{path}")).map(|path| format!("{method} {path}")));
    }
    let all: Vec<String> = operations(document).map(|(method, path, _)| format!("{method} {path}")).collect();
    let missed = all.iter().filter(|one| !through.contains(*one)).cloned().collect();
    Ok(Reached { requests: entries.len(), all: all.len(), missed })
}

/// All operations: method in capitals, address, what is said of it.
fn operations(document: &Value) -> impl Iterator<Item = (String, &String, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        let known = |method: &str| ["get", "post", "put", "patch", "delete"].contains(&method);
        methods
            .filter(move |(method, _)| known(method))
            .map(move |(method, said)| (method.to_uppercase(), path, said))
    })
}

/// The operations that may find nothing, as schemathesis calls them.
fn vain(document: &Value) -> Vec<String> {
    let vain = operations(document).filter(|(_, _, said)| said["responses"].get("404").is_some());
    vain.map(|(method, path, _)| format!("{method} {path}")).collect()
}

/// The address in the document that this path is one of: the one with most words of its own.
fn template<'d>(document: &'d Value, path: &str) -> Option<&'d String> {
    let asked: Vec<&str> = path.split('/').collect();
    let fits = |known: &str| {
        let known: Vec<&str> = known.split('/').collect();
        let same =
            |(known, asked): (&&str, &&str)| (known.starts_with('{') && !asked.is_empty()) || known == asked;
        known.len() == asked.len() && known.iter().zip(&asked).all(same)
    };
    let paths = document["paths"].as_object()?.keys().filter(|known| fits(known));
    paths.min_by_key(|known| known.matches('{').count())
}

#[cfg(test)]
mod tests {
    use super::{Reached, template};
    use serde_json::json;

    #[test]
    fn an_address_with_words_of_its_own_comes_first() {
        let document =
            json!({ "paths": { "/api/v1/a/{id}": {}, "/api/v1/a/b": {}, "/api/v1/a/{id}/c": {} } });
        let cases = [
            ("/api/v1/a/b", Some("/api/v1/a/b")),
            ("/api/v1/a/17", Some("/api/v1/a/{id}")),
            ("/api/v1/a/17/c", Some("/api/v1/a/{id}/c")),
            ("/api/v1/a/", None),
            ("/api/v1/z", None),
        ];
        for (path, known) in cases {
            assert_eq!(template(&document, path).map(String::as_str), known, "{path}");
        }
    }

    #[test]
    fn nine_of_ten_are_enough_and_none_of_none_is_not() {
        let reached = |all, missed: usize| Reached { requests: 1, all, missed: vec![String::new(); missed] };
        for (all, missed, enough) in [(10, 1, true), (10, 2, false), (100, 10, true), (0, 0, false)] {
            assert_eq!(reached(all, missed).is_enough(), enough, "{missed} of {all}");
        }
    }
}
