//! The words of Plaza's own table that stand for one of a few things, in Spanish and in English. They come folded.

use catalog::model::{ProductType, Status, TaxClass, Withdrawal};

pub(super) fn product_type(word: &str) -> Option<ProductType> {
    Some(match word {
        "physical" | "fisico" => ProductType::Physical,
        "digital" => ProductType::Digital,
        "grouped" | "conjunto" => ProductType::Grouped,
        "external" | "externo" => ProductType::External,
        _ => return None,
    })
}

pub(super) fn status(word: &str) -> Option<Status> {
    Some(match word {
        "draft" | "borrador" => Status::Draft,
        "published" | "publicado" => Status::Published,
        "archived" | "archivado" => Status::Archived,
        _ => return None,
    })
}

pub(super) fn withdrawal(word: &str) -> Option<Withdrawal> {
    Some(match word {
        "normal" => Withdrawal::Usual,
        "a_medida" | "a medida" => Withdrawal::MadeToMeasure,
        "perecedero" => Withdrawal::Perishable,
        "precintado" => Withdrawal::Sealed,
        "grabacion" => Withdrawal::Recording,
        "prensa" => Withdrawal::Press,
        "con_fecha" | "con fecha" => Withdrawal::Dated,
        "digital_inmediato" | "digital inmediato" => Withdrawal::DigitalAtOnce,
        "servicio" => Withdrawal::ServiceDone,
        "precio_de_mercado" | "precio de mercado" => Withdrawal::MarketPrice,
        "mezclado" => Withdrawal::Mixed,
        "bebida_aplazada" | "bebida aplazada" => Withdrawal::DrinkLater,
        _ => return Withdrawal::ALL.into_iter().find(|known| known.code() == word),
    })
}

pub(super) fn tax(word: &str) -> Option<TaxClass> {
    Some(match word {
        "standard" | "general" => TaxClass::Standard,
        "reduced" | "reducido" => TaxClass::Reduced,
        "super_reduced" | "superreducido" => TaxClass::SuperReduced,
        _ => return None,
    })
}
