//! Every pair of a state and of what is done, and the rules that no row shows.

use crate::{
    model::{
        Answer, ArticleId, ArticleState, Candidate, CandidateState, Change, Line, Settings, Terms, topic_key,
    },
    rules::{self, BeginRejected, Piece, SettingsRejected, TurnRejected, Verb},
};
use catalog_facts::ProductId;
use contributions::model::{ContributionId, State, Trust};
use kernel::{Lang, Personal, time};
use proptest::prelude::*;

const NO: Option<ArticleState> = None;

#[test]
fn every_state_answers_every_verb() {
    use ArticleState::{Live, Proposed, Retired, Reviewed, Stale};
    // edit, review, publish, flag, confirm, retire
    let table = [
        (Proposed, [Some(Proposed), Some(Reviewed), NO, NO, NO, Some(Retired)]),
        (Reviewed, [Some(Proposed), NO, Some(Live), NO, NO, Some(Retired)]),
        (Live, [Some(Live), NO, NO, Some(Stale), Some(Live), Some(Retired)]),
        (Stale, [Some(Stale), NO, NO, Some(Stale), Some(Live), Some(Retired)]),
        (Retired, [NO, NO, NO, NO, NO, NO]),
    ];
    assert_eq!(table.len(), ArticleState::ALL.len());
    assert_eq!(Verb::ALL.len(), 6);
    for (state, row) in table {
        for (verb, expected) in Verb::ALL.iter().zip(row) {
            let found = rules::turn(state, *verb);
            assert_eq!(found, expected.ok_or(TurnRejected::NotNow), "{} {}", state.code(), verb.code());
        }
    }
}

/// What stood before, and what stands now, out of the pieces of both.
fn sides(pieces: &[Piece]) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    for piece in pieces {
        match piece {
            Piece::Same(text) => {
                old.push_str(text);
                new.push_str(text);
            }
            Piece::Gone(text) => old.push_str(text),
            Piece::New(text) => new.push_str(text),
        }
    }
    (old, new)
}

#[test]
fn what_is_new_is_told_word_by_word() {
    let pieces = rules::diff("Lava a mano y en frío.", "Lava a máquina y en frío.");
    let gone = pieces.iter().filter(|piece| matches!(piece, Piece::Gone(_))).count();
    assert_eq!((pieces.len(), gone), (4, 1), "{pieces:?}");
    assert!(pieces.contains(&Piece::Gone("mano ".into())) && pieces.contains(&Piece::New("máquina ".into())));
    assert_eq!(rules::diff("igual", "igual"), [Piece::Same("igual".into())]);
    assert_eq!(rules::diff("", "todo nuevo"), [Piece::New("todo nuevo".into())]);
    assert_eq!(rules::diff("", ""), []);
}

#[test]
fn texts_too_long_to_compare_went_and_came_as_a_whole() {
    let long = |word: &str| format!("{word} ").repeat(2_500);
    let pieces = rules::diff(&long("uno"), &long("dos"));
    assert_eq!(pieces, [Piece::Gone(long("uno")), Piece::New(long("dos"))]);
}

