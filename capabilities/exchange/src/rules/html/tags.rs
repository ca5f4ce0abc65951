//! Cutting HTML into tags and texts. Nothing is looked up twice: a tag that does not end soon is text.

/// Longest tag, in bytes.
const TAG_MAX: usize = 2_000;
/// Elements that are dropped with what is in them.
const WHOLE: &[&str] =
    &["script", "style", "iframe", "object", "noscript", "template", "svg", "math", "head", "title"];
/// Elements that are dropped, but not what is in them.
const BARE: &[&str] = &[
    "img", "video", "audio", "source", "embed", "form", "input", "button", "select", "textarea", "link",
    "meta", "base",
];

/// The name of something that never ends and took the rest of the text along.
const UNENDED: &str = "unended";

pub(super) enum Piece<'t> {
    Text(&'t str),
    /// Name and attributes.
    Open(String, &'t str),
    Close(String),
    /// Something that is not carried; without a name it was a comment.
    Dropped(String),
}

pub(super) struct Pieces<'t> {
    rest: &'t str,
}

impl<'t> Pieces<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { rest: text }
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        if self.rest.is_empty() {
            return None;
        }
        let begins = |text: &str| {
            text.as_bytes()
                .get(1)
                .is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
        };
        let mut from = 0;
        while let Some(at) = self.rest[from..].find('<').map(|at| at + from) {
            if begins(&self.rest[at..]) {
                if at > 0 {
                    return Some(self.text(at));
                }
                match self.tag() {
                    Some(piece) => return Some(piece),
                    None => from = 1,
                }
            } else {
                from = at + 1;
            }
        }
        Some(self.text(self.rest.len()))
    }
}

impl<'t> Pieces<'t> {
    fn text(&mut self, length: usize) -> Piece<'t> {
        let (text, rest) = self.rest.split_at(length);
        self.rest = rest;
        Piece::Text(text)
    }

    /// The tag at the beginning of the rest; nothing if it does not end.
    fn tag(&mut self) -> Option<Piece<'t>> {
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            let end = comment.find("-->");
            self.rest = end.map_or("", |end| &comment[end + 3..]);
            return Some(Piece::Dropped(if end.is_some() { String::new() } else { UNENDED.to_owned() }));
        }
        let end = end_of(self.rest)?;
        let inside = &self.rest[1..end];
        self.rest = &self.rest[end + 1..];
        if inside.starts_with(['!', '?']) {
            return Some(Piece::Dropped(String::new()));
        }
        let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let length = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
        let name = inside[..length].to_ascii_lowercase();
        if WHOLE.contains(&name.as_str()) {
            if !is_end && !inside.ends_with('/') {
                let is_ended = self.skip_to_end_of(&name);
                return Some(Piece::Dropped(if is_ended { name } else { UNENDED.to_owned() }));
            }
            return Some(Piece::Dropped(name));
        }
        if BARE.contains(&name.as_str()) {
            return Some(Piece::Dropped(name));
        }
        Some(if is_end { Piece::Close(name) } else { Piece::Open(name, &inside[length..]) })
    }

    /// Passes over what is inside; tells whether it ends before the text does.
    fn skip_to_end_of(&mut self, name: &str) -> bool {
        let bytes = self.rest.as_bytes();
        let is_end = |at: &usize| {
            let behind = &bytes[at + 2..];
            behind.len() >= name.len() && behind[..name.len()].eq_ignore_ascii_case(name.as_bytes())
        };
        let end = self.rest.match_indices("</").map(|(at, _)| at).find(is_end);
        self.rest = end.map_or("", |at| &self.rest[at..]);
        end.is_some()
    }
}

/// Where the tag ends, quotes respected.
fn end_of(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate().take(TAG_MAX).skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute.
pub(super) fn attribute(inside: &str, name: &str) -> Option<String> {
    let lower = inside.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let value = inside[at..].trim_start();
    let quoted = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quoted {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split_whitespace().next(),
    };
    value.map(|value| super::super::entities::decode(value).trim().to_owned())
}
