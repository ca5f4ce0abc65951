//! What makes a text wait until somebody has looked at it, and how pressing that is.

use super::{accuracy, personal};
use crate::model::{HoldReason, Manner, ReportReason, Settings, Text, Trust, Weighed};

/// From so much on, of a hundred, what a capability found against a text holds it.
pub const FRAUD_HELD: u32 = 60;

/// Ends of names under which sites stand, those that are advertised most.
const ENDS: [&str; 24] = [
    "com", "es", "net", "org", "info", "shop", "store", "io", "eu", "cat", "online", "xyz", "top", "ru",
    "cn", "co", "me", "tk", "site", "club", "biz", "app", "link", "ly",
];

/// What stands in a text that its author can take out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What it tells about somebody.
    pub personal: Vec<personal::Personal>,
    /// Whether it leads elsewhere.
    pub has_link: bool,
}

/// Looks for it in title and text.
pub fn found(text: &Text) -> Found {
    let whole = format!("{}\n{}", text.title, text.body);
    Found { personal: personal::personal(&whole), has_link: has_link(&whole) }
}

/// Whether a text leads elsewhere: an address, or a name that is one.
pub fn has_link(text: &str) -> bool {
    let small = text.to_lowercase();
    if small.contains("://") || small.contains("](") || small.contains("hxxp") {
        return true;
    }
    let words = small.split(|sign: char| {
        sign.is_whitespace() || matches!(sign, '(' | ')' | '[' | ']' | '<' | '>' | ',' | ';' | '"')
    });
    words.into_iter().any(is_site)
}

/// `www.algo.org`, `tienda.com/oferta`.
fn is_site(word: &str) -> bool {
    let host = word
        .split(['/', '?', '#', ':'])
        .next()
        .unwrap_or(word)
        .trim_matches(|sign: char| !sign.is_alphanumeric());
    let Some((name, end)) = host.rsplit_once('.') else { return false };
    let is_named = name.chars().count() >= 2 && !name.contains("..") && name.chars().any(char::is_alphabetic);
    is_named && ENDS.contains(&end)
}

/// What is known of a text besides its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    /// How far its author is trusted.
    pub(crate) trust: Trust,
    /// Whether the house knows that they lived through it.
    pub(crate) is_proven: bool,
    /// Whether too many new authors wrote from there, or about that, within the hour.
    pub(crate) is_burst: bool,
    /// What speaks against it, of a hundred.
    pub(crate) fraud: u32,
}

/// Why a text waits, if it does. What its author cannot mend comes first, so that mending the rest does not publish it; that it is
/// among their first comes last.
pub(crate) fn held(manner: &Manner, seen: &Seen, found: &Found) -> Option<HoldReason> {
    if seen.fraud >= FRAUD_HELD {
        return Some(HoldReason::Fraud);
    }
    if seen.is_burst {
        return Some(HoldReason::Burst);
    }
    if !found.personal.is_empty() {
        return Some(HoldReason::Personal);
    }
    if found.has_link && !(manner.may_link && seen.trust > Trust::New) {
        return Some(HoldReason::Links);
    }
    let is_first = manner.is_held_first && seen.trust == Trust::New && !seen.is_proven;
    is_first.then_some(HoldReason::FirstPosts)
}

/// How much harm something that waits may do, on the scale of reports.
pub(crate) const fn severity(reason: HoldReason) -> u32 {
    match reason {
        HoldReason::Personal => ReportReason::Personal.severity(),
        HoldReason::Fraud => ReportReason::Fraud.severity(),
        HoldReason::Staff => ReportReason::Abuse.severity(),
        HoldReason::Burst | HoldReason::Duplicate | HoldReason::Links => ReportReason::Spam.severity(),
        HoldReason::FirstPosts | HoldReason::Reports => ReportReason::OffTopic.severity(),
    }
}

/// What all open reports of something weigh together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// The gravest reason.
    pub(crate) severity: u32,
    /// How often those who gave one were right, on average, in hundredths.
    pub(crate) accuracy: u32,
    /// Severity by accuracy of all who have an account, in hundredths: whoever has none can bring something before those who
    /// decide, and cannot take it down.
    pub(crate) sum: u32,
}

pub(crate) fn weighed(settings: &Settings, reports: &[Weighed]) -> Weight {
    let mut weight = Weight { severity: 0, accuracy: accuracy(0, 0), sum: 0 };
    let mut accuracies = 0_u32;
    for report in reports {
        let (upheld, dismissed) = report.record.unwrap_or((0, 0));
        let (severity, share) = (settings.weight(report.reason), accuracy(upheld, dismissed));
        weight.severity = weight.severity.max(severity);
        accuracies = accuracies.saturating_add(share);
        if report.record.is_some() {
            weight.sum = weight.sum.saturating_add(severity.saturating_mul(share));
        }
    }
    if let Ok(many @ 1..) = u32::try_from(reports.len()) {
        weight.accuracy = accuracies / many;
    }
    weight
}
