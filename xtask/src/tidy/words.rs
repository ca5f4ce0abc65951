//! Words that have no place in the repository: paths of one machine, addresses of package registries, notes to self.

use super::Finding;
use super::tree::Tree;

/// Written in halves, so that this file does not find itself.
const NOTES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const PLACES: &[&str] = &[concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/wo", "rk/")];
const REGISTRIES: &[&str] = &[
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("pypi", ".org"),
    concat!("deb.", "debian.org"),
    concat!("proxy.", "golang.org"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in &tree.files {
        for (number, line) in file.lines() {
            let mut complain = |what: &str, instead: &str| {
                found.push(Finding::error(&file.path, number, format!("{what}: {instead}")));
            };
            for note in NOTES.iter().filter(|note| is_a_word_of(line, note)) {
                complain(note, "do it, or open an issue and say here what holds today");
            }
            for place in PLACES.iter().filter(|place| is_a_path_in(line, place)) {
                complain(
                    place,
                    "a path of one machine: take it as a setting, or write it from the root of the repository",
                );
            }
            for host in REGISTRIES.iter().filter(|host| line.contains(**host)) {
                complain(host, "where packages come from is each machine's own configuration");
            }
        }
    }
    found
}

fn is_a_word_of(line: &str, word: &str) -> bool {
    around(line, word).any(|(before, after)| {
        let letter =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        !letter(before) && !letter(after)
    })
}

/// An absolute path begins a word; `assets/home/x.svg` and an address do not.
fn is_a_path_in(line: &str, place: &str) -> bool {
    around(line, place).any(|(before, _)| {
        before.is_none_or(|letter| letter.is_whitespace() || "\"'`(=:,[<".contains(letter))
    })
}

fn around<'a>(line: &'a str, word: &'a str) -> impl Iterator<Item = (Option<char>, Option<char>)> {
    line.match_indices(word)
        .map(move |(at, _)| (line[..at].chars().next_back(), line[at + word.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::super::complaints;
    use super::*;

    #[test]
    fn notes_paths_and_hosts_are_found() {
        for line in [
            format!("// {}: later", NOTES[0]),
            format!("let path = \"{}cellar\";", PLACES[1]),
            format!("see {}main", PLACES[2]),
            format!("\"resolved\": \"https://{}/x.tgz\"", REGISTRIES[0]),
        ] {
            assert_eq!(
                complaints(check, &[("README.md", &format!("\n{line}\n"))]),
                ["README.md:2"],
                "{line}"
            );
        }
    }

    #[test]
    fn words_that_only_look_like_them_are_left_alone() {
        for line in [
            "todo el mundo".to_owned(),
            format!("{}PODEROSO", NOTES[0]),
            format!("assets{}x.svg", PLACES[1]),
            format!("https://shop.example{}x", PLACES[1]),
        ] {
            assert!(complaints(check, &[("README.md", &line)]).is_empty(), "{line}");
        }
    }
}
