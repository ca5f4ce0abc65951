//! Running reactions: each is held by one process of the shop, and its cursor moves in the transaction of its effect.
//!
//! Facts that nobody of this process reacts to cost nothing: cursors move with an effect, idle ones once a minute.

use crate::{aside, ctx::Ctx, house::House, reaction::Reaction, unheard::Unheard};
use database::{Held, Parked, Snapshot, Stopwatch, StoreError, Tx};
use events::{Envelope, Position};
use kernel::{Actor, Subject};
use std::{collections::HashSet, sync::Arc, time::Duration};
use uuid::Uuid;

/// How many facts are read at once, and share a transaction at most.
const BATCH: u32 = 200;
/// How long the reactions of one transaction may take together.
const TOGETHER: Duration = Duration::from_millis(20);
/// For how long a process holds a reaction without saying so again.
const LEASE: Duration = Duration::from_secs(30);
/// How often it says so.
const RENEW: Duration = Duration::from_secs(8);
/// How often idle cursors are brought up.
const BRING_UP: Duration = Duration::from_secs(60);
/// How many parked facts are tried again at once.
const AGAIN: u32 = 500;

/// All reactions, as one process runs them.
pub struct Reactions {
    house: Arc<House>,
    known: Vec<Reaction>,
    /// Which process this is, to the leases.
    owner: Uuid,
    lanes: Vec<Lane>,
    renewed: Option<Stopwatch>,
    brought_up: Stopwatch,
}

/// One reaction that this process holds.
struct Lane {
    reaction: Reaction,
    /// Where its cursor stands in the database.
    kept: Held,
    /// How far this process has read for it; facts in between were none of its business.
    seen: Position,
}

/// How a transaction of reactions ended.
enum Ended {
    /// Everything up to here was heard.
    Heard(Position),
    /// This fact was not, and why. What came before it has been heard up to the position.
    Stuck(Position, Envelope, String),
}

