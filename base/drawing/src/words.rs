//! Which thing to draw for a product that has only words: a few nouns of both languages for each motif.

use crate::{Motif, Palette};

type Nouns = (Motif, &'static [&'static str]);

#[rustfmt::skip]
const NOUNS: &[Nouns] = &[
    (Motif::Vase, &["vase", "florero", "jarron"]), (Motif::Mug, &["mug", "taza", "tazon"]),
    (Motif::Cup, &["cup", "espresso", "copa", "vaso", "tumbler"]), (Motif::Plate, &["plate", "plato", "dish", "tray", "bandeja"]),
    (Motif::Bowl, &["bowl", "cuenco", "bol"]), (Motif::Teapot, &["teapot", "tetera", "tea", "te", "kettle"]),
    (Motif::Pitcher, &["pitcher", "jarra", "jug", "bottle", "botella"]), (Motif::SaladBowl, &["salad", "ensaladera", "ensalada"]),
    (Motif::Mortar, &["mortar", "mortero"]), (Motif::ButterDish, &["butter", "mantequilla"]),
    (Motif::Lamp, &["lamp", "lampara", "light", "lantern", "farol", "bulb", "bombilla"]),
    (Motif::Candle, &["candle", "vela", "incense", "incienso"]), (Motif::Blanket, &["blanket", "manta", "throw", "quilt", "colcha", "bed", "cama"]),
    (Motif::Cushion, &["cushion", "cojin", "pillow", "almohada", "sofa", "couch"]), (Motif::Tablecloth, &["tablecloth", "mantel", "table", "mesa"]),
    (Motif::Napkins, &["napkin", "servilleta"]), (Motif::Apron, &["apron", "delantal", "shirt", "camisa", "camiseta", "tee", "tshirt", "hoodie", "sudadera", "jumper", "jersey", "blouse", "blusa", "jacket", "chaqueta", "top", "dress", "vestido", "coat", "abrigo", "sweater"]),
    (Motif::Towel, &["towel", "toalla"]), (Motif::Rug, &["rug", "alfombra", "carpet"]),
    (Motif::Tote, &["tote", "bag", "bolso", "bolsa", "mochila", "backpack", "satchel"]), (Motif::Scarf, &["scarf", "bufanda", "panuelo", "tie", "corbata"]),
    (Motif::Espadrilles, &["espadrille", "alpargata", "shoe", "zapato", "zapatilla", "sandal", "sandalia", "sneaker", "boot", "bota"]),
    (Motif::Hat, &["hat", "sombrero", "cap", "gorra", "beanie", "gorro"]), (Motif::Knife, &["knife", "cuchillo"]),
    (Motif::Spoons, &["spoon", "cuchara"]), (Motif::Board, &["board", "tabla"]), (Motif::Basket, &["basket", "cesta", "cesto"]),
    (Motif::Broom, &["broom", "escoba", "brush", "cepillo"]), (Motif::Oil, &["oil", "aceite"]), (Motif::Wine, &["wine", "vino"]),
    (Motif::Honey, &["honey", "miel"]), (Motif::Jam, &["jam", "mermelada"]), (Motif::Olives, &["olive", "aceituna"]),
    (Motif::Cheese, &["cheese", "queso"]), (Motif::Chocolate, &["chocolate", "cacao", "cocoa"]), (Motif::Coffee, &["coffee", "cafe"]),
    (Motif::Soap, &["soap", "jabon", "shampoo", "champu"]),
    (Motif::Planter, &["planter", "plant", "planta", "pot", "maceta", "succulent", "cactus", "fern", "orchid", "bonsai", "garden", "jardin", "flower", "flor", "monstera", "aloe", "ivy"]),
    (Motif::Tile, &["tile", "azulejo"]), (Motif::Mirror, &["mirror", "espejo"]), (Motif::Stool, &["stool", "taburete", "chair", "silla", "bench", "banco", "furniture", "mueble"]),
    (Motif::Poster, &["poster", "print", "lamina", "cuadro", "art", "arte"]), (Motif::Book, &["book", "libro", "notebook", "cuaderno", "album"]),
    (Motif::GiftCard, &["gift", "regalo", "card", "tarjeta", "donation", "donacion"]), (Motif::ToyHorse, &["toy", "juguete"]),
];

/// The motif of the first word that names one.
pub(crate) fn motif(words: &str) -> Option<Motif> {
    let plain: String = words.to_lowercase().chars().map(without_accent).collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1).find_map(named)
}

fn named(word: &str) -> Option<Motif> {
    let is = |noun: &&str| {
        let rest = word.strip_prefix(*noun);
        rest.is_some_and(|rest| matches!(rest, "" | "s" | "es"))
    };
    NOUNS.iter().find(|(_, nouns)| nouns.iter().any(|noun| is(&noun))).map(|(motif, _)| *motif)
}

/// The palette of the first word that names a colour.
pub(crate) fn palette(words: &str) -> Option<Palette> {
    let plain = words.to_lowercase();
    let colour = |word: &str| match word {
        "blue" | "azul" => Some(Palette::Sea),
        "green" | "verde" => Some(Palette::Pine),
        "red" | "rojo" | "roja" => Some(Palette::Terracotta),
        "black" | "negro" | "negra" => Some(Palette::Charcoal),
        "white" | "blanco" | "blanca" => Some(Palette::Linen),
        "yellow" | "amarillo" | "amarilla" | "gold" | "oro" => Some(Palette::Mustard),
        "pink" | "rosa" => Some(Palette::Rose),
        "purple" | "morado" | "lila" => Some(Palette::Lilac),
        "grey" | "gray" | "gris" | "silver" | "plata" => Some(Palette::Sage),
        "orange" | "naranja" => Some(Palette::Orange),
        "brown" | "marron" | "clay" => Some(Palette::Clay),
        _ => None,
    };
    plain.split(|c: char| !c.is_alphanumeric()).find_map(colour)
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}
