//! A house that sells, in this very process: the doors of the shop as the program opens them, on a file of its own, with group
//! commit and with everything that a house does by itself. Nobody speaks HTTP.

use crate::Done;
use action::{BoxFut, Ctx, Failure, House, JobFailure, Machine};
use addresses::model::PostalAddress;
use baskets::model::Holder;
use catalog::model::{Maker, ProductDraft, VariantDraft};
use catalog_facts::VariantId;
use checkout::{model::Wish, steps::About};
use database::{Address, Commit, Database, StoreError};
use kernel::{Actor, Currency, Lang, Localized, Personal, Timestamp, time};
use orders::model::Source;
use payments::{
    Provider, Providers,
    model::{Answer, Ask, AskBack, Attempt, GivenBack, Said, Way, WayWish},
};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{sync::watch, task::JoinHandle};
use webkit::{Door, Fluent};

/// What the shop keeps an order in: two lines of a basket, the order, the beginning of its payment, and its end. What it does
/// for many at once afterwards is not counted.
pub(super) const TRANSACTIONS: usize = 5;
/// So many of each thing are there: more than anybody buys.
const PIECES: i64 = 10_000_000;
const GOODS: [(&str, i64); 2] = [("TAZA", 1_490), ("PLATO", 2_250)];

/// The clock of the machine, and dice that never fall the same way twice.
struct Clock(AtomicU64);

impl Machine for Clock {
    fn now(&self) -> Timestamp {
        time::from_micros(Timestamp::now().as_microsecond())
    }

    fn random(&self) -> u128 {
        let half = || {
            let at = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mixed = (at ^ (at >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            u128::from(mixed ^ (mixed >> 31))
        };
        half() << 64 | half()
    }
}

/// The built-in way to try things out, without the page on which somebody fills in a card: it takes the money at once.
struct AtOnce;

impl Provider for AtOnce {
    fn way(&self) -> Way {
        Way::Test
    }

    fn begin<'a>(&'a self, _: &'a Ctx, ask: &'a Ask) -> BoxFut<'a, Result<Answer, JobFailure>> {
        Box::pin(async move { Ok(Answer { said: Said::Takes(ask.amount), their_ref: String::new() }) })
    }

    fn find<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<Option<Answer>, JobFailure>> {
        Box::pin(async { Ok(None) })
    }

    fn let_go<'a>(&'a self, _: &'a Ctx, _: &'a Attempt) -> BoxFut<'a, Result<(), JobFailure>> {
        Box::pin(async { Ok(()) })
    }

    fn give_back<'a>(&'a self, _: &'a Ctx, _: &'a AskBack) -> BoxFut<'a, Result<GivenBack, JobFailure>> {
        Box::pin(async { Ok(GivenBack::ByHand) })
    }
}

fn doors() -> Vec<Door> {
    vec![
        Door::own(),
        look::door(),
        shop::door(),
        features::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        addresses::door(),
        pricing::door(),
        payments::door_with(Providers::new(vec![Arc::new(AtOnce)])),
        notifications::door(),
        profiles::door(),
        sellers::door(),
        ledger::door(),
        evidence::door(),
        shipping::door(),
        baskets::door(),
        orders::door(),
        checkout::door(),
    ]
}

/// An open house, which sees to its duties until it is closed.
pub(super) struct Opened {
    house: Arc<House>,
    variants: [VariantId; 2],
    stop: watch::Sender<bool>,
    seeing: JoinHandle<()>,
}

impl Opened {
    /// A new shop in a file, with two things for sale.
    pub(super) async fn at(file: &Path) -> Done<Self> {
        let doors = doors();
        let database = Database::open(&Address::File(file.to_owned()), Commit::Grouped).await?;
        database.migrate(database::MIGRATIONS).await?;
        let migrations: Vec<_> = doors.iter().flat_map(|door| door.migrations).copied().collect();
        database.migrate(&migrations).await?;
        let texts = Fluent::load(doors.iter().flat_map(|door| door.texts.iter().copied()))?;
        let keeper = shop::Keeper::load(&database, "https://bench.example".to_owned()).await?;
        let seed = u64::try_from(Timestamp::now().as_microsecond())?;
        let machine = Arc::new(Clock(AtomicU64::new(seed)));
        let house = Arc::new(House::new(database, machine, Arc::new(texts), Arc::new(keeper)));
        let duties = Door::duties_of(&doors);
        house.employ(duties.jobs.clone());
        let variants = stock_up(&Ctx::new(house.clone(), Actor::Operator)).await?;
        let (stop, stopping) = watch::channel(false);
        let seeing = tokio::spawn(duties.see_to(house.clone(), stopping));
        Ok(Self { house, variants, stop, seeing })
    }

