//! Stories about the roads back: from an order that was bought and has arrived to the money.

mod alike;
mod asking;
mod office;
mod rights;
mod samples;
mod withdrawing;
