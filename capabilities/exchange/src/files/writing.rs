//! Cells as other programs read them: quoted where needed, and harmless in a spreadsheet.

/// A cell for a table whose cells this separator parts. What a spreadsheet would take for a formula gets an apostrophe
/// before it.
pub(crate) fn cell(text: &str, separator: u8) -> String {
    let guarded = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text);
    let text = if guarded { format!("'{text}") } else { text.to_owned() };
    let means = [char::from(separator), '"', '\n', '\r'];
    if text.contains(means) || text.trim().len() != text.len() {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// A line of cells with its end.
pub(crate) fn line<'t>(cells: impl IntoIterator<Item = &'t str>, separator: u8) -> String {
    let cells: Vec<String> = cells.into_iter().map(|text| cell(text, separator)).collect();
    format!("{}\n", cells.join(&char::from(separator).to_string()))
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
