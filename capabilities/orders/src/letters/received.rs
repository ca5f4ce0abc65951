//! The letter that confirms an order, with all that the law wants said on paper that lasts (RULES section 2 rows 4, 5, 6, 9, 17,
//! 18): what, how much with which taxes, how it is paid, when it arrives and where, going back on it and the form for that, the
//! guarantee, complaints, who sells.

use super::Says;
use crate::{
    law,
    model::{Line, ON_DELIVERY, Whole},
    names, reads,
    rules::dates,
};
use action::{Face, House};
use kernel::Word;
use payments::model::TransferData;
use webkit::Say;

/// So many lines are written out; all of them stand on the page.
const LINES_MAX: usize = 100;

/// Somebody has placed an order.
pub(crate) fn received(house: &House, whole: &Whole, transfer: Option<&TransferData>) -> Says {
    let say = super::say(house, whole);
    let face = house.shop.face();
    let words = [
        ("code", Word::Text(&whole.order.code)),
        ("shop", Word::Text(&face.name)),
        ("day", Word::At(whole.order.placed_at)),
    ];
    let mut parts = vec![say.with("orders-letter-received-body", &words), paying(&say, whole, transfer)];
    parts.push(lines(&say, whole));
    parts.push(sums(&say, whole));
    parts.extend(arrival(&say, whole, &face));
    match whole.is_private() {
        true => parts.push(say.t("orders-law-private")),
        false => {
            parts.extend(withdrawal(&say, whole, &face));
            parts.push(law::guarantee(&say, "orders-letter-guarantee", &whole.lines, &face));
            parts.push(complaints(&say, &face));
        }
    }
    parts.push(format!("{}\n{}", say.t("orders-letter-seller"), law::seller(&say, whole, &face).join(" · ")));
    if reads::may_withdraw(whole) {
        parts.push(law::form(&say, whole, &face));
    }
    Says {
        subject: say.with("orders-letter-received-subject", &words),
        body: parts.join("\n\n"),
        button: say.t("orders-letter-button"),
        fine: super::fine(&say, whole),
        has_terms: whole.group.terms.is_some(),
    }
}

/// Whoever chose another way to pay goes on by transfer: where it goes, and how long the order waits for it.
pub(crate) fn by_transfer(house: &House, whole: &Whole, transfer: &TransferData) -> Says {
    let say = super::say(house, whole);
    let words = [("code", Word::Text(&whole.order.code))];
    let mut said = vec![paying(&say, whole, Some(transfer))];
    said.extend(names::arrival(&say, whole, &house.shop.face().zone));
    Says {
        subject: say.with("orders-letter-transfer-subject", &words),
        body: said.join("\n\n"),
        button: say.t("orders-letter-button"),
        fine: super::fine(&say, whole),
        has_terms: false,
    }
}

fn paying(say: &Say, whole: &Whole, transfer: Option<&TransferData>) -> String {
    // What one payment pays for several sellers is asked for once, in all.
    let amount = ("amount", Word::Money(whole.group.total));
    let said = match transfer {
        Some(to) => say.with(
            "orders-letter-transfer",
            &[
                amount,
                ("iban", Word::Text(&to.iban)),
                ("holder", Word::Text(&to.holder)),
                ("code", Word::Text(whole.reference())),
                ("count", Word::Count(i64::from(to.days))),
            ],
        ),
        None if whole.group.method == ON_DELIVERY => say.with("orders-letter-pay-at-door", &[amount]),
        None if whole.order.paid_at.is_some() => say.with("orders-letter-is-paid", &[amount]),
        None => say.with("orders-letter-to-pay", &[amount]),
    };
    let others: Vec<&str> = whole.others.iter().map(|other| other.code.as_str()).collect();
    match others.is_empty() {
        true => said,
        false => format!(
            "{said}\n{}",
            say.with("orders-letter-others", &[("codes", Word::Text(&others.join(", ")))])
        ),
    }
}

