//! The demo that is tried: started on a free port with data of its own and an owner's token, and lived in by hand, so that
//! there is something of everything.

use super::lived::{self, Lived};
use super::places::an_id;
use crate::e2e::{free_address, is_ready};
use crate::house;
use crate::shell::{Done, Stop, While, mortal, signal};
use serde_json::{Map, Value, json};
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The demo's first start imports its goods and draws its pictures.
const START_TIME_MAX: Duration = Duration::from_secs(180);
/// Who owns the demo.
const OWNER: &str = "ines@barroylino.example";
/// What she types, and forms send as it is.
const PASSWORD: &str = "tres-tristes-tigres-trigan";
/// So many browsers of hers are signed in.
const SESSIONS: usize = 3;
/// What a browser says of a form of ours.
const FROM_HERE: &str = "sec-fetch-site: same-origin";
/// Where the document is served.
const DOCUMENT: &str = "/api/v1/openapi.json";

/// An open demo. It is stopped, and its data removed, when this is dropped.
pub(super) struct Shop {
    server: Child,
    address: SocketAddr,
    program: PathBuf,
    log: PathBuf,
    data: TempDir,
    token: String,
    lived: Lived,
}

impl Shop {
    pub(super) fn start(folder: &Path) -> Done<Self> {
        let program = house::plaza()?;
        let data =
            tempfile::Builder::new().prefix("shop-").tempdir_in(folder).while_("making the shop's folder")?;
        let address = free_address()?;
        let log = folder.join("plaza.log");
        let words = fs::File::create(&log).while_("making the shop's log")?;
        let more_words = words.try_clone().while_("making the shop's log")?;
        let mut command = mortal(&program);
        command.arg("demo").arg("--data").arg(data.path()).args(["--listen", &address.to_string()]);
        // What is tried here is what is said, not how often.
        command.env("PLAZA_LIMITS_PROGRAMS_PER_MINUTE", "100000").current_dir(data.path());
        let server = command
            .stdin(Stdio::null())
            .stdout(words)
            .stderr(more_words)
            .spawn()
            .while_("starting the shop")?;
        let (token, lived) = (String::new(), Lived::default());
        let mut shop = Self { server, address, program, log, data, token, lived };
        shop.wait_until_ready()?;
        Ok(shop)
    }

