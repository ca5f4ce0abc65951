//! Who listens to what, and how frames reach them. A listener that does not keep up is told to look again instead of being
//! waited for.

use action::{BoxFut, Follow, House};
use database::StoreError;
use events::{Envelope, Position};
use kernel::Subject;
use metrics::{Counter, Gauge, counter, gauge};
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};
use tokio::sync::mpsc;

/// Frames that wait for one listener.
const WAITING_MAX: usize = 32;

/// What happened to what, and where in the log that stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) position: Position,
    pub(crate) name: String,
    pub(crate) subject: Subject,
}

impl Frame {
    pub(crate) fn of(fact: &Envelope) -> Self {
        Self { position: fact.position, name: fact.name.clone(), subject: fact.subject.clone() }
    }
}

/// How many may listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// In all.
    pub listeners: usize,
    /// From one household.
    pub from_one: usize,
}

impl Default for Caps {
    fn default() -> Self {
        Self { listeners: 2_000, from_one: 40 }
    }
}

/// Too many listen already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy;

/// The hub of one node.
pub struct Hub {
    told: &'static [&'static str],
    caps: Caps,
    room: Mutex<Room>,
    numbers: AtomicU64,
    frames: Counter,
    listening: Gauge,
    hasher: RandomState,
}

#[derive(Default)]
struct Room {
    is_closed: bool,
    by_topic: HashMap<Subject, Vec<Arc<Seat>>>,
    listeners: usize,
    /// By a hash of the household: no address is kept anywhere.
    from_one: HashMap<u64, usize>,
}

/// Where frames for one listener are put. Only the room holds seats: when it lets one go, the listener hears the end.
struct Seat {
    number: u64,
    frames: mpsc::Sender<Frame>,
    has_missed: AtomicBool,
}

/// Somebody who listens, until this is dropped.
pub struct Listener {
    hub: Arc<Hub>,
    seat: Weak<Seat>,
    number: u64,
    from: Option<u64>,
    pub(crate) topics: Vec<Subject>,
    frames: mpsc::Receiver<Frame>,
}

/// What a listener hears next.
#[derive(Debug, PartialEq)]
pub(crate) enum Heard {
    /// Something happened.
    Frame(Frame),
    /// More happened than could be told: look again.
    Missed,
    /// Nothing more will be told.
    Over,
}

impl Hub {
    /// A hub that tells everybody of facts with these names, and of no others.
    pub fn new(told: &'static [&'static str], caps: Caps) -> Arc<Self> {
        Arc::new(Self {
            told,
            caps,
            room: Mutex::default(),
            numbers: AtomicU64::new(0),
            frames: counter!("plaza_live_frames_total"),
            listening: gauge!("plaza_live_listeners"),
            hasher: RandomState::new(),
        })
    }

    /// Whether visitors hear of a fact.
    pub(crate) fn tells(&self, fact: &Envelope) -> bool {
        self.told.contains(&fact.name.as_str())
    }

    /// Takes a seat for somebody of a household; without one, nobody counts how many they are.
    pub fn listen(
        self: &Arc<Self>,
        mut topics: Vec<Subject>,
        household: Option<u128>,
    ) -> Result<Listener, Busy> {
        topics.sort_unstable();
        topics.dedup();
        let from = household.map(|household| self.hasher.hash_one(household));
        let (tell, frames) = mpsc::channel(WAITING_MAX);
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        let seat = Arc::new(Seat { number, frames: tell, has_missed: AtomicBool::new(false) });
        let mut room = self.room();
        let known = from.and_then(|from| room.from_one.get(&from).copied()).unwrap_or(0);
        if room.is_closed || room.listeners >= self.caps.listeners || known >= self.caps.from_one {
            return Err(Busy);
        }
        room.listeners += 1;
        if let Some(from) = from {
            room.from_one.insert(from, known + 1);
        }
        for topic in &topics {
            room.by_topic.entry(topic.clone()).or_default().push(seat.clone());
        }
        self.listening.set(room.listeners as f64);
        drop(room);
        let seat = Arc::downgrade(&seat);
        Ok(Listener { hub: self.clone(), seat, number, from, topics, frames })
    }

    /// How many listen.
    pub fn listeners(&self) -> usize {
        self.room().listeners
    }

    /// Lets everybody go, so that the process can end. Browsers come back by themselves.
    pub fn close(&self) {
        let mut room = self.room();
        room.is_closed = true;
        room.by_topic.clear();
    }

    fn publish(&self, frame: &Frame) {
        let room = self.room();
        for seat in room.by_topic.get(&frame.subject).into_iter().flatten() {
            match seat.frames.try_send(frame.clone()) {
                Ok(()) => self.frames.increment(1),
                Err(_) => seat.has_missed.store(true, Ordering::Release),
            }
        }
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Follow for Hub {
    fn hear<'a>(&'a self, _: &'a Arc<House>, heard: &'a [Envelope]) -> BoxFut<'a, Result<(), StoreError>> {
        for fact in heard.iter().filter(|fact| self.tells(fact)) {
            self.publish(&Frame::of(fact));
        }
        Box::pin(async { Ok(()) })
    }
}

