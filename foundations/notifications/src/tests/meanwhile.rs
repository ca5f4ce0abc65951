//! What happens to the newsletter while something else does: somebody leaves or presses twice, an issue is changed while it
//! goes out.

use super::{
    issues::{WRITTEN, found, go, readers, state, write},
    newsletter::{ask, link_to, record},
    samples::{Postwoman, letters, pass_seconds, telling},
};
use crate::{
    model::{
        Kind,
        newsletter::{IssueState, Standing},
    },
    reads::newsletter as reads,
    steps::issues::SendBatch,
};
use database::StoreError;
use events::Position;
use kernel::Role;
use testing::{Engine, World, both};

/// Writes the first twenty copies of an issue, and no letter goes yet.
async fn first_batch(world: &World, path: &str) {
    let ctx = world.operator();
    let work = SendBatch { issue: found(world, path).await.id, after: None };
    let sent: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::issues::send_batch(tx, &ctx, &work).await).await;
    sent.unwrap();
}

/// Presses the way out that stands in every copy for an address.
async fn leave(world: &World, address: &str) {
    let ctx = world.operator();
    let stop: Result<String, StoreError> = ctx
        .write(async |tx| {
            let one = reads::by_address(tx, address).await?.unwrap();
            crate::steps::newsletter::stop_of(tx, &ctx, one.id).await
        })
        .await;
    world.post(&format!("/unsubscribe/{}", stop.unwrap()), "").await.expect(200);
}

async fn counted(world: &World, name: &str) -> usize {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.log_after(Position::START, 10_000).await).await;
    log.unwrap().iter().filter(|fact| fact.name == name).count()
}

#[both]
async fn whoever_leaves_while_an_issue_goes_out_gets_no_copy(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 23).await;
    let path = write(&world).await;
    go(&world, &path, "send").await;
    first_batch(&world, &path).await;
    let written: Vec<String> = letters(&world)
        .await
        .into_iter()
        .filter(|one| one.written.kind == Kind::Newsletter)
        .map(|one| one.written.address)
        .collect();
    assert_eq!(written.len(), 20);
    // One whose copy is written and waits, and one of those who are still to come.
    let rest = (0..23).map(|number| format!("p{number}@casa.example")).find(|one| !written.contains(one));
    let gone = [written[3].clone(), rest.unwrap()];
    for address in &gone {
        leave(&world, address).await;
    }
    world.see_to_duties().await;
    assert_eq!(state(&world, &path).await, IssueState::Sent);
    let to: Vec<String> = post.taken().iter().map(|letter| letter.to.clone()).collect();
    assert_eq!(to.len(), 21, "{to:?}");
    assert!(gone.iter().all(|address| !to.contains(address)), "{to:?}");
}

#[both]
async fn an_issue_that_goes_out_is_changed_no_more(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 21).await;
    let path = write(&world).await;
    go(&world, &path, "send").await;
    first_batch(&world, &path).await;
    let manuela = world.as_(Role::Manager);
    for state in ["sending", "paused", "sent"] {
        let version = found(&world, &path).await.version.to_string();
        let mut other = WRITTEN.to_vec();
        (other[0].1, other[4].1) = ("Otra cosa", version.as_str());
        let refused = manuela.post(&path, &other).await.expect(422).body;
        assert!(refused.contains("ya ha empezado a salir"), "{state}: {refused}");
        match state {
            "sending" => assert_eq!(go(&world, &path, "pause").await, 303),
            "paused" => {
                assert_eq!(go(&world, &path, "resume").await, 303);
                world.see_to_duties().await;
            }
            _ => {}
        }
    }
    let taken = post.taken();
    assert_eq!(taken.len(), 21);
    assert!(taken.iter().all(|letter| letter.subject == "Novedades de noviembre"), "one issue, one text");
}

#[both]
async fn the_log_of_staff_holds_no_second_copy_of_an_issue(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 1).await;
    let path = write(&world).await;
    for to in ["send", "pause", "resume", "pause"] {
        assert_eq!(go(&world, &path, to).await, 303, "{to}");
    }
    let rows = world.everything().await["audit_log"].clone();
    let moved = rows.iter().filter(|row| !row.contains("notifications-audit-issue-written"));
    let moved: Vec<&String> = moved.filter(|row| row.contains("notifications-audit-issue-")).collect();
    assert_eq!(moved.len(), 4);
    assert!(moved.iter().all(|row| row.contains("state") && !row.contains("Mira [la taza]")), "{moved:?}");
}

#[both]
async fn whoever_presses_twice_agrees_once(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    ask(&world, "ana@casa.example").await;
    let old = link_to(&post, "ana@casa.example");
    pass_seconds(&world, 3_600);
    ask(&world, "ana@casa.example").await;
    let link = link_to(&post, "ana@casa.example");
    assert_ne!(old, link);
    world.post(&old, "").await.expect(404);
    let (one, two) = tokio::join!(world.post(&link, ""), world.post(&link, ""));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404]);
    let said = record(&world, "ana@casa.example").await;
    assert_eq!(said.iter().filter(|(what, _)| *what == Standing::Confirmed).count(), 1, "{said:?}");
    assert_eq!(counted(&world, "notifications.subscriber_confirmed").await, 1);
}

/// More is asked for an address than a record shows: what counts is its end.
#[both]
async fn a_long_record_ends_with_what_counts(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    ask(&world, "ana@casa.example").await;
    let link = link_to(&post, "ana@casa.example");
    let (ctx, asked_at) = (world.operator(), world.now());
    let grown: Result<(), StoreError> = ctx
        .write(async |tx| {
            let one = reads::by_address(tx, "ana@casa.example").await?.unwrap();
            let (_, lines) = reads::record(tx, one.id).await?.unwrap();
            for number in 1..=250 {
                let at = kernel::time::seconds_after(asked_at, number);
                let line = crate::model::newsletter::Consent { at, ..lines[0].clone() };
                crate::store::consents::insert(tx, ctx.id(), one.id, &line).await?;
            }
            Ok(())
        })
        .await;
    grown.unwrap();
    pass_seconds(&world, 3_600);
    world.post(&link, "").await.expect(303);
    let said = record(&world, "ana@casa.example").await;
    assert_eq!((said.len(), said.last().unwrap().0), (200, Standing::Confirmed));
}
