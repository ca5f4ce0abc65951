//! A client as light as it can be: HTTP/1.1 on open connections, nothing understood but status and length. In a closed
//! loop each connection asks again as soon as it is answered; in an open loop questions leave at their time, whether or not
//! earlier ones were answered, and lateness counts.

use crate::Done;
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

/// One question, ready to be written to a socket.
#[derive(Clone)]
pub(crate) struct Ask(Vec<u8>);

impl Ask {
    pub(crate) fn get(path: &str, headers: &[(&str, &str)]) -> Self {
        let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        Self(format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{lines}\r\n").into_bytes())
    }

    /// A form that is sent.
    pub(crate) fn post(path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Self {
        let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let body = form(fields);
        let length = body.len();
        let head = format!("POST {path} HTTP/1.1\r\nhost: localhost\r\n{lines}");
        let kind = "content-type: application/x-www-form-urlencoded";
        Self(format!("{head}{kind}\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes())
    }
}

/// Names and values as a form sends them.
fn form(fields: &[(&str, &str)]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let sign = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let encoded = |text: &str| text.bytes().map(sign).collect::<String>();
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    pairs.join("&")
}

/// An answer, taken apart as far as it is needed.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// A connection that stays open.
pub(crate) struct Line {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Line {
    pub(crate) async fn open(to: SocketAddr) -> Done<Self> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(256 * 1024) })
    }

    /// Asks and reads the answer to its end. The bytes stay in the buffer.
    async fn ask_raw(&mut self, ask: &Ask) -> Done<Head> {
        self.buffer.clear();
        self.stream.write_all(&ask.0).await?;
        let head = loop {
            if let Some(head) = Head::of(&self.buffer)? {
                break head;
            }
            self.fill().await?;
        };
        while self.buffer.len() < head.end + head.length {
            self.fill().await?;
        }
        Ok(head)
    }

    async fn fill(&mut self) -> Done {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err("the connection was closed in the middle of an answer".into()),
            _ => Ok(()),
        }
    }

    /// The same, and the answer in parts.
    pub(crate) async fn ask(&mut self, ask: &Ask) -> Done<Answer> {
        let head = self.ask_raw(ask).await?;
        let text = String::from_utf8_lossy(&self.buffer[..head.end]);
        let headers = text.lines().skip(1).filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ok(Answer { status: head.status, headers, body: self.buffer[head.end..].to_vec() })
    }
}

/// What must be known of an answer's head to find its end.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    status: u16,
    end: usize,
    length: usize,
}

impl Head {
    /// The head, once it is there as a whole.
    fn of(bytes: &[u8]) -> Done<Option<Self>> {
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
        let text = std::str::from_utf8(&bytes[..end])?;
        let status = text.get(9..12).ok_or("an answer without a status")?.parse()?;
        let is_length = |name: &str| name.eq_ignore_ascii_case("content-length");
        let length = text.lines().filter_map(|line| line.split_once(": ")).find(|(name, _)| is_length(name));
        let (_, length) = length.ok_or("an answer that does not say its length")?;
        Ok(Some(Self { status, end: end + 4, length: length.parse()? }))
    }
}

/// Asks once on a connection of its own.
pub(crate) async fn once(to: SocketAddr, ask: &Ask) -> Done<Answer> {
    Line::open(to).await?.ask(ask).await
}

/// Questions answered per second by this many connections, each asking on as soon as it is answered.
pub(crate) async fn closed(to: SocketAddr, asks: &[Ask], connections: usize, time: Duration) -> Done<f64> {
    let begun = Instant::now();
    let mut busy = JoinSet::new();
    for first in 0..connections {
        let asks = asks.to_vec();
        busy.spawn(async move {
            let mut line = Line::open(to).await?;
            let mut answered = 0_u64;
            for ask in asks.iter().cycle().skip(first) {
                expect_ok(line.ask_raw(ask).await?.status)?;
                answered += 1;
                if begun.elapsed() >= time {
                    break;
                }
            }
            Done::Ok(answered)
        });
    }
    let mut answered = 0;
    while let Some(counted) = busy.join_next().await {
        answered += counted??;
    }
    Ok(answered as f64 / begun.elapsed().as_secs_f64())
}

/// How long each answer took, one question after the other on one connection. Sorted.
pub(crate) async fn each(to: SocketAddr, ask: &Ask, time: Duration) -> Done<Vec<Duration>> {
    const LEAST: usize = 5;
    let mut line = Line::open(to).await?;
    let mut took = Vec::new();
    let begun = Instant::now();
    while took.len() < LEAST || begun.elapsed() < time {
        let asked = Instant::now();
        expect_ok(line.ask_raw(ask).await?.status)?;
        took.push(asked.elapsed());
    }
    took.sort_unstable();
    Ok(took)
}

/// How long each answer took when so many questions leave every second, counted from when they should have left. Sorted.
pub(crate) async fn open(
    to: SocketAddr,
    asks: &[Ask],
    per_second: u32,
    time: Duration,
) -> Done<Vec<Duration>> {
    const LINES: usize = 32;
    let gap = Duration::from_secs(1) / per_second;
    let count = (time.as_secs_f64() * f64::from(per_second)) as usize;
    let begun = Instant::now() + Duration::from_millis(50);
    let mut busy = JoinSet::new();
    for first in 0..LINES {
        let asks = asks.to_vec();
        busy.spawn(async move {
            let mut line = Line::open(to).await?;
            let mut took = Vec::with_capacity(count / LINES + 1);
            for number in (first..count).step_by(LINES) {
                let due = begun + gap * number as u32;
                sleep_until(due).await;
                expect_ok(line.ask_raw(&asks[number % asks.len()]).await?.status)?;
                took.push(due.elapsed());
            }
            Done::Ok(took)
        });
    }
    let mut all = Vec::with_capacity(count);
    while let Some(took) = busy.join_next().await {
        all.extend(took??);
    }
    all.sort_unstable();
    Ok(all)
}

/// Sleeps nearly as long as the timer can, and yields for the rest: its grain is a millisecond, an answer takes less.
async fn sleep_until(due: Instant) {
    if let Some(rest) = due.checked_duration_since(Instant::now() + Duration::from_millis(2)) {
        tokio::time::sleep(rest).await;
    }
    while Instant::now() < due {
        tokio::task::yield_now().await;
    }
}

fn expect_ok(status: u16) -> Done {
    if status == 200 { Ok(()) } else { Err(format!("answered {status}").into()) }
}

/// The value below which this share of sorted durations lies.
pub(crate) fn percentile(sorted: &[Duration], share: f64) -> Duration {
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_an_answer_is_found_by_its_length() {
        let whole = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nContent-Length: 5\r\n\r\nhello";
        let head = Head::of(whole).expect("a head").expect("a whole one");
        assert_eq!(head, Head { status: 200, end: whole.len() - 5, length: 5 });
        assert_eq!(Head::of(&whole[..20]).expect("no fault"), None);
        assert!(Head::of(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }

    #[test]
    fn a_percentile_is_a_value_that_was_seen() {
        let all: Vec<Duration> = (1..=100).map(Duration::from_millis).collect();
        assert_eq!(percentile(&all, 0.99), Duration::from_millis(99));
        assert_eq!(percentile(&all, 0.5), Duration::from_millis(50));
        assert_eq!(percentile(&all[..1], 0.99), Duration::from_millis(1));
        assert_eq!(percentile(&[], 0.99), Duration::ZERO);
    }
}
