//! Sellers who leave: told thirty days before, closed by the clock, forgotten when the law asks for nothing more; and what is theirs to have.

use super::samples::{find, mug, selling, turn, world, written};
use crate::{
    actions,
    model::{Command, SellerId, SellerWritten, State, Trader},
    personal, reads,
};
use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use action::Ctx;
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Personal, Role};
use serde_json::Value;
use testing::{Engine, World, both};

/// Somebody with an account here.
async fn person(world: &World, address: &str) -> PersonId {
    let (ctx, visitor) = (&world.operator(), world.ctx(Actor::Visitor));
    let secret = accounts::actions::invite_link(ctx, address, "Ana", Role::Member, Lang::Es).await.unwrap();
    let form = Acceptance {
        name: "Ana",
        password: "un secreto bastante largo",
        is_fourteen: true,
        takes_terms: true,
    };
    let keys = Keys::new(Cost::CHEAP);
    accounts::actions::accept(&visitor, &keys, &secret, &form, &Entry::default()).await.unwrap();
    let found: Result<_, StoreError> =
        ctx.read(async |snap| accounts::reads::by_address(snap, address).await).await;
    found.unwrap().unwrap().id
}

async fn told(ctx: &Ctx, person: PersonId) -> Vec<Value> {
    let mut all = Vec::new();
    for one in personal::all() {
        let rows: Result<_, StoreError> = ctx.read(async |snap| (one.export)(snap, person).await).await;
        all.extend(rows.unwrap());
    }
    all
}

async fn erase(ctx: &Ctx, person: PersonId) {
    for one in personal::all().into_iter().rev() {
        let done: Result<(), StoreError> = ctx.write(async |tx| (one.erase)(tx, ctx, person).await).await;
        done.unwrap();
    }
}

#[both]
async fn whoever_was_told_is_closed_by_the_clock_and_forgotten(engine: Engine) {
    let world = world(engine).await;
    let id = selling(&world.operator()).await;
    let product = mug(&world.operator(), Some(id)).await;
    turn(&world.operator(), id, &Command::Announce { reason: "Retrasos".into() }).await;
    assert_eq!(find(&world.operator(), id).await.state, State::Active, "they sell until then");
    world.pass_days(29);
    world.see_to_duties().await;
    assert_eq!(find(&world.operator(), id).await.state, State::Active);
    world.pass_days(1);
    world.see_to_duties().await;
    let closed = find(&world.operator(), id).await;
    assert_eq!((closed.state, closed.closes_at), (State::Closed, None));
    assert_ne!(*closed.trader.reveal(), Trader::default(), "the law wants it for a while");
    let whose: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::sellers::of(snap, product).await).await;
    assert_eq!(whose.unwrap(), Some(id));
    world.get("/sellers/barro-vivo").await.expect(404);
    world.pass_days(182);
    world.see_to_duties().await;
    assert_ne!(*find(&world.operator(), id).await.trader.reveal(), Trader::default());
    world.pass_days(2);
    world.see_to_duties().await;
    let gone = find(&world.operator(), id).await;
    assert_eq!((gone.trader.reveal(), gone.verified_by.as_str()), (&Trader::default(), ""));
    assert_eq!(gone.name, "Barro Vivo", "orders say who sold");
    let turns: Result<_, StoreError> = world.operator().read(async |snap| reads::turns(snap, id).await).await;
    let turns = turns.unwrap();
    assert!(turns.len() == 5 && turns.iter().all(|one| one.said.reveal().is_empty()), "{turns:?}");
}

#[both]
async fn what_was_announced_can_be_taken_back(engine: Engine) {
    let world = world(engine).await;
    let id = selling(&world.operator()).await;
    turn(&world.operator(), id, &Command::Announce { reason: "Retrasos".into() }).await;
    turn(&world.operator(), id, &Command::KeepOn).await;
    world.pass_days(40);
    world.see_to_duties().await;
    assert_eq!(find(&world.operator(), id).await.state, State::Active);
}

#[both]
async fn whoever_may_not_sell_is_told_why(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let id = selling(ctx).await;
    let letters = async || world.everything().await["notification_mail"].join("\n");
    assert!(letters().await.is_empty(), "nobody is written to for what they do themselves");
    turn(ctx, id, &Command::Suspend { reason: "Copias de otra marca".into() }).await;
    let told = letters().await;
    assert!(told.contains("hola@barrovivo.example") && told.contains("Copias de otra marca"), "{told}");
    turn(ctx, id, &Command::Announce { reason: "Siguen siendo copias".into() }).await;
    assert!(letters().await.contains("Siguen siendo copias"));
}

async fn with_account(ctx: &Ctx, id: SellerId, address: &str) {
    let account = Personal::new(address.to_owned());
    let version = find(ctx, id).await.version;
    actions::fill(ctx, id, version, &SellerWritten { account, ..written() }).await.unwrap();
}

#[both]
async fn people_are_told_what_is_known_of_them_and_whoever_has_sold_stays(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let ana = person(&world, "ana@casa.example").await;
    let id = selling(ctx).await;
    with_account(ctx, id, "ana@casa.example").await;
    let all = told(ctx, ana).await;
    let text = Value::Array(all).to_string();
    for word in ["Barro Vivo", "ES91 2100", "B65410011", "Registro Mercantil", "hola@barrovivo.example"] {
        assert!(text.contains(word), "{word} in {text}");
    }
    erase(ctx, ana).await;
    assert_ne!(*find(ctx, id).await.trader.reveal(), Trader::default(), "they sell");

    let other = actions::open(ctx, "Otra", true).await.unwrap().what;
    with_account(ctx, other, "ana@casa.example").await;
    erase(ctx, ana).await;
    let gone = find(ctx, other).await;
    assert_eq!((gone.trader.reveal(), gone.person), (&Trader::default(), None), "nothing was sold");
    let everything = format!("{:?}", world.everything().await["event_log"]);
    assert!(!everything.contains("hola@barrovivo.example") && !everything.contains("ES91"));
}
