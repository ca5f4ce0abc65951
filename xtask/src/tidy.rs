//! `cargo xtask tidy`: the walls of the house as checks. Each looks at the whole tree, held in memory, and says what it
//! found; none changes anything. The same runs as the test `tidy_holds`.

mod clocks;
mod code;
mod files;
mod floors;
mod scripts;
mod tables;
mod templates;
mod texts;
mod tree;
mod walls;
mod words;

use crate::house;
use crate::shell::{Done, Stop};
use std::fmt;
use tree::Tree;

/// One thing that is not as it should be, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    line: usize,
    text: String,
    weight: Weight,
}

/// Whether a finding stops the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Error,
    Warning,
}

impl Finding {
    fn error(path: impl Into<String>, line: usize, text: impl Into<String>) -> Self {
        Self { path: path.into(), line, text: text.into(), weight: Weight::Error }
    }

    fn warning(path: impl Into<String>, line: usize, text: impl Into<String>) -> Self {
        Self { weight: Weight::Warning, ..Self::error(path, line, text) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.weight {
            Weight::Error => "",
            Weight::Warning => "warning: ",
        };
        write!(f, "{}:{}: {word}{}", self.path, self.line, self.text)
    }
}

type Check = fn(&Tree) -> Vec<Finding>;

const CHECKS: &[Check] = &[
    floors::check,
    walls::check,
    tables::check,
    files::check,
    clocks::check,
    texts::check,
    templates::check,
    words::check,
    scripts::check,
];

fn findings(tree: &Tree) -> Vec<Finding> {
    let mut all: Vec<Finding> = CHECKS.iter().flat_map(|check| check(tree)).collect();
    all.sort();
    all.dedup();
    all
}

/// Checks the whole tree and prints what it found.
pub(crate) fn tidy() -> Done {
    let tree = Tree::of(&house::root())?;
    let all = findings(&tree);
    for finding in &all {
        println!("{finding}");
    }
    let errors = all.iter().filter(|finding| finding.weight == Weight::Error).count();
    let warnings = all.len() - errors;
    println!("tidy: {} files, {errors} errors, {warnings} warnings", tree.files.len());
    if errors == 0 { Ok(()) } else { Err(Stop::failed(format!("{errors} things are not tidy"))) }
}

/// What the tests of the checks share: a tree written down in the test, and the places a check complains about.
#[cfg(test)]
fn complaints(check: Check, files: &[(&str, &str)]) -> Vec<String> {
    let found = check(&Tree::from_texts(files.iter().map(|(path, text)| ((*path).into(), (*text).into()))));
    found
        .iter()
        .filter(|one| one.weight == Weight::Error)
        .map(|one| format!("{}:{}", one.path, one.line))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidy_holds() {
        let tree = Tree::of(&house::root()).expect("the tree can be read");
        let mut errors = findings(&tree);
        errors.retain(|finding| finding.weight == Weight::Error);
        let list: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert!(errors.is_empty(), "\n{}\n", list.join("\n"));
    }
}
