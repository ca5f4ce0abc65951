//! Texts in both languages: the same ids with the same variables, named after their crate, and every key that the code
//! says exists. The files are read line by line; what Fluent makes of them is the product's business.

use super::Finding;
use super::tree::{TextFile, Tree};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 2] = ["es", "en"];

/// A message: where it begins, and the variables it wants.
#[derive(Default)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut known: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for one in &tree.crates {
        let paths = LANGUAGES.map(|language| format!("{}/locales/{language}.ftl", one.folder));
        let files = paths.each_ref().map(|path| tree.file(path));
        for (path, file) in paths.iter().zip(files) {
            if file.is_none() && files.iter().any(Option::is_some) {
                found.push(Finding::error(path, 1, "is missing: every text is in Spanish and in English"));
            }
        }
        let [Some(spanish), Some(english)] = files else { continue };
        let (in_spanish, in_english) = (messages(spanish), messages(english));
        found.extend(compare(&in_spanish, spanish, &in_english, english));
        found.extend(compare(&in_english, english, &in_spanish, spanish));
        for (id, message) in &in_spanish {
            if !id.strip_prefix(&one.name).is_some_and(|rest| rest.starts_with(['-', '.'])) {
                let text = format!("{id} does not begin with its crate's name: call it {}-{id}", one.name);
                found.push(Finding::error(&spanish.path, message.line, text));
            }
            known.insert(id.clone(), (spanish.path.clone(), message.line));
        }
    }
    found.extend(unknown_keys(tree, &known));
    found.extend(unused_keys(tree, &known));
    found
}

fn compare(ours: &Messages, our_file: &TextFile, theirs: &Messages, their_file: &TextFile) -> Vec<Finding> {
    let mut found = Vec::new();
    for (id, message) in ours {
        let Some(other) = theirs.get(id) else {
            found.push(Finding::error(
                &our_file.path,
                message.line,
                format!("{id} is missing in {}", their_file.path),
            ));
            continue;
        };
        for variable in message.variables.difference(&other.variables) {
            let text =
                format!("{id} uses {{ ${variable} }}, and {}:{} does not", their_file.path, other.line);
            found.push(Finding::error(&our_file.path, message.line, text));
        }
    }
    found
}

/// Reads `id = value`, its continuation lines, and `.attributes` as ids of their own (`id.attribute`).
fn messages(file: &TextFile) -> Messages {
    let mut messages = Messages::new();
    let (mut id, mut now) = (String::new(), String::new());
    for (number, line) in file.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let said = line.trim_start();
        let attribute =
            said.strip_prefix('.').filter(|_| said.len() < line.len()).and_then(name_before_equals);
        if let Some(name) = name_before_equals(line) {
            id = name.to_owned();
            now = id.clone();
        } else if let Some(name) = attribute {
            now = format!("{id}.{name}");
        }
        let message = messages.entry(now.clone()).or_default();
        message.line = if message.line == 0 { number } else { message.line };
        message.variables.extend(variables(line));
    }
    messages
}

fn name_before_equals(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let good = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
    good.then_some(name)
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect()
    })
}

/// Keys that templates and code say, with their places. Tests and the crates that test may invent their own.
fn keys_said(tree: &Tree) -> Vec<(&str, usize, String)> {
    let mut said = Vec::new();
    for (file, code, owner) in tree.rust() {
        let tests = owner.room(&file.path) == Some("tests") || owner.floor == super::tree::Floor::Testing;
        let keys = code.keys.iter().filter(|key| !key.in_test && !tests);
        said.extend(keys.map(|key| (file.path.as_str(), key.line, key.what.clone())));
    }
    for file in tree.files.iter().filter(|file| is_template(file)) {
        for (number, line) in file.lines() {
            for opening in ["say.t(\"", "say.n(\"", "say.with(\""] {
                let keys = line.split(opening).skip(1).filter_map(|rest| rest.split('"').next());
                said.extend(keys.map(|key| (file.path.as_str(), number, key.to_owned())));
            }
        }
    }
    said
}

fn is_template(file: &TextFile) -> bool {
    file.path.contains("/templates/") && !file.ends_with(".seed")
}

fn unknown_keys(tree: &Tree, known: &BTreeMap<String, (String, usize)>) -> Vec<Finding> {
    let missing = keys_said(tree).into_iter().filter(|(_, _, key)| !known.contains_key(key));
    missing
        .map(|(path, line, key)| {
            Finding::error(
                path,
                line,
                format!("no text is called {key}: add it to locales/es.ftl and en.ftl"),
            )
        })
        .collect()
}

