//! The client: follows redirects by hand, each past the guard, and stops reading at the limit.

use crate::guard::{ForPort, Guard, OffLimits, port_of};
use action::{BoxFut, Fetch, FetchError, HandOver, Login, Message, Outside, Question, Reply};
use http::{HeaderValue, header};
use reqwest::{Method, Response, Url, redirect::Policy};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::{collections::BTreeMap, error::Error, fmt, sync::Arc, time::Duration};

/// How often one may be sent on.
const REDIRECTS_MAX: usize = 5;
/// Of whoever has answered a message the beginning of what else they say is waited for so long.
const REST: Duration = Duration::from_secs(2);

/// How long is waited.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For the whole, redirects included.
    pub whole: Duration,
}

impl Default for Patience {
    /// Five seconds for a connection, thirty for the whole.
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), whole: Duration::from_secs(30) }
    }
}

/// Reads from outside, past a guard.
pub struct Client {
    /// One for each port that the guard knows, because what a name may lead to depends on the port.
    http: BTreeMap<u16, reqwest::Client>,
    guard: Guard,
    patience: Patience,
}

/// The client cannot be made.
#[derive(Debug)]
pub struct NoClient(String);

impl fmt::Display for NoClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the client for the outside cannot be made: {}", self.0)
    }
}

impl Error for NoClient {}

impl Client {
    /// A client that goes where this guard lets it. It uses no proxy: a proxy would resolve names by itself.
    pub fn new(guard: Guard, patience: Patience) -> Result<Self, NoClient> {
        let wrong = |error: &dyn fmt::Display| NoClient(error.to_string());
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| wrong(&error))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let each = guard.ports().into_iter().map(|port| {
            let names = ForPort { guard: guard.clone(), port };
            let client = to_one_port(names, tls.clone(), patience).map_err(|error| wrong(&error))?;
            Ok((port, client))
        });
        let http = each.collect::<Result<_, NoClient>>()?;
        Ok(Self { http, guard, patience })
    }

    /// The client that may go there.
    fn to(&self, url: &Url) -> Result<&reqwest::Client, FetchError> {
        self.guard.check(url).map_err(|OffLimits(why)| FetchError::OffLimits(why))?;
        let http = self.http.get(&port_of(url));
        http.ok_or_else(|| FetchError::OffLimits("that port is not read".into()))
    }

    /// A form goes nowhere but where it was sent: what is in it is meant for nobody else.
    async fn give(&self, what: HandOver) -> Result<Vec<u8>, FetchError> {
        let url = Url::parse(&what.url).map_err(|error| FetchError::OffLimits(error.to_string()))?;
        let body = encoded(&what.form)?;
        // Said also of an empty form: without it some take the request for one of another kind.
        let mut request = self.to(&url)?.post(url).header(header::CONTENT_LENGTH, body.len()).body(body);
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        request = request.header(header::ACCEPT, "application/json");
        let request = match &what.login {
            Some(Login::Basic(name, password)) => request.basic_auth(name, Some(password)),
            Some(Login::Bearer(token)) => request.bearer_auth(token),
            None => request,
        };
        let response = request.send().await.map_err(reason)?;
        match response.status() {
            status if status.is_success() => body_of(response, what.bytes_max).await,
            status => Err(FetchError::Status(status.as_u16())),
        }
    }

    /// A message goes nowhere but where it was sent, and its answer is read whatever it says.
    async fn bring(&self, what: Message) -> Result<Reply, FetchError> {
        let url = Url::parse(&what.url).map_err(|error| FetchError::OffLimits(error.to_string()))?;
        let mut request = self.to(&url)?.post(url).body(what.body);
        for (name, value) in what.head {
            request = request.header(name, value);
        }
        let answered = tokio::time::timeout(what.patience, request.send()).await;
        let late = |_| FetchError::Unreachable("it took too long".into());
        let response = answered.map_err(late)?.map_err(reason)?;
        let (status, mut beginning) = (response.status().as_u16(), Vec::new());
        // Whoever has said how it went has answered, also if the rest never comes.
        let rest = beginning_of(response, what.bytes_max, &mut beginning);
        drop(tokio::time::timeout(what.patience.min(REST), rest).await);
        Ok(Reply { status, beginning })
    }

    /// A question goes nowhere but where it was sent, and its answer is read whole.
    async fn question(&self, method: Method, what: Question) -> Result<Reply, FetchError> {
        let url = Url::parse(&what.url).map_err(|error| FetchError::OffLimits(error.to_string()))?;
        let mut request = self.to(&url)?.request(method, url);
        if let Some(body) = what.body {
            request = request.body(body);
        }
        for (name, value) in what.head {
            request = request.header(name, value);
        }
        let response = request.send().await.map_err(reason)?;
        let status = response.status().as_u16();
        Ok(Reply { status, beginning: body_of(response, what.bytes_max).await? })
    }

    /// The same, waited for no longer than anybody waits.
    fn answered(&self, method: Method, what: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        Box::pin(async move {
            let asked = tokio::time::timeout(self.patience.whole, self.question(method, what)).await;
            asked.unwrap_or_else(|_| Err(FetchError::Unreachable("it took too long".into())))
        })
    }

    async fn read(&self, what: Fetch) -> Result<Vec<u8>, FetchError> {
        let mut url =
            Url::parse(what.url.trim()).map_err(|error| FetchError::OffLimits(error.to_string()))?;
        for _ in 0..=REDIRECTS_MAX {
            let http = self.to(&url)?;
            let accept = HeaderValue::from_static(what.accept);
            let asked = http.get(url.clone()).header(header::ACCEPT, accept).send().await;
            let response = asked.map_err(reason)?;
            match onward(&url, &response) {
                Some(next) => url = next?,
                None if response.status().is_success() => return body_of(response, what.bytes_max).await,
                None => return Err(FetchError::Status(response.status().as_u16())),
            }
        }
        Err(FetchError::TooManyRedirects)
    }
}

