//! Codes of ours: short enough to be read aloud, and none that looks like another.

/// Signs of which codes are made: no 0 and O, no 1, I and L.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/// The length of a member's code.
const MEMBER: usize = 7;
/// The length of the word of a page or a coupon: nobody finds one by trying.
const LONG: usize = 14;

fn made(mut chance: u128, length: usize) -> String {
    let count = SIGNS.len() as u128;
    let mut code = String::with_capacity(length);
    for _ in 0..length {
        code.push(char::from(SIGNS[(chance % count) as usize]));
        chance /= count;
    }
    code
}

/// A code for whoever brings friends.
pub(crate) fn member(chance: u128) -> String {
    made(chance, MEMBER)
}

/// The word of a page that somebody shows.
pub(crate) fn page(chance: u128) -> String {
    made(chance, LONG)
}

/// The code of a coupon.
pub(crate) fn coupon(chance: u128) -> String {
    made(chance, LONG)
}

fn read(typed: &str, length: usize) -> Option<String> {
    let signs =
        typed.bytes().filter(|sign| !matches!(sign, b' ' | b'-')).map(|sign| sign.to_ascii_uppercase());
    let code: Vec<u8> = signs.take(length + 1).collect();
    let is_ours = code.len() == length && code.iter().all(|sign| SIGNS.contains(sign));
    if is_ours { String::from_utf8(code).ok() } else { None }
}

/// The code of a member as it is kept, however it was typed; nothing for what can be none.
pub(crate) fn member_of(typed: &str) -> Option<String> {
    read(typed, MEMBER)
}

/// The word of a page, however it was typed.
pub(crate) fn page_of(typed: &str) -> Option<String> {
    read(typed, LONG)
}

#[cfg(test)]
mod tests {
    use super::{coupon, member, member_of, page, page_of};
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(member_of("ab3-k m7z"), Some("AB3KM7Z".into()));
        for none in ["", "AB3KM7", "AB3KM7ZZ", "AB3KM0Z", "AB3KMñZ", "AB3KM7Z' OR"] {
            assert_eq!(member_of(none), None, "{none}");
        }
    }

    proptest! {
        #[test]
        fn what_is_made_is_read_again(chance: u128) {
            prop_assert_eq!(member_of(&member(chance).to_lowercase()), Some(member(chance)));
            prop_assert_eq!(page_of(&page(chance)), Some(page(chance)));
            prop_assert_eq!(coupon(chance).len(), 14);
        }
    }
}
