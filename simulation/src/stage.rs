//! The stage: a whole house with its listeners, and what the play has put on it so far.

use crate::{
    Report,
    crowd::{self, Deed},
};
use action::{Ctx, Failure, Follower};
use catalog::{
    model::{BrandDraft, ProductDraft, Status},
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
    sync::Arc,
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
    /// Every address that a visitor may have seen.
    seen: BTreeSet<String>,
}

impl Stage {
    /// Sets the stage: brand and categories, no product yet.
    pub(crate) async fn set(seed: u64) -> Self {
        let index = Arc::new(Index::in_memory().unwrap());
        let mut doors = vec![features::door(), catalog::door(), media::door(), search::door()];
        doors.extend(storefront::doors(index.clone(), Hub::new(storefront::TOLD, Caps::default())));
        let checks = doors.iter().flat_map(|door| door.checks.iter().cloned()).collect();
        let world = World::with_seed(Engine::Sqlite, doors, seed).await;
        let follower = Follower::new("search", index.clone(), Position::START);
        let seen = ["/", "/en", "/new", "/reduced", "/b", "/b/taller", "/c/casa", "/c/casa/mesa", "/en/new"];
        let stage = Self {
            world,
            index,
            checks,
            follower: RefCell::new(Some(follower)),
            products: BTreeMap::new(),
            seen: seen.map(str::to_owned).into(),
        };
        let ctx = stage.world.operator();
        let brand = BrandDraft {
            key: "taller".into(),
            name: "Taller".into(),
            maker: Some(crowd::maker()),
            ..BrandDraft::default()
        };
        let categories: Vec<_> = (0..3).map(|number| crowd::category(&stage, number)).collect();
        let set: Result<(), Failure<_>> = ctx
            .write(async |tx| {
                steps::put_brand(tx, &ctx, &brand).await?;
                for category in &categories {
                    steps::put_category(tx, &ctx, category).await?;
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
            Deed::Describe(draft) => {
                let ctx = self.world.operator();
                let put = ctx.write(async |tx| steps::put_category(tx, &ctx, draft).await).await;
                report.kept += 1;
                put.map(drop).map_err(|failure| format!("{failure:?}"))
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