/// Why a transaction of reactions kept nothing.
#[derive(Debug)]
enum Undone {
    /// Another process has the reaction.
    Lost,
    /// The database did not do it.
    Store(StoreError),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Reactions {
    /// The reactions of all doors, none of them held yet.
    pub fn new(house: Arc<House>, known: Vec<Reaction>) -> Self {
        let owner = Uuid::from_u128(house.machine.random());
        Self { house, known, owner, lanes: Vec::new(), renewed: None, brought_up: Stopwatch::start() }
    }

    /// The house that these belong to.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Hears what there is. Tells how many facts were answered or set aside.
    pub async fn catch_up(&mut self) -> Result<usize, StoreError> {
        self.renew().await?;
        let mut count = 0;
        while let Some(from) = self.lanes.iter().map(|lane| lane.seen).min() {
            let heard = self.house.database.read(async |snap| snap.log_after(from, BATCH).await).await?;
            let Some(last) = heard.last() else { break };
            for lane in (0..self.lanes.len()).rev() {
                match self.hear(lane, &heard).await {
                    Ok(answered) => {
                        count += answered;
                        self.lanes[lane].seen = self.lanes[lane].seen.max(last.position);
                    }
                    Err(Undone::Lost) => drop(self.lanes.remove(lane)),
                    Err(Undone::Store(error)) => return Err(error),
                }
            }
        }
        count += self.try_again().await?;
        self.bring_up(BRING_UP).await?;
        Ok(count)
    }

    /// Keeps every cursor where it is and lets other processes have the reactions.
    pub async fn hand_over(&mut self) -> Result<(), StoreError> {
        self.bring_up(Duration::ZERO).await?;
        self.lanes.clear();
        self.renewed = None;
        let owner = self.owner;
        self.house_ctx().write(async move |tx| tx.release_reactions(owner).await).await
    }

    fn house_ctx(&self) -> Ctx {
        Ctx::new(self.house.clone(), Actor::House)
    }

    /// Holds what nobody else holds, and says again what this process holds.
    async fn renew(&mut self) -> Result<(), StoreError> {
        if self.known.is_empty() || self.renewed.is_some_and(|at| at.elapsed() < RENEW) {
            return Ok(());
        }
        let names: Vec<&str> = self.known.iter().map(Reaction::name).collect();
        let (owner, names) = (self.owner, names.as_slice());
        let begun = Stopwatch::start();
        let held =
            self.house_ctx().write(async move |tx| tx.hold_reactions(names, owner, LEASE).await).await?;
        self.lanes.retain(|lane| held.iter().any(|held| *held == lane.kept));
        for kept in held {
            let known = self.known.iter().find(|reaction| reaction.name() == kept.name);
            if let Some(reaction) = known
                && !self.lanes.iter().any(|lane| lane.kept == kept)
            {
                self.lanes.push(Lane { reaction: reaction.clone(), seen: kept.at, kept });
            }
        }
        self.renewed = Some(begun);
        Ok(())
    }

    /// Lets one reaction hear its part of a batch: together as far as that goes, what fails alone once more.
    async fn hear(&mut self, lane: usize, heard: &[Envelope]) -> Result<usize, Undone> {
        let (hears, seen) = (self.lanes[lane].reaction.hears(), self.lanes[lane].seen);
        let mut rest: Vec<&Envelope> =
            heard.iter().filter(|fact| fact.name == hears && fact.position > seen).collect();
        if !rest.is_empty() && !self.is_wanted(lane).await? {
            return Ok(0);
        }
        let count = rest.len();
        let mut alone = false;
        while !rest.is_empty() {
            let take = if alone { 1 } else { rest.len() };
            let ended = match self.run(lane, &rest[..take]).await {
                // A panic takes the whole transaction along, and who it was is found by letting each stand alone.
                Err(Undone::Store(StoreError::Panicked(_) | StoreError::Foreign(_))) if !alone => {
                    alone = true;
                    continue;
                }
                Err(Undone::Store(error @ (StoreError::Panicked(_) | StoreError::Foreign(_)))) => {
                    Ended::Stuck(self.lanes[lane].kept.at, rest[0].clone(), error.to_string())
                }
                other => other?,
            };
            match ended {
                Ended::Heard(to) => {
                    rest.retain(|fact| fact.position > to);
                    alone = false;
                }
                Ended::Stuck(_, fact, why) if alone => {
                    self.set_aside(lane, &fact, &why).await?;
                    rest.retain(|other| other.position > fact.position);
                    alone = false;
                }
                Ended::Stuck(to, ..) => {
                    rest.retain(|fact| fact.position > to);
                    alone = true;
                }
            }
        }
        Ok(count)
    }

    async fn is_wanted(&self, lane: usize) -> Result<bool, StoreError> {
        let reaction = &self.lanes[lane].reaction;
        self.house.database.read(async |snap| reaction.is_wanted(snap).await).await
    }

    /// One transaction: facts in order, each in a savepoint, and the cursor.
    async fn run(&mut self, lane: usize, facts: &[&Envelope]) -> Result<Ended, Undone> {
        let (ctx, owner, lane) = (self.house_ctx(), self.owner, &mut self.lanes[lane]);
        let (reaction, kept, fresh) = (&lane.reaction, &lane.kept, &ctx);
        let ended = ctx
            .write(async |tx| {
                let ended = hear_together(tx, fresh, reaction, kept.at, facts).await?;
                let (Ended::Heard(to) | Ended::Stuck(to, ..)) = &ended;
                if *to != kept.at && !tx.move_reaction(kept, owner, *to).await? {
                    return Err(Undone::Lost);
                }
                Ok(ended)
            })
            .await?;
        let (Ended::Heard(to) | Ended::Stuck(to, ..)) = &ended;
        lane.kept.at = *to;
        Ok(ended)
    }

    async fn set_aside(&mut self, lane: usize, fact: &Envelope, why: &str) -> Result<(), Undone> {
        let (ctx, owner, lane) = (self.house_ctx(), self.owner, &mut self.lanes[lane]);
        tracing::error!(reaction = lane.kept.name, fact = %fact.name, subject = %fact.subject, why,
            "a fact was set aside: its reaction fails");
        let parked = parked(&lane.kept.name, fact, why);
        let (kept, parked, fresh) = (&lane.kept, &parked, &ctx);
        ctx.write(async |tx| {
            tx.park(parked).await?;
            aside::note(tx, fresh, &parked.reaction).await?;
            match tx.move_reaction(kept, owner, parked.at).await? {
                true => Ok(()),
                false => Err(Undone::Lost),
            }
        })
        .await?;
        lane.kept.at = fact.position;
        Ok(())
    }

    /// Tries again what somebody asked to be tried again, subject by subject and in order.
    async fn try_again(&mut self) -> Result<usize, StoreError> {
        if self.lanes.is_empty() {
            return Ok(0);
        }
        let asked = self.house.database.read(async |snap| snap.list_parked(true, AGAIN).await).await?;
        let mut stuck: HashSet<(String, Subject)> = HashSet::new();
        let mut count = 0;
        for parked in asked {
            let Some(lane) = self.lanes.iter().find(|lane| lane.kept.name == parked.reaction) else {
                continue;
            };
            let group = (parked.reaction.clone(), parked.subject.clone());
            if stuck.contains(&group) {
                continue;
            }
            let (ctx, reaction, one) = (self.house_ctx(), &lane.reaction, &parked);
            let fresh = &ctx;
            let heard: Result<(), Unheard> = ctx
                .write(async |tx| {
                    let first = tx.list_parked_about(&one.reaction, &one.subject).await?.into_iter().next();
                    if first.is_none_or(|first| first.at != one.at) || !tx.unpark(one).await? {
                        return Ok(());
                    }
                    match tx.log_at(one.at).await? {
                        Some(fact) => reaction.react(tx, fresh, &fact).await,
                        None => Ok(()),
                    }
                })
                .await;
            if let Err(unheard) = heard {
                if unheard.passes() {
                    return Ok(count);
                }
                let again = Parked { why: unheard.to_string(), ..parked };
                self.house_ctx().write(async |tx| tx.park_again(&again).await).await?;
                stuck.insert(group);
            }
            count += 1;
        }
        Ok(count)
    }

    /// Writes down how far this process has read for reactions that had nothing to do.
    async fn bring_up(&mut self, at_most_every: Duration) -> Result<(), StoreError> {
        if self.brought_up.elapsed() < at_most_every {
            return Ok(());
        }
        self.brought_up = Stopwatch::start();
        let (ctx, owner) = (self.house_ctx(), self.owner);
        let behind: Vec<(Held, Position)> = self
            .lanes
            .iter()
            .filter(|lane| lane.seen > lane.kept.at)
            .map(|lane| (lane.kept.clone(), lane.seen))
            .collect();
        if behind.is_empty() {
            return Ok(());
        }
        let moved: Vec<bool> = ctx
            .write(async |tx| {
                let mut moved = Vec::new();
                for (held, to) in &behind {
                    moved.push(tx.move_reaction(held, owner, *to).await?);
                }
                Ok::<_, StoreError>(moved)
            })
            .await?;
        for ((held, to), moved) in behind.into_iter().zip(moved) {
            match self.lanes.iter_mut().find(|lane| lane.kept == held) {
                Some(lane) if moved => lane.kept.at = to,
                _ => self.lanes.retain(|lane| lane.kept != held),
            }
        }
        Ok(())
    }
}

fn parked(reaction: &str, fact: &Envelope, why: &str) -> Parked {
    Parked {
        reaction: reaction.to_owned(),
        at: fact.position,
        subject: fact.subject.clone(),
        why: why.to_owned(),
    }
}

async fn hear_together(
    tx: &mut Tx,
    ctx: &Ctx,
    reaction: &Reaction,
    from: Position,
    facts: &[&Envelope],
) -> Result<Ended, StoreError> {
    let watch = Stopwatch::start();
    let mut to = from;
    for fact in facts {
        if waits(tx, reaction.name(), &fact.subject).await? {
            tx.park(&parked(reaction.name(), fact, "it waits behind an earlier one about the same")).await?;
        } else {
            let heard: Result<(), Unheard> =
                tx.savepoint(async |tx| reaction.react(tx, ctx, fact).await).await;
            match heard {
                Ok(()) => {}
                // The whole transaction is given up: it will pass, and then all of it is heard.
                Err(unheard) if unheard.passes() => return Err(StoreError::Unavailable(unheard.to_string())),
                Err(unheard) => return Ok(Ended::Stuck(to, (*fact).clone(), unheard.to_string())),
            }
        }
        to = fact.position;
        if watch.elapsed() > TOGETHER {
            break;
        }
    }
    Ok(Ended::Heard(to))
}

/// Whether something about the subject is set aside: what comes later about it must wait behind.
async fn waits(snap: &mut Snapshot, reaction: &str, subject: &Subject) -> Result<bool, StoreError> {
    Ok(!snap.list_parked_about(reaction, subject).await?.is_empty())
}
