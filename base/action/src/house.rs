//! What all actions of one process share. Made once at start, in the server or in a test's world.

use crate::{
    files::{Files, NoFiles},
    job::JobKind,
    mailbox::{Mailbox, NoMailbox},
    outside::{Nowhere, Outside},
    ports::{Features, Machine, Shop, Texts},
    post::{NoPost, Post},
    programs::Programs,
    sessions::Sessions,
    signals::Signals,
};
use database::Database;
use kernel::{Actor, Open, Timestamp, time};
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicI64, Ordering},
};

/// The house: database, ports and the shop's clock.
pub struct House {
    /// Where everything is kept.
    pub database: Database,
    /// The machine's clock and dice.
    pub machine: Arc<dyn Machine>,
    /// Sentences.
    pub texts: Arc<dyn Texts>,
    /// The shop's own face.
    pub shop: Arc<dyn Shop>,
    /// What is counted.
    pub signals: Signals,
    /// Files by their content.
    pub files: Arc<dyn Files>,
    /// The world outside, for jobs.
    pub outside: Arc<dyn Outside>,
    /// Who carries letters.
    pub post: Arc<dyn Post>,
    /// Where letters to the shop arrive.
    pub mailbox: Arc<dyn Mailbox>,
    features: OnceLock<Arc<dyn Features>>,
    sessions: OnceLock<Arc<dyn Sessions>>,
    programs: OnceLock<Arc<dyn Programs>>,
    jobs: OnceLock<Vec<JobKind>>,
    clock_ahead_us: AtomicI64,
}

impl House {
    /// A house whose shop clock agrees with the machine's.
    pub fn new(
        database: Database,
        machine: Arc<dyn Machine>,
        texts: Arc<dyn Texts>,
        shop: Arc<dyn Shop>,
    ) -> Self {
        Self {
            database,
            machine,
            texts,
            shop,
            files: Arc::new(NoFiles),
            outside: Arc::new(Nowhere),
            post: Arc::new(NoPost),
            mailbox: Arc::new(NoMailbox),
            signals: Signals::default(),
            features: OnceLock::new(),
            sessions: OnceLock::new(),
            programs: OnceLock::new(),
            jobs: OnceLock::new(),
            clock_ahead_us: AtomicI64::new(0),
        }
    }

    /// The same house with a place for files.
    pub fn with_files(self, files: Arc<dyn Files>) -> Self {
        Self { files, ..self }
    }

    /// The same house with a way out.
    pub fn with_outside(self, outside: Arc<dyn Outside>) -> Self {
        Self { outside, ..self }
    }

    /// The same house with somebody who carries letters.
    pub fn with_post(self, post: Arc<dyn Post>) -> Self {
        Self { post, ..self }
    }

    /// The same house with a place where letters arrive.
    pub fn with_mailbox(self, mailbox: Arc<dyn Mailbox>) -> Self {
        Self { mailbox, ..self }
    }

    /// Lets a switchboard decide what is open. Only the first one counts.
    pub fn obey(&self, features: Arc<dyn Features>) {
        let _ = self.features.set(features);
    }

    /// For whom a feature is open. Without a switchboard everything is.
    pub fn state_of(&self, feature: &str) -> Open {
        self.features.get().map_or(Open::Everyone, |features| features.state(feature))
    }

    /// Lets people sign in. Only the first one counts.
    pub fn receive(&self, sessions: Arc<dyn Sessions>) {
        let _ = self.sessions.set(sessions);
    }

    /// Who knows who is signed in; nobody in a house that receives no people.
    pub fn sessions(&self) -> Option<&Arc<dyn Sessions>> {
        self.sessions.get()
    }

    /// Lets programs act for people. Only the first one counts.
    pub fn listen_to(&self, programs: Arc<dyn Programs>) {
        let _ = self.programs.set(programs);
    }

    /// Who knows which program carries a token; nobody in a house that listens to none.
    pub fn programs(&self) -> Option<&Arc<dyn Programs>> {
        self.programs.get()
    }

    /// Lets jobs be done as soon as somebody waits for them ([`crate::Ctx::run_now`]). Only the first ones count.
    pub fn employ(&self, jobs: Vec<JobKind>) {
        let _ = self.jobs.set(jobs);
    }

    /// The kind of job of that name, unless the feature that it belongs to is closed.
    pub(crate) fn kind_of(&self, name: &str) -> Option<&JobKind> {
        let kind = self.jobs.get()?.iter().find(|kind| kind.name == name)?;
        (!self.rests(kind)).then_some(kind)
    }

    /// Whether jobs of a kind wait because the feature that they belong to is closed.
    pub(crate) fn rests(&self, kind: &JobKind) -> bool {
        kind.feature.is_some_and(|feature| !self.state_of(feature).admits(Actor::House))
    }

    /// The shop's time: the machine's, moved ahead by what the clock of a sandbox says.
    pub fn now(&self) -> Timestamp {
        let machine_us = self.machine.now().as_microsecond();
        time::from_micros(machine_us.saturating_add(self.clock_ahead_us.load(Ordering::Relaxed)))
    }

    /// Moves the shop clock so far ahead of the machine's. It never goes back.
    pub fn set_clock_ahead(&self, micros: i64) {
        self.clock_ahead_us.fetch_max(micros, Ordering::Relaxed);
    }
}
