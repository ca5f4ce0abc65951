//! Issues of the newsletter: what one may say, and how far it may go.

use crate::model::newsletter::{Issue, IssueState, Move, Words};
use kernel::{Lang, Rejection, Timestamp, Word};

/// To so many addresses copies are written at once.
pub const BATCH: u32 = 20;
/// The longest subject, in characters.
const SUBJECT_MAX: usize = 120;
/// The longest text, in characters.
const BODY_MAX: usize = 20_000;

/// Why an issue is not kept, or does not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueRejected {
    /// It says nothing in any language.
    Empty,
    /// A text without a subject.
    SubjectMissing(Lang),
    /// A subject without a text.
    BodyMissing(Lang),
    /// A subject that is too long.
    SubjectLong(Lang),
    /// A text that is too long.
    BodyLong(Lang),
    /// Signs that no letter has.
    Unfit(Lang),
    /// It is on its way, so it is not written any more.
    Begun,
    /// It cannot go there from where it is.
    NotNow,
    /// Nobody gets the newsletter.
    Nobody,
}

impl Rejection for IssueRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "notifications-issue-empty",
            Self::SubjectMissing(_) => "notifications-issue-subject-missing",
            Self::BodyMissing(_) => "notifications-issue-body-missing",
            Self::SubjectLong(_) => "notifications-issue-subject-long",
            Self::BodyLong(_) => "notifications-issue-body-long",
            Self::Unfit(_) => "notifications-issue-unfit",
            Self::Begun => "notifications-issue-begun",
            Self::NotNow => "notifications-issue-not-now",
            Self::Nobody => "notifications-issue-nobody",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::SubjectLong(_) => vec![("most", Word::Count(SUBJECT_MAX as i64))],
            Self::BodyLong(_) => vec![("most", Word::Count(BODY_MAX as i64))],
            Self::Empty
            | Self::SubjectMissing(_)
            | Self::BodyMissing(_)
            | Self::Unfit(_)
            | Self::Begun
            | Self::NotNow
            | Self::Nobody => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty | Self::SubjectMissing(Lang::Es) | Self::SubjectLong(Lang::Es) => "subject_es",
            Self::SubjectMissing(Lang::En) | Self::SubjectLong(Lang::En) => "subject_en",
            Self::BodyMissing(Lang::Es) | Self::BodyLong(Lang::Es) | Self::Unfit(Lang::Es) => "body_es",
            Self::BodyMissing(Lang::En) | Self::BodyLong(Lang::En) | Self::Unfit(Lang::En) => "body_en",
            Self::Begun | Self::NotNow | Self::Nobody => return None,
        })
    }
}

/// What somebody wrote, as it is kept: lines end in one way, a subject is one line.
pub fn words(typed: &Words) -> Result<Words, IssueRejected> {
    let mut kept = Words::default();
    for lang in Lang::ALL {
        let subject = typed.subject.own(lang).split_whitespace().collect::<Vec<_>>().join(" ");
        let body = typed.body.own(lang).replace("\r\n", "\n").trim().to_owned();
        match (subject.is_empty(), body.is_empty()) {
            (true, true) => continue,
            (true, false) => return Err(IssueRejected::SubjectMissing(lang)),
            (false, true) => return Err(IssueRejected::BodyMissing(lang)),
            (false, false) => {}
        }
        if subject.chars().count() > SUBJECT_MAX {
            return Err(IssueRejected::SubjectLong(lang));
        }
        if body.chars().count() > BODY_MAX {
            return Err(IssueRejected::BodyLong(lang));
        }
        let odd = |sign: char| sign.is_control() && sign != '\n' && sign != '\t';
        if subject.contains(odd) || body.contains(odd) {
            return Err(IssueRejected::Unfit(lang));
        }
        *kept.subject.own_mut(lang) = subject;
        *kept.body.own_mut(lang) = body;
    }
    if kept.body.is_empty() { Err(IssueRejected::Empty) } else { Ok(kept) }
}

/// The issue with other words.
pub fn rewrite(known: &Issue, words: Words, now: Timestamp) -> Result<Issue, IssueRejected> {
    match known.state {
        IssueState::Draft => Ok(Issue { words, changed_at: now, ..known.clone() }),
        IssueState::Sending | IssueState::Paused | IssueState::Sent => Err(IssueRejected::Begun),
    }
}

/// The issue after a move. `has_readers` tells whether anybody would get it.
pub fn go(known: &Issue, to: Move, has_readers: bool, now: Timestamp) -> Result<Issue, IssueRejected> {
    let state = match (known.state, to) {
        (IssueState::Draft, Move::Send) if !has_readers => return Err(IssueRejected::Nobody),
        (IssueState::Draft, Move::Send) | (IssueState::Paused, Move::Resume) => IssueState::Sending,
        (IssueState::Sending, Move::Pause) => IssueState::Paused,
        (IssueState::Draft, Move::Pause | Move::Resume)
        | (IssueState::Sending, Move::Send | Move::Resume)
        | (IssueState::Paused, Move::Send | Move::Pause)
        | (IssueState::Sent, _) => return Err(IssueRejected::NotNow),
    };
    Ok(Issue { state, begun_at: known.begun_at.or(Some(now)), changed_at: now, ..known.clone() })
}

/// The language in which somebody gets an issue: theirs, or the one that it was written in.
pub fn lang_for(words: &Words, wanted: Lang) -> Lang {
    let written = |lang: &Lang| !words.body.own(*lang).is_empty();
    Lang::ALL
        .into_iter()
        .find(|lang| *lang == wanted && written(lang))
        .unwrap_or_else(|| Lang::ALL.into_iter().find(written).unwrap_or(wanted))
}
