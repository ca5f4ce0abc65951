//! Two nodes on one PostgreSQL are one shop: real processes, killed and restarted. A session begun on one works on the
//! other, each letter is sent once however often nodes die, a price changed on one shows on the other within a second, and
//! a rolling restart behind a proxy answers every request.

mod letters;
mod proxy;

use crate::kills::{self, Dice};
use crate::postgres::Cluster;
use crate::shell::{Done, Stop, While, mortal, signal};
use crate::web::Browser;
use letters::Letters;
use proxy::Proxy;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const START_MAX: Duration = Duration::from_secs(60);
/// A job that a killed node held is free again after its limit and some grace; then it must soon be done.
const LETTERS_MAX: Duration = Duration::from_secs(240);
/// How long a change may take to show on another node.
const SHOWN_MAX: Duration = Duration::from_secs(1);
/// How long a node says that it is leaving: longer than the proxy takes to hear it.
const LEAVE_S: &str = "1";
/// Visitors during the rolling restart.
const VISITORS: usize = 4;

/// Which nodes are tried, and how hard.
pub(crate) struct Campaign<'c> {
    /// The program.
    pub(crate) plaza: &'c Path,
    /// How many letters, each by a job.
    pub(crate) letters: u64,
    /// Where the dice begin.
    pub(crate) seed: u64,
}

struct Shop<'c> {
    plaza: &'c Path,
    folder: TempDir,
    cluster: Cluster,
    letters: Letters,
    nodes: Vec<SocketAddr>,
    running: Vec<Option<Child>>,
}

/// Tells the whole story. Gives the closing line.
pub(crate) fn run(campaign: &Campaign<'_>) -> Done<String> {
    let begun = Instant::now();
    let nodes = (0..2).map(|_| free_address()).collect::<Done<Vec<_>>>()?;
    let mut shop = Shop {
        plaza: campaign.plaza,
        folder: TempDir::new().while_("making a folder")?,
        cluster: Cluster::start()?,
        letters: Letters::start()?,
        running: nodes.iter().map(|_| None).collect(),
        nodes,
    };
    shop.import(1)?;
    let link = shop.command(0, &["user", "invite", "ines@prueba.example", "Inés"])?;
    shop.start(0)?;
    shop.start(1)?;
    let owner = shop.session_on_both(&link)?;
    let shown = shop.price_on_both()?;
    let answered = shop.rolling_restart()?;
    let told = shop.letters_under_fire(campaign, owner)?;
    for index in 0..shop.running.len() {
        shop.end(index, "TERM")?;
    }
    Ok(format!(
        "two nodes: a session on both, a price shown after {} ms, {answered} requests during a rolling restart all \
         answered, {told} ({} s)",
        shown.as_millis(),
        begun.elapsed().as_secs()
    ))
}

fn free_address() -> Done<SocketAddr> {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).while_("finding a port")
}

