//! The walls inside a foundation, capability or workflow: what a file of a given name may know, and who may hold SQL.

use super::Finding;
use super::code::{Code, Said};
use super::tree::{Crate, Floor, TextFile, Tree};

/// What the files of these names must never mention.
struct Wall {
    rooms: &'static [&'static str],
    /// Crates.
    crates: &'static [&'static str],
    /// Rooms of their own crate.
    own: &'static [&'static str],
    waits: bool,
    instead: &'static str,
}

const WALLS: &[Wall] = &[
    Wall {
        rooms: &["rules", "model"],
        crates: &["database", "axum", "tokio", "webkit", "action", "http", "askama"],
        own: &["store", "steps", "actions", "reads", "pages", "panels", "admin", "api", "live", "reactions"],
        waits: false,
        instead: "a rule knows nothing but its arguments: let a step gather and pass it the value",
    },
    Wall {
        rooms: &["store"],
        crates: &["axum", "webkit", "http", "askama"],
        own: &["rules", "steps", "actions", "pages", "panels", "admin", "api", "live"],
        waits: true,
        instead: "a store keeps and finds, and decides nothing: let a step join it with the rules",
    },
    Wall {
        rooms: &["steps", "actions", "reads"],
        crates: &["axum", "askama", "webkit"],
        own: &["pages", "panels", "admin", "api", "live"],
        waits: true,
        instead: "how it is said to a browser belongs into pages, panels, admin, api or live: give back values",
    },
    Wall {
        rooms: &["pages", "panels", "admin", "api", "live"],
        crates: &["rusqlite", "tokio_postgres"],
        own: &["rules", "store"],
        waits: true,
        instead: "a page asks `reads` and calls `actions`: put it there and call it",
    },
    Wall {
        rooms: &["reactions", "deadlines"],
        crates: &["axum", "askama"],
        own: &["pages", "panels", "admin", "api", "live"],
        waits: true,
        instead: "a reaction calls steps: what it shares with a page belongs into steps or reads",
    },
];

const KEEPS_NOTHING: &str = "a workflow keeps nothing of its own: walk by the steps and reads of those below";

const SQL_VERBS: &[&str] = &["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];
const STORE_METHODS: &[&str] = &["all", "one", "opt", "exec", "batch"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, code, owner) in tree.rust() {
        let Some(room) = owner.room(&file.path).filter(|room| owner.floor.has_rooms() && *room != "tests")
        else {
            continue;
        };
        if let Some(wall) = WALLS.iter().find(|wall| wall.rooms.contains(&room)) {
            found.extend(through(wall, room, file, code, owner));
        }
        match (owner.floor, room) {
            (Floor::Workflow, "store") => found.push(Finding::error(&file.path, 1, KEEPS_NOTHING)),
            (_, "store") => {}
            _ => found.extend(sql(file, code)),
        }
    }
    found
}

/// Whether a string is a statement.
pub(super) fn is_sql(text: &str) -> bool {
    let text = text.trim_start();
    SQL_VERBS.iter().any(|verb| text.starts_with(verb) || text.starts_with(&verb.replace(' ', "\n")))
}

fn through(wall: &Wall, room: &str, file: &TextFile, code: &Code, owner: &Crate) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut complain = |line: usize, what: String| {
        found.push(Finding::error(&file.path, line, format!("{room} must not {what}; {}", wall.instead)));
    };
    for path in product(&code.paths) {
        let names = from_the_crate(&path.what, file, owner);
        match names.as_slice() {
            [first, ..] if wall.crates.contains(&first.as_str()) => {
                complain(path.line, format!("know {first}"))
            }
            [root, own, ..] if root == "crate" && own != room && wall.own.contains(&own.as_str()) => {
                complain(path.line, format!("know crate::{own}"));
            }
            _ => {}
        }
    }
    if !wall.waits {
        for wait in product(&code.waits) {
            complain(wait.line, "wait (async)".to_owned());
        }
    }
    found
}

fn sql(file: &TextFile, code: &Code) -> Vec<Finding> {
    let statements = product(&code.strings).filter(|text| is_sql(&text.what)).map(|text| text.line);
    // `.all(..)` of an iterator takes a closure; only statements have names in capitals.
    let calls = product(&code.calls).filter(|call| {
        let (method, first) = &call.what;
        let named = first.len() > 1
            && first.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        method == "insert_many" || (named && STORE_METHODS.contains(&method.as_str()))
    });
    let lines = statements.chain(calls.map(|call| call.line));
    lines
        .map(|line| {
            Finding::error(&file.path, line, "SQL outside store: move the statement into a function there")
        })
        .collect()
}

fn product<T>(said: &[Said<T>]) -> impl Iterator<Item = &Said<T>> {
    said.iter().filter(|one| !one.in_test)
}

