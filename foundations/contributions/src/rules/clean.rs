//! What is taken out of a text before anybody reads it: signs that nobody sees, that turn the direction of what follows, that pile
//! up on a letter. Letters of every script stay, and so do pictures made of several signs.

/// So many marks stand on one letter; no script needs more.
const MARKS_MAX: usize = 4;
/// So many empty lines follow each other: one.
const EMPTY_MAX: usize = 1;

/// One line: without signs nobody sees, blanks run together.
pub fn line(text: &str) -> String {
    let seen = visible(text);
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines: the same, with the ends of lines as they were, and no more than one empty line at once.
pub fn lines(text: &str) -> String {
    let seen = visible(&text.replace("\r\n", "\n").replace('\r', "\n"));
    let (mut out, mut empty) = (String::with_capacity(seen.len()), 0);
    for line in seen.lines() {
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty <= EMPTY_MAX {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim().to_owned()
}

fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut before, mut marks) = (' ', 0);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        marks = if is_mark(sign) { marks + 1 } else { 0 };
        let next = signs.peek().copied().unwrap_or(' ');
        let joins = match sign {
            '\u{200d}' if is_pictorial(before) => is_pictorial(next),
            // Persian and the scripts of India write with them.
            '\u{200c}' | '\u{200d}' => is_joined(before) && is_joined(next),
            _ => false,
        };
        if (is_unseen(sign) && !joins) || marks > MARKS_MAX {
            continue;
        }
        out.push(sign);
        before = sign;
    }
    out
}

/// Signs that take no room, or turn others round; all but the ends of lines and the tab.
fn is_unseen(sign: char) -> bool {
    let is_format = matches!(sign,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    is_format || (sign.is_control() && sign != '\n' && sign != '\t')
}

/// Marks that stand on the letter before.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Signs out of which pictures are put together; what chooses their colour among them.
fn is_pictorial(sign: char) -> bool {
    matches!(sign, '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Letters of scripts whose writing needs signs that join and part.
fn is_joined(sign: char) -> bool {
    matches!(sign, '\u{600}'..='\u{dff}') && !sign.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::{line, lines};

    #[test]
    fn signs_that_nobody_sees_are_gone() {
        for (typed, kept) in [
            ("gr\u{200b}atis", "gratis"),
            ("\u{202e}cod.exe\u{202c}", "cod.exe"),
            ("a\u{2066}b\u{2069}", "ab"),
            ("pal\u{ad}abra", "palabra"),
            ("\u{feff}hola\0", "hola"),
            ("a\u{e0041}b", "ab"),
            ("  dos   blancos\tjuntos ", "dos blancos juntos"),
            ("una\nlínea", "una línea"),
            ("\u{3164}", ""),
        ] {
            assert_eq!(line(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn letters_of_every_script_and_pictures_stay() {
        for text in [
            "Añádelo, ¿vale?",
            "سجاد جميل",
            "שטיח יפה",
            "पतला",
            "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
            "می\u{200c}خواهم",
            "e\u{301}",
        ] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn a_letter_carries_few_marks() {
        let piled: String = std::iter::once('Z').chain(std::iter::repeat_n('\u{335}', 60)).collect();
        assert_eq!(line(&piled).chars().count(), 5);
    }

    #[test]
    fn paragraphs_stay_and_gaps_close() {
        assert_eq!(lines("uno  \r\n\r\n\r\n\r\ndos\rtres\n"), "uno\n\ndos\ntres");
        assert_eq!(lines("\n \n"), "");
    }
}
