//! `cargo xtask e2e` and `shots`: starts the demo on a free port with data of its own, sends the browser through it,
//! and stops it. The journeys themselves are in e2e/, in the browser's language.

use crate::house;
use crate::peer::stop;
use crate::peers::Peers;
use crate::setup::{self, Without};
use crate::shell::{Done, Stop, While, mortal, run};
use crate::stand_in::{self, StandIn};
use crate::test::Count;
use clap::Args;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

#[derive(Args, Default)]
pub(crate) struct Wish {
    /// A shop that already runs, instead of a demo of our own
    #[arg(long)]
    url: Option<String>,
    /// Every combination of width, theme, script and language, not only so many that each two of them meet
    #[arg(long)]
    all: bool,
    /// Only the journeys whose name or file has one of these words
    words: Vec<String>,
}

impl Wish {
    /// Every journey in every combination.
    pub(crate) fn everything() -> Self {
        Self { all: true, ..Self::default() }
    }
}

#[derive(Args, Default)]
pub(crate) struct ShotsWish {
    /// A shop that already runs, instead of a demo of our own
    #[arg(long)]
    url: Option<String>,
    /// Whole pages into target/e2e, to look at; without it what one sees first, into docs/screenshots
    #[arg(long)]
    whole: bool,
}

/// The demo's first start imports its goods and draws its pictures.
const START_TIME_MAX: Duration = Duration::from_secs(180);

/// What a shop may take to finish what it has begun.
const STOP_TIME_MAX: Duration = Duration::from_secs(15);

/// How many browsers walk at the same time.
const LANES: usize = 2;

/// Sets up and walks, alone.
pub(crate) fn e2e(wish: &Wish) -> Done {
    setup::setup(&Without::default())?;
    // A shop that already runs knows none of them.
    let peers = if wish.url.is_some() { Peers::default() } else { Peers::all()? };
    journeys(wish, &peers)?.verdict()
}

/// Sends the browser through every journey, or those that were asked for. All lanes talk to the same peers.
pub(crate) fn journeys(wish: &Wish, peers: &Peers) -> Done<Count> {
    if !has_journeys() {
        println!("e2e/journeys is empty: nothing to walk");
        return Ok(Count::default());
    }
    let pictures = house::target()?.join("e2e");
    fs::create_dir_all(&pictures).while_("making the folder for pictures")?;
    let lanes = if wish.url.is_some() { 1 } else { LANES };
    std::thread::scope(|scope| {
        let walks: Vec<_> = (0..lanes)
            .map(|lane| Lane { lane, lanes, wish, peers, pictures: &pictures })
            .map(|lane| scope.spawn(move || lane.walk()))
            .collect();
        let walked = walks
            .into_iter()
            .map(|walk| walk.join().unwrap_or_else(|_| Err(Stop::failed("a lane broke off"))));
        // Every lane is waited for, also when the first has failed.
        let walked: Vec<Done<Count>> = walked.collect();
        walked.into_iter().try_fold(Count::default(), |sum, lane| Ok(sum.and(lane?)))
    })
}

/// One of several browsers that walk at the same time, each in a shop of its own: nothing that one of them changes is seen by
/// another.
struct Lane<'a> {
    lane: usize,
    lanes: usize,
    wish: &'a Wish,
    peers: &'a Peers,
    pictures: &'a Path,
}

impl Lane<'_> {
    fn walk(&self) -> Done<Count> {
        let folder = self.pictures.join(format!("lane-{}", self.lane));
        fs::create_dir_all(&folder).while_("making the folder of a lane")?;
        let result = folder.join("result.json");
        // What an earlier run left must not be read as this one's.
        drop(fs::remove_file(&result));

        let shop = Shop::at(self.wish.url.as_deref(), &folder, self.peers)?;
        let mut node = node("run.mjs", &shop, self.pictures);
        node.envs(self.peers.told());
        node.args(&self.wish.words).env("PLAZA_E2E_RESULT", &result);
        node.env("PLAZA_E2E_LANE", format!("{}/{}", self.lane, self.lanes));
        if self.wish.all {
            node.env("PLAZA_E2E_ALL", "1");
        }
        let status = node.status().while_("starting node")?;
        let count = fs::read(&result).ok().and_then(|said| serde_json::from_slice(&said).ok());
        count.ok_or_else(|| {
            Stop::failed(format!("the journeys broke off ({status}); the shop said:\n{}", shop.last_words()))
        })
    }
}

