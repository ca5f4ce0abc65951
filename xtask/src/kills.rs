//! Ending the program the hard way, again and again: while it imports and edits under load, `kill -9` takes importer and
//! server at a random moment. Afterwards everything it acknowledged must be there, and nothing may be there by half.

use crate::postgres::Cluster;
use crate::shell::{Done, Stop, While, mortal};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Products that are imported and edited over and over.
const PRODUCTS: u64 = 240;
/// Lines of one import: more than it can carry in before it is killed.
const LINES: u64 = 1_500;
/// The longest that a run is left alone, from the start of its import.
const LIFE_MAX_MS: u64 = 1_200;
const ANSWER_MAX: Duration = Duration::from_secs(20);

/// Which shop is tortured, and how often.
pub(crate) struct Campaign<'c> {
    /// The program.
    pub(crate) plaza: &'c Path,
    /// On PostgreSQL instead of SQLite.
    pub(crate) on_postgres: bool,
    /// How many times it is killed.
    pub(crate) times: u64,
    /// Where the dice begin.
    pub(crate) seed: u64,
}

/// What a campaign saw.
#[derive(Default)]
pub(crate) struct Seen {
    /// Writes that were acknowledged.
    pub(crate) acknowledged: u64,
    /// Kills after which the database had something acknowledged by the run that was killed.
    pub(crate) in_the_middle: u64,
}

struct Shop<'c> {
    plaza: &'c Path,
    folder: TempDir,
    cluster: Option<Cluster>,
    listen: String,
    /// The version of each product that was last acknowledged.
    acknowledged: BTreeMap<String, u64>,
    /// The version that was last sent; it may be there or not.
    sent: BTreeMap<String, u64>,
    version: u64,
}

/// Runs a campaign to its end or to the first thing that is missing.
pub(crate) fn run(campaign: &Campaign<'_>) -> Done<Seen> {
    let cluster = if campaign.on_postgres { Some(Cluster::start()?) } else { None };
    let folder = TempDir::new().while_("making a folder")?;
    let port =
        TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).while_("finding a port")?;
    let mut shop = Shop {
        plaza: campaign.plaza,
        folder,
        cluster,
        listen: port.to_string(),
        acknowledged: BTreeMap::new(),
        sent: BTreeMap::new(),
        version: 0,
    };
    shop.command(&["migrate"])?;
    let mut dice = Dice(campaign.seed);
    let mut seen = Seen::default();
    for turn in 1..=campaign.times {
        let life = Duration::from_millis(30 + dice.below(LIFE_MAX_MS));
        let kept = shop.live_and_die(life, &mut dice)?;
        seen.acknowledged += kept;
        seen.in_the_middle += u64::from(kept > 0);
        shop.examine().map_err(|stop| {
            Stop::failed(format!("seed {}, kill {turn} after {life:?}: {}", campaign.seed, stop.text))
        })?;
    }
    shop.still_serves()?;
    Ok(seen)
}

