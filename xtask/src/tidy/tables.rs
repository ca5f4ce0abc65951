//! Whose table it is: the crate whose migrations create it. Nobody else's SQL may name it, not even to read.

use super::Finding;
use super::tree::{Crate, Floor, TextFile, Tree};
use super::walls::is_sql;
use std::collections::BTreeMap;

/// A table is named after one of these, in capitals as all our SQL: a sentence may say "from brand".
const BEFORE_A_TABLE: &[&str] = &["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "REFERENCES"];
/// Words that may stand between.
const BETWEEN: &[&str] = &["IF", "NOT", "EXISTS", "ONLY"];

struct Owned<'a> {
    owner: &'a str,
    path: &'a str,
    line: usize,
}

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let (tables, mut found) = owners(tree);
    for file in migrations(tree) {
        let Some(owner) = tree.owner(&file.path) else { continue };
        found.extend(foreign(&tables, owner, file, 1, &without_comments(&file.text)));
    }
    for (file, code, owner) in tree.rust() {
        // Tests may look behind the curtain; so may the tools that build and watch the whole house.
        if !owner.floor.has_rooms() && owner.floor != Floor::Base {
            continue;
        }
        let room = owner.room(&file.path).unwrap_or_default();
        for text in code.strings.iter().filter(|text| !text.in_test && room != "tests") {
            if room == "store" || is_sql(&text.what) {
                found.extend(foreign(&tables, owner, file, text.line, &text.what));
            }
        }
    }
    found
}

fn migrations(tree: &Tree) -> impl Iterator<Item = &TextFile> {
    tree.files.iter().filter(|file| file.ends_with(".sql") && file.path.contains("/migrations/"))
}

fn owners(tree: &Tree) -> (BTreeMap<String, Owned<'_>>, Vec<Finding>) {
    let mut tables: BTreeMap<String, Owned<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for file in migrations(tree) {
        let Some(owner) = tree.owner(&file.path) else { continue };
        let text = without_comments(&file.text);
        let words = words(&text);
        for at in 0..words.len() {
            if words[at].0 != "TABLE" || at == 0 || words[at - 1].0 != "CREATE" {
                continue;
            }
            let Some((name, line)) = name_after(&words, at) else { continue };
            if owner.floor == Floor::Workflow {
                let text = format!("table {name} of a workflow: it belongs to a capability or a foundation");
                found.push(Finding::error(&file.path, line, text));
                continue;
            }
            match tables.get(name) {
                Some(first) if first.owner != owner.name => {
                    let text = format!(
                        "table {name} is created by {} too ({}:{})",
                        first.owner, first.path, first.line
                    );
                    found.push(Finding::error(
                        &file.path,
                        line,
                        format!("{text}: give one of them another name"),
                    ));
                }
                // The same text for each engine, or a later migration that rebuilds it.
                Some(_) => {}
                None => {
                    tables.insert(name.to_owned(), Owned { owner: &owner.name, path: &file.path, line });
                }
            }
        }
    }
    (tables, found)
}

fn foreign(
    tables: &BTreeMap<String, Owned<'_>>,
    owner: &Crate,
    file: &TextFile,
    first_line: usize,
    sql: &str,
) -> Vec<Finding> {
    let words = words(sql);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let creates = at > 0 && words[at - 1].0 == "CREATE";
        if creates || !BEFORE_A_TABLE.contains(&words[at].0) {
            continue;
        }
        let Some((name, line)) = name_after(&words, at) else { continue };
        if let Some(table) = tables.get(name).filter(|table| table.owner != owner.name) {
            let text =
                format!("{} names {name}, a table of {}: ask its reads or steps", owner.name, table.owner);
            found.push(Finding::error(&file.path, first_line + line - 1, text));
        }
    }
    found
}

/// The name after the word at this place, past words such as IF NOT EXISTS.
fn name_after<'a>(words: &[(&'a str, usize)], at: usize) -> Option<(&'a str, usize)> {
    words.iter().skip(at + 1).find(|(word, _)| !BETWEEN.contains(word)).copied()
}

/// The words of a statement with their lines, from one.
fn words(sql: &str) -> Vec<(&str, usize)> {
    let lines = sql.lines().enumerate();
    let words = lines.flat_map(|(index, line)| {
        line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .map(move |word| (word, index + 1))
    });
    words.filter(|(word, _)| !word.is_empty()).collect()
}

/// The same lines without what follows `--`.
fn without_comments(sql: &str) -> String {
    sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    fn found(path: &str, text: &str) -> Vec<String> {
        complaints(
            check,
            &[
                ("foundations/catalog/Cargo.toml", "[package]\nname = \"catalog\"\n"),
                ("foundations/catalog/migrations/1.sql", "CREATE TABLE products (id @id) @table;\n"),
                ("capabilities/auctions/Cargo.toml", "[package]\nname = \"auctions\"\n"),
                (
                    "capabilities/auctions/migrations/1.sql",
                    "-- FROM products\nCREATE TABLE IF NOT EXISTS auctions (id @id);\n",
                ),
                (path, text),
            ],
        )
    }

    #[test]
    fn own_tables_and_passing_names_are_fine() {
        let own = "async fn f() { tx.all(\"WITH best AS (SELECT 1) SELECT id FROM auctions JOIN best\"); }";
        assert!(found("capabilities/auctions/src/store.rs", own).is_empty());
        assert!(
            found("capabilities/auctions/src/tests/store.rs", "fn f() { q(\"SELECT 1 FROM products\") }")
                .is_empty()
        );
        assert!(
            found("capabilities/auctions/migrations/2.lite.sql", "CREATE TABLE auctions (id @id);")
                .is_empty()
        );
    }

    #[test]
    fn anothers_table_is_found_wherever_it_is_named() {
        for (path, text, place) in [
            (
                "capabilities/auctions/src/store.rs",
                "const Q: &str = \"SELECT a.id\n FROM auctions a\n JOIN products p\";",
                3,
            ),
            ("capabilities/auctions/src/store/x.rs", "fn f() { q(\"UPDATE products SET x = 1\") }", 1),
            (
                "capabilities/auctions/migrations/2.sql",
                "CREATE TABLE bids (product @id REFERENCES products (id));",
                1,
            ),
        ] {
            let places = found(path, text);
            assert_eq!(places, [format!("{path}:{place}")]);
        }
    }

    #[test]
    fn a_workflow_has_no_table() {
        let files = [
            ("workflows/checkout/Cargo.toml", "[package]\nname = \"checkout\"\n"),
            ("workflows/checkout/migrations/1.sql", "-- Walks.\nCREATE TABLE walks (id @id) @table;\n"),
        ];
        assert_eq!(complaints(check, &files), ["workflows/checkout/migrations/1.sql:2"]);
    }

    #[test]
    fn two_crates_cannot_create_one_table() {
        // Whoever comes later in the tree is told.
        let places = found("capabilities/auctions/migrations/3.sql", "CREATE TABLE products (id @id);");
        assert_eq!(places, ["foundations/catalog/migrations/1.sql:1"]);
    }
}
