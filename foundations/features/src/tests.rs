//! What the switchboard promises.

use crate::{
    Switchboard, actions, declared,
    model::{Decision, Switch},
    reads, rules,
    rules::SwitchRejected,
};
use action::{Failure, Follower};
use database::{Snapshot, StoreError};
use features_facts::{FeatureSwitched, THE_BOARD};
use kernel::{
    Actor, Subject, Timestamp,
    feature::{Dimension, Feature, Implies, Kind, Moment, Open},
};
use std::sync::Arc;
use testing::{Engine, World, both};
use webkit::{Door, Html, Page, Panel, PanelCtx, Problem, Routes, Web, panel};

const CHOIR: Feature = Feature {
    name: "choir.songs",
    title: "choir",
    dimension: Dimension::Communities,
    moments: &[Moment::After],
    kinds: &[Kind::Participatory],
    default: Open::Closed,
    implies: Implies { who: "choir", hours_a_week: 2, duties: &[] },
    metrics: &[],
};

#[test]
fn only_what_a_door_declares_can_be_switched() {
    let board = [Switch { feature: CHOIR, decision: None }];
    let unknown = SwitchRejected::Unknown { name: "choir.dance".into() };
    assert_eq!(rules::switch(&board, "choir.dance", Open::Staff), Err(unknown));
    assert_eq!(rules::switch(&board, "choir.songs", Open::Closed), Ok(None), "it is closed already");
    let switched = FeatureSwitched {
        board: THE_BOARD,
        feature: "choir.songs".into(),
        from: Open::Closed,
        to: Open::Everyone,
    };
    assert_eq!(rules::switch(&board, "choir.songs", Open::Everyone), Ok(Some(switched)));
}

#[test]
fn a_decision_counts_more_than_the_default() {
    let decision = Decision { state: Open::Staff, at: Timestamp::UNIX_EPOCH, by: Actor::Operator };
    assert_eq!(Switch { feature: CHOIR, decision: Some(decision) }.state(), Open::Staff);
    assert_eq!(Switch { feature: CHOIR, decision: None }.state(), Open::Closed);
}

