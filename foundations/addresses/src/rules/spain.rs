//! What only Spain has: a province in the first two digits of each postcode, and tax numbers with a control letter.

/// The provinces and the two autonomous cities, by the first two digits of their postcodes: the first has `01`.
pub const PROVINCES: [&str; 52] = [
    "Álava",
    "Albacete",
    "Alicante",
    "Almería",
    "Ávila",
    "Badajoz",
    "Illes Balears",
    "Barcelona",
    "Burgos",
    "Cáceres",
    "Cádiz",
    "Castellón",
    "Ciudad Real",
    "Córdoba",
    "A Coruña",
    "Cuenca",
    "Girona",
    "Granada",
    "Guadalajara",
    "Gipuzkoa",
    "Huelva",
    "Huesca",
    "Jaén",
    "León",
    "Lleida",
    "La Rioja",
    "Lugo",
    "Madrid",
    "Málaga",
    "Murcia",
    "Navarra",
    "Ourense",
    "Asturias",
    "Palencia",
    "Las Palmas",
    "Pontevedra",
    "Salamanca",
    "Santa Cruz de Tenerife",
    "Cantabria",
    "Segovia",
    "Sevilla",
    "Soria",
    "Tarragona",
    "Teruel",
    "Toledo",
    "Valencia",
    "Valladolid",
    "Bizkaia",
    "Zamora",
    "Zaragoza",
    "Ceuta",
    "Melilla",
];

/// The province of a Spanish postcode.
pub fn province(postcode: &str) -> Option<&'static str> {
    let number: usize = postcode.get(..2)?.parse().ok()?;
    PROVINCES.get(number.checked_sub(1)?).copied()
}

/// The control letters of people, by the remainder of their number divided by 23.
const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
/// The control letters of organisations, by their control digit.
const ORGANISATION_LETTERS: &[u8; 10] = b"JABCDEFGHI";

/// Whether nine signs without blanks are a tax number of Spain with the right control sign: of people (DNI, NIE, and those
/// that begin with K, L or M) or of organisations.
pub fn is_nif(signs: &str) -> bool {
    let &[first, ref digits @ .., last] = signs.as_bytes() else { return false };
    if digits.len() != 7 {
        return false;
    }
    match first {
        b'0'..=b'9' => number(&signs.as_bytes()[..8]).is_some_and(|number| letter(number) == last),
        // The letter stands for the first digit of eight: X for 0, Y for 1, Z for 2.
        b'X' | b'Y' | b'Z' => {
            let before = u32::from(first - b'X') * 10_000_000;
            number(digits).is_some_and(|number| letter(before + number) == last)
        }
        b'K' | b'L' | b'M' => number(digits).is_some_and(|number| letter(number) == last),
        b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W' => is_of_organisation(digits, last),
        _ => false,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, sign| sign.is_ascii_digit().then(|| sum * 10 + u32::from(sign - b'0')))
}

fn letter(number: u32) -> u8 {
    LETTERS[(number % 23) as usize]
}

/// The sum of every second digit, and of both digits of twice the others. The control sign is a digit for some kinds of
/// organisations and a letter for others; sources differ on which, so either is good.
fn is_of_organisation(digits: &[u8], last: u8) -> bool {
    let mut sum = 0;
    for (place, sign) in digits.iter().enumerate() {
        if !sign.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(sign - b'0');
        sum += if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    }
    let control = ((10 - sum % 10) % 10) as u8;
    last == b'0' + control || last == ORGANISATION_LETTERS[usize::from(control)]
}