fn lines(say: &Say, whole: &Whole) -> String {
    let mut said = vec![say.t("orders-letter-lines")];
    for line in whole.lines.iter().take(LINES_MAX) {
        let gross = line.unit.times(i64::from(line.quantity)).unwrap_or(line.total);
        said.push(format!("{} × {} · {}", line.quantity, names::line(say.lang, line), say.money(&gross)));
    }
    let more = whole.lines.len().saturating_sub(LINES_MAX);
    if more > 0 {
        said.push(say.n("orders-letter-more", &i64::try_from(more).unwrap_or(i64::MAX)));
    }
    said.join("\n")
}

fn sums(say: &Say, whole: &Whole) -> String {
    let order = &whole.order;
    let mut said = Vec::new();
    if order.discount.minor != 0 {
        said.push(format!("{}: {}", say.t("orders-discount"), say.money(&order.discount)));
    }
    if whole.group.delivery.is_some() {
        said.push(format!("{}: {}", say.t("orders-delivery"), say.money(&order.delivery)));
    }
    if order.fee.minor != 0 {
        said.push(format!("{}: {}", say.t("orders-fee"), say.money(&order.fee)));
    }
    said.push(format!("{}: {}", say.t("orders-total"), say.money(&order.total)));
    for tax in whole.taxes().iter().filter(|tax| tax.tax.minor != 0) {
        let name = pricing::words::tax(say, tax);
        let words =
            [("name", Word::Text(&name)), ("tax", Word::Money(tax.tax)), ("base", Word::Money(tax.base))];
        said.push(say.with("orders-letter-tax", &words));
    }
    said.extend(pricing::words::cause(say, whole.group.cause));
    said.join("\n")
}

/// Where it goes and when it arrives.
fn arrival(say: &Say, whole: &Whole, face: &Face) -> Option<String> {
    let way = whole.group.delivery.as_ref()?;
    let mut said = vec![format!("{}: {}", say.t("orders-letter-way"), way.name.show(say.lang))];
    match &way.point {
        Some(point) => said.push(point.show(say.lang).to_owned()),
        None => said.extend(whole.group.delivery_to.reveal().lines(say.lang)),
    }
    said.extend(names::arrival(say, whole, &face.zone));
    Some(said.join("\n"))
}

/// Going back on it: for how long, how, and what of it cannot come back.
fn withdrawal(say: &Say, whole: &Whole, face: &Face) -> Option<String> {
    if !dates::may_withdraw(&whole.lines) {
        return Some(say.t("orders-letter-no-withdrawal"));
    }
    let days = dates::WITHDRAWAL_DAYS;
    let page = format!("{}{}", face.public_url, say.link(returns(say)));
    let words =
        [("count", Word::Count(days)), ("page", Word::Text(&page)), ("mail", Word::Text(&face.email))];
    let mut said = vec![say.with("orders-letter-withdrawal", &words)];
    if whole.lines.iter().any(Line::travels) {
        said.push(say.t("orders-letter-way-back"));
    }
    said.push(say.n("orders-letter-money-back", &dates::REFUND_DAYS));
    said.extend(law::kept(say, &whole.lines));
    said.extend(law::agreed(say, &whole.lines));
    Some(said.join("\n"))
}

/// Where whoever bought complains, and until when they are answered (RULES section 2 row 4).
fn complaints(say: &Say, face: &Face) -> String {
    let path = match say.lang {
        kernel::Lang::Es => "/reclamaciones",
        kernel::Lang::En => "/complaints",
    };
    let page = format!("{}{}", face.public_url, say.link(path));
    say.with("orders-letter-complaints", &[("mail", Word::Text(&face.email)), ("page", Word::Text(&page))])
}

/// The shop's own page about going back on a purchase.
pub(crate) fn returns(say: &Say) -> &'static str {
    match say.lang {
        kernel::Lang::Es => "/devoluciones",
        kernel::Lang::En => "/returns",
    }
}
