//! HTTP as far as our stories need it, by hand: one question a connection, and what was answered.

use crate::shell::{Done, While};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Nobody is waited for longer.
const ANSWER_MAX: Duration = Duration::from_secs(20);

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// What a header says.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    /// What a header says each time.
    fn headers<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(move |(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}

/// A browser with its cookies.
#[derive(Clone, Default)]
pub(crate) struct Browser {
    cookies: BTreeMap<String, String>,
    /// What it says besides, a line each.
    says: String,
}

impl Browser {
    /// One that comes from this address, for a shop that trusts whoever says so.
    pub(crate) fn coming_from(address: &str) -> Self {
        Self::default().with("x-forwarded-for", address)
    }

    /// A program that shows what it was given.
    pub(crate) fn with_token(token: &str) -> Self {
        Self::default().with("authorization", &format!("Bearer {token}"))
    }

    /// The same, and each question says this in its head.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.says += &format!("{name}: {value}\r\n");
        self
    }

    /// Asks for a page.
    pub(crate) fn get(&self, at: SocketAddr, path: &str) -> Done<Answer> {
        self.ask(at, &format!("GET {path} HTTP/1.1\r\n"), "")
    }

    /// Asks for a page, and keeps the cookies that come with it.
    pub(crate) fn visit(&mut self, at: SocketAddr, path: &str) -> Done<Answer> {
        let answer = self.get(at, path)?;
        self.keep(&answer);
        Ok(answer)
    }

    /// Sends a form, and keeps the cookie that comes back.
    pub(crate) fn post(&mut self, at: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Done<Answer> {
        let pairs: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let head = format!(
            "POST {path} HTTP/1.1\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n"
        );
        let answer = self.ask(at, &head, &pairs.join("&"))?;
        self.keep(&answer);
        Ok(answer)
    }

    fn keep(&mut self, answer: &Answer) {
        for line in answer.headers("set-cookie") {
            let pair = line.split(';').next().and_then(|pair| pair.split_once('='));
            if let Some((name, value)) = pair {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn ask(&self, at: SocketAddr, head: &str, body: &str) -> Done<Answer> {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookie =
            if pairs.is_empty() { String::new() } else { format!("cookie: {}\r\n", pairs.join("; ")) };
        let says = &self.says;
        let length = body.len();
        let rest = format!(
            "host: {at}\r\nconnection: close\r\ncontent-length: {length}\r\n{cookie}{says}\r\n{body}"
        );
        let whole = told(at, format!("{head}{rest}").as_bytes()).while_(format!("asking {at}"))?;
        read(&whole).ok_or(()).map_err(|()| "no answer in HTTP").while_(format!("asking {at}"))
    }
}

/// Sends bytes and reads what comes until the other side closes.
pub(crate) fn told(at: SocketAddr, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
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
    use super::{Browser, escaped, read};

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
    fn cookies_are_kept_by_their_names() {
        let said =
            b"HTTP/1.1 200 OK\r\nset-cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\nset-cookie: a=3\r\n\r\n";
        let mut browser = Browser::default();
        browser.keep(&read(said).unwrap());
        let kept: Vec<(&str, &str)> =
            browser.cookies.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(kept, [("a", "3"), ("b", "2")]);
    }

    #[test]
    fn values_are_escaped_as_forms_do() {
        assert_eq!(escaped("a@b c"), "a%40b%20c");
    }
}
