//! What all forms of files share: options and their values, categories out of paths, brands, characteristics, addresses of
//! pictures. What single cells say is in `said`.

mod said;

pub(crate) use said::{Pricing, cost, description, grams, gtin, kilograms, price, stock};

use super::{
    header::{Column, Header},
    html,
    told::Told,
};
use crate::model::{Goods, Options, Row};
use catalog::model::{
    AttributeDraft, AttributeValue, BrandDraft, CategoryDraft, KindDraft, OptionDraft, OptionValue,
    PictureDraft,
};
use drawing::Drawing;
use kernel::{Lang, Localized, text};

/// Key of the product type that gathers the characteristics of imported products.
pub(crate) const KIND: &str = "imported";
/// Deepest category.
const DEPTH_MAX: usize = 8;

/// A stable key for a name: its slug, or, for letters that have none, what they are made of.
pub(crate) fn key_of(name: &str) -> String {
    let slug = text::slug(name);
    if !slug.is_empty() {
        return slug;
    }
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("x-{hash:016x}")
}

/// Options as they grow while variants are read.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    pub(crate) options: Vec<OptionDraft>,
}

impl Choices {
    pub(crate) fn add(&mut self, name: &str, lang: Lang) {
        let keys = self.options.iter().map(|option| option.key.as_str());
        let key = free(key_of(name), keys);
        self.options.push(OptionDraft { key, name: Localized::only(lang, name), values: Vec::new() });
    }

    /// The key of a value of the option at a place.
    pub(crate) fn value(&mut self, at: usize, name: &str, lang: Lang) -> String {
        let values = &mut self.options[at].values;
        if let Some(known) = values.iter().find(|value| value.name.own(lang) == name) {
            return known.key.clone();
        }
        let key = free(key_of(name), values.iter().map(|value| value.key.as_str()));
        values.push(OptionValue {
            key: key.clone(),
            name: Localized::only(lang, name),
            ..OptionValue::default()
        });
        key
    }
}

fn free<'k>(wanted: String, taken: impl Iterator<Item = &'k str> + Clone) -> String {
    let is_taken = |key: &str| taken.clone().any(|other| other == key);
    if !is_taken(&wanted) {
        return wanted;
    }
    (2..).map(|number| format!("{wanted}-{number}")).find(|key| !is_taken(key)).unwrap_or(wanted)
}

/// A SKU for a variant that has none: the product's key and what the variant chooses.
pub(crate) fn made_sku(key: &str, values: &[String]) -> String {
    let mut sku = key.to_owned();
    for value in values {
        sku.push('-');
        sku.push_str(value);
    }
    let cut = sku.char_indices().map(|(at, _)| at).take_while(|at| *at <= 180).last().unwrap_or(0);
    if sku.len() > 180 { format!("{}-{}", &sku[..cut], key_of(&format!("¿{sku}"))) } else { sku }
}

impl Goods {
    /// Puts the product into a category, named by its path from the outermost one. A path that is too deep ends before its
    /// end, and that is said.
    pub(crate) fn stand(
        &mut self,
        row: &Row,
        at: (&Header, Column),
        path: &[String],
        lang: Lang,
        told: &mut Told,
    ) {
        self.stand_in(path, lang);
        if let Some(lost) = path.get(DEPTH_MAX..).filter(|lost| !lost.is_empty()) {
            told.note(row, at, "exchange-category-deep", vec![("cell", lost.join(" > "))]);
        }
    }

    fn stand_in(&mut self, path: &[String], lang: Lang) {
        let mut key = String::new();
        let mut parent = None;
        for name in path.iter().take(DEPTH_MAX) {
            let name = html::plain(name);
            if !key.is_empty() {
                key.push('/');
            }
            key.push_str(&key_of(&name));
            if !self.categories.iter().any(|known| known.key == key) {
                self.categories.push(CategoryDraft {
                    key: key.clone(),
                    parent: parent.clone(),
                    name: Localized::only(lang, name.clone()),
                    picture: drawn(&key, &name),
                    ..CategoryDraft::default()
                });
            }
            parent = Some(key.clone());
        }
        if let Some(leaf) = parent.filter(|leaf| !self.draft.categories.contains(leaf)) {
            self.draft.categories.push(leaf);
        }
    }

    /// Names who made it.
    pub(crate) fn made_by(&mut self, name: &str) {
        let name = html::plain(name);
        if !name.is_empty() {
            let key = key_of(&name);
            let picture = drawn(&key, "");
            self.draft.brand = Some(key.clone());
            self.brand = Some(BrandDraft { key, name, picture, ..BrandDraft::default() });
        }
    }

    /// Adds a row to its table of characteristics.
    pub(crate) fn characteristic(&mut self, name: &str, value: &str, lang: Lang) {
        let (name, value) = (html::plain(name), html::plain(value));
        if name.is_empty() || value.is_empty() {
            return;
        }
        let key = key_of(&name);
        let kind = self.kind.get_or_insert_with(|| KindDraft {
            key: KIND.to_owned(),
            name: Localized { es: "Artículo".into(), en: "Item".into() },
            attributes: Vec::new(),
        });
        if !kind.attributes.iter().any(|known| known.key == key) {
            let name = Localized::only(lang, name);
            kind.attributes.push(AttributeDraft { key: key.clone(), name, unit: None });
        }
        self.draft.kind = Some(KIND.to_owned());
        self.draft.attributes.insert(key, AttributeValue::Text(Localized::only(lang, value)));
    }

    /// Adds a picture and gives its place; one that is there already is not added again.
    pub(crate) fn picture(&mut self, source: String, alt: &str, lang: Lang) -> usize {
        if let Some(at) = self.draft.pictures.iter().position(|picture| picture.source == source) {
            return at;
        }
        let name = self.draft.name.show(lang).to_owned();
        let alt = Localized::only(lang, if alt.is_empty() { name } else { html::plain(alt) });
        self.draft.pictures.push(PictureDraft { source, alt });
        self.draft.pictures.len() - 1
    }

    /// What every product gets at the end: somebody who answers for it if the options name one, and a drawing if it has no
    /// picture.
    pub(crate) fn finish(mut self, options: &Options) -> Self {
        self.draft.maker = self.draft.maker.or_else(|| options.maker.clone());
        if self.draft.pictures.is_empty() {
            let above = self.categories.iter().map(|one| one.name.show(options.lang));
            let words = [self.draft.name.show(options.lang)].into_iter().chain(above).collect::<Vec<_>>();
            let source = drawn(&self.draft.key, &words.join(" "));
            self.picture(source, "", options.lang);
        }
        self
    }
}

/// The source of a drawing that fits these words and is always the same for this key.
pub(crate) fn drawn(key: &str, words: &str) -> String {
    format!("drawing:{}", Drawing::of_words(key, words))
}

/// The whole address of a picture; nothing if it has none.
pub(crate) fn picture_address(cell: &str, options: &Options) -> Option<String> {
    let is_whole = |text: &str| text.starts_with("https://") || text.starts_with("http://");
    let address = match (&options.pictures_from, is_whole(cell)) {
        (_, true) => cell.to_owned(),
        (Some(base), false) => format!("{}/{}", base.trim_end_matches('/'), cell.trim_start_matches('/')),
        (None, false) => return None,
    };
    let fits = address.len() <= 2_000 && !address.contains(|c: char| c.is_whitespace() || c.is_control());
    fits.then_some(address)
}
