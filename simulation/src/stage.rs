//! The stage: a whole house with its listeners, and what the play has put on it so far.

use crate::{
    Report,
    crowd::{self, Deed},
};
use action::{Ctx, Failure, Follower};
use catalog::{
    model::{CategoryDraft, ProductDraft, Put, Status},
    reads,
    rules::check::ProductRejected,
    steps,
};
use database::{StoreError, faults};
use events::Position;
use kernel::time;
use realtime::{Caps, Hub};
use search::Engine as Index;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use testing::{Engine, World};

/// The whole house of a play.
pub struct Stage {
    pub(crate) world: World,
    pub(crate) index: Arc<Index>,
    pub(crate) checks: Vec<action::Check>,
    follower: RefCell<Option<Follower>>,
    /// What was kept last of each product.
    pub(crate) products: BTreeMap<String, ProductDraft>,
    /// Every category as it was kept last.
    pub(crate) categories: BTreeMap<String, CategoryDraft>,
    /// What the brand is called.
    pub(crate) brand: String,
    /// New indexes that have begun to answer.
    rebuilt: Arc<AtomicU32>,
    /// Every address that a visitor may have seen.
    seen: BTreeSet<String>,
}

impl Stage {
    /// Sets the stage: brand and categories, no product yet.
    pub(crate) async fn set(seed: u64) -> Self {
        let index = Arc::new(Index::in_memory().unwrap());
        let mut doors = vec![shop::door(), features::door(), catalog::door(), media::door(), search::door()];
        doors.extend(storefront::doors(index.clone(), Hub::new(storefront::TOLD, Caps::default())));
        let checks = doors.iter().flat_map(|door| door.checks.iter().cloned()).collect();
        let world = World::with_seed(Engine::Sqlite, doors, seed).await;
        let follower = Follower::new("search", index.clone(), Position::START);
        let rebuilt = Arc::new(AtomicU32::new(0));
        let told = rebuilt.clone();
        index.when_rebuilt(Box::new(move || {
            told.fetch_add(1, Ordering::SeqCst);
        }));
        let seen = ["/", "/en", "/new", "/reduced", "/b", "/b/taller", "/c/casa", "/c/casa/mesa", "/en/new"];
        let stage = Self {
            world,
            index,
            checks,
            follower: RefCell::new(Some(follower)),
            products: BTreeMap::new(),
            categories: (0..3).map(crowd::first_category).map(|draft| (draft.key.clone(), draft)).collect(),
            brand: crowd::BRANDS[0].to_owned(),
            rebuilt,
            seen: seen.map(str::to_owned).into(),
        };
        let ctx = stage.world.operator();
        let set: Result<(), Failure<_>> = ctx
            .write(async |tx| {
                steps::put_brand(tx, &ctx, &crowd::brand(0)).await?;
                for place in 0..3 {
                    steps::put_category(tx, &ctx, &crowd::first_category(place)).await?;
                }
                Ok(())
            })
            .await;
        set.unwrap();
        stage
    }

    /// A number below an end, by the dice of this world.
    pub(crate) fn dice(&self, end: u64) -> u64 {
        u64::try_from(self.world.house.machine.random() % u128::from(end)).unwrap()
    }

    pub(crate) fn addresses(&self) -> Vec<String> {
        self.seen.iter().cloned().collect()
    }

