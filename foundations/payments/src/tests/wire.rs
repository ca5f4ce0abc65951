//! Both adapters over real HTTP, against the stand-in that speaks as Stripe and Redsys publish it: what we ask is what they take,
//! and what they tell is what we read.

use super::{
    samples::{attempts, begin, find, follow, go, new, order, pass_seconds, refunds, state},
    saved::{cards, member},
};
use crate::{
    Places, Providers,
    actions::Next,
    demo,
    model::{Away, CardWish, NewPayment, Reason, RefundState, SavedId, State, Way},
    rules::PayRejected,
    steps,
};
use action::Failure;
use kernel::{Actor, Money, Role};
use outside::{Client, Guard, Patience, SystemNames};
use payments_facts::PaymentId;
use serde_json::Value;
use stand_in::{Running, Settings};
use std::sync::Arc;
use testing::{Engine, World, both, person_of};

const GOOD: &str = "4242424242424242";
const ASKS: &str = "4000002500003155";
const PAYS_ONCE: &str = "4000000000000069";

/// A shop that asks a stand-in, and the browser of whoever buys there.
struct Street {
    world: World,
    stand_in: Running,
    browser: reqwest::Client,
}

impl Street {
    async fn new(engine: Engine) -> Self {
        let settings = Settings::default();
        let stand_in = stand_in::start(settings.clone()).await.unwrap();
        let base = stand_in.base();
        let guard = Guard::new(Arc::new(SystemNames), Vec::new()).with_hosts_of([base.as_str()]);
        let client = Client::new(guard, Patience::default()).unwrap();
        let places = Places::named(&base, &base).through(Arc::new(client));
        let world = World::on(engine, vec![crate::door_with(Providers::at(places))]).await;
        demo::fill(&world.operator()).await.unwrap();
        let owner = world.as_(Role::Owner);
        let stripe = [
            ("version", "0"),
            ("secret_key", settings.stripe_secret.as_str()),
            ("signing_secret", &settings.stripe_signing),
        ];
        owner.post("/admin/payments/keys/stripe", &stripe).await.expect(303);
        let redsys = [
            ("version", "0"),
            ("merchant_code", settings.redsys_merchant.as_str()),
            ("terminal", "1"),
            ("key", &settings.redsys_key),
            ("sandbox", "yes"),
        ];
        owner.post("/admin/payments/keys/redsys", &redsys).await.expect(303);
        for (way, tick) in [("stripe", "stripe_on"), ("redsys", "redsys_on")] {
            let path = format!("/admin/payments/ways/{way}");
            owner.post(&path, &[("version", "0"), (tick, "yes")]).await.expect(303);
        }
        let policy = reqwest::redirect::Policy::none();
        let browser = reqwest::Client::builder().no_proxy().redirect(policy).build().unwrap();
        Self { world, stand_in, browser }
    }

    /// Sends a form of theirs; where that leads.
    async fn send(&self, url: &str, form: &[(String, String)]) -> String {
        let asked = self.browser.post(url).header("content-type", "application/x-www-form-urlencoded");
        let answer = asked.body(serde_urlencoded::to_string(form).unwrap()).send().await.unwrap();
        let to = answer.headers().get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
        assert_eq!(answer.status().as_u16(), 303, "{url}");
        if to.starts_with('/') { format!("{}{to}", self.stand_in.base()) } else { to.to_owned() }
    }

    async fn answer(&self, url: &str, name: &str, value: &str) -> String {
        self.send(url, &[(name.to_owned(), value.to_owned())]).await
    }

    /// Where the buyer stands at the provider.
    async fn arrive(&self, id: PaymentId) -> String {
        let away = attempts(&self.world, id).await.pop().and_then(|last| last.away).unwrap();
        match away.reveal() {
            Away::Page(url) => url.clone(),
            Away::Form(url, fields) => self.send(url, fields).await,
        }
    }

    /// Back in the shop.
    async fn come_back(&self, url: &str) -> String {
        let path = url.strip_prefix("https://prueba.example").unwrap();
        let (path, _) = follow(&self.world, path).await;
        self.world.see_to_duties().await;
        pass_seconds(&self.world, 1);
        path
    }

    /// Pays on their page with this card.
    async fn type_card(&self, id: PaymentId, number: &str) -> String {
        let page = self.arrive(id).await;
        let mut to = self.answer(&page, "card", number).await;
        if number == ASKS {
            to = self.answer(&format!("{page}/bank"), "answer", "yes").await;
        }
        self.come_back(&to).await
    }

    async fn begun(&self, number: u8, way: Way, card: CardWish) -> PaymentId {
        let wanted = NewPayment { card, ..new(&self.world, number, way) };
        begin(&member(&self.world), &wanted).await.unwrap()
    }

    /// A card that is kept with this payment.
    async fn keep(&self, number: u8, way: Way, card: &str) -> SavedId {
        let id = self.begun(number, way, CardWish::Keep).await;
        go(&self.world, id).await;
        assert_eq!(self.type_card(id, card).await, order(number));
        let kept = cards(&self.world, person_of(Role::Member)).await;
        assert_eq!(kept[0].last_four, card[12..], "{way:?}");
        assert_eq!(kept[0].expires, Some((2034, 12)), "{way:?}");
        kept[0].id
    }

