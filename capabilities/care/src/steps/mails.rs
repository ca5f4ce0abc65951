//! A mail arrives: it belongs to a case, or opens one, or nobody waits for an answer to it.

use super::{
    customer, letters,
    open::{Wish, begin, said_by_the_house},
};
use crate::{
    letters::shown,
    model::{Attachment, Author, Case, CaseState, Channel, Matter, MessageId, Purpose},
    rules::{StateRejected, mail::Letter},
    secret, store,
};
use action::{Ctx, Failure, Mark};
use database::{Snapshot, StoreError, Tx};
use kernel::{Lang, Personal, time};

/// From one address so many cases are opened in an hour; what comes then is added to the last of them.
const AN_HOUR_MAX: usize = 5;
/// So many of them are answered by a letter with their code: two programs that answer each other come to an end.
const TOLD_MAX: usize = 3;
/// In an hour so many cases that mails open are answered by a letter, whoever writes: a sender is easily forged, and letters
/// would go to strangers.
const TOLD_AN_HOUR_MAX: u32 = 60;
/// So many answers by programs are kept in one case.
const BY_PROGRAMS_MAX: usize = 10;
/// Nobody looks further back for them.
const LATELY: u32 = 100;

/// A mail, where it stood, and the files that were kept of it.
pub(crate) struct Mailed<'m> {
    pub(crate) folder: &'m str,
    pub(crate) mark: Mark,
    /// Nothing, if it is none that anybody could read.
    pub(crate) letter: Option<&'m Letter>,
    pub(crate) files: &'m [KeptFile],
}

/// A file that was kept.
pub(crate) struct KeptFile {
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) bytes: u32,
    pub(crate) hash: String,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is none, or a program's that belongs to no case: for whoever reads the mailbox it stays as it is.
    Left,
    /// It was taken before.
    Passed,
    /// A program wrote it, in a case.
    ByProgram,
    /// It belongs to a case.
    Added,
    /// It opened one.
    Opened,
}

/// Takes it, once.
pub(crate) async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    mailed: &Mailed<'_>,
) -> Result<Taken, Failure<StateRejected>> {
    store::mails::set_mark(tx, mailed.folder, (mailed.mark.validity, mailed.mark.uid)).await?;
    let Some(letter) = mailed.letter else { return Ok(Taken::Left) };
    let is_by_program = is_by_program(ctx, letter);
    if !store::mails::take(tx, &letter.hash, ctx.now()).await? {
        return Ok(if is_by_program { Taken::Left } else { Taken::Passed });
    }
    let found = belongs_to(tx, letter).await?;
    if is_by_program {
        let Some(case) = found else { return Ok(Taken::Left) };
        note_program(tx, ctx, &case, letter).await?;
        return Ok(Taken::ByProgram);
    }
    match found.filter(|case| case.state != CaseState::Closed) {
        Some(case) => {
            add(tx, ctx, &case, mailed, letter).await?;
            Ok(Taken::Added)
        }
        None => open(tx, ctx, mailed, letter).await,
    }
}

/// Whether its files are worth keeping: those of a mail that gets into no case would be found by nobody.
pub(crate) async fn brings_files(
    snap: &mut Snapshot,
    ctx: &Ctx,
    letter: &Letter,
) -> Result<bool, StoreError> {
    Ok(!is_by_program(ctx, letter) && !store::mails::is_taken(snap, &letter.hash).await?)
}

/// The case to which it belongs. Whoever answers to our address or to our letter has that letter; a code is no secret, so
/// it counts only together with the address to which it was sent.
async fn belongs_to(snap: &mut Snapshot, letter: &Letter) -> Result<Option<Case>, StoreError> {
    for hash in letter.tags.iter().filter_map(|tag| secret::hash(tag)) {
        if let Some(case) = store::cases::by_link(snap, &hash, Purpose::Mail).await? {
            return Ok(Some(case));
        }
    }
    for id in &letter.before {
        // Ours are kept without the host, which is whoever sent them's to say.
        let ours = id.split('@').next().unwrap_or_default();
        if let Some(case) = store::cases::by_link(snap, &secret::of_letter(ours), Purpose::Mail).await? {
            return Ok(Some(case));
        }
    }
    let Some(code) = &letter.code else { return Ok(None) };
    let named = store::cases::by_code(snap, code).await?;
    Ok(named.filter(|case| is_from(case, letter)))
}

