//! What a mail says, within bounds: who claims to write, to what it belongs, whether a program wrote it, its words as plain
//! text, its files. Nothing in it is believed here.

mod quoted;

use super::{code::code_in, fields};
use mail_parser::{Message, MessageParser, MimeHeaders, decoders::html::html_to_text};
pub use quoted::without_quoted;
use sha2::{Digest, Sha256};

/// Of one body so much is read, in bytes.
const BODY_BYTES_MAX: usize = 200_000;
/// So many bodies of one mail.
const BODIES_MAX: usize = 3;
/// So many files of it, and so long each.
const FILES_MAX: usize = 10;
const FILE_BYTES_MAX: usize = 8 * 1_024 * 1_024;
/// So many Message-IDs before it, and none longer.
const BEFORE_MAX: usize = 30;
const ID_MAX: usize = 250;
/// Longer names of files are cut.
const NAME_MAX: usize = 120;

/// A mail, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The hash of its Message-ID, or of all of it where it has none.
    pub hash: [u8; 32],
    /// Its Message-ID without brackets, if it is short enough to be repeated.
    pub id: Option<String>,
    /// The address that it claims to be from.
    pub from: String,
    /// The name that goes with it.
    pub name: String,
    /// Its subject, one line.
    pub subject: String,
    /// The Message-IDs that it answers.
    pub before: Vec<String>,
    /// The tags of the addresses that it went to.
    pub tags: Vec<String>,
    /// The code that its subject names.
    pub code: Option<String>,
    /// Whether a program wrote it, or it went to many: nobody waits for an answer.
    pub is_automatic: bool,
    /// What it says, without what it quotes.
    pub text: String,
    /// Whether more was sent than was read.
    pub is_cut: bool,
    /// What came with it.
    pub files: Vec<Sent>,
}

/// A file that came with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// What it is called.
    pub name: String,
    /// Its media type, one of few.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Reads a mail; nothing if it is none, or from nobody.
pub fn read(bytes: &[u8], is_whole: bool) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    let from = message.from().and_then(|from| from.first())?;
    let address = accounts::rules::postal(from.address().unwrap_or_default()).ok()?;
    let subject = one_line(message.subject().unwrap_or_default());
    let id = message.message_id().filter(|id| is_id(id)).map(str::to_owned);
    let hash = id.as_ref().map_or_else(|| Sha256::digest(bytes), |id| Sha256::digest(id));
    let (files, dropped) = files(&message);
    let (text, cut) = words(&message);
    Some(Letter {
        hash: hash.into(),
        id,
        name: one_line(from.name().unwrap_or_default()),
        before: before(&message),
        tags: tags(&message),
        code: code_in(&subject),
        is_automatic: is_automatic(&message, &address),
        from: address,
        subject,
        text,
        is_cut: cut || dropped || !is_whole,
        files,
    })
}

/// A Message-ID that can stand in a header of ours.
fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= ID_MAX
        && id.bytes().all(|sign| sign.is_ascii_graphic() && !b"<>".contains(&sign))
}

