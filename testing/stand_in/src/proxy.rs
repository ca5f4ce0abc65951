//! A small proxy before a stand-in of others that remembers nothing (localstripe): calls that carry a key are answered the same
//! again, as the real one does, and answers can be lost or late.

use crate::Faults;
use crate::faults::Fate;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Method, StatusCode, Uri, header};
use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Mutex;

/// What a proxy is told.
#[derive(Clone, Debug)]
pub struct ProxySettings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Before whom it stands: the beginning of an address, without a slash at its end.
    pub to: String,
    /// What goes wrong: `Late` answers late, `Lost` and `Silent` lose answers.
    pub faults: Faults,
}

/// What is said to a call whose key was used for another.
const REUSED: &[u8] = br#"{"error":{"type":"idempotency_error","message":"another call had this key"}}"#;

struct Kept {
    asked: (String, Bytes),
    status: StatusCode,
    body: Bytes,
}

struct Proxy {
    settings: ProxySettings,
    http: reqwest::Client,
    // Calls with a key stand in line, so that two of the same never meet behind us.
    kept: Mutex<HashMap<String, Kept>>,
    fate: std::sync::Mutex<Fate>,
}

/// Starts a proxy and gives where it is. It ends with the program.
pub async fn start_proxy(settings: ProxySettings) -> io::Result<SocketAddr> {
    drop(rustls::crypto::ring::default_provider().install_default());
    let listener = TcpListener::bind(settings.listen).await?;
    let address = listener.local_addr()?;
    let http = reqwest::Client::builder().no_proxy().build().map_err(io::Error::other)?;
    let fate = std::sync::Mutex::new(Fate::new(settings.faults));
    let proxy = Arc::new(Proxy { settings, http, kept: Mutex::default(), fate });
    let router = Router::new().fallback(pass).with_state(proxy);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn pass(
    State(proxy): State<Arc<Proxy>>,
    method: Method,
    uri: Uri,
    head: HeaderMap,
    body: Bytes,
) -> Response {
    let key =
        head.get("idempotency-key").and_then(|key| key.to_str().ok()).filter(|_| method == Method::POST);
    let Some(key) = key else {
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let (status, said) = proxy.ask(method, path, &head, body).await;
        return shown(status, said);
    };
    let asked = (uri.path().to_owned(), body);
    let mut kept = proxy.kept.lock().await;
    if let Some(known) = kept.get(key) {
        return match known.asked == asked {
            true => {
                ([("idempotent-replayed", "true")], shown(known.status, known.body.clone())).into_response()
            }
            false => shown(StatusCode::BAD_REQUEST, Bytes::from_static(REUSED)),
        };
    }
    let (status, said) = proxy.ask(method, &asked.0, &head, asked.1.clone()).await;
    // Those that found nothing to do are not remembered, and neither is a house that does not answer.
    if status.is_success() || status == StatusCode::PAYMENT_REQUIRED {
        kept.insert(key.to_owned(), Kept { asked, status, body: said.clone() });
        let (is_lost, after) = {
            let mut fate = proxy.fate.lock().expect("nobody panics while they throw dice");
            let manner = fate.manner();
            (fate.loses_answer() || manner.times == 0, manner.after)
        };
        drop(kept);
        tokio::time::sleep(after).await;
        if is_lost {
            return StatusCode::BAD_GATEWAY.into_response();
        }
    }
    shown(status, said)
}

fn shown(status: StatusCode, body: Bytes) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

impl Proxy {
    async fn ask(&self, method: Method, path: &str, head: &HeaderMap, body: Bytes) -> (StatusCode, Bytes) {
        let mut request = self.http.request(method, format!("{}{path}", self.settings.to)).body(body);
        for name in [header::AUTHORIZATION, header::CONTENT_TYPE] {
            if let Some(value) = head.get(&name) {
                request = request.header(name, value);
            }
        }
        let Ok(answer) = request.send().await else { return (StatusCode::BAD_GATEWAY, Bytes::new()) };
        let status = answer.status();
        (status, answer.bytes().await.unwrap_or_default())
    }
}
