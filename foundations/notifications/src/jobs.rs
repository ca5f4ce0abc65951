//! Handing letters over, and writing the copies of an issue of the newsletter. The outcome and the end of a job are kept together; a letter that a server took is marked as sent
//! with some patience, because another attempt would send it again.

use crate::{
    model::{Head, Letter},
    rules,
    steps::{self, SendMail, issues::SendBatch},
    store,
};
use action::{Face, JobCtx, JobFailure, PostError};
use database::{StoreError, Tx};
use kernel::Lang;
use std::time::Duration;

/// How long is waited before marking a letter as sent is tried again.
const PAUSES_MS: [u64; 5] = [50, 200, 1_000, 3_000, 8_000];

/// Hands a letter over, once. A server that asks for patience is asked again later; what it refuses stays refused.
pub(crate) async fn send(job: &JobCtx, work: &SendMail) -> Result<(), JobFailure> {
    let known = job
        .read(async |snap| {
            let head = store::heads::find(snap, work.mail).await?;
            let stop = store::stops::of_letter(snap, work.mail).await?;
            Ok::<_, StoreError>((store::find(snap, work.mail).await?, head, stop))
        })
        .await?;
    let (known, head, stop) = known;
    let Some(letter) = steps::still_waits(known, job.id().uuid()) else { return Ok(()) };
    if rules::is_too_late(&letter, job.now()) {
        return end(job, async |tx| steps::too_late(tx, &letter).await).await;
    }
    let face = job.house().shop.face();
    let mut envelope = envelope(job, &letter, head, &face);
    envelope.headers.extend(stop.iter().flat_map(|secret| stopping(&face, letter.written.lang, secret)));
    match job.house().post.send(&face.name, &envelope).await {
        Ok(()) => keep_sent(job, &letter).await,
        Err(PostError::Unset) => end(job, async |tx| steps::only_kept(tx, &letter).await).await,
        Err(PostError::Never(said)) => end(job, async |tx| steps::refused(tx, &letter, &said).await).await,
        Err(PostError::Later(said)) => {
            let kept: Result<(), StoreError> =
                job.write(async |tx| steps::put_off(tx, &letter, &said).await).await;
            kept?;
            // What the server said may hold an address, and this is written into the log.
            Err(JobFailure::Later(format!("no server took letter {}; it says there why", letter.id)))
        }
    }
}

fn envelope(job: &JobCtx, letter: &Letter, head: Option<Head>, face: &Face) -> action::Letter {
    let id = head.as_ref().map_or_else(|| job.id().to_string(), |head| head.message_id.clone());
    action::Letter {
        id,
        to: letter.written.address.clone(),
        subject: letter.written.subject.clone(),
        text: letter.written.text.clone(),
        html: letter.written.html.clone(),
        lang: letter.written.lang,
        headers: headers(head, face),
    }
}

/// Answers go where the conversation wants them, else to the shop.
fn headers(head: Option<Head>, face: &Face) -> Vec<(&'static str, String)> {
    let shop = Some(face.email.clone()).filter(|address| !address.is_empty());
    let Some(head) = head else { return shop.map(|address| ("Reply-To", address)).into_iter().collect() };
    let by_hand = head.is_by_hand.then(|| "no".to_owned());
    let said = [
        ("Reply-To", head.reply_to.or(shop)),
        ("In-Reply-To", head.in_reply_to),
        ("References", head.references),
        ("Auto-Submitted", by_hand),
    ];
    said.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// How a mail program stops letters like this one by itself (RFC 8058).
fn stopping(face: &Face, lang: Lang, secret: &str) -> [(&'static str, String); 2] {
    let address = format!("<{}{}/unsubscribe/{secret}>", face.public_url, lang.prefix());
    [("List-Unsubscribe", address), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned())]
}

/// Writes the next copies of an issue.
pub(crate) async fn send_batch(job: &JobCtx, work: &SendBatch) -> Result<(), JobFailure> {
    end(job, async |tx| steps::issues::send_batch(tx, job, work).await).await
}

async fn end(
    job: &JobCtx,
    outcome: impl AsyncFnOnce(&mut Tx) -> Result<(), StoreError> + Clone,
) -> Result<(), JobFailure> {
    let kept: Result<(), StoreError> = job
        .write(async |tx| {
            outcome(tx).await?;
            job.end(tx).await
        })
        .await;
    Ok(kept?)
}

async fn keep_sent(job: &JobCtx, letter: &Letter) -> Result<(), JobFailure> {
    let now = job.now();
    for pause_ms in PAUSES_MS {
        match end(job, async |tx| steps::sent(tx, letter, now).await).await {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!(letter = %letter.id, %error, "a letter was sent and could not be marked as sent")
            }
        }
        tokio::time::sleep(Duration::from_millis(pause_ms)).await;
    }
    end(job, async |tx| steps::sent(tx, letter, now).await).await
}
