//! What happens to files and keys that were bought, for everybody who listens: ids, numbers, instants. What a key says is not
//! here, nor what a file is called.

use kernel::Timestamp;
use orders_facts::{LineId, OrderId};

kernel::tags! {
    /// A file that is sold.
    DownloadFile = "download_file", FileId;
    /// A key that is sold: a code for a program or a game.
    DownloadKey = "download_key", KeyId;
    /// What somebody who bought may fetch: the files and keys of one line of an order.
    DownloadGrant = "download_grant", GrantId;
}

events::facts! {
    /// Everything that downloads say.
    pub enum DownloadFact {
        /// Of these lines so many pieces can be fetched by whoever bought them: as if they had arrived. Told once for each piece.
        HandedOver { order: OrderId, lines: Vec<(LineId, u32)>, at: Timestamp } = "downloads.handed_over" v 1 about order,
        /// Whoever bought has begun to use it: the first file was fetched, or the first key was shown. Told once for each line.
        DownloadBegun { order: OrderId, line: LineId, at: Timestamp } = "downloads.begun" v 1 about order,
    }
}
