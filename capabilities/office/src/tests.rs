//! What the back office promises.
mod api;
mod aside;
mod audit;
mod duties;
mod frame;
mod letters;
mod rules;
mod searches;
mod setup;
mod switching;

use kernel::{
    Feature, Lang, Open,
    feature::{Dimension, Implies, Moment},
};
use testing::{Engine, World};
use webkit::{Door, Html, Page, Routes};

pub(super) const CHOIR: Feature = Feature {
    name: "choir.songs",
    title: "choir-songs",
    dimension: Dimension::Communities,
    moments: &[Moment::Before, Moment::After],
    kinds: &[],
    default: Open::Everyone,
    implies: Implies { who: "choir-who", hours_a_week: 3, duties: &["choir-duty"] },
    metrics: &[],
};

const SPANISH: &str = "choir-songs = Canciones\nchoir-who = El coro\nchoir-duty = Cantar los jueves";
const ENGLISH: &str = "choir-songs = Songs\nchoir-who = The choir\nchoir-duty = Sing on Thursdays";

/// A back office over a shop that has one part to open and close.
pub(super) fn doors() -> Vec<Door> {
    async fn songs() -> Page {
        Page::new("Songs", Html("<h1>la la la</h1>".into()))
    }
    let choir = Door {
        feature: Some(CHOIR),
        routes: Routes::new().get("/songs", songs),
        texts: vec![(Lang::Es, SPANISH), (Lang::En, ENGLISH)],
        ..Door::new("choir")
    };
    let mut doors = vec![features::door(), catalog::door(), search::door(), notifications::door(), choir];
    doors.push(crate::door(features::declared(&doors)));
    doors
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}
