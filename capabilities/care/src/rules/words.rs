//! What a canned reply says to somebody, and how an answer ends.

/// The reply with its places filled: `{name}` and `{code}`.
pub fn filled(body: &str, name: &str, code: &str) -> String {
    // First the code, which holds no brace: a name that does fills nothing.
    body.replace("{code}", code).replace("{name}", name)
}

/// The same answer with who gives it below.
pub fn signed(body: &str, agent: &str, shop: &str) -> String {
    format!("{body}\n\n{agent}\n{shop}")
}
