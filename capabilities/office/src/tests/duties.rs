//! What the house could not do, and asking for another try of one thing or of all.

use super::world;
use database::{Claim, Due, Parked, StoreError};
use events::Position;
use kernel::{Role, Subject};
use std::{ops::RangeInclusive, time::Duration};
use testing::{Engine, World, both};
use uuid::Uuid;

const OWNER: Uuid = Uuid::from_u128(7);

fn subject(number: u128) -> Subject {
    Subject { kind: "product".into(), id: Uuid::from_u128(number) }
}

/// Sets aside two jobs, two deadlines, and three facts about two subjects.
async fn trouble(world: &World) {
    let now = world.now();
    let kept: Result<(), StoreError> = world
        .operator()
        .write(async |tx| {
            for id in [11, 12] {
                tx.add_job(Uuid::from_u128(id), "choir.sing", "{}", now).await?;
            }
            let names: &[&str] = &["choir.sing"];
            let lease = Duration::from_secs(60);
            tx.claim_jobs(&Claim { names, owner: OWNER, now, lease, most: 9 }).await?;
            for id in [11, 12] {
                tx.put_job_off(Uuid::from_u128(id), OWNER, None, "hoarse <b>").await?;
            }
            tx.add_job(Uuid::from_u128(13), "choir.hum", "{}", now).await?;
            for number in [1, 2] {
                let (kind, subject) = ("choir.end".to_owned(), subject(number));
                tx.set_deadline(&kind, &subject, now).await?;
                tx.put_due_off(&Due { kind, subject, due_at: now, attempts: 0 }, None, "too early").await?;
            }
            for (place, about, why) in [(4, 1, "no voice"), (5, 1, "waits"), (6, 2, "no ears")] {
                let at = Position::from_parts(0, place);
                let (reaction, why) = ("choir.listen".to_owned(), why.to_owned());
                tx.park(&Parked { reaction, at, subject: subject(about), why }).await?;
            }
            Ok(())
        })
        .await;
    kept.unwrap();
}

/// Jobs, deadlines and facts that are still set aside and not asked for.
async fn aside(world: &World) -> (usize, usize, usize) {
    let found: Result<_, StoreError> = world
        .house
        .database
        .read(async |snap| {
            let jobs = snap.see_jobs(true, 9).await?.len();
            let deadlines = snap.see_deadlines_aside(9).await?.len();
            let all = snap.list_parked(false, 9).await?.len();
            Ok((jobs, deadlines, all - snap.list_parked(true, 9).await?.len()))
        })
        .await;
    found.unwrap()
}

#[both]
async fn what_could_not_be_done_is_shown_with_its_reason(engine: Engine) {
    let world = world(engine).await;
    let calm = world.as_(Role::Owner).get("/admin/jobs").await.expect(200).body;
    assert!(calm.contains("Nada apartado") && calm.contains("No hay nada en cola."), "{calm}");
    trouble(&world).await;
    world.pass_days(2);
    let page = world.as_(Role::Owner).get("/admin/jobs").await.expect(200).body;
    for part in ["choir.sing", "hoarse &#60;b&#62;", "choir.end", "too early", "choir.listen", "no voice"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("2 cambios sin atender, uno tras otro"), "what waits behind it is counted: {page}");
    assert!(!page.contains(">waits<"), "only the first of a subject says why");
    assert!(page.contains("hace 2 días") && page.contains("un intento"), "{page}");
    assert!(page.contains("Un trabajo en cola o en marcha.") && page.contains("choir.hum"), "{page}");
    let today = world.as_(Role::Owner).get("/admin").await.expect(200).body;
    assert!(today.contains("Hay 7 cosas que la tienda no ha podido hacer sola."), "{today}");
}

#[both]
async fn one_thing_is_tried_again_and_the_others_stay(engine: Engine) {
    let world = world(engine).await;
    trouble(&world).await;
    let owner = world.as_(Role::Owner);
    let (job, about) = (Uuid::from_u128(11).to_string(), subject(1).id.to_string());
    let facts = [("what", "facts"), ("name", "choir.listen"), ("kind", "product"), ("id", &about)];
    let deadline = [("what", "deadline"), ("name", "choir.end"), ("kind", "product"), ("id", &about)];
    let steps: [(&[(&str, &str)], &str, (usize, usize, usize)); 4] = [
        (&[("what", "job"), ("id", &job)], "1", (1, 2, 3)),
        (&facts, "2", (1, 2, 1)),
        (&deadline, "1", (1, 1, 1)),
        // Somebody pressed it a moment ago.
        (&[("what", "job"), ("id", &job)], "0", (1, 1, 1)),
    ];
    for (wish, count, left) in steps {
        let answer = owner.post("/admin/jobs", wish).await.expect(303);
        assert_eq!(answer.header("location"), format!("/admin/jobs?again={count}"), "{wish:?}");
        assert_eq!(aside(&world).await, left, "{wish:?}");
    }
    let page = owner.get("/admin/jobs?again=1").await.expect(200).body;
    assert!(page.contains("Pedido; se intentará enseguida."), "{page}");
}

