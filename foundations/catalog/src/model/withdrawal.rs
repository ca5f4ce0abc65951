//! Whether whoever buys a thing from afar may go back on it (RULES section 2 row 6; TRLGDCU, articles 102 and 103). What
//! people read about it is the pages'.

use serde::{Deserialize, Serialize};

/// What the law says about going back on buying this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawal {
    /// For fourteen days, without giving reasons.
    #[default]
    Usual,
    /// Not at all: it is made to somebody's measure or wish.
    MadeToMeasure,
    /// Not at all: it goes off quickly.
    Perishable,
    /// Not once the seal is broken that keeps it clean.
    Sealed,
    /// Not once a recording or a program has been unsealed.
    Recording,
    /// Not at all: it is a newspaper or a magazine.
    Press,
    /// Not at all: it takes place on a certain day.
    Dated,
    /// Not once it has begun to be delivered, if the buyer agreed to that.
    DigitalAtOnce,
    /// Not once it has been performed in full: it is a service, and the buyer agreed to that.
    ServiceDone,
    /// Not at all: its price follows a financial market.
    MarketPrice,
    /// Not once it has been mixed with other things so that nobody can part them.
    Mixed,
    /// Not at all: it is an alcoholic drink that is priced now, delivered after thirty days, and worth what a market says.
    DrinkLater,
}

/// For how long one may go back on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// As long as the law says.
    Open,
    /// As long as the law says, until something is opened, begun, mixed or done.
    UntilOpened,
    /// Not at all.
    Closed,
}

impl Withdrawal {
    /// All of them, the usual one first.
    pub const ALL: [Self; 12] = [
        Self::Usual,
        Self::MadeToMeasure,
        Self::Perishable,
        Self::Sealed,
        Self::Recording,
        Self::Press,
        Self::Dated,
        Self::DigitalAtOnce,
        Self::ServiceDone,
        Self::MarketPrice,
        Self::Mixed,
        Self::DrinkLater,
    ];

    /// The word in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::MadeToMeasure => "made_to_measure",
            Self::Perishable => "perishable",
            Self::Sealed => "sealed",
            Self::Recording => "recording",
            Self::Press => "press",
            Self::Dated => "dated",
            Self::DigitalAtOnce => "digital_at_once",
            Self::ServiceDone => "service_done",
            Self::MarketPrice => "market_price",
            Self::Mixed => "mixed",
            Self::DrinkLater => "drink_later",
        }
    }

    /// For how long one may go back on it.
    pub const fn window(self) -> Window {
        match self {
            Self::Usual => Window::Open,
            Self::Sealed | Self::Recording | Self::DigitalAtOnce | Self::ServiceDone | Self::Mixed => {
                Window::UntilOpened
            }
            Self::MadeToMeasure
            | Self::Perishable
            | Self::Press
            | Self::Dated
            | Self::MarketPrice
            | Self::DrinkLater => Window::Closed,
        }
    }

    /// Whether it is as with most things, so that nothing need be said.
    pub fn is_usual(&self) -> bool {
        *self == Self::Usual
    }
}
