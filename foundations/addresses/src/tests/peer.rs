//! The register of the Union as its REST service is published: a server of our own, which can be busy or say nothing.

use crate::Registry;
use outside::{Client, Guard, Patience, SystemNames};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use testing::{Engine, World};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// The number that somebody has.
pub(super) const GOOD: &str = "DE136695976";

/// How the register is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// It answers.
    Well,
    /// It answers, and does not know whoever asks.
    Shy,
    /// The machine of the country does not answer it.
    Busy,
    /// It hangs up.
    Silent,
    /// Something else answers in its place.
    Strange,
}

struct Inside {
    mood: Mood,
    asked: Vec<Value>,
}

/// The register.
#[derive(Clone)]
pub(super) struct Register {
    address: SocketAddr,
    inside: Arc<Mutex<Inside>>,
}

impl Register {
    pub(super) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let inside = Arc::new(Mutex::new(Inside { mood: Mood::Well, asked: Vec::new() }));
        let register = Self { address: listener.local_addr().unwrap(), inside };
        let here = register.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                here.serve(stream).await;
            }
        });
        register
    }

    pub(super) fn is(&self, mood: Mood) {
        self.inside.lock().unwrap().mood = mood;
    }

    /// What was asked since the last time somebody looked.
    pub(super) fn asked(&self) -> Vec<Value> {
        std::mem::take(&mut self.inside.lock().unwrap().asked)
    }

    /// A house that asks here.
    pub(super) async fn world(&self, engine: Engine) -> World {
        let patience = Patience { connect: Duration::from_secs(2), whole: Duration::from_secs(4) };
        let guard = Guard::new(Arc::new(SystemNames), vec![self.address]);
        let way = Arc::new(Client::new(guard, patience).unwrap());
        let registry = Registry::at(&format!("http://{}/rest-api/", self.address)).through(way);
        World::on(engine, vec![crate::door_with(&registry)]).await
    }

    async fn serve(&self, mut stream: TcpStream) {
        let Some(body) = asked_for(&mut stream).await else { return };
        let (mood, said) = {
            let mut inside = self.inside.lock().unwrap();
            inside.asked.push(body.clone());
            (inside.mood, answer(inside.mood, &body))
        };
        if mood == Mood::Silent {
            return;
        }
        let (status, text) = said;
        let head = format!(
            "HTTP/1.1 {status} x\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            text.len()
        );
        let _ = stream.write_all(format!("{head}{text}").as_bytes()).await;
    }
}

/// The JSON that was posted to the one address that there is.
async fn asked_for(stream: &mut TcpStream) -> Option<Value> {
    let mut read = Vec::new();
    loop {
        let mut buffer = [0; 2_048];
        let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&read);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        assert!(head.starts_with("POST /rest-api/check-vat-number HTTP/1.1"), "{head}");
        if let Ok(value) = serde_json::from_str(body) {
            return Some(value);
        }
    }
}

fn answer(mood: Mood, body: &Value) -> (u16, String) {
    let wrapped = |error: &str| json!({ "actionSucceed": false, "errorWrappers": [{ "error": error }] });
    let says_who = body.get("requesterNumber").is_some();
    let number = format!("{}{}", body["countryCode"].as_str().unwrap(), body["vatNumber"].as_str().unwrap());
    let valid = number == GOOD;
    let told = json!({
        "countryCode": body["countryCode"], "vatNumber": body["vatNumber"], "valid": valid,
        "requestDate": "2026-11-03T09:00:00.000Z",
        "requestIdentifier": if says_who && valid { "WAPIAAAAZx1" } else { "" },
        "name": if valid { "Töpferei  Muster\nGmbH" } else { "---" }, "address": "---",
    });
    match mood {
        Mood::Shy if says_who => (400, wrapped("INVALID_REQUESTER_INFO").to_string()),
        Mood::Well | Mood::Shy => (200, told.to_string()),
        Mood::Busy => (500, wrapped("MS_UNAVAILABLE").to_string()),
        Mood::Silent => (200, String::new()),
        Mood::Strange => (200, "<html>Wartung</html>".to_owned()),
    }
}