impl Listener {
    /// Whether visitors hear of a fact.
    pub(crate) fn hears(&self, fact: &Envelope) -> bool {
        self.hub.tells(fact)
    }

    /// Waits for the next thing to hear.
    pub(crate) async fn next(&mut self) -> Heard {
        if self.seat.upgrade().is_some_and(|seat| seat.has_missed.swap(false, Ordering::AcqRel)) {
            while self.frames.try_recv().is_ok() {}
            return Heard::Missed;
        }
        self.frames.recv().await.map_or(Heard::Over, Heard::Frame)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut room = self.hub.room();
        for topic in &self.topics {
            if let Some(seats) = room.by_topic.get_mut(topic) {
                seats.retain(|seat| seat.number != self.number);
                if seats.is_empty() {
                    room.by_topic.remove(topic);
                }
            }
        }
        room.listeners = room.listeners.saturating_sub(1);
        if let Some(from) = self.from {
            match room.from_one.get(&from).copied() {
                Some(count) if count > 1 => drop(room.from_one.insert(from, count - 1)),
                Some(_) | None => drop(room.from_one.remove(&from)),
            }
        }
        self.hub.listening.set(room.listeners as f64);
    }
}

#[cfg(test)]
mod tests {
    use super::{Busy, Caps, Frame, Heard, Hub, WAITING_MAX};
    use events::Position;
    use kernel::Subject;

    const HERE: Option<u128> = Some(1);
    const THERE: Option<u128> = Some(2);

    fn frame(kind: &'static str) -> Frame {
        Frame { position: Position::START, name: "cups.painted".into(), subject: Subject::all(kind) }
    }

    fn told<F: Future<Output = ()>>(story: F) {
        tokio::runtime::Builder::new_current_thread().build().expect("a runtime").block_on(story);
    }

    #[test]
    fn a_listener_hears_its_topics_and_no_others() {
        told(async {
            let hub = Hub::new(&[], Caps::default());
            let mut listener = hub.listen(vec![Subject::all("cup")], HERE).expect("a seat");
            hub.publish(&frame("map"));
            hub.publish(&frame("cup"));
            assert_eq!(listener.next().await, Heard::Frame(frame("cup")));
            hub.close();
            assert_eq!(listener.next().await, Heard::Over);
            assert_eq!(hub.listen(vec![], HERE).err(), Some(Busy), "a closed hub takes nobody");
        });
    }

    #[test]
    fn whoever_does_not_keep_up_is_told_to_look_again() {
        told(async {
            let hub = Hub::new(&[], Caps::default());
            let mut listener = hub.listen(vec![Subject::all("cup")], HERE).expect("a seat");
            for _ in 0..=WAITING_MAX {
                hub.publish(&frame("cup"));
            }
            assert_eq!(listener.next().await, Heard::Missed);
            hub.publish(&frame("cup"));
            assert_eq!(listener.next().await, Heard::Frame(frame("cup")));
        });
    }

    #[test]
    fn seats_are_counted_in_all_and_for_each_address() {
        let hub = Hub::new(&[], Caps { listeners: 3, from_one: 2 });
        let seat = |from| hub.listen(vec![Subject::all("cup")], from);
        let first = seat(HERE).expect("a seat");
        let second = seat(HERE).expect("a seat");
        assert_eq!(seat(HERE).err(), Some(Busy));
        let third = seat(THERE).expect("a seat for another address");
        assert_eq!(seat(THERE).err(), Some(Busy), "the room is full");
        drop(first);
        assert_eq!(hub.listeners(), 2);
        drop((seat(HERE).expect("a seat was left"), second, third));
        assert_eq!(hub.listeners(), 0);
        assert!(hub.room().by_topic.is_empty() && hub.room().from_one.is_empty());
        let uncounted: Vec<_> = (0..3).map(|_| seat(None).expect("a seat that nobody counts")).collect();
        assert_eq!(seat(None).err(), Some(Busy), "the room is full");
        drop(uncounted);
    }
}
