//! What people do, chosen by the dice of the stage.

use crate::Stage;
use catalog::model::{
    BrandDraft, CategoryDraft, Maker, OptionDraft, OptionValue, PictureDraft, ProductDraft, Status,
    VariantDraft,
};
use kernel::Localized;

/// Products that may exist.
const PRODUCTS: u64 = 9;
/// The categories of the stage, at first each below the one before it, and what each may be called. No name is like
/// another, so that each finds only its own.
pub(crate) const CATEGORIES: [(&str, [&str; 3]); 3] = [
    ("casa", ["Casa", "Hogar", "Morada"]),
    ("mesa", ["Mesa", "Comedor", "Banquete"]),
    ("tazas", ["Tazas", "Pocillos", "Jícaras"]),
];
/// What the one brand of the stage may be called.
pub(crate) const BRANDS: [&str; 3] = ["Taller", "Obrador", "Ferrería"];

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Puts a product, and the store may fail at its n-th call.
    Put(Box<ProductDraft>, Option<i64>),
    /// Says something else about a category, calls it otherwise or puts it elsewhere.
    Describe(CategoryDraft),
    /// Calls the brand otherwise.
    Rename(BrandDraft),
    /// Asks for a new index, and goes on editing while it is built.
    Reindex(Box<ProductDraft>, CategoryDraft),
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
    match stage.dice(24) {
        0..7 => Deed::Put(Box::new(product(stage)), None),
        7..10 => Deed::Put(Box::new(product(stage)), Some(1 + i64::try_from(stage.dice(45)).unwrap())),
        10..13 => Deed::Describe(category(stage)),
        13 => Deed::Rename(brand(usize::try_from(stage.dice(3)).unwrap())),
        14 => Deed::Reindex(Box::new(product(stage)), category(stage)),
        15..20 => Deed::Look(address(stage)),
        20 => Deed::Wait(1 + stage.dice(24 * 20)),
        _ => Deed::Rest,
    }
}

fn address(stage: &Stage) -> String {
    let known = stage.addresses();
    known[usize::try_from(stage.dice(known.len() as u64)).unwrap()].clone()
}

/// A category as it is at first.
pub(crate) fn first_category(place: usize) -> CategoryDraft {
    let (key, names) = CATEGORIES[place];
    CategoryDraft {
        key: key.into(),
        parent: place.checked_sub(1).map(|above| CATEGORIES[above].0.to_owned()),
        name: called(names[0]),
        ..CategoryDraft::default()
    }
}

/// One of the categories, with one thing about it changed.
fn category(stage: &Stage) -> CategoryDraft {
    let number = |end: u64| usize::try_from(stage.dice(end)).unwrap();
    let (key, names) = CATEGORIES[number(3)];
    let mut draft = stage.categories[key].clone();
    match number(3) {
        0 => draft.text = Localized { es: format!("Texto {}", number(5)), en: String::new() },
        1 => draft.name = called(names[number(3)]),
        // It may be asked to stand below itself, which is refused.
        _ => draft.parent = CATEGORIES.get(number(4)).map(|(above, _)| (*above).to_owned()),
    }
    draft
}

fn called(name: &str) -> Localized {
    Localized { es: name.into(), en: format!("{name} in English") }
}

/// The brand under one of its names.
pub(crate) fn brand(name: usize) -> BrandDraft {
    BrandDraft {
        key: "taller".into(),
        name: BRANDS[name].into(),
        maker: Some(maker()),
        ..BrandDraft::default()
    }
}

pub(crate) fn maker() -> Maker {
    Maker {
        name: "Taller de prueba".into(),
        address: "Calle Mayor 1, 28013 Madrid".into(),
        email: "taller@prueba.example".into(),
        country: "ES".into(),
        ..Maker::default()
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
        categories: vec![CATEGORIES[usize::try_from(stage.dice(3)).unwrap()].0.into()],
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
