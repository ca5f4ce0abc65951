//! The front of a stand-in: which address leads to which book, the keys by which calls are known, and the clock by which things
//! happen by themselves. What is done is in `stripe` and `redsys`; the pages that buyers see are `page`.

use crate::deliveries::Deliveries;
use crate::faults::Fate;
use crate::{Settings, page, redsys, stripe};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::{any, get, post};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, Method, StatusCode, Uri, header};
use serde_json::{Value, json};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// How often one looks what happens by itself.
const TICK: Duration = Duration::from_millis(100);

/// Both books, and what was answered.
pub(crate) struct Books {
    pub(crate) stripe: stripe::Book,
    pub(crate) redsys: redsys::Book,
    replies: stripe::Replies,
    fate: Fate,
}

/// A house with both providers in it.
pub(crate) struct House {
    settings: Settings,
    books: Mutex<Books>,
    deliveries: Deliveries,
}

impl House {
    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().expect("nobody panics while they write in a book")
    }

    /// Sends out what the shop is to be told.
    pub(crate) fn tell(&self) {
        let mut books = self.books();
        let (events, hooks) = books.stripe.take_outbox();
        for event in &events {
            for hook in &hooks {
                let mut manner = books.fate.manner();
                if event.is_told_twice {
                    manner.times *= 2;
                }
                self.deliveries.stripe(hook, &self.settings.stripe_signing, event, manner);
            }
        }
        for notice in books.redsys.take_outbox() {
            let mut manner = books.fate.manner();
            manner.times *= notice.times;
            self.deliveries.redsys(&notice, manner);
        }
    }
}

/// A stand-in that runs. Dropping it ends it.
pub struct Running {
    address: SocketAddr,
    tasks: [JoinHandle<()>; 2],
}

impl Running {
    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The same as the beginning of an address: `http://127.0.0.1:4000`.
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Starts a stand-in. The error says why it cannot listen.
pub async fn start(settings: Settings) -> io::Result<Running> {
    let listener = TcpListener::bind(settings.listen).await?;
    let address = listener.local_addr()?;
    let known = stripe::Known {
        base: format!("http://{address}"),
        hooks: settings.stripe_notify.iter().cloned().collect(),
        late_s: settings.late_s,
        disputed_s: settings.disputed_s,
    };
    let (key, merchant) = (settings.redsys_key.clone(), settings.redsys_merchant.clone());
    let books = Books {
        stripe: stripe::Book::new(known),
        redsys: redsys::Book::new(key, merchant, settings.late_s),
        replies: stripe::Replies::default(),
        fate: Fate::new(settings.faults),
    };
    let house = Arc::new(House { settings, books: Mutex::new(books), deliveries: Deliveries::new()? });
    let ticking = tokio::spawn(tick(house.clone()));
    let serving = tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router(house)).await {
            eprintln!("the stand-in ended: {error}");
        }
    });
    Ok(Running { address, tasks: [ticking, serving] })
}

fn router(house: Arc<House>) -> Router {
    Router::new()
        .route("/v1/{*rest}", any(of_stripe))
        .route("/sis/rest/trataPeticionREST", post(of_redsys))
        .route("/apl02/services/SerClsWSConsulta", post(query))
        .route("/stand-in/money", get(money))
        .merge(page::routes())
        .with_state(house)
}

async fn tick(house: Arc<House>) {
    loop {
        tokio::time::sleep(TICK).await;
        {
            let (mut books, now) = (house.books(), now());
            books.stripe.tick(now);
            books.redsys.tick(now);
        }
        house.tell();
    }
}

/// What was paid and given back at both, for whoever compares it with what a shop says.
async fn money(State(house): State<Arc<House>>) -> Json<Value> {
    let books = house.books();
    let mut all = books.stripe.money();
    all.extend(books.redsys.money());
    Json(json!({ "payments": all }))
}

/// Whether the call carries the key of the account.
fn is_known(head: &HeaderMap, secret: &str) -> bool {
    let said = head.get(header::AUTHORIZATION).and_then(|said| said.to_str().ok()).unwrap_or_default();
    let basic = format!("Basic {}", STANDARD.encode(format!("{secret}:")));
    said == format!("Bearer {secret}") || said == basic
}

async fn of_stripe(
    State(house): State<Arc<House>>,
    method: Method,
    Path(rest): Path<String>,
    uri: Uri,
    head: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_known(&head, &house.settings.stripe_secret) {
        return refused(&stripe::Wrong::stranger());
    }
    let text = match method == Method::GET {
        true => uri.query().unwrap_or_default().to_owned(),
        false => String::from_utf8_lossy(&body).into_owned(),
    };
    let (says, path) = (stripe::Params::read(&text), rest.split('/').collect::<Vec<_>>());
    let call = stripe::Call { method: method.as_str(), path: &path, says: &says };
    let key =
        head.get("idempotency-key").and_then(|key| key.to_str().ok()).filter(|_| method == Method::POST);
    let answer = answered(&mut house.books(), &call, &rest, key);
    house.tell();
    answer
}

/// Answers a call: as it was answered before where it is the same, and anew where it is new.
fn answered(books: &mut Books, call: &stripe::Call<'_>, rest: &str, key: Option<&str>) -> Response {
    match key.map(|key| books.replies.ask(key, rest, &call.says.sorted())) {
        Some(stripe::Asked::Again(reply)) => {
            let mut response = json_of(reply.status, reply.body);
            response.headers_mut().insert("idempotent-replayed", http::HeaderValue::from_static("true"));
            return response;
        }
        Some(stripe::Asked::Other) => return refused(&stripe::Wrong::reused()),
        Some(stripe::Asked::New) | None => {}
    }
    let done = stripe::call(&mut books.stripe, call, now());
    let is_kept = done.as_ref().map_or_else(stripe::Wrong::is_of_doing, |_| true);
    let reply = match done {
        Ok(body) => stripe::Reply { status: 200, body },
        Err(wrong) => stripe::Reply { status: wrong.status, body: wrong.json() },
    };
    if let Some(key) = key.filter(|_| is_kept) {
        books.replies.keep(key, rest, call.says.sorted(), &reply);
    }
    if call.method == "POST" && is_kept && books.fate.loses_answer() {
        return json_of(500, json!({ "error": { "type": "api_error", "message": "the answer was lost" } }));
    }
    json_of(reply.status, reply.body)
}

fn refused(wrong: &stripe::Wrong) -> Response {
    json_of(wrong.status, wrong.json())
}

fn json_of(status: u16, body: Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

async fn of_redsys(State(house): State<Arc<House>>, Json(said): Json<Value>) -> Response {
    let field = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
    let signed = redsys::Signed {
        version: field("Ds_SignatureVersion"),
        parameters: field("Ds_MerchantParameters"),
        signature: field("Ds_Signature"),
    };
    let mut books = house.books();
    let answer = books.redsys.call(&signed, now());
    if answer.is_ok() && books.fate.loses_answer() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    match answer {
        Ok(signed) => Json(signed.json()).into_response(),
        Err(code) => Json(json!({ "errorCode": code })).into_response(),
    }
}

async fn query(State(house): State<Arc<House>>, envelope: String) -> Response {
    let answer = house.books().redsys.query(&envelope);
    ([(header::CONTENT_TYPE, "text/xml; charset=utf-8")], answer).into_response()
}
