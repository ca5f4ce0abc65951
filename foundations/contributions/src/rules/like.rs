//! Which texts are about what somebody is about to ask: words that are rare among those texts weigh more, and the title as a whole is
//! compared by groups of three letters, so that a slip of the pen still finds it. Who reads the texts is not here.

use kernel::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// A text with a lower score is about something else.
pub const LIKE_MIN: u32 = 220;
/// A text without a title is never as sure as one whose title says the same.
const UNTITLED: (u32, u32) = (2, 3);
/// Words that say nothing of what is asked.
const EMPTY: &[&str] = &[
    "a", "al", "algo", "alguien", "como", "con", "cual", "cuando", "de", "del", "donde", "el", "ella", "en",
    "es", "esta", "estas", "este", "esto", "estos", "hay", "la", "las", "le", "lo", "los", "me", "mi", "muy",
    "no", "o", "os", "para", "pero", "por", "puede", "pueden", "puedo", "que", "se", "ser", "si", "sin",
    "sirve", "son", "su", "sus", "te", "tengo", "tiene", "tienen", "un", "una", "unos", "viene", "y", "ya",
    "an", "and", "any", "are", "be", "can", "could", "do", "does", "for", "from", "have", "has", "how", "i",
    "if", "in", "is", "it", "its", "my", "not", "of", "on", "or", "the", "them", "they", "this", "to", "was",
    "what", "when", "where", "which", "will", "with", "you", "your",
];

type Trigram = [char; 3];

/// What is compared of a text.
struct Told {
    words: BTreeSet<String>,
    title: BTreeSet<Trigram>,
}

/// Which of these texts (title, text) are about the same, and how much: 0 to 1000, the best first; of two alike the one that stands
/// first. What is below [`LIKE_MIN`] is left out.
pub fn like(asked: &str, texts: &[(&str, &str)]) -> Vec<(usize, u32)> {
    let sought = words(asked);
    if sought.is_empty() {
        return Vec::new();
    }
    let sought = Told { title: trigrams(&sought), words: sought.into_iter().collect() };
    let told: Vec<Told> = texts.iter().map(|(title, body)| tell(title, body)).collect();
    let weights = weights(&sought.words, &told);
    let scored = told.iter().enumerate().map(|(at, one)| (at, score(&sought, one, &weights)));
    let mut best: Vec<(usize, u32)> = scored.filter(|(_, score)| *score >= LIKE_MIN).collect();
    best.sort_by_key(|(at, score)| (std::cmp::Reverse(*score), *at));
    best
}

fn tell(title: &str, body: &str) -> Told {
    let titled = words(title);
    let trigrams = trigrams(&titled);
    Told { words: titled.into_iter().chain(words(body)).collect(), title: trigrams }
}

/// The words that say something, folded and without the ends of plurals, in order.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let all = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    all.filter(|word| !EMPTY.contains(word)).map(singular).collect()
}

/// `lavables` and `lavable` are one word, `botones` and `boton` too.
fn singular(word: &str) -> String {
    let is_long = |word: &str| word.chars().count() > 3;
    let one = word.strip_suffix('s').filter(|_| is_long(word)).unwrap_or(word);
    one.strip_suffix('e').filter(|_| is_long(one)).unwrap_or(one).to_owned()
}

/// Every three signs that follow each other, the gaps between words among them.
fn trigrams(words: &[String]) -> BTreeSet<Trigram> {
    let line: Vec<char> = format!(" {} ", words.join(" ")).chars().collect();
    match words.is_empty() {
        true => BTreeSet::new(),
        false => line.windows(3).map(|three| [three[0], three[1], three[2]]).collect(),
    }
}

/// How much each word says: the more of the texts hold it, the less.
fn weights<'a>(sought: &'a BTreeSet<String>, told: &[Told]) -> BTreeMap<&'a str, u32> {
    let weight = |word: &String| {
        let holding = told.iter().filter(|one| one.words.contains(word)).count();
        2 + ((told.len() + 1) / (holding + 1)).max(1).ilog2()
    };
    sought.iter().map(|word| (word.as_str(), weight(word))).collect()
}

fn score(sought: &Told, one: &Told, weights: &BTreeMap<&str, u32>) -> u32 {
    let whole: u32 = weights.values().sum();
    let met: u32 =
        weights.iter().filter(|(word, _)| one.words.contains(**word)).map(|(_, weight)| weight).sum();
    let worded = met * 1_000 / whole.max(1);
    if one.title.is_empty() {
        return worded * UNTITLED.0 / UNTITLED.1;
    }
    let common = sought.title.intersection(&one.title).count();
    let titled = 2_000 * common / (sought.title.len() + one.title.len()).max(1);
    // Trigrams of the title weigh double.
    (worded + 2 * u32::try_from(titled).unwrap_or(1_000)) / 3
}

#[cfg(test)]
mod tests {
    use super::{LIKE_MIN, like, singular};
    use proptest::prelude::*;

    const KNOWN: [(&str, &str); 5] = [
        ("¿Se puede meter en el lavavajillas?", ""),
        ("¿Cuánto pesa la olla vacía?", "La quiero para mi madre, que no puede con cosas pesadas."),
        ("¿Vale para inducción?", "Tengo una placa de inducción de hace diez años."),
        ("Does the lid go into the oven?", ""),
        ("", "El mango quema un poco si se cocina con gas, y la tapa es de cristal."),
    ];

    fn best(asked: &str) -> Option<usize> {
        like(asked, &KNOWN).first().map(|(at, _)| *at)
    }

    #[test]
    fn the_same_question_in_other_words_is_found() {
        for (asked, expected) in [
            ("¿Es apta para lavavajillas?", 0),
            ("se puede lavar en el LAVAVAJILLA", 0),
            ("¿Qué peso tiene? ¿Pesa mucho la olla?", 1),
            ("¿Funciona en placas de inducción?", 2),
            ("vale para indución?", 2),
            ("is the lid oven safe", 3),
            ("¿El mango quema con gas?", 4),
        ] {
            assert_eq!(best(asked), Some(expected), "{asked}: {:?}", like(asked, &KNOWN));
        }
    }

    #[test]
    fn what_is_about_something_else_is_left_out() {
        for asked in ["¿De qué color es la caja?", "¿Cuándo llega mi pedido?", "", "¿?", "es que la de el"]
        {
            assert_eq!(like(asked, &KNOWN), [], "{asked}");
        }
        assert_eq!(like("¿Vale para inducción?", &[]), []);
    }

    #[test]
    fn plurals_are_one_word_with_what_there_is_one_of() {
        for (many, one) in
            [("fundas", "funda"), ("lavables", "lavable"), ("botones", "boton"), ("boxes", "box")]
        {
            assert_eq!(singular(many), singular(one), "{many}");
        }
        assert_eq!(singular("gas"), "gas");
    }

    proptest! {
        #[test]
        fn a_question_is_most_like_itself(words in prop::collection::vec("[a-zñá]{8,12}", 2..8), others in prop::collection::vec("[a-z ]{0,40}", 0..6)) {
            let asked = words.join(" ");
            let mut texts: Vec<(&str, &str)> = others.iter().map(|one| (one.as_str(), "")).collect();
            texts.push((&asked, ""));
            let found = like(&asked, &texts);
            let own = found.iter().find(|(at, _)| *at == others.len());
            prop_assert!(own.is_some_and(|(_, score)| found.iter().all(|(_, other)| other <= score)));
            prop_assert!(found.iter().all(|(_, score)| (LIKE_MIN..=1_000).contains(score)));
        }
    }
}
