//! How one return is drawn for those who look after it.

mod parts;

use super::{Opened, Typed};
use askama::Template;
use kernel::Right;
use look::{Button, Field, FieldKind, FormError, Icon};
use parts::{
    LineView, ToReceive, known, left, line_view, noting, refund, refunds, remedies, to_receive, totals, words,
};
use returns::{
    blame,
    model::{Condition, Note},
    names,
    rules::states::{Command, after},
};
use webkit::{Html, Page, Say, Web};

#[derive(Template)]
#[template(path = "one.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    back: String,
    path: String,
    done: bool,
    error: Option<FormError>,
    known: Vec<(String, String)>,
    order: (String, String),
    words: Vec<(String, String)>,
    lines: Vec<LineView>,
    sums: Vec<(String, String)>,
    refunds: Vec<(String, bool)>,
    decide: Option<Field>,
    may_accept: bool,
    may_refuse: bool,
    receive: Option<Vec<ToReceive>>,
    conditions: Vec<(String, String)>,
    remedies: Vec<(String, String)>,
    refund: Option<(Vec<Field>, Button)>,
    may_close: bool,
    note: (Vec<Field>, Button),
    notes: Vec<(String, String)>,
}

/// The page.
pub(super) fn page(web: &Web, opened: &Opened, typed: &Typed<'_>) -> Page {
    let (say, ret) = (&web.say, &opened.whole.ret);
    let may = |command| after(ret.kind, ret.state, command).is_ok();
    let value = |name: &str| typed.fields.and_then(|fields| fields.get(name)).cloned().unwrap_or_default();
    let mut decide = [deciding(say, value("answer"))];
    let (left, mut refund) = (left(opened), refund(web, opened, &value("amount"), &value("mark")));
    let mut note = noting(web, &value("note"), &value("mark"));
    let fields: &mut [Field] = match typed.refusal.and_then(|refusal| refusal.field) {
        Some("amount") => &mut refund.0,
        Some("note") => &mut note.0,
        _ => &mut decide,
    };
    let error = blame(fields, typed.refusal);
    let [field] = decide;
    let (may_accept, may_refuse) =
        (may(Command::Accept) && ret.accepted_at.is_none(), may(Command::Refuse) && !ret.has_money());
    let pays = left.minor > 0 && may(Command::Pay) && web.may(Right::Sales);
    let view = Shown {
        say,
        title: format!("{} · {}", ret.code, ret.name.reveal()),
        lead: format!("{} · {}", names::kind(say, ret.kind), names::state(say, ret.state)),
        back: say.link("/admin/returns"),
        path: say.link(&format!("/admin/returns/{}", ret.id)),
        done: typed.done,
        error,
        known: known(web, opened),
        order: (say.link(&format!("/admin/orders/{}", ret.order)), ret.order_code.clone()),
        words: words(say, opened),
        lines: opened.whole.lines.iter().map(|line| line_view(web, opened, line)).collect(),
        sums: totals(say, opened, left),
        refunds: refunds(say, opened),
        decide: (may_accept || may_refuse).then_some(field),
        may_accept,
        may_refuse,
        receive: (may(Command::Receive) && ret.received_at.is_none()).then(|| to_receive(say, opened)),
        conditions: Condition::ALL.map(|one| (one.code().to_owned(), names::condition(say, one))).to_vec(),
        remedies: remedies(say, opened),
        refund: pays.then_some(refund),
        may_close: may(Command::Close) && web.may(Right::Sales),
        note,
        notes: opened.notes.iter().map(|note| noted(say, note)).collect(),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

/// What the shop says to it, when it agrees or does not.
fn deciding(say: &Say, value: String) -> Field {
    Field {
        value,
        required: false,
        hint: Some(say.t("returning-answer-hint")),
        ..Field::new(FieldKind::Lines, "answer", say.t("returning-answer"))
    }
}

fn noted(say: &Say, note: &Note) -> (String, String) {
    let head = format!("{} · {}", note.name.reveal(), say.day(&note.created_at));
    (head, note.text.reveal().clone())
}
