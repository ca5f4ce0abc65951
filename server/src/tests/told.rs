//! All that people can be told of has its words, in both languages.

use crate::house::closed_doors;
use action::Texts;
use kernel::{Lang, NoticeKind, Word};
use std::collections::BTreeSet;
use webkit::Fluent;

/// The keys that are built behind the name of a kind. A duty that is told by a letter of its own needs no other.
fn keys(kind: &NoticeKind) -> Vec<String> {
    let ends: &[&str] = if kind.duty { &["-text"] } else { &["-text", "-letter-subject", "-letter-text"] };
    let built = ends.iter().map(|end| format!("{}{end}", kind.name));
    [kind.name, kind.why].map(str::to_owned).into_iter().chain(built).collect()
}

#[test]
fn every_kind_of_notice_is_worded_once_in_both_languages() {
    let doors = closed_doors().unwrap();
    let texts = Fluent::load(doors.iter().flat_map(|door| door.texts.iter().copied())).unwrap();
    let mut names = BTreeSet::new();
    for kind in doors.iter().flat_map(|door| door.notices) {
        assert!(names.insert(kind.name), "{} is declared twice", kind.name);
        for (lang, key) in
            Lang::ALL.into_iter().flat_map(|lang| keys(kind).into_iter().map(move |key| (lang, key)))
        {
            let words = [("who", Word::Text("Ana")), ("shop", Word::Text("La Prueba"))];
            let said = texts.say(lang, &key, &words);
            assert!(!said.starts_with('⟨') && !said.contains("{ $"), "{key}: {said}");
        }
    }
    assert!(names.contains("care-notice-answered"), "{names:?}");
}
