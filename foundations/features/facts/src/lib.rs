//! What happens on the switchboard.

use kernel::{Id, Open, Tag};

/// Marks the id of the switchboard. There is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Board {}
impl Tag for Board {
    const KIND: &'static str = "switchboard";
}

/// The id of the switchboard.
pub type BoardId = Id<Board>;

/// The one switchboard.
pub const THE_BOARD: BoardId = BoardId::from_bytes([0; 16]);

events::facts! {
    /// Everything that happens on the switchboard.
    pub enum FeatureFact {
        /// A part of the shop was opened, staged or closed. `feature` is its stable name.
        FeatureSwitched { board: BoardId, feature: String, from: Open, to: Open } = "features.switched" v 1 about board,
    }
}
