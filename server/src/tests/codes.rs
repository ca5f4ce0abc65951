//! The table of all codes that a program may be answered with: read off the sources and the texts of both languages, and
//! checked in, so that a code that changes or goes away is a line that somebody reads.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const HEAD: &str = "# Codes\n\nEvery `code` of a problem that `/api/v1` answers with, and what is said with it. Codes are kept; texts may change.\n\n| code | español | English |\n|---|---|---|\n";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files below a folder that end so, built things left out.
fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        let is_ours = !["target", "node_modules", "tests"].iter().any(|left_out| name == *left_out);
        if path.is_dir() && is_ours {
            files(&path, ending, into);
        } else if path.to_string_lossy().ends_with(ending) && name != "tests.rs" {
            into.push(path);
        }
    }
}

fn all(ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for floor in ["base", "foundations", "capabilities"] {
        files(&root().join(floor), ending, &mut found);
    }
    found.sort();
    found
}

/// What each key says in a language, its lines joined and bars kept out of the table.
fn texts(lang: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for path in all(&format!("locales/{lang}.ftl")) {
        let mut key = String::new();
        for line in fs::read_to_string(path).unwrap().lines() {
            let is_more = line.starts_with([' ', '\t', '}']);
            match line.split_once(" = ").filter(|_| !is_more && !line.starts_with('#')) {
                Some((name, said)) => {
                    key = name.trim().to_owned();
                    texts.insert(key.clone(), said.trim().to_owned());
                }
                None if is_more && !key.is_empty() => {
                    let text = texts.get_mut(&key).unwrap();
                    text.push(' ');
                    text.push_str(line.trim());
                }
                None => {}
            }
        }
    }
    texts.into_iter().map(|(key, text)| (key, text.replace('|', "/"))).collect()
}

/// The words in quotes of a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

/// Codes of rejections: what stands in quotes in `fn code` of their `impl`. Codes of the house: what webkit calls problems.
fn codes(known: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for path in all(".rs") {
        let text = fs::read_to_string(&path).unwrap();
        for part in text.split("fn code(&self) -> &'static str {").skip(1) {
            let body = part.split("\n    }\n").next().unwrap_or_default();
            codes.extend(quoted(body).map(str::to_owned));
        }
        for part in text.split("Fault::new(").skip(1) {
            let arguments = part.split(')').next().unwrap_or_default();
            codes.extend(quoted(arguments).map(str::to_owned));
        }
        if path.ends_with("webkit/src/problem/names.rs") {
            codes.extend(quoted(&text).filter(|word| !word.ends_with("-advice")).map(str::to_owned));
        }
    }
    codes.into_iter().filter(|code| known.contains_key(code)).collect()
}

#[test]
fn every_code_stands_in_the_table_with_what_it_says() {
    let (es, en) = (texts("es"), texts("en"));
    let rows = codes(&es).into_iter().map(|code| format!("| `{code}` | {} | {} |\n", es[&code], en[&code]));
    let table = format!("{HEAD}{}", rows.collect::<String>());
    assert!(table.lines().count() > 100, "codes are read off the sources");
    let path = root().join("docs/api-codes.md");
    if std::env::var_os("PLAZA_SNAPSHOT").is_some() {
        return fs::write(&path, table).unwrap();
    }
    assert!(
        table == fs::read_to_string(path).unwrap(),
        "if this is meant, PLAZA_SNAPSHOT=write lets this test write docs/api-codes.md"
    );
}
