//! The shop that is killed: a demo with plenty of one thing, which takes cards by Stripe and by Redsys, and Bizum. Its server
//! comes and goes; its data and the stand-in stay.

use super::Campaign;
use crate::e2e::{free_address, is_ready};
use crate::forms;
use crate::kills;
use crate::shell::{self, Done, Stop, While, mortal, signal};
use crate::stand_in::{self, REDSYS_KEY, REDSYS_MERCHANT, STRIPE_SECRET, STRIPE_SIGNING, StandIn};
use crate::web::Browser;
use serde_json::Value;
use std::fs;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The first start of a demo fills it.
const START_MAX: Duration = Duration::from_secs(180);
const OWNER: &str = "ines@barroylino.example";
/// Where the owner says by which ways one pays.
const WAYS: &str = "/admin/payments/ways";
const PASSWORD: &str = "tres tristes tigres trigan";
/// There are so many of what is bought.
const PLENTY: u64 = 9_000;

/// A shop, running or not.
pub(super) struct Shop {
    program: PathBuf,
    folder: TempDir,
    address: SocketAddr,
    stand_in: StandIn,
    server: Option<Child>,
    owner: Browser,
    token: String,
}

/// Where buyers go.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) address: SocketAddr,
    pub(super) thing: &'static str,
}

impl Shop {
    /// Opens it: fills a demo, carries plenty in, and has its owner say by which ways one pays.
    pub(super) fn open(campaign: &Campaign<'_>) -> Done<Self> {
        let folder = TempDir::new().while_("making a folder")?;
        let address = free_address()?;
        let faults = campaign.seed.to_string();
        let stand_in =
            StandIn::start(&stand_in::beside(campaign.plaza), &format!("http://{address}"), &faults)?;
        fs::write(folder.path().join("plaza.toml"), stand_in.as_setting()).while_("writing settings")?;
        let program = campaign.plaza.to_owned();
        let mut shop = Self {
            program,
            folder,
            address,
            stand_in,
            server: None,
            owner: Browser::default(),
            token: String::new(),
        };
        shop.start()?;
        shop.carry_in()?;
        shop.set_up()?;
        Ok(shop)
    }

    pub(super) fn place(&self) -> Place {
        Place { address: self.address, thing: "/p/pieza-9000" }
    }

    fn plaza(&self, words: &[&str]) -> Command {
        let mut command = mortal(&self.program);
        command.args(words).arg("--data").arg(self.folder.path());
        command.args(["--listen", &self.address.to_string()]).current_dir(self.folder.path());
        // Each buyer says where they come from, as a proxy would; limits are tried elsewhere.
        command.env("PLAZA_TRUSTED_PROXIES", "127.0.0.1/32").env("PLAZA_LIMITS_PAGES_PER_MINUTE", "0");
        command.env("PLAZA_LIMITS_FORMS_PER_MINUTE", "0").env("PLAZA_LIMITS_PROGRAMS_PER_MINUTE", "0");
        command.env("LANG", "es_ES.UTF-8").stdin(Stdio::null());
        command
    }

    /// Runs a command beside the server and gives what it printed.
    fn command(&self, words: &[&str]) -> Done<String> {
        let output = self.plaza(words).output().while_(words.join(" "))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(Stop::failed(format!("{words:?}: {}", String::from_utf8_lossy(&output.stderr)))),
        }
    }

    fn start(&mut self) -> Done {
        let log = fs::File::options().create(true).append(true).open(self.folder.path().join("log"));
        let log = log.while_("opening the shop's log")?;
        let also_log = log.try_clone().while_("opening the shop's log")?;
        let server =
            self.plaza(&["demo"]).stdout(log).stderr(also_log).spawn().while_("starting the shop")?;
        self.server = Some(server);
        let asked = Instant::now();
        while !is_ready(self.address) {
            if asked.elapsed() > START_MAX {
                return Err(Stop::failed(format!("the shop was not ready in {START_MAX:?}")));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// The server is killed and started again.
    pub(super) fn die_and_live(&mut self) -> Done {
        if let Some(mut server) = self.server.take() {
            server.kill().while_("killing")?;
            server.wait().while_("waiting for what was killed")?;
        }
        self.start()
    }

    /// The server is asked to end, and does so in order.
    pub(super) fn end(&mut self) -> Done {
        let Some(mut server) = self.server.take() else { return Ok(()) };
        signal(server.id(), "TERM");
        let status = server.wait().while_("waiting for the shop")?;
        if status.success() { Ok(()) } else { Err(Stop::failed(format!("the shop ended with {status}"))) }
    }

    fn carry_in(&self) -> Done {
        let file = self.folder.path().join("plenty.jsonl");
        let text = format!("{}{}\n", kills::HEAD, kills::line("pieza", PLENTY));
        fs::write(&file, text).while_("writing lines")?;
        self.command(&["import", "jsonl", &file.display().to_string()]).map(drop)
    }

    /// The owner comes in, types the keys of both providers and offers their ways.
    fn set_up(&mut self) -> Done {
        let told = self.command(&["user", "link", OWNER])?;
        let link =
            told.lines().rev().find_map(|line| line.find("/reset/").map(|at| line[at..].trim().to_owned()));
        let link = link.ok_or_else(|| Stop::failed(format!("no link: {told}")))?;
        let (address, owner) = (self.address, &mut self.owner);
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
        let seen = self.owner.visit(self.address, page)?;
        let form = forms::find(&seen.body, action);
        let mut form =
            form.ok_or_else(|| Stop::failed(format!("no form {action} (answered {})", seen.status)))?;
        says.iter().for_each(|(name, value)| form.say(name, value));
        let answer = self.owner.post(self.address, &form.action, &form.pairs())?;
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
        let seen = self.owner.visit(self.address, &report)?;
        match seen.status == 200 && !seen.body.contains("aside-list") {
            true => Ok(()),
            false => {
                Err(Stop::failed(format!("the comparison with Stripe ({}):\n{}", seen.status, seen.body)))
            }
        }
    }

    /// What a program reads of the shop.
    pub(super) fn asks(&self, path: &str) -> Done<Value> {
        let answer = Browser::with_token(&self.token).get(self.address, path)?;
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
        if let Some(server) = &mut self.server {
            drop(server.kill());
            drop(server.wait());
        }
    }
}
