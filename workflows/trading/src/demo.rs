//! Two who sell in the demo shop beside it, and a purchase from both. They are invented: check digits are right and are nobody's.

mod purchase;

pub use purchase::buy;

use action::{Ctx, Failure};
use addresses::model::PostalAddress;
use database::StoreError;
use kernel::{Open, Personal, Rejection};
use sellers::model::{Command, RuleDraft, SellerId, SellerWritten, Takes, Track};

/// What a step of others has refused: a demo is filled whole, so this is ours to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRejected(&'static str);

impl Rejection for DemoRejected {
    fn code(&self) -> &'static str {
        self.0
    }
}

type Done<T> = Result<T, Failure<DemoRejected>>;

fn because<R: Rejection>(failure: Failure<R>) -> Failure<DemoRejected> {
    failure.widen(|no| DemoRejected(no.code()))
}

/// What the workshop of esparto sells, and what Marta does.
const OF_THE_WORKSHOP: [&str; 4] = ["cesta-lena", "escoba-palma", "sombrero-palma", "lampara-esparto"];
const OF_MARTA: [&str; 1] = ["lamina-cantaros"];

/// Lets two sell here, gives them some of the catalogue, and keeps an eighth of what they sell. Where anybody sells already nothing
/// happens; tells whether it did.
///
/// ```ignore
/// if trading::demo::fill(&ctx).await? {
///     trading::demo::buy(&ctx).await?;
/// }
/// ```
pub async fn fill(ctx: &Ctx) -> Done<bool> {
    let known: Result<_, StoreError> =
        ctx.read(async |snap| sellers::reads::list(snap, None, None, 1).await).await;
    if !known?.items.is_empty() {
        return Ok(false);
    }
    let opened =
        features::actions::switch(ctx, &[sellers::SELLERS], sellers::SELLERS.name, Open::Everyone).await;
    opened.map_err(because)?;
    let workshop = let_on(ctx, &workshop()).await?;
    let marta = let_on(ctx, &marta()).await?;
    for (seller, keys) in [(workshop, &OF_THE_WORKSHOP[..]), (marta, &OF_MARTA[..])] {
        give(ctx, seller, keys).await?;
        keep_an_eighth(ctx, seller).await?;
    }
    Ok(true)
}

/// Writes somebody down, compares what they say, and lets them sell.
async fn let_on(ctx: &Ctx, written: &SellerWritten) -> Done<SellerId> {
    let made = sellers::actions::open(ctx, &written.name, written.is_trader).await.map_err(because)?;
    let id = made.what;
    sellers::actions::fill(ctx, id, 0, written).await.map_err(because)?;
    let by = "Documento de ejemplo".to_owned();
    for (version, command) in [(1, Command::Verify { by }), (2, Command::Activate)] {
        sellers::actions::turn(ctx, id, version, &command).await.map_err(because)?;
    }
    Ok(id)
}

async fn give(ctx: &Ctx, seller: SellerId, keys: &[&str]) -> Done<()> {
    ctx.write(async |tx| {
        for key in keys {
            let Some(card) = catalog::reads::card_of_key(tx, key).await? else { continue };
            catalog::steps::sellers::give(tx, card.product, Some(seller)).await.map_err(because)?;
        }
        Ok(())
    })
    .await
}

/// Of each alone, so that a rule of the shop for all stands beside it and does not change it.
async fn keep_an_eighth(ctx: &Ctx, seller: SellerId) -> Done<()> {
    let draft = RuleDraft {
        name: "Comisión".into(),
        track: Track::Sale,
        seller: Some(seller),
        product: None,
        category: None,
        takes: Takes::Percent(1_250),
        least: None,
        most: None,
        has_delivery: false,
        precedence: 0,
        is_on: true,
    };
    ctx.write(async |tx| sellers::steps::add(tx, ctx, &draft).await).await.map(drop).map_err(because)
}

/// A business.
fn workshop() -> SellerWritten {
    let address = PostalAddress {
        name: "Rosa Palma".into(),
        company: "Esparto Sur Artesanía, S.L.".into(),
        line1: "Calle de la Pleita 9".into(),
        postcode: "18001".into(),
        city: "Granada".into(),
        country: "ES".into(),
        phone: "+34900000001".into(),
        tax_id: "B65410011".into(),
        ..PostalAddress::default()
    };
    SellerWritten {
        name: "Taller Esparto Sur".into(),
        is_trader: true,
        register: Personal::new("Registro Mercantil de Granada".into()),
        register_no: Personal::new("GR-00000".into()),
        email: Personal::new("taller@esparto.example".into()),
        account: Personal::new("tom@mail.example".into()),
        payout: "15".into(),
        ..common(address)
    }
}

/// A private person.
fn marta() -> SellerWritten {
    let address = PostalAddress {
        name: "Marta Ruiz".into(),
        line1: "Calle Mayor 2".into(),
        postcode: "45600".into(),
        city: "Talavera de la Reina".into(),
        country: "ES".into(),
        phone: "+34900000002".into(),
        tax_id: "12345678Z".into(),
        ..PostalAddress::default()
    };
    SellerWritten {
        name: "Las láminas de Marta".into(),
        born: Personal::new("1988-02-29".into()),
        email: Personal::new("marta@correo.example".into()),
        account: Personal::new("marta@correo.example".into()),
        ..common(address)
    }
}

fn common(address: PostalAddress) -> SellerWritten {
    SellerWritten {
        address: Personal::new(address),
        iban: Personal::new("ES91 2100 0418 4502 0005 1332".into()),
        preparation: "2".into(),
        is_certified: true,
        ..SellerWritten::default()
    }
}
