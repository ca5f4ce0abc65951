//! `cargo xtask new-capability NAME`: sows a capability that compiles, has a page, a rule, a table and tests of each, and
//! passes tidy. The seed is in xtask/seed; it is replaced by the real thing, file by file.

use crate::house;
use crate::shell::{Done, Stop, While, ask, cargo, run};
use clap::Args;
use std::fs;
use std::path::Path;

#[derive(Args)]
pub(crate) struct Wish {
    /// A plural noun: auctions
    name: String,
    /// One of them; needed where it is not the name without its last s
    #[arg(long)]
    thing: Option<String>,
}

/// Where each file of the seed goes, and what it says. Words in «these» are left open.
const SEED: &[(&str, &str)] = &[
    ("Cargo.toml", include_str!("../seed/Cargo.toml.seed")),
    ("facts/Cargo.toml", include_str!("../seed/facts/Cargo.toml.seed")),
    ("facts/src/lib.rs", include_str!("../seed/facts/lib.rs.seed")),
    ("migrations/«moment»_«name».sql", include_str!("../seed/migrations/tables.sql.seed")),
    ("templates/list.html", include_str!("../seed/templates/list.html.seed")),
    ("locales/es.ftl", include_str!("../seed/locales/es.ftl.seed")),
    ("locales/en.ftl", include_str!("../seed/locales/en.ftl.seed")),
    ("src/lib.rs", include_str!("../seed/src/lib.rs.seed")),
    ("src/model.rs", include_str!("../seed/src/model.rs.seed")),
    ("src/rules.rs", include_str!("../seed/src/rules.rs.seed")),
    ("src/store.rs", include_str!("../seed/src/store.rs.seed")),
    ("src/steps.rs", include_str!("../seed/src/steps.rs.seed")),
    ("src/actions.rs", include_str!("../seed/src/actions.rs.seed")),
    ("src/reads.rs", include_str!("../seed/src/reads.rs.seed")),
    ("src/pages.rs", include_str!("../seed/src/pages.rs.seed")),
    ("src/tests.rs", include_str!("../seed/src/tests.rs.seed")),
    ("src/tests/rules.rs", include_str!("../seed/src/tests/rules.rs.seed")),
    ("src/tests/store.rs", include_str!("../seed/src/tests/store.rs.seed")),
    ("src/tests/journeys.rs", include_str!("../seed/src/tests/journeys.rs.seed")),
];

/// Writes the files, and says what is left for a person to decide.
pub(crate) fn new_capability(wish: &Wish) -> Done {
    let words = Words::of(wish)?;
    let folder = house::root().join("capabilities").join(&words.name);
    if folder.exists() {
        return Err(Stop::failed(format!("capabilities/{} is already there", words.name)));
    }
    for (path, seed) in SEED {
        let file = folder.join(words.put_into(path));
        let parent = file.parent().map_or_else(|| folder.clone(), Path::to_path_buf);
        fs::create_dir_all(&parent).while_(parent.display())?;
        fs::write(&file, words.put_into(seed)).while_(file.display())?;
        println!("capabilities/{}/{}", words.name, words.put_into(path));
    }
    let Words { name, .. } = &words;
    // Names of their own length and order in the alphabet: lines break elsewhere than in the seed.
    let facts = format!("{name}-facts");
    run(cargo().args(["fmt", "-p", name, "-p", &facts]).current_dir(house::root()))?;
    println!(
        "
Now:
  Cargo.toml, [workspace.dependencies]:   {name} = {{ path = \"capabilities/{name}\" }}
  where anybody listens to its facts:     {name}-facts = {{ path = \"capabilities/{name}/facts\" }}
  server: depend on it and add {name}::door() to the list of doors
  cargo xtask test -- -p {name}"
    );
    Ok(())
}

/// The words that a seed leaves open.
struct Words {
    name: String,
    thing: String,
    moment: String,
}

impl Words {
    fn of(wish: &Wish) -> Done<Self> {
        let name = wish.name.clone();
        let thing = wish.thing.clone().or_else(|| name.strip_suffix('s').map(str::to_owned));
        let thing = thing.ok_or_else(|| Stop::failed("say with --thing what one of them is called"))?;
        for word in [&name, &thing] {
            let good = word.starts_with(|letter: char| letter.is_ascii_lowercase())
                && word
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
            if !good || *word == "facts" {
                return Err(Stop::failed(format!("\"{word}\" is not a plain lower case word")));
            }
        }
        let moment = ask("date", &["-u", "+%Y%m%d_%H%M%S"]);
        let moment =
            moment.ok_or_else(|| Stop::failed("the system's `date` does not answer"))?.trim().to_owned();
        Ok(Self { name, thing, moment })
    }

    fn put_into(&self, seed: &str) -> String {
        let words = [
            ("«name»", self.name.clone()),
            ("«Name»", capital(&self.name).replace('_', " ")),
            ("«crate»", self.name.clone()),
            ("«thing»", self.thing.clone()),
            ("«Thing»", self.thing.split('_').map(capital).collect()),
            ("«moment»", self.moment.clone()),
        ];
        words.iter().fold(seed.to_owned(), |text, (open, word)| text.replace(open, word))
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_seed_stays_open() {
        let wish = Wish { name: "gift_lists".to_owned(), thing: None };
        let words = Words::of(&wish).expect("it is a good name");
        for (path, seed) in SEED {
            let text = words.put_into(path) + &words.put_into(seed);
            assert!(!text.contains(['«', '»']), "{path}");
        }
        assert_eq!(
            words.put_into("«crate»_facts::«Thing»Id of «name»"),
            "gift_lists_facts::GiftListId of gift_lists"
        );
    }

    #[test]
    fn a_name_is_a_plain_word() {
        for (name, thing) in [("Auctions", None), ("news", Some("News!")), ("../x", None), ("people", None)] {
            let wish = Wish { name: name.to_owned(), thing: thing.map(str::to_owned) };
            assert!(Words::of(&wish).is_err(), "{name}");
        }
    }
}