fn is_from(case: &Case, letter: &Letter) -> bool {
    store::cases::folded(case.address.reveal()) == store::cases::folded(&letter.from)
}

/// Whether nobody waits for an answer to it: it says so, or it claims to come from the shop itself: an echo, or somebody who
/// would have us write to us.
fn is_by_program(ctx: &Ctx, letter: &Letter) -> bool {
    let ours = store::cases::folded(&ctx.house().shop.face().email);
    letter.is_automatic || ours == store::cases::folded(&letter.from)
}

/// An answer by a program is kept where it belongs, and changes nothing.
async fn note_program(tx: &mut Tx, ctx: &Ctx, case: &Case, letter: &Letter) -> Result<(), StoreError> {
    let said = store::messages::of_case(tx, case.id, LATELY).await?;
    if said.iter().filter(|one| one.author == Author::House).count() >= BY_PROGRAMS_MAX {
        return Ok(());
    }
    let note = said_by_the_house(ctx, case, letter.text.clone(), None);
    store::messages::insert(tx, &note).await
}

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    mailed: &Mailed<'_>,
    letter: &Letter,
) -> Result<(), Failure<StateRejected>> {
    let text = shown(ctx.house(), case.lang, letter, is_from(case, letter));
    let (heard, words) = customer::add(tx, ctx, case, &text, Channel::Mail, letter.id.clone()).await?;
    keep_files(tx, ctx, (&heard, words), mailed.files).await?;
    Ok(())
}

/// A new case, unless its address has opened many lately.
async fn open(
    tx: &mut Tx,
    ctx: &Ctx,
    mailed: &Mailed<'_>,
    letter: &Letter,
) -> Result<Taken, Failure<StateRejected>> {
    let since = time::seconds_after(ctx.now(), -3_600);
    let by_mail = store::cases::by_mail_since(tx, &letter.from, since, LATELY).await?;
    if let Some(last) = by_mail.iter().find(|case| case.state != CaseState::Closed)
        && by_mail.len() >= AN_HOUR_MAX
    {
        add(tx, ctx, last, mailed, letter).await?;
        return Ok(Taken::Added);
    }
    let is_told = by_mail.len() < TOLD_MAX
        && store::cases::count_by_mail(tx, since, TOLD_AN_HOUR_MAX).await? < i64::from(TOLD_AN_HOUR_MAX);
    let wish = wish(ctx, letter);
    let (case, words) = begin(tx, ctx, &wish, Channel::Mail, letter.id.clone()).await?;
    keep_files(tx, ctx, (&case, words), mailed.files).await?;
    if is_told {
        letters::opened(tx, ctx, &case, letter.id.as_deref()).await?;
    }
    Ok(Taken::Opened)
}

fn wish(ctx: &Ctx, letter: &Letter) -> Wish {
    let named = accounts::rules::name(&letter.name);
    let local = letter.from.split('@').next().unwrap_or_default();
    let said = shown(ctx.house(), Lang::default(), letter, true);
    let text = match letter.subject.as_str() {
        "" => said,
        subject => format!("{subject}\n\n{said}"),
    };
    Wish {
        person: None,
        name: Personal::new(named.unwrap_or_else(|_| local.to_owned())),
        address: Personal::new(letter.from.clone()),
        lang: Lang::default(),
        matter: Matter::Other,
        about: None,
        text: Personal::new(text),
        known: None,
    }
}

/// Files belong to the words that they came with.
async fn keep_files(
    tx: &mut Tx,
    ctx: &Ctx,
    (case, message): (&Case, MessageId),
    files: &[KeptFile],
) -> Result<(), StoreError> {
    for file in files {
        let kept = Attachment {
            id: ctx.id(),
            message,
            name: Personal::new(file.name.clone()),
            kind: file.kind.to_owned(),
            bytes: file.bytes,
            hash: file.hash.clone(),
        };
        store::messages::insert_file(tx, case.id, &kept).await?;
    }
    Ok(())
}
