//! What single cells say beside amounts: yes and no, lists.

/// Yes or no; nothing if it says neither.
pub(crate) fn yes(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "si" | "sí" | "verdadero" | "active" | "activo" => Some(true),
        "0" | "false" | "no" | "n" | "falso" | "inactive" | "inactivo" | "-1" => Some(false),
        _ => None,
    }
}

/// The parts of a list, without blanks; a separator behind a backslash is part of its word.
pub(crate) fn list(cell: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\\' && letters.peek() == Some(&separator) {
            letters.next();
            parts.last_mut().expect("a list begins with one part").push(separator);
        } else if letter == separator {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("a list begins with one part").push(letter);
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
