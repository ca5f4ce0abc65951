//! Which word of a name says what the thing is: *chocolate* in «Chocolate a la taza», *mug* in "Two-handed mug". Languages
//! differ in where it stands; nothing here understands a sentence.

use crate::analysis;
use kernel::{Lang, text};

/// English words behind which a name only says what belongs to the thing.
const LINKS_EN: [&str; 9] = ["of", "with", "without", "for", "from", "in", "on", "to", "by"];

/// Spanish words that only say how many there are.
const COUNTS_ES: [&str; 12] =
    ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "par", "pack"];

/// The stem of that word; nothing where a name has no word with a meaning.
pub(crate) fn head(name: &str, lang: Lang) -> Option<String> {
    let stems = |name: &str| analysis::words(analysis::stems(lang), name);
    match lang {
        Lang::Es => stems(&without_counts(name)).into_iter().next(),
        Lang::En => stems(&before_links(name)).pop().or_else(|| stems(name).into_iter().next()),
    }
}

/// A Spanish name from where it no longer counts.
fn without_counts(name: &str) -> String {
    let counts = |word: &&str| {
        let word = text::fold(word);
        COUNTS_ES.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    name.split_whitespace().skip_while(counts).collect::<Vec<_>>().join(" ")
}

/// The words of an English name before it goes on with `of` or `with`, a comma or a bracket.
fn before_links(name: &str) -> String {
    let own = name.split([',', '(', ':', '–', '—']).next().unwrap_or_default();
    let words = own.split_whitespace().take_while(|word| {
        let word = word.to_lowercase();
        !LINKS_EN.contains(&word.as_str())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::head;
    use crate::analysis;
    use kernel::Lang;

    #[test]
    fn a_name_says_what_the_thing_is_where_its_language_says_it() {
        let cases = [
            (Lang::Es, "Chocolate a la taza", "chocolate"),
            (Lang::Es, "La taza de dos manos", "taza"),
            (Lang::Es, "Té verde", "té"),
            (Lang::Es, "Cuatro cucharas de olivo", "cucharas"),
            (Lang::Es, "12 huevos", "huevos"),
            (Lang::En, "Two-handed mug", "mug"),
            (Lang::En, "Bar of dark chocolate", "bar"),
            (Lang::En, "Bell teapot (800 ml)", "teapot"),
            (Lang::En, "Linen tablecloth, washed", "tablecloth"),
            (Lang::En, "For the table", "table"),
        ];
        for (lang, name, said) in cases {
            assert_eq!(head(name, lang), analysis::words(analysis::stems(lang), said).pop(), "{name}");
        }
        assert_eq!(
            (head("", Lang::Es), head("dos de la", Lang::Es), head("of the", Lang::En)),
            (None, None, None)
        );
    }
}
