//! What people do, chosen by the dice of the stage.

use crate::Stage;
use catalog::model::{
    CategoryDraft, Maker, OptionDraft, OptionValue, PictureDraft, ProductDraft, Status, VariantDraft,
};
use kernel::Localized;

/// Products that may exist.
const PRODUCTS: u64 = 9;
/// The categories of the stage, each below the one before it.
pub(crate) const CATEGORIES: [&str; 3] = ["casa", "mesa", "tazas"];

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Puts a product, and the store may fail at its n-th call.
    Put(Box<ProductDraft>, Option<i64>),
    /// Says something else about a category.
    Describe(CategoryDraft),
    /// Looks at a page.
    Look(String),
    /// Lets hours pass.
    Wait(u64),
    /// Lets every listener catch up.
    Rest,
}

impl Deed {
    pub(crate) fn is_rest(&self) -> bool {
        matches!(self, Self::Rest)
    }
}

pub(crate) fn choose(stage: &Stage) -> Deed {
    match stage.dice(20) {
        0..7 => Deed::Put(Box::new(product(stage)), None),
        7..10 => Deed::Put(Box::new(product(stage)), Some(1 + i64::try_from(stage.dice(45)).unwrap())),
        10 => Deed::Describe(category(stage, stage.dice(3))),
        11..16 => Deed::Look(address(stage)),
        16 => Deed::Wait(1 + stage.dice(24 * 20)),
        _ => Deed::Rest,
    }
}

fn address(stage: &Stage) -> String {
    let known = stage.addresses();
    known[usize::try_from(stage.dice(known.len() as u64)).unwrap()].clone()
}

/// A category of the stage with a text of the moment.
pub(crate) fn category(stage: &Stage, number: u64) -> CategoryDraft {
    let place = usize::try_from(number).unwrap();
    let key = CATEGORIES[place];
    CategoryDraft {
        key: key.into(),
        parent: place.checked_sub(1).map(|above| CATEGORIES[above].to_owned()),
        name: Localized { es: key.into(), en: format!("{key} in English") },
        text: Localized { es: format!("Texto {}", stage.dice(5)), en: String::new() },
        ..CategoryDraft::default()
    }
}

pub(crate) fn maker() -> Maker {
    Maker {
        name: "Taller de prueba".into(),
        address: "Calle Mayor 1, 28013 Madrid".into(),
        email: "taller@prueba.example".into(),
    }
}

/// A product as somebody might write it: mostly right, sometimes not.
fn product(stage: &Stage) -> ProductDraft {
    let number = stage.dice(PRODUCTS);
    let word = ["azul", "grande", "de barro", "de lino"][usize::try_from(stage.dice(4)).unwrap()];
    let status = [Status::Published, Status::Published, Status::Published, Status::Archived, Status::Draft]
        [usize::try_from(stage.dice(5)).unwrap()];
    let mut draft = ProductDraft {
        key: format!("pieza-{number}"),
        status,
        name: Localized { es: format!("Pieza {number} {word}"), en: format!("Piece {number} {word}") },
        brand: Some("taller".into()),
        categories: vec![CATEGORIES[usize::try_from(stage.dice(3)).unwrap()].into()],
        options: vec![size()],
        variants: (0..1 + stage.dice(3)).map(|place| variant(stage, number, place)).collect(),
        pictures: vec![PictureDraft { source: "drawing:mug:pine:3:front".into(), alt: Localized::default() }],
        ..ProductDraft::default()
    };
    match stage.dice(12) {
        0 => draft.brand = Some("nobody".into()),
        1 => draft.variants.clear(),
        2 => draft.variants[0].price = -1,
        _ => {}
    }
    draft
}

fn size() -> OptionDraft {
    let value = |key: &str| OptionValue {
        key: key.into(),
        name: Localized { es: key.to_uppercase(), en: key.to_uppercase() },
        ..OptionValue::default()
    };
    OptionDraft {
        key: "size".into(),
        name: Localized { es: "Talla".into(), en: "Size".into() },
        values: vec![value("s"), value("m"), value("l")],
    }
}

fn variant(stage: &Stage, product: u64, place: u64) -> VariantDraft {
    let size = ["s", "m", "l"][usize::try_from(place).unwrap()];
    VariantDraft {
        sku: format!("P{product}-{size}"),
        values: vec![size.into()],
        price: 500 + 100 * i64::try_from(stage.dice(20)).unwrap(),
        is_reduction: stage.dice(4) == 0,
        stock: Some(i64::try_from(stage.dice(4)).unwrap()),
        ..VariantDraft::default()
    }
}
