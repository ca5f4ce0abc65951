//! Time, chance and surroundings: only where a program begins may they be read; everywhere else they arrive as values.
//! clippy.toml says the same to whoever writes; this check also refuses to be silenced without a reason.

use super::Finding;
use super::tree::{Floor, Tree};

/// Paths that end like this, and what to use instead.
const READINGS: &[(&[&str], &str)] = &[
    (&["SystemTime", "now"], "use `ctx.now()`, or the `Machine` port for the machine clock"),
    (&["Instant", "now"], "use `ctx.now()`, or the `Machine` port for the machine clock"),
    (&["Timestamp", "now"], "use `ctx.now()`"),
    (&["Zoned", "now"], "use `ctx.now()` and the shop's time zone"),
    (&["Uuid", "now_v7"], "use `ctx.id()`"),
    (&["Uuid", "new_v4"], "use `ctx.id()`, or the `Machine` port for a secret"),
];

const ENVIRONMENT: &str = "only `server` reads the environment: take the value as a setting";
const PURE: &[&str] = &["kernel", "events"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, code, owner) in tree.rust() {
        let begins = matches!(
            owner.floor,
            Floor::Server | Floor::Testing | Floor::Simulation | Floor::Bench | Floor::Xtask
        );
        let program = file.ends_with("/build.rs")
            || ["/examples/", "/benches/"].iter().any(|at| file.path.contains(at));
        if begins || program {
            continue;
        }
        let pure = owner.floor == Floor::Facts || PURE.contains(&owner.name.as_str());
        for path in code.paths.iter().filter(|path| pure || !path.excused) {
            let names: Vec<&str> = path.what.iter().map(String::as_str).collect();
            let instead = match names.as_slice() {
                ["std", "env", ..] => Some(ENVIRONMENT),
                ["tokio", ..] if pure => Some("it knows only values: no runtime here"),
                names => {
                    READINGS.iter().find(|(ending, _)| names.ends_with(ending)).map(|(_, instead)| *instead)
                }
            };
            if let Some(instead) = instead {
                let text = format!("{} is not for {}: {instead}", names.join("::"), owner.name);
                found.push(Finding::error(&file.path, path.line, text));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    fn found(folder: &str, text: &str) -> Vec<String> {
        let name = folder.rsplit('/').next().unwrap_or_default();
        let manifest = (format!("{folder}/Cargo.toml"), format!("[package]\nname = \"{name}\"\n"));
        let source = format!("{folder}/src/lib.rs");
        let lines = complaints(check, &[(&manifest.0, &manifest.1), (&source, text)]);
        lines.iter().map(|place| place.rsplit(':').next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn nobody_reads_the_clock_on_the_way() {
        let text = "use std::env;\nfn f() { jiff::Timestamp::now();\n Uuid::now_v7(); }\nfn g() { m!(Instant::now()) }";
        assert_eq!(found("foundations/catalog", text), ["1", "2", "3", "4"]);
        assert!(found("server", text).is_empty());
        assert!(
            found("base/action", "fn f(ctx: &Ctx) { ctx.now(); env!(\"CARGO_PKG_VERSION\"); }").is_empty()
        );
    }

    #[test]
    fn a_reason_excuses_all_but_the_pure() {
        let text = "#[expect(clippy::disallowed_methods, reason = \"leases follow the machine\")]\nfn f() { Instant::now(); }";
        assert!(found("base/database", text).is_empty());
        assert_eq!(found("base/kernel", text), ["2"]);
        let bare = "#[allow(clippy::disallowed_methods)]\nfn f() { Instant::now(); }";
        assert_eq!(found("base/database", bare), ["2"]);
    }

    #[test]
    fn the_pure_know_no_runtime() {
        assert_eq!(found("base/events", "use tokio::sync::Mutex;"), ["1"]);
        assert!(found("base/action", "use tokio::sync::Mutex;").is_empty());
    }
}
