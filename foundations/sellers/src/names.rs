//! How states, kinds and commands are called where somebody reads them.

use crate::model::{Coming, Command, Rule, RuleDraft, State, Takes, Track};
use kernel::{Lang, Word};
use webkit::Say;

/// How far a seller has come.
pub(crate) fn state(say: &Say, state: State) -> String {
    match state {
        State::Draft => say.t("sellers-state-draft"),
        State::Identified => say.t("sellers-state-identified"),
        State::Verified => say.t("sellers-state-verified"),
        State::Active => say.t("sellers-state-active"),
        State::Paused => say.t("sellers-state-paused"),
        State::Suspended => say.t("sellers-state-suspended"),
        State::Closed => say.t("sellers-state-closed"),
    }
}

/// The name of a badge's colour.
pub(crate) fn badge(state: State) -> &'static str {
    match state {
        State::Active => "badge badge-good",
        State::Identified | State::Verified | State::Paused => "badge badge-warn",
        State::Suspended => "badge badge-out",
        State::Draft | State::Closed => "badge",
    }
}

/// Whether they sell by profession.
pub(crate) fn kind(say: &Say, is_trader: bool) -> String {
    if is_trader { say.t("sellers-kind-trader") } else { say.t("sellers-kind-private") }
}

/// What a command is called, on its button and in the history.
pub(crate) fn command(say: &Say, code: &str) -> String {
    let Some(command) = Command::of(code, "") else { return say.t("sellers-command-fill") };
    match command {
        Command::Verify { .. } => say.t("sellers-command-verify"),
        Command::Activate => say.t("sellers-command-activate"),
        Command::Pause => say.t("sellers-command-pause"),
        Command::Resume => say.t("sellers-command-resume"),
        Command::Suspend { .. } => say.t("sellers-command-suspend"),
        Command::Reinstate => say.t("sellers-command-reinstate"),
        Command::Announce { .. } => say.t("sellers-command-announce"),
        Command::KeepOn => say.t("sellers-command-keep-on"),
        Command::Close { .. } => say.t("sellers-command-close"),
    }
}

/// For what something is kept.
pub(crate) fn track(say: &Say, track: Track) -> String {
    match track {
        Track::Sale => say.t("sellers-track-sale"),
        Track::Payment => say.t("sellers-track-payment"),
        Track::Service => say.t("sellers-track-service"),
    }
}

/// How much a rule takes: `12,5 %`, `0,30 € por unidad`.
pub(crate) fn takes(say: &Say, draft: &RuleDraft) -> String {
    match draft.takes {
        Takes::Percent(hundredths) => percent(say.lang, hundredths),
        Takes::Flat(amount) => say.with("sellers-takes-flat", &[("amount", Word::Money(amount))]),
    }
}

/// All that a rule says of money: `12,5 % · por vender · como poco 0,50 € · Cerámica`. `goods` is what the goods are called that it is
/// of, where it is not of all.
pub(crate) fn rule(say: &Say, draft: &RuleDraft, goods: Option<&str>) -> String {
    let bound = |key: &str, amount| say.with(key, &[("amount", Word::Money(amount))]);
    let of_goods = match (goods, draft.product, draft.category) {
        (Some(goods), _, _) => Some(goods.to_owned()),
        (None, Some(_), _) => Some(say.t("sellers-rule-of-product")),
        (None, None, Some(_)) => Some(say.t("sellers-rule-of-category")),
        (None, None, None) => None,
    };
    let parts = [
        Some(takes(say, draft)),
        Some(track(say, draft.track)),
        draft.has_delivery.then(|| say.t("sellers-takes-delivery")),
        draft.least.map(|least| bound("sellers-takes-least", least)),
        draft.most.map(|most| bound("sellers-takes-most", most)),
        of_goods,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a rule becomes and from when on, where that is announced.
pub(crate) fn coming(say: &Say, of: &Rule, goods: Option<&str>) -> Option<String> {
    let Coming { at, draft } = of.coming.as_ref()?;
    let day = ("day", Word::At(*at));
    Some(match draft.as_ref().filter(|draft| draft.is_on) {
        None => say.with("sellers-rule-goes", &[day]),
        Some(_) if of.is_new => say.with("sellers-rule-begins", &[day]),
        Some(draft) => {
            let what = rule(say, draft, goods);
            say.with("sellers-rule-becomes", &[day, ("what", Word::Text(&what))])
        }
    })
}

/// As a language prints it.
fn percent(lang: Lang, hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let mark = lang.decimal_mark();
    let digits = match (part, part % 10) {
        (0, _) => whole.to_string(),
        (_, 0) => format!("{whole}{mark}{}", part / 10),
        _ => format!("{whole}{mark}{part:02}"),
    };
    match lang {
        Lang::Es => format!("{digits}\u{a0}%"),
        Lang::En => format!("{digits}%"),
    }
}
