//! What staff does about somebody's data, and that it is written down.

use super::journeys::{find, inside, somebody, world};
use accounts::rules::GRACE_DAYS;
use action::{Change, personal};
use database::{AuditSought, StoreError};
use kernel::{Actor, Role, Subject, time};
use serde_json::{Value, json};
use testing::{Engine, World, both};

/// What the log of staff says was done, the latest first.
async fn log(world: &World) -> Vec<String> {
    let rows: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.list_audited(&AuditSought::default(), 50).await).await;
    rows.unwrap().into_iter().map(|row| row.verb).collect()
}

#[both]
async fn staff_hands_over_and_erases_and_both_are_written_down(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let olvido = inside(&world, "Olvido").await;
    let path = format!("/admin/people/{marina}/data");
    let page = olvido.get(&path).await.expect(200);
    assert!(page.body.contains("marina@people.example"), "{}", page.body);
    let file = olvido.post(&format!("{path}/download"), &[]).await.expect(200);
    assert!(file.body.starts_with("PK"));
    assert_eq!(log(&world).await, ["accounts-audit-handed-over"]);

    for wrong in ["", "because", "<b>"] {
        let answer = olvido.post(&path, &[("reason", wrong)]).await.expect(422);
        assert!(answer.body.contains("id=\"error-reason\""), "{}", answer.body);
    }
    olvido.post(&path, &[("reason", "asked")]).await.expect(303);
    assert!(olvido.get(&format!("/en{path}")).await.expect(200).body.contains("Deleted on"));
    olvido.post(&format!("{path}/stay"), &[]).await.expect(303);
    assert_eq!(find(&world, marina).await.leaves_at, None);
    olvido.post(&path, &[("reason", "asked")]).await.expect(303);
    let did = log(&world).await;
    let times = |verb: &str| did.iter().filter(|known| *known == verb).count();
    assert_eq!((times("accounts-audit-leaves"), times("accounts-audit-stays"), did.len()), (2, 1, 4));

    world.pass_days(GRACE_DAYS);
    world.see_to_duties().await;
    assert!(find(&world, marina).await.is_erased());
    assert_eq!(log(&world).await.len(), 4, "that it was done stays");
    assert!(!format!("{:?}", world.everything().await).contains("Marina"));
    olvido.get(&path).await.expect(404);
    let person = olvido.get(&format!("/admin/people/{marina}")).await.expect(200);
    assert!(person.body.contains("usuario eliminado"), "{}", person.body);
    olvido.post(&format!("/admin/people/{marina}/suspend"), &[]).await.expect(404);
}

/// Whoever finds the open browser of somebody who works here gets nobody's data.
#[both]
async fn staff_shows_first_who_they_are(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let olvido = inside(&world, "Olvido").await;
    let path = format!("/admin/people/{marina}/data");
    world.machine.set(time::seconds_after(world.now(), 3_600));
    for (address, form) in [(format!("{path}/download"), vec![]), (path.clone(), vec![("reason", "asked")])] {
        let answer = olvido.post(&address, &form).await.expect(303);
        let back = format!("/account/prove?next=%2Fadmin%2Fpeople%2F{marina}%2Fdata");
        assert_eq!(answer.header("location"), back, "{address}");
    }
    assert_eq!(find(&world, marina).await.leaves_at, None);
    assert!(log(&world).await.is_empty());
    let olvido = inside(&world, "Olvido").await;
    for _ in 0..7 {
        olvido.post(&path, &[("reason", "")]).await.expect(422);
    }
    olvido.post(&path, &[("reason", "asked")]).await.expect(429);
    assert_eq!(find(&world, marina).await.leaves_at, None, "nobody is sent away by trying often");
}

/// The log is asked for in groups; what stands behind the first is handed over too.
#[both]
async fn all_that_staff_did_to_somebody_is_handed_over(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let ctx = &world.ctx(Actor::Staff(olvido));
    let kept: Result<(), StoreError> = ctx
        .write(async |tx| {
            for count in 0..510 {
                let (verb, after) = ("accounts-audit-standing", json!({ "note": count }));
                let subject = Subject::from(marina);
                let change = Change { verb, subject, label: "Marina", before: Value::Null, after };
                ctx.audit(tx, &change).await?;
            }
            Ok(())
        })
        .await;
    kept.unwrap();
    let rows: Result<Vec<Value>, StoreError> =
        world.house.database.read(async |snap| personal::export_audited(snap, marina).await).await;
    let mut notes: Vec<i64> =
        rows.unwrap().iter().map(|row| row["after"]["note"].as_i64().unwrap()).collect();
    notes.sort_unstable();
    assert_eq!(notes, (0..510).collect::<Vec<_>>());
}

#[both]
async fn a_manager_does_nothing_to_owners_and_nobody_to_themselves(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let manuela = somebody(&world, "Manuela", Role::Manager).await;
    let browser = inside(&world, "Manuela").await;
    for person in [olvido, manuela] {
        let path = format!("/admin/people/{person}/data");
        browser.post(&path, &[("reason", "asked")]).await.expect(422);
        browser.post(&format!("{path}/download"), &[]).await.expect(422);
        assert_eq!(find(&world, person).await.leaves_at, None);
    }
    assert!(log(&world).await.is_empty());
    browser.get("/admin/people/x/data").await.expect(404);
}

#[both]
async fn the_record_says_what_each_door_declares(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let browser = inside(&world, "Olvido").await;
    for (address, words) in [("/admin/privacy", "Responsable"), ("/en/admin/privacy", "Controller")] {
        let page = browser.get(address).await.expect(200);
        for part in [words, "account_person", "notification_mail", "La Prueba, S. L."] {
            assert!(page.body.contains(part), "{part}: {}", page.body);
        }
    }
}
