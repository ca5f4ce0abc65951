//! Server-sent events: what a listener hears, as a browser reads it. Each event carries its place in the log, which the
//! browser sends back when it comes again.

use crate::hub::{Frame, Heard, Listener};
use action::House;
use axum::response::{
    IntoResponse, Response,
    sse::{Event, KeepAlive, Sse},
};
use database::StoreError;
use events::Position;
use std::{convert::Infallible, sync::Arc, time::Duration};

/// How often a silent stream shows that it is alive, so that no proxy closes it.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// More facts than these are not told again after a break: whoever missed so much looks again.
const AGAIN_MAX: u32 = 50;

impl Listener {
    /// An answer that goes on until one side leaves. What happened after `since` comes first.
    pub async fn answer(self, house: &Arc<House>, since: Option<Position>) -> Result<Response, StoreError> {
        let mut missed = Missed::default();
        if let Some(since) = since {
            missed = self.missed(house, since).await?;
        }
        let begin = Talk { told: since.unwrap_or(Position::START), again: missed, listener: self };
        let events = futures_util::stream::unfold(begin, async |mut talk: Talk| {
            let event = talk.next().await?;
            Some((Ok::<_, Infallible>(event), talk))
        });
        let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
        // Some proxies collect answers until they are whole; this one never is.
        response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
        Ok(response)
    }

    /// The facts of these topics since then. They are read after the seat was taken, so none falls between.
    async fn missed(&self, house: &Arc<House>, since: Position) -> Result<Missed, StoreError> {
        let mut missed = Missed::default();
        for topic in &self.topics {
            let facts =
                house.database.read(async |snap| snap.log_about(topic, since, AGAIN_MAX).await).await?;
            missed.too_many |= facts.len() >= AGAIN_MAX as usize;
            missed.frames.extend(facts.iter().filter(|fact| self.hears(fact)).map(Frame::of));
        }
        missed.frames.sort_by_key(|frame| std::cmp::Reverse(frame.position));
        Ok(missed)
    }
}

/// What is told again, the last one first.
#[derive(Default)]
struct Missed {
    frames: Vec<Frame>,
    too_many: bool,
}

struct Talk {
    /// Up to where this listener was told.
    told: Position,
    again: Missed,
    listener: Listener,
}

impl Talk {
    async fn next(&mut self) -> Option<Event> {
        if std::mem::take(&mut self.again.too_many) {
            self.again.frames.clear();
            return Some(resync());
        }
        if let Some(frame) = self.again.frames.pop() {
            return Some(self.tell(&frame));
        }
        loop {
            match self.listener.next().await {
                Heard::Over => return None,
                Heard::Missed => return Some(resync()),
                // Told already, when the log was read again.
                Heard::Frame(frame) if frame.position <= self.told => {}
                Heard::Frame(frame) => return Some(self.tell(&frame)),
            }
        }
    }

    fn tell(&mut self, frame: &Frame) -> Event {
        self.told = self.told.max(frame.position);
        let data = format!("{{\"what\":\"{}\",\"about\":\"{}\"}}", frame.name, frame.subject);
        Event::default().id(frame.position.to_string()).event("changed").data(data)
    }
}

fn resync() -> Event {
    Event::default().event("resync").data("{}")
}
