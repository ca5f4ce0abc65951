//! A server for letters that keeps count: by the key of each, which is its Message-ID, who it is for and how often it came.
//! It takes a letter for good before it says so, as a careful one does; what comes twice is told by its key.

use crate::shell::{Done, While};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Key of a letter -> who it is for, and how often it came.
type Kept = BTreeMap<String, (String, u64)>;

/// A server that listens until the run ends.
pub(super) struct Letters {
    pub(super) at: SocketAddr,
    kept: Arc<Mutex<Kept>>,
}

impl Letters {
    pub(super) fn start() -> Done<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").while_("listening for letters")?;
        let at = listener.local_addr().while_("listening for letters")?;
        let kept = Arc::new(Mutex::new(Kept::new()));
        let shared = kept.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = shared.clone();
                // One that breaks off has not been told that its letter was taken.
                std::thread::spawn(move || drop(serve(stream, &kept)));
            }
        });
        Ok(Self { at, kept })
    }

    /// What has come so far.
    pub(super) fn kept(&self) -> Kept {
        self.kept.lock().expect("nobody panics while holding it").clone()
    }
}

fn serve(stream: TcpStream, kept: &Mutex<Kept>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let mut reader = String::new();
    out.write_all(b"220 letters\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let word = line.get(..4).unwrap_or_default().to_uppercase();
        let answer = match word.as_str() {
            "EHLO" => "250 letters",
            "RCPT" => {
                reader = between(&line).to_owned();
                "250 well"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let key = key_of_data(&mut lines)?;
                // Between taking and saying so the sender may die; that is what the key is for.
                std::thread::sleep(Duration::from_millis(5));
                let mut kept = kept.lock().expect("nobody panics while holding it");
                kept.entry(key).or_insert((reader.clone(), 0)).1 += 1;
                "250 taken"
            }
            "QUIT" => return out.write_all(b"221 goodbye\r\n"),
            _ => "250 well",
        };
        out.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

fn key_of_data(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> std::io::Result<String> {
    let mut key = String::new();
    while let Some(line) = lines.next().transpose()? {
        if line == "." {
            break;
        }
        if key.is_empty() && line.to_lowercase().starts_with("message-id:") {
            key = between(&line).to_owned();
        }
    }
    Ok(key)
}

fn between(line: &str) -> &str {
    line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::{Letters, between};
    use std::io::{Read, Write};
    use std::net::TcpStream;

    #[test]
    fn a_letter_that_comes_twice_is_counted_under_its_key() {
        let letters = Letters::start().unwrap();
        for _ in 0..2 {
            let mut stream = TcpStream::connect(letters.at).unwrap();
            let said = "EHLO a\r\nMAIL FROM:<a@a>\r\nRCPT TO:<b@b>\r\nDATA\r\nMessage-ID: <k@h>\r\n\r\nhello\r\n.\r\nQUIT\r\n";
            stream.write_all(said.as_bytes()).unwrap();
            let mut heard = String::new();
            stream.read_to_string(&mut heard).unwrap();
            assert!(heard.contains("250 taken"), "{heard}");
        }
        assert_eq!(letters.kept().get("k@h"), Some(&("b@b".to_owned(), 2)));
        assert_eq!(between("RCPT TO:<x@y> SIZE=1"), "x@y");
    }
}
