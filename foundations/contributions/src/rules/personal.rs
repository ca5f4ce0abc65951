//! What a text tells about somebody that is nobody's business (RULES 1.P, doxxing guard): account, telephone, document, mail,
//! postal address, as Spain writes them. It is made for holding a text and asking its author, so it would rather miss one than
//! take a price or an order's number for a telephone.

mod numbers;
mod places;

use numbers::{has_document, has_iban, has_phone};
use places::{has_address, has_email};

kernel::codes! {
    /// What was found.
    Personal {
        /// The number of a bank account.
        Iban = "iban",
        /// A telephone.
        Phone = "phone",
        /// DNI or NIE.
        Document = "document",
        /// A mail address.
        Email = "email",
        /// A postal address.
        Address = "address",
    }
}

/// What a text tells about somebody, each once.
pub fn personal(text: &str) -> Vec<Personal> {
    let plain: Vec<char> = text.chars().map(plain).collect();
    let has = |what: &Personal| match what {
        Personal::Iban => has_iban(&plain),
        Personal::Phone => has_phone(&plain),
        Personal::Document => has_document(&plain),
        Personal::Email => has_email(&plain),
        Personal::Address => has_address(&plain),
    };
    Personal::ALL.iter().copied().filter(has).collect()
}

/// Digits of other keyboards as ours; every blank as one, every dash as one.
fn plain(sign: char) -> char {
    let digit = |from: char| char::from_digit(u32::from(sign) - u32::from(from), 10).unwrap_or(sign);
    match sign {
        '\u{ff10}'..='\u{ff19}' => digit('\u{ff10}'),
        '\u{660}'..='\u{669}' => digit('\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit('\u{6f0}'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff0b}' => '+',
        '\u{ff20}' => '@',
        '\n' => '\n',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Personal, personal};

    fn check(text: &str, found: &[Personal]) {
        assert_eq!(personal(text), found, "{text:?}");
    }

    #[test]
    fn accounts_are_told_by_their_check_digits() {
        for text in [
            "ingresa en ES9121000418450200051332",
            "ES91 2100 0418 4502 0005 1332 y listo",
            "es91-2100-0418-4502-0005-1332",
            "my account: GB82 WEST 1234 5698 7654 32.",
            "DE89370400440532013000",
        ] {
            check(text, &[Personal::Iban]);
        }
        for text in [
            "ES9221000418450200051332",
            "ES91 2100 0418 4502 0005 133",
            "modelo ES91 de 2100 vatios",
            "XX9121000418450200051332",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn telephones_are_found_however_they_are_grouped() {
        for text in [
            "llámame al 600 123 123",
            "600123123",
            "mi número: 600-12-31-23.",
            "+34 600 123 123",
            "+34600123123",
            "0034 912 345 678",
            "(+34) 91 234 56 78",
            "tel. 91 234 56 78",
            "971.23.45.67",
            "call +44 20 7946 0958",
            "6 0 0 1 2 3 1 2 3",
            "escríbeme al ６００１２３１２３",
            "fijo 912 34 56 78, gracias",
        ] {
            check(text, &[Personal::Phone]);
        }
    }

    #[test]
    fn prices_orders_sizes_and_dates_are_no_telephones() {
        for text in [
            "cuesta 1.600,50 €",
            "600.123.123 € de presupuesto",
            "unos 700 000 000 euros",
            "mi pedido 600123123 no llega",
            "pedido número 600 123 123",
            "order no. 712345678",
            "ref. 912345678",
            "EAN 8412345678905",
            "el 24/11/2026 a las 10:30",
            "mide 90x200x140 y pesa 12,5 kg",
            "medidas 120 60 45",
            "123456789",
            "de 2024 a 2026",
            "ISBN 978 84 376 0494 7",
            "5/5, 10/10",
            "tarda 24-48 horas",
            "modelo 6001231234",
            "abc600123123",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn documents_are_told_by_their_letter() {
        for text in
            ["12345678Z", "mi DNI es 12.345.678-Z", "12345678 z", "NIE X1234567L", "x-1234567-l", "Y7654321G"]
        {
            check(text, &[Personal::Document]);
        }
        for text in ["12345678A", "X1234567A", "1234567Z", "referencia 12345678", "112345678Z"] {
            check(text, &[]);
        }
    }

    #[test]
    fn mail_and_postal_addresses_are_found() {
        for text in [
            "escribe a ana.ruiz+tienda@correo.example",
            "ana＠gmail.com",
            "ana arroba gmail.com",
            "ana (arroba) gmail.com",
        ] {
            check(text, &[Personal::Email]);
        }
        for text in [
            "Vive en la calle Mayor 12, 3º B, Madrid",
            "C/ de la Luna, 5, 28004 Madrid",
            "Avda. de América nº 40, 28028",
            "he lives at 12 High Street, London SW1A 1AA",
        ] {
            check(text, &[Personal::Address]);
        }
        for text in [
            "la compré en una tienda de la calle Mayor",
            "la tienda de la calle Mayor 12 cierra",
            "@plaza responde pronto",
            "a 3 € cada una @ 2 uds",
            "calle arriba, 2 días de espera",
            "una calle con 28004 vecinos",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn several_are_told_together() {
        check("600 123 123 o ana@correo.example", &[Personal::Phone, Personal::Email]);
    }
}
