//! What a stand-in is held to: signatures by vectors, keys as Stripe documents them, the life of a session and of an order, and
//! what goes wrong when it is asked to.

mod faults;
mod kept;
mod keys;
mod orders;
mod samples;
mod sessions;
mod signatures;
mod wire;
