//! Who may depend on whom, read from the manifests: the floors of the house, and the order inside base and foundations.

use super::Finding;
use super::tree::{Crate, Floor, Tree};

/// Base, from the ground up. Crates on the same step do not know each other.
const BASE: &[&[&str]] = &[
    &["kernel"],
    &["drawing", "events", "imaging", "paper", "peer"],
    &["database"],
    &["action"],
    &["files", "letterbox", "outside", "post", "realtime", "webkit"],
    &["look"],
];

/// Foundations, from the ground up; each on a step of its own.
const FOUNDATIONS: &[&str] = &[
    "shop",
    "features",
    "accounts",
    "media",
    "catalog",
    "search",
    "addresses",
    "pricing",
    "payments",
    "notifications",
    "profiles",
    "sellers",
    "ledger",
    "contributions",
    "commitments",
    "evidence",
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in &tree.crates {
        if let Some(text) = out_of_place(one) {
            found.push(Finding::error(manifest(one), 1, text));
        }
        for edge in edges(one) {
            let Some(other) = tree.named(&edge.to) else { continue };
            if let Some(why) = refusal(one, other, edge.for_tests) {
                let line = line_of(tree, one, &edge.name);
                found.push(Finding::error(
                    manifest(one),
                    line,
                    format!("{} on {}: {why}", one.name, other.name),
                ));
            }
        }
    }
    found
}

/// A dependency as a manifest says it.
struct Edge {
    /// The name on the left of the line.
    name: String,
    /// The package behind it.
    to: String,
    for_tests: bool,
}

fn edges(one: &Crate) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut read = |table: &toml::Table| {
        for (kind, for_tests) in
            [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)]
        {
            for (name, wish) in table.get(kind).and_then(|list| list.as_table()).into_iter().flatten() {
                let package = wish.get("package").and_then(|package| package.as_str());
                edges.push(Edge { name: name.clone(), to: package.unwrap_or(name).to_owned(), for_tests });
            }
        }
    };
    read(&one.manifest);
    let targets = one.manifest.get("target").and_then(|targets| targets.as_table());
    targets.into_iter().flatten().filter_map(|(_, table)| table.as_table()).for_each(read);
    edges
}

/// Why this edge must not be, in words that say what to do instead; None where it may.
fn refusal(one: &Crate, other: &Crate, for_tests: bool) -> Option<&'static str> {
    let allowed = match (one.floor, other.floor) {
        (Floor::Xtask, _) => false,
        (Floor::Facts, Floor::Facts) => true,
        (Floor::Facts, Floor::Base) => matches!(other.name.as_str(), "kernel" | "events"),
        (Floor::Facts, _) => false,
        // A base crate with tests of its own over `testing` would be built twice.
        (Floor::Base, Floor::Base) => step(BASE, &other.name) < step(BASE, &one.name),
        (Floor::Base, _) => false,
        (Floor::Testing, Floor::Base | Floor::Testing) => true,
        (Floor::Testing, _) => false,
        (_, Floor::Testing) => for_tests || one.floor == Floor::Simulation,
        (_, Floor::Facts | Floor::Base) => true,
        (Floor::Foundation, Floor::Foundation) => place(&other.name) < place(&one.name),
        (Floor::Capability, Floor::Foundation) => true,
        (Floor::Workflow, Floor::Foundation | Floor::Capability) => true,
        (Floor::Server, Floor::Foundation | Floor::Capability | Floor::Workflow) => true,
        (Floor::Simulation, Floor::Foundation | Floor::Capability | Floor::Workflow | Floor::Server) => true,
        (Floor::Bench, Floor::Foundation | Floor::Capability | Floor::Workflow) => true,
        _ => false,
    };
    (!allowed).then(|| advice(one.floor, other.floor))
}

fn advice(one: Floor, other: Floor) -> &'static str {
    match (one, other) {
        (Floor::Xtask, _) => "xtask must work while the product is broken: ask the binary `plaza` instead",
        (Floor::Facts, _) => {
            "a facts crate knows kernel, events and other facts: move the type that is needed there"
        }
        (Floor::Base, Floor::Testing) => {
            "tests of base crates live in testing/tests, or cargo builds two copies"
        }
        (Floor::Base, Floor::Base) => {
            "base depends only downward: kernel, drawing and events, database, action, webkit and realtime, look"
        }
        (Floor::Base, _) => "base knows nobody above it: make a port that the server fills",
        (Floor::Testing, _) => {
            "testing knows only base: builders sit with their owner, behind the feature `samples`"
        }
        (_, Floor::Testing) => "testing is for dev-dependencies",
        (Floor::Foundation, Floor::Foundation) => {
            "a foundation depends only on earlier ones: use the other's facts crate, or move the word down"
        }
        (Floor::Capability, Floor::Capability) => {
            "never a peer: listen to its facts, stand on a foundation, or write the walk in workflows/"
        }
        _ => {
            "dependencies go down: server, workflows, capabilities, foundations, base; facts crates are for all"
        }
    }
}

