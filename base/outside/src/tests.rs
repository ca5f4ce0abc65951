//! The guard against real servers on this machine's own addresses.

mod addresses;
mod reading;
mod refusing;
mod servers;