impl Outside for Client {
    fn fetch(&self, what: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async move {
            let read = tokio::time::timeout(self.patience.whole, self.read(what)).await;
            read.unwrap_or_else(|_| Err(FetchError::Unreachable("it took too long".into())))
        })
    }

    fn hand_over(&self, what: HandOver) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async move {
            let given = tokio::time::timeout(self.patience.whole, self.give(what)).await;
            given.unwrap_or_else(|_| Err(FetchError::Unreachable("it took too long".into())))
        })
    }

    fn ask(&self, what: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        let method = if what.body.is_some() { Method::POST } else { Method::GET };
        self.answered(method, what)
    }

    fn remove(&self, what: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        self.answered(Method::DELETE, what)
    }

    fn tell(&self, what: Message) -> BoxFut<'_, Result<Reply, FetchError>> {
        Box::pin(self.bring(what))
    }

    fn check(&self, url: &str) -> Result<(), FetchError> {
        let url = Url::parse(url).map_err(|error| FetchError::OffLimits(error.to_string()))?;
        self.to(&url).map(drop)
    }
}

fn to_one_port(names: ForPort, tls: ClientConfig, patience: Patience) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .dns_resolver(Arc::new(names))
        .redirect(Policy::none())
        .no_proxy()
        .referer(false)
        .connect_timeout(patience.connect)
        .pool_idle_timeout(Duration::from_secs(20))
        .user_agent(concat!("Plaza/", env!("CARGO_PKG_VERSION")))
        .build()
}

/// A form as its body. An address writes its query in the same way.
fn encoded(form: &[(&'static str, String)]) -> Result<String, FetchError> {
    let any = Url::parse_with_params("http://form.invalid/", form);
    let any = any.map_err(|error| FetchError::OffLimits(error.to_string()))?;
    Ok(any.query().unwrap_or_default().to_owned())
}

/// Where an answer sends us.
fn onward(url: &Url, response: &Response) -> Option<Result<Url, FetchError>> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let location = response.headers().get(header::LOCATION)?;
    let next = location.to_str().ok().and_then(|location| url.join(location).ok());
    Some(next.ok_or_else(|| FetchError::OffLimits("it leads to no address".into())))
}

async fn body_of(mut response: Response, bytes_max: usize) -> Result<Vec<u8>, FetchError> {
    let said = response.content_length().unwrap_or(0);
    if said > bytes_max as u64 {
        return Err(FetchError::TooLarge);
    }
    // What is said about the length is a hint: it reserves no more than a little.
    let mut bytes = Vec::with_capacity((said as usize).min(1 << 20));
    while let Some(chunk) = response.chunk().await.map_err(reason)? {
        if bytes.len() + chunk.len() > bytes_max {
            return Err(FetchError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// The beginning of what came back. Where it breaks off, what has come so far is all.
async fn beginning_of(mut response: Response, bytes_max: usize, bytes: &mut Vec<u8>) {
    while bytes.len() < bytes_max {
        let Ok(Some(chunk)) = response.chunk().await else { break };
        bytes.extend_from_slice(&chunk[..chunk.len().min(bytes_max - bytes.len())]);
    }
}

/// What went wrong: the guard's no, wherever in the chain it stands, else something that may pass.
fn reason(error: reqwest::Error) -> FetchError {
    let mut causes: Vec<String> = Vec::new();
    let mut cause: Option<&(dyn Error + 'static)> = Some(&error);
    while let Some(one) = cause {
        if let Some(OffLimits(why)) = one.downcast_ref() {
            return FetchError::OffLimits(why.clone());
        }
        causes.push(one.to_string());
        cause = one.source();
    }
    // The innermost says most, and unlike the outermost it does not repeat the address.
    FetchError::Unreachable(causes.pop().unwrap_or_default())
}