proptest! {
    #[test]
    fn nothing_is_lost_between_two_texts(old in "[abc \n]{0,60}", new in "[abc \n]{0,60}") {
        let pieces = rules::diff(&old, &new);
        prop_assert_eq!(sides(&pieces), (old.clone(), new.clone()));
        let is_same = pieces.iter().all(|piece| matches!(piece, Piece::Same(_)));
        prop_assert_eq!(is_same, old == new);
        prop_assert!(pieces.windows(2).all(|pair| std::mem::discriminant(&pair[0]) != std::mem::discriminant(&pair[1])));
    }

    #[test]
    fn an_address_is_one_whatever_the_title(title in any::<String>()) {
        let all = rules::slugs(&title, "019a");
        prop_assert_eq!(all.len(), 21);
        prop_assert!(all.iter().all(|slug| !slug.is_empty()
            && slug.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')));
        let mut each = all.clone();
        each.sort();
        each.dedup();
        prop_assert_eq!(each.len(), all.len());
    }
}

fn line(number: u8, title: &str, topic: &str) -> Line {
    Line {
        id: ArticleId::from_bytes([number; 16]),
        category: None,
        topic: topic.into(),
        lang: Lang::Es,
        slug: format!("n-{number}"),
        title: Personal::new(title.into()),
        is_stale: false,
        live_at: time::from_micros(0),
    }
}

#[test]
fn articles_are_found_by_words_however_they_are_written() {
    let all = || {
        vec![
            line(1, "¿Cómo se lava el lino?", "Lavado"),
            line(2, "¿Qué talla elijo?", "Tallas"),
            line(3, "¿El lino encoge al lavarlo?", "Lavado"),
        ]
    };
    let ids = |words: &str| -> Vec<String> {
        rules::found(all(), words).into_iter().map(|line| line.slug).collect()
    };
    assert_eq!(ids("TALLAS"), ["n-2"]);
    assert_eq!(ids("lino encoge"), ["n-3", "n-1"], "the more of the words the better");
    assert_eq!(ids("como"), ["n-1"], "accents do not matter");
    assert_eq!(ids("de el a"), Vec::<String>::new(), "short words say nothing");
    assert_eq!(ids("tornillo"), Vec::<String>::new());
}

fn answer(question: &str, body: &str) -> Answer {
    let id = ContributionId::from_bytes([1; 16]);
    let (product, state) = (ProductId::from_bytes([2; 16]), CandidateState::Open);
    let candidate = Candidate { answer: id, question: id, product, state, at: time::from_micros(0) };
    let (question, body) = (question.to_owned(), body.to_owned());
    Answer { candidate, question, body, is_house: false, author: None, lang: Lang::Es }
}

#[test]
fn one_answer_is_an_article_and_several_stand_below_their_questions() {
    let [one, other] = [answer("¿Encoge?", "No."), answer("¿A cuántos grados?", "A 40.")];
    assert_eq!(rules::merged(std::slice::from_ref(&one)), ("¿Encoge?".into(), "No.".into()));
    let (title, body) = rules::merged(&[one, other]);
    assert_eq!(title, "¿Encoge?");
    assert_eq!(body, "## ¿Encoge?\n\nNo.\n\n## ¿A cuántos grados?\n\nA 40.");
    assert_eq!(rules::merged(&[]), (String::new(), String::new()));
}

#[test]
fn only_who_is_trusted_changes_at_once_and_only_what_nothing_held() {
    let settings = Settings::default();
    for trust in Trust::ALL {
        let is_trusted = trust >= Trust::Trusted;
        assert_eq!(rules::is_at_once(&settings, trust, State::Published), is_trusted, "{trust:?}");
        assert!(!rules::is_at_once(&settings, trust, State::Held), "{trust:?}");
    }
    let change = Change { base: 2, title: String::new(), body: String::new() };
    assert!(rules::is_of_now(&change, 2) && !rules::is_of_now(&change, 3));
}

#[test]
fn a_topic_is_a_few_words_and_a_day_is_to_come() {
    assert_eq!(rules::topic("  Lavado\u{200b} "), Ok("Lavado".to_owned()));
    for bad in ["", "x", "¿?¡!", &"largo ".repeat(20)] {
        assert_eq!(rules::topic(bad), Err(BeginRejected::Topic), "{bad}");
    }
    assert_eq!(topic_key("Lavado a máquina"), topic_key("LAVADO  a maquina"));
    let now = time::from_micros(1_000_000);
    let until = |days: i64| Terms { applies_to: String::new(), review_by: Some(time::days_after(now, days)) };
    for (days, is_good) in [(-1, false), (0, false), (1, true), (1_825, true), (1_826, false)] {
        assert_eq!(rules::terms(&until(days), now).is_ok(), is_good, "{days}");
    }
    let long = Terms { applies_to: "x".repeat(201), review_by: None };
    assert_eq!(rules::terms(&long, now), Err(BeginRejected::AppliesTo));
}

#[test]
fn the_shop_decides_within_reason() {
    let usual = Settings::default();
    assert_eq!(rules::settings(usual), Ok(()));
    for days in [0, 6, 1_826] {
        let settings = Settings { review_days: days, ..usual };
        assert_eq!(rules::settings(settings), Err(SettingsRejected::Days), "{days}");
    }
    let everybody = Settings { trust: Trust::New, ..usual };
    assert_eq!(rules::settings(everybody), Err(SettingsRejected::Trust));
    let day = rules::when_to_look(&usual, time::from_micros(0));
    assert_eq!(day, time::days_after(time::from_micros(0), 365));
}
