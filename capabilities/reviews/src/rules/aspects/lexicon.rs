//! The words by which buyers speak of a thing, folded and as stems: `resist` is resiste, resistente, resistió. One with a stop at its end
//! is that word alone. Written by us, and short: a word that says now this and now that is not here.

use crate::model::Aspect::{self, Delivery, Durability, Ease, Look, Price, Quality, Size};
use kernel::Lang;

/// The words of a language.
pub(super) struct Lexicon {
    /// What is spoken of.
    pub(super) aspects: &'static [(&'static str, Aspect)],
    /// Whether it is praised: 1, or -1.
    pub(super) polarity: &'static [(&'static str, i32)],
    /// Behind these a word says the contrary.
    pub(super) negations: &'static [&'static str],
    /// Behind a no these take it back: "not only".
    pub(super) only: &'static [&'static str],
    /// Behind these something else is said.
    pub(super) turns: &'static [&'static str],
}

pub(super) fn of(lang: Lang) -> &'static Lexicon {
    match lang {
        Lang::Es => &ES,
        Lang::En => &EN,
    }
}

#[rustfmt::skip]
static ES: Lexicon = Lexicon {
    aspects: &[
        ("calidad", Quality), ("acabad", Quality), ("rematad", Quality), ("costura", Quality), ("material", Quality),
        ("tela.", Quality), ("hecho.", Quality), ("hecha.", Quality), ("solid", Quality), ("defect", Quality),
        ("chapu", Quality), ("tamano", Size), ("medida", Size), ("talla", Size), ("grande", Size), ("pequen", Size),
        ("diminut", Size), ("enorme", Size), ("cabe.", Size), ("caben.", Size), ("envio", Delivery), ("entrega", Delivery),
        ("lleg", Delivery), ("embal", Delivery), ("paquete", Delivery), ("repart", Delivery), ("caja.", Delivery),
        ("precio", Price), ("caro.", Price), ("cara.", Price), ("carisim", Price), ("barat", Price), ("euro", Price),
        ("vale.", Price), ("coste", Price), ("ganga", Price), ("facil", Ease), ("dificil", Ease), ("comod", Ease),
        ("incomod", Ease), ("sencill", Ease), ("complica", Ease), ("manej", Ease), ("limpi", Ease), ("lavavajillas", Ease),
        ("bonit", Look), ("precioso", Look), ("preciosa", Look), ("fea.", Look), ("feo.", Look), ("color", Look), ("diseno", Look),
        ("estetic", Look), ("elegan", Look), ("dura.", Durability), ("duran.", Durability), ("aguant", Durability),
        ("resist", Durability), ("romp", Durability), ("roto.", Durability), ("rota.", Durability),
        ("desgast", Durability), ("oxid", Durability), ("rayad", Durability), ("nuevo.", Durability), ("nueva.", Durability),
        ("nuevos.", Durability), ("nuevas.", Durability),
    ],
    polarity: &[
        ("buen", 1), ("bien.", 1), ("mejor", 1), ("excelen", 1), ("perfect", 1), ("genial", 1), ("encant", 1),
        ("estupend", 1), ("fantastic", 1), ("maravill", 1), ("bonit", 1), ("precioso", 1), ("preciosa", 1), ("elegan", 1), ("facil", 1),
        ("comod", 1), ("sencill", 1), ("rapid", 1), ("barat", 1), ("ganga", 1), ("solid", 1), ("resist", 1), ("aguant", 1),
        ("recomend", 1), ("content", 1), ("acert", 1), ("impecable", 1), ("cuidad", 1), ("vale.", 1), ("dura.", 1),
        ("duran.", 1), ("nuevo.", 1), ("nueva.", 1), ("nuevos.", 1), ("nuevas.", 1), ("ideal", 1), ("malo", -1),
        ("mala", -1), ("mal.", -1), ("peor", -1), ("fea.", -1), ("feo.", -1), ("caro.", -1), ("cara.", -1),
        ("carisim", -1), ("romp", -1), ("roto.", -1), ("rota.", -1), ("defect", -1), ("chapu", -1),
        ("dificil", -1), ("incomod", -1), ("complica", -1), ("tarde", -1), ("retras", -1), ("lent", -1), ("pequen", -1),
        ("diminut", -1), ("decepc", -1), ("oxid", -1), ("rayad", -1), ("desgast", -1), ("golpe", -1), ("apagad", -1),
        ("pobre", -1), ("horrib", -1), ("terrib", -1), ("pesim", -1), ("danad", -1), ("fragil", -1), ("problema", -1),
    ],
    negations: &["no", "nunca", "ni", "sin", "tampoco", "apenas", "nada", "jamas"],
    only: &["solo", "solamente"],
    turns: &["pero", "aunque", "sino", "salvo", "excepto"],
};

