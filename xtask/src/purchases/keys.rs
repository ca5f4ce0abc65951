//! Calls with a key at localstripe, which forgets keys, behind our proxy, which remembers them and loses answers: whoever asks
//! until they are answered has made one payment for each key.

use crate::shell::{Done, Stop, While};
use crate::stand_in::{self, LocalStripe, StandIn};
use crate::web::Browser;
use serde_json::Value;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;

/// So often one asks for the same at most.
const TRIES_MAX: usize = 20;

/// Makes so many payments. Gives the closing line.
pub(crate) fn run(plaza: &Path, payments: u64) -> Done<String> {
    let there = LocalStripe::start()?;
    let program = stand_in::beside(plaza);
    let proxy = StandIn::proxy(&program, there.base(), "lost")?;
    let at: SocketAddr = proxy.base().trim_start_matches("http://").parse().while_("reading an address")?;
    let mut lost = 0;
    for number in 0..payments {
        lost += make(at, number)?;
    }
    let listed = list(at)?;
    let twice = listed.values().filter(|count| **count != 1).count();
    match u64::try_from(listed.len()).is_ok_and(|count| count == payments) && twice == 0 && lost > 0 {
        true => Ok(format!("localstripe: {payments} payments by key, {lost} answers lost, none made twice")),
        false => Err(Stop::failed(format!("{payments} payments by key, {lost} answers lost: {listed:?}"))),
    }
}

/// Asks until somebody answers. Tells how many answers were lost.
fn make(at: SocketAddr, number: u64) -> Done<u64> {
    let key = format!("attempt-{number}");
    let mut browser = Browser::with_token("sk_test_stand_in_of_plaza").with("idempotency-key", &key);
    let amount = (100 + number).to_string();
    let says = [("amount", amount.as_str()), ("currency", "eur"), ("metadata[attempt]", key.as_str())];
    for lost in 0..TRIES_MAX {
        let answer = browser.post(at, "/v1/payment_intents", &says)?;
        match answer.status {
            200 => return Ok(lost as u64),
            502 => {}
            status => return Err(Stop::failed(format!("localstripe answered {status}: {}", answer.body))),
        }
    }
    Err(Stop::failed(format!("{key} was not answered")))
}

/// How many payments there are of each attempt.
fn list(at: SocketAddr) -> Done<BTreeMap<String, u64>> {
    let answer = Browser::with_token("sk_test_stand_in_of_plaza").get(at, "/v1/payment_intents?limit=100")?;
    let said: Value = serde_json::from_str(&answer.body).while_("reading the list of localstripe")?;
    let mut count = BTreeMap::new();
    for one in said["data"].as_array().into_iter().flatten() {
        *count.entry(one["metadata"]["attempt"].as_str().unwrap_or_default().to_owned()).or_insert(0) += 1;
    }
    Ok(count)
}