fn one_line(text: &str) -> String {
    let tidy = fields::tidied(text);
    tidy.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

/// The values of a header, as they came, in order.
fn values<'m>(message: &'m Message<'_>, name: &str) -> impl Iterator<Item = &'m str> {
    let name = name.to_owned();
    message
        .headers_raw()
        .filter(move |(known, _)| known.eq_ignore_ascii_case(&name))
        .map(|(_, value)| value.trim())
}

fn before(message: &Message<'_>) -> Vec<String> {
    let said = ["In-Reply-To", "References"].into_iter().flat_map(|name| values(message, name));
    let ids = said.flat_map(|value| value.split('<').skip(1)).filter_map(|rest| rest.split('>').next());
    ids.map(str::trim).filter(|id| is_id(id)).take(BEFORE_MAX).map(str::to_owned).collect()
}

/// Tags look like `+abc...@` in any address that the mail went to.
fn tags(message: &Message<'_>) -> Vec<String> {
    let headers = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"];
    let said = headers.into_iter().flat_map(|name| values(message, name));
    let tags = said.flat_map(|value| value.split('+').skip(1)).filter_map(|rest| rest.split('@').next());
    let good = |tag: &&str| tag.len() <= 64 && tag.bytes().all(|sign| sign.is_ascii_alphanumeric());
    tags.filter(good).take(BEFORE_MAX).map(str::to_owned).collect()
}

/// RFC 3834, and what programs wrote before it: such a mail is never answered and opens nothing.
fn is_automatic(message: &Message<'_>, from: &str) -> bool {
    let has = |name: &str| values(message, name).next().is_some();
    let says = |name: &str, words: &[&str]| {
        let said = values(message, name).next().map(str::to_ascii_lowercase);
        said.is_some_and(|said| words.iter().any(|word| said.starts_with(word)))
    };
    let by_program = values(message, "Auto-Submitted")
        .next()
        .is_some_and(|said| !said.to_ascii_lowercase().starts_with("no"));
    let bounced = values(message, "Return-Path").next().is_some_and(|path| path.replace(' ', "") == "<>");
    let (local, _) = from.split_once('@').unwrap_or((from, ""));
    let machines =
        ["mailer-daemon", "postmaster", "no-reply", "noreply", "do-not-reply", "bounce", "bounces"];
    by_program
        || bounced
        || machines.contains(&local.to_ascii_lowercase().as_str())
        || says("Precedence", &["bulk", "list", "junk", "auto_reply"])
        || says("Content-Type", &["multipart/report"])
        || [
            "List-Id",
            "List-Unsubscribe",
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Response-Suppress",
            "Feedback-ID",
        ]
        .into_iter()
        .any(has)
}

/// What it says: the plain text where there is one, else what the document says; and whether that is less than all.
fn words(message: &Message<'_>) -> (String, bool) {
    let mut cut = message.text_body.len() > BODIES_MAX;
    let mut all = Vec::new();
    for part in message.text_bodies().take(BODIES_MAX) {
        let Some(content) = part.text_contents() else { continue };
        let end = (0..=BODY_BYTES_MAX.min(content.len())).rev().find(|at| content.is_char_boundary(*at));
        let read = &content[..end.unwrap_or(0)];
        cut |= read.len() < content.len();
        let plain = if part.is_text_html() { html_to_text(read) } else { read.to_owned() };
        all.push(fields::tidied(&plain));
    }
    let text = without_quoted(&all.join("\n\n"));
    let short: String = text.chars().take(fields::TEXT_MAX).collect();
    cut |= short.len() < text.len();
    (short, cut)
}

/// Files of the few kinds that are kept, and whether others were left out.
fn files(message: &Message<'_>) -> (Vec<Sent>, bool) {
    let (mut kept, mut dropped) = (Vec::new(), false);
    for part in message.attachments() {
        let bytes = part.contents();
        let kind = kind_of(bytes);
        match kind.filter(|_| kept.len() < FILES_MAX && bytes.len() <= FILE_BYTES_MAX && !bytes.is_empty()) {
            Some((kind, ending)) => {
                let name = file_name(part.attachment_name().unwrap_or_default(), kept.len() + 1, ending);
                kept.push(Sent { name, kind, bytes: bytes.to_vec() });
            }
            None => dropped = true,
        }
    }
    (kept, dropped)
}

/// The kind by what a file begins with: what the mail says of it may be anything.
fn kind_of(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let known: [(&[u8], &str, &str); 5] = [
        (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
        (b"\xff\xd8\xff", "image/jpeg", "jpg"),
        (b"GIF8", "image/gif", "gif"),
        (b"%PDF-", "application/pdf", "pdf"),
        (b"RIFF", "image/webp", "webp"),
    ];
    let found =
        known.into_iter().find(|(start, ..)| bytes.starts_with(start)).map(|(_, kind, end)| (kind, end));
    let is_webp = bytes.get(8..12) == Some(b"WEBP");
    match found {
        Some(("image/webp", _)) if !is_webp => None,
        Some(found) => Some(found),
        None => {
            let text = std::str::from_utf8(bytes).ok()?;
            let is_plain = !text.chars().any(|sign| sign.is_control() && !sign.is_whitespace());
            is_plain.then_some(("text/plain", "txt"))
        }
    }
}

/// The last part of its name, without signs that lead elsewhere, with the ending of what it is.
fn file_name(said: &str, number: usize, ending: &str) -> String {
    let last = fields::tidied(said);
    let last = last.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let good = |sign: &char| sign.is_alphanumeric() || " -_().".contains(*sign);
    let stem: String = stem.chars().filter(good).take(NAME_MAX).collect();
    match stem.trim().trim_start_matches('.') {
        "" => format!("{number}.{ending}"),
        stem => format!("{stem}.{ending}"),
    }
}
