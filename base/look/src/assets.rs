//! Style, icons and script, inside the program. All of them share one version in their address, so that a browser keeps
//! them for ever and script modules find each other by relative names.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::{borrow::Cow, sync::LazyLock};
use webkit::Problem;

#[derive(RustEmbed)]
#[folder = "js"]
struct Scripts;

const STYLE: &str = concat!(
    include_str!("../css/tokens.css"),
    include_str!("../css/base.css"),
    include_str!("../css/pieces.css"),
    include_str!("../css/shop.css"),
);
/// Only pages of the back office ask for it, on top of the other.
const OFFICE_STYLE: &str = include_str!("../css/office.css");
/// Only pages on which people stand ask for it, from their own part.
const PEOPLE_STYLE: &str = include_str!("../css/people.css");
/// Only the pages on which one buys ask for it: basket, checkout, orders, lists.
const BUYING_STYLE: &str = include_str!("../css/buying.css");
/// Only the pages about programs ask for it.
const PROGRAM_STYLE: &str = include_str!("../css/program.css");
const ICON: &str = include_str!("../icons/icon.svg");
const SPRITE: &str = include_str!("../icons/sprite.svg");

static LEAN: LazyLock<String> = LazyLock::new(|| lean(STYLE));
static OFFICE_LEAN: LazyLock<String> = LazyLock::new(|| lean(OFFICE_STYLE));
static PEOPLE_LEAN: LazyLock<String> = LazyLock::new(|| lean(PEOPLE_STYLE));
static BUYING_LEAN: LazyLock<String> = LazyLock::new(|| lean(BUYING_STYLE));
static PROGRAM_LEAN: LazyLock<String> = LazyLock::new(|| lean(PROGRAM_STYLE));

/// A style as it is sent: without the sentences that explain it and the spaces that only people read.
fn lean(style: &str) -> String {
    let mut lean = String::with_capacity(style.len());
    for piece in style.split("/*") {
        let kept = piece.split_once("*/").map_or(piece, |(_, after)| after);
        lean.extend(
            kept.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]),
        );
    }
    [(" {", "{"), ("{ ", "{"), (" }", "}"), ("; ", ";"), (": ", ":")]
        .iter()
        .fold(lean, |lean, (loose, tight)| lean.replace(loose, tight))
}

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    hash.update(STYLE);
    hash.update(OFFICE_STYLE);
    hash.update(PEOPLE_STYLE);
    hash.update(BUYING_STYLE);
    hash.update(PROGRAM_STYLE);
    hash.update(SPRITE);
    hash.update(ICON);
    let mut names: Vec<_> = Scripts::iter().collect();
    names.sort();
    for name in names {
        hash.update(name.as_bytes());
        if let Some(file) = Scripts::get(&name) {
            hash.update(&file.data);
        }
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
});

/// The address of an asset: `plaza.css`, `sprite.svg`, `js/base.js`.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *VERSION)
}

pub(crate) async fn serve(Path((version, name)): Path<(String, String)>) -> Response {
    let (kind, bytes): (_, Cow<'static, [u8]>) = match name.as_str() {
        "plaza.css" => ("text/css; charset=utf-8", LEAN.as_bytes().into()),
        "office.css" => ("text/css; charset=utf-8", OFFICE_LEAN.as_bytes().into()),
        "people.css" => ("text/css; charset=utf-8", PEOPLE_LEAN.as_bytes().into()),
        "buying.css" => ("text/css; charset=utf-8", BUYING_LEAN.as_bytes().into()),
        "program.css" => ("text/css; charset=utf-8", PROGRAM_LEAN.as_bytes().into()),
        "icon.svg" => ("image/svg+xml", ICON.as_bytes().into()),
        "sprite.svg" => ("image/svg+xml", SPRITE.as_bytes().into()),
        other => match other.strip_prefix("js/").and_then(Scripts::get) {
            Some(file) => ("text/javascript; charset=utf-8", file.data),
            None => return Problem::NotFound.into_response(),
        },
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // A page of an older program may still ask: it is answered, but not for ever.
    let keep = if version == *VERSION { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use super::{BUYING_LEAN, LEAN, OFFICE_LEAN, PEOPLE_LEAN, PROGRAM_LEAN};

    #[test]
    fn the_style_weighs_less_than_forty_kilobytes_and_keeps_its_rules() {
        assert!(LEAN.len() < 40_000, "{} bytes", LEAN.len());
        assert!(!LEAN.contains("/*") && LEAN.contains("@layer tokens, base, pieces, pages;"));
        assert_eq!(LEAN.matches('{').count(), LEAN.matches('}').count());
        assert!(LEAN.contains(".btn:hover{background:var(--ink);color:var(--paper)}"));
        assert!(LEAN.contains("@media (width >= 60rem){"), "what needs its spaces keeps them");
    }

    #[test]
    fn the_style_of_programs_is_small_and_belongs_to_single_pages() {
        assert!(PROGRAM_LEAN.len() < 2_000, "{} bytes", PROGRAM_LEAN.len());
        assert!(PROGRAM_LEAN.starts_with("@layer pages{"));
        assert_eq!(PROGRAM_LEAN.matches('{').count(), PROGRAM_LEAN.matches('}').count());
    }

    #[test]
    fn the_style_of_buying_is_small_and_belongs_to_single_pages() {
        assert!(BUYING_LEAN.len() < 12_000, "{} bytes", BUYING_LEAN.len());
        assert!(BUYING_LEAN.starts_with("@layer pages{"));
        assert_eq!(BUYING_LEAN.matches('{').count(), BUYING_LEAN.matches('}').count());
    }

    #[test]
    fn the_style_of_people_is_small_and_belongs_to_single_pages() {
        assert!(PEOPLE_LEAN.len() < 11_000, "{} bytes", PEOPLE_LEAN.len());
        assert!(PEOPLE_LEAN.starts_with("@layer pages{"));
        assert_eq!(PEOPLE_LEAN.matches('{').count(), PEOPLE_LEAN.matches('}').count());
    }

    #[test]
    fn the_style_of_the_office_is_small_and_stands_above_the_shops() {
        assert!(OFFICE_LEAN.len() < 28_000, "{} bytes", OFFICE_LEAN.len());
        assert!(OFFICE_LEAN.starts_with("@layer office{") && !LEAN.contains("@layer office"));
        assert_eq!(OFFICE_LEAN.matches('{').count(), OFFICE_LEAN.matches('}').count());
    }
}