#[both]
async fn everything_is_tried_again_at_once(engine: Engine) {
    let world = world(engine).await;
    trouble(&world).await;
    let answer = world.as_(Role::Manager).post("/admin/jobs", &[("what", "all")]).await.expect(303);
    assert_eq!(answer.header("location"), "/admin/jobs?again=7");
    assert_eq!(aside(&world).await, (0, 0, 0));
}

#[both]
async fn a_wish_that_says_nothing_changes_nothing(engine: Engine) {
    let world = world(engine).await;
    trouble(&world).await;
    let owner = world.as_(Role::Owner);
    let wishes: [&[(&str, &str)]; 4] =
        [&[("what", "job"), ("id", "x")], &[("what", "everything")], &[], &[("what", "facts")]];
    for wish in wishes {
        owner.post("/admin/jobs", wish).await.expect(400);
    }
    world.as_(Role::Agent).post("/admin/jobs", &[("what", "all")]).await.expect(403);
    assert_eq!(aside(&world).await, (2, 2, 3));
}

async fn add_jobs(world: &World, ids: RangeInclusive<u128>) {
    let now = world.now();
    let kept: Result<(), StoreError> = world
        .operator()
        .write(async |tx| {
            for id in ids.clone() {
                tx.add_job(Uuid::from_u128(id), "choir.hum", "{}", now).await?;
            }
            Ok(())
        })
        .await;
    kept.unwrap();
}

#[both]
async fn a_long_queue_is_not_counted_to_its_end(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    add_jobs(&world, 1..=1_000).await;
    let page = owner.get("/admin/jobs").await.expect(200).body.replace("1.000", "1000");
    assert!(page.contains("<p class=\"muted\">1000 trabajos"), "a thousand are a thousand: {page}");
    add_jobs(&world, 1_001..=1_100).await;
    let page = owner.get("/admin/jobs").await.expect(200).body.replace("1.000", "1000");
    assert!(page.contains("Más de 1000 trabajos"), "{page}");
    assert_eq!(page.matches("<code>choir.hum</code>").count(), 50, "only the first are shown");
    assert!(page.contains("Aquí solo se ven los primeros."), "{page}");
}

/// Sets facts about one subject and deadlines of others aside, so many.
async fn set_aside(world: &World, facts: i64, deadlines: u128) {
    let now = world.now();
    let kept: Result<(), StoreError> = world
        .operator()
        .write(async |tx| {
            for place in 1..=facts {
                let at = Position::from_parts(0, place);
                let (reaction, why) = ("choir.listen".to_owned(), "no ears".to_owned());
                tx.park(&Parked { reaction, at, subject: subject(1), why }).await?;
            }
            for number in 1..=deadlines {
                let (kind, subject) = ("choir.end".to_owned(), subject(number));
                tx.set_deadline(&kind, &subject, now).await?;
                tx.put_due_off(&Due { kind, subject, due_at: now, attempts: 0 }, None, "early").await?;
            }
            Ok(())
        })
        .await;
    kept.unwrap();
}

#[both]
async fn what_is_set_aside_is_not_read_to_its_end(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    set_aside(&world, 950, 50).await;
    let today = owner.get("/admin").await.expect(200).body.replace("1.000", "1000");
    assert!(today.contains("Hay 1000 cosas que la tienda"), "{today}");
    let page = owner.get("/admin/jobs").await.expect(200).body;
    assert!(!page.contains("Aquí solo se ven los primeros."), "fifty are shown: {page}");

    set_aside(&world, 2_100, 1_050).await;
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| Ok((snap.see_unheard(9).await?, snap.count_parked_deadlines().await?)))
        .await;
    let (unheard, deadlines) = found.unwrap();
    assert_eq!((unheard.len(), unheard[0].facts, deadlines), (1, 2_000, 1_000));
    let today = owner.get("/admin").await.expect(200).body.replace("1.000", "1000");
    assert!(today.contains("Hay más de 1000 cosas que la tienda"), "{today}");
    let page = owner.get("/admin/jobs").await.expect(200).body;
    assert_eq!(page.matches("<code>choir.end</code>").count(), 50);
    assert!(page.contains("Aquí solo se ven los primeros."), "{page}");
}
