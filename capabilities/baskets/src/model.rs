//! What a basket is, whose, and what is said of it now. What the shop puts together for somebody is in `link`, what a program
//! prepares in `checkout`.

mod checkout;
mod link;

pub use checkout::{Checkout, CheckoutCommand, CheckoutState, KEPT_DAYS, OPEN_HOURS, OPEN_MAX, Written};
pub use link::{DAYS, Link, LinkLine, LinkState, LinkWish, Listed, NOTE_MAX, NewLink, REMOVED_AFTER_DAYS};

use catalog_facts::VariantId;
use kernel::{Money, PersonId, Timestamp};

pub use baskets_facts::{BasketId, CheckoutId, LineId, LinkId};

/// So many different things fit into one.
pub const LINES_MAX: usize = 100;
/// So many of one thing.
pub const QUANTITY_MAX: u32 = 999;
/// So many codes.
pub const CODES_MAX: usize = 5;
/// How long a code may be, in letters.
pub const CODE_LENGTH_MAX: usize = 40;
/// A guest's basket that nobody has touched for so many days is forgotten. A member's stays.
pub const FORGOTTEN_AFTER_DAYS: i64 = 60;

/// What is kept of the secret that a guest's browser carries.
pub type SecretHash = [u8; 32];

/// Whose a basket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// Somebody who is signed in.
    Person(PersonId),
    /// A browser that carries a secret of this hash.
    Cookie(SecretHash),
}

impl Holder {
    /// Who it is, where that is known.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Cookie(_) => None,
        }
    }
}

/// From where a browser came when it began to fill a basket: words for figures, nothing about a person. Both may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// The other host that led to the shop.
    pub host: String,
    /// The word of the link that was shared.
    pub share: String,
}

/// A basket.
#[derive(Clone, Debug, PartialEq)]
pub struct Basket {
    /// Which one.
    pub id: BasketId,
    /// What is in it, the first first.
    pub lines: Vec<BasketLine>,
    /// Codes that were typed, as they are compared.
    pub codes: Vec<String>,
    /// Whether something in it was ordered before.
    pub has_ordered: bool,
    /// From where whoever fills it came.
    pub came: Came,
    /// Raised by every change.
    pub version: i64,
}

impl Basket {
    /// A new one with nothing in it.
    pub fn empty(id: BasketId) -> Self {
        let (lines, codes, came) = (Vec::new(), Vec::new(), Came::default());
        Self { id, lines, codes, has_ordered: false, came, version: 1 }
    }

    /// How many pieces are in it.
    pub fn count(&self) -> i64 {
        self.lines.iter().map(|line| i64::from(line.quantity)).sum()
    }

    /// One of its lines.
    pub fn line(&self, id: LineId) -> Option<&BasketLine> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The line of a variant: there is one at most.
    pub fn line_of(&self, variant: VariantId) -> Option<&BasketLine> {
        self.lines.iter().find(|line| line.variant == variant)
    }
}

/// So many of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasketLine {
    /// Which line.
    pub id: LineId,
    /// Of what.
    pub variant: VariantId,
    /// How many, 1 to [`QUANTITY_MAX`].
    pub quantity: u32,
    /// What one cost when somebody last decided how many.
    pub added_price: Money,
    /// Since when it is there.
    pub added_at: Timestamp,
}

/// What the catalogue says of a variant now, as far as a basket must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What one costs.
    pub price: Money,
    /// Whether it can be bought at all.
    pub is_on_sale: bool,
    /// How many are left.
    pub available: i64,
}

/// How a line stands against what can be bought now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be bought.
    Good,
    /// Fewer are left than are wanted.
    Short {
        /// So many, at least one.
        left: u32,
    },
    /// None is left.
    SoldOut,
    /// It is not sold any more.
    Gone,
}
