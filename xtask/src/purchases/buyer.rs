//! A buyer with a browser without script: from the thing into the basket, through the checkout to the page of the provider and
//! back. Where nothing answers they press again, as people do.

use super::shop::Place;
use crate::forms::{self, Form};
use crate::kills::Dice;
use crate::shell::{Done, Stop};
use crate::web::{Answer, Browser};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// A buyer gives up after so long: what a killed server had begun is taken up again only after a while.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a buyer does at the provider.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Hand {
    Pays,
    AsksFirst,
    DeclinesFirst,
    Late,
    Twice,
    Leaves,
}

/// A buyer.
pub(super) struct Buyer {
    place: Place,
    browser: Browser,
    number: u64,
    way: &'static str,
    hand: Hand,
    /// Whether they have typed something at the provider since the last attempt began.
    has_typed: bool,
    begun: Instant,
}

/// What is seen after a click.
struct Seen {
    at: SocketAddr,
    path: String,
    answer: Answer,
}

impl Buyer {
    pub(super) fn new(place: Place, card: &'static str, seed: u64, number: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(7_919).wrapping_add(number));
        let ways = [card, card, "bizum"];
        let hands = [
            Hand::Pays,
            Hand::Pays,
            Hand::Pays,
            Hand::AsksFirst,
            Hand::DeclinesFirst,
            Hand::Late,
            Hand::Twice,
            Hand::Leaves,
        ];
        let pick = |end: usize, fallen: u64| usize::try_from(fallen).unwrap_or(0) % end;
        Self {
            place,
            browser: Browser::coming_from(&format!("198.51.{}.{}", number / 250 % 250, number % 250 + 1)),
            number,
            way: ways[pick(3, dice.below(3))],
            hand: hands[pick(8, dice.below(8))],
            has_typed: false,
            begun: Instant::now(),
        }
    }

    /// Buys one thing, as far as this buyer goes.
    pub(super) fn buys(mut self) -> Done {
        let told = format!("by {} ({:?})", self.way, self.hand);
        self.walk().map_err(|stop| Stop { text: format!("{told}: {}", stop.text), ..stop })
    }

    fn walk(&mut self) -> Done {
        let thing = self.look(self.place.address, self.place.thing)?;
        let mut form = self.form(&thing, "/basket/add")?;
        form.say("quantity", "1");
        self.send(&thing, &form)?;
        let placed = self.places()?;
        self.pays(placed)
    }

    /// Places the order: what is wrong with the form is mended once, as the page says it.
    fn places(&mut self) -> Done<Seen> {
        let mut seen = self.look(self.place.address, "/checkout")?;
        for _ in 0..4 {
            let mut form = self.form(&seen, "/checkout/place")?;
            let email = format!("persona{}@prueba.example", self.number);
            for (name, value) in [
                ("email", email.as_str()),
                ("name", "Lucía Prado"),
                ("line1", "Calle del Pez 3"),
                ("city", "Madrid"),
                ("postcode", "28004"),
                ("country", "ES"),
                ("pay", self.way),
            ] {
                form.say(name, value);
            }
            if form.value("way").unwrap_or_default().is_empty() {
                // Before it is known where things go no way is offered: the page is asked again, as its button does.
                form.action = "/checkout".to_owned();
                form.fields.retain(|(name, _)| name != "way");
            }
            let is_placing = form.action.ends_with("/place");
            seen = self.send(&seen, &form)?;
            if is_placing && seen.answer.status == 200 {
                return Ok(seen);
            }
        }
        Err(Stop::failed(format!(
            "the order was not taken ({}):\n{}",
            seen.answer.status,
            alerts(&seen.answer.body)
        )))
    }

