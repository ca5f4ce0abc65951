//! What the house does by itself: reactions exactly once, jobs until they succeed, deadlines when they fall, counting.

mod awaited;
mod counting;
mod jobs;
mod reactions;

use action::{Ctx, JobCtx, JobFailure, Unheard, Work, at, job, on};
use database::{Migration, StoreError, args};
use kernel::{Id, Subject, Tag};
use serde::{Deserialize, Serialize};
use testing::{Engine, World};
use webkit::Door;

const TABLES: &[Migration] = &[Migration::both(
    "20260101_000000_bells",
    "CREATE TABLE bell (name @text PRIMARY KEY, rung @int NOT NULL) @keyed;
     CREATE TABLE mood (name @text PRIMARY KEY, word @text NOT NULL) @keyed;",
)];

enum Bell {}
impl Tag for Bell {
    const KIND: &'static str = "bell";
}

events::facts! {
    /// What happens to bells.
    enum BellFact {
        /// Somebody pulled the rope.
        RopePulled { bell: Id<Bell> } = "bells.pulled" v 1 about bell,
    }
}

fn bell(number: u8) -> Id<Bell> {
    Id::from_bytes([number; 16])
}

/// Rings: adds one to the bell's count. If the bell is in a mood it rings first and fails then, so that a half-done ring
/// would be seen.
async fn ring(tx: &mut database::Tx, name: &str) -> Result<(), Unheard> {
    tx.exec(
        "INSERT INTO bell (name, rung) VALUES ($1, 1) ON CONFLICT (name) DO UPDATE SET rung = bell.rung + 1",
        args![*name],
    )
    .await?;
    let mood: Option<(String,)> = tx.opt("SELECT word FROM mood WHERE name = $1", args![*name]).await?;
    match mood.as_ref().map(|(word,)| word.as_str()) {
        None => Ok(()),
        Some("panic") => panic!("the bell broke"),
        Some("away") => Err(StoreError::Unavailable("away".into()).into()),
        Some(word) => Err(Unheard::because(word)),
    }
}

async fn on_rope_pulled(tx: &mut database::Tx, _: &Ctx, pulled: &RopePulled) -> Result<(), Unheard> {
    ring(tx, &pulled.bell.to_string()).await
}

async fn evening(tx: &mut database::Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    ring(tx, &subject.id.to_string()).await
}

#[derive(Serialize, Deserialize)]
struct Call {
    name: String,
}

impl Work for Call {
    const NAME: &'static str = "bells.call";
}

/// Rings and ends in one transaction.
async fn call(job: &JobCtx, work: &Call) -> Result<(), JobFailure> {
    let rung: Result<(), Unheard> = job
        .write(async |tx| {
            ring(tx, &work.name).await?;
            Ok(job.end(tx).await?)
        })
        .await;
    match rung {
        Ok(()) => Ok(()),
        Err(unheard) if unheard.to_string() == "never" => Err(JobFailure::Never(unheard.to_string())),
        Err(unheard) => Err(JobFailure::Later(unheard.to_string())),
    }
}

fn door() -> Door {
    Door {
        migrations: TABLES,
        reactions: vec![on("bells.ring", on_rope_pulled)],
        jobs: vec![job(call)],
        deadlines: vec![at("bells.evening", evening)],
        ..Door::new("bells")
    }
}

async fn world(engine: Engine) -> World {
    World::on(engine, vec![door()]).await
}

async fn pull(world: &World, number: u8) {
    let fact = RopePulled { bell: bell(number) };
    world.operator().write(async |tx| tx.record(&fact).await).await.unwrap();
}

async fn set_mood(world: &World, name: &str, word: Option<&str>) {
    let change = async |tx: &mut database::Tx| match word {
        Some(word) => {
            tx.exec("INSERT INTO mood (name, word) VALUES ($1, $2)", args![*name, *word]).await.map(drop)
        }
        None => tx.exec("DELETE FROM mood WHERE name = $1", args![*name]).await.map(drop),
    };
    world.operator().write(change).await.unwrap();
}

async fn rung(world: &World, name: &str) -> i64 {
    let row: Option<(i64,)> = world
        .operator()
        .read(async |snap| snap.opt("SELECT rung FROM bell WHERE name = $1", args![*name]).await)
        .await
        .unwrap();
    row.map_or(0, |(rung,)| rung)
}

async fn rung_bell(world: &World, number: u8) -> i64 {
    rung(world, &bell(number).to_string()).await
}

async fn parked(world: &World) -> Vec<database::Parked> {
    world.operator().read(async |snap| snap.list_parked(false, 100).await).await.unwrap()
}

/// Ends every lease, as if its holder had been silent for long.
async fn leases_end(world: &World) {
    let end = async |tx: &mut database::Tx| {
        tx.exec("UPDATE reaction SET owned_until = 0", &[]).await?;
        tx.exec("UPDATE job SET owned_until = 0", &[]).await.map(drop)
    };
    world.operator().write(end).await.unwrap();
}
