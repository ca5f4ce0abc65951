//! The body of a form with files, as it is given to whoever takes it apart: never more than is allowed, never more than is
//! needed, never after too long a silence.

use axum::{
    BoxError,
    body::{Body, BodyDataStream, Bytes},
};
use futures_util::{Stream, future::BoxFuture};
use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

/// So much may be read without a part or a piece of one coming of it: the head of a part is short.
const UNREAD_MAX: u64 = 1_048_576;

/// What whoever reads a form tells its stream, and the other way round.
#[derive(Clone, Debug, Default)]
pub(super) struct Gauge(Arc<Marks>);

#[derive(Debug, Default)]
struct Marks {
    went_on: AtomicBool,
    over: AtomicBool,
    given_up: AtomicBool,
}

impl Gauge {
    /// Something came of what was read.
    pub(super) fn went_on(&self) {
        self.0.went_on.store(true, Ordering::Relaxed);
    }

    /// Nothing more is wanted of it.
    pub(super) fn give_up(&self) {
        self.0.given_up.store(true, Ordering::Relaxed);
    }

    /// Whether more came than is allowed.
    pub(super) fn is_over(&self) -> bool {
        self.0.over.load(Ordering::Relaxed)
    }
}

/// A body within bounds.
pub(super) struct Metered {
    body: BodyDataStream,
    gauge: Gauge,
    most: u64,
    seen: u64,
    unread: u64,
    gave: bool,
    silence: Duration,
    waiting: Option<BoxFuture<'static, ()>>,
}

impl Metered {
    /// The same body, of which at most so much is given, and nothing after so long a silence.
    pub(super) fn body(body: Body, most: u64, gauge: Gauge, silence: Duration) -> Body {
        let body = body.into_data_stream();
        Body::from_stream(Self { body, gauge, most, seen: 0, unread: 0, gave: false, silence, waiting: None })
    }

    /// Takes note of what came; whether it may be given.
    fn admits(&mut self, chunk: &Bytes) -> bool {
        self.seen += chunk.len() as u64;
        self.unread += chunk.len() as u64;
        if self.seen > self.most || (self.unread > UNREAD_MAX && self.unread > chunk.len() as u64) {
            self.gauge.0.over.store(true, Ordering::Relaxed);
        }
        !self.gauge.is_over() && !self.gauge.0.given_up.load(Ordering::Relaxed)
    }

    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        if let Poll::Ready(came) = Pin::new(&mut self.body).poll_next(context) {
            self.waiting = None;
            return Poll::Ready(came.map(|chunk| chunk.map_err(BoxError::from)));
        }
        let silence = self.silence;
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(tokio::time::sleep(silence)));
        ready!(waiting.as_mut().poll(context));
        Poll::Ready(Some(Err(BoxError::from("nothing came for too long"))))
    }
}

impl Stream for Metered {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // Whoever takes the body apart reads ahead as long as there is something. What it has is looked at first, so that
        // a long form is never in memory as a whole.
        let went_on = self.gauge.0.went_on.swap(false, Ordering::Relaxed);
        if went_on {
            self.unread = 0;
        }
        if std::mem::take(&mut self.gave) || went_on {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        loop {
            match ready!(self.poll_chunk(context)) {
                Some(Ok(chunk)) if self.admits(&chunk) => {
                    self.gave = true;
                    return Poll::Ready(Some(Ok(chunk)));
                }
                // What is too much is passed over, or whoever still sends would not hear the answer.
                Some(Ok(_)) if self.seen <= self.most.saturating_mul(2).saturating_add(UNREAD_MAX) => {}
                Some(Ok(_)) => return Poll::Ready(Some(Err(BoxError::from("far too much")))),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None if self.gauge.is_over() => return Poll::Ready(Some(Err(BoxError::from("too much")))),
                None => return Poll::Ready(None),
            }
        }
    }
}