events::facts! {
    /// What the choir does.
    enum ChoirFact {
        /// The reaction heard of a switch.
        SongAsked { board: features_facts::BoardId } = "choir.song_asked" v 1 about board,
        /// The job ran.
        SongSung { board: features_facts::BoardId } = "choir.song_sung" v 1 about board,
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Sing;
impl action::Work for Sing {
    const NAME: &'static str = "choir.sing";
}

async fn on_switched(
    tx: &mut database::Tx,
    _: &action::Ctx,
    _: &FeatureSwitched,
) -> Result<(), action::Unheard> {
    Ok(tx.record(&SongAsked { board: THE_BOARD }).await?)
}

async fn sing(job: &action::JobCtx, _: &Sing) -> Result<(), action::JobFailure> {
    let sung: Result<(), StoreError> =
        job.write(async |tx| tx.record(&SongSung { board: THE_BOARD }).await).await;
    Ok(sung?)
}

/// A page of its own behind the gate, a page of everybody's that shows its panel, and the panel.
fn doors() -> Vec<Door> {
    async fn songs() -> Page {
        Page::new("Songs", Html("<p>la la la</p>".into()))
    }
    async fn square(web: Web) -> Result<Page, Problem> {
        let panels = web
            .read(async |snap| Ok::<_, Problem>(web.panels(snap, "square", Subject::all("shop")).await))
            .await?;
        let link = if web.is_open(&CHOIR) { "to the songs" } else { "" };
        let shown: String = panels.html.iter().map(|html| html.0.as_str()).collect();
        Ok(Page::new("Square", Html(format!("<p>{shown} {link}</p>"))).with(&panels))
    }
    async fn humming(_: &mut Snapshot, _: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
        Ok(Panel { html: Some(Html("humming".into())), ..Panel::default() })
    }
    let choir = Door {
        feature: Some(CHOIR),
        routes: Routes::new().get("/songs", songs),
        panels: vec![panel("square", "choir", humming)],
        ..Door::new("choir")
    };
    let town = Door { routes: Routes::new().get("/square", square), ..Door::new("town") };
    let duties = Door {
        feature: Some(CHOIR),
        reactions: vec![action::on("choir.asked", on_switched)],
        jobs: vec![action::job(sing)],
        ..Door::new("duties")
    };
    vec![crate::door(), choir, town, duties]
}

async fn world(engine: Engine) -> (World, Follower) {
    let world = World::on(engine, doors()).await;
    let board = Arc::new(Switchboard::load(&world.house.database, declared(&doors())).await.unwrap());
    world.house.obey(board.clone());
    let follower = Follower::from_now("switchboard", board, &world.house).await.unwrap();
    (world, follower)
}

async fn switch(world: &World, follower: &mut Follower, to: Open) {
    actions::switch(&world.operator(), &[CHOIR], "choir.songs", to).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
    world.drop_stale().await;
}

#[both]
async fn a_closed_part_is_nowhere_and_an_open_one_everywhere(engine: Engine) {
    let (world, mut board) = world(engine).await;
    for (state, is_there) in
        [(None, false), (Some(Open::Everyone), true), (Some(Open::Staff), false), (Some(Open::Closed), false)]
    {
        if let Some(state) = state {
            switch(&world, &mut board, state).await;
        }
        // Twice, because the second answer may be a kept page.
        for _ in 0..2 {
            world.visit("/songs").await.expect(if is_there { 200 } else { 404 });
            let square = world.visit("/square").await.expect(200).body;
            assert_eq!(square.contains("humming"), is_there, "{state:?}");
            assert_eq!(square.contains("to the songs"), is_there, "{state:?}");
        }
    }
}

#[both]
async fn who_decided_and_when_is_kept(engine: Engine) {
    let (world, mut board) = world(engine).await;
    switch(&world, &mut board, Open::Everyone).await;
    world.pass_days(1);
    // The same again is no new decision.
    switch(&world, &mut board, Open::Everyone).await;
    let found = world.house.database.read(async |snap| reads::switches(snap, &[CHOIR]).await).await.unwrap();
    let decision = found[0].decision.clone().unwrap();
    assert_eq!((decision.state, decision.by), (Open::Everyone, Actor::Operator));
    assert_eq!(decision.at.strftime("%Y-%m-%d").to_string(), "2026-11-03");

    let refused = actions::switch(&world.operator(), &[CHOIR], "choir.dance", Open::Closed).await;
    assert!(matches!(refused, Err(Failure::Rejected(SwitchRejected::Unknown { .. }))));
    let log = world.house.database.read(async |snap| snap.log_after(events::Position::START, 10).await).await;
    assert_eq!(log.unwrap().len(), 1, "a refusal and a repetition record nothing");
}

#[both]
async fn what_a_closed_part_does_by_itself_waits_or_passes_by(engine: Engine) {
    let (world, mut board) = world(engine).await;
    let ctx = &world.operator();
    let enqueued: Result<(), StoreError> = ctx.write(async |tx| ctx.enqueue(tx, &Sing).await.map(drop)).await;
    enqueued.unwrap();
    let count = async |name: &str| {
        let log =
            world.house.database.read(async |snap| snap.log_after(events::Position::START, 100).await).await;
        log.unwrap().iter().filter(|fact| fact.name == name).count()
    };
    world.see_to_duties().await;
    assert_eq!(count("choir.song_sung").await, 0, "a job of a closed part waits");

    switch(&world, &mut board, Open::Staff).await;
    world.see_to_duties().await;
    assert_eq!((count("choir.song_sung").await, count("choir.song_asked").await), (1, 1));

    switch(&world, &mut board, Open::Closed).await;
    world.see_to_duties().await;
    switch(&world, &mut board, Open::Everyone).await;
    world.see_to_duties().await;
    assert_eq!(count("choir.song_asked").await, 2, "what happened while it was closed has passed by");
}
