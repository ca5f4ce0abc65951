//! How the page of labels is drawn, for the house and for whoever sells here.

use crate::{
    admin::labels::word,
    model::{Desk, Lack, ORDERS_MAX, Tray},
    reads,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::Word;
use look::{Button, Field, FieldKind, Icon, Style};
use orders::model::{Kind, Unsent};
use shipping_facts::carriers;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// What is said besides what waits.
#[derive(Default)]
pub(crate) struct Said {
    /// How many were sent just now.
    pub(crate) sent: Option<i64>,
    /// Which carrier was chosen, where the page says that something is wrong.
    pub(crate) by: String,
    /// Why no file is made.
    pub(crate) file_error: Option<String>,
    /// What was pasted,
    pub(crate) numbers: String,
    /// why none of it is read,
    pub(crate) numbers_error: Option<String>,
    /// and which lines of it were not sent.
    pub(crate) unfit: Vec<Unfit>,
}

/// A line that was not sent.
#[derive(Clone)]
pub(crate) struct Unfit {
    pub(crate) title: String,
    pub(crate) why: String,
}

#[derive(Template)]
#[template(path = "labels.html")]
struct Labels<'a> {
    say: &'a Say,
    back: String,
    done: Option<String>,
    tabs: Vec<Tab>,
    /// That there are more than are shown.
    more: Option<String>,
    file: String,
    tray: &'static str,
    file_error: Option<String>,
    rows: Vec<Row>,
    file_fields: Vec<Field>,
    file_go: Button,
    send: String,
    unfit: Vec<Unfit>,
    send_fields: Vec<Field>,
    send_go: Button,
}

/// The same in the area of whoever sells.
#[derive(Template)]
#[template(path = "own_labels.html")]
struct OwnLabels<'a> {
    say: &'a Say,
    name: &'a str,
    of: Labels<'a>,
}

/// A tray to choose, as a link.
struct Tab {
    link: String,
    name: String,
    is_here: bool,
}

/// An order, ready to print.
struct Row {
    id: String,
    link: String,
    code: String,
    name: String,
    fine: String,
    /// What its label lacks; it is ticked where that is nothing.
    lacks: Option<String>,
    /// What one should know before it is handed over.
    note: Option<String>,
}

/// The page of this tray.
pub(crate) async fn page(web: &Web, desk: &Desk, tray: Tray, said: &Said) -> Result<Page, Problem> {
    let (say, labels) = (&web.say, desk.labels());
    let waiting = web.read(async |snap| reads::waiting(snap, desk).await).await?;
    let most = usize::try_from(ORDERS_MAX).unwrap_or(usize::MAX);
    let here = waiting.iter().filter(|one| reads::lies_in(one, tray));
    let view = Labels {
        say,
        back: say.link(&desk.orders()),
        done: said.sent.map(|sent| say.n("sending-sent", &sent)),
        tabs: tabs(say, &waiting, (&labels, tray)),
        more: (waiting.len() >= most).then(|| say.n("sending-more", &i64::from(ORDERS_MAX))),
        file: say.link(&format!("{labels}/file")),
        tray: word(tray),
        file_error: said.file_error.clone(),
        rows: here.map(|one| row(say, desk, one)).collect(),
        file_fields: vec![by(say, "for", (tray, said)), notes(say)],
        file_go: Button::main(say.t("sending-file-go")),
        send: say.link(&format!("{labels}/numbers")),
        unfit: said.unfit.clone(),
        send_fields: vec![numbers(say, said), by(say, "by", (tray, said))],
        send_go: Button::main(say.t("sending-numbers-go")),
    };
    let title = say.t("sending-labels");
    Ok(match desk {
        Desk::House => Page::new(title, Html(view.to_string())).office(),
        Desk::Of(_, name) => {
            let theirs = Page::new(title, Html(OwnLabels { say, name, of: view }.to_string()));
            let mut theirs = theirs.meta(Meta { unlisted: true, ..Meta::default() });
            theirs.whole = false;
            theirs
        }
    })
}

/// The same page with what was not done.
pub(crate) async fn refused(web: &Web, desk: &Desk, tray: Tray, said: Said) -> Result<Response, Problem> {
    Ok(page(web, desk, tray, &said).await?.refused().into_response())
}

