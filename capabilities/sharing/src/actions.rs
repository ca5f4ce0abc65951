//! What people do about passing things on and bringing friends: each opens one transaction and calls one step.

pub use crate::rules::{BoughtRejected, JoinRejected, SettingsRejected};

use crate::{
    model::{BoughtId, BoughtPage, Member, ReferralId, Target, Via, Wanted},
    steps,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::Lang;

/// Gives whoever acts a code with which they bring friends; whoever has one keeps it.
pub async fn enrol(ctx: &Ctx) -> Result<Member, Failure<JoinRejected>> {
    ctx.write(async |tx| steps::enrol(tx, ctx).await).await
}

/// Whoever acts takes the invitation of a code. Again it changes nothing.
pub async fn join(ctx: &Ctx, code: &str) -> Result<ReferralId, Failure<JoinRejected>> {
    let id = ctx.write(async |tx| steps::join(tx, ctx, code).await).await?;
    ctx.house().signals.count("sharing.joined", None, "");
    Ok(id)
}

/// A link was followed.
pub(crate) async fn count(ctx: &Ctx, lang: Lang, via: &Via, to: &Target) -> Result<(), StoreError> {
    let day = ctx.house().shop.face().zone.day(ctx.now()).to_string();
    ctx.write(async |tx| steps::count(tx, (&day, lang), via, to).await).await?;
    ctx.house().signals.count("sharing.visits", None, via.channel.code());
    Ok(())
}

/// Makes a page of what whoever acts has bought, once for each form; gives its word.
pub async fn show(ctx: &Ctx, chosen: &[ProductId]) -> Result<String, Failure<BoughtRejected>> {
    let made = ctx.make(async |tx| {
        let page: BoughtPage = steps::show(tx, ctx, chosen).await?;
        Ok((page.code, ()))
    });
    Ok(made.await?.what)
}

/// Takes such a page away.
pub async fn take_back(ctx: &Ctx, id: BoughtId) -> Result<(), Failure<BoughtRejected>> {
    ctx.write(async |tx| steps::take_back(tx, ctx, id).await).await
}

/// Keeps what the shop decides about bringing friends.
pub async fn put_settings(ctx: &Ctx, wanted: &Wanted) -> Result<(), Failure<SettingsRejected>> {
    ctx.write(async |tx| steps::put_settings(tx, ctx, wanted).await).await
}
