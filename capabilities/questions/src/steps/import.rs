//! Questions that were asked elsewhere are brought here, with their answers. Nobody of them is known to have anything.

use super::{counted, tell};
use crate::{
    model::{Answer, ContributionId, Imported, ImportedAnswer, Mark, Question, QuestionState, State},
    rules::AskRejected,
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Kind, Signals, Writer};
use database::Tx;
use kernel::{Lang, Personal, Subject, Timestamp};
use sha2::{Digest, Sha256};

/// Brings it, unless one with this key was brought before. The key says all that its file says of it; only its hash is kept.
///
/// ```ignore
/// let put = if questions::steps::bring(tx, ctx, &key, &imported).await?.is_some() { Put::Created } else { Put::Same };
/// ```
pub async fn bring(
    tx: &mut Tx,
    ctx: &Ctx,
    key: &str,
    of: &Imported,
) -> Result<Option<ContributionId>, Failure<AskRejected>> {
    let hash: [u8; 32] = Sha256::digest(key).into();
    if store::imported::find(tx, &hash).await?.is_some() {
        return Ok(None);
    }
    let id = import(tx, ctx, of).await?;
    store::imported::insert(tx, &hash, id).await?;
    Ok(Some(id))
}

/// Brings a question with its answers. Whether the same was brought before is for whoever calls to know.
pub async fn import(tx: &mut Tx, ctx: &Ctx, of: &Imported) -> Result<ContributionId, Failure<AskRejected>> {
    let text = Text { title: &of.title, body: &of.body, lang: of.lang, at: of.asked_at };
    let writer = Writer::Imported(of.name.clone());
    let id = put(tx, ctx, Kind::Question, (of.product.into(), writer), text).await?;
    let question = Question {
        id,
        product: of.product,
        person: None,
        name: of.name.clone(),
        stage: QuestionState::Open,
        state: State::Published,
        answers: 0,
        score: 0,
        best: None,
        accepted: None,
        into: None,
        reason: None,
        asked_at: of.asked_at,
        answered_at: of.answers.iter().map(|one| one.written_at).min(),
        version: 1,
    };
    store::questions::insert(tx, &question).await?;
    for answer in &of.answers {
        bring_answer(tx, ctx, (id, of.lang), answer).await?;
    }
    let now = counted(tx, &question).await?;
    if !store::questions::save(tx, &now).await? {
        return Err(Failure::Conflict);
    }
    tell(tx, &now).await?;
    Ok(id)
}

async fn bring_answer(
    tx: &mut Tx,
    ctx: &Ctx,
    (question, lang): (ContributionId, Lang),
    of: &ImportedAnswer,
) -> Result<(), Failure<AskRejected>> {
    let text = Text { title: "", body: &of.body, lang, at: of.written_at };
    let name = match of.is_house {
        true => Personal::new(ctx.house().shop.face().name.clone()),
        false => of.name.clone(),
    };
    let writer = Writer::Imported(name);
    let id = put(tx, ctx, Kind::Answer, (Subject::from(question), writer), text).await?;
    let answer = Answer {
        id,
        question,
        person: None,
        name: if of.is_house { Personal::default() } else { of.name.clone() },
        mark: of.is_house.then_some(Mark::Brand),
        since: None,
        state: State::Published,
        // It is no news.
        is_told: true,
        score: 0,
        helpful: 0,
        written_at: of.written_at,
        version: 1,
    };
    Ok(store::answers::insert(tx, &answer).await?)
}

struct Text<'t> {
    title: &'t str,
    body: &'t str,
    lang: Lang,
    at: Timestamp,
}

async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    kind: Kind,
    (about, writer): (Subject, Writer),
    text: Text<'_>,
) -> Result<ContributionId, Failure<AskRejected>> {
    let draft = Draft {
        kind,
        about,
        writer,
        lang: text.lang,
        title: text.title.to_owned(),
        body: text.body.to_owned(),
        pictures: Vec::new(),
        signals: Signals::default(),
    };
    let put = contributions::steps::import(tx, ctx, &draft, text.at).await;
    put.map_err(|failure| failure.widen(AskRejected::Words))
}
