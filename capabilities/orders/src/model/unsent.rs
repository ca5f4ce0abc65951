//! Orders of which something is still to be sent, as whoever prints labels needs them.

use super::{Kind, OrderId};
use addresses::model::PostalAddress;
use kernel::{Money, Personal};
use sellers_facts::SellerId;

/// An order of which something is to be handed to a carrier.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsent {
    /// Which one.
    pub order: OrderId,
    /// The short word by which people speak of it.
    pub code: String,
    /// Who sells it; nobody where the house does.
    pub seller: Option<SellerId>,
    /// Where it goes.
    pub delivery_to: Personal<PostalAddress>,
    /// Where letters go.
    pub email: Personal<String>,
    /// Who carries it, as a code of `shipping_facts::carriers`.
    pub carrier: Option<String>,
    /// Whether it is brought, or fetched where a carrier leaves it.
    pub kind: Kind,
    /// What is still to be sent weighs so many grams; what nobody weighed counts as nothing.
    pub weight_g: i64,
    /// What is to be paid at the door.
    pub to_collect: Option<Money>,
    /// What whoever bought says to the shop.
    pub note: Personal<String>,
    /// How many lines something is left of.
    pub lines: u32,
}
