//! How one return is drawn for whoever sends it: how far it has come, what goes back, what to do next.

use super::{blame, next::next, one::Opened, unkept};
use crate::{
    letters,
    model::{Kind, State, Whereabouts, Whole},
    names, reads,
};
use askama::Template;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use webkit::{Html, Page, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "one.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    state: String,
    tone: &'static str,
    done: Option<String>,
    /// What comes next.
    next: Vec<String>,
    error: Option<FormError>,
    /// What has happened and when.
    steps: Vec<(String, String)>,
    lines: Vec<(u32, String)>,
    /// Its names and values: what was said, what the shop says, the money.
    rows: Vec<(String, String)>,
    instructions: Vec<String>,
    action: String,
    send: Option<(Field, Button)>,
    mine: Option<String>,
    order: Option<String>,
}

pub(super) fn page(
    web: &Web,
    opened: &Opened,
    (typed, done): (&str, &str),
    refusal: Option<&Refusal>,
) -> Page {
    let (say, whole) = (&web.say, &opened.whole);
    let ret = &whole.ret;
    let may_send = reads::may_send(ret);
    let mut fields = vec![Field {
        value: if typed.is_empty() { ret.tracking.reveal().clone() } else { typed.to_owned() },
        autocomplete: Some("off"),
        hint: Some(say.t("returns-tracking-hint")),
        ..Field::new(FieldKind::Text, "tracking", say.t("returns-tracking"))
    }];
    let error = blame(&mut fields, refusal);
    let button = Button::main(say.t("returns-sent-send"));
    let words = [("code", Word::Text(&ret.code)), ("order", Word::Text(&ret.order_code))];
    let view = Shown {
        say,
        title: names::kind(say, ret.kind),
        lead: say.with("returns-one-lead", &words),
        state: names::stands(say, ret.kind, ret.state),
        tone: match ret.state {
            State::Refused | State::Closed => "is-off",
            State::Refunded => "",
            State::Declared | State::Accepted | State::Sent | State::Received => "is-waiting",
        },
        done: (done == "sent" || done == "opened")
            .then(|| say.t(if done == "sent" { "returns-done-sent" } else { "returns-done-opened" })),
        next: next(say, ret),
        error,
        steps: steps(say, whole),
        lines: whole.lines.iter().map(|line| (line.counted(), line.name.show(say.lang).to_owned())).collect(),
        rows: rows(say, whole),
        instructions: match may_send {
            true => letters::instructions(say, web.house(), ret, &opened.policy),
            false => Vec::new(),
        },
        action: say.link(&opened.path),
        send: fields.pop().filter(|_| may_send).map(|field| (field, button)),
        mine: web.session().map(|_| say.link("/account/returns")),
        order: ret.person.map(|_| say.link(&format!("/account/orders/{}", ret.order))),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

fn steps(say: &Say, whole: &Whole) -> Vec<(String, String)> {
    let ret = &whole.ret;
    let all = [
        ("returns-step-declared", Some(ret.declared_at)),
        ("returns-step-accepted", ret.accepted_at),
        (
            "returns-step-send",
            reads::send_until(ret).filter(|_| ret.sent_at.is_none() && reads::may_send(ret)),
        ),
        ("returns-step-sent", ret.sent_at),
        ("returns-step-received", ret.received_at),
        ("returns-step-due", ret.due_at.filter(|_| ret.state.is_open())),
        ("returns-step-ended", ret.ended_at),
    ];
    all.into_iter().filter_map(|(key, at)| Some((say.t(key), say.day(&at?)))).collect()
}

fn rows(say: &Say, whole: &Whole) -> Vec<(String, String)> {
    let ret = &whole.ret;
    let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let money = |amount: kernel::Money| (amount.minor > 0).then(|| say.money(&amount));
    let rows = [
        ("returns-why", text(ret.why.reveal())),
        ("returns-wish", ret.wish.map(|wish| names::wish(say, wish))),
        ("returns-answer", text(ret.answer.reveal())),
        ("returns-remedy", ret.remedy.map(|remedy| names::remedy(say, remedy))),
        ("returns-tracking", text(ret.tracking.reveal())),
        ("returns-asked", money(ret.asked)),
        ("returns-went-back", money(ret.refunded)),
        (
            "returns-means",
            (ret.kind == Kind::Withdrawal && ret.state.is_open()).then(|| {
                say.t(match ret.whereabouts {
                    Whereabouts::Unsent => "returns-means-plain",
                    Whereabouts::Held | Whereabouts::OnTheWay => "returns-means-same",
                })
            }),
        ),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}
