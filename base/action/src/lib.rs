//! What an action is given: who asks, the shop's time, fresh ids, the database; and how it may end.
//!
//! The ports at which foundations are plugged in are here too; who fills them is decided once, in the server.

mod aside;
pub mod audit;
mod awaited;
mod check;
mod clock;
mod ctx;
mod deadline;
mod duties;
mod failure;
mod files;
mod follower;
mod house;
mod job;
mod mailbox;
mod once;
mod outside;
pub mod personal;
mod ports;
mod post;
mod programs;
mod reaction;
mod reactions;
mod sentence;
mod sessions;
mod signals;
mod unheard;
mod workers;

pub use aside::SET_ASIDE;
pub use audit::Change;
pub use awaited::Ran;
pub use check::{Ailment, Check, Examines, check, faults_of};
pub use clock::{ClockMoved, FollowsClock, move_clock};
pub use ctx::Ctx;
pub use deadline::{Deadline, Deadlines, Falls, at};
pub use duties::Duties;
pub use failure::Failure;
pub use files::{ContentHash, Files, FilesResult, FilesUnavailable, NoHash};
pub use follower::{BoxFut, Follow, Follower, InOrder, follow_on};
pub use house::House;
pub use job::{Does, Job, JobCtx, JobFailure, JobKind, Work, job};
pub use mailbox::{Arrived, Delivery, Mailbox, MailboxError, Mark};
pub use once::Made;
pub use outside::{Fetch, FetchError, HandOver, Login, Message, Outside, Question, Reply};
pub use personal::{Kept, Personal};
pub use ports::{Face, Features, Machine, Shop, Texts};
pub use post::{Letter, Post, PostError};
pub use programs::{Program, Programs};
pub use reaction::{Reaction, Reacts, on, on_logged};
pub use reactions::Reactions;
pub use sentence::{Filling, Sentence};
pub use sessions::{Session, Sessions};
pub use signals::Signals;
pub use unheard::Unheard;
pub use workers::Workers;
