//! The guard against real servers on this machine's own addresses.

mod addresses;
mod asking;
mod handing;
mod reading;
mod refusing;
mod servers;
mod telling;
