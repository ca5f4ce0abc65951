//! A shop in which one buys: a demo that takes cards by Stripe and by Redsys, and Bizum, on SQLite or as two nodes on one
//! PostgreSQL. Its servers come and go; its data and the stand-in stay.

use super::count;
use crate::e2e::{free_address, is_ready};
use crate::forms;
use crate::kills::Dice;
use crate::postgres::Cluster;
use crate::shell::{self, Done, Stop, While, mortal, signal};
use crate::stand_in::{self, REDSYS_KEY, REDSYS_MERCHANT, STRIPE_SECRET, STRIPE_SIGNING, StandIn};
use crate::web::Browser;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The first start of a demo fills it.
const START_MAX: Duration = Duration::from_secs(180);
const OWNER: &str = "ines@barroylino.example";
/// Where the owner says by which ways one pays.
const WAYS: &str = "/admin/payments/ways";
const PASSWORD: &str = "tres tristes tigres trigan";

/// How a shop is opened.
pub(super) struct Opening<'o> {
    /// The program; the stand-in lies beside it.
    pub(super) plaza: &'o Path,
    /// Two nodes on one PostgreSQL, or one server on SQLite.
    pub(super) on_postgres: bool,
    /// What goes wrong at the stand-in.
    pub(super) faults: &'o str,
}

/// A server with a folder of its own, running or not.
struct Node {
    address: SocketAddr,
    folder: PathBuf,
    server: Option<Child>,
}

/// A shop, running or not.
pub(super) struct Shop {
    program: PathBuf,
    nodes: Vec<Node>,
    stand_in: StandIn,
    owner: Browser,
    token: String,
    /// Orders of the demo's own, by their codes: nobody here has bought them.
    first: BTreeSet<String>,
    // Stopped and removed when dropped, after the servers were.
    cluster: Option<Cluster>,
    folder: TempDir,
}

/// Where buyers go.
#[derive(Clone)]
pub(super) struct Place {
    /// The nodes of the shop.
    pub(super) homes: Vec<SocketAddr>,
    /// Where the thing stands that they want.
    pub(super) thing: String,
}

impl Shop {
    /// Opens it: fills a demo, carries these lines in, and has its owner say by which ways one pays.
    pub(super) fn open(opening: &Opening<'_>, lines: &str) -> Done<Self> {
        let folder = TempDir::new().while_("making a folder")?;
        let cluster = opening.on_postgres.then(Cluster::start).transpose()?;
        let nodes = if opening.on_postgres { 2 } else { 1 };
        let nodes =
            (0..nodes).map(|number| Node::in_folder(folder.path(), number)).collect::<Done<Vec<_>>>()?;
        let shop = format!("http://{}", nodes[0].address);
        let stand_in = StandIn::start(&stand_in::beside(opening.plaza), &shop, opening.faults)?;
        for node in &nodes {
            fs::write(node.folder.join("plaza.toml"), stand_in.as_setting()).while_("writing settings")?;
        }
        let program = opening.plaza.to_owned();
        let (owner, token, first) = (Browser::default(), String::new(), BTreeSet::new());
        let mut shop = Self { program, nodes, stand_in, owner, token, first, cluster, folder };
        for node in 0..shop.nodes.len() {
            shop.start(node)?;
        }
        shop.carry_in(lines)?;
        shop.set_up()?;
        shop.first = count::codes(&shop)?;
        Ok(shop)
    }

    /// Whether an order was there before anybody bought.
    pub(super) fn had(&self, code: &str) -> bool {
        self.first.contains(code)
    }

    /// Where a thing stands.
    pub(super) fn place(&self, thing: String) -> Place {
        Place { homes: self.nodes.iter().map(|node| node.address).collect(), thing }
    }

    /// The node that the owner talks to.
    fn address(&self) -> SocketAddr {
        self.nodes[0].address
    }

