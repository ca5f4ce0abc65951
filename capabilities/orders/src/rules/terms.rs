//! Texts that buyers agree to: what they are known by, and how they are read on paper.

use crate::model::TermsHash;
use kernel::Lang;
use sha2::{Digest, Sha256};

/// The longest of them, in bytes: far more than anybody reads.
const BODY_MAX: usize = 400_000;

/// All of them one behind the other; nothing where there are none.
pub fn body(texts: &[String]) -> Option<String> {
    let texts: Vec<&str> = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let body = texts.join("\n\n");
    (!body.is_empty() && body.len() <= BODY_MAX).then_some(body)
}

/// What a text in a language is known by.
pub fn hash(lang: Lang, body: &str) -> TermsHash {
    let mut all = Sha256::new();
    all.update(lang.code());
    all.update([0]);
    all.update(body);
    all.finalize().into()
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text begins: its title.
    Title(String),
    /// What comes next.
    Heading(String),
    /// A paragraph.
    Text(String),
}

/// Markdown as paper shows it: titles, headings and paragraphs without its signs; what a link leads to stands behind it.
pub fn said(body: &str) -> Vec<Said> {
    let mut all = Vec::new();
    let mut open = String::new();
    for line in body.lines().map(unquoted) {
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        let is_item = line.starts_with("- ") || line.starts_with("* ") || numbered(line);
        let ends = line.is_empty() || level > 0 || is_item || line.starts_with('|');
        if ends && !open.is_empty() {
            all.push(Said::Text(plain(&std::mem::take(&mut open))));
        }
        match level {
            0 if is_rule(line) => {}
            0 if line.starts_with('|') => all.push(Said::Text(plain(&cells(line)))),
            0 => {
                let text = line.strip_prefix("- ").or(line.strip_prefix("* "));
                let text = text.map_or_else(|| line.to_owned(), |text| format!("• {text}"));
                let gap = if open.is_empty() { "" } else { " " };
                open.push_str(gap);
                open.push_str(&text);
            }
            1 => all.push(Said::Title(plain(heading.trim()))),
            _ => all.push(Said::Heading(plain(heading.trim()))),
        }
    }
    if !open.is_empty() {
        all.push(Said::Text(plain(&open)));
    }
    all
}

/// A line without the signs that quote it, as the form is quoted that the law hands over.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t']).trim()
}

/// Whether a line begins an item of a list with numbers.
fn numbered(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && line[digits..].starts_with(". ")
}

/// Whether a line only draws: below the head of a table, or between paragraphs.
fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' ' | '=' | '*' | '_'))
}

/// The cells of a row.
fn cells(line: &str) -> String {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Without signs that make letters strong or slanted; of a link its words, and where it leads if that is elsewhere.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        match link(from) {
            Some((words, target, after)) => {
                out.push_str(words);
                if target.contains("://") && target != words {
                    out.push_str(&format!(" ({target})"));
                }
                rest = after;
            }
            None => {
                out.push('[');
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    let out = out.replace("**", "").replace("__", "").replace('`', "");
    // A sign that stands for itself.
    ["\\*", "\\_", "\\#", "\\>"].iter().fold(out, |out, sign| out.replace(sign, &sign[1..]))
}

/// A link: its words, where it leads, and what stands behind it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, after) = rest.split_once(')')?;
    (!words.contains('[')).then_some((words, target, after))
}

#[cfg(test)]
mod tests {
    use super::{Said, body, hash, said};
    use kernel::Lang;

    fn text(words: &str) -> Said {
        Said::Text(words.into())
    }

    #[test]
    fn markdown_is_read_as_paper_shows_it() {
        let body = "# Condiciones\n\nHola, **tú**:\nlee [esto](https://a.example/x) o [lo otro](/envios).\n\n## Pago\n\n\
                    1. Uno\n2. Dos\n- Tres\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n[suelto";
        let expected = [
            Said::Title("Condiciones".into()),
            text("Hola, tú: lee esto (https://a.example/x) o lo otro."),
            Said::Heading("Pago".into()),
            text("1. Uno"),
            text("2. Dos"),
            text("• Tres"),
            text("A · B"),
            text("1 · 2"),
            text("[suelto"),
        ];
        assert_eq!(said(body), expected);
    }

    /// Directive 2011/83, annex I B: each of its lines stands for itself.
    #[test]
    fn the_form_of_withdrawal_keeps_its_lines() {
        let body = "Cópialo:\n\n> A la atención de **Horno**:\n>\n> Comunico (\\*) que desisto\n> de:\n>\n> Fecha:\n>\n\
                    > (\\*) Táchese lo que no proceda.\n\nFin";
        let lines = [
            "Cópialo:",
            "A la atención de Horno:",
            "Comunico (*) que desisto de:",
            "Fecha:",
            "(*) Táchese lo que no proceda.",
            "Fin",
        ];
        assert_eq!(said(body), lines.map(text));
    }

    #[test]
    fn a_version_is_known_by_its_words_and_its_language() {
        let one = body(&["# A\n".into(), String::new(), "# B".into()]).unwrap();
        assert_eq!(one, "# A\n\n# B");
        assert_eq!(hash(Lang::Es, &one), hash(Lang::Es, "# A\n\n# B"));
        assert_ne!(hash(Lang::Es, &one), hash(Lang::En, &one));
        assert_ne!(hash(Lang::Es, &one), hash(Lang::Es, "# A\n\n# C"));
        assert_eq!(body(&[" ".into()]), None);
    }
}
