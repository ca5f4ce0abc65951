//! How slow the other end of a connection may be. Whoever sends a byte now and then, or reads one, would keep a seat for
//! ever: what is waited for has a first while, and a little more for all that came of it. Only waiting counts, never the
//! time that an answer takes to be made. How much may be sent, and for how long at most, is said where it is read.

use axum::{BoxError, body::Bytes};
use hyper::body::{Body, Frame, SizeHint};
use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// What is waited for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// So long in any case.
    pub(crate) first: Duration,
    /// And a second more for so many bytes.
    pub(crate) bytes_per_second: u64,
}

impl Patience {
    /// For a body that is sent: half of what the slowest of mobile lines carries.
    pub(crate) const SENDING: Self = Self { first: Duration::from_secs(20), bytes_per_second: 4_096 };
    /// For an answer that is read: a device may sleep for a while, and has room for some of it.
    const READING: Self = Self { first: Duration::from_secs(60), bytes_per_second: 1_024 };
}

/// How long somebody was waited for, and what came of it.
struct Pace {
    patience: Patience,
    bytes: u64,
    waited: Duration,
    wait: Option<(Instant, Pin<Box<Sleep>>)>,
}

impl Pace {
    fn new(patience: Patience) -> Self {
        Self { patience, bytes: 0, waited: Duration::ZERO, wait: None }
    }

    /// How long they are still waited for.
    fn left(&self) -> Duration {
        let Patience { first, bytes_per_second } = self.patience;
        let earned = Duration::from_millis(self.bytes.saturating_mul(1_000) / bytes_per_second);
        (first + earned).saturating_sub(self.waited)
    }

    fn went_on(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if let Some((since, _)) = self.wait.take() {
            self.waited += since.elapsed();
        }
    }

    /// Whether they have been waited for long enough.
    fn poll_over(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let left = self.left();
        let (_, over) = self.wait.get_or_insert_with(|| (Instant::now(), Box::pin(sleep(left))));
        over.as_mut().poll(context)
    }
}

/// A body that is not waited for longer than it is worth.
pub(super) struct Sent<B> {
    body: B,
    pace: Pace,
}

impl<B> Sent<B> {
    pub(super) fn new(body: B, patience: Patience) -> Self {
        Self { body, pace: Pace::new(patience) }
    }
}

impl<B> Body for Sent<B>
where
    B: Body<Data = Bytes> + Unpin,
    B::Error: Into<BoxError>,
{
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Self { body, pace } = &mut *self;
        if let Poll::Ready(came) = Pin::new(body).poll_frame(context) {
            let bytes = came.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()).map_or(0, Bytes::len);
            pace.went_on(bytes);
            return Poll::Ready(came.map(|frame| frame.map_err(Into::into)));
        }
        ready!(pace.poll_over(context));
        Poll::Ready(Some(Err(BoxError::from("it was sent too slowly"))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection that is let go when nobody reads what is written to it.
pub(super) struct Read<S> {
    stream: S,
    pace: Pace,
}

impl<S> Read<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, pace: Pace::new(Patience::READING) }
    }
}

impl<S: Unpin> Read<S> {
    /// The outcome of trying to write, unless that has been tried for too long.
    fn judge<T>(
        &mut self,
        tried: Poll<io::Result<T>>,
        bytes: impl FnOnce(&T) -> usize,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<T>> {
        if let Poll::Ready(done) = tried {
            self.pace.went_on(done.as_ref().map_or(0, bytes));
            return Poll::Ready(done);
        }
        ready!(self.pace.poll_over(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "nobody reads the answer")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Read<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Read<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(tried, |written| *written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        all: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let tried = Pin::new(&mut self.stream).poll_write_vectored(context, all);
        self.judge(tried, |written| *written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_flush(context);
        self.judge(tried, |()| 0, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let tried = Pin::new(&mut self.stream).poll_shutdown(context);
        self.judge(tried, |()| 0, context)
    }
}

#[cfg(test)]
mod tests {
    use super::{Patience, Read, Sent};
    use axum::body::{Body, Bytes, to_bytes};
    use std::{convert::Infallible, time::Duration};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        sync::mpsc,
    };

    const SHORT: Patience = Patience { first: Duration::from_millis(60), bytes_per_second: 100_000 };

    /// A body of pieces that come one by one, so far apart.
    fn dripping(piece: &'static [u8], times: usize, apart: Duration) -> Body {
        let (send, mut receive) = mpsc::channel::<Bytes>(1);
        tokio::spawn(async move {
            for _ in 0..times {
                tokio::time::sleep(apart).await;
                if send.send(Bytes::from_static(piece)).await.is_err() {
                    return;
                }
            }
        });
        let pieces = futures_util::stream::poll_fn(move |context| {
            receive.poll_recv(context).map(|piece| piece.map(Ok::<_, Infallible>))
        });
        Body::from_stream(pieces)
    }

    async fn read(body: Body, patience: Patience) -> Option<usize> {
        let read = to_bytes(Body::new(Sent::new(body, patience)), 1_000_000);
        let read =
            tokio::time::timeout(Duration::from_secs(20), read).await.expect("it ends one way or another");
        read.ok().map(|bytes| bytes.len())
    }

    #[tokio::test]
    async fn a_byte_now_and_then_is_not_waited_for() {
        let tick = Duration::from_millis(5);
        assert_eq!(read(dripping(b"a", 1_000_000, tick), SHORT).await, None);
        assert_eq!(read(dripping(b"", 1, Duration::from_secs(60)), SHORT).await, None, "nor is silence");
    }

    #[tokio::test]
    async fn what_comes_at_a_fair_pace_may_take_longer_than_the_first_while() {
        let piece: &[u8] = &[7; 4_000];
        let began = tokio::time::Instant::now();
        assert_eq!(read(dripping(piece, 20, Duration::from_millis(5)), SHORT).await, Some(80_000));
        assert!(began.elapsed() > SHORT.first);
        assert_eq!(read(Body::from("a=1"), Patience::SENDING).await, Some(3));
    }

    #[tokio::test]
    async fn an_answer_that_nobody_reads_is_given_up() {
        let (ours, theirs) = tokio::io::duplex(64);
        let mut ours = Read::new(ours);
        ours.pace.patience = SHORT;
        let written = tokio::time::timeout(Duration::from_secs(20), ours.write_all(&[1; 1_000])).await;
        let refused = written.expect("it ends").expect_err("nobody reads it");
        assert_eq!(refused.kind(), std::io::ErrorKind::TimedOut);
        drop(theirs);
    }

    #[tokio::test]
    async fn an_answer_that_is_read_arrives_whole() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let mut ours = Read::new(ours);
        ours.pace.patience = SHORT;
        let reading = tokio::spawn(async move {
            let mut all = Vec::new();
            theirs.read_to_end(&mut all).await.map(|_| all.len())
        });
        ours.write_all(&[1; 10_000]).await.expect("it is read");
        ours.shutdown().await.expect("it ends");
        drop(ours);
        assert_eq!(reading.await.expect("it ends").expect("it is read"), 10_000);
    }
}
