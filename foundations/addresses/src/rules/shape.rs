//! Codes of letters and digits: written in many ways, kept in one.

/// The letters and digits of a code, in capitals; blanks, hyphens, points and strokes are left out. Nothing where there is a
/// sign that no code has.
pub(super) fn signs(text: &str) -> Option<String> {
    let mut signs = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() {
            signs.push(sign.to_ascii_uppercase());
        } else if !sign.is_whitespace() && !"-‐‑–—./·".contains(sign) {
            return None;
        }
    }
    Some(signs)
}

/// The signs in this shape (see `PostcodeRule::shapes`), with its blanks and hyphens; nothing if they do not fit.
pub(super) fn fitted(shape: &str, signs: &str) -> Option<String> {
    let mut left = signs.chars();
    let mut fitted = String::with_capacity(shape.len());
    for place in shape.chars() {
        let is_fit: fn(char, char) -> bool = match place {
            '9' => |sign, _| sign.is_ascii_digit(),
            '@' => |sign, _| sign.is_ascii_uppercase(),
            '*' => |_, _| true,
            ' ' | '-' => {
                fitted.push(place);
                continue;
            }
            _ => |sign, place| sign == place,
        };
        fitted.push(left.next().filter(|sign| is_fit(*sign, place))?);
    }
    left.next().is_none().then_some(fitted)
}

/// The letters with which a shape begins: `LV` of `LV-9999`.
pub(super) fn prefix(shape: &str) -> &str {
    let end = shape.find(|place: char| !place.is_ascii_uppercase()).unwrap_or(shape.len());
    &shape[..end]
}
