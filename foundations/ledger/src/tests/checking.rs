//! The book beside the list of a provider that says what a test wants.

use super::samples::{balances, on, world_with};
use crate::model::Account;
use action::{BoxFut, Ctx, JobFailure};
use kernel::{Money, Role, Timestamp, time};
use payments::{
    Provider, Providers,
    model::{Answer, Ask, AskBack, Attempt, GivenBack, MovedWhat, TheirMovement, Way},
};
use std::sync::Arc;
use testing::{Engine, both};

/// A provider that only lists.
struct Lists(Vec<TheirMovement>);

impl Provider for Lists {
    fn way(&self) -> Way {
        Way::Stripe
    }

    fn begin<'a>(&'a self, _: &'a Ctx, _: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(async { Err(JobFailure::Later("nobody answers".into())) })
    }

    fn find<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(async { Ok(None) })
    }

    fn let_go<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async { Ok(()) })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, _: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(async { Err(JobFailure::Later("nobody answers".into())) })
    }

    fn list<'a>(
        &'a self,
        _: &'a Ctx,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFut<'a, Result<Option<Vec<TheirMovement>>, JobFailure>> {
        let is_asked = move |one: &&TheirMovement| one.at >= from && one.at < to;
        Box::pin(async move { Ok(Some(self.0.iter().filter(is_asked).cloned().collect())) })
    }
}

fn line(their_ref: &str, what: MovedWhat, cents: i64, at: Timestamp) -> TheirMovement {
    TheirMovement { their_ref: their_ref.to_owned(), ours: None, what, amount: Money::eur(cents), at }
}

#[both]
async fn a_check_names_what_differs_and_books_what_they_keep(engine: Engine) {
    // The third of November, at ten in the morning, and a day before the first.
    let now = time::from_micros(1_793_696_400_000_000);
    let listed = vec![
        line("ch_1", MovedWhat::Charge, 2_500, now),
        line("txn_1", MovedWhat::Fee, 61, now),
        line("txn_2", MovedWhat::Fee, -11, now),
        line("ch_0", MovedWhat::Charge, 900, time::days_before(now, 3)),
    ];
    let providers = Providers::new(vec![Arc::new(Lists(listed))]);
    let world = world_with(engine, payments::door_with(providers)).await;
    let owner = world.as_(Role::Owner);
    let keys = [("version", "0"), ("secret_key", "sk_test_abcdefgh"), ("signing_secret", "whsec_abcdefgh")];
    owner.post("/admin/payments/keys/stripe", &keys).await.expect(303);
    let page = "/admin/ledger/reconcile";
    let fields = [("way", "stripe"), ("from", "2026-11-01"), ("to", "2026-11-03"), ("mark", "m-1")];
    let first = owner.post(page, &fields).await.expect(303).header("location").to_owned();
    assert_eq!(owner.post(page, &fields).await.expect(303).header("location"), first, "sent twice it is one");
    let shown = owner.get(&first).await.expect(200).body;
    assert!(shown.contains("Nosotros no lo tenemos") && shown.contains("ch_1"), "{shown}");
    assert!(!shown.contains("ch_0"), "another day");
    let again = [("way", "stripe"), ("from", "2026-11-01"), ("to", "2026-11-03"), ("mark", "m-2")];
    owner.post(page, &again).await.expect(303);
    assert_eq!(on(&world, &Account::Fees).await, 50, "listed twice it is one fee, less what they gave back");
    assert_eq!(on(&world, &Account::Provider("stripe".into())).await, -50);
    let all = owner.get(page).await.expect(200).body;
    assert_eq!(all.matches("1 diferencia").count(), 2, "{all}");
    assert!(owner.get("/admin/ledger").await.expect(200).body.contains("Gastos de cobro 0,50"));
    owner.get(&format!("/en{first}")).await.expect(200);
    balances(&world).await;
}
