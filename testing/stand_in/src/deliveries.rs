//! Telling the shop: notifications go out by themselves, signed. Stripe tries again until somebody has taken one; Redsys says
//! it once.

use crate::faults::Manner;
use crate::front::now;
use crate::redsys::Notice;
use crate::signing;
use crate::stripe::Event;
use http::header;
use std::io;
use std::time::Duration;

/// After these pauses Stripe tries again: quicker than the real one, since nobody waits for days here.
const AGAIN_MS: [u64; 10] = [200, 400, 800, 1_500, 3_000, 5_000, 5_000, 10_000, 10_000, 30_000];
/// Whoever is told has so long.
const ANSWER_MAX: Duration = Duration::from_secs(10);

/// Whoever carries notifications.
pub(crate) struct Deliveries {
    http: reqwest::Client,
}

/// A notification on its way.
#[derive(Clone)]
struct Letter {
    to: String,
    kind: &'static str,
    body: String,
    /// What it is signed with in its head, where it is; each try is signed anew.
    secret: Option<String>,
}

impl Deliveries {
    pub(crate) fn new() -> io::Result<Self> {
        // Whoever installed one before has chosen for all.
        drop(rustls::crypto::ring::default_provider().install_default());
        let http = reqwest::Client::builder().no_proxy().timeout(ANSWER_MAX).build();
        Ok(Self { http: http.map_err(io::Error::other)? })
    }

    /// Tells what happened at Stripe.
    pub(crate) fn stripe(&self, to: &str, secret: &str, event: &Event, manner: Manner) {
        let letter = Letter {
            to: to.to_owned(),
            kind: "application/json; charset=utf-8",
            body: event.json().to_string(),
            secret: Some(secret.to_owned()),
        };
        self.send(&letter, manner, &AGAIN_MS);
    }

    /// Tells what became of an order at Redsys.
    pub(crate) fn redsys(&self, notice: &Notice, manner: Manner) {
        let letter = Letter {
            to: notice.to.clone(),
            kind: "application/x-www-form-urlencoded",
            body: notice.form.clone(),
            secret: None,
        };
        self.send(&letter, manner, &[]);
    }

    fn send(&self, letter: &Letter, manner: Manner, again: &'static [u64]) {
        for _ in 0..manner.times {
            let (http, letter) = (self.http.clone(), letter.clone());
            tokio::spawn(async move {
                tokio::time::sleep(manner.after).await;
                for pause in std::iter::once(None).chain(again.iter().map(Some)) {
                    if let Some(pause) = pause {
                        tokio::time::sleep(Duration::from_millis(*pause)).await;
                    }
                    if is_taken(&http, &letter).await {
                        break;
                    }
                }
            });
        }
    }
}

async fn is_taken(http: &reqwest::Client, letter: &Letter) -> bool {
    let mut request =
        http.post(&letter.to).header(header::CONTENT_TYPE, letter.kind).body(letter.body.clone());
    if let Some(secret) = &letter.secret {
        request = request.header("Stripe-Signature", signing::stripe(secret, now(), &letter.body));
    }
    request.send().await.is_ok_and(|answer| answer.status().is_success())
}
