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
/// Those that only some pages ask for, on top of it, by their names: the back office, where people stand, where one buys, where
/// programs are spoken of, where people say something.
const MORE: [(&str, &str); 5] = [
    ("office.css", include_str!("../css/office.css")),
    ("people.css", include_str!("../css/people.css")),
    ("buying.css", include_str!("../css/buying.css")),
    ("program.css", include_str!("../css/program.css")),
    ("voices.css", include_str!("../css/voices.css")),
];
const ICON: &str = include_str!("../icons/icon.svg");
const SPRITE: &str = include_str!("../icons/sprite.svg");

static LEAN: LazyLock<String> = LazyLock::new(|| lean(STYLE));
static MORE_LEAN: LazyLock<Vec<(&str, String)>> =
    LazyLock::new(|| MORE.iter().map(|(name, style)| (*name, lean(style))).collect());

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
    for (_, style) in MORE {
        hash.update(style);
    }
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

/// A style that only some pages ask for.
fn more(name: &str) -> Option<&'static str> {
    MORE_LEAN.iter().find(|(known, _)| *known == name).map(|(_, style)| style.as_str())
}

pub(crate) async fn serve(Path((version, name)): Path<(String, String)>) -> Response {
    let (kind, bytes): (_, Cow<'static, [u8]>) = match name.as_str() {
        "plaza.css" => ("text/css; charset=utf-8", LEAN.as_bytes().into()),
        "icon.svg" => ("image/svg+xml", ICON.as_bytes().into()),
        "sprite.svg" => ("image/svg+xml", SPRITE.as_bytes().into()),
        other => match (more(other), other.strip_prefix("js/").and_then(Scripts::get)) {
            (Some(style), _) => ("text/css; charset=utf-8", style.as_bytes().into()),
            (None, Some(file)) => ("text/javascript; charset=utf-8", file.data),
            (None, None) => return Problem::NotFound.into_response(),
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
    use super::{LEAN, MORE, more};

    #[test]
    fn the_style_weighs_less_than_forty_kilobytes_and_keeps_its_rules() {
        assert!(LEAN.len() < 40_000, "{} bytes", LEAN.len());
        assert!(!LEAN.contains("/*") && LEAN.contains("@layer tokens, base, pieces, pages;"));
        assert_eq!(LEAN.matches('{').count(), LEAN.matches('}').count());
        assert!(LEAN.contains(".btn:hover{background:var(--ink);color:var(--paper)}"));
        assert!(LEAN.contains("@media (width >= 60rem){"), "what needs its spaces keeps them");
    }

    #[test]
    fn what_only_some_pages_ask_for_is_small_and_belongs_to_them() {
        let bounds = [
            ("office.css", 28_000),
            ("people.css", 11_000),
            ("buying.css", 12_000),
            ("program.css", 2_000),
            ("voices.css", 6_000),
        ];
        for (name, most) in bounds {
            let style = more(name).expect(name);
            assert!(style.len() < most, "{name}: {} bytes", style.len());
            assert_eq!(style.matches('{').count(), style.matches('}').count(), "{name}");
            // The back office stands above the shop.
            let layer = if name == "office.css" { "@layer office{" } else { "@layer pages{" };
            assert!(style.starts_with(layer), "{name}");
        }
        assert!(bounds.len() == MORE.len() && !LEAN.contains("@layer office"));
    }
}
