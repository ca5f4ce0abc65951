//! Lists go on from their last row, and the queue begins with what is most pressing.

use super::samples::{LONG, draft, person, standing, thing, unproven, world, write};
use crate::{
    actions,
    model::{Kind, ReportReason, ReportWanted, Vote},
    reads,
};
use database::StoreError;
use kernel::Actor;
use testing::{Engine, both};

#[both]
async fn a_list_goes_on_from_its_last_row(engine: Engine) {
    let world = world(engine).await;
    for n in 0..5 {
        standing(&world, person(1), &format!("Texto {n}")).await;
    }
    write(&world, &unproven(person(2), "De otra")).await;
    for is_own in [true, false] {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page: Result<_, StoreError> = world
                .operator()
                .read(async |snap| match is_own {
                    true => reads::of_person(snap, person(1), after.as_ref(), 2).await,
                    false => reads::about(snap, &thing(), Kind::Review, after.as_ref(), 2).await,
                })
                .await;
            let page = page.unwrap();
            found.extend(page.items.iter().map(|one| one.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let many = found.len();
        found.sort();
        found.dedup();
        assert_eq!((found.len(), many), (5, 5), "each once; what waits stands nowhere");
    }
}

#[both]
async fn the_most_pressing_comes_first(engine: Engine) {
    let world = world(engine).await;
    let first = write(&world, &unproven(person(1), "Primera")).await.id;
    let private = write(&world, &draft(person(2), "Llama al 600 123 123")).await.id;
    let reported = standing(&world, person(3), "Peligro").await;
    let wanted = ReportWanted { reason: ReportReason::Danger, note: String::new(), person: Some(person(4)) };
    actions::report(&world.ctx(Actor::Member(person(4))), reported, &wanted).await.unwrap();
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page: Result<_, StoreError> =
            world.operator().read(async |snap| reads::queue(snap, after.as_ref(), 2).await).await;
        let page = page.unwrap();
        found.extend(page.items.iter().map(|one| (one.contribution.id, one.priority)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(found, [(reported, 400), (private, 250), (first, 50)]);
}

#[both]
async fn no_question_reads_a_table_from_end_to_end(engine: Engine) {
    if engine == Engine::Postgres {
        return; // SQLite tells how it finds out what is asked, whatever the tables hold.
    }
    let world = world(engine).await;
    database::heard::listen();
    let id = standing(&world, person(1), LONG).await;
    standing(&world, person(2), LONG).await;
    write(&world, &unproven(person(3), "Primera")).await;
    actions::vote(&world.ctx(Actor::Member(person(4))), id, Vote::Up).await.unwrap();
    let wanted = ReportWanted { reason: ReportReason::Danger, note: String::new(), person: Some(person(4)) };
    actions::report(&world.ctx(Actor::Member(person(4))), id, &wanted).await.unwrap();
    world.see_to_duties().await;
    let asked: Result<(), StoreError> = world
        .operator()
        .read(async |snap| {
            reads::of_person(snap, person(1), None, 20).await?;
            reads::about(snap, &thing(), Kind::Review, None, 20).await?;
            reads::queue(snap, None, 20).await?;
            reads::many(snap, &[id]).await?;
            reads::my_votes(snap, Some(person(4)), &[id]).await?;
            reads::duplicates(snap, id, 10).await?;
            reads::history(snap, id).await?;
            reads::reports(snap, id).await?;
            reads::statements_of(snap, id).await.map(drop)
        })
        .await;
    asked.unwrap();
    let heard = database::heard::end();
    let own: Vec<&String> = heard.iter().filter(|sql| sql.contains("contribution")).collect();
    assert!(own.len() > 15, "{own:#?}");
    for sql in own {
        let plan = world.operator().read(async |snap| snap.plan(sql).await).await.unwrap();
        // The queue is walked along its index, from the most pressing on.
        let walks = plan.iter().any(|step| step.starts_with("SCAN ") && !step.contains(" INDEX "));
        let sorts =
            plan.iter().any(|step| step.contains("TEMP B-TREE") && !sql.contains("contribution_id, numbers"));
        let is_small = sql.contains("contribution_report") || sql.contains("contribution_statement");
        assert!(!walks && (!sorts || is_small), "{sql}: {plan:?}");
    }
}