impl Shop<'_> {
    fn plaza(&self, words: &[&str]) -> Command {
        let mut command = mortal(self.plaza);
        command.args(words).arg("--data").arg(self.folder.path()).args(["--listen", &self.listen]);
        if let Some(cluster) = &self.cluster {
            command.args(["--database", &cluster.url()]);
        }
        command.env("PLAZA_LOG", "text").stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Runs a command to its end and gives what it printed.
    fn command(&self, words: &[&str]) -> Done<String> {
        let output = self.plaza(words).stderr(Stdio::piped()).output().while_(words.join(" "))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(printed);
        }
        let complaint = String::from_utf8_lossy(&output.stderr);
        Err(Stop::failed(format!("plaza {}: {}\n{printed}{complaint}", words.join(" "), output.status)))
    }

    /// Starts a server and an import, lets them live, kills both. Tells how many writes were acknowledged.
    fn live_and_die(&mut self, life: Duration, dice: &mut Dice) -> Done<u64> {
        let file = self.write_lines(dice)?;
        let mut server =
            self.plaza(&["serve"]).stdout(Stdio::null()).spawn().while_("starting the server")?;
        let path = file.display().to_string();
        let mut import = self
            .plaza(&["import", "jsonl", &path, "--acknowledge"])
            .stdout(Stdio::piped())
            .spawn()
            .while_("starting an import")?;
        let said = import.stdout.take().expect("its stream was asked for");
        let listening = std::thread::spawn(move || {
            let lines = BufReader::new(said).split(b'\n');
            lines.map_while(Result::ok).map(|line| String::from_utf8_lossy(&line).into_owned()).collect()
        });
        std::thread::sleep(life);
        let mut both = [&mut server, &mut import];
        if dice.below(2) == 0 {
            both.reverse();
        }
        both.into_iter().try_for_each(kill)?;
        let said: Vec<String> = listening.join().expect("the listener does not panic");
        let mut kept = 0;
        for line in &said {
            // The last line may be cut: it was not acknowledged as a whole.
            if let Some(key) =
                line.strip_prefix("kept ").and_then(|rest| rest.split_once(' ')).map(|(_, key)| key)
                && let Some(version) = self.sent.get(key)
            {
                self.acknowledged.insert(key.to_owned(), *version);
                kept += 1;
            }
        }
        Ok(kept)
    }

    /// New versions of products in a random order: in each, everything says the same number.
    fn write_lines(&mut self, dice: &mut Dice) -> Done<PathBuf> {
        self.version += 1;
        let mut text = HEAD.to_owned();
        let mut written = std::collections::BTreeSet::new();
        for _ in 0..LINES {
            let key = format!("k{}", dice.below(PRODUCTS));
            if !written.insert(key.clone()) {
                continue;
            }
            let _ = writeln!(text, "{}", line(&key, self.version));
            self.sent.insert(key, self.version);
        }
        let file = self.folder.path().join("lines.jsonl");
        fs::write(&file, text).while_("writing lines")?;
        Ok(file)
    }

    /// What was acknowledged is there, and everything that is there is whole.
    fn examine(&mut self) -> Done {
        self.command(&["doctor"])?;
        let file = self.folder.path().join("export.jsonl");
        self.command(&["export", "jsonl", &file.display().to_string()])?;
        let export = fs::read_to_string(&file).while_("reading the export")?;
        let mut there = BTreeMap::new();
        for line in export.lines() {
            if let Some((key, version)) = read_back(line)? {
                there.insert(key, version);
            }
        }
        for (key, version) in &self.acknowledged {
            let sent = self.sent.get(key).copied().unwrap_or(0);
            match there.get(key) {
                Some(found) if (*version..=sent).contains(found) => {}
                Some(found) => {
                    return Err(Stop::failed(format!("{key} is at {found}; {version} was acknowledged")));
                }
                None => return Err(Stop::failed(format!("{key} is gone; {version} was acknowledged"))),
            }
        }
        // What was kept without being acknowledged counts from now on.
        self.sent = there.clone();
        self.acknowledged = there;
        Ok(())
    }

    /// After everything the shop opens, serves and closes in order.
    fn still_serves(&self) -> Done {
        let mut server =
            self.plaza(&["serve"]).stdout(Stdio::null()).spawn().while_("starting the server")?;
        let asked = Instant::now();
        let ready = loop {
            if answers(&self.listen) {
                break true;
            }
            if asked.elapsed() > ANSWER_MAX {
                break false;
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        crate::shell::signal(server.id(), "TERM");
        let status = server.wait().while_("waiting for the server")?;
        match ready && status.success() {
            true => Ok(()),
            false => Err(Stop::failed(format!("after all kills the shop does not serve ({status})"))),
        }
    }
}

/// What stands before the products of a file: who made them.
pub(crate) const HEAD: &str = concat!(
    r#"{"brand":{"key":"taller","name":"Taller","maker":"#,
    r#"{"name":"Taller","address":"Calle Mayor 1, Madrid","email":"taller@prueba.example"}}}"#,
    "\n"
);

/// A product whose name, prices and stock all say its version. Its picture cannot be had: the server tries and writes
/// down that it could not, so that it writes too.
pub(crate) fn line(key: &str, version: u64) -> String {
    let text = |es: &str, en: &str| serde_json::json!({ "es": es, "en": en });
    let sizes = ["s", "m", "l"];
    let values: Vec<_> =
        sizes.iter().map(|size| serde_json::json!({ "key": size, "es": size, "en": size })).collect();
    let variants: Vec<_> = sizes
        .iter()
        .map(|size| {
            let sku = format!("{key}{size}");
            serde_json::json!({ "sku": sku, "values": [size], "price": 100 + version, "stock": version })
        })
        .collect();
    let product = serde_json::json!({
        "key": key,
        "brand": "taller",
        "name": text(&format!("Pieza {version}"), &format!("Piece {version}")),
        "options": [{ "key": "size", "name": text("Talla", "Size"), "values": values }],
        "variants": variants,
        "pictures": [{ "source": format!("https://pictures.invalid/{key}.jpg") }],
    });
    serde_json::json!({ "product": product }).to_string()
}

/// The key and the version of an exported product; refuses one whose parts say different versions.
fn read_back(line: &str) -> Done<Option<(String, u64)>> {
    let value: serde_json::Value = serde_json::from_str(line).while_("reading the export")?;
    let product = value.get("product").unwrap_or(&value);
    let (Some(key), Some(variants)) = (product["key"].as_str(), product["variants"].as_array()) else {
        return Ok(None);
    };
    let name = product["name"]["es"].as_str().unwrap_or_default();
    let version: u64 = name.trim_start_matches("Pieza ").parse().while_(format!("the name of {line}"))?;
    let whole = variants.len() == 3
        && variants.iter().all(|variant| {
            variant["price"].as_u64() == Some(100 + version) && variant["stock"].as_u64() == Some(version)
        });
    if whole {
        Ok(Some((key.to_owned(), version)))
    } else {
        Err(Stop::failed(format!("half a product: {line}")))
    }
}

fn kill(child: &mut Child) -> Done {
    child.kill().while_("killing")?;
    child.wait().map(drop).while_("waiting for what was killed")
}

/// Whether the shop answers that it is ready.
fn answers(listen: &str) -> bool {
    use std::io::{Read, Write};
    let Ok(mut stream) = std::net::TcpStream::connect(listen) else { return false };
    let asked = write!(stream, "GET /readyz HTTP/1.1\r\nhost: {listen}\r\nconnection: close\r\n\r\n");
    let mut answer = String::new();
    asked.is_ok() && stream.read_to_string(&mut answer).is_ok() && answer.starts_with("HTTP/1.1 200")
}

/// Dice that fall the same way for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below this one.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }
}
