//! The two forms by which somebody goes back on a contract. What is done with them is beside this.

use crate::{
    pages::{
        came::{Came, Fields, LINE, value},
        terms::terms,
    },
    reads::called,
};
use askama::Template;
use kernel::Rejection;
use look::{Button, Field, FieldKind, FormError, Style};
use returns::{
    blame,
    model::{Kind, NewWithdrawal},
    unkept,
};
use webkit::{Html, Page, Refusal, Say, Web};

/// How many of a line: the name of the field, what it is called, how many at most, what stands in it.
pub(crate) type ToChoose = (String, String, u32, String);

#[derive(Template)]
#[template(path = "withdraw.html")]
struct First<'a> {
    say: &'a Say,
    /// Until when, and who pays the way, for whoever came by an order's own page.
    terms: Option<String>,
    action: String,
    error: Option<FormError>,
    /// The lines of the order by whose page somebody came.
    goods: Vec<ToChoose>,
    /// Those that cannot go back, and why.
    kept: Vec<(String, String)>,
    fields: Vec<Field>,
    button: Button,
    back: Option<String>,
}

/// The lines that may go back by a right, with how many are chosen, and those that may not, with why.
pub(crate) fn lines_of(
    say: &Say,
    kind: Kind,
    came: &Came,
    (fields, is_all): (&Fields, bool),
) -> (Vec<ToChoose>, Vec<(String, String)>) {
    let (mut goods, mut kept) = (Vec::new(), Vec::new());
    for line in &came.bought.whole.lines {
        let (name, left) = (called(line).show(say.lang).to_owned(), came.bought.left_by(kind, line));
        let field = format!("{LINE}{}", line.id);
        match came.rights.may(kind, &came.bought.whole, line) {
            _ if came.bought.left(line) == 0 => kept.push((name, say.t("returning-line-gone"))),
            Ok(()) if left == 0 => kept.push((name, say.t("returning-early"))),
            Ok(()) => {
                let first = if is_all { left.to_string() } else { "0".to_owned() };
                let value = fields.get(&field).cloned().unwrap_or(first);
                goods.push((field, name, left, value));
            }
            Err(no) => kept.push((name, say.with(no.code(), &no.words()))),
        }
    }
    (goods, kept)
}

fn asked(say: &Say, web: &Web, fields: &Fields) -> Vec<Field> {
    let name = match (value(fields, "name"), web.session()) {
        ("", Some(session)) => session.name.clone(),
        (typed, _) => typed.to_owned(),
    };
    vec![
        Field {
            value: name,
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("returning-name"))
        },
        Field {
            value: value(fields, "code").to_owned(),
            autocomplete: Some("off"),
            hint: Some(say.t("returning-code-hint")),
            ..Field::new(FieldKind::Text, "code", say.t("returning-code"))
        },
        Field {
            value: value(fields, "email").to_owned(),
            autocomplete: Some("email"),
            hint: Some(say.t("returning-email-hint")),
            ..Field::new(FieldKind::Email, "email", say.t("returning-email"))
        },
        Field {
            value: value(fields, "goods").to_owned(),
            required: false,
            hint: Some(say.t("returning-goods-hint")),
            ..Field::new(FieldKind::Lines, "goods", say.t("returning-goods"))
        },
    ]
}

/// The first step.
pub(super) fn first(web: &Web, came: Option<&Came>, fields: &Fields, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let (goods, kept) = match came {
        Some(came) => lines_of(say, Kind::Withdrawal, came, (fields, true)),
        None => (Vec::new(), Vec::new()),
    };
    let mut form = match came {
        Some(came) => vec![Field::hidden("of", came.of.clone())],
        None => asked(say, web, fields),
    };
    let error = blame(&mut form, refusal);
    form.push(Field::hidden("mark", web.mark(value(fields, "mark"))));
    let view = First {
        say,
        terms: came.map(|came| terms(say, came, Kind::Withdrawal)),
        action: say.link(&came.map_or("/withdraw".to_owned(), |came| format!("{}/withdraw", came.path))),
        error,
        goods,
        kept,
        fields: form,
        button: Button::main(say.t("returning-go-on")),
        back: came.map(|came| say.link(&came.at(""))),
    };
    unkept(Page::new(say.t("returning-withdraw"), Html(view.to_string())))
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Second<'a> {
    say: &'a Say,
    action: String,
    rows: Vec<(String, String)>,
    hidden: Vec<(String, String)>,
    button: Button,
    back: String,
}

/// The second step: all of it once more, and the button that declares it.
pub(super) fn confirming(web: &Web, came: Option<&Came>, fields: &Fields, new: &NewWithdrawal) -> Page {
    let say = &web.say;
    let goods = if new.goods.is_empty() { say.t("returning-goods-all") } else { new.goods.clone() };
    let rows = [
        ("returning-name", new.name.clone()),
        ("returning-code", new.code.clone()),
        ("returning-email", new.email.clone()),
        ("returning-goods", goods),
    ];
    let is_ours = |name: &str| {
        name.starts_with(LINE) || ["name", "code", "email", "goods", "of", "mark"].contains(&name)
    };
    let hidden = fields.iter().filter(|(name, _)| is_ours(name));
    let path = came.map_or("/withdraw".to_owned(), |came| format!("{}/withdraw", came.path));
    let view = Second {
        say,
        action: say.link(&format!("{path}/confirm")),
        rows: rows.into_iter().map(|(key, value)| (say.t(key), value)).collect(),
        hidden: hidden.map(|(name, value)| (name.clone(), value.clone())).collect(),
        button: Button::main(say.t("returning-confirm")),
        back: say.link(&came.map_or(path, |came| came.at("/withdraw"))),
    };
    unkept(Page::new(say.t("returning-withdraw"), Html(view.to_string())))
}
