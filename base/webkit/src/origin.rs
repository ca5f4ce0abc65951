//! Forms must come from our own pages. No tokens: the browser says where a request comes from.

use crate::{api, problem::Problem, site::Site};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, header};

/// Refuses unsafe requests that another site sent, or that do not say where they come from, unless the address is one that says
/// it takes them.
pub(crate) async fn ours_only(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // Programs that change something show a token, which no browser sends by itself.
    let path = request.uri().path();
    let from_anywhere = api::is_below(path) || site.addresses().take_from_anywhere(path);
    if safe || from_anywhere || is_ours(request.headers(), &site.house().shop.face().public_url) {
        next.run(request).await
    } else {
        Problem::Foreign.into_response()
    }
}

fn is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => origin == public_url,
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;
    use http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn only_our_own_pages_may_send_forms() {
        let cases = [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://shop.example")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("origin", "https://shop.example")], true),
            (&[("origin", "https://evil.example")], false),
            (&[("origin", "null")], false),
            (&[], false),
        ];
        for (sent, ours) in cases {
            let headers: HeaderMap = sent
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
                .collect();
            assert_eq!(is_ours(&headers, "https://shop.example"), ours, "{sent:?}");
        }
    }
}