    /// Does one thing, as the world would.
    pub(crate) async fn act(&mut self, deed: &Deed, report: &mut Report) -> Result<(), String> {
        match deed {
            Deed::Put(draft, fault) => self.put(draft, *fault, report).await,
            Deed::Describe(draft) => self.describe(draft, report).await,
            Deed::Rename(draft) => {
                let ctx = self.world.operator();
                let put: Result<Put, Failure<ProductRejected>> =
                    ctx.write(async |tx| steps::put_brand(tx, &ctx, draft).await).await;
                put.map_err(|failure| format!("{failure:?}"))?;
                report.kept += 1;
                self.brand.clone_from(&draft.name);
                self.seen.insert(format!("/b/{}", kernel::text::slug(&draft.name)));
                Ok(())
            }
            Deed::Reindex(draft, category) => {
                let built = self.rebuilt.load(Ordering::SeqCst);
                let asked = search::actions::ask_reindex(&self.world.operator()).await;
                asked.map_err(|error| error.to_string())?;
                self.rest().await?;
                self.put(draft, None, report).await?;
                self.describe(category, report).await?;
                self.rest().await?;
                self.wait_for_index(built).await
            }
            Deed::Look(address) => {
                report.looked += 1;
                let answer = self.world.visit(address).await;
                match answer.status.as_u16() {
                    200 | 301 | 404 => Ok(()),
                    other => Err(format!("{address} answers {other}")),
                }
            }
            Deed::Wait(hours) => {
                let later = time::seconds_after(self.world.now(), i64::try_from(*hours).unwrap() * 3_600);
                self.world.machine.set(later);
                Ok(())
            }
            Deed::Rest => self.rest().await,
        }
    }

    async fn describe(&mut self, draft: &CategoryDraft, report: &mut Report) -> Result<(), String> {
        let ctx = self.world.operator();
        let put: Result<Put, Failure<ProductRejected>> =
            ctx.write(async |tx| steps::put_category(tx, &ctx, draft).await).await;
        match put {
            Ok(_) => report.kept += 1,
            Err(Failure::Rejected(ProductRejected::BelowItself)) => {
                report.refused += 1;
                return Ok(());
            }
            Err(other) => return Err(format!("{other:?}")),
        }
        self.categories.insert(draft.key.clone(), draft.clone());
        let tree: Result<_, StoreError> = ctx.read(async |snap| reads::categories(snap).await).await;
        for one in tree.map_err(|error| error.to_string())? {
            self.seen.insert(format!("/c/{}", one.path.es));
            self.seen.insert(format!("/en/c/{}", one.path.en));
        }
        Ok(())
    }

    /// Waits until another index answers than when so many had been built.
    async fn wait_for_index(&self, built: u32) -> Result<(), String> {
        for _ in 0..5_000 {
            if self.rebuilt.load(Ordering::SeqCst) > built {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Err("the index that was asked for never came".into())
    }

    async fn put(
        &mut self,
        draft: &ProductDraft,
        fault: Option<i64>,
        report: &mut Report,
    ) -> Result<(), String> {
        let before = self.world.everything().await;
        faults::fail_at(fault.unwrap_or(0));
        let put = catalog::actions::put_product(&self.world.operator(), draft).await;
        let failed = faults::end() && fault.is_some();
        match put {
            Ok(_) if failed => return Err("the store failed and the change was said to be kept".into()),
            Ok(_) => {
                report.kept += 1;
                self.products.insert(draft.key.clone(), draft.clone());
                let slug = kernel::text::slug(&draft.name.es);
                self.seen.insert(format!("/p/{slug}"));
                self.seen.insert(format!("/en/p/{}", kernel::text::slug(&draft.name.en)));
                return Ok(());
            }
            Err(Failure::Rejected(_)) if !failed => report.refused += 1,
            Err(Failure::Broken(StoreError::Unavailable(_))) if failed => report.failed += 1,
            Err(other) => return Err(format!("{other:?}")),
        }
        match self.world.everything().await == before {
            true => Ok(()),
            false => Err("a change that was not kept has left something".into()),
        }
    }

    async fn rest(&self) -> Result<(), String> {
        let taken = self.follower.borrow_mut().take();
        let mut follower = taken.ok_or("the listener is away")?;
        let heard = follower.catch_up(&self.world.house).await;
        self.follower.replace(Some(follower));
        heard.map_err(|error| error.to_string())?;
        self.world.drop_stale().await;
        Ok(())
    }

    /// How many products visitors should find.
    pub(crate) fn published(&self) -> usize {
        self.products.values().filter(|draft| draft.status == Status::Published).count()
    }

    pub(crate) fn ctx(&self) -> Ctx {
        self.world.operator()
    }
}
