//! The demo that is tried: started on a free port with data of its own and an owner's token, and asked by hand what there is
//! to try.

use super::operations;
use crate::e2e::{free_address, is_ready};
use crate::house;
use crate::shell::{Done, Stop, While, mortal, signal};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
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

/// An open demo. It is stopped, and its data removed, when this is dropped.
pub(super) struct Shop {
    server: Child,
    address: SocketAddr,
    program: PathBuf,
    log: PathBuf,
    data: TempDir,
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
        let mut shop = Self { server, address, program, log, data };
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

    /// A token of the owner's that may do everything.
    pub(super) fn token(&self) -> Done<String> {
        let scopes: Vec<String> =
            ["own", "settings", "people", "catalogue", "features", "mail", "jobs", "cases"]
                .iter()
                .map(|part| format!("{part}:write"))
                .collect();
        let mut command = Command::new(&self.program);
        command.args([
            "user",
            "token",
            OWNER,
            "--name",
            "contract",
            "--days",
            "1",
            "--scopes",
            &scopes.join(","),
        ]);
        let told = command.arg("--data").arg(self.data.path()).output().while_("asking for a token")?;
        let words = String::from_utf8_lossy(&told.stdout);
        let token = words.lines().rev().find(|line| line.starts_with("plz_")).map(str::to_owned);
        token.ok_or_else(|| Stop::failed(format!("no token: {}", String::from_utf8_lossy(&told.stderr))))
    }

    /// The document, with things that are there as the examples of its addresses.
    pub(super) fn document(&self, token: &str) -> Done<Value> {
        let mut document = self.ask("GET", "/api/v1/openapi.json", token, None)?;
        let mut known: BTreeMap<String, Value> = BTreeMap::new();
        let all: Vec<(String, String)> = operations(&document)
            .filter(|(_, path, _)| path.contains('{'))
            .map(|(method, path, _)| (method, path.clone()))
            .collect();
        for (method, path) in all {
            let example = match method.as_str() {
                "DELETE" => self.fresh(&document, &path, token)?,
                _ => self.first(&path, token, &mut known)?,
            };
            if let Some(example) = example {
                put_example(&mut document["paths"][&path][method.to_lowercase()], &example);
            }
        }
        Ok(document)
    }

    /// The first thing of the list that this address is one of; of the list of products, where it has no list of its own.
    fn first(&self, path: &str, token: &str, known: &mut BTreeMap<String, Value>) -> Done<Option<Value>> {
        let (list, rest) = path.split_once("/{").unwrap_or((path, ""));
        let name = rest.split('}').next().unwrap_or_default();
        for list in [list, "/api/v1/admin/products"] {
            if !known.contains_key(list) {
                known.insert(list.to_owned(), self.ask("GET", &format!("{list}?limit=5"), token, None)?);
            }
            let items = known[list]["items"].as_array();
            let first = items.and_then(|items| items.last()).or(items.and_then(|items| items.first()));
            let found =
                first.and_then(|one| one.get(name).or(one.get("id")).filter(|value| value.is_string()));
            if let Some(found) = found {
                return Ok(Some(found.clone()));
            }
        }
        Ok(None)
    }

    /// A thing that nobody needs: made by the example of its list, to be taken away.
    fn fresh(&self, document: &Value, path: &str, token: &str) -> Done<Option<Value>> {
        let list = path.split_once("/{").map_or(path, |(list, _)| list);
        let example =
            &document["paths"][list]["post"]["requestBody"]["content"]["application/json"]["example"];
        if example.is_null() {
            return self.first(path, token, &mut BTreeMap::new());
        }
        let made = self.ask("POST", list, token, Some(example))?;
        Ok(made.get("id").cloned())
    }

    /// Somebody asks a question by the form, so that there is a case to look at.
    pub(super) fn be_written_to(&self) -> Done {
        let form = "name=Lucia&address=lucia%40mail.example&matter=other&text=Una+pregunta+larga&consent=yes";
        let headers = "sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded";
        self.send("POST /contact/write", headers, form).map(drop)
    }

    /// One request of a program.
    fn ask(&self, method: &str, path: &str, token: &str, body: Option<&Value>) -> Done<Value> {
        let headers = format!("authorization: Bearer {token}\r\ncontent-type: application/json");
        let body = body.map(Value::to_string).unwrap_or_default();
        let answer = self.send(&format!("{method} {path}"), &headers, &body)?;
        let json = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        Ok(serde_json::from_str(json).unwrap_or(Value::Object(Map::new())))
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

/// Gives the part of an address an example.
fn put_example(operation: &mut Value, example: &Value) {
    for parameter in operation["parameters"].as_array_mut().into_iter().flatten() {
        if parameter["in"] == json!("path") {
            parameter["example"] = example.clone();
        }
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
