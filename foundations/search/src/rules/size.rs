//! Reading a size out of the name of a value, so that sizes stand from small to large.

use kernel::text;

/// Kinds of sizes, in the order in which they would stand beside each other.
const LETTERS: u8 = 0;
const NUMBER: u8 = 1;
const VOLUME: u8 = 2;
const WEIGHT: u8 = 3;
const LENGTH: u8 = 4;

/// Numbers are kept in thousandths.
const THOUSAND: i64 = 1_000;
/// Longer numbers are no sizes.
const DIGITS_MAX: usize = 9;

/// What may stand before a size without saying anything.
const SAYS_SIZE: [&str; 4] = ["talla ", "tallas ", "size ", "sizes "];

/// Which kind of size a name says, and how much: the order of what comes out is the order of sizes. Nothing when the name
/// says no size.
pub fn size(name: &str) -> Option<(u8, Vec<i64>)> {
    let folded = text::fold(name);
    let folded = folded.trim();
    let bare = SAYS_SIZE.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(folded).trim();
    let letters: Option<Vec<i64>> = bare.split('/').map(|one| rank(one.trim())).collect();
    letters.map(|ranks| (LETTERS, ranks)).or_else(|| measure(bare))
}

/// The place of a size that is said in letters.
fn rank(word: &str) -> Option<i64> {
    Some(match word {
        "xxs" | "2xs" => 0,
        "xs" => 1,
        "s" | "pequeno" | "pequena" | "small" => 2,
        "m" | "mediano" | "mediana" | "medium" => 3,
        "l" | "grande" | "large" => 4,
        "xl" | "extragrande" | "extra grande" | "extra large" => 5,
        "xxl" | "2xl" => 6,
        "xxxl" | "3xl" => 7,
        "xxxxl" | "4xl" => 8,
        "5xl" => 9,
        _ => return None,
    })
}

/// A number or several with `×` between them, then a unit. Words may stand before, and behind a unit.
fn measure(text: &str) -> Option<(u8, Vec<i64>)> {
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, mut rest) = text.split_at(first);
    if !before.is_empty() && !before.ends_with([' ', '(']) {
        return None;
    }
    let mut numbers = Vec::new();
    loop {
        let (number, behind) = number(rest)?;
        numbers.push(number);
        rest = behind.trim_start();
        match further(rest) {
            Some(next) => rest = next,
            None => break,
        }
    }
    let word = rest.split([' ', '.', ',', '(', ')']).next().unwrap_or_default();
    let (kind, factor) = unit(word)?;
    if kind == NUMBER && !rest.is_empty() {
        return None;
    }
    let sizes: Option<Vec<i64>> = numbers.into_iter().map(|number| number.checked_mul(factor)).collect();
    sizes.map(|sizes| (kind, sizes))
}

/// What stands behind a sign between two numbers.
fn further(rest: &str) -> Option<&str> {
    let next = rest.strip_prefix(['x', '×', '-', '–', '/'])?.trim_start();
    next.starts_with(|letter: char| letter.is_ascii_digit()).then_some(next)
}

/// The number at the beginning, in thousandths, and what stands behind it.
fn number(text: &str) -> Option<(i64, &str)> {
    let end = text
        .find(|letter: char| !(letter.is_ascii_digit() || letter == ',' || letter == '.'))
        .unwrap_or(text.len());
    let (digits, behind) = text.split_at(end);
    let digits = digits.trim_end_matches([',', '.']);
    let (whole, part) = match digits.split_once('.') {
        // `1.500`: a point before three digits groups them.
        Some((whole, group)) if group.len() == 3 && !group.contains(',') => (format!("{whole}{group}"), ""),
        Some((whole, part)) => (whole.to_owned(), part),
        None => {
            digits.split_once(',').map_or((digits.to_owned(), ""), |(whole, part)| (whole.to_owned(), part))
        }
    };
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if whole.is_empty() || whole.len() > DIGITS_MAX || !is_number(&whole) || !is_number(part) {
        return None;
    }
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    Some((whole.parse::<i64>().ok()? * THOUSAND + part.parse::<i64>().ok()?, behind))
}

/// The kind that a unit measures, and how many of the smallest unit it is.
fn unit(word: &str) -> Option<(u8, i64)> {
    Some(match word {
        "" => (NUMBER, 1),
        "ml" => (VOLUME, 1),
        "cl" => (VOLUME, 10),
        "dl" => (VOLUME, 100),
        "l" | "litro" | "litros" | "litre" | "litres" | "liter" | "liters" => (VOLUME, 1_000),
        "mg" => (WEIGHT, 1),
        "g" | "gr" | "gramo" | "gramos" => (WEIGHT, 1_000),
        "kg" | "kilo" | "kilos" => (WEIGHT, 1_000_000),
        "mm" => (LENGTH, 1),
        "cm" => (LENGTH, 10),
        "m" | "metro" | "metros" | "metre" | "metres" => (LENGTH, 1_000),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_stand_from_small_to_large() {
        let rows: [&[&str]; 10] = [
            &["XXS", "XS", "S", "M", "L", "XL", "2XL", "3XL", "4XL", "5XL"],
            &["S/M", "M", "M/L", "XXL"],
            &["Pequeña", "Mediana", "Grande"],
            &["Small", "Size M", "Large"],
            &["Talla 1", "Talla 2", "Talla 10"],
            &["36", "37", "38", "39", "40", "41", "42"],
            &["250 ml", "33 cl", "500 ml", "1 litro", "1,5 litros", "Garrafa de 5 litros"],
            &["50 cm", "50 × 70 cm", "140 × 200 cm"],
            &["Cuña de 250 g", "Medio queso, 1 kg", "1.500 g", "2 kg"],
            &["8 mm", "2,5 cm", "20 cm de diámetro", "1 m"],
        ];
        for row in rows {
            let sizes: Vec<_> = row.iter().map(|name| size(name)).collect();
            assert!(sizes.iter().all(Option::is_some), "{row:?} are {sizes:?}");
            assert!(sizes.is_sorted_by(|one, other| one < other), "{row:?} are {sizes:?}");
        }
    }

    #[test]
    fn what_says_no_size_is_none() {
        for name in
            ["Azul", "A4", "-5", "Al aceite", "Única", "", "12 meses", "2024 edición", "99999999999", "1,2,3"]
        {
            assert_eq!(size(name), None, "{name}");
        }
    }
}
