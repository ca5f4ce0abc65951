//! A review that was written elsewhere is brought here. It is never verified, and stands with where it came from (RULES 1.C).

use super::write::begin;
use crate::{
    model::{ContributionId, Imported, Provenance, Review, State, Term},
    rules::{WriteRejected, check},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Kind, Signals, Writer};
use database::Tx;
use kernel::{Personal, Subject};

/// Brings a review from elsewhere. Whether the same was brought before is for whoever reads the file to know.
pub async fn import(tx: &mut Tx, ctx: &Ctx, of: &Imported) -> Result<ContributionId, Failure<WriteRejected>> {
    if !std::iter::once(&of.stars).chain(&of.stars_before).copied().all(check::are_stars) {
        return Err(Failure::Rejected(WriteRejected::Stars));
    }
    check::attributes(&of.attributes).map_err(Failure::Rejected)?;
    let draft = Draft {
        kind: Kind::Review,
        about: of.about.subject(),
        writer: Writer::Imported(of.name.clone()),
        lang: of.lang,
        title: of.title.clone(),
        body: of.body.clone(),
        pictures: of.pictures.clone(),
        signals: Signals::default(),
    };
    let id = put(tx, ctx, &draft, of).await?;
    let review = Review {
        id,
        about: of.about,
        person: None,
        name: of.name.clone(),
        line: None,
        stars: of.stars,
        stars_before: of.stars_before.clone(),
        is_verified: false,
        provenance: Provenance::Imported,
        term: Term::Within,
        attributes: of.attributes.fitting(of.about.target()),
        pictures: u32::try_from(of.pictures.len()).unwrap_or(0),
        state: State::Published,
        helpful: 0,
        reply: None,
        written_at: of.written_at,
        version: 1,
    };
    begin(tx, ctx, &review).await?;
    if let Some(words) = &of.reply {
        let answer = Draft {
            kind: Kind::Reply,
            about: Subject::from(id),
            writer: Writer::Imported(Personal::new(ctx.house().shop.face().name.clone())),
            title: String::new(),
            body: words.clone(),
            pictures: Vec::new(),
            ..draft
        };
        let reply = Some(put(tx, ctx, &answer, of).await?);
        store::reviews::save(tx, &Review { reply, ..review }).await?;
    }
    Ok(id)
}

async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    draft: &Draft,
    of: &Imported,
) -> Result<ContributionId, Failure<WriteRejected>> {
    let put = contributions::steps::import(tx, ctx, draft, of.written_at).await;
    put.map_err(|failure| failure.widen(WriteRejected::Words))
}
