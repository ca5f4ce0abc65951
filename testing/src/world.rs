//! The world itself: a house on one engine, with the doors that a test opens.

use crate::{Engine, Home, TestMachine, browser};
use action::{Ctx, Deadlines, Duties, Face, Follower, House, Reactions, Shop, Signals, Workers};
use events::Position;
use kernel::{Actor, Currency, Localized, Timestamp, Zone, time};
use std::sync::Arc;
use tokio::sync::Mutex;
use webkit::{Door, Fluent, PageCache, Site};

/// A shop that always shows the same face.
pub struct TestShop(pub Arc<Face>);

impl Shop for TestShop {
    fn face(&self) -> Arc<Face> {
        self.0.clone()
    }
}

/// The face of the shop in tests.
pub fn face() -> Face {
    Face {
        name: "La Prueba".into(),
        sentence: Localized {
            es: "Todo lo que se puede probar".into(),
            en: "Everything one can test".into(),
        },
        welcome: Localized::default(),
        legal_name: "La Prueba, S. L.".into(),
        tax_id: "B00000000".into(),
        address: "Calle Mayor 1, 28013 Madrid".into(),
        country: "ES".into(),
        email: "hola@prueba.example".into(),
        phone: String::new(),
        registry: String::new(),
        adr_body: String::new(),
        only: None,
        currency: Currency::EUR,
        zone: "Europe/Madrid".parse::<Zone>().unwrap(),
        public_url: "https://prueba.example".into(),
    }
}

/// A house with open doors, a movable clock and a browser.
pub struct World {
    /// The house.
    pub house: Arc<House>,
    /// Its clock and dice.
    pub machine: Arc<TestMachine>,
    pub(crate) browser: browser::Browser,
    pub(crate) kept: Mutex<Follower>,
    duties: Duties,
    reactions: Mutex<Reactions>,
    home: Home,
}

impl World {
    /// A world on one engine with these doors, on 3 November 2026 at ten in the morning in Madrid.
    pub async fn on(engine: Engine, doors: Vec<Door>) -> Self {
        Self::with_seed(engine, doors, 1).await
    }

    /// The same with another seed for ids and dice.
    pub async fn with_seed(engine: Engine, doors: Vec<Door>, seed: u64) -> Self {
        Self::made(engine, doors, seed, |house| house).await
    }

    /// A world whose house has more than others have: a way out.
    pub async fn furnished(engine: Engine, doors: Vec<Door>, furnish: impl FnOnce(House) -> House) -> Self {
        Self::made(engine, doors, 1, furnish).await
    }

    async fn made(
        engine: Engine,
        mut doors: Vec<Door>,
        seed: u64,
        furnish: impl FnOnce(House) -> House,
    ) -> Self {
        let home = Home::new(engine).await;
        let database = home.open().await;
        doors.insert(0, Door::own());
        doors.insert(1, look::door());
        let migrations: Vec<_> = doors.iter().flat_map(|door| door.migrations).copied().collect();
        database.migrate(database::MIGRATIONS).await.unwrap();
        database.migrate(&migrations).await.unwrap();

        let start = time::from_micros(1_793_696_400_000_000);
        let machine = Arc::new(TestMachine::new(start, seed));
        let texts = Fluent::load(doors.iter().flat_map(|door| door.texts.iter().copied())).unwrap();
        let shop = Arc::new(TestShop(Arc::new(face())));
        let files = files::Folder::new(home.folder().join("media"), 10_000_000);
        let house = House::new(database, machine.clone(), Arc::new(texts), shop).with_files(Arc::new(files));
        let house = Arc::new(furnish(house));
        let site = Site::new(house.clone(), Arc::new(look::Look), &doors);
        let cache = Arc::new(PageCache::new(house.clone(), &doors));
        let browser = browser::Browser::new(&site, &doors, cache.clone());
        let kept = Mutex::new(Follower::new("pages", cache, Position::START));
        let duties = Door::duties_of(&doors);
        assert_eq!(duties.named_twice(), None, "two duties share a name");
        house.employ(duties.jobs.clone());
        let reactions = Mutex::new(Reactions::new(house.clone(), duties.reactions.clone()));
        Self { house, machine, browser, kept, duties, reactions, home }
    }

    /// A folder that belongs to this world and goes with it.
    pub fn folder(&self) -> std::path::PathBuf {
        self.home.folder()
    }

    /// A context for whoever acts.
    pub fn ctx(&self, actor: Actor) -> Ctx {
        Ctx::new(self.house.clone(), actor)
    }

    /// A context for whoever runs the shop.
    pub fn operator(&self) -> Ctx {
        self.ctx(Actor::Operator)
    }

    /// The shop's time.
    pub fn now(&self) -> Timestamp {
        self.house.now()
    }

    /// Lets the house see to its duties until there is nothing left to do: reactions, what is due, jobs, counting.
    pub async fn see_to_duties(&self) {
        loop {
            crate::settle(&self.house.database).await;
            let heard = self.reactions.lock().await.catch_up().await.unwrap();
            let deadlines = Deadlines::new(self.house.clone(), self.duties.deadlines.clone());
            let fell = deadlines.run_due().await.unwrap();
            let ran = Workers::new(self.house.clone(), self.duties.jobs.clone()).run_due().await.unwrap();
            if heard + fell + ran == 0 {
                break;
            }
        }
        Signals::add_up(&self.house).await.unwrap();
    }

    /// Where the world keeps its database, for a second process that opens it too.
    pub fn address(&self) -> &database::Address {
        &self.home.address
    }

    /// Moves the clock ahead by whole days.
    pub fn pass_days(&self, days: i64) {
        self.machine.set(time::days_after(self.now(), days));
    }
}
