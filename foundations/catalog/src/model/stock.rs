//! Stock: how much of a thing lies where, how much of that is put aside, and what is taken when one of it is sold.

use catalog_facts::{LocationId, VariantId};

/// What lies of a variant in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pile {
    /// Of which variant.
    pub variant: VariantId,
    /// Where.
    pub location: LocationId,
    /// So many pieces.
    pub quantity: i64,
    /// So many of them are put aside for somebody. More than there are, where somebody has counted fewer since.
    pub held: i64,
}

impl Pile {
    /// How many pieces may still be bought.
    pub fn free(&self) -> i64 {
        self.quantity.saturating_sub(self.held).max(0)
    }
}

/// What is taken when one of something is sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Of which variant.
    pub variant: VariantId,
    /// So many pieces for one that is sold; at least one.
    pub times: i64,
}

/// Something that somebody wants to buy, and what each of it takes: itself, and of a set its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What is bought.
    pub variant: VariantId,
    /// Its SKU.
    pub sku: String,
    /// So many.
    pub quantity: u32,
    /// What each one takes; what nobody counts may be among it.
    pub takes: Vec<Taking>,
}

/// Pieces of one pile that are put aside together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Of which variant.
    pub variant: VariantId,
    /// Where they lie.
    pub location: LocationId,
    /// So many.
    pub quantity: i64,
}

/// What of a product may be bought, and what of it is put aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stocked {
    /// How many may be bought in all; nothing where some are not counted.
    pub left: Option<i64>,
    /// How many are put aside.
    pub held: i64,
}