    /// From page to page until the order is seen, or the buyer has gone.
    fn pays(&mut self, mut seen: Seen) -> Done {
        let (mut has_declined, mut has_left) = (false, false);
        while self.begun.elapsed() < PATIENCE {
            let body = &seen.answer.body;
            let is_ours = seen.at == self.place.address;
            if is_ours && (seen.path.contains("/orders/") || has_left) {
                return Ok(());
            }
            seen = if is_ours {
                self.goes_on(&seen)?
            } else if self.hand == Hand::Leaves {
                has_left = true;
                let back = forms::link(body, "/pay/back/").ok_or_else(|| lost(&seen, "no way back"))?;
                self.look_at(&seen, &back)?
            } else if let Some(mut form) = forms::find(body, "/bank") {
                form.say("answer", "yes");
                self.send(&seen, &form)?
            } else if let Some(mut form) = forms::find(body, "/bizum") {
                let declines = self.hand == Hand::DeclinesFirst && !has_declined;
                has_declined |= declines;
                self.has_typed = true;
                form.say("telephone", "612345678");
                form.say("answer", if declines { "no" } else { "yes" });
                self.send(&seen, &form)?
            } else if let Some(mut form) = forms::find(body, "/pa") {
                let declines = self.hand == Hand::DeclinesFirst && !has_declined;
                has_declined |= declines;
                self.has_typed = true;
                form.say("card", if declines { "4000000000000002" } else { self.card() });
                self.send(&seen, &form)?
            } else {
                // It is over there; at home they say how it went.
                return Ok(());
            };
        }
        Err(lost(&seen, "it never ends"))
    }

    /// The next page from one of ours: on to the provider, another attempt, or the same again in a moment.
    fn goes_on(&mut self, seen: &Seen) -> Done<Seen> {
        let body = &seen.answer.body;
        if let Some(form) = forms::find(body, "/sis/realizarPago") {
            return self.send(seen, &form);
        }
        if let Some(link) = forms::link(body, "/c/pay/") {
            return self.look_at(seen, &link);
        }
        if let Some(form) = forms::find(body, "/pay/again/") {
            self.has_typed = false;
            return self.send(seen, &form);
        }
        // It was begun after all, while nobody looked: the page leads on until something was typed there.
        if !self.has_typed
            && let Some(link) = forms::link(body, "/pay/go/")
        {
            return self.look_at(seen, &link);
        }
        std::thread::sleep(Duration::from_millis(400));
        self.look(seen.at, &seen.path)
    }

    fn card(&self) -> &'static str {
        match self.hand {
            Hand::Pays | Hand::DeclinesFirst | Hand::Leaves => "4242424242424242",
            Hand::AsksFirst => "4000002500003155",
            Hand::Late => "4000000000000341",
            Hand::Twice => "4000000000000077",
        }
    }

    fn form(&self, seen: &Seen, action: &str) -> Done<Form> {
        forms::find(&seen.answer.body, action).ok_or_else(|| lost(seen, &format!("no form for {action}")))
    }

    fn look(&mut self, at: SocketAddr, path: &str) -> Done<Seen> {
        let answer = self.until_answered(|browser| browser.visit(at, path))?;
        self.follow(at, path, answer)
    }

    fn look_at(&mut self, from: &Seen, address: &str) -> Done<Seen> {
        let (at, path) = place_of(from.at, address);
        self.look(at, &path)
    }

    fn send(&mut self, from: &Seen, form: &Form) -> Done<Seen> {
        let (at, path) = place_of(from.at, &form.action);
        let answer = self.until_answered(|browser| browser.post(at, &path, &form.pairs()))?;
        self.follow(at, &path, answer)
    }

    /// Follows where an answer leads.
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
                Err(stop) if self.begun.elapsed() > PATIENCE => return Err(stop),
                Ok(answer) if self.begun.elapsed() > PATIENCE => {
                    return Err(Stop::failed(format!("it still answers {}", answer.status)));
                }
                Ok(_) | Err(_) => std::thread::sleep(Duration::from_millis(150)),
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
fn alerts(page: &str) -> String {
    let after = page.split("role=\"alert\"").nth(1).unwrap_or_default();
    after.chars().take(600).collect()
}

fn lost(seen: &Seen, why: &str) -> Stop {
    let beginning: String = seen.answer.body.chars().take(2_000).collect();
    Stop::failed(format!("{why} at {}{} ({}):\n{beginning}", seen.at, seen.path, seen.answer.status))
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn an_address_leads_elsewhere_or_stays() {
        let home = "127.0.0.1:1".parse().unwrap();
        assert_eq!(place_of(home, "/orders/x"), (home, "/orders/x".into()));
        let there = "127.0.0.1:2".parse().unwrap();
        assert_eq!(place_of(home, "http://127.0.0.1:2/c/pay/a?b=c"), (there, "/c/pay/a?b=c".into()));
        assert_eq!(place_of(home, "http://127.0.0.1:2"), (there, "/".into()));
    }
}
