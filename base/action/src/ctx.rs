//! The context of one request, command or reaction. It knows who asks and when; it holds no rule and no SQL.

use crate::{failure::Failure, house::House};
use database::{Snapshot, StoreError, Tx};
use events::Stamp;
use kernel::{Actor, Id, PersonId, Subject, Timestamp};
use std::sync::{Arc, OnceLock};

/// Who asks, when, and through which house.
///
/// Clones share one `now`; whatever lives long makes a fresh one for each thing it does.
#[derive(Clone)]
pub struct Ctx {
    house: Arc<House>,
    actor: Actor,
    now: Arc<OnceLock<Timestamp>>,
    mark: Option<Arc<str>>,
}

/// The longest mark of a form, in bytes.
const MARK_MAX: usize = 64;

impl Ctx {
    /// A fresh context. Its time begins when it is first asked for, or with its first transaction.
    pub fn new(house: Arc<House>, actor: Actor) -> Self {
        Self { house, actor, now: Arc::default(), mark: None }
    }

    /// The house this runs in.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// Who asks.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The person who asks, or `Forbidden` when nobody has said who they are.
    pub fn person<R>(&self) -> Result<PersonId, Failure<R>> {
        self.actor.person().ok_or(Failure::Forbidden)
    }

    /// The shop's time, the same throughout.
    pub fn now(&self) -> Timestamp {
        *self.now.get_or_init(|| self.house.now())
    }

    /// A fresh id, ordered by the shop's time.
    pub fn id<T>(&self) -> Id<T> {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        let dice = self.house.machine.random().to_be_bytes();
        let mut bytes = [0; 10];
        bytes.copy_from_slice(&dice[..10]);
        Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
    }

    /// A mark for a form that makes something, to travel with it as a hidden field.
    pub fn fresh_mark(&self) -> String {
        self.id::<()>().uuid().to_string()
    }

    /// The same context for what a form with this mark asks: see [`Ctx::make`]. What cannot be a mark is none.
    pub fn of_form(&self, mark: &str) -> Self {
        let is_good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let fits = (1..=MARK_MAX).contains(&mark.len()) && mark.bytes().all(is_good);
        Self { mark: fits.then(|| mark.into()), ..self.clone() }
    }

    pub(crate) fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// Asks several things of one state of the database.
    pub async fn read<T, E, F>(&self, ask: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Snapshot) -> Result<T, E>,
        E: From<StoreError>,
    {
        self.house.database.read(ask).await
    }

    /// Runs an action in a transaction: kept as a whole, with its facts, or not at all.
    pub async fn write<T, E, F>(&self, action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        self.house.database.write(&|| self.stamp(), action).await
    }

    /// The same for something that many change at once.
    pub async fn write_on<T, E, F>(&self, subject: impl Into<Subject>, action: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Clone,
        E: From<StoreError>,
    {
        self.house.database.write_on(&subject.into(), &|| self.stamp(), action).await
    }

    fn stamp(&self) -> Stamp {
        Stamp { at: self.now(), actor: self.actor }
    }
}
