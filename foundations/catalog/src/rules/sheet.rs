//! A product as a form, and a form as a product. What a form does not change stays exactly as it was, so that opening and
//! saving loses nothing: only a field that differs from what was shown is read.

mod bounds;
mod combinations;
mod facts;
mod options;
mod pictures;
mod variants;

pub(crate) use bounds::is_sane;
pub use options::VALUES_AT_ONCE;
pub use pictures::PICTURES_MAX;
pub(crate) use variants::{COUNTED, counted};

use super::check::ProductRejected;
use crate::model::{Hand, KindDraft, ProductDraft, Sheet};
use kernel::{Lang, Localized, Rejection, Word};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name.
    pub field: String,
    /// What.
    pub why: Why,
}

/// Why a field cannot be read, or not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no amount of money.
    Price,
    /// It is no number.
    Number,
    /// It is none of what there is to choose.
    Choice,
    /// It is no colour.
    Colour,
    /// There is no name.
    Name,
    /// A line of a list does not say how many of what.
    Line,
    /// There would be too many.
    TooMany {
        /// So many at most.
        most: i64,
    },
    /// What was sold once chose among options that are gone.
    Gone {
        /// Which variant.
        sku: String,
    },
    /// A rule of the catalogue says no.
    Rule(ProductRejected),
}

impl Rejection for Fault {
    fn code(&self) -> &'static str {
        match &self.why {
            Why::Price => "catalog-admin-edit-price-unfit",
            Why::Number => "catalog-admin-edit-number-unfit",
            Why::Choice => "catalog-admin-edit-choice-unfit",
            Why::Colour => "catalog-admin-edit-colour-unfit",
            Why::Name => "catalog-admin-edit-name-missing",
            Why::Line => "catalog-admin-edit-line-unfit",
            Why::TooMany { .. } => "catalog-admin-edit-too-many",
            Why::Gone { .. } => "catalog-admin-edit-options-gone",
            Why::Rule(rejected) => rejected.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match &self.why {
            Why::Rule(rejected) => rejected.words(),
            Why::TooMany { most } => vec![("most", Word::Count(*most))],
            Why::Gone { sku } => vec![("sku", Word::Text(sku))],
            Why::Price | Why::Number | Why::Choice | Why::Colour | Why::Name | Why::Line => Vec::new(),
        }
    }
}

/// Why a form is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditRejected {
    /// What is wrong with which field; at least one.
    pub faults: Vec<Fault>,
}

impl Rejection for EditRejected {
    fn code(&self) -> &'static str {
        self.faults.first().map_or("catalog-admin-edit-choice-unfit", Fault::code)
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        self.faults.first().map(Fault::words).unwrap_or_default()
    }
}

/// A product as a form shows it. The kind is that of its attributes.
pub fn shown(draft: &ProductDraft, kind: Option<&KindDraft>, hand: Hand) -> Sheet {
    let mut sheet = Sheet::default();
    facts::show(draft, kind, hand, &mut sheet);
    pictures::show(draft, &mut sheet);
    options::show(draft, &mut sheet);
    variants::show(draft, hand, &mut sheet);
    sheet
}

/// What a form makes of a product.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The product.
    pub draft: ProductDraft,
    /// Whether there are rows that nobody has looked at yet.
    pub has_new_rows: bool,
}

/// What a sent form makes of the product that it was made of.
pub fn read(
    base: &ProductDraft,
    kind: Option<&KindDraft>,
    sent: &Sheet,
    hand: Hand,
) -> Result<Read, EditRejected> {
    let shown = shown(base, kind, hand);
    let sent = &whole(sent, &shown);
    let mut reader = Reader { sent, shown, hand, faults: Vec::new() };
    let mut draft = base.clone();
    facts::read(&mut reader, base, kind, &mut draft);
    let places = pictures::read(&mut reader, base, &mut draft);
    let choices = options::read(&mut reader, base, &places, &mut draft);
    let has_new_rows = variants::read(&mut reader, base, &choices, &mut draft);
    if reader.faults.is_empty() {
        Ok(Read { draft, has_new_rows })
    } else {
        Err(EditRejected { faults: reader.faults })
    }
}

