//! What goes to whoever sends something back, in their language. Nothing is kept or sent here.

use crate::{
    model::{Kind, Line, Policy, Return, Whereabouts, Withdrawal},
    names,
    rules::{
        days::{self, SEND_DAYS},
        ret::REFUND_DAYS,
        texts,
    },
};
use action::House;
use kernel::{Personal, Word};
use returns_facts::Remedy;
use webkit::Say;

/// What a letter says.
pub(crate) struct Says {
    /// One line.
    pub(crate) subject: String,
    /// Plain text.
    pub(crate) body: String,
    /// What its button says.
    pub(crate) button: String,
    /// A sentence below it.
    pub(crate) fine: String,
}

/// What strangers typed goes to an address that they typed too: it carries no links.
fn written(is: &Withdrawal) -> Withdrawal {
    let apart = |text: &Personal<String>| Personal::new(texts::apart(text.reveal()));
    match is.known_order {
        Some(_) => is.clone(),
        None => Withdrawal { name: apart(&is.name), goods: apart(&is.goods), ..is.clone() },
    }
}

/// What somebody declared, as they said it, and when it came.
pub(crate) fn declared(house: &House, is: &Withdrawal, zone: &str) -> Says {
    let say = Say::new(house, is.lang);
    let shop = house.shop.face().name.clone();
    let words = [("shop", Word::Text(&shop))];
    let rows = names::declared(&say, &written(is), zone);
    let rows: Vec<String> = rows.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let parts =
        [say.with("returns-letter-declared-body", &words), rows.join("\n"), say.t("returns-declared-next")];
    Says {
        subject: say.with("returns-letter-declared-subject", &words),
        body: parts.join("\n\n"),
        button: say.t("returns-letter-declared-button"),
        fine: say.t("returns-letter-declared-fine"),
    }
}

/// What the button of an acknowledgement says that was put off.
pub(crate) fn later(house: &House, is: &Withdrawal) -> String {
    Say::new(house, is.lang).t("returns-letter-later-button")
}

fn of(house: &House, ret: &Return, (subject, body): (&str, &str)) -> (Say, Says) {
    let say = Say::new(house, ret.lang);
    let face = house.shop.face();
    let words = [
        ("code", Word::Text(&ret.code)),
        ("order", Word::Text(&ret.order_code)),
        ("shop", Word::Text(&face.name)),
        ("days", Word::Count(REFUND_DAYS)),
    ];
    let says = Says {
        subject: say.with(subject, &words),
        body: say.with(body, &words),
        button: say.t("returns-letter-button"),
        fine: say.t("returns-letter-fine"),
    };
    (say, says)
}

fn goods(say: &Say, lines: &[Line], many: impl Fn(&Line) -> u32) -> String {
    let said = lines.iter().filter(|line| many(line) > 0);
    let said = said.map(|line| format!("{} × {}", many(line), line.name.show(say.lang)));
    said.collect::<Vec<_>>().join("\n")
}

/// Where it goes, until when, and who pays for that. Of what was never sent nothing is to come back.
pub(crate) fn instructions(say: &Say, house: &House, ret: &Return, policy: &Policy) -> Vec<String> {
    if ret.whereabouts == Whereabouts::Unsent {
        return vec![say.t("returns-send-nothing")];
    }
    let face = house.shop.face();
    let address = if policy.address.is_empty() { &face.address } else { &policy.address };
    let mut said = Vec::new();
    if !address.is_empty() {
        said.push(say.with("returns-send-to", &[("address", Word::Text(address))]));
    }
    said.push(match days::until(ret) {
        Some(until) => say.with("returns-send-until", &[("day", Word::At(until))]),
        None => say.with("returns-send-once-there", &[("days", Word::Count(SEND_DAYS))]),
    });
    said.push(say.with("returns-send-mark", &[("code", Word::Text(&ret.code))]));
    said.push(say.t(if ret.is_paid_by_shop { "returns-way-shop" } else { "returns-way-customer" }));
    said.extend(Some(policy.note.clone()).filter(|note| !note.is_empty()));
    said
}

/// Something is to go back. After a withdrawal nobody has to agree, so it says at once what comes next.
pub(crate) fn opened(house: &House, ret: &Return, lines: &[Line], policy: &Policy) -> Says {
    let keys = match ret.kind {
        Kind::Withdrawal if ret.whereabouts == Whereabouts::Unsent => {
            ("returns-letter-withdrawal-subject", "returns-letter-unsent-body")
        }
        Kind::Withdrawal => ("returns-letter-withdrawal-subject", "returns-letter-withdrawal-body"),
        Kind::Allowed => ("returns-letter-allowed-subject", "returns-letter-allowed-body"),
        Kind::Conformity => ("returns-letter-conformity-subject", "returns-letter-conformity-body"),
    };
    let (say, mut says) = of(house, ret, keys);
    let mut parts = vec![says.body, goods(&say, lines, Line::counted)];
    if ret.kind == Kind::Withdrawal {
        parts.extend(instructions(&say, house, ret, policy));
    }
    says.body = parts.join("\n\n");
    says
}

/// The shop agrees.
pub(crate) fn accepted(house: &House, ret: &Return, lines: &[Line], policy: &Policy) -> Says {
    let keys = ("returns-letter-accepted-subject", "returns-letter-accepted-body");
    let (say, mut says) = of(house, ret, keys);
    let mut parts = vec![says.body, goods(&say, lines, Line::counted)];
    parts.extend(Some(ret.answer.reveal().clone()).filter(|answer| !answer.is_empty()));
    if ret.sent_at.is_none() && ret.received_at.is_none() {
        parts.extend(instructions(&say, house, ret, policy));
    }
    says.body = parts.join("\n\n");
    says
}

/// The shop does not agree, and says why.
pub(crate) fn refused(house: &House, ret: &Return) -> Says {
    let (say, says) = of(house, ret, ("returns-letter-refused-subject", "returns-letter-refused-body"));
    let body = [says.body, ret.answer.reveal().clone(), say.t("returns-letter-refused-next")].join("\n\n");
    Says { body, ..says }
}

/// It has arrived.
pub(crate) fn received(house: &House, ret: &Return, lines: &[Line]) -> Says {
    let (say, says) = of(house, ret, ("returns-letter-received-subject", "returns-letter-received-body"));
    let came = goods(&say, lines, |line| line.received.unwrap_or(0));
    let body = [says.body, came].join("\n\n");
    Says { body, ..says }
}

/// It was put right, or cannot be.
pub(crate) fn remedied(house: &House, ret: &Return, remedy: Remedy) -> Says {
    let body = match remedy {
        Remedy::Repaired => "returns-letter-repaired-body",
        Remedy::Replaced => "returns-letter-replaced-body",
        Remedy::Impossible => "returns-letter-impossible-body",
    };
    of(house, ret, ("returns-letter-remedied-subject", body)).1
}
