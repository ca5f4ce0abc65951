//! From a drawing to pixels. A document can name one picture, `art`, which is handed over beside it; it can reach no file
//! and no address.

use crate::{develop, photo::Size};
use resvg::{
    tiny_skia::{Color, Pixmap, PixmapPaint, Transform},
    usvg::{self, ImageHrefResolver, ImageKind, Options, Tree, fontdb},
};
use std::{
    fmt,
    sync::{Arc, LazyLock},
};

/// The typeface of drawn pictures. It travels with the program, so that they look the same everywhere.
pub(crate) const FACE: &str = "Libertinus Serif";

// `const FACES: &[&[u8]]`, the files of the typeface, which the build has put beside it.
include!(concat!(env!("OUT_DIR"), "/faces.rs"));

static TYPE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    for data in FACES {
        faces.load_font_source(fontdb::Source::Binary(Arc::new(data)));
    }
    Arc::new(faces)
});

/// The picture that a document calls `art`.
#[derive(Clone, Debug)]
pub enum Art {
    /// A drawing.
    Svg(String),
    /// A photograph.
    Jpeg(Vec<u8>),
}

/// A document that gives no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undrawable(String);

impl fmt::Display for Undrawable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a picture cannot be drawn: {}", self.0)
    }
}

impl std::error::Error for Undrawable {}

/// Draws an SVG document of its own size as a PNG.
pub fn png(document: &str, art: Option<&Art>) -> Result<Vec<u8>, Undrawable> {
    drawn(document, art)?.encode_png().map_err(|error| Undrawable(error.to_string()))
}

/// The same as a JPEG, for pictures that are mostly a photograph. What can be seen through is white.
pub fn jpeg(document: &str, art: Option<&Art>, quality: u8) -> Result<Vec<u8>, Undrawable> {
    let drawn = drawn(document, art)?;
    let size = Size { width: drawn.width(), height: drawn.height() };
    let mut ground = Pixmap::new(size.width, size.height).ok_or_else(|| Undrawable("no size".into()))?;
    ground.fill(Color::WHITE);
    ground.draw_pixmap(0, 0, drawn.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    let rgb: Vec<u8> =
        ground.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    develop::jpeg(&rgb, size, quality).map_err(|error| Undrawable(error.to_string()))
}

fn drawn(document: &str, art: Option<&Art>) -> Result<Pixmap, Undrawable> {
    let tree = parse(document, art)?;
    let size = tree.size().to_int_size();
    let mut pixmap =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| Undrawable("it has no size".into()))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Ok(pixmap)
}

pub(crate) fn parse(document: &str, art: Option<&Art>) -> Result<Tree, Undrawable> {
    let named = match art {
        None => None,
        Some(Art::Jpeg(bytes)) => Some(ImageKind::JPEG(Arc::new(bytes.clone()))),
        Some(Art::Svg(drawing)) => Some(ImageKind::SVG(parse(drawing, None)?)),
    };
    let options = Options {
        fontdb: TYPE.clone(),
        font_family: FACE.to_owned(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(move |name, _| named.clone().filter(|_| name == "art")),
        },
        ..Options::default()
    };
    usvg::Tree::from_str(document, &options).map_err(|error| Undrawable(error.to_string()))
}
