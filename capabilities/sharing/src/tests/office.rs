//! Sharing in the back office.

use super::samples::{brings, closed, owner, somebody, world};
use testing::{Engine, both};

const SETTINGS: &str = "/admin/sharing/settings";

#[both]
async fn the_owner_decides_and_a_refused_form_comes_back(engine: Engine) {
    let world = closed(engine).await;
    let owner = owner(&world).await;
    let owner = owner.browser(&world);
    assert!(owner.get(SETTINGS).await.expect(200).body.contains("value=\"5.00\""));
    let mut form = vec![
        ("version", "0"),
        ("is_on", "yes"),
        ("friend", "6"),
        ("advocate", "7,50"),
        ("minimum", "40"),
        ("window_days", "20"),
        ("lock_days", "13"),
        ("reward_days", "90"),
        ("most_a_year", "5"),
    ];
    let refused = owner.post(SETTINGS, &form).await.expect(422).body;
    assert!(refused.contains("id=\"error-lock_days\"") && refused.contains("value=\"7,50\""), "{refused}");
    form[6] = ("lock_days", "28");
    owner.post(SETTINGS, &form).await.expect(303);
    let kept = owner.get(&format!("{SETTINGS}?done=yes")).await.expect(200).body;
    assert!(
        kept.contains("Guardado") && kept.contains("value=\"7.50\"") && kept.contains("checked"),
        "{kept}"
    );
    owner.post(SETTINGS, &form).await.expect(409);
    let log = world.everything().await.remove("audit_log").unwrap_or_default();
    assert!(log.iter().any(|row| row.contains("sharing-audit-settings")), "{log:?}");
}

#[both]
async fn staff_sees_who_brings_whom_and_others_do_not(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    brings(&world, &ana, &eva).await;
    let owner = owner(&world).await;
    let owner = owner.browser(&world);
    let page = owner.get("/admin/sharing?state=joined").await.expect(200).body;
    assert!(page.contains("Ana") && page.contains("Eva") && page.contains("5,00"), "{page}");
    let none = owner.get("/admin/sharing?state=rewarded").await.expect(200).body;
    assert!(none.contains("Nadie está así ahora"), "{none}");
    for at in ["/admin/sharing", SETTINGS] {
        ana.browser(&world).get(at).await.expect(403);
    }
}
