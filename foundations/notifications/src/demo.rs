//! The newsletter of the demo shop: who gets it, and an issue that waits to be sent. All of it is invented.

use crate::{
    letters::newsletter::agreed,
    model::newsletter::{Consent, Place, Standing, Subscriber, Words},
    rules::newsletter::WORDS_VERSION,
    steps, store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, Localized, Personal, time};

/// Address, language, and how many days ago they said yes.
const READERS: [(&str, Lang, i64); 4] = [
    ("marta@correo.example", Lang::Es, 210),
    ("tom@mail.example", Lang::En, 96),
    ("casa.abril@correo.example", Lang::Es, 41),
    ("nuria.soler@correo.example", Lang::Es, 3),
];

const ES: (&str, &str) = (
    "Vuelve el horno de leña",
    "# Esta semana abrimos el horno\n\n\
     Después del verano volvemos a cocer con leña. Las primeras piezas salen el jueves:\n\n\
     - tazas de dos manos, en azul y en crudo\n\
     - fuentes para el horno\n\n\
     Míralas en [lo nuevo](/new).",
);
const EN: (&str, &str) = (
    "The wood kiln is back",
    "# We open the kiln this week\n\n\
     After the summer we fire with wood again. The first pieces come out on Thursday:\n\n\
     - two-handed mugs, in blue and undyed\n\
     - dishes for the oven\n\n\
     See them among [what is new](/new).",
);

/// Readers and a draft. In a shop that has an issue already nothing happens.
pub async fn fill(ctx: &Ctx) -> Result<(), StoreError> {
    ctx.write(async |tx| {
        if !store::issues::list(tx, None, 1).await?.items.is_empty() {
            return Ok(());
        }
        for reader in READERS {
            read(tx, ctx, reader).await?;
        }
        let words = Words {
            subject: Localized { es: ES.0.to_owned(), en: EN.0.to_owned() },
            body: Localized { es: ES.1.to_owned(), en: EN.1.to_owned() },
        };
        match steps::issues::begin(tx, ctx, &words).await {
            Err(Failure::Broken(error)) => Err(error),
            Ok(_) | Err(_) => Ok(()),
        }
    })
    .await
}

async fn read(tx: &mut Tx, ctx: &Ctx, (address, lang, days): (&str, Lang, i64)) -> Result<(), StoreError> {
    if store::subscribers::by_address(tx, address).await?.is_some() {
        return Ok(());
    }
    let at = time::days_before(ctx.now(), days);
    let one = Subscriber {
        id: ctx.id(),
        address: Personal::new(address.to_owned()),
        lang,
        person: None,
        standing: Standing::Confirmed,
        secret_hash: None,
        good_until: None,
        asked_at: at,
        changed_at: at,
        is_brought: false,
        version: 1,
    };
    store::subscribers::insert(tx, &one).await?;
    for (what, place, after_s) in
        [(Standing::Asked, Place::Page, 0), (Standing::Confirmed, Place::Letter, 240)]
    {
        let line = Consent {
            what,
            place,
            person: None,
            lang,
            words: agreed(ctx.house(), lang),
            words_version: WORDS_VERSION,
            at: time::seconds_after(at, after_s),
            given_at: None,
        };
        store::consents::insert(tx, ctx.id(), one.id, &line).await?;
    }
    Ok(())
}
