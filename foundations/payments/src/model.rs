//! The words of payments: what is to be paid and by which way, each attempt at it, what went back, what a provider says; the
//! contracts with providers, the cards that they keep for people, and what each side believes that was moved.

mod contract;
mod movement;
mod payment;
mod provider;
mod saved;
mod way;

pub use contract::{Contract, ContractWish, Contracted, Peer};
pub use movement::{MovedWhat, OurMovement, TheirMovement, won_again};
pub use payment::{
    Attempt, AttemptId, DisputeEnd, NewPayment, Next, Payment, Reason, Refund, RefundState, Stage, State,
    Trial, WayBack, Whole, folded,
};
pub use provider::{
    Answer, Ask, AskBack, AskCard, Away, Card, Delivery, GivenBack, NotHeard, Said, StandIn, Standing, Told,
    Tried,
};
pub use saved::{CardUse, CardWish, KeptCard, Saved, SavedCard, SavedId, SavedStanding};
pub use way::{Abilities, MethodShown, Terms, TransferData, Way, WaySetting, WayWish};
