//! One seller: who they are, how far they have come and why, and what the house keeps of their sales.

use super::{Pairs, done, form, hinted, text, value, version};
use crate::{
    actions,
    model::{Command, Rule, Seller, SellerId, SellerWritten, Turned},
    names, reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use form::Parts;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "seller.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    here: String,
    title: String,
    state: String,
    badge: &'static str,
    kind: String,
    /// Where visitors see them, once they do.
    seen: Option<String>,
    done: Option<String>,
    error: Option<FormError>,
    /// That they are closed on a day.
    notice: Option<String>,
    version: String,
    said: Option<Field>,
    /// Words and names of what can be done with them now.
    commands: Vec<(&'static str, String)>,
    form: Parts,
    save: Button,
    is_open: bool,
    rules: Vec<(String, String, String)>,
    add_rule: String,
    turns: Vec<Line>,
}

/// What became of them once.
struct Line {
    day: String,
    what: String,
    state: String,
    said: String,
}

/// What was sent and refused.
#[derive(Default)]
struct Refused<'a> {
    written: Option<&'a SellerWritten>,
    said: &'a str,
    why: Option<&'a Refusal>,
}

fn id_of(path: &str) -> Result<SellerId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

struct Known {
    seller: Seller,
    account: String,
    rules: Vec<Rule>,
    turns: Vec<Turned>,
}

async fn known(web: &Web, id: SellerId) -> Result<Known, Problem> {
    let found = web
        .read(async |snap| {
            let Some(seller) = reads::seller(snap, id).await? else { return Ok(None) };
            let account = match seller.person {
                Some(person) => accounts::reads::person(snap, person).await?,
                None => None,
            };
            let account = account.map(|person| person.address.into_revealed()).unwrap_or_default();
            let (rules, turns) = (reads::rules_of(snap, id).await?, reads::turns(snap, id).await?);
            Ok::<_, Problem>(Some(Known { seller, account, rules, turns }))
        })
        .await?;
    found.ok_or(Problem::NotFound)
}

async fn page(web: &Web, id: SellerId, query: &Pairs, refused: Refused<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let Known { seller, account, rules, turns } = known(web, id).await?;
    let kept = form::show(&seller, account, &web.house().shop.face().country);
    let (form, error) = match refused {
        Refused { written: Some(written), why, .. } => (form::parts(web, written, why), None),
        Refused { why: Some(why), .. } if why.field != Some("said") => {
            (form::parts(web, &kept, None), Some(FormError { text: why.text.clone() }))
        }
        Refused { .. } => (form::parts(web, &kept, None), None),
    };
    let commands = reads::allowed(&seller, web.now());
    let view = One {
        say,
        back: say.link("/admin/sellers"),
        here: say.link(&format!("/admin/sellers/{id}")),
        title: seller.name.clone(),
        state: names::state(say, seller.state),
        badge: names::badge(seller.state),
        kind: names::kind(say, seller.is_trader),
        seen: seller.is_seen().then(|| say.link(&format!("/sellers/{}", seller.slug))),
        done: done(say, value(query, "done")),
        error,
        notice: seller.closes_at.map(|at| say.with("sellers-closes-at", &[("day", Word::At(at))])),
        version: seller.version.to_string(),
        said: said(say, &commands, &refused),
        commands: commands.iter().map(|one| (one.code(), names::command(say, one.code()))).collect(),
        form,
        save: Button::main(say.t("sellers-save")),
        is_open: seller.closed_at.is_none(),
        rules: rules.iter().map(|rule| rule_line(say, rule)).collect(),
        add_rule: say.link(&format!("/admin/commissions/new?seller={id}")),
        turns: turns.iter().map(|turned| line(say, turned)).collect(),
    };
    Ok(Page::new(seller.name, Html(view.to_string())).office())
}

/// What is written beside a command, where one wants it.
fn said(say: &Say, commands: &[Command], refused: &Refused<'_>) -> Option<Field> {
    let asks = commands.iter().any(|command| !command.said().is_empty());
    let field = hinted(text("said", refused.said, say.t("sellers-said")), say.t("sellers-said-hint"));
    let why = refused.why.filter(|why| why.field == Some("said"));
    let error = why.map(|why| why.text.clone());
    asks.then(|| Field { kind: FieldKind::Lines, error, ..field })
}

fn rule_line(say: &Say, rule: &Rule) -> (String, String, String) {
    let link = say.link(&format!("/admin/commissions/{}", rule.id));
    (link, rule.draft.name.clone(), names::takes(say, &rule.draft))
}

fn line(say: &Say, turned: &Turned) -> Line {
    Line {
        day: say.day(&turned.at),
        what: names::command(say, &turned.command),
        state: names::state(say, turned.to),
        said: turned.said.reveal().clone(),
    }
}

/// `/admin/sellers/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &query, Refused::default()).await
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn fill(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, written) = (id_of(&id)?, form::read(&sent));
    let Err(failure) = actions::fill(web.ctx(), id, version(&sent)?, &written).await else {
        return Ok(SeeOther(format!("/admin/sellers/{id}?done=saved")).into_response());
    };
    let why = Problem::from(failure).refusal(&web.say)?;
    let refused = Refused { written: Some(&written), why: Some(&why), ..Refused::default() };
    Ok(page(&web, id, &Pairs::new(), refused).await?.refused().into_response())
}

/// Does with them what a button says.
pub(crate) async fn turn(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, said) = (id_of(&id)?, value(&sent, "said"));
    let command = Command::of(value(&sent, "do"), said).ok_or(Problem::Unreadable)?;
    let Err(failure) = actions::turn(web.ctx(), id, version(&sent)?, &command).await else {
        return Ok(SeeOther(format!("/admin/sellers/{id}?done=turned")).into_response());
    };
    let why = Problem::from(failure).refusal(&web.say)?;
    let refused = Refused { said, why: Some(&why), ..Refused::default() };
    Ok(page(&web, id, &Pairs::new(), refused).await?.refused().into_response())
}
