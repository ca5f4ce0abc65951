//! The page of taxes: what the shop decides, what is in force, and what a hundred become.

use super::samples::{basket, line, place, price, world};
use crate::{
    model::{Rate, ToPrice},
    rules::{self, TaxesRejected},
};
use kernel::{Money, Role};
use testing::{Engine, both};

const PAGE: &str = "/admin/taxes";

#[both]
async fn somebody_decides_about_taxes_and_tries_it(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let shown = owner.get(PAGE).await.expect(200).body;
    assert!(shown.contains("Península y Baleares") && shown.contains("Francia") && shown.contains("5,5"));
    let tried = owner.get(&format!("{PAGE}?country=FR&postcode=75001")).await.expect(200).body;
    assert!(tried.contains("100,00\u{a0}€ (IVA 21\u{a0}%)"), "below the threshold");
    let abroad = owner.get(&format!("{PAGE}?country=ES&postcode=35001")).await.expect(200).body;
    assert!(abroad.contains("82,64\u{a0}€ (Sin impuestos)") && abroad.contains("sale del territorio"));
    let company = owner.get(&format!("{PAGE}?country=FR&company=yes")).await.expect(200).body;
    assert!(company.contains("82,64\u{a0}€") && company.contains("una empresa"));
    let sent =
        [("version", "0"), ("oss", "yes"), ("union", "follow"), ("exports", "keep"), ("own", "fr 19 10 5,5")];
    owner.post(PAGE, &sent).await.expect(303);
    owner.post(PAGE, &sent).await.expect(409);
    let tried = owner.get(&format!("{PAGE}?country=FR&postcode=75001&done=saved")).await.expect(200).body;
    assert!(tried.contains("98,35\u{a0}€ (IVA 19\u{a0}%)") && tried.contains("corregido por ti"));
    assert!(tried.contains("Guardado.") && tried.contains("FR 19 10 5,5"));
    let asked = ToPrice { place: Some(place("FR", "75001")), ..basket(vec![line(1, 12_100, 1)]) };
    assert_eq!(price(&world.operator(), &asked).await.total, Money::eur(11_900));
    let audited = world.everything().await["audit_log"].join("\n");
    assert!(audited.contains("pricing-audit-taxes-changed"));
    owner.get("/en/admin/taxes?country=%3Cb%3E&postcode=%00").await.expect(200);
}

#[both]
async fn what_is_no_rate_is_refused_and_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    for own in
        ["FR 20", "FR 20 10 5 2", "FR x y z", "FR 51 10 5", "ZZ 20 10 5", "FR 20 10 5\nfr 1 1 1", "<b>"]
    {
        let refused =
            owner.post(PAGE, &[("version", "0"), ("oss", "yes"), ("own", own)]).await.expect(422).body;
        assert!(refused.contains("id=\"error-own\"") && !refused.contains("<b>\""), "{own}");
    }
    owner.post(PAGE, &[("version", "x")]).await.expect(400);
    assert!(!world.everything().await["tax_setting"].iter().any(|row| !row.is_empty()));
    for (role, status) in
        [(Role::Manager, 200), (Role::Agent, 403), (Role::Moderator, 403), (Role::Member, 403)]
    {
        world.as_(role).get(PAGE).await.expect(status);
    }
}

#[test]
fn rates_are_read_as_people_type_them() {
    let read = |typed: &str| rules::settings(&crate::model::TaxSettings::default(), typed);
    let good = read("\n es-cn 7 3 0 \nFR 20% 10 % 5.5\n");
    assert_eq!(good, Err(TaxesRejected::RatesUnfit { line: "FR 20% 10 % 5.5".into() }), "a blank divides");
    let good = read(" es-cn 7 3 0 \n\nFR 20% 10% 5.5%").unwrap();
    assert_eq!((good.own[0].land.as_str(), good.own[1].rates.super_reduced), ("ES-CN", Rate(550)));
    assert_eq!(rules::shown_settings(&good, kernel::Lang::Es), "ES-CN 7 3 0\nFR 20 10 5,5");
}
