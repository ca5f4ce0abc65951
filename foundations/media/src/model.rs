//! The nouns: where a picture comes from, what is kept of it, and how it is shown.

use drawing::Drawing;
use imaging::Format;
use media_facts::PictureId;
use serde::{Deserialize, Serialize};

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its address; of a photograph, the widest JPEG.
    pub address: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The same in several widths as WebP, as `srcset` wants it; empty for a drawing.
    pub webp: String,
    /// The same as JPEG.
    pub jpeg: String,
    /// The colour that stands in its place until it is there.
    pub colour: Option<String>,
    pub(crate) art: Art,
}

/// What a share picture needs of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Art {
    Drawing(Drawing),
    /// The file of a JPEG.
    File(String),
}

const DRAWING: &str = "drawing:";
const UPLOAD: &str = "photo:";
/// Every drawing has this size.
const DRAWN_SIZE: (u32, u32) = (800, 1000);
/// Longer addresses are not fetched.
const SOURCE_MAX: usize = 4_000;

/// Where a picture comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source<'s> {
    /// `drawing:mug:pine:3:front`
    Drawing(&'s str),
    /// An address on the web.
    Remote(&'s str),
    /// `photo:` and a hash: somebody handed it in.
    Upload(&'s str),
    /// Nothing that we know.
    Other,
}

impl<'s> Source<'s> {
    pub(crate) fn of(text: &'s str) -> Self {
        let is_web = text.starts_with("https://") || text.starts_with("http://");
        match text {
            _ if is_web && text.len() <= SOURCE_MAX => Self::Remote(text),
            _ if text.starts_with(UPLOAD) => Self::Upload(text),
            _ => text.strip_prefix(DRAWING).map_or(Self::Other, Self::Drawing),
        }
    }

    /// Whether there may be a photograph behind it.
    pub(crate) fn is_kept(self) -> bool {
        matches!(self, Self::Remote(_) | Self::Upload(_))
    }
}

/// The source of a picture that was handed in.
pub(crate) fn upload_source(hash: &str) -> String {
    format!("{UPLOAD}{hash}")
}

/// How the picture of a source is shown without a photograph: a drawing that the source names, or one made for it.
pub fn shown(source: &str) -> Shown {
    let named = match Source::of(source) {
        Source::Drawing(name) => name.parse().ok(),
        Source::Remote(_) | Source::Upload(_) | Source::Other => None,
    };
    let drawing: Drawing = named.unwrap_or_else(|| Drawing::fallback(source));
    let (width, height) = DRAWN_SIZE;
    Shown {
        address: format!("/media/drawn/{}.svg", drawing.to_string().replace(':', ".")),
        width,
        height,
        webp: String::new(),
        jpeg: String::new(),
        colour: None,
        art: Art::Drawing(drawing),
    }
}

/// The drawing that an address names.
pub(crate) fn drawing_at(name: &str) -> Option<Drawing> {
    name.strip_suffix(".svg")?.replace('.', ":").parse().ok()
}

/// What became of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Waiting,
    Ready,
    Refused,
}

impl State {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::Refused => "refused",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Ready, Self::Refused].into_iter().find(|state| state.code() == code)
    }
}

/// A source of pictures and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which one.
    pub id: PictureId,
    /// Where it comes from.
    pub source: String,
    pub(crate) state: State,
    /// The code of the rejection, if it was refused.
    pub reason: Option<String>,
    /// How often it was tried to fetch it.
    pub attempts: u32,
}

/// One file of a photograph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) width: u32,
    pub(crate) kind: Kind,
    /// The hash of the file.
    pub(crate) file: String,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Webp,
    Jpg,
}

impl Kind {
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Webp => "image/webp",
            Self::Jpg => "image/jpeg",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpg => "jpg",
        }
    }
}

impl From<Format> for Kind {
    fn from(format: Format) -> Self {
        match format {
            Format::WebP => Self::Webp,
            Format::Jpeg => Self::Jpg,
        }
    }
}

/// A photograph as it is kept. Its name is the hash of the file that it was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Photo {
    pub(crate) hash: String,
    /// Of the widest file.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// `#rrggbb`
    pub(crate) colour: String,
    pub(crate) files: Vec<Kept>,
}

/// `640.webp`
pub(crate) fn file_name(width: u32, kind: Kind) -> String {
    format!("{width}.{}", kind.ending())
}

/// The width and form that `640.webp` names. Only the shortest spelling of a width is taken.
pub(crate) fn parse_file_name(name: &str) -> Option<(u32, Kind)> {
    let (width, ending) = name.split_once('.')?;
    let width: u32 = width.parse().ok()?;
    let kind = [Kind::Webp, Kind::Jpg].into_iter().find(|kind| kind.ending() == ending)?;
    (file_name(width, kind) == name).then_some((width, kind))
}

/// A narrow file of a photograph is enough for a share picture.
const SHARED_WIDTH: u32 = 640;

impl Photo {
    /// How it is shown.
    pub(crate) fn shown(&self) -> Shown {
        let hash = &self.hash;
        let address = |width, kind| format!("/media/{hash}/{}", file_name(width, kind));
        let set = |wanted: Kind| {
            let files = self.files.iter().filter(|file| file.kind == wanted);
            let each = files.map(|file| format!("{} {}w", address(file.width, wanted), file.width));
            each.collect::<Vec<_>>().join(", ")
        };
        let mut jpegs = self.files.iter().filter(|file| file.kind == Kind::Jpg);
        let shared = jpegs.clone().find(|file| file.width >= SHARED_WIDTH).or_else(|| jpegs.next_back());
        Shown {
            address: address(self.width, Kind::Jpg),
            width: self.width,
            height: self.height,
            webp: set(Kind::Webp),
            jpeg: set(Kind::Jpg),
            colour: Some(self.colour.clone()),
            art: Art::File(shared.map(|file| file.file.clone()).unwrap_or_default()),
        }
    }
}
