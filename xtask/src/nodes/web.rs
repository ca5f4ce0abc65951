//! HTTP as far as these stories need it, by hand: one question a connection, and what was answered.

use crate::shell::{Done, While};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Nobody is waited for longer.
const ANSWER_MAX: Duration = Duration::from_secs(20);

/// What was answered.
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: String,
}

impl Answer {
    /// What a header says.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let of = |line: &'_ str| {
            line.split_once(':').filter(|(known, _)| known.eq_ignore_ascii_case(name)).is_some()
        };
        let line = self.head.lines().find(|line| of(line))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }
}

/// A browser with at most one cookie.
#[derive(Clone, Default)]
pub(super) struct Browser {
    cookie: String,
}

impl Browser {
    /// Asks for a page.
    pub(super) fn get(&self, at: SocketAddr, path: &str) -> Done<Answer> {
        self.ask(at, &format!("GET {path} HTTP/1.1\r\n"), "")
    }

    /// Sends a form, and keeps the cookie that comes back.
    pub(super) fn post(&mut self, at: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Done<Answer> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let head = format!(
            "POST {path} HTTP/1.1\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n"
        );
        let answer = self.ask(at, &head, &pairs.join("&"))?;
        if let Some(cookie) = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next()) {
            self.cookie = cookie.to_owned();
        }
        Ok(answer)
    }

    fn ask(&self, at: SocketAddr, head: &str, body: &str) -> Done<Answer> {
        let cookie =
            if self.cookie.is_empty() { String::new() } else { format!("cookie: {}\r\n", self.cookie) };
        let length = body.len();
        let rest =
            format!("host: {at}\r\nconnection: close\r\ncontent-length: {length}\r\n{cookie}\r\n{body}");
        let whole = told(at, format!("{head}{rest}").as_bytes()).while_(format!("asking {at}"))?;
        read(&whole).ok_or(()).map_err(|()| "no answer in HTTP").while_(format!("asking {at}"))
    }
}

/// Sends bytes and reads what comes until the other side closes.
pub(super) fn told(at: SocketAddr, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect_timeout(&at, ANSWER_MAX)?;
    stream.set_read_timeout(Some(ANSWER_MAX))?;
    stream.write_all(bytes)?;
    let mut said = Vec::new();
    stream.read_to_end(&mut said)?;
    Ok(said)
}

fn read(whole: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(whole);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// A value as forms write it.
fn escaped(value: &str) -> String {
    value.bytes().fold(String::new(), |mut text, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => text.push(char::from(byte)),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::{escaped, read};

    #[test]
    fn an_answer_is_taken_apart() {
        let answer = read(b"HTTP/1.1 303 See Other\r\nLocation: /x\r\n\r\nbody").unwrap();
        assert_eq!(
            (answer.status, answer.header("location"), answer.body.as_str()),
            (303, Some("/x"), "body")
        );
        assert!(read(b"SMTP").is_none());
    }

    #[test]
    fn values_are_escaped_as_forms_do() {
        assert_eq!(escaped("a@b c"), "a%40b%20c");
    }
}
