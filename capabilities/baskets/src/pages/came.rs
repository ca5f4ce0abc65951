//! From where a browser came, as far as it says: by the page that it asks from, and by a field that a script has filled.

use crate::{model::Came, reads::came};
use http::{HeaderMap, header};
use webkit::Web;

/// Where whoever fills a basket came from. `from` is what their page knew of that.
pub(super) fn came(web: &Web, headers: &HeaderMap, from: &str) -> Came {
    let own = &web.house().shop.face().public_url;
    let page = page(headers);
    let host = [from, page].into_iter().map(|said| came::host(said, own)).find(|host| !host.is_empty());
    Came { host: host.unwrap_or_default(), share: came::share(page, own) }
}

/// The other host that led to this page.
pub(super) fn host(web: &Web, headers: &HeaderMap) -> String {
    came::host(page(headers), &web.house().shop.face().public_url)
}

fn page(headers: &HeaderMap) -> &str {
    headers.get(header::REFERER).and_then(|page| page.to_str().ok()).unwrap_or_default()
}
