//! What schemathesis is told: what may be answered to what, and which things there are. The document itself it reads as it is
//! served.

use super::places::Place;
use crate::house;
use serde_json::{Value, json};
use std::fmt::Write;

/// What may be answered to whatever fits the document. Rules still say no (409, 422), versions are others (412), and it may be
/// too often (429).
const FITTING: &str = r#"["2xx", "409", "412", "422", "429"]"#;
/// The same where there may be nothing: of what chance names, of what was taken away, of a part of the shop that was closed.
const FITTING_PLACE: &str = r#"["2xx", "404", "409", "412", "422", "429"]"#;
/// What may be answered to whatever does not fit: those that schemathesis expects itself, and a version that is none (412).
const UNFIT: &str =
    r#"["400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "428", "429"]"#;
/// What may be answered where a header is left out: those that schemathesis expects itself, and 428, which is what RFC 6585 has
/// for `If-Match`.
const HEADLESS: &str = r#"["400", "401", "403", "406", "415", "422", "428"]"#;
/// How many bodies chance makes up for each operation, beside its examples and what stands at the edges of its document;
const EXAMPLES: u32 = 30;
/// and how many ways through several operations it goes.
const WAYS: u32 = 60;
/// How often chance takes a thing that is there.
const OFTEN: &str = "0.7";

/// The file of settings. `vain` are the operations that the document says may find nothing, as schemathesis calls them.
pub(super) fn settings(places: &[Place], vain: &[String]) -> String {
    let hooks = house::root().join("xtask/peers/contract.py").display().to_string();
    let mut text = format!("hooks = {hooks:?}\n\n[phases.examples]\nfill-missing = true\n");
    text += &format!("\n[generation]\nmax-examples = {EXAMPLES}\ndatabase = \"none\"\n");
    text += &format!("\n[phases.stateful.generation]\nmax-examples = {WAYS}\n");
    // What an earlier run found is not asked again: it is another shop.
    text += "\n[cache]\nenabled = false\n";
    for (check, statuses) in [
        ("positive_data_acceptance", FITTING),
        ("negative_data_rejection", UNFIT),
        ("missing_required_header", HEADLESS),
    ] {
        text += &format!("\n[checks.{check}]\nexpected-statuses = {statuses}\n");
    }
    for (number, label) in vain.iter().enumerate() {
        let mut operation = format!("\n[[operations]]\ninclude-name = {label:?}\n");
        let place = places.iter().find(|place| place.label == *label && !place.values.is_empty());
        if let Some(Place { name, values, .. }) = place {
            text += &format!("\n[dictionaries.there-{number}]\nvalues = {values:?}\n");
            let binding = format!("{{ dictionary = \"there-{number}\", probability = {OFTEN} }}");
            operation += &format!("parameters = {{ \"path.{name}\" = {binding} }}\n");
        }
        operation += "[operations.checks.positive_data_acceptance]\n";
        let _ = writeln!(operation, "expected-statuses = {FITTING_PLACE}");
        text += &operation;
    }
    text
}

/// What there is, by the names of the operations.
pub(super) fn places(places: &[Place]) -> String {
    let there = places.iter().filter(|place| !place.values.is_empty());
    let all = there.map(|place| (place.label.clone(), json!({ "name": place.name, "values": place.values })));
    Value::Object(all.collect()).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Place, places, settings};

    #[test]
    fn a_run_is_as_long_as_it_is_and_remembers_nothing() {
        let settings: toml::Table = settings(&[], &[]).parse().expect("settings that can be read");
        assert_eq!(settings["generation"]["database"].as_str(), Some("none"));
        assert_eq!(settings["cache"]["enabled"].as_bool(), Some(false));
        assert!(settings.get("max-time").is_none());
    }

    #[test]
    fn only_an_operation_that_may_find_nothing_is_let_find_nothing() {
        let place = |label: &str, values: &[&str]| Place {
            label: label.to_owned(),
            name: "id".to_owned(),
            values: values.iter().map(|one| (*one).to_owned()).collect(),
        };
        let known = [place("GET /a/{id}", &["7"]), place("GET /b/{id}", &[])];
        let vain = ["GET /a/{id}", "GET /b/{id}", "GET /c"].map(str::to_owned);
        let settings: toml::Table = settings(&known, &vain).parse().expect("settings that can be read");
        let said = |of: &toml::Value| of["checks"]["positive_data_acceptance"]["expected-statuses"].clone();
        let has = |statuses: &toml::Value, code: &str| {
            statuses.as_array().is_some_and(|all| all.iter().any(|one| one.as_str() == Some(code)))
        };
        let everywhere = said(&toml::Value::Table(settings.clone()));
        assert!(
            ["401", "403", "404", "428", "5xx"].iter().all(|code| !has(&everywhere, code)),
            "{everywhere}"
        );
        let operations = settings["operations"].as_array().expect("operations");
        assert!(operations.iter().all(|one| has(&said(one), "404") && !has(&said(one), "403")));
        assert_eq!(operations.len(), 3);
        assert_eq!(operations[0]["parameters"]["path.id"]["dictionary"].as_str(), Some("there-0"));
        assert!(operations[1].get("parameters").is_none());
        assert_eq!(places(&known), r#"{"GET /a/{id}":{"name":"id","values":["7"]}}"#);
    }
}
