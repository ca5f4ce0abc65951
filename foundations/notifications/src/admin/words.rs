//! Words that somebody else wrote, printed so that they do no harm and fit on a phone.

use webkit::Html;

/// Longer words may be broken,
const WORD_CHARS_MAX: usize = 20;
/// after so many letters each time.
const PIECE_CHARS: usize = 10;

/// The text as markup that means nothing.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|letter| push(&mut out, letter));
    out
}

/// The same, and a browser may break long words, without a sign that would be copied along.
pub(super) fn breakable(text: &str) -> Html {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        let is_long = word.chars().count() > WORD_CHARS_MAX;
        for (at, letter) in word.chars().enumerate() {
            if is_long && at > 0 && at % PIECE_CHARS == 0 {
                out.push_str("<wbr>");
            }
            push(&mut out, letter);
        }
    }
    Html(out)
}

fn push(out: &mut String, letter: char) {
    match letter {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::breakable;

    #[test]
    fn long_words_break_and_signs_are_signs() {
        assert_eq!(breakable("Hola, Ana <b>").0, "Hola, Ana &lt;b&gt;");
        let address = "somebody.with.a.name@house.example";
        let broken = breakable(address).0;
        assert_eq!(broken.matches("<wbr>").count(), 3);
        assert_eq!(broken.replace("<wbr>", ""), address);
        assert_eq!(breakable(&"\"'&".repeat(7)).0.matches("<wbr>").count(), 2);
    }
}