#[rustfmt::skip]
static EN: Lexicon = Lexicon {
    aspects: &[
        ("quality", Quality), ("made.", Quality), ("finish", Quality), ("stitch", Quality), ("material", Quality),
        ("fabric", Quality), ("solid", Quality), ("defect", Quality), ("flimsy", Quality), ("size", Size), ("fit.", Size),
        ("fits.", Size), ("large", Size), ("big.", Size), ("small", Size), ("tiny", Size), ("huge", Size),
        ("measure", Size), ("deliver", Delivery), ("shipping", Delivery), ("shipped", Delivery), ("arriv", Delivery),
        ("packag", Delivery), ("packed", Delivery), ("wrapped", Delivery), ("parcel", Delivery), ("price", Price),
        ("expensive", Price), ("cheap", Price), ("cost", Price), ("worth", Price), ("money", Price), ("bargain", Price),
        ("easy", Ease), ("easily", Ease), ("difficult", Ease), ("hard.", Ease), ("comfort", Ease), ("uncomfort", Ease),
        ("simple", Ease), ("complicated", Ease), ("clean", Ease), ("dishwasher", Ease), ("beautiful", Look),
        ("pretty", Look), ("lovely", Look), ("ugly", Look), ("colour", Look), ("color", Look), ("design", Look),
        ("look.", Look), ("looks.", Look), ("elegan", Look), ("last.", Durability), ("lasts.", Durability),
        ("lasted.", Durability), ("durab", Durability), ("sturdy", Durability), ("broke", Durability),
        ("break", Durability), ("wear", Durability), ("worn", Durability), ("rust", Durability), ("scratch", Durability),
        ("tore.", Durability), ("new.", Durability),
    ],
    polarity: &[
        ("good.", 1), ("great", 1), ("excellent", 1), ("perfect", 1), ("love", 1), ("well.", 1), ("best.", 1),
        ("better.", 1), ("beautiful", 1), ("pretty", 1), ("elegan", 1), ("easy", 1), ("easily", 1), ("comfort", 1),
        ("simple", 1), ("fast", 1), ("quick", 1), ("cheap", 1), ("bargain", 1), ("worth", 1), ("solid", 1), ("sturdy", 1),
        ("durab", 1), ("recommend", 1), ("happy", 1), ("fantastic", 1), ("amazing", 1), ("wonderful", 1), ("nice", 1),
        ("lasts.", 1), ("lasted.", 1), ("new.", 1), ("bad.", -1), ("badly", -1), ("worse", -1), ("worst", -1),
        ("ugly", -1), ("expensive", -1), ("broke", -1), ("break", -1), ("defect", -1), ("flimsy", -1), ("poor", -1),
        ("difficult", -1), ("hard.", -1), ("uncomfort", -1), ("complicated", -1), ("late.", -1), ("delay", -1),
        ("slow", -1), ("small", -1), ("tiny", -1), ("disappoint", -1), ("rust", -1), ("scratch", -1), ("worn", -1),
        ("tore.", -1), ("damaged", -1), ("horrible", -1), ("terrible", -1), ("awful", -1), ("fragile", -1),
        ("problem", -1), ("wrong", -1),
    ],
    negations: &[
        "no", "not", "never", "without", "hardly", "nothing", "isn", "wasn", "aren", "doesn", "didn", "don", "won", "couldn",
    ],
    only: &["only", "just"],
    turns: &["but", "although", "though", "except", "however"],
};
