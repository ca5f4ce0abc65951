//! Stories about the roads back: from an order that was bought and has arrived to the money.

mod alike;
mod api;
mod asking;
mod charges;
mod demo;
mod files;
mod office;
mod rights;
mod samples;
mod twice;
mod walks;
mod whereabouts;
mod withdrawing;
