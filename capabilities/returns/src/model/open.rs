//! What is handed over to begin: a declaration as it was typed and found fit, a return as whoever knows the order made it.

use super::{Kind, Whereabouts, Wish};
use catalog_facts::{ProductId, VariantId};
use kernel::{Lang, Localized, Money, PersonId, Personal, Timestamp};
use orders_facts::{LineId, OrderId};

/// Somebody goes back on a contract.
#[derive(Clone, Debug)]
pub struct NewWithdrawal {
    /// Who, if they are signed in.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: String,
    /// The code of the order, as they typed it.
    pub code: String,
    /// Where letters go.
    pub email: String,
    /// In which language.
    pub lang: Lang,
    /// Which goods, in their words.
    pub goods: String,
    /// Which goods, as lines of an order.
    pub lines: Vec<(LineId, u32)>,
    /// The order by whose own page they came.
    pub known_order: Option<OrderId>,
}

/// Something is to go back.
#[derive(Clone, Debug)]
pub struct NewReturn {
    /// By which right.
    pub kind: Kind,
    /// Of which order.
    pub order: OrderId,
    /// What that order is called.
    pub order_code: String,
    /// Who bought, if they were signed in.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// Where letters go.
    pub email: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// What they say to it.
    pub why: Personal<String>,
    /// What they ask for.
    pub wish: Option<Wish>,
    /// The lines that go back.
    pub lines: Vec<NewLine>,
    /// What was paid besides the goods, if all of the order goes back; else nothing.
    pub charges: Money,
    /// Whether they were told before they bought that they may go back on it, and who pays the way then.
    pub is_told: bool,
    /// Where the goods are.
    pub whereabouts: Whereabouts,
    /// Until when they are to be sent back, where that is known and nobody has to agree first.
    pub send_until: Option<Timestamp>,
    /// When it was declared or asked for.
    pub declared_at: Timestamp,
}

/// A line that goes back.
#[derive(Clone, Debug)]
pub struct NewLine {
    /// The line of the order.
    pub line: LineId,
    /// What was bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// What it was called, with what was chosen of it.
    pub name: Localized,
    /// How many go back.
    pub quantity: u32,
    /// How many the line of the order has.
    pub ordered: u32,
    /// What all of those cost.
    pub total: Money,
}