/// The trays in which something lies, and the one that is open.
fn tabs(say: &Say, waiting: &[Unsent], (labels, open): (&str, Tray)) -> Vec<Tab> {
    let known = carriers::all().iter().map(Tray::Of);
    let all = std::iter::once(Tray::All).chain(known).chain([Tray::Loose]);
    let tab = |tray: Tray| {
        let many = waiting.iter().filter(|one| reads::lies_in(one, tray)).count();
        let is_here = tray == open;
        let is_shown = many > 0 || is_here || tray == Tray::All;
        let link = match word(tray) {
            "" => labels.to_owned(),
            word => format!("{labels}?carrier={word}"),
        };
        let name = match tray {
            Tray::All => say.t("sending-all"),
            Tray::Of(carrier) => carrier.name.to_owned(),
            Tray::Loose => say.t("sending-loose"),
        };
        is_shown.then(|| Tab { link: say.link(&link), name: format!("{name} ({many})"), is_here })
    };
    all.filter_map(tab).collect()
}

fn row(say: &Say, desk: &Desk, unsent: &Unsent) -> Row {
    let to = unsent.delivery_to.reveal();
    let lacks = reads::lacks(unsent);
    let town = format!("{} {}", to.postcode, to.city);
    let lines = say.n("sending-lines", &i64::from(unsent.lines));
    let weight = (unsent.weight_g > 0).then(|| kilos(say, unsent.weight_g));
    let collect =
        unsent.to_collect.map(|amount| say.with("sending-collect", &[("amount", Word::Money(amount))]));
    let fine = [Some(town.trim().to_owned()), Some(lines), weight, collect];
    Row {
        id: unsent.order.to_string(),
        link: say.link(&format!("{}/{}", desk.orders(), unsent.order)),
        code: unsent.code.clone(),
        name: to.name.clone(),
        fine: fine.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        lacks: (!lacks.is_empty()).then(|| lacking(say, &lacks)),
        note: (unsent.kind == Kind::CollectionPoint).then(|| say.t("sending-to-a-point")),
    }
}

/// Grams as kilograms, in the writing of this language.
fn kilos(say: &Say, grams: i64) -> String {
    let mark = if say.lang == kernel::Lang::Es { ',' } else { '.' };
    format!("{}{mark}{:03} kg", grams / 1_000, grams % 1_000)
}

fn lacking(say: &Say, lacks: &[Lack]) -> String {
    let name = |lack: &Lack| {
        say.t(match lack {
            Lack::Name => "sending-lack-name",
            Lack::Street => "sending-lack-street",
            Lack::Postcode => "sending-lack-postcode",
            Lack::City => "sending-lack-city",
            Lack::Phone => "sending-lack-phone",
            Lack::Weight => "sending-lack-weight",
        })
    };
    let all = lacks.iter().map(name).collect::<Vec<_>>().join(", ");
    say.with("sending-lacks", &[("what", Word::Text(&all))])
}

/// Who carries it: who was chosen, or of the tray that is open, if that says.
fn by(say: &Say, name: &'static str, (tray, said): (Tray, &Said)) -> Field {
    let none = (String::new(), say.t("sending-choose"));
    let known = carriers::all().iter().map(|one| (one.code.to_owned(), one.name.to_owned()));
    let value = match tray {
        _ if !said.by.is_empty() => said.by.clone(),
        Tray::Of(carrier) => carrier.code.to_owned(),
        Tray::All | Tray::Loose => String::new(),
    };
    let choices = std::iter::once(none).chain(known).collect();
    Field { value, ..Field::new(FieldKind::Choice(choices), name, say.t("sending-carrier")) }
}

fn notes(say: &Say) -> Field {
    Field { required: false, ..Field::new(FieldKind::Tick, "notes", say.t("sending-notes")) }
}

fn numbers(say: &Say, said: &Said) -> Field {
    Field {
        value: said.numbers.clone(),
        required: false,
        autocomplete: Some("off"),
        error: said.numbers_error.clone(),
        hint: Some(say.t("sending-numbers-hint")),
        ..Field::new(FieldKind::Lines, "numbers", say.t("sending-numbers"))
    }
}