    fn plaza(&self, node: usize, words: &[&str]) -> Command {
        let Node { address, folder, .. } = &self.nodes[node];
        let mut command = mortal(&self.program);
        command.args(words).arg("--data").arg(folder).current_dir(folder);
        command.args(["--listen", &address.to_string(), "--public-url", &format!("http://{address}")]);
        if let Some(cluster) = &self.cluster {
            command.args(["--database", &cluster.url()]);
        }
        // Each buyer says where they come from, as a proxy would; limits are tried elsewhere.
        command.env("PLAZA_TRUSTED_PROXIES", "127.0.0.1/32").env("PLAZA_LIMITS_PAGES_PER_MINUTE", "0");
        command.env("PLAZA_LIMITS_FORMS_PER_MINUTE", "0").env("PLAZA_LIMITS_PROGRAMS_PER_MINUTE", "0");
        command.env("LANG", "es_ES.UTF-8").stdin(Stdio::null());
        command
    }

    /// Runs a command beside the servers and gives what it printed.
    fn command(&self, words: &[&str]) -> Done<String> {
        let output = self.plaza(0, words).output().while_(words.join(" "))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(Stop::failed(format!("{words:?}: {}", String::from_utf8_lossy(&output.stderr)))),
        }
    }

    /// Starts a node: the first one fills the demo where that was not done.
    fn start(&mut self, node: usize) -> Done {
        let log = fs::File::options().create(true).append(true).open(self.nodes[node].folder.join("log"));
        let log = log.while_("opening the shop's log")?;
        let also_log = log.try_clone().while_("opening the shop's log")?;
        let word = if node == 0 { "demo" } else { "serve" };
        let server = self.plaza(node, &[word]).stdout(log).stderr(also_log).spawn();
        self.nodes[node].server = Some(server.while_("starting the shop")?);
        let asked = Instant::now();
        while !is_ready(self.nodes[node].address) {
            if asked.elapsed() > START_MAX {
                return Err(Stop::failed(format!("node {node} was not ready in {START_MAX:?}")));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// One of the servers, as the dice fall, is killed and started again.
    pub(super) fn die_and_live(&mut self, dice: &mut Dice) -> Done {
        let victim = usize::try_from(dice.below(self.nodes.len() as u64)).unwrap_or(0);
        if let Some(mut server) = self.nodes[victim].server.take() {
            server.kill().while_("killing")?;
            server.wait().while_("waiting for what was killed")?;
        }
        self.start(victim)
    }

    /// The servers are asked to end, and do so in order.
    pub(super) fn end(&mut self) -> Done {
        for mut server in self.nodes.iter_mut().filter_map(|node| node.server.take()) {
            signal(server.id(), "TERM");
            let status = server.wait().while_("waiting for the shop")?;
            if !status.success() {
                return Err(Stop::failed(format!("the shop ended with {status}")));
            }
        }
        Ok(())
    }

    fn carry_in(&self, lines: &str) -> Done {
        let file = self.folder.path().join("lines.jsonl");
        fs::write(&file, lines).while_("writing lines")?;
        self.command(&["import", "jsonl", &file.display().to_string()]).map(drop)
    }

    /// The owner comes in, types the keys of both providers and offers their ways.
    fn set_up(&mut self) -> Done {
        let told = self.command(&["user", "link", OWNER])?;
        let link =
            told.lines().rev().find_map(|line| line.find("/reset/").map(|at| line[at..].trim().to_owned()));
        let link = link.ok_or_else(|| Stop::failed(format!("no link: {told}")))?;
        let (address, owner) = (self.address(), &mut self.owner);
        owner.post(address, &link, &[("password", PASSWORD)])?;
        owner.post(address, "/sign-in", &[("address", OWNER), ("password", PASSWORD)])?;
        let merchant =
            [("merchant_code", REDSYS_MERCHANT), ("terminal", "1"), ("key", REDSYS_KEY), ("sandbox", "yes")];
        let stripe = [("secret_key", STRIPE_SECRET), ("signing_secret", STRIPE_SIGNING)];
        self.send(WAYS, "/admin/payments/keys/stripe", &stripe)?;
        self.send(WAYS, "/admin/payments/keys/redsys", &merchant)?;
        self.send(WAYS, "/admin/payments/ways/bizum", &[("bizum_on", "yes")])?;
        let told = self.command(&[
            "user",
            "token",
            OWNER,
            "--name",
            "count",
            "--days",
            "1",
            "--scopes",
            "orders:read,sales:read",
        ])?;
        let token = told.lines().rev().find(|line| line.starts_with("plz_")).map(str::to_owned);
        self.token = token.ok_or_else(|| Stop::failed(format!("no token: {told}")))?;
        Ok(())
    }

    /// The owner has cards taken by one of both providers. A buyer could not tell them apart, so both are never offered.
    pub(super) fn takes_cards_by(&mut self, card: &str) -> Done {
        for (way, tick) in [("stripe", "stripe_on"), ("redsys", "redsys_on")] {
            let is_on = if way == card { "yes" } else { "" };
            self.send(WAYS, &format!("/admin/payments/ways/{way}"), &[(tick, is_on)])?;
        }
        Ok(())
    }

    /// The owner sends a form of a page with what stands in it and with this. Gives where it leads.
    fn send(&mut self, page: &str, action: &str, says: &[(&str, &str)]) -> Done<String> {
        let seen = self.owner.visit(self.nodes[0].address, page)?;
        let form = forms::find(&seen.body, action);
        let mut form =
            form.ok_or_else(|| Stop::failed(format!("no form {action} (answered {})", seen.status)))?;
        says.iter().for_each(|(name, value)| form.say(name, value));
        let answer = self.owner.post(self.nodes[0].address, &form.action, &form.pairs())?;
        match answer.header("location") {
            Some(to) if answer.status == 303 => Ok(to.to_owned()),
            _ => Err(Stop::failed(format!("{action} answered {}:\n{}", answer.status, answer.body))),
        }
    }

    /// The owner has the book compared with the list of Stripe, and the report names nothing.
    pub(super) fn reconciles(&mut self) -> Done {
        let day =
            |which: &str| shell::ask("date", &["-d", which, "+%F"]).unwrap_or_default().trim().to_owned();
        let (from, to) = (day("yesterday"), day("tomorrow"));
        let says = [("way", "stripe"), ("from", from.as_str()), ("to", to.as_str())];
        let report = self.send("/admin/ledger/reconcile", "/admin/ledger/reconcile", &says)?;
        let seen = self.owner.visit(self.nodes[0].address, &report)?;
        match seen.status == 200 && !seen.body.contains("aside-list") {
            true => Ok(()),
            false => {
                Err(Stop::failed(format!("the comparison with Stripe ({}):\n{}", seen.status, seen.body)))
            }
        }
    }

    /// What a program reads of the shop.
    pub(super) fn asks(&self, path: &str) -> Done<Value> {
        let answer = Browser::with_token(&self.token).get(self.address(), path)?;
        match answer.status {
            200 => serde_json::from_str(&answer.body).while_(format!("reading {path}")),
            status => Err(Stop::failed(format!("{path} answered {status}: {}", answer.body))),
        }
    }

    /// What the stand-in has taken and given back.
    pub(super) fn taken(&self) -> Done<Vec<Value>> {
        let place =
            self.stand_in.base().trim_start_matches("http://").parse().while_("reading an address")?;
        let answer = Browser::default().get(place, "/stand-in/money")?;
        let said: Value = serde_json::from_str(&answer.body).while_("reading what the stand-in has taken")?;
        Ok(said["payments"].as_array().cloned().unwrap_or_default())
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        for server in self.nodes.iter_mut().filter_map(|node| node.server.as_mut()) {
            drop(server.kill());
            drop(server.wait());
        }
    }
}

impl Node {
    /// One with a folder of its own among those of the shop.
    fn in_folder(shop: &Path, number: usize) -> Done<Self> {
        let folder = shop.join(format!("node{number}"));
        fs::create_dir(&folder).while_("making a folder")?;
        Ok(Self { address: free_address()?, folder, server: None })
    }
}
