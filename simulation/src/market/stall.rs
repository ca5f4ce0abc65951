//! The stall: a whole house that sells, its bank, and what the play has done there so far.

use super::{Traded, bank::Bank, by_hand::ByHand, deeds::GOODS, tenant};
use action::{Ctx, Deadlines, Duties, Reactions, Workers};
use catalog::model::{ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use checkout::model::{Placed, Wish};
use database::{StoreError, faults};
use kernel::{Actor, Currency, Localized, time};
use payments::{Providers, model::Way};
use std::sync::Arc;
use testing::{Engine, World};
use tokio::sync::Mutex;
use webkit::Door;

/// A form as a buyer sent it, and who.
#[derive(Clone)]
pub(crate) struct Sent {
    pub(super) buyer: u8,
    pub(super) wish: Wish,
    pub(super) mark: String,
}

/// The whole house of a play.
pub(crate) struct Stall {
    pub(crate) world: World,
    pub(crate) bank: Arc<Bank>,
    pub(crate) report: Traded,
    duties: Duties,
    reactions: Mutex<Reactions>,
    pub(super) variants: Vec<VariantId>,
    /// How many there were of everything, in all.
    pub(crate) pieces: i64,
    /// Forms that were sent, kept or not.
    pub(super) sent: Vec<Sent>,
    /// What came of those that were kept.
    pub(crate) placed: Vec<Placed>,
    /// The links by which those who bought see their orders.
    pub(super) links: Vec<String>,
}

fn doors(bank: &Arc<Bank>) -> Vec<Door> {
    let providers = Providers::new(vec![
        bank.clone(),
        Arc::new(ByHand(Way::Transfer)),
        Arc::new(ByHand(Way::CashOnDelivery)),
    ]);
    vec![
        shop::door(),
        features::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        addresses::door(),
        pricing::door(),
        payments::door_with(providers),
        notifications::door(),
        profiles::door(),
        sellers::door(),
        ledger::door(),
        evidence::door(),
        shipping::door(),
        baskets::door(),
        orders::door(),
        returns::door(),
        checkout::door(),
        returning::door(),
    ]
}

impl Stall {
    pub(crate) async fn set(seed: u64) -> Self {
        let bank = Arc::new(Bank::new(seed));
        let doors = doors(&bank);
        let duties = Door::duties_of(&doors);
        let world = World::with_seed(Engine::Sqlite, doors, seed).await;
        payments::demo::fill(&world.operator()).await.unwrap();
        pricing::demo::fill(&world.operator()).await.unwrap();
        let mut variants = Vec::new();
        for (sku, price, stock) in GOODS {
            catalog::actions::put_product(&world.operator(), &goods(sku, price, stock)).await.unwrap();
            variants.push(variant(&world, sku).await);
        }
        tenant::let_in(&world, product(&world, GOODS[2].0).await).await;
        let reactions = Mutex::new(Reactions::new(world.house.clone(), duties.reactions.clone()));
        Self {
            world,
            bank,
            report: Traded::default(),
            duties,
            reactions,
            variants,
            pieces: GOODS.iter().map(|(.., stock)| stock).sum(),
            sent: Vec::new(),
            placed: Vec::new(),
            links: Vec::new(),
        }
    }

    /// A number below an end, by the dice of this world.
    pub(crate) fn dice(&self, end: u64) -> u64 {
        u64::try_from(self.world.house.machine.random() % u128::from(end)).unwrap()
    }

    /// One of several, by the dice; nothing where there is none.
    pub(crate) fn one_of<T: Clone>(&self, all: &[T]) -> Option<T> {
        let place = self.dice(u64::try_from(all.len()).ok().filter(|count| *count > 0)?);
        all.get(usize::try_from(place).ok()?).cloned()
    }

    pub(super) fn pass(&self, seconds: i64) {
        self.world.machine.set(time::seconds_after(self.world.now(), seconds));
    }

    pub(super) fn visitor(&self) -> Ctx {
        self.world.ctx(Actor::Visitor)
    }

    /// The house does what is due. Where the store fails the process ends, and another goes on from what was kept.
    pub(super) async fn see_to(&mut self, fault: Option<i64>) -> Result<(), String> {
        faults::fail_at(fault.unwrap_or(0));
        let done = self.duties_once().await;
        let failed = faults::end() && fault.is_some();
        self.report.crashed += u32::from(failed);
        match done {
            Ok(_) => Ok(()),
            Err(_) if failed => Ok(()),
            Err(error) => Err(error.to_string()),
        }
    }

    async fn duties_once(&self) -> Result<usize, StoreError> {
        let heard = self.reactions.lock().await.catch_up().await?;
        let house = self.world.house.clone();
        let fell = Deadlines::new(house.clone(), self.duties.deadlines.clone()).run_due().await?;
        let ran = Workers::new(house, self.duties.jobs.clone()).run_due().await?;
        Ok(heard + fell + ran)
    }

    /// The bank answers, and jobs that were put off have their turn, until nothing is left to do.
    pub(super) async fn rest(&mut self) -> Result<(), String> {
        self.bank.calm(true);
        self.let_leases_run_out().await.map_err(|error| error.to_string())?;
        for _ in 0..12 {
            while self.duties_once().await.map_err(|error| error.to_string())? > 0 {}
            self.pass(10 * 60);
        }
        self.bank.calm(false);
        Ok(())
    }

    /// A process that ended in the middle of a job holds it until its lease is over. Leases go by the clock of the machine, which
    /// no play can move.
    async fn let_leases_run_out(&self) -> Result<(), StoreError> {
        let ctx = self.world.operator();
        ctx.write(async |tx| tx.exec("UPDATE job SET owned_until = 0", &[]).await.map(drop)).await
    }

    /// Days pass in which nobody does anything, until everything that had an end has come to it.
    pub(crate) async fn come_to_an_end(&mut self) -> Result<(), String> {
        while self.bank.news() > 0 {
            self.tell(None).await?;
        }
        for _ in 0..6 {
            self.rest().await?;
            self.pass(5 * 24 * 3_600);
        }
        self.rest().await
    }
}

fn goods(sku: &str, price: i64, stock: i64) -> ProductDraft {
    ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Pieza {sku}"), en: format!("Piece {sku}") },
        maker: Some(crate::crowd::maker()),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price,
            stock: Some(stock),
            weight_g: Some(400),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    }
}

async fn product(world: &World, sku: &str) -> ProductId {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::card_of_sku(snap, sku).await).await;
    found.unwrap().unwrap().product
}

async fn variant(world: &World, sku: &str) -> VariantId {
    let product = product(world, sku).await;
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::product(snap, product, Currency::EUR).await).await;
    found.unwrap().unwrap().variants[0].id
}
