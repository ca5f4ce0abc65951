//! The words of payments: what is to be paid and by which way, each attempt at it, what went back, what a provider says; the
//! contracts with providers, and what each side believes that was moved.

mod contract;
mod movement;
mod payment;
mod provider;
mod way;

pub use contract::{Contract, ContractWish, Contracted, Peer};
pub use movement::{MovedWhat, OurMovement, TheirMovement};
pub use payment::{
    Attempt, AttemptId, NewPayment, Next, Payment, Reason, Refund, RefundState, Stage, State, Trial, WayBack,
    folded,
};
pub use provider::{
    Answer, Ask, AskBack, Away, Card, Delivery, GivenBack, NotHeard, Said, StandIn, Standing, Told, Tried,
};
pub use way::{Abilities, MethodShown, Terms, TransferData, Way, WaySetting, WayWish};
