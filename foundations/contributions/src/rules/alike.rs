//! Which texts are alike (MinHash): of all pairs of neighbouring words the least of sixty-four hashes stands for a text, and
//! as many of two texts are equal as they have pairs in common. Short texts have none: many honest people write "muy bueno".

use crate::model::{NUMBERS, Prints};
use kernel::text::fold;

/// So many of them make a band; texts that meet in one are compared.
const BAND: usize = 4;
/// From so many words on a text can be told from another.
const WORDS_MIN: usize = 8;
/// So many equal numbers make two texts alike: six tenths of their pairs.
const ALIKE_MIN: usize = 38;

/// The bands under which a text is found; two that are alike nearly always share one.
pub fn bands(prints: &Prints) -> Vec<i64> {
    let mut bands: Vec<i64> = Vec::with_capacity(NUMBERS / BAND);
    for (at, four) in prints.0.chunks(BAND).enumerate() {
        let band = four.iter().fold(at as u64 + 1, |sum, number| mix(sum ^ u64::from(*number)));
        bands.push(band.cast_signed());
    }
    bands.sort_unstable();
    bands.dedup();
    bands
}

/// What stands for a text; nothing for one that is too short to be told from others.
pub fn prints(title: &str, body: &str) -> Option<Prints> {
    let folded = fold(&format!("{title} {body}"));
    let words: Vec<&str> =
        folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.len() < WORDS_MIN {
        return None;
    }
    let mut numbers = [u32::MAX; NUMBERS];
    for pair in words.windows(2) {
        let base = hash(pair);
        for (at, number) in numbers.iter_mut().enumerate() {
            let dice = (mix(base ^ mix(at as u64 + 1)) >> 32) as u32;
            *number = (*number).min(dice);
        }
    }
    Some(Prints(numbers))
}

/// A number that stands for a place or a thing and does not tell which: many share it.
pub(crate) fn mark_of(what: u128) -> i64 {
    let halves = mix(what as u64) ^ mix((what >> 64) as u64 ^ 1);
    i64::from((mix(halves) >> 40) as u32)
}

/// Whether two texts say nearly the same.
pub fn alike(one: &Prints, other: &Prints) -> bool {
    one.0.iter().zip(&other.0).filter(|(one, other)| one == other).count() >= ALIKE_MIN
}

/// FNV-1a over both words. It is kept, so it never changes.
fn hash(pair: &[&str]) -> u64 {
    let bytes = pair.iter().flat_map(|word| word.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Stirs a number (splitmix64).
fn mix(number: u64) -> u64 {
    let stirred = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let stirred = (stirred ^ (stirred >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let stirred = (stirred ^ (stirred >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    stirred ^ (stirred >> 31)
}

#[cfg(test)]
mod tests {
    use super::{alike, bands, prints};
    use crate::model::Prints;

    const SPAM: &str = "Compré esta olla hace un mes y es la mejor que he tenido nunca, la recomiendo a todo el mundo sin dudarlo";

    fn are_alike(one: &str, other: &str) -> bool {
        let (one, other) = (prints("", one).unwrap(), prints("", other).unwrap());
        let meet = bands(&one).iter().any(|band| bands(&other).contains(band));
        assert_eq!(alike(&one, &other) && !meet, false, "alike, and never compared");
        alike(&one, &other)
    }

    #[test]
    fn a_text_with_a_few_words_changed_is_found() {
        for near in [
            SPAM.to_uppercase(),
            SPAM.replace("olla", "sartén"),
            SPAM.replace(',', " ... ").replace("mejor", "MEJOR!!"),
            format!("{SPAM} gracias"),
            SPAM.replace("un mes", "dos meses"),
        ] {
            assert!(are_alike(SPAM, &near), "{near}");
        }
    }

    #[test]
    fn different_texts_about_one_thing_are_not() {
        let all = [
            SPAM,
            "La olla llegó bien embalada y calienta muy rápido, pero el mango quema un poco si se cocina con gas fuerte",
            "Llevo un mes con esta olla y estoy contento: pesa poco, se limpia fácil y no se pega nada en el fondo",
            "No la recomiendo: a las dos semanas la tapa no cerraba y he tenido que devolverla, una pena por el precio",
            "I bought this pot a month ago and it heats evenly, although the lid is heavier than I thought it would be",
        ];
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                assert!(!are_alike(one, other), "{one} / {other}");
            }
        }
    }

    #[test]
    fn short_texts_are_told_from_nothing() {
        assert_eq!(prints("", "Muy bueno, lo recomiendo"), None);
        assert_eq!(prints("Bien", ""), None);
        assert!(prints("Bien", "hecho y bonito, llegó en dos días").is_some());
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let made = prints("", SPAM).unwrap();
        assert_eq!(Prints::from_bytes(&made.to_bytes()), Some(made.clone()));
        assert_eq!(Prints::from_bytes(&made.to_bytes()[1..]), None);
        assert!(bands(&made).len() > 12);
    }
}
