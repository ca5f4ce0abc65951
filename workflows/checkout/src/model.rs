//! What somebody has written at the checkout, what they saw it cost, and what came of it. What is known besides stands in
//! `scene`; who may buy what is in `rules`.

mod refused;
mod scene;
mod sums;

pub use refused::{No, Refused};
pub use scene::{Line, Scene, Sender};
pub use sums::{Changed, NoSums, Part, Sums};

use addresses::model::{AddressId, PostalAddress};
use baskets_facts::BasketId;
use kernel::Personal;
use orders_facts::GroupId;
use payments_facts::{PaymentId, SavedId};
use serde::{Deserialize, Serialize};

/// The longest note to the shop, in characters.
pub const NOTE_MAX: usize = 500;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Whether nothing was sent yet: what stands there is what we suggest.
    pub is_fresh: bool,
    /// Where a guest wants to hear of the order.
    pub email: Personal<String>,
    /// Which address of their book; nothing where another one was typed.
    pub kept: Option<AddressId>,
    /// The address that was typed.
    pub typed: Personal<PostalAddress>,
    /// Whether the address shall stand in their book afterwards.
    pub remembers: bool,
    /// The key of a way of delivery; empty where none was chosen.
    pub way: String,
    /// Whether it is billed to another address.
    pub bills_elsewhere: bool,
    /// Whether they want an invoice.
    pub wants_invoice: bool,
    /// The other address; company and tax number of an invoice stand in it too.
    pub billing: Personal<PostalAddress>,
    /// The code of a way to pay; empty where none was chosen, or a card that is kept.
    pub pay: String,
    /// A card that is kept for them.
    pub saved: Option<SavedId>,
    /// Whether the card that they pay with shall be kept.
    pub keeps_card: bool,
    /// What they tell the shop.
    pub note: Personal<String>,
    /// Whether they want files at once, and know that they may not go back on them then.
    pub consents: bool,
    /// What it cost when they pressed the button.
    pub seen: Option<Sums>,
}

/// What came of a form, kept under its mark. It holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The orders that were placed together.
    pub group: GroupId,
    /// How they are paid.
    pub payment: PaymentId,
    /// The basket that they came from: whoever sends the form again is known by it.
    pub basket: BasketId,
    /// Where the order is shown: a path of ours.
    pub order: String,
}

/// What was agreed, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// Where the buyer hears of it.
    pub email: Personal<String>,
    /// Where it goes.
    pub delivery_to: Personal<PostalAddress>,
    /// To whom it is billed, if to somebody else or with a tax number.
    pub billing_to: Option<Personal<PostalAddress>>,
    /// What they tell the shop.
    pub note: Personal<String>,
    /// Whether they have agreed to get files at once; where there are none nobody has.
    pub consents: bool,
}
