//! Files as such: each opens with a caption, belongs to a module, parses, and is short enough to read in one sitting.

use super::Finding;
use super::tree::{Crate, TextFile, Tree};
use std::collections::BTreeSet;

const LINES_MAX: usize = 500;
const LINES_COMFORTABLE: usize = 300;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let reached = reached(tree);
    tree.files.iter().filter(|file| file.ends_with(".rs")).flat_map(|file| look_at(file, &reached)).collect()
}

fn look_at(file: &TextFile, reached: &BTreeSet<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(Err(error)) = &file.code {
        found.push(Finding::error(&file.path, error.span().start().line, format!("does not parse: {error}")));
    }
    if !file.text.starts_with("//!") {
        let text =
            "opens without a caption: the first line is `//!` and says what lives here, and what does not";
        found.push(Finding::error(&file.path, 1, text));
    }
    if !reached.contains(&file.path) {
        let text = "no module has this file: declare it with `mod`, or delete it";
        found.push(Finding::error(&file.path, 1, text));
    }
    let lines = file.text.lines().count();
    if lines > LINES_MAX {
        let text = format!(
            "{lines} lines, more than {LINES_MAX}: make it a folder of the same name, one verb a file"
        );
        found.push(Finding::error(&file.path, lines, text));
    } else if lines > LINES_COMFORTABLE {
        let text = format!("{lines} lines: soon a folder of the same name, one verb a file");
        found.push(Finding::warning(&file.path, lines, text));
    }
    found
}

/// Every file that cargo would compile, followed from the roots of each crate through its modules.
fn reached(tree: &Tree) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<(String, bool)> =
        tree.crates.iter().flat_map(|one| roots(tree, one)).map(|path| (path, true)).collect();
    while let Some((path, is_root)) = next.pop() {
        let Some(file) = tree.file(&path) else { continue };
        if !reached.insert(path.clone()) {
            continue;
        }
        let Some(code) = file.rust() else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let stem = name.strip_suffix(".rs").unwrap_or(name);
        let below = if is_root || stem == "mod" { folder.to_owned() } else { format!("{folder}/{stem}") };
        for module in &code.modules {
            let inside: String = module.inside.iter().map(|name| format!("{name}/")).collect();
            match &module.path {
                Some(path) => next.push((joined(folder, path), true)),
                None => {
                    next.push((format!("{below}/{inside}{}.rs", module.name), false));
                    next.push((format!("{below}/{inside}{}/mod.rs", module.name), false));
                }
            }
        }
        next.extend(code.included.iter().map(|path| (joined(folder, path), true)));
    }
    reached
}

/// The files where compiling a crate begins.
fn roots(tree: &Tree, one: &Crate) -> Vec<String> {
    let mut roots: Vec<String> = ["src/lib.rs", "src/main.rs", "build.rs"]
        .iter()
        .map(|path| format!("{}/{path}", one.folder))
        .collect();
    for kind in ["lib", "bin", "test", "bench", "example"] {
        let said = one.manifest.get(kind);
        let list = said.and_then(|said| said.as_array()).map(Vec::as_slice);
        let targets = list.or(said.map(std::slice::from_ref)).unwrap_or_default();
        let paths = targets.iter().filter_map(|target| target.get("path")?.as_str());
        roots.extend(paths.map(|path| joined(&one.folder, path)));
    }
    let finds_tests = one.manifest.get("package").and_then(|package| package.get("autotests"));
    let finds_tests = finds_tests.and_then(|autotests| autotests.as_bool()).unwrap_or(true);
    for folder in ["src/bin", "tests", "benches", "examples"] {
        if folder == "tests" && !finds_tests {
            continue;
        }
        let prefix = format!("{}/{folder}/", one.folder);
        let here = tree.files.iter().map(|file| file.path.as_str());
        let found = here.filter(|path| {
            let rest = path.strip_prefix(&prefix);
            rest.is_some_and(|rest| {
                rest.ends_with("/main.rs") || (rest.ends_with(".rs") && !rest.contains('/'))
            })
        });
        roots.extend(found.map(str::to_owned));
    }
    roots
}

/// A path said in a file or manifest, from the root: `..` goes up.
fn joined(folder: &str, path: &str) -> String {
    let mut names: Vec<&str> = folder.split('/').collect();
    for name in path.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    const MANIFEST: (&str, &str) = ("base/kernel/Cargo.toml", "[package]\nname = \"kernel\"\n");

    #[test]
    fn modules_are_followed_wherever_they_live() {
        let tree = [
            MANIFEST,
            (
                "base/kernel/src/lib.rs",
                "//! Door.\nmod a;\n#[cfg(test)]\nmod tests;\nmod inline { mod deep; }\n#[path = \"odd/name.rs\"]\nmod odd;",
            ),
            ("base/kernel/src/a.rs", "//! A.\nmod b;"),
            ("base/kernel/src/a/b.rs", "//! B.\nmod c;"),
            ("base/kernel/src/a/b/c/mod.rs", "//! C."),
            ("base/kernel/src/inline/deep.rs", "//! Deep."),
            ("base/kernel/src/odd/name.rs", "//! Odd."),
            ("base/kernel/src/tests.rs", "//! Tests."),
            ("base/kernel/tests/outside.rs", "//! Tests."),
            ("base/kernel/build.rs", "//! Build."),
        ];
        assert!(complaints(check, &tree).is_empty());
    }

    #[test]
    fn a_file_nobody_declares_is_dead() {
        let tree = [
            MANIFEST,
            ("base/kernel/src/lib.rs", "//! Door."),
            ("base/kernel/src/old.rs", "//! Once."),
            ("stray.rs", "//! Where?"),
        ];
        assert_eq!(complaints(check, &tree), ["base/kernel/src/old.rs:1", "stray.rs:1"]);
        let manifest = (
            "base/kernel/Cargo.toml",
            "[package]\nname = \"kernel\"\nautotests = false\n[[test]]\nname = \"all\"\npath = \"tests/all.rs\"\n",
        );
        let tree =
            [manifest, ("base/kernel/tests/all.rs", "//! All."), ("base/kernel/tests/left.rs", "//! Left.")];
        assert_eq!(complaints(check, &tree), ["base/kernel/tests/left.rs:1"]);
    }

    #[test]
    fn captions_syntax_and_length_are_asked_for() {
        let long = format!("//! Long.\n{}", "fn f() {}\n".repeat(500));
        for (text, line) in [("fn f() {}", 1), ("//! Broken.\nfn f( {", 2), (long.as_str(), 501)] {
            let found = complaints(check, &[MANIFEST, ("base/kernel/src/lib.rs", text)]);
            assert_eq!(found, [format!("base/kernel/src/lib.rs:{line}")]);
        }
    }
}
