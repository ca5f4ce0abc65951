//! What happens to pictures. Where one came from is not here: whoever needs that reads the picture.

use kernel::{Id, Tag};

/// Marks the id of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Picture {}
impl Tag for Picture {
    const KIND: &'static str = "picture";
}

/// The id of a picture, that is of one source of pictures.
pub type PictureId = Id<Picture>;

events::facts! {
    /// Everything that is said about pictures.
    pub enum PictureFact {
        /// It can be shown.
        PictureReady { picture: PictureId } = "media.picture_ready" v 1 about picture,
        /// It will not be shown; the reason is the code of a rejection.
        PictureRefused { picture: PictureId, reason: String } = "media.picture_refused" v 1 about picture,
    }
}
