//! Letters that could not be delivered, as the first page tells of them.

use super::doors;
use action::{BoxFut, Letter, Post, PostError};
use database::StoreError;
use kernel::{Lang, PersonId, Role};
use notifications::{
    model::{Kind, Written},
    steps,
};
use std::sync::Arc;
use testing::{Engine, World, both};

/// Refuses every letter to `never@`, and takes none of the others yet.
struct Strict;

impl Post for Strict {
    fn is_set(&self) -> bool {
        true
    }

    fn send<'a>(&'a self, _: &'a str, letter: &'a Letter) -> BoxFut<'a, Result<(), PostError>> {
        let said = "5.1.1 nobody of that name".to_owned();
        let is_refused = letter.to.starts_with("never@");
        Box::pin(async move { Err(if is_refused { PostError::Never(said) } else { PostError::Later(said) }) })
    }
}

async fn write(world: &World, address: &str) {
    let ctx = world.operator();
    let letter = Written {
        kind: Kind::Reset,
        person: Some(PersonId::from_bytes([3; 16])),
        address: address.into(),
        lang: Lang::Es,
        subject: "Una carta".into(),
        text: "Hola".into(),
        html: "<p>Hola</p>".into(),
    };
    let kept: Result<_, StoreError> = ctx.write(async |tx| steps::keep(tx, &ctx, letter.clone()).await).await;
    kept.unwrap();
    world.see_to_duties().await;
}

#[both]
async fn only_what_a_server_refused_this_week_is_told(engine: Engine) {
    const TOLD: &str = "Esta semana ha habido correos que no se han podido entregar.";
    let world = World::furnished(engine, doors(), |house| house.with_post(Arc::new(Strict))).await;
    let owner = world.as_(Role::Owner);
    write(&world, "late@casa.example").await;
    world.pass_days(1);
    world.see_to_duties().await;
    let late = owner.get("/admin/mail?state=refused").await.expect(200).body;
    assert!(late.contains("late@casa.example"), "its link was over before a server took it: {late}");
    assert!(!owner.get("/admin").await.expect(200).body.contains(TOLD), "nobody can do anything about that");

    write(&world, "never@casa.example").await;
    let today = owner.get("/admin").await.expect(200).body;
    let task = today.split(TOLD).next().unwrap_or_default().rsplit("<li").next().unwrap_or_default();
    assert!(today.contains(TOLD) && !task.contains("is-urgent"), "{today}");
    world.pass_days(7);
    world.see_to_duties().await;
    assert!(!owner.get("/admin").await.expect(200).body.contains(TOLD));
}

#[both]
async fn a_shop_that_sells_nothing_is_led_to_where_goods_come_in(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let today = world.as_(Role::Owner).get("/admin").await.expect(200).body;
    let (_, rest) = today.split_once("<span>Todavía no hay nada a la venta").unwrap();
    let line = rest.split("</li>").next().unwrap_or_default();
    assert!(line.contains("href=\"/admin/import\""), "{line}");
}
