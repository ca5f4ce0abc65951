//! What is decided about payments: which state follows which, how much may be taken and given back, which ways are offered
//! and on what terms, what may stand in a contract, which cards are kept, and what the numbers of test cards mean.

mod cards;
mod contracts;
mod hearing;
mod lists;
mod moved;
mod refunds;
mod saved;
mod starting;
mod states;
mod ways;

pub use cards::{CardRejected, card};
pub use contracts::{ContractRejected, contract, end_of};
pub use hearing::{Heard, Odd, Then, hear, odd};
pub use lists::{ListRejected, has_list};
pub use moved::moved;
pub use refunds::{RefundRejected, amount, ended, may_ask_again, refund};
pub use saved::{
    Charger, Older, SAVED_MAX, beside, ends_at, is_over, may_charge, may_keep, seen, told, usable,
};
pub use starting::{PayRejected, bound, check, check_again, expires_at, may_hold, may_start, next};
pub use states::{Becomes, Event, after, close, confirm, may_capture, may_give_up};
pub use ways::{WayRejected, grouped, may_offer, offered, offered_again, terms};
