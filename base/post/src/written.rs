//! A letter as it goes over the wire. Names and subjects are one line, whatever somebody put into them, so that nobody can
//! write headers of their own.

use action::Letter;
use kernel::Timestamp;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

/// Longer names and subjects are cut.
const LINE_CHARS_MAX: usize = 200;

/// Whose letter it is, and when it goes.
pub(crate) struct Sender<'s> {
    pub(crate) address: &'s Address,
    pub(crate) name: &'s str,
    /// The host that vouches for the Message-ID.
    pub(crate) host: &'s str,
    pub(crate) at: Timestamp,
}

/// Writes it out, or says what is wrong with it for good.
pub(crate) fn written(sender: &Sender<'_>, letter: &Letter) -> Result<Message, String> {
    let to: Address = letter.to.parse().map_err(|_| "that is no address of mail".to_owned())?;
    let name = Some(one_line(sender.name)).filter(|name| !name.is_empty());
    let mut message = Message::builder()
        .from(Mailbox::new(name, sender.address.clone()))
        .to(Mailbox::new(None, to))
        .subject(one_line(&letter.subject))
        .date(sender.at.into())
        .message_id(Some(format!("<{}@{}>", id(&letter.id), sender.host)))
        .multipart(MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone()))
        .map_err(|error| error.to_string())?;
    let ours = [("Auto-Submitted", "auto-generated"), ("Content-Language", letter.lang.code())];
    let given = letter.headers.iter().map(|(name, value)| (*name, value.as_str()));
    let said = |name: &str| letter.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
    let ours = ours.into_iter().filter(|(name, _)| !said(name));
    for (name, value) in ours.chain(given) {
        let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|error| error.to_string())?;
        message.headers_mut().insert_raw(HeaderValue::new(name, one_line(value)));
    }
    Ok(message)
}

/// The text without line breaks or other signs that are not printed, in one line.
pub(crate) fn one_line(text: &str) -> String {
    let breaks = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let spaced: String = text.chars().map(|letter| if breaks(letter) { ' ' } else { letter }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.join(" ").chars().take(LINE_CHARS_MAX).collect()
}

/// What of an id may stand in a Message-ID.
fn id(text: &str) -> String {
    text.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(*letter)).collect()
}