/// A path as seen from the crate's root: `super::store` in `pages/product.rs` is `crate::pages::store`.
fn from_the_crate(names: &[String], file: &TextFile, owner: &Crate) -> Vec<String> {
    let ups = names.iter().take_while(|name| *name == "super").count();
    let from_self = names.first().is_some_and(|name| name == "self");
    if ups == 0 && !from_self {
        return names.to_vec();
    }
    let below = owner.below_src(&file.path).unwrap_or_default();
    let mut module: Vec<&str> = below.strip_suffix(".rs").unwrap_or(below).split('/').collect();
    if matches!(module.last(), Some(&"mod" | &"lib" | &"main")) {
        module.pop();
    }
    module.truncate(module.len().saturating_sub(ups));
    let above = std::iter::once("crate").chain(module).map(str::to_owned);
    above.chain(names.iter().skip(ups.max(1)).cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<String> {
        lines_in("capabilities/auctions", path, text)
    }

    fn lines_in(folder: &str, path: &str, text: &str) -> Vec<String> {
        let (manifest, path) = (format!("{folder}/Cargo.toml"), format!("{folder}/src/{path}"));
        let found = complaints(check, &[(&manifest, "[package]\nname = \"ours\"\n"), (&path, text)]);
        found.iter().map(|place| place.rsplit(':').next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn what_belongs_in_a_room_may_be_there() {
        for (path, text) in [
            (
                "rules.rs",
                "use kernel::Money;\nuse crate::model::Auction;\nfn f() { let action = 1; g(action); }",
            ),
            (
                "store.rs",
                "use database::Tx;\nasync fn f(tx: &mut Tx) { tx.all(\"SELECT id FROM auctions\").await; }",
            ),
            ("steps.rs", "use crate::{rules, store};\nuse action::Ctx;\nasync fn f() {}"),
            (
                "pages.rs",
                "use axum::extract::Path;\nuse crate::reads;\nfn f() { xs.iter().all(|x| x.ok()); }",
            ),
            ("reactions.rs", "use crate::steps;\nuse orders_facts::OrderPaid;"),
            ("rules.rs", "#[cfg(test)]\nmod tests { use tokio::test; async fn f() {} }"),
            ("tests/journeys.rs", "use crate::store;\nfn f() { tx.exec(\"DELETE FROM auctions\"); }"),
            ("lib.rs", "//! UPDATE is a word here.\n/// SELECT too.\nfn f() {}"),
        ] {
            assert_eq!(lines(path, text), Vec::<String>::new(), "{path}");
        }
    }

    #[test]
    fn a_workflow_has_rooms_and_keeps_nothing() {
        for (path, text, found) in [
            ("pages.rs", "use axum::extract::Path;\nuse crate::{actions, reads};", &[][..]),
            ("steps.rs", "use crate::rules;\nuse orders::steps::place;\nasync fn f() {}", &[]),
            ("rules.rs", "use crate::steps;", &["1"]),
            ("pages.rs", "use crate::rules;", &["1"]),
            ("actions.rs", "fn f() { q(\"SELECT 1\") }", &["1"]),
            ("store.rs", "use database::Tx;", &["1"]),
            ("store/walks.rs", "use database::Tx;", &["1"]),
        ] {
            assert_eq!(lines_in("workflows/checkout", path, text), found, "{path}: {text}");
        }
    }

    #[test]
    fn what_does_not_belong_is_found_on_its_line() {
        for (path, text, found) in [
            ("rules.rs", "use database::Tx;\nasync fn f() { g().await }", &["1", "2", "2"][..]),
            ("rules/bid.rs", "use super::super::store;\nuse crate::{model, steps};", &["1", "2"]),
            ("model.rs", "fn f() -> axum::Json { }\nstruct S(action::Ctx);", &["1", "2"]),
            ("store.rs", "use crate::rules;\nuse webkit::Page;", &["1", "2"]),
            ("store/bids.rs", "use super::super::rules::place_bid;", &["1"]),
            ("steps.rs", "use axum::Json;\nconst Q: &str = \"SELECT id FROM auctions\";", &["1", "2"]),
            ("actions.rs", "#[derive(askama::Template)]\nstruct S;", &["1"]),
            (
                "pages.rs",
                "use crate::store;\nfn f() { crate::rules::g(); tx.exec(store::DROP, ()); }",
                &["1", "2", "2"],
            ),
            ("pages.rs", "fn f() { sql!(\"WITH x AS (SELECT 1) SELECT * FROM x\") }", &["1"]),
            ("panels.rs", "use super::store;", &["1"]),
            ("api/bids.rs", "use super::super::rules;", &["1"]),
            ("reactions.rs", "use crate::pages::view;", &["1"]),
            ("demo.rs", "fn f() { q(\"INSERT INTO auctions VALUES ($1)\") }", &["1"]),
        ] {
            assert_eq!(lines(path, text), found, "{path}: {text}");
        }
    }
}
