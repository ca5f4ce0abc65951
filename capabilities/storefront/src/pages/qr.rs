//! The code that leads from the thing in the physical shop to its page.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use catalog::reads::{self, AtSlug};
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use http::header;
use webkit::{Problem, Web};

/// A QR code of the product's whole address, as SVG.
pub(crate) async fn product_code(web: Web, Path(slug): Path<String>) -> Result<Response, Problem> {
    let at = web.read(async |snap| reads::at_slug(snap, web.say.lang, &slug).await).await?;
    match at {
        AtSlug::Product(_) => {}
        AtSlug::Moved(slug) => return Err(Problem::Moved(format!("/p/{slug}/qr.svg"))),
        AtSlug::Nothing => return Err(Problem::NotFound),
    }
    let address = format!("{}{}", web.house().shop.face().public_url, web.say.link(&format!("/p/{slug}")));
    let code = QRBuilder::new(address).build().map_err(|error| Problem::Broken(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    Ok((headers, SvgBuilder::default().to_str(&code)).into_response())
}
