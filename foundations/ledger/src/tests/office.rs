//! What those who look after money see and do.

use super::samples::{deliver, earned, give_back, id, pay, payouts, sell, seller, world};
use crate::model::PayoutState;
use kernel::Role;
use testing::{Engine, both};

const HERE: &str = "/admin/ledger";

#[both]
async fn only_those_who_look_after_money_come_in(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let paths = ["", "/accounts", "/sellers", "/payouts", "/settings", "/reconcile", "/journal.csv"];
    for (role, status) in [(Role::Owner, 200), (Role::Manager, 200), (Role::Agent, 403), (Role::Seller, 403)]
    {
        for path in paths {
            world.as_(role).get(&format!("{HERE}{path}")).await.expect(status);
        }
        world.as_(role).get(&format!("{HERE}/sellers/{ana}")).await.expect(status);
    }
    let owner = world.as_(Role::Owner);
    for path in
        ["/accounts/x", "/accounts/sales.EUR", "/transactions/x", "/sellers/x", "/payouts/x", "/reconcile/x"]
    {
        owner.get(&format!("{HERE}{path}")).await.expect(404);
    }
    for path in ["transactions", "sellers", "payouts", "reconcile"] {
        owner.get(&format!("{HERE}/{path}/{}", id::<payments_facts::Payment>(5))).await.expect(404);
    }
}

#[both]
async fn a_shop_sees_its_money_day_by_day(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    assert!(owner.get(HERE).await.expect(200).body.contains("Aún no se ha movido nada"));
    pay(&world, 1, 10_000).await;
    let order = sell(&world, 1, None).await;
    let shown = owner.get(HERE).await.expect(200).body;
    for text in ["3 de noviembre de 2026", "Entró 100,00", "Ventas sin impuestos 82,64", "Impuestos 17,36"] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    assert!(!shown.contains("<dt>Comisiones"), "only the shop sells");
    give_back(&world, order, 10_000).await;
    assert!(
        owner.get(&format!("{HERE}?days=90")).await.expect(200).body.contains("<dt>Impuestos</dt><dd>0,00")
    );
    owner.get("/en/admin/ledger").await.expect(200);
    world.pass_days(40);
    assert!(owner.get(HERE).await.expect(200).body.contains("Aún no se ha movido nada"));
}

#[both]
async fn the_book_is_read_to_its_last_entry(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    let owner = world.as_(Role::Owner);
    let shown = owner.get(&format!("{HERE}/accounts")).await.expect(200).body;
    assert!(shown.contains("commission.EUR") && shown.contains("1 apunte"), "{shown}");
    let one = shown.split('"').find(|part| part.contains("/admin/ledger/transactions/")).unwrap();
    let shown = owner.get(one).await.expect(200).body;
    assert!(shown.contains("Pendiente de un vendedor: Ana") && shown.contains("88,00"), "{shown}");
    assert!(shown.contains(&format!("/admin/orders/{order}")), "{shown}");
    let account = owner.get(&format!("{HERE}/accounts/seller_pending.{ana}.EUR")).await.expect(200).body;
    assert!(account.contains("Saldo: 88,00"), "{account}");
    for path in ["/accounts?after=x", "/accounts/commission.EUR?after=x", "/payouts?state=sent&after=x"] {
        owner.get(&format!("{HERE}{path}")).await.expect(200);
    }
    owner.get(&format!("/en{one}")).await.expect(200);
}