/// What is said of a kind of notice besides its name: these keys are built behind it.
const OF_A_NOTICE: [&str; 3] = ["-letter-subject", "-letter-text", "-text"];

/// A text counts as used when any string of the code or template is its key or, with a `{`, builds its beginning.
fn unused_keys(tree: &Tree, known: &BTreeMap<String, (String, usize)>) -> Vec<Finding> {
    let mut whole: BTreeSet<String> = keys_said(tree).into_iter().map(|(_, _, key)| key).collect();
    let mut beginnings = Vec::new();
    for (_, code, _) in tree.rust() {
        for text in &code.strings {
            match text.what.split_once('{') {
                Some((beginning, _)) if beginning.ends_with('-') => beginnings.push(beginning),
                _ => drop(whole.insert(text.what.clone())),
            }
        }
    }
    let templates: Vec<&TextFile> =
        tree.files.iter().filter(|file| is_template(file) || file.ends_with(".ftl")).collect();
    let of_a_notice = |id: &str| {
        let kind = OF_A_NOTICE.iter().find_map(|end| id.strip_suffix(end));
        kind.is_some_and(|kind| kind.contains("-notice-") && whole.contains(kind))
    };
    let unused = known.iter().filter(|(id, _)| {
        let message = id.split('.').next().unwrap_or(id);
        !whole.contains(*id)
            && !whole.contains(message)
            && !of_a_notice(id)
            && !beginnings.iter().any(|beginning| id.starts_with(beginning))
            && !templates.iter().any(|file| {
                file.text.contains(&format!("\"{id}\"")) || file.text.contains(&format!("{{ {id} }}"))
            })
    });
    unused.map(|(id, (path, line))| Finding::warning(path, *line, format!("{id} is said nowhere"))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::check;

    const MANIFEST: (&str, &str) = ("capabilities/auctions/Cargo.toml", "[package]\nname = \"auctions\"\n");
    const ES: &str = "capabilities/auctions/locales/es.ftl";
    const EN: &str = "capabilities/auctions/locales/en.ftl";
    const PAGE: &str = "capabilities/auctions/templates/lot.html";
    const CODE: &str = "capabilities/auctions/src/pages.rs";

    fn found(es: &str, en: &str, page: &str, code: &str) -> Vec<String> {
        complaints(check, &[MANIFEST, (ES, es), (EN, en), (PAGE, page), (CODE, code)])
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let es = "# Pujas\nauctions-bids = { $n ->\n    [one] { $n } puja\n   *[other] { $n } pujas de { $who }\n}\n    .title = Pujas\n";
        let en = "auctions-bids = { $n } bids by { $who }\n    .title = Bids\n";
        assert!(
            found(es, en, "{{ say.n(\"auctions-bids\", n) }}", "fn f() { say.t(\"auctions-bids\"); }")
                .is_empty()
        );
    }

    #[test]
    fn a_missing_text_or_variable_is_found_on_its_line() {
        assert_eq!(
            found("auctions-a = Uno\nauctions-b = Dos", "auctions-a = One", "", ""),
            [format!("{ES}:2")]
        );
        assert_eq!(
            found("auctions-a = Uno", "auctions-a = One\nauctions-b = Two", "", ""),
            [format!("{EN}:2")]
        );
        assert_eq!(found("auctions-a = { $n }", "auctions-a = One", "", ""), [format!("{ES}:1")]);
        assert_eq!(found("auctions-a = Uno\n .x = Y", "auctions-a = One", "", ""), [format!("{ES}:2")]);
        assert_eq!(complaints(check, &[MANIFEST, (ES, "auctions-a = Uno")]), [format!("{EN}:1")]);
    }

    #[test]
    fn ids_carry_their_crates_name() {
        assert_eq!(found("bids = Pujas", "bids = Bids", "", ""), [format!("{ES}:1")]);
    }

    #[test]
    fn a_key_without_a_text_is_found_where_it_is_said() {
        let page = "<p>\n{{ say.t(\"auctions-none\") }}";
        assert_eq!(found("", "", page, ""), [format!("{PAGE}:2")]);
        let code = "\nimpl Rejection for No { fn code(&self) -> &'static str { \"auctions-none\" } }";
        assert_eq!(found("", "", "", code), [format!("{CODE}:2")]);
        assert!(found("", "", "", "#[cfg(test)]\nmod t { fn f() { say.t(\"hello\"); } }").is_empty());
    }
}
