//! What stays of a name that was written elsewhere: whoever wrote it agreed to be shown there, not here.

/// What stands where nothing of a name is left.
const NOBODY: &str = "N. N.";

/// The first letters of the first and the last word: `María García` is `M. G.`, `houserules18` is `H.`.
pub(crate) fn masked(name: &str) -> String {
    // Of an address only what stands before its host is a name at all.
    let name = name.split('@').next().unwrap_or_default();
    let first = |word: &str| word.chars().find(|sign| sign.is_alphabetic());
    let letters: Vec<char> =
        name.split(|sign: char| sign.is_whitespace() || ".,_-".contains(sign)).filter_map(first).collect();
    let shown = |letter: &char| format!("{}.", letter.to_uppercase());
    match letters.as_slice() {
        [] => NOBODY.to_owned(),
        [one] => shown(one),
        [one, .., last] => format!("{} {}", shown(one), shown(last)),
    }
}
