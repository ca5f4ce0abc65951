//! What an action is given: who asks, the shop's time, fresh ids, the database; and how it may end.
//!
//! The ports at which foundations are plugged in are here too; who fills them is decided once, in the server.

mod ctx;
mod failure;
mod follower;
mod house;
mod ports;

pub use ctx::Ctx;
pub use failure::Failure;
pub use follower::{BoxFut, Follow, Follower, InOrder, follow_on};
pub use house::House;
pub use ports::{Face, Features, Machine, Shop, Texts};
