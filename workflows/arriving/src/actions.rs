//! Carrying a whole file of customers, orders, reviews or questions in, for the command line. In a browser `exchange` has it done by a job.

use crate::{
    model::Shop,
    reads,
    steps::{Customers, Orders, Questions, Reviews},
};
use action::Ctx;
use exchange::{
    Opened,
    actions::{Run, Stopped, Watch, import_arrivals},
    model::Report,
};
use kernel::Lang;
use std::sync::Arc;

/// Carries customers in. Whoever has no account here is awaited.
///
/// ```ignore
/// let report = arriving::actions::customers(&ctx, exchange::open(path)?, lang, run, &mut telling).await?;
/// ```
pub async fn customers(
    ctx: &Ctx,
    opened: Opened,
    lang: Lang,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let shop: Shop = reads::shop(ctx, lang).await?;
    import_arrivals(ctx, opened, Arc::new(Customers::new(shop)), run, watch).await
}

/// Carries past orders in. Who bought is spoken to in this language, where the file does not say which.
pub async fn orders(
    ctx: &Ctx,
    opened: Opened,
    lang: Lang,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let shop: Shop = reads::shop(ctx, lang).await?;
    import_arrivals(ctx, opened, Arc::new(Orders::new(shop)), run, watch).await
}

/// Carries reviews in. They are in this language, where the file does not say which.
pub async fn reviews(
    ctx: &Ctx,
    opened: Opened,
    lang: Lang,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let shop: Shop = reads::shop(ctx, lang).await?;
    import_arrivals(ctx, opened, Arc::new(Reviews::new(shop)), run, watch).await
}

/// Carries questions and their answers in. They are in this language, where the file does not say which.
pub async fn questions(
    ctx: &Ctx,
    opened: Opened,
    lang: Lang,
    run: Run,
    watch: &mut dyn Watch,
) -> Result<Report, Stopped> {
    let shop: Shop = reads::shop(ctx, lang).await?;
    import_arrivals(ctx, opened, Arc::new(Questions::new(shop)), run, watch).await
}
