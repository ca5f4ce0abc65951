//! What lets somebody in never stands in the log, however an address carries it; nor does what somebody typed.

use super::{
    browser::{Caller, Entrance},
    shop::{routes, world},
};
use http::Method;
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};
use testing::{Engine, both};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter, fmt::format::FmtSpan};

/// As long as those that are minted.
const SECRET: &str = "Zm9yLW5vYm9keS1lbHNlLXRoYW4tdGhlLXJlYWRlcg0";
const TYPED: &str = "palabra-escrita";

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'k> MakeWriter<'k> for Kept {
    type Writer = Self;

    fn make_writer(&'k self) -> Self {
        self.clone()
    }
}

/// Where an address has a place for something, the secret stands.
fn filled(route: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { SECRET.to_owned() } else { part.to_owned() };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[both]
async fn no_secret_and_no_typed_word_is_written_into_the_log(engine: Engine) {
    let world = world(engine).await;
    let entrance = Entrance::of(&world);
    let kept = Kept::default();
    // Every request leaves a line, whatever becomes of it.
    let lines = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("info,accounts=debug,webkit=debug"))
        .with_span_events(FmtSpan::NEW)
        .with_ansi(false)
        .with_writer(kept.clone());
    let _kept_up = tracing::subscriber::set_default(lines.finish());
    let nobody = Caller::default();
    let mut asked = 0;
    for (method, route, _) in routes() {
        let is_open = ["/live", "/account/notices/live", "/metrics"].contains(&route);
        if is_open || method != Method::GET || route.starts_with("/media") || route.starts_with("/assets") {
            continue;
        }
        // Other ids are no secrets: whoever knows one is let in nowhere.
        let path =
            if route.contains("{secret}") { filled(route) } else { route.replace(['{', '}', '*'], "") };
        for prefix in ["", "/en"] {
            let query = format!("next=/i/{SECRET}&code={SECRET}&q={TYPED}&{SECRET}&{SECRET}=1");
            entrance.get(&nobody, &format!("{prefix}{path}?{query}")).await;
            asked += 1;
        }
    }
    let bytes = kept.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let log = String::from_utf8(bytes).unwrap();
    let told = log.lines().filter(|line| line.contains("request{")).count();
    assert!(told >= asked && asked > 100, "{told} lines of {asked} requests");
    assert!(log.contains("path=\"/sign-in?next=…&code=…"), "an address is told without what it says");
    let telling: Vec<&str> =
        log.lines().filter(|line| line.contains(SECRET) || line.contains(TYPED)).collect();
    assert!(telling.is_empty(), "{}", telling.join("\n"));
}