    async fn charged_later(&self, number: u8, card: SavedId) -> (State, Option<Reason>) {
        let house = self.world.ctx(Actor::House);
        let wanted = NewPayment { card: CardWish::Saved(card), ..new(&self.world, number, Way::Test) };
        let id: Result<_, Failure<PayRejected>> =
            house.write(async |tx| steps::charge_later(tx, &house, &wanted).await).await;
        self.world.see_to_duties().await;
        let known = find(&self.world, id.unwrap()).await;
        (known.state, known.reason)
    }

    /// What they have taken and given back in all.
    async fn money(&self) -> (i64, i64) {
        let url = format!("{}/stand-in/money", self.stand_in.base());
        let all = self.browser.get(url).send().await.unwrap().bytes().await.unwrap();
        let all: Value = serde_json::from_slice(&all).unwrap();
        let all = all["payments"].as_array().unwrap().clone();
        let sum = |name: &str| all.iter().filter_map(|one| one[name].as_i64()).sum();
        (sum("taken"), sum("back"))
    }
}

#[both]
async fn a_card_is_kept_and_charged_at_both(engine: Engine) {
    let street = Street::new(engine).await;
    for (first, way) in [(1, Way::Stripe), (4, Way::Redsys)] {
        let card = street.keep(first, way, GOOD).await;
        let id = street.begun(first + 1, way, CardWish::Saved(card)).await;
        assert_eq!(go(&street.world, id).await, Next::Done, "{way:?}");
        let fields = [("amount", "10"), ("mark", way.code())];
        let owner = street.world.as_(Role::Owner);
        owner.post(&format!("/admin/payments/{id}/refund"), &fields).await.expect(303);
        assert_eq!(refunds(&street.world, id).await, [(Money::eur(1_000), RefundState::Done)], "{way:?}");
        assert_eq!(street.charged_later(first + 2, card).await, (State::Captured, None), "{way:?}");
    }
    assert_eq!(street.money().await, (6 * 2_500, 2 * 1_000));
}

#[both]
async fn a_bank_asks_whoever_is_there_at_both(engine: Engine) {
    let street = Street::new(engine).await;
    for (first, way) in [(1, Way::Stripe), (4, Way::Redsys)] {
        let card = street.keep(first, way, ASKS).await;
        let later = street.charged_later(first + 1, card).await;
        assert_eq!(later, (State::Declined, Some(Reason::Authentication)), "{way:?}");
        let id = street.begun(first + 2, way, CardWish::Saved(card)).await;
        go(&street.world, id).await;
        assert_eq!(state(&street.world, id).await, State::ActionNeeded, "{way:?}");
        let path = match way {
            // There they have the card already, and only their bank asks.
            Way::Redsys => {
                let page = street.arrive(id).await;
                let to = street.answer(&format!("{page}/bank"), "answer", "yes").await;
                street.come_back(&to).await
            }
            _ => street.type_card(id, ASKS).await,
        };
        assert_eq!((path, state(&street.world, id).await), (order(first + 2), State::Captured), "{way:?}");
    }
    assert_eq!(street.money().await, (4 * 2_500, 0));
}

#[both]
async fn a_bank_refuses_at_both(engine: Engine) {
    let street = Street::new(engine).await;
    for (first, way) in [(1, Way::Stripe), (4, Way::Redsys)] {
        let card = street.keep(first, way, PAYS_ONCE).await;
        let later = street.charged_later(first + 1, card).await;
        assert_eq!(later, (State::Declined, Some(Reason::Declined)), "{way:?}");
        let id = street.begun(first + 2, way, CardWish::Saved(card)).await;
        assert_eq!(go(&street.world, id).await, Next::Declined("payments-reason-declined".into()), "{way:?}");
        go(&street.world, id).await;
        assert_eq!(street.type_card(id, GOOD).await, order(first + 2), "another is typed: {way:?}");
    }
    assert_eq!(street.money().await, (4 * 2_500, 0));
}

#[both]
async fn a_card_that_is_removed_is_forgotten_at_stripe(engine: Engine) {
    let street = Street::new(engine).await;
    let card = street.keep(1, Way::Stripe, GOOD).await;
    let member = street.world.as_(Role::Member);
    let opened = street.world.everything().await["payment_saved"].join("");
    let name = opened.split('"').find(|word| word.starts_with("pm_")).unwrap_or_default().to_owned();
    let known = format!("{}/v1/payment_methods/{name}", street.stand_in.base());
    let look = async || {
        let asked = street.browser.get(&known).header("authorization", "Bearer sk_test_stand_in_of_plaza");
        let shown = asked.send().await.unwrap().bytes().await.unwrap();
        serde_json::from_slice::<Value>(&shown).unwrap()["customer"].clone()
    };
    assert!(look().await.is_string(), "{opened}");
    member.post(&format!("/account/cards/{card}/remove"), &[]).await.expect(303);
    street.world.see_to_duties().await;
    assert!(look().await.is_null());
    assert!(street.world.everything().await["payment_saved"].is_empty());
}
