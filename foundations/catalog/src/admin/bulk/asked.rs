//! What the form of the ticked rows says: which products, and what is to be done to them.

use crate::{
    actions::{self, BulkRejected},
    admin::list::Wanted,
    model::Deed,
    reads::office,
};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use webkit::Say;

/// So many products are changed at once, and no more.
const MOST: u32 = 5_000;

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    ids: Vec<String>,
    is_all: bool,
    wanted: Wanted,
    pub(super) deed: String,
    pub(super) to_category: String,
    pub(super) to_brand: String,
    pub(super) number: String,
    pub(super) reduction: String,
    /// Whether the form had a place for what the deed needs.
    is_answered: bool,
}

impl Asked {
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let value = value.clone();
            match name.as_str() {
                "id" => asked.ids.push(value),
                "all" => asked.is_all = value == "yes",
                "deed" => asked.deed = value,
                "q" => asked.wanted.q = value,
                "state" => asked.wanted.state = value,
                "category" => asked.wanted.category = value,
                "brand" => asked.wanted.brand = value,
                "wanting" => asked.wanted.wanting = value,
                "number" => (asked.number, asked.is_answered) = (value, true),
                "to_category" => (asked.to_category, asked.is_answered) = (value, true),
                "to_brand" => (asked.to_brand, asked.is_answered) = (value, true),
                "reduction" => asked.reduction = value,
                _ => {}
            }
        }
        asked
    }

    /// Whether what the deed needs was asked for already.
    pub(super) fn is_answered(&self) -> bool {
        self.is_answered
    }

    /// What is to be done; nothing while it is not known to which category or brand.
    pub(super) fn deed(&self, decimals: u32) -> Result<Option<Deed>, BulkRejected> {
        let is_reduction = self.reduction == "yes";
        Ok(Some(match self.deed.as_str() {
            "publish" => Deed::Publish,
            "unpublish" => Deed::Unpublish,
            "archive" => Deed::Archive,
            "category" if self.to_category.is_empty() => return Ok(None),
            "category" => Deed::Category { key: self.to_category.clone() },
            "brand" if !self.is_answered => return Ok(None),
            "brand" => Deed::Brand { key: Some(self.to_brand.clone()).filter(|key| !key.is_empty()) },
            "percent" => Deed::Percent { hundredths: actions::percent(&self.number)?, is_reduction },
            "amount" => Deed::Amount { minor: actions::amount(&self.number, decimals)?, is_reduction },
            "stock" => Deed::Stock { count: actions::count(&self.number)? },
            "add" => Deed::Add { count: actions::more(&self.number)? },
            _ => return Err(BulkRejected::DeedUnknown),
        }))
    }

    /// Which products, and whether there would be more.
    pub(super) async fn products(&self, snap: &mut Snapshot) -> Result<(Vec<ProductId>, bool), StoreError> {
        if self.is_all {
            let sieve = self.wanted.sieve(snap).await?;
            let mut found = office::passing(snap, &sieve, MOST + 1).await?;
            let is_cut = found.len() > MOST as usize;
            found.truncate(MOST as usize);
            return Ok((found, is_cut));
        }
        let mut found: Vec<ProductId> = self.ids.iter().filter_map(|id| id.parse().ok()).collect();
        found.sort();
        found.dedup();
        let mut there = Vec::with_capacity(found.len());
        for id in found {
            if office::is_there(snap, id).await? {
                there.push(id);
            }
        }
        Ok((there, false))
    }

    /// What travels with the form that asks for more.
    pub(super) fn carried(&self, without_deed: bool) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = match self.is_all {
            true => {
                let mut pairs = self.wanted.carried();
                pairs.push(("all", "yes".to_owned()));
                pairs
            }
            false => self.ids.iter().map(|id| ("id", id.clone())).collect(),
        };
        if !without_deed {
            pairs.push(("deed", self.deed.clone()));
        }
        pairs
    }

    /// To how many.
    pub(super) fn lead(&self, say: &Say) -> String {
        if self.is_all {
            say.t("catalog-admin-bulk-to-all")
        } else {
            say.n("catalog-admin-bulk-items", &i64::try_from(self.ids.len()).unwrap_or(i64::MAX))
        }
    }
}