    fn wait_until_ready(&mut self) -> Done {
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if is_ready(self.address) {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait().while_("watching the shop")? {
                return Err(Stop::failed(format!("plaza demo ended ({status}):\n{}", self.last_words())));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(Stop::failed(format!("plaza demo was not ready in {START_TIME_MAX:?}:\n{}", self.last_words())))
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(super) fn last_words(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().filter(|line| line.contains("ERROR")).collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }

    /// What was bought in it.
    pub(super) fn lived(&self) -> &Lived {
        &self.lived
    }

    /// What a program shows that may do everything for the owner.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Makes it.
    fn get_token(&mut self) -> Done {
        let parts = [
            "own",
            "settings",
            "people",
            "catalogue",
            "features",
            "mail",
            "jobs",
            "cases",
            "orders",
            "sales",
            "moderation",
        ];
        let scopes = parts.map(|part| format!("{part}:write")).join(",") + ",reports:read";
        let told =
            self.plaza(&["user", "token", OWNER, "--name", "contract", "--days", "1", "--scopes", &scopes])?;
        let token = told.lines().rev().find(|line| line.starts_with("plz_")).map(str::to_owned);
        self.token = token.ok_or_else(|| Stop::failed(format!("no token: {told}")))?;
        Ok(())
    }

    /// What a command of the terminal prints, beside the server.
    fn plaza(&self, words: &[&str]) -> Done<String> {
        let mut command = Command::new(&self.program);
        command.args(words).arg("--data").arg(self.data.path());
        let told = command.output().while_("running a command of plaza")?;
        match told.status.success() {
            true => Ok(String::from_utf8_lossy(&told.stdout).into_owned()),
            false => Err(Stop::failed(format!("{words:?}: {}", String::from_utf8_lossy(&told.stderr)))),
        }
    }

    /// The document as it is served.
    pub(super) fn document(&self) -> Done<Value> {
        self.ask("GET", DOCUMENT)
    }

    /// Where it is.
    pub(super) fn document_at(&self) -> String {
        format!("{}{DOCUMENT}", self.url())
    }

    /// Something happens here, so that there is one of each thing to look at: a question, a file that was brought, browsers
    /// that are signed in, an order that waits for its money, a webhook with its log.
    pub(super) fn be_lived_in(&mut self) -> Done {
        let form = "name=Lucia&address=lucia%40mail.example&matter=other&text=Una+pregunta+larga&consent=yes";
        self.send_form("/contact/write", form, "")?;
        let told = self.plaza(&["user", "link", OWNER])?;
        let link =
            told.lines().rev().find_map(|line| line.split_once("/reset/")).map(|(_, secret)| secret.trim());
        let secret = link.ok_or_else(|| Stop::failed(format!("no link: {told}")))?;
        self.send_form(&format!("/reset/{secret}"), &format!("password={PASSWORD}"), "")?;
        // Another password takes all tokens away.
        self.get_token()?;
        let mut cookie = String::new();
        for _ in 0..SESSIONS {
            cookie = self.sign_in()?;
        }
        self.bring_a_file(&cookie)?;
        self.send_json("POST", "/api/v1/me/invitations", &Value::Null)?;
        self.lived = lived::buy(self, self.address, &cookie)?;
        let hook = json!({
            "name": "Almacén", "address": "https://receiver.example/plaza", "kinds": ["catalog.product_created"],
        });
        let id = an_id(&self.send_json("POST", "/api/v1/admin/webhooks", &hook)?).unwrap_or_default();
        self.send_json("POST", &format!("/api/v1/admin/webhooks/{id}/test"), &Value::Null).map(drop)
    }

    /// A browser of the owner's: gives its cookie.
    fn sign_in(&self) -> Done<String> {
        let form = format!("address={}&password={PASSWORD}", OWNER.replace('@', "%40"));
        let answer = self.send_form("/sign-in", &form, "")?;
        let lines = answer.lines().filter_map(|line| line.split_once(": "));
        let cookie = lines.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")).map(|(_, line)| line);
        let cookie = cookie.filter_map(|line| line.split(';').next()).find(|pair| !pair.ends_with('='));
        cookie.map(str::to_owned).ok_or_else(|| Stop::failed(format!("nobody was let in: {answer}")))
    }

    /// A file with one product, to be looked at.
    fn bring_a_file(&self, cookie: &str) -> Done {
        let part = |head: &str, text: &str| {
            format!("--x\r\ncontent-disposition: form-data; {head}\r\n\r\n{text}\r\n")
        };
        let csv = "Handle,Title,Variant Price\ncontract-cup,Taza de prueba,12.00\n";
        let file = part("name=\"file\"; filename=\"contract.csv\"", csv);
        let body = format!("{}{file}--x--\r\n", part("name=\"texts\"", "es"));
        let headers =
            format!("{FROM_HERE}\r\ncontent-type: multipart/form-data; boundary=x\r\ncookie: {cookie}");
        self.send("POST /admin/import", &headers, &body).map(drop)
    }

    /// Something that a program looks at.
    pub(super) fn ask(&self, method: &str, path: &str) -> Done<Value> {
        self.send_json(method, path, &Value::Null)
    }

    /// One request of a program; without a body for nothing.
    pub(super) fn send_json(&self, method: &str, path: &str, body: &Value) -> Done<Value> {
        let headers = format!("authorization: Bearer {}\r\ncontent-type: application/json", self.token);
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let answer = self.send(&format!("{method} {path}"), &headers, &body)?;
        let json = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        Ok(serde_json::from_str(json).unwrap_or(Value::Object(Map::new())))
    }

    /// One form of a browser.
    pub(super) fn send_form(&self, path: &str, form: &str, cookie: &str) -> Done<String> {
        let headers =
            format!("{FROM_HERE}\r\ncontent-type: application/x-www-form-urlencoded\r\ncookie: {cookie}");
        self.send(&format!("POST {path}"), &headers, form)
    }

    /// One request by hand, since nothing else here speaks HTTP.
    fn send(&self, what: &str, headers: &str, body: &str) -> Done<String> {
        let mut stream = TcpStream::connect(self.address).while_("asking the shop")?;
        let (host, length) = (self.address, body.len());
        let rest = format!("host: {host}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}");
        stream
            .write_all(format!("{what} HTTP/1.1\r\n{headers}\r\n{rest}").as_bytes())
            .while_("asking the shop")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).while_("reading what the shop answers")?;
        Ok(answer)
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        signal(self.server.id(), "TERM");
        let asked = Instant::now();
        while matches!(self.server.try_wait(), Ok(None)) {
            if asked.elapsed() > Duration::from_secs(15) {
                drop(self.server.kill());
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.server.wait());
    }
}