    /// Somebody who buys here.
    pub(super) fn buyer(&self) -> Buyer {
        Buyer { house: self.house.clone(), variants: self.variants }
    }

    /// Until so many orders are paid, as far as the orders themselves have heard.
    pub(super) async fn wait_until_all_are_confirmed(&self, orders: u64) -> Done {
        const CONFIRMED: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head WHERE state = 'confirmed'";
        for _ in 0..60_000 {
            let asked: Result<(i64,), StoreError> =
                self.house.database.read(async |snap| snap.one(CONFIRMED, &[]).await).await;
            if u64::try_from(asked?.0)? >= orders {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Err("not all orders were confirmed".into())
    }

    pub(super) async fn close(self) -> Done {
        self.stop.send(true)?;
        self.seeing.await?;
        Ok(self.house.database.close().await?)
    }
}

async fn stock_up(ctx: &Ctx) -> Done<[VariantId; 2]> {
    let on = WayWish { is_on: true, ..WayWish::default() };
    payments::actions::put_way(ctx, Way::Test, 0, &on).await.map_err(said)?;
    let mut variants = Vec::new();
    for (sku, price) in GOODS {
        catalog::actions::put_product(ctx, &goods(sku, price)).await.map_err(said)?;
        let found: Result<_, StoreError> = ctx
            .read(async |snap| match catalog::reads::card_of_sku(snap, sku).await? {
                Some(card) => catalog::reads::product(snap, card.product, Currency::EUR).await,
                None => Ok(None),
            })
            .await;
        let product = found?.ok_or("what was put is not there")?;
        variants.extend(product.variants.first().map(|variant| variant.id));
    }
    <[VariantId; 2]>::try_from(variants).map_err(|_| "two things are sold".into())
}

fn goods(sku: &str, price: i64) -> ProductDraft {
    ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Pieza {sku}"), en: format!("Piece {sku}") },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "horno@bench.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price,
            stock: Some(PIECES),
            weight_g: Some(400),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    }
}

fn said<R: std::fmt::Debug>(failure: Failure<R>) -> String {
    format!("{failure:?}")
}

/// Somebody who buys.
pub(super) struct Buyer {
    house: Arc<House>,
    variants: [VariantId; 2],
}

impl Buyer {
    /// Puts two things into a new basket, looks what they cost, agrees, and pays.
    pub(super) async fn buy(&self, task: u64, number: u64) -> Done {
        let ctx = Ctx::new(self.house.clone(), Actor::Visitor);
        let mut secret = [7; 32];
        secret[..8].copy_from_slice(&task.to_be_bytes());
        secret[8..16].copy_from_slice(&number.to_be_bytes());
        let holder = Holder::Cookie(secret);
        for variant in self.variants {
            baskets::actions::set(&ctx, &holder, variant, 1).await.map_err(said)?;
        }
        let wish = wish(task, number);
        let seen = ctx.read(async |snap| checkout::reads::scene(snap, &ctx, &holder, &wish).await).await;
        let scene = seen.map_err(said)?.ok_or("the basket is empty")?;
        let way = scene.way.as_ref().map(|way| way.key.clone()).unwrap_or_default();
        let wish = Wish { seen: Some(scene.sums()), way, ..wish };
        let about = About { lang: Lang::Es, source: Source::default() };
        let form = ctx.of_form(&format!("form-{task}-{number}"));
        let placed = checkout::actions::place(&form, &holder, &wish, &about).await.map_err(said)?;
        payments::actions::go(&ctx, placed.what.payment).await.map_err(said)?;
        Ok(())
    }
}

fn wish(task: u64, number: u64) -> Wish {
    let typed = PostalAddress {
        name: format!("Eva Luna {task}"),
        line1: "Calle del Pez 3".into(),
        postcode: "28004".into(),
        city: "Madrid".into(),
        country: "ES".into(),
        ..PostalAddress::default()
    };
    Wish {
        email: Personal::new(format!("eva{task}.{number}@casa.example")),
        typed: Personal::new(typed),
        pay: Way::Test.code().to_owned(),
        ..Wish::default()
    }
}