/// Takes the pictures of docs/screenshots.
pub(crate) fn shots(wish: &ShotsWish) -> Done {
    setup::setup(&Without::default())?;
    let target = house::target()?.join("e2e");
    let pictures = if wish.whole { target.join("whole") } else { house::root().join("docs/screenshots") };
    fs::create_dir_all(&target).while_("making the folder for pictures")?;
    let peers = if wish.url.is_some() { Peers::default() } else { Peers::all()? };
    let shop = Shop::at(wish.url.as_deref(), &target, &peers)?;
    let mut node = node("shots.mjs", &shop, &pictures);
    if wish.whole {
        node.arg("--whole");
    }
    run(&mut node)
}

fn has_journeys() -> bool {
    let entries = fs::read_dir(house::root().join("e2e/journeys")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| path.extension().is_some_and(|ending| ending == "mjs"))
}

fn node(script: &str, shop: &Shop, pictures: &Path) -> Command {
    let mut node = mortal("node");
    node.arg(house::root().join("e2e").join(script)).current_dir(house::root());
    node.env("PLAZA_URL", &shop.url).env("PLAZA_E2E_PICTURES", pictures);
    if let Some(own) = &shop.own {
        node.env("PLAZA_PROGRAM", &own.program).env("PLAZA_DATA", own.data.path());
        if let Some(stand_in) = &own.stand_in {
            node.envs(stand_in.told());
        }
    }
    if let Some(chromium) = setup::chromium() {
        node.env("PLAZA_CHROMIUM", chromium);
    }
    node
}

/// A shop to visit. One of our own is stopped, and its data removed, when this is dropped.
struct Shop {
    url: String,
    own: Option<OwnShop>,
}

struct OwnShop {
    server: Child,
    log: PathBuf,
    program: PathBuf,
    /// Where one pays in this shop: it tells this one only what happens.
    stand_in: Option<StandIn>,
    // Removed when dropped, after the server was stopped.
    data: TempDir,
}

impl Shop {
    fn at(url: Option<&str>, folder: &Path, peers: &Peers) -> Done<Self> {
        match url {
            Some(url) => Ok(Self { url: url.to_owned(), own: None }),
            None => Self::start(folder, peers),
        }
    }

    fn start(folder: &Path, peers: &Peers) -> Done<Self> {
        let program = house::plaza()?;
        let data =
            tempfile::Builder::new().prefix("shop-").tempdir_in(folder).while_("making the shop's folder")?;
        let address = free_address()?;
        let settings = data.path().join("plaza.toml");
        let pays = || StandIn::start(&stand_in::beside(&program), &format!("http://{address}"), "none");
        let stand_in = peers.has_payments().then(pays).transpose()?;
        let of_payments = stand_in.as_ref().map(StandIn::as_setting).unwrap_or_default();
        let settled = format!("{of_payments}{}", peers.as_setting());
        fs::write(settings, settled).while_("writing the shop's settings")?;
        let log = folder.join("plaza.log");
        let words = fs::File::create(&log).while_("making the shop's log")?;
        let more_words = words.try_clone().while_("making the shop's log")?;

        // By its name: browsers tie no passkey to a number.
        let place = format!("localhost:{}", address.port());
        let mut command = mortal(&program);
        command.arg("demo").arg("--data").arg(data.path()).args(["--listen", &place]);
        command.current_dir(data.path()).stdin(Stdio::null()).stdout(words).stderr(more_words);
        let server = command.spawn().while_("starting the shop")?;
        let url = format!("http://{place}");
        let mut shop = Self { url, own: Some(OwnShop { server, log, program, stand_in, data }) };
        shop.wait_until_ready(address)?;
        Ok(shop)
    }

    fn wait_until_ready(&mut self, address: SocketAddr) -> Done {
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if is_ready(address) {
                println!("the shop is open at {} after {:.1} s", self.url, started.elapsed().as_secs_f64());
                return Ok(());
            }
            if let Some(own) = &mut self.own
                && let Some(status) = own.server.try_wait().while_("watching the shop")?
            {
                return Err(Stop::failed(format!("plaza demo ended ({status}):\n{}", self.last_words())));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(Stop::failed(format!("plaza demo was not ready in {START_TIME_MAX:?}:\n{}", self.last_words())))
    }

    /// The end of what the shop wrote.
    fn last_words(&self) -> String {
        let log = self.own.as_ref().and_then(|own| fs::read_to_string(&own.log).ok()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

impl Drop for OwnShop {
    fn drop(&mut self) {
        stop(&mut self.server, "plaza", STOP_TIME_MAX);
    }
}

/// A port that nobody had a moment ago.
pub(crate) fn free_address() -> Done<SocketAddr> {
    let taken = TcpListener::bind("127.0.0.1:0").while_("looking for a free port")?;
    taken.local_addr().while_("looking for a free port")
}

/// Whether `/readyz` answers 200: one request by hand, since nothing else here speaks HTTP.
pub(crate) fn is_ready(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /readyz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
        let mut answer = vec![0; 12];
        stream.read_exact(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer == b"HTTP/1.1 200")
}
