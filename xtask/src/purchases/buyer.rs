//! A buyer: from the thing into the basket, through the checkout to the page of the provider and back. How they walk is in
//! `walker`.

use super::shop::Place;
use super::walker::{Seen, Walker, alerts, lost};
use crate::forms::{self, Form};
use crate::kills::Dice;
use crate::shell::{Done, Stop};
use std::net::SocketAddr;
use std::time::Duration;

/// So often a buyer mends what a page says is wrong.
const TRIES_MAX: usize = 4;

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
    home: SocketAddr,
    walker: Walker,
    number: u64,
    way: &'static str,
    hand: Hand,
    /// Whether they have typed something at the provider since the last attempt began.
    has_typed: bool,
}

impl Buyer {
    /// One who pays by this or by Bizum, in a manner that the dice choose.
    pub(super) fn new(place: &Place, card: &'static str, seed: u64, number: u64) -> Self {
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
        let way = ways[pick(dice.below(3), ways.len())];
        let hand = hands[pick(dice.below(8), hands.len())];
        Self { way, hand, ..Self::calm(place, card, number) }
    }

    /// One who pays by this, at once.
    pub(super) fn calm(place: &Place, way: &'static str, number: u64) -> Self {
        Self {
            home: place.homes[pick(number, place.homes.len())],
            place: place.clone(),
            walker: Walker::new(number),
            number,
            way,
            hand: Hand::Pays,
            has_typed: false,
        }
    }

    /// Buys one thing, as far as this buyer goes.
    pub(super) fn buys(mut self) -> Done {
        let told = format!("by {} ({:?})", self.way, self.hand);
        self.walk().map_err(|stop| Stop { text: format!("{told}: {}", stop.text), ..stop })
    }

    fn walk(&mut self) -> Done {
        self.puts_in()?;
        let placed = self.places()?;
        self.pays(placed)
    }

    /// Puts one of the things into the basket.
    pub(super) fn puts_in(&mut self) -> Done {
        let thing = self.walker.look(self.home, &self.place.thing)?;
        let mut form = self.walker.form(&thing, "/basket/add")?;
        form.say("quantity", "1");
        self.walker.send(&thing, &form).map(drop)
    }

    /// The form of the checkout, filled in. Before it is known where things go no way is offered: then the page is asked again,
    /// as its button does.
    pub(super) fn fills(&mut self, from: Option<Seen>) -> Done<(Seen, Form)> {
        let mut seen = match from {
            Some(seen) => seen,
            None => self.walker.look(self.home, "/checkout")?,
        };
        for _ in 0..TRIES_MAX {
            let mut form = self.walker.form(&seen, "/checkout/place")?;
            self.writes(&mut form);
            if !form.value("way").unwrap_or_default().is_empty() {
                return Ok((seen, form));
            }
            form.action = "/checkout".to_owned();
            form.fields.retain(|(name, _)| name != "way");
            seen = self.walker.send(&seen, &form)?;
        }
        Err(lost(&seen, "no way of delivery is offered"))
    }

    fn writes(&self, form: &mut Form) {
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
    }

    /// Presses the button of a form, once.
    pub(super) fn presses(&mut self, (seen, form): &(Seen, Form)) -> Done<Seen> {
        self.walker.send(seen, form)
    }

    /// Places the order: what is wrong with the form is mended once, as the page says it.
    pub(super) fn places(&mut self) -> Done<Seen> {
        let mut page = None;
        for _ in 0..TRIES_MAX {
            let filled = self.fills(page.take())?;
            let seen = self.presses(&filled)?;
            if seen.answer.status == 200 {
                return Ok(seen);
            }
            page = Some(seen);
        }
        let said = page.map(|seen| format!("({}):\n{}", seen.answer.status, alerts(&seen.answer.body)));
        Err(Stop::failed(format!("the order was not taken {}", said.unwrap_or_default())))
    }

    /// From page to page until the order is seen, or the buyer has gone.
    pub(super) fn pays(&mut self, mut seen: Seen) -> Done {
        let (mut has_declined, mut has_left) = (false, false);
        while self.walker.is_patient() {
            let body = &seen.answer.body;
            let is_ours = self.place.homes.contains(&seen.at);
            if is_ours && (seen.path.contains("/orders/") || has_left) {
                return Ok(());
            }
            seen = if is_ours {
                self.goes_on(&seen)?
            } else if self.hand == Hand::Leaves {
                has_left = true;
                let back = forms::link(body, "/pay/back/").ok_or_else(|| lost(&seen, "no way back"))?;
                self.walker.look_at(&seen, &back)?
            } else if let Some(mut form) = forms::find(body, "/bank") {
                form.say("answer", "yes");
                self.walker.send(&seen, &form)?
            } else if let Some(mut form) = forms::find(body, "/bizum") {
                form.say("telephone", "612345678");
                form.say("answer", if self.declines(&mut has_declined) { "no" } else { "yes" });
                self.walker.send(&seen, &form)?
            } else if let Some(mut form) = forms::find(body, "/pa") {
                let card = if self.declines(&mut has_declined) { "4000000000000002" } else { self.card() };
                form.say("card", card);
                self.walker.send(&seen, &form)?
            } else {
                // It is over there; at home they say how it went.
                return Ok(());
            };
        }
        Err(lost(&seen, "it never ends"))
    }

    /// Whether this is the time at which they are refused. They have typed something in any case.
    fn declines(&mut self, has_declined: &mut bool) -> bool {
        self.has_typed = true;
        let declines = self.hand == Hand::DeclinesFirst && !*has_declined;
        *has_declined |= declines;
        declines
    }

    /// The next page from one of ours: on to the provider, another attempt, or the same again in a moment.
    fn goes_on(&mut self, seen: &Seen) -> Done<Seen> {
        let body = &seen.answer.body;
        if let Some(form) = forms::find(body, "/sis/realizarPago") {
            return self.walker.send(seen, &form);
        }
        if let Some(link) = forms::link(body, "/c/pay/") {
            return self.walker.look_at(seen, &link);
        }
        if let Some(form) = forms::find(body, "/pay/again/") {
            self.has_typed = false;
            return self.walker.send(seen, &form);
        }
        // It was begun after all, while nobody looked: the page leads on until something was typed there.
        if !self.has_typed
            && let Some(link) = forms::link(body, "/pay/go/")
        {
            return self.walker.look_at(seen, &link);
        }
        std::thread::sleep(Duration::from_millis(400));
        self.walker.look(seen.at, &seen.path)
    }

    fn card(&self) -> &'static str {
        match self.hand {
            Hand::Pays | Hand::DeclinesFirst | Hand::Leaves => "4242424242424242",
            Hand::AsksFirst => "4000002500003155",
            Hand::Late => "4000000000000341",
            Hand::Twice => "4000000000000077",
        }
    }
}

/// A place among so many.
fn pick(fallen: u64, among: usize) -> usize {
    usize::try_from(fallen).unwrap_or(0) % among
}
