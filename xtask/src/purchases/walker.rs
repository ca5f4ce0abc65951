//! Somebody with a browser without script: they go from page to page, send forms as those stand there, and press again where
//! nothing answers. What they want to buy is not here.

use crate::forms::{self, Form};
use crate::shell::{Done, Stop};
use crate::web::{Answer, Browser};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// They give up after so long: what a killed server had begun is taken up again only after a while.
const PATIENCE: Duration = Duration::from_secs(300);
/// Before they press again they wait so long.
const BREATH: Duration = Duration::from_millis(150);

/// What is seen after a click.
pub(super) struct Seen {
    pub(super) at: SocketAddr,
    pub(super) path: String,
    pub(super) answer: Answer,
}

/// Whoever walks.
pub(super) struct Walker {
    browser: Browser,
    begun: Instant,
}

impl Walker {
    /// One whose browser comes from an address of its own.
    pub(super) fn new(number: u64) -> Self {
        let from = format!("198.51.{}.{}", number / 250 % 250, number % 250 + 1);
        Self { browser: Browser::coming_from(&from), begun: Instant::now() }
    }

    /// Whether they still go on.
    pub(super) fn is_patient(&self) -> bool {
        self.begun.elapsed() < PATIENCE
    }

    /// A form of the page that is sent to an address with this in it.
    pub(super) fn form(&self, seen: &Seen, action: &str) -> Done<Form> {
        forms::find(&seen.answer.body, action).ok_or_else(|| lost(seen, &format!("no form for {action}")))
    }

    /// Asks for a page, and follows where it leads.
    pub(super) fn look(&mut self, at: SocketAddr, path: &str) -> Done<Seen> {
        let answer = self.until_answered(|browser| browser.visit(at, path))?;
        self.follow(at, path, answer)
    }

    /// The same for an address that stands on a page.
    pub(super) fn look_at(&mut self, from: &Seen, address: &str) -> Done<Seen> {
        let (at, path) = place_of(from.at, address);
        self.look(at, &path)
    }

    /// Sends a form, and follows where the answer leads.
    pub(super) fn send(&mut self, from: &Seen, form: &Form) -> Done<Seen> {
        let (at, path) = place_of(from.at, &form.action);
        let answer = self.until_answered(|browser| browser.post(at, &path, &form.pairs()))?;
        self.follow(at, &path, answer)
    }

    fn follow(&mut self, at: SocketAddr, path: &str, answer: Answer) -> Done<Seen> {
        let mut seen = Seen { at, path: path.to_owned(), answer };
        for _ in 0..10 {
            let Some(to) =
                seen.answer.header("location").filter(|_| (300..400).contains(&seen.answer.status))
            else {
                return Ok(seen);
            };
            let (at, path) = place_of(seen.at, to);
            let answer = self.until_answered(|browser| browser.visit(at, &path))?;
            seen = Seen { at, path, answer };
        }
        Err(lost(&seen, "it leads in a circle"))
    }

    /// Asks until somebody answers: the server may be dead, or say that it is not ready.
    fn until_answered(&mut self, mut asks: impl FnMut(&mut Browser) -> Done<Answer>) -> Done<Answer> {
        loop {
            match asks(&mut self.browser) {
                Ok(answer) if !matches!(answer.status, 429 | 503) => return Ok(answer),
                Err(stop) if !self.is_patient() => return Err(stop),
                Ok(answer) if !self.is_patient() => {
                    return Err(Stop::failed(format!("it still answers {}", answer.status)));
                }
                Ok(_) | Err(_) => std::thread::sleep(BREATH),
            }
        }
    }
}

/// Where an address leads from a place: elsewhere, or on in the same house.
fn place_of(at: SocketAddr, address: &str) -> (SocketAddr, String) {
    let elsewhere = address.strip_prefix("http://").and_then(|rest| {
        let (place, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Some((place.parse().ok()?, if path.is_empty() { "/".to_owned() } else { path.to_owned() }))
    });
    elsewhere.unwrap_or_else(|| (at, address.to_owned()))
}

/// What a page says is wrong.
pub(super) fn alerts(page: &str) -> String {
    let after = page.split("role=\"alert\"").nth(1).unwrap_or_default();
    after.chars().take(600).collect()
}

/// Why somebody could not go on, and what they saw.
pub(super) fn lost(seen: &Seen, why: &str) -> Stop {
    let beginning: String = seen.answer.body.chars().take(2_000).collect();
    Stop::failed(format!("{why} at {}{} ({}):\n{beginning}", seen.at, seen.path, seen.answer.status))
}

#[cfg(test)]
mod tests {
    use super::{alerts, place_of};

    #[test]
    fn an_address_leads_elsewhere_or_stays() {
        let home = "127.0.0.1:1".parse().unwrap();
        assert_eq!(place_of(home, "/orders/x"), (home, "/orders/x".into()));
        let there = "127.0.0.1:2".parse().unwrap();
        assert_eq!(place_of(home, "http://127.0.0.1:2/c/pay/a?b=c"), (there, "/c/pay/a?b=c".into()));
        assert_eq!(place_of(home, "http://127.0.0.1:2"), (there, "/".into()));
    }

    #[test]
    fn what_a_page_says_is_wrong_is_read() {
        assert_eq!(alerts("<p>a</p><div role=\"alert\">gone</div>"), ">gone</div>");
        assert_eq!(alerts("<p>a</p>"), "");
    }
}