impl Shop<'_> {
    fn data(&self, node: usize) -> PathBuf {
        self.folder.path().join(format!("node{node}"))
    }

    fn plaza(&self, node: usize, words: &[&str]) -> Command {
        let mut command = mortal(self.plaza);
        command.args(words).arg("--data").arg(self.data(node));
        command.args(["--listen", &self.nodes[node].to_string(), "--database", &self.cluster.url()]);
        command.args(["--public-url", "http://localhost:1"]).env("LANG", "en_GB.UTF-8");
        command.env("PLAZA_SMTP", format!("smtp://{}", self.letters.at));
        command.env("PLAZA_MAIL_FROM", "shop@prueba.example").env("PLAZA_LEAVE_S", LEAVE_S);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Runs a command to its end and gives what it printed.
    fn command(&self, node: usize, words: &[&str]) -> Done<String> {
        let output = self.plaza(node, words).stderr(Stdio::piped()).output().while_(words.join(" "))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(printed);
        }
        let complaint = String::from_utf8_lossy(&output.stderr);
        Err(Stop::failed(format!("plaza {}: {}\n{printed}{complaint}", words.join(" "), output.status)))
    }

    /// Carries a product in, or its next version.
    fn import(&self, version: u64) -> Done {
        let file = self.folder.path().join("lines.jsonl");
        fs::write(&file, format!("{}{}\n", kills::HEAD, kills::line("pieza", version)))
            .while_("writing lines")?;
        self.command(0, &["import", "jsonl", &file.display().to_string()]).map(drop)
    }

    /// Starts a node and waits until it is ready.
    fn start(&mut self, node: usize) -> Done {
        let child = self.plaza(node, &["serve"]).stdout(Stdio::null()).spawn().while_("starting a node")?;
        self.running[node] = Some(child);
        let asked = Instant::now();
        while asked.elapsed() < START_MAX {
            if Browser::default().get(self.nodes[node], "/readyz").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Err(Stop::failed(format!("node {node} was not ready in {START_MAX:?}")))
    }

    fn end(&mut self, node: usize, how: &str) -> Done {
        let Some(mut child) = self.running[node].take() else { return Ok(()) };
        signal(child.id(), how);
        let status = child.wait().while_("waiting for a node")?;
        match how == "KILL" || status.success() {
            true => Ok(()),
            false => Err(Stop::failed(format!("node {node} ended with {status}"))),
        }
    }

    /// Signs somebody in on one node; the other knows them, and both forget them together.
    fn session_on_both(&self, link: &str) -> Done<Browser> {
        let path = link.lines().find_map(|line| line.strip_prefix("http://localhost:1"));
        let path = path.ok_or(()).map_err(|()| "no link").while_("inviting the owner")?;
        let mut browser = Browser::default();
        let fields =
            [("name", "Inés"), ("password", "barro y lino en la ventana"), ("age", "yes"), ("terms", "yes")];
        let entered = browser.post(self.nodes[0], path, &fields)?;
        let status = |at, browser: &Browser| browser.get(at, "/admin").map(|answer| answer.status);
        let known = (status(self.nodes[0], &browser)?, status(self.nodes[1], &browser)?);
        let unknown = status(self.nodes[1], &Browser::default())?;
        match known == (200, 200) && unknown != 200 {
            true => Ok(browser),
            false => Err(Stop::failed(format!(
                "after {} the nodes answer {known:?} to whoever is signed in and {unknown} to others:\n{}",
                entered.status, entered.body
            ))),
        }
    }

    /// Changes a price beside one node. Tells how long the other went on showing the old one.
    fn price_on_both(&self) -> Done<Duration> {
        let shows = |at, price: &str| {
            let answer = Browser::default().get(at, "/p/pieza-1");
            answer.is_ok_and(|answer| answer.body.contains(price))
        };
        for at in &self.nodes {
            if !shows(*at, "1,01") {
                return Err(Stop::failed("a node does not show the product"));
            }
        }
        self.import(2)?;
        let changed = Instant::now();
        while changed.elapsed() < SHOWN_MAX {
            // The name has changed with the price, and with the name the address: both lead to the product.
            let new = |at| {
                let answer = Browser::default().get(at, "/p/pieza-2");
                answer.is_ok_and(|answer| answer.status == 200 && answer.body.contains("1,02"))
            };
            if self.nodes.iter().all(|at| new(*at)) {
                return Ok(changed.elapsed());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Err(Stop::failed(format!("a new price was not shown on both nodes in {SHOWN_MAX:?}")))
    }

    /// Restarts both nodes, one after the other, while visitors come by a proxy. Tells how many were answered.
    fn rolling_restart(&mut self) -> Done<u64> {
        let proxy = Proxy::before(&self.nodes)?;
        wait_for(&proxy, 2)?;
        let (is_over, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let visitors: Vec<_> = (0..VISITORS)
            .map(|_| {
                let (at, is_over, answered) = (proxy.at, is_over.clone(), answered.clone());
                std::thread::spawn(move || visit(at, &is_over, &answered))
            })
            .collect();
        let restarted = (0..self.nodes.len()).try_for_each(|node| {
            self.end(node, "TERM")?;
            self.start(node)?;
            wait_for(&proxy, 2)
        });
        is_over.store(true, Ordering::Relaxed);
        for visitor in visitors {
            visitor.join().map_err(|_| "a visitor panicked").while_("visiting")??;
        }
        restarted?;
        Ok(answered.load(Ordering::Relaxed))
    }

    /// Asks for letters on whichever node is there, while both are killed at random. In the end each letter that was
    /// promised has come under one key.
    fn letters_under_fire(&mut self, campaign: &Campaign<'_>, owner: Browser) -> Done<String> {
        let mut dice = Dice(campaign.seed);
        let mut promised = BTreeSet::new();
        let (mut kills, mut node) = (0_u64, 0);
        let every = (campaign.letters / 12).clamp(10, 200);
        let mut until_kill = 1 + dice.below(every);
        let mut number = 0_u64;
        let mut browser = owner;
        while (promised.len() as u64) < campaign.letters {
            number += 1;
            let address = format!("persona{number}@prueba.example");
            let fields = [("name", "Persona"), ("address", address.as_str()), ("role", "member")];
            // One whose answer was lost may have been kept or not: it is asked for by nobody again.
            if let Ok(answer) = browser.post(self.nodes[node], "/admin/people/invite", &fields) {
                if answer.status != 303 {
                    return Err(Stop::failed(format!(
                        "an invitation ended with {}:\n{}",
                        answer.status, answer.body
                    )));
                }
                promised.insert(address);
            }
            node = 1 - node;
            until_kill -= 1;
            if until_kill == 0 {
                until_kill = 1 + dice.below(every);
                let victim = usize::from(dice.below(2) == 1);
                std::thread::sleep(Duration::from_millis(dice.below(60)));
                self.end(victim, "KILL")?;
                kills += 1;
                self.start(victim)?;
            }
        }
        self.all_have_come(&promised)?;
        self.nothing_is_aside()?;
        let kept = self.letters.kept();
        let twice: u64 = kept.values().map(|(_, times)| times - 1).sum();
        Ok(format!(
            "{} letters under {kills} kills: each promised one came once by its key, none set aside, none forgotten, \
             {twice} delivered twice",
            kept.len()
        ))
    }

    fn all_have_come(&self, promised: &BTreeSet<String>) -> Done {
        let begun = Instant::now();
        loop {
            let mut keys: BTreeMap<String, u64> = BTreeMap::new();
            for (reader, _) in self.letters.kept().into_values() {
                *keys.entry(reader).or_default() += 1;
            }
            if let Some((reader, count)) = keys.iter().find(|(_, count)| **count > 1) {
                return Err(Stop::failed(format!("{reader} got {count} letters under different keys")));
            }
            let missing = promised.iter().filter(|reader| !keys.contains_key(*reader)).count();
            if missing == 0 {
                return Ok(());
            }
            if begun.elapsed() > LETTERS_MAX {
                return Err(Stop::failed(format!("{missing} of {} letters have not come", promised.len())));
            }
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Nothing had to be set aside: trying again what is finds nothing.
    fn nothing_is_aside(&self) -> Done {
        let aside = self.command(0, &["doctor"])?;
        match aside.lines().find(|line| line.contains("set aside") || line.contains("could not answer")) {
            Some(line) => Err(Stop::failed(line.to_owned())),
            None => Ok(()),
        }
    }
}

impl Drop for Shop<'_> {
    fn drop(&mut self) {
        for child in self.running.iter_mut().flatten() {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

fn wait_for(proxy: &Proxy, count: usize) -> Done {
    let asked = Instant::now();
    while proxy.ready() < count {
        if asked.elapsed() > START_MAX {
            return Err(Stop::failed("the proxy does not see all nodes"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Asks for pages until it is over. Whatever is not answered well ends the story.
fn visit(at: SocketAddr, is_over: &AtomicBool, answered: &AtomicU64) -> Done {
    while !is_over.load(Ordering::Relaxed) {
        for path in ["/", "/p/pieza-2", "/search?q=pieza"] {
            let answer = Browser::default().get(at, path)?;
            if answer.status != 200 {
                return Err(Stop::failed(format!(
                    "{path} answered {} during a rolling restart",
                    answer.status
                )));
            }
            answered.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(())
}
