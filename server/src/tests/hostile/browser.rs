//! Browsers of people who are signed in for real, in a house whose memory of tries can be wiped: what is limited by a count
//! in memory would else be all that is ever seen.

use super::forms::{Field, Form, forms};
use crate::house::closed_doors;
use accounts::{Cost, Keys, Patience, Porter, Providers};
use axum::{Router, body::Body};
use http::{Method, Request, header, request::Builder};
use http_body_util::BodyExt;
use percent_encoding::{NON_ALPHANUMERIC, percent_encode};
use std::{sync::Arc, time::Duration};
use testing::{Answer, World};
use tokio::sync::Mutex;
use tower::ServiceExt;
use webkit::{Door, Front, SessionCookie, Site};

/// The password of everybody here.
pub(super) const PASSWORD: &str = "un secreto bastante largo";
/// Longer than this no answer may take: one that never ends is none.
const ANSWER_MAX: Duration = Duration::from_secs(20);
/// What divides the parts of a form with files.
const EDGE: &str = "edge-of-a-part";

/// The doors of the program, with passwords that are cheap to try.
pub(super) fn doors() -> Vec<Door> {
    let mut doors = closed_doors().unwrap();
    let cheap = Porter::new(Keys::new(Cost::CHEAP), Patience::default());
    let place = doors.iter().position(|door| door.name == "accounts").unwrap();
    doors[place] = accounts::door_with(cheap, Providers::default());
    doors
}

/// The way into a house.
pub(super) struct Entrance<'w> {
    pub(super) world: &'w World,
    front: Mutex<Front<Router>>,
}

/// Who asks.
#[derive(Clone, Debug, Default)]
pub(super) struct Caller {
    /// Who it is, for messages.
    pub(super) name: &'static str,
    pub(super) cookies: String,
}

impl Caller {
    /// A browser that carries the secret of a session.
    pub(super) fn of(name: &'static str, world: &World, secret: &str) -> Self {
        let line = SessionCookie::set(&world.house.shop.face().public_url, secret);
        let line = line.to_str().unwrap();
        Self { name, cookies: line.split(';').next().unwrap().to_owned() }
    }
}

/// Names and values as they are sent.
pub(super) type Sent = Vec<(String, Vec<u8>)>;

impl<'w> Entrance<'w> {
    pub(super) fn of(world: &'w World) -> Self {
        Self { world, front: Mutex::new(front(world)) }
    }

    /// Forgets who tried what how often.
    pub(super) async fn forget_tries(&self) {
        *self.front.lock().await = front(self.world);
    }

    pub(super) async fn send(&self, request: Request<Body>) -> Answer {
        let front = self.front.lock().await.clone();
        let what = format!("{} {}", request.method(), request.uri());
        let asked = async {
            let (parts, body) = front.oneshot(request).await.unwrap().into_parts();
            (parts, body.collect().await.unwrap().to_bytes())
        };
        let (parts, bytes) = tokio::time::timeout(ANSWER_MAX, asked)
            .await
            .unwrap_or_else(|_| panic!("{what} is not answered"));
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub(super) async fn get(&self, who: &Caller, address: &str) -> Answer {
        self.send(ask(who, Method::GET, address).body(Body::empty()).unwrap()).await
    }

    /// Sends a form as our own page does.
    pub(super) async fn submit(&self, who: &Caller, form: &Form, sent: &Sent) -> Answer {
        let (kind, body) = match form.is_multipart {
            true => (format!("multipart/form-data; boundary={EDGE}"), parts_of(form, sent)),
            false => ("application/x-www-form-urlencoded".to_owned(), pairs_of(sent)),
        };
        let request = ask(who, Method::POST, &form.action)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// The form of a page that is sent to an address of this ending.
    pub(super) async fn form(&self, who: &Caller, page: &str, ending: &str) -> Form {
        let answer = self.get(who, page).await;
        assert_eq!(answer.status, 200, "{page}: {}", answer.body);
        let found = forms(&answer.body).into_iter().find(|form| form.action.ends_with(ending));
        found.unwrap_or_else(|| panic!("{page} has no form for {ending}"))
    }

    /// Fills a form and sends it, with these values for those of these fields that it has. What was said where it was
    /// refused is not empty.
    pub(super) async fn fill(&self, who: &Caller, place: (&str, &str), values: &[(&str, &str)]) -> String {
        let (page, ending) = place;
        let form = self.form(who, page, ending).await;
        let mut sent = filled(&form);
        for (name, value) in values {
            if form.fields.iter().any(|field| field.name == *name) {
                sent.retain(|(known, _)| known != name);
                sent.push(((*name).to_owned(), value.as_bytes().to_vec()));
            }
        }
        let answer = self.submit(who, &form, &sent).await;
        if answer.status.is_success() || answer.status == 303 {
            return String::new();
        }
        let said = super::forms::blame(&answer.body);
        format!("{page}: {}: {said:?} to {:?}\n", answer.status, names_of(&sent))
    }
}

fn front(world: &World) -> Front<Router> {
    let doors = doors();
    let site = Site::new(world.house.clone(), Arc::new(look::Look), &doors);
    Front::plain(webkit::router(&site, &doors))
}

pub(super) fn ask(who: &Caller, method: Method, address: &str) -> Builder {
    let request = Request::builder().method(method).uri(address);
    if who.cookies.is_empty() { request } else { request.header(header::COOKIE, &who.cookies) }
}

fn names_of(sent: &Sent) -> Vec<String> {
    sent.iter().map(|(name, value)| format!("{name}={}", String::from_utf8_lossy(value))).collect()
}

/// What a browser would send of a form that somebody has filled.
pub(super) fn filled(form: &Form) -> Sent {
    let fields = form.fields.iter().filter(|field| field.is_sent || field.is_required);
    fields.map(|field| (field.name.clone(), fair(field))).collect()
}

/// What somebody would write.
fn fair(field: &Field) -> Vec<u8> {
    if !field.value.is_empty() || (!field.is_required && field.kind != "password") {
        return field.value.clone().into_bytes();
    }
    let text = match field.kind.as_str() {
        "email" => "alguien@personas.example",
        "password" => PASSWORD,
        "number" => "1",
        "date" => "2026-11-03",
        "url" => "https://personas.example/",
        "file" => "",
        _ if field.name == "tax_id" => "12345678Z",
        _ if field.name.contains("address") => "alguien@personas.example",
        _ => "Algo",
    };
    text.as_bytes().to_vec()
}

pub(super) fn pairs_of(sent: &Sent) -> Vec<u8> {
    let written = |bytes: &[u8]| percent_encode(bytes, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> =
        sent.iter().map(|(name, value)| format!("{}={}", written(name.as_bytes()), written(value))).collect();
    pairs.join("&").into_bytes()
}

fn parts_of(form: &Form, sent: &Sent) -> Vec<u8> {
    let is_file = |name: &str| form.fields.iter().any(|field| field.name == name && field.kind == "file");
    let mut body = Vec::new();
    for (name, value) in sent {
        let file = match (is_file(name), value.is_empty()) {
            (false, _) => "",
            (true, true) => "; filename=\"\"",
            (true, false) => "; filename=\"../../evil\\..\\file.csv\"",
        };
        let head = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend([head.as_bytes(), value.as_slice(), b"\r\n"].concat());
    }
    body.extend(format!("--{EDGE}--\r\n").into_bytes());
    body
}
