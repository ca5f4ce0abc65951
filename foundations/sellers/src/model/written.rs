//! What forms say of sellers and of rules, as it is typed. What it means is read in `rules`.

use addresses::model::PostalAddress;
use kernel::Personal;

/// Everything about a seller, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SellerWritten {
    /// What they are called in the shop.
    pub name: String,
    /// Whether they sell by profession.
    pub is_trader: bool,
    /// Name, company, address, telephone and tax number.
    pub address: Personal<PostalAddress>,
    /// Where they are written to.
    pub email: Personal<String>,
    /// The address with which they sign in here; may be empty.
    pub account: Personal<String>,
    /// In which register they stand.
    pub register: Personal<String>,
    /// Under which number.
    pub register_no: Personal<String>,
    /// Their account.
    pub iban: Personal<String>,
    /// When somebody without a company was born: `1980-02-29`.
    pub born: Personal<String>,
    /// Working days that they need besides those of the house.
    pub preparation: String,
    /// After how many days they are paid again; empty for by hand.
    pub payout: String,
    /// Whether they stand for it that they offer nothing that is against the law.
    pub is_certified: bool,
}

/// A rule, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleWritten {
    /// What it is called.
    pub name: String,
    /// For what: the word of a [`super::Track`].
    pub track: String,
    /// `percent` or `flat`.
    pub kind: String,
    /// The percentage, or the amount.
    pub takes: String,
    /// Never less.
    pub least: String,
    /// Never more.
    pub most: String,
    /// Whether delivery counts.
    pub has_delivery: bool,
    /// The id of a seller; empty for all.
    pub seller: String,
    /// The SKU of a product; empty for all.
    pub product: String,
    /// The id of a category; empty for all.
    pub category: String,
    /// The higher one counts.
    pub precedence: String,
    /// Whether it counts at all.
    pub is_on: bool,
}
