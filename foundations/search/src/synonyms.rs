//! Words that mean the same, as a query uses them: found by their stems, so that plurals and accents do not matter. Where
//! the owner's list is kept is `store`; the index knows nothing of synonyms, so a change counts at once.

use crate::{
    analysis::{self, FOLDED},
    model::SynonymGroup,
    rules,
};
use kernel::Lang;
use std::collections::HashMap;

/// The longest expression that is looked for, in words.
const PHRASE_MAX: usize = 3;

const BUILT_IN: [(Lang, &str); 2] =
    [(Lang::Es, include_str!("../synonyms/es.csv")), (Lang::En, include_str!("../synonyms/en.csv"))];

/// Other ways to say something, each as its words.
pub(crate) type Ways = Vec<Vec<String>>;

/// What means the same, by language and stems.
#[derive(Default)]
pub(crate) struct Synonyms(HashMap<(Lang, Vec<String>), Ways>);

/// Part of what somebody typed: so many words, and other ways to say them.
#[derive(Debug, PartialEq)]
pub(crate) struct Part {
    pub(crate) words: usize,
    pub(crate) ways: Ways,
}

impl Synonyms {
    /// The list of the program with that of the owner.
    pub(crate) fn with(own: &[SynonymGroup]) -> Self {
        let mut all = Self::default();
        for (lang, list) in BUILT_IN {
            let groups = rules::read_synonyms(list, Some(lang)).unwrap_or_default();
            groups.iter().for_each(|group| all.add(group));
        }
        own.iter().for_each(|group| all.add(group));
        all
    }

    fn add(&mut self, group: &SynonymGroup) {
        for (place, word) in group.words.iter().enumerate() {
            if place > 0 && !group.is_two_way {
                break;
            }
            let others = group.words.iter().enumerate().filter(|(other, _)| *other != place);
            let ways = self.0.entry((group.lang, stems(group.lang, word))).or_default();
            for (_, other) in others {
                let words = analysis::words(FOLDED, other);
                if !words.is_empty() && !ways.contains(&words) {
                    ways.push(words);
                }
            }
        }
    }

    /// Cuts what was typed into parts, the longest known expressions first.
    pub(crate) fn parts(&self, typed: &[String], lang: Lang) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut at = 0;
        while at < typed.len() {
            let longest = PHRASE_MAX.min(typed.len() - at);
            let known = (1..=longest).rev().find_map(|words| {
                let key = (lang, stems(lang, &typed[at..at + words].join(" ")));
                self.0.get(&key).filter(|_| !key.1.is_empty()).map(|ways| Part { words, ways: ways.clone() })
            });
            let part = known.unwrap_or(Part { words: 1, ways: Vec::new() });
            at += part.words;
            parts.push(part);
        }
        parts
    }
}

fn stems(lang: Lang, text: &str) -> Vec<String> {
    analysis::words(analysis::stems(lang), text)
}

#[cfg(test)]
mod tests {
    use super::{Part, Synonyms};
    use crate::model::SynonymGroup;
    use kernel::Lang;

    fn parts(synonyms: &Synonyms, text: &str) -> Vec<(usize, Vec<String>)> {
        let typed: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let shown = |part: Part| (part.words, part.ways.iter().map(|way| way.join(" ")).collect());
        synonyms.parts(&typed, Lang::Es).into_iter().map(shown).collect()
    }

    #[test]
    fn two_ways_lead_back_and_one_way_does_not() {
        let group = |is_two_way, words: [&str; 2]| SynonymGroup {
            lang: Lang::Es,
            is_two_way,
            words: words.map(str::to_owned).to_vec(),
        };
        let mut synonyms = Synonyms::default();
        synonyms.add(&group(true, ["botijo", "cántaro de barro"]));
        synonyms.add(&group(false, ["menaje", "botijo"]));
        assert_eq!(parts(&synonyms, "botijos"), [(1, vec!["cantaro de barro".to_owned()])]);
        assert_eq!(
            parts(&synonyms, "un cántaro de barro rojo"),
            [(1, vec![]), (3, vec!["botijo".to_owned()]), (1, vec![])]
        );
        assert_eq!(parts(&synonyms, "menaje"), [(1, vec!["botijo".to_owned()])]);
        assert_eq!(parts(&synonyms, "de la"), [(1, vec![]), (1, vec![])], "small words mean nothing");
    }

    #[test]
    fn the_list_of_the_program_is_read_whole() {
        let synonyms = Synonyms::with(&[]);
        for lang in Lang::ALL {
            assert!(synonyms.0.keys().filter(|(known, _)| *known == lang).count() > 100);
        }
    }
}
