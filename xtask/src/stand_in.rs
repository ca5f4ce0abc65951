//! Providers of payments for one run: our own stand-in for Stripe and Redsys, built with the program, and localstripe from its
//! package behind a proxy of ours. Both are reached on this machine only and are gone with the run.

use crate::house;
use crate::peer::Peer;
use crate::postbox;
use crate::shell::{Done, mortal};
use std::fs;
use std::path::{Path, PathBuf};

/// The secret key of the account at Stripe, as journeys type it.
pub(crate) const STRIPE_SECRET: &str = "sk_test_stand_in_of_plaza";
/// What its notifications are signed with.
pub(crate) const STRIPE_SIGNING: &str = "whsec_stand_in_of_plaza";
/// The merchant at Redsys, with the key that Redsys publishes for tests.
pub(crate) const REDSYS_MERCHANT: &str = "999008881";
pub(crate) const REDSYS_KEY: &str = "sq7HjrUOBfKmC576ILgskD5srU870gJ7";

/// A running stand-in. Dropping it stops it.
pub(crate) struct StandIn {
    _peer: Peer,
    base: String,
}

impl StandIn {
    /// Starts one that tells the shop at this address what happens, and in which `faults` go wrong.
    pub(crate) fn start(program: &Path, shop: &str, faults: &str) -> Done<Self> {
        let notify = format!("{shop}/payments/stripe/notify");
        Self::run(program, &["--faults", faults, "--stripe-notify", &notify])
    }

    /// Starts the proxy before another provider.
    pub(crate) fn proxy(program: &Path, to: &str, faults: &str) -> Done<Self> {
        Self::run(program, &["proxy", "--to", to, "--faults", faults])
    }

    fn run(program: &Path, words: &[&str]) -> Done<Self> {
        let mut peer = Peer::start("the stand-in", |_| {
            let mut command = mortal(program);
            command.args(words);
            Ok(command)
        })?;
        let base = peer.wait(|folder| first_line(&fs::read_to_string(folder.join("out")).ok()?))?;
        Ok(Self { _peer: peer, base })
    }

    /// Where it is: the beginning of an address.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Where it is and what an owner types of it: names and values of the environment.
    pub(crate) fn told(&self) -> [(&'static str, String); 3] {
        [
            ("PLAZA_TEST_PAYMENTS", self.base.clone()),
            ("PLAZA_TEST_STRIPE", format!("{STRIPE_SECRET} {STRIPE_SIGNING}")),
            ("PLAZA_TEST_REDSYS", format!("{REDSYS_MERCHANT} {REDSYS_KEY}")),
        ]
    }

    /// What a shop's settings say that pays there.
    pub(crate) fn as_setting(&self) -> String {
        format!("[payments]\nstripe = \"{0}\"\nredsys = \"{0}\"\n", self.base)
    }
}

/// The first line, once it is there as a whole.
fn first_line(said: &str) -> Option<String> {
    said.split_once('\n').map(|(line, _)| line.trim().to_owned())
}

/// Where the program lies: beside `plaza`.
pub(crate) fn beside(plaza: &Path) -> PathBuf {
    plaza.with_file_name("stand-in")
}

/// localstripe. Dropping it stops it.
pub(crate) struct LocalStripe {
    _peer: Peer,
    base: String,
}

impl LocalStripe {
    /// Starts it and waits until it listens.
    pub(crate) fn start() -> Done<Self> {
        let mut peer = Peer::start("localstripe", |folder| {
            let mut command = mortal(postbox::python()?);
            command.arg(house::root().join("xtask/peers/stripe.py")).arg(folder);
            Ok(command)
        })?;
        let address = peer.wait(|folder| fs::read_to_string(folder.join("address")).ok())?;
        Ok(Self { _peer: peer, base: format!("http://{}", address.trim()) })
    }

    /// Where it is: the beginning of an address.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }
}

#[cfg(test)]
mod tests {
    use super::first_line;

    #[test]
    fn a_line_counts_when_it_is_whole() {
        assert_eq!(first_line("http://127.0.0.1:40"), None);
        assert_eq!(first_line("http://127.0.0.1:4000\nmore").as_deref(), Some("http://127.0.0.1:4000"));
    }
}
