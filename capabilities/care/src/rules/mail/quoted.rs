//! Cutting off what an answer quotes below itself. What is quoted between the lines stays: it is answered there.

/// Words that programs write above what they quote.
const ABOVE: [(&str, &str); 6] = [
    ("el ", "escribió:"),
    ("el ", "escribio:"),
    ("on ", "wrote:"),
    ("-----original message", ""),
    ("-----mensaje original", ""),
    ("________________________________", ""),
];

/// A line by which a program introduces what it quotes may be broken into so many.
const INTRO_LINES: usize = 3;

/// The text without a quoted end and without a signature; the whole text if nothing else would be left.
pub fn without_quoted(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let last_quoted = lines.iter().rposition(|line| line.trim_start().starts_with('>'));
    let last_word = lines.iter().rposition(|line| !line.trim().is_empty());
    let is_quoted_below = |at: usize| last_word <= Some(at) || last_quoted > Some(at);
    let begins = |at: &usize| begins_a_quote(&lines[*at..], is_quoted_below(*at));
    let end = (0..lines.len()).find(begins).unwrap_or(lines.len());
    let mut kept = &lines[..end];
    let is_quoted = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('>');
    while kept.last().is_some_and(|last| is_quoted(last)) {
        kept = &kept[..kept.len() - 1];
    }
    if let Some(at) = kept.iter().rposition(|line| *line == "--" || *line == "-- ") {
        kept = &kept[..at];
    }
    let left = kept.join("\n").trim().to_owned();
    if left.is_empty() { text.trim().to_owned() } else { left }
}

/// Whether a quote begins with the first of these lines; below it is one, or nothing.
fn begins_a_quote(lines: &[&str], is_quoted_below: bool) -> bool {
    let intro = |count: usize| {
        let joined =
            lines.iter().take(count).map(|line| line.trim()).collect::<Vec<_>>().join(" ").to_lowercase();
        ABOVE.iter().any(|(starts, ends)| {
            joined.starts_with(starts) && (ends.is_empty() || joined.ends_with(ends)) && joined.len() < 400
        })
    };
    let bare = |count: usize| lines.first().is_some_and(|line| line.starts_with(['-', '_'])) && count == 1;
    (1..=INTRO_LINES).any(|count| intro(count) && (is_quoted_below || bare(count)))
}
