//! How a country writes addresses. The countries themselves are in `rules::countries`.

use kernel::Lang;

/// A country that we know how to write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// Two letters of ISO 3166: `ES`.
    pub code: &'static str,
    /// Its name in Spanish.
    pub es: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// What its postcodes look like.
    pub postcode: PostcodeRule,
    /// Whether an address has a province, a state or a county.
    pub region: RegionRule,
    /// What stands below the name and the company, line by line.
    pub layout: Layout,
    /// Whether it belongs to the European Union. Not all of its parts need to: see `rules::territory`.
    pub is_union: bool,
}

impl Country {
    /// Its name.
    pub const fn name(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Es => self.es,
            Lang::En => self.en,
        }
    }
}

/// What postcodes look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostcodeRule {
    /// The shapes that there are: `9` stands for a digit, `@` for a letter, `*` for either, anything else for itself. Blanks
    /// and hyphens are written as here, however somebody types them.
    pub shapes: &'static [&'static str],
    /// A good one, for whoever wrote another.
    pub example: &'static str,
    /// Whether an address must have one.
    pub is_needed: bool,
}

/// Whether an address has a province, a state or a county.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionRule {
    /// It follows from the postcode and nobody is asked.
    Derived,
    /// Nothing arrives without it.
    Needed,
    /// Some write one.
    Optional,
    /// No address there has one.
    Unused,
}

/// The lines of an address: each is a row of places, and what stands before each of them.
pub type Layout = &'static [&'static [(&'static str, Slot)]];

/// A place in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Street and number, and below them what else helps.
    Street,
    /// The postcode.
    Postcode,
    /// The town.
    City,
    /// Province, state or county.
    Region,
    /// The province in brackets, unless it is called as the town.
    RegionAside,
}