/// The form with the rows that it says nothing about at all: rows that are taken away are sent and marked.
fn whole(sent: &Sheet, shown: &Sheet) -> Sheet {
    let mut whole = sent.clone();
    for rows in ["p", "o", "v"].into_iter().filter(|rows| !sent.has(rows)) {
        for (name, texts) in shown.iter().filter(|(name, _)| name.split('.').next() == Some(rows)) {
            texts.iter().for_each(|text| whole.add(name, text));
        }
    }
    whole
}

/// A form that is being read beside what it was when it was shown.
struct Reader<'s> {
    sent: &'s Sheet,
    shown: Sheet,
    hand: Hand,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn blame(&mut self, field: impl Into<String>, why: Why) {
        self.faults.push(Fault { field: field.into(), why });
    }

    /// What stands in a field now, if it is another text than what was shown.
    fn news(&self, field: &str) -> Option<String> {
        let sent = self.sent.has(field).then(|| plain(self.sent.text(field)))?;
        (sent != plain(self.shown.text(field))).then_some(sent)
    }

    /// Takes over a text that was changed.
    fn text(&self, field: &str, kept: &mut String) {
        if let Some(news) = self.news(field) {
            *kept = news;
        }
    }

    /// The same for each language: `name.es`, `name.en`.
    fn texts(&self, field: &str, kept: &mut Localized) {
        for lang in Lang::ALL {
            self.text(&of(field, lang), kept.own_mut(lang));
        }
    }
}

/// The field of a language.
fn of(field: &str, lang: Lang) -> String {
    format!("{field}.{}", lang.code())
}

/// A text as it is compared and kept: browsers end lines in their own way.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// Shows a text in each language.
fn put_texts(sheet: &mut Sheet, field: &str, text: &Localized) {
    for lang in Lang::ALL {
        sheet.set(of(field, lang), text.own(lang));
    }
}

/// A key out of a name that none of the others has.
fn free_key<'k>(name: &Localized, taken: impl Fn(&str) -> bool + 'k) -> String {
    let wanted = kernel::text::slug(name.show(Lang::default()));
    let wanted = if wanted.is_empty() { "x".to_owned() } else { wanted };
    let mut key = wanted.clone();
    let mut number = 1;
    while taken(&key) {
        number += 1;
        key = format!("{wanted}-{number}");
    }
    key
}

/// The field that a rule of the catalogue means. `first` is the first language of the shop.
pub fn blamed(rejected: ProductRejected, sheet: &Sheet, first: Lang) -> Fault {
    use ProductRejected as No;
    let row = |sku: &str, cell: &str| variants::cell_of(sheet, sku, cell);
    let field = match &rejected {
        No::KeyUnfit | No::KeyTaken | No::NameUnfit => of("name", first),
        No::TextTooLong => of("text", first),
        No::VariantsUnfit { .. } | No::BelowItself => "variants".to_owned(),
        No::SkuUnfit => row("", "sku"),
        No::SkuTaken { sku } => row(sku, "sku"),
        No::ValuesUnfit { sku } | No::ValuesTwice { sku } => row(sku, "sku"),
        No::PriceUnfit { sku } => row(sku, "price"),
        No::StockNegative { sku } => row(sku, "stock"),
        No::ContentUnfit { sku } => row(sku, "amount"),
        No::GtinWrong { gtin } => variants::cell_with(sheet, "gtin", gtin),
        No::AddressMissing => "url".to_owned(),
        No::PartsMissing => "parts".to_owned(),
        No::MakerMissing | No::MakerNeeded { .. } => "maker.name".to_owned(),
        No::ResponsibleMissing => "maker.eu.name".to_owned(),
        No::CountryUnfit { .. } => "maker.country".to_owned(),
        No::SafetyUnread => of("safety", first),
        No::Unknown { key } => ["brand", "kind"]
            .into_iter()
            .find(|field| sheet.text(field) == key)
            .unwrap_or("category")
            .to_owned(),
    };
    Fault { field, why: Why::Rule(rejected) }
}