fn out_of_place(one: &Crate) -> Option<&'static str> {
    match one.floor {
        Floor::Base if step(BASE, &one.name).is_none() => Some(
            "a new base crate: give it its step in BASE (xtask/src/tidy/floors.rs) and in ARCHITECTURE.md",
        ),
        Floor::Foundation if place(&one.name).is_none() => Some(
            "a new foundation: give it its place in FOUNDATIONS (xtask/src/tidy/floors.rs) and in ARCHITECTURE.md",
        ),
        Floor::Facts if !one.name.ends_with("-facts") => {
            Some("a facts crate is called after its owner: `X-facts`")
        }
        Floor::Nowhere => {
            Some("a crate lives on a floor: base, foundations, capabilities, workflows, or beside server")
        }
        _ => None,
    }
}

fn step(steps: &[&[&str]], name: &str) -> Option<usize> {
    steps.iter().position(|step| step.contains(&name))
}

fn place(name: &str) -> Option<usize> {
    FOUNDATIONS.iter().position(|foundation| *foundation == name)
}

fn manifest(one: &Crate) -> String {
    format!("{}/Cargo.toml", one.folder)
}

fn line_of(tree: &Tree, one: &Crate, dependency: &str) -> usize {
    let says = |line: &str| {
        let rest = line.trim_start().trim_start_matches('"').strip_prefix(dependency);
        rest.is_some_and(|rest| rest.starts_with(['.', ' ', '=', '"']))
    };
    let file = tree.file(&manifest(one));
    file.and_then(|file| file.lines().find(|(_, line)| says(line))).map_or(1, |(line, _)| line)
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    fn edge(folder: &str, dependencies: &str) -> Vec<String> {
        let name = |folder: &str| match folder.strip_suffix("/facts") {
            Some(owner) => format!("{}-facts", owner.rsplit('/').next().unwrap_or_default()),
            None => folder.rsplit('/').next().unwrap_or_default().to_owned(),
        };
        let others = [
            "base/kernel",
            "base/events",
            "base/database",
            "base/action",
            "base/webkit",
            "base/look",
            "foundations/accounts",
            "foundations/catalog",
            "foundations/evidence",
            "capabilities/orders",
            "capabilities/auctions",
            "capabilities/orders/facts",
            "workflows/checkout",
            "server",
            "testing",
        ];
        let mut files: Vec<(String, String)> = others
            .iter()
            .filter(|other| **other != folder)
            .map(|other| (format!("{other}/Cargo.toml"), format!("[package]\nname = \"{}\"\n", name(other))))
            .collect();
        files.push((
            format!("{folder}/Cargo.toml"),
            format!("[package]\nname = \"{}\"\n{dependencies}", name(folder)),
        ));
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        complaints(check, &files)
    }

    #[test]
    fn every_floor_leans_on_the_ones_below() {
        for (folder, dependencies) in [
            ("server", "orders.workspace = true\ncheckout.workspace = true\nlook.workspace = true"),
            ("workflows/checkout", "orders.workspace = true\ncatalog.workspace = true"),
            (
                "capabilities/auctions",
                "catalog.workspace = true\norders-facts.workspace = true\nlook.workspace = true",
            ),
            ("foundations/catalog", "accounts.workspace = true\norders-facts.workspace = true"),
            ("base/look", "webkit.workspace = true\nkernel.workspace = true"),
            ("capabilities/orders/facts", "kernel.workspace = true\nevents.workspace = true\nserde = \"1\""),
            ("testing", "webkit.workspace = true"),
        ] {
            assert_eq!(
                edge(folder, &format!("[dependencies]\n{dependencies}\n")),
                Vec::<String>::new(),
                "{folder}"
            );
        }
        assert!(edge("capabilities/auctions", "[dev-dependencies]\ntesting.workspace = true\n").is_empty());
    }

    #[test]
    fn no_floor_leans_on_one_above_or_beside() {
        for (folder, dependency) in [
            ("capabilities/auctions", "orders"),
            ("capabilities/auctions", "testing"),
            ("capabilities/auctions", "checkout"),
            ("foundations/catalog", "evidence"),
            ("foundations/catalog", "orders"),
            ("base/events", "database"),
            ("base/webkit", "look"),
            ("base/kernel", "catalog"),
            ("capabilities/orders/facts", "action"),
            ("capabilities/orders/facts", "orders"),
            ("testing", "catalog"),
            ("xtask", "kernel"),
        ] {
            let found = edge(folder, &format!("[dependencies]\n{dependency} = {{ workspace = true }}\n"));
            assert_eq!(found, [format!("{folder}/Cargo.toml:4")], "{folder} on {dependency}");
        }
    }

    #[test]
    fn another_name_hides_nobody() {
        let renamed = "[dependencies]\nfriend = { package = \"orders\", path = \"../orders\" }\n";
        assert_eq!(edge("capabilities/auctions", renamed), ["capabilities/auctions/Cargo.toml:4"]);
    }

    #[test]
    fn a_crate_without_a_place_is_asked_for_one() {
        assert_eq!(edge("base/novelty", ""), ["base/novelty/Cargo.toml:1"]);
        assert_eq!(edge("foundations/novelty", ""), ["foundations/novelty/Cargo.toml:1"]);
    }
}
