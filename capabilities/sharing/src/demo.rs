//! The demo's sharing: it is open, friends can be brought, and one of the demo's people has brought another.

use crate::{
    actions,
    feature::SHARING,
    model::{Settings, Wanted},
    reads, steps,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, Open, PersonId, Rejection};

/// Who brings somebody, and who is brought.
const BRINGS: &str = "marta@correo.example";
const COMES: &str = "joan@correo.example";

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

fn wanted(usual: &Settings) -> Wanted {
    Wanted {
        version: usual.version,
        is_on: true,
        friend: "5".into(),
        advocate: "5".into(),
        minimum: "30".into(),
        window_days: usual.window_days.to_string(),
        lock_days: usual.lock_days.to_string(),
        reward_days: usual.reward_days.to_string(),
        most_a_year: usual.most_a_year.to_string(),
    }
}

/// Opens it and fills it, unless somebody has decided about it already.
pub async fn fill(ctx: &Ctx) -> Done<()> {
    let known: Result<_, StoreError> = ctx.read(async |snap| reads::settings(snap).await).await;
    let known = known?;
    if known.version > 0 {
        return Ok(());
    }
    let opened = features::actions::switch(ctx, &[SHARING], SHARING.name, Open::Everyone).await;
    opened.map_err(because)?;
    actions::put_settings(ctx, &wanted(&known)).await.map_err(because)?;
    ctx.write(async |tx| {
        let (Some(brings), Some(comes)) = (person(tx, BRINGS).await?, person(tx, COMES).await?) else {
            return Ok(());
        };
        let as_ = |person| Ctx::new(ctx.house().clone(), Actor::Member(person));
        let member = steps::enrol(tx, &as_(brings)).await.map_err(because)?;
        // Whoever has bought already cannot be brought: then nobody is.
        match steps::join(tx, &as_(comes), member.code.reveal()).await {
            Ok(_) | Err(Failure::Rejected(_)) => Ok(()),
            Err(failure) => Err(because(failure)),
        }
    })
    .await
}

async fn person(tx: &mut Tx, address: &str) -> Result<Option<PersonId>, StoreError> {
    Ok(accounts::reads::by_address(tx, address).await?.map(|person| person.id))
}
