//! Whether a question is about one order of whoever asks, which is nobody else's business and nobody else's to answer: it is better
//! asked in private (RULES 1.D, moderation codes).

use kernel::text::fold;

/// How a text speaks of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It names one by its number, which is not to stand where all can read it.
    Numbered,
    /// It speaks of one's own.
    Own,
}

/// What people say of an order of theirs, folded.
const OWN: &[&str] = &[
    "mi pedido",
    "mis pedidos",
    "mi paquete",
    "mi envio",
    "mi devolucion",
    "mi reembolso",
    "mi factura",
    "mi compra",
    "no me ha llegado",
    "no me llego",
    "aun no ha llegado",
    "todavia no ha llegado",
    "cuando me llega",
    "donde esta mi",
    "devolverme el dinero",
    "me habeis cobrado",
    "my order",
    "my orders",
    "my parcel",
    "my package",
    "my delivery",
    "my refund",
    "my return",
    "my invoice",
    "my purchase",
    "has not arrived",
    "hasn t arrived",
    "hasnt arrived",
    "not arrived yet",
    "where is my",
    "where s my",
    "i was charged",
];
/// Words before the number of an order.
const ORDERS: &[&str] = &["pedido", "pedidos", "order", "encargo", "factura", "invoice"];
/// What may stand between such a word and the number.
const BETWEEN: &[&str] = &["n", "no", "nº", "num", "numero", "nro", "number", "es", "el", "is", "the", "con"];
/// From so many digits on a number is that of an order.
const DIGITS_MIN: usize = 4;

/// How a text speaks of an order; nothing for one that does not.
pub fn bound(text: &str) -> Option<Bound> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    let has_code = words.iter().any(|word| is_code(word));
    let has_order = words.iter().any(|word| ORDERS.contains(word));
    if (has_code && has_order) || is_numbered(&words) {
        return Some(Bound::Numbered);
    }
    let line = format!(" {} ", words.join(" ").replace('-', " "));
    let is_own = OWN.iter().any(|said| line.contains(&format!(" {said} ")));
    // A code by itself may be the name of a model.
    (has_code || is_own).then_some(Bound::Own)
}

/// `K7QF-2M9X`: as orders are called here. Plain words with a hyphen have no digits.
fn is_code(word: &str) -> bool {
    let has = |part: &str| part.len() == 4 && part.bytes().all(|sign| sign.is_ascii_alphanumeric());
    let Some((first, last)) = word.split_once('-') else { return false };
    let signs = || first.bytes().chain(last.bytes());
    has(first)
        && has(last)
        && signs().any(|sign| sign.is_ascii_digit())
        && signs().any(|sign| sign.is_ascii_alphabetic())
}

/// `pedido nº 10234`
fn is_numbered(words: &[&str]) -> bool {
    let is_number = |word: &str| word.len() >= DIGITS_MIN && word.bytes().all(|sign| sign.is_ascii_digit());
    words.iter().enumerate().filter(|(_, word)| ORDERS.contains(word)).any(|(at, _)| {
        let next = words[at + 1..].iter().find(|word| !BETWEEN.contains(word));
        next.is_some_and(|word| is_number(word))
    })
}

#[cfg(test)]
mod tests {
    use super::{Bound, bound};

    #[test]
    fn what_is_about_one_order_is_told() {
        for (text, expected) in [
            ("¿Cuándo llega mi pedido?", Some(Bound::Own)),
            ("¿Dónde está mi paquete? Lleva una semana", Some(Bound::Own)),
            ("Todavía no ha llegado, ¿qué hago?", Some(Bound::Own)),
            ("Where's my parcel?", Some(Bound::Own)),
            ("It hasn't arrived yet", Some(Bound::Own)),
            ("MI   PEDIDO, por favor", Some(Bound::Own)),
            ("¿Qué pasa con el pedido K7QF-2M9X?", Some(Bound::Numbered)),
            ("k7qf-2m9x no llega", Some(Bound::Own)),
            ("¿Es compatible con el modelo ABCD-2024?", Some(Bound::Own)),
            ("mi pedido nº 10234 vino roto", Some(Bound::Numbered)),
            ("Order number 10234 came broken", Some(Bound::Numbered)),
            ("pedido 88120", Some(Bound::Numbered)),
        ] {
            assert_eq!(bound(text), expected, "{text}");
        }
    }

    #[test]
    fn what_everybody_may_ask_is_not() {
        for text in [
            "¿Se puede lavar a máquina?",
            "He pedido la talla M y me queda grande, ¿cambia mucho la S?",
            "¿Cuánto tarda en llegar a Canarias?",
            "¿Cabe un portátil de 13-15 pulgadas?",
            "Is it machine-washable?",
            "¿Sirve para pedidos grandes?",
            "¿Cuál es el pedido mínimo, 50 unidades?",
            "Is there an order form for 20 of them?",
            "¿Se hizo en 2019?",
            "",
        ] {
            assert_eq!(bound(text), None, "{text}");
        }
    }
}
