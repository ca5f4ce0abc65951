//! What buyers, the bank and those who run the shop do, chosen by the dice of the play.

use super::stall::Stall;

/// Buyers who come by. None of them has an account.
pub(crate) const BUYERS: u8 = 6;
/// What is sold: reference, price and how many there are.
pub(crate) const GOODS: [(&str, i64, i64); 3] = [("TAZA", 1_299, 8), ("PLATO", 750, 10), ("JARRA", 3_399, 5)];
/// Ways to pay, the most usual one more often.
const WAYS: [&str; 5] = ["test", "test", "test", "transfer", "cash_on_delivery"];
/// Further than this no deed calls the store.
const CALLS: u64 = 110;

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// A buyer says how many of something there are to be in their basket.
    Fill {
        /// Who.
        buyer: u8,
        /// Which of the goods.
        goods: usize,
        /// How many.
        quantity: u32,
    },
    /// A buyer presses the button.
    Place {
        /// Who.
        buyer: u8,
        /// How they pay.
        pay: &'static str,
        /// The call of the store that fails, counted from the button.
        fault: Option<i64>,
        /// Whether they are led on to pay: else the process ends right behind the order.
        goes_on: bool,
    },
    /// Whoever pressed it before presses it again.
    Again,
    /// Somebody whose payment is under way goes on, or comes back from it.
    GoOn {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// A buyer is at the bank: they pay, or are refused.
    AtBank {
        /// Whether they pay.
        pays: bool,
    },
    /// The bank tells something by itself.
    Tell {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// Somebody of the shop has seen money that came by itself.
    Confirm,
    /// Somebody of the shop calls an order off.
    CallOff,
    /// Somebody of the shop gives a part back.
    GiveBack,
    /// Somebody of the shop opens an order and presses one of its buttons.
    Office {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// A buyer opens their order and presses one of its buttons: they pay by another way, or call it off.
    Own {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// A buyer goes back on the contract, by the link to their order.
    Withdraw {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// Somebody of the shop opens something that goes back and presses one of its buttons.
    LookAfter {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// Somebody tells the bank that they did not pay.
    Dispute,
    /// The bank decides about that.
    Judge {
        /// Whether the shop keeps the money.
        is_won: bool,
    },
    /// The house sees to its duties.
    SeeTo {
        /// The call of the store that fails.
        fault: Option<i64>,
    },
    /// So many minutes pass.
    Wait(i64),
    /// Everybody is told everything.
    Rest,
}

impl Deed {
    pub(crate) fn is_rest(&self) -> bool {
        matches!(self, Self::Rest)
    }
}

pub(crate) fn choose(stall: &Stall) -> Deed {
    let buyer = u8::try_from(stall.dice(BUYERS.into())).unwrap();
    match stall.dice(54) {
        0..8 => Deed::Fill {
            buyer,
            goods: usize::try_from(stall.dice(GOODS.len() as u64)).unwrap(),
            quantity: u32::try_from(stall.dice(4)).unwrap(),
        },
        8..16 => Deed::Place {
            buyer,
            pay: WAYS[usize::try_from(stall.dice(WAYS.len() as u64)).unwrap()],
            fault: fault(stall),
            goes_on: stall.dice(4) > 0,
        },
        16 => Deed::Again,
        17..20 => Deed::GoOn { fault: fault(stall) },
        20..24 => Deed::AtBank { pays: stall.dice(4) > 0 },
        24..26 => Deed::Tell { fault: fault(stall) },
        26 => Deed::Confirm,
        27 => Deed::CallOff,
        28 => Deed::GiveBack,
        29..32 => Deed::SeeTo { fault: fault(stall) },
        32 => Deed::Wait(1 + i64::try_from(stall.dice(30)).unwrap()),
        33 => Deed::Wait(60 * i64::try_from(stall.dice(24 * 7)).unwrap()),
        34..40 => Deed::Office { fault: fault(stall) },
        40..43 => Deed::Withdraw { fault: fault(stall) },
        43..47 => Deed::LookAfter { fault: fault(stall) },
        47 => Deed::Dispute,
        48 => Deed::Judge { is_won: stall.dice(2) == 0 },
        49..51 => Deed::Own { fault: fault(stall) },
        _ => Deed::Rest,
    }
}

/// Every third time the store fails somewhere.
fn fault(stall: &Stall) -> Option<i64> {
    (stall.dice(3) == 0).then(|| 1 + i64::try_from(stall.dice(CALLS)).unwrap())
}