#[both]
async fn a_payout_is_prepared_once_and_goes_its_way(engine: Engine) {
    let world = world(engine).await;
    let ana = seller(&world, "Ana", None).await;
    let order = sell(&world, 1, Some(ana)).await;
    let owner = world.as_(Role::Owner);
    let here = format!("{HERE}/sellers/{ana}");
    assert!(!owner.get(&here).await.expect(200).body.contains("Preparar el pago"), "nothing is theirs yet");
    let fields = [("mark", "m-1"), ("currency", "EUR")];
    let refused = owner.post(&format!("{here}/payouts"), &fields).await.expect(422).body;
    assert!(refused.contains("No se le debe nada"), "{refused}");
    deliver(&world, order).await;
    world.pass_days(30);
    world.see_to_duties().await;
    let shown = owner.get(&here).await.expect(200).body;
    assert!(shown.contains("Preparar el pago") && shown.contains("name=\"mark\""), "{shown}");
    let first =
        owner.post(&format!("{here}/payouts"), &fields).await.expect(303).header("location").to_owned();
    let again =
        owner.post(&format!("{here}/payouts"), &fields).await.expect(303).header("location").to_owned();
    assert_eq!((first.clone(), payouts(&world, ana).await.len()), (again, 1), "sent twice it is one");
    let shown = owner.get(&first).await.expect(200).body;
    assert!(shown.contains("ES9121000418450200051332") && shown.contains("Lo he enviado"), "{shown}");
    let refused = owner.post(&format!("{first}/send"), &[("reference", " ")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-reference\""), "{refused}");
    owner.post(&format!("{first}/send"), &[("reference", "TR-2026-12")]).await.expect(303);
    owner.post(&format!("{first}/drop"), &[]).await.expect(422);
    owner.post(&format!("{first}/settle"), &[]).await.expect(303);
    owner.post(&format!("{first}/return"), &[]).await.expect(303);
    assert_eq!(payouts(&world, ana).await[0].state, PayoutState::Returned);
    assert_eq!(earned(&world, ana).await, (0, 8_800));
    let list = owner.get(&format!("{HERE}/payouts?state=returned")).await.expect(200).body;
    assert!(list.contains("TR-2026-12") && list.contains("El dinero de otros no es tuyo"), "{list}");
    let month = owner.get(&format!("{here}/statement?month=2026-12")).await.expect(200).body;
    assert!(month.contains("Pago al vendedor que volvió") && month.contains("diciembre 2026"), "{month}");
    owner.get(&format!("/en{here}/statement?month=x&currency=x")).await.expect(200);
    assert!(owner.get(&format!("{HERE}/sellers")).await.expect(200).body.contains(">Ana<"));
}

#[both]
async fn settings_and_checks_say_what_is_wrong(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let settings = format!("{HERE}/settings");
    for (days, minimum, field) in [("13", "", "hold_days"), ("121", "", "hold_days"), ("30", "-1", "minimum")]
    {
        let fields = [("version", "0"), ("hold_days", days), ("minimum", minimum)];
        let refused = owner.post(&settings, &fields).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"error-{field}\"")), "{days} {minimum}: {refused}");
    }
    let fields = [("version", "0"), ("hold_days", "21"), ("minimum", "20")];
    let done = owner.post(&settings, &fields).await.expect(303).header("location").to_owned();
    let shown = owner.get(&done).await.expect(200).body;
    assert!(shown.contains("value=\"21\"") && shown.contains("value=\"20,00\""), "{shown}");
    owner.post(&settings, &fields).await.expect(409);
    owner.post(&settings, &[("version", "x")]).await.expect(400);
    let reconcile = format!("{HERE}/reconcile");
    let shown = owner.get(&reconcile).await.expect(200).body;
    assert!(shown.contains("value=\"2026-10-01\"") && shown.contains("value=\"2026-10-31\""), "{shown}");
    for (way, from, text) in [
        ("gold", "2026-10-01", "id=\"error-way\""),
        ("stripe", "ayer", "id=\"error-from\""),
        ("stripe", "2026-10-01", "No nos han dado su lista"),
    ] {
        let fields = [("way", way), ("from", from), ("to", "2026-10-31"), ("mark", "m-1")];
        let refused = owner.post(&reconcile, &fields).await.expect(422).body;
        assert!(refused.contains(text) && refused.contains("value=\"m-1\""), "{text}: {refused}");
    }
}
