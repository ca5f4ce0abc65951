//! Whether a provider can be asked what it has moved.

use crate::model::Way;
use kernel::Rejection;

/// Why there is no list of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRejected {
    /// By this way nobody lists anything, or there is no contract.
    None,
    /// They have not answered yet.
    NotYet,
}

impl Rejection for ListRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::None => "payments-no-list",
            Self::NotYet => "payments-list-not-yet",
        }
    }
}

/// Whether the provider of a way lists what it has moved. The bank's terminal does so only on paper.
pub const fn has_list(way: Way) -> bool {
    match way {
        Way::Stripe => true,
        Way::Redsys | Way::Bizum | Way::Test | Way::Transfer | Way::CashOnDelivery | Way::Free => false,
    }
}
