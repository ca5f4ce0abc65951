//! One rule about what the house keeps: made, changed, taken away.

use super::{Pairs, blame, choice, done, hinted, is_ticked, text, tick, value, version};
use crate::{
    actions,
    model::{RuleDraft, RuleId, RuleWritten, SellerId, Track},
    names, reads,
};
use action::Made;
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "commission.html")]
struct One<'a> {
    say: &'a Say,
    back: String,
    title: String,
    action: String,
    done: Option<String>,
    /// What it becomes, and from when on.
    coming: Option<String>,
    error: Option<FormError>,
    takes: Vec<Field>,
    whose: Vec<Field>,
    counts: Vec<Field>,
    hidden: Field,
    save: Button,
    /// Where the button that takes it away leads; none for a new one.
    remove: Option<String>,
}

/// What a rule may name: ids and names.
type Choices = Vec<(String, String)>;

/// What there is to choose, in this language; a seller who is chosen already is there in any case.
async fn choices(web: &Web, written: &RuleWritten) -> Result<(Choices, Choices), Problem> {
    let lang = web.say.lang;
    let found = web
        .read(async |snap| {
            let mut sellers: Choices = Vec::new();
            for one in catalog::reads::sellers::all(snap).await? {
                sellers.push((one.id.to_string(), one.name));
            }
            if let Ok(id) = written.seller.parse::<SellerId>()
                && !sellers.iter().any(|(known, _)| *known == written.seller)
                && let Some(seller) = reads::seller(snap, id).await?
            {
                sellers.push((id.to_string(), seller.name));
            }
            let branches = catalog::reads::office::branches(snap).await?;
            Ok::<_, Problem>((sellers, branches))
        })
        .await?;
    let (sellers, branches) = found;
    let category = |one: &catalog::reads::office::Branch| {
        (one.id.to_string(), format!("{}{}", "– ".repeat(one.depth.min(6)), one.name.show(lang)))
    };
    Ok((sellers, branches.iter().map(category).collect()))
}

fn read(sent: &Pairs) -> RuleWritten {
    let own = |name| value(sent, name).to_owned();
    RuleWritten {
        name: own("name"),
        track: own("track"),
        kind: own("kind"),
        takes: own("takes"),
        least: own("least"),
        most: own("most"),
        has_delivery: is_ticked(sent, "delivery"),
        seller: own("seller"),
        product: own("product"),
        category: own("category"),
        precedence: own("precedence"),
        is_on: is_ticked(sent, "on"),
    }
}

fn takes(say: &Say, written: &RuleWritten) -> Vec<Field> {
    let tracks = Track::ALL.map(|track| (track.code().to_owned(), names::track(say, track)));
    let kinds = ["percent", "flat"].map(|kind| {
        let name = if kind == "flat" { "sellers-takes-kind-flat" } else { "sellers-takes-kind-percent" };
        (kind.to_owned(), say.t(name))
    });
    vec![
        Field { required: true, ..text("name", &written.name, say.t("sellers-rule-name")) },
        hinted(
            choice("track", &written.track, say.t("sellers-rule-track"), tracks.to_vec()),
            say.t("sellers-rule-track-hint"),
        ),
        choice("kind", &written.kind, say.t("sellers-takes-kind"), kinds.to_vec()),
        Field { required: true, ..text("takes", &written.takes, say.t("sellers-takes")) },
        text("least", &written.least, say.t("sellers-rule-least")),
        text("most", &written.most, say.t("sellers-rule-most")),
        tick("delivery", written.has_delivery, say.t("sellers-rule-delivery")),
    ]
}

fn whose(say: &Say, written: &RuleWritten, (sellers, categories): (Choices, Choices)) -> Vec<Field> {
    let none = |key: &str| (String::new(), say.t(key));
    let with = |first, all: Choices| [first].into_iter().chain(all).collect();
    vec![
        choice(
            "seller",
            &written.seller,
            say.t("sellers-rule-seller"),
            with(none("sellers-rule-of-all"), sellers),
        ),
        choice(
            "category",
            &written.category,
            say.t("sellers-rule-category"),
            with(none("sellers-rule-category-none"), categories),
        ),
        hinted(
            text("product", &written.product, say.t("sellers-rule-product")),
            say.t("sellers-rule-product-hint"),
        ),
    ]
}

fn counts(say: &Say, written: &RuleWritten) -> Vec<Field> {
    vec![
        hinted(
            text("precedence", &written.precedence, say.t("sellers-rule-precedence")),
            say.t("sellers-rule-precedence-hint"),
        ),
        tick("on", written.is_on, say.t("sellers-rule-on")),
    ]
}

/// What a page says besides its fields.
struct About<'a> {
    id: Option<RuleId>,
    hidden: Field,
    coming: Option<String>,
    query: &'a Pairs,
    refusal: Option<&'a Refusal>,
}

async fn page(web: &Web, written: &RuleWritten, about: About<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let (mut takes, mut whose, mut counts) =
        (takes(say, written), whose(say, written, choices(web, written).await?), counts(say, written));
    let is_in = |fields: &[Field]| {
        about.refusal.is_some_and(|refusal| fields.iter().any(|field| Some(field.name) == refusal.field))
    };
    let error = if is_in(&whose) {
        blame(&mut whose, about.refusal)
    } else if is_in(&counts) {
        blame(&mut counts, about.refusal)
    } else {
        blame(&mut takes, about.refusal)
    };
    let here = about.id.map(|id| say.link(&format!("/admin/commissions/{id}")));
    let title = if here.is_some() { written.name.clone() } else { say.t("sellers-rule-new") };
    let view = One {
        say,
        back: say.link("/admin/commissions"),
        title: title.clone(),
        action: here.clone().unwrap_or_else(|| say.link("/admin/commissions/new")),
        done: done(say, value(about.query, "done")),
        coming: about.coming,
        error,
        takes,
        whose,
        counts,
        hidden: about.hidden,
        save: Button::main(say.t("sellers-save")),
        remove: here.map(|here| format!("{here}/remove")),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

/// `/admin/commissions/new`; `seller` is whose it shall be.
pub(crate) async fn fresh(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    let seller = value(&query, "seller").parse::<SellerId>().map(|id| id.to_string()).unwrap_or_default();
    let written = RuleWritten {
        kind: "percent".into(),
        track: Track::Sale.code().into(),
        precedence: "0".into(),
        seller,
        is_on: true,
        ..RuleWritten::default()
    };
    let hidden = Field::hidden("mark", web.mark(""));
    page(&web, &written, About { id: None, hidden, coming: None, query: &Pairs::new(), refusal: None }).await
}

/// Makes a rule.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (written, mark) = (read(&sent), value(&sent, "mark"));
    match actions::add_rule(&web.of_form(mark), &written).await {
        Ok(Made { what: id, told }) => {
            let done = if told.is_some() { "saved" } else { "again" };
            Ok(SeeOther(format!("/admin/commissions/{id}?done={done}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let hidden = Field::hidden("mark", web.mark(mark));
            let (coming, query) = (None, &Pairs::new());
            let about = About { id: None, hidden, coming, query, refusal: Some(&refusal) };
            Ok(page(&web, &written, about).await?.refused().into_response())
        }
    }
}

fn id_of(path: &str) -> Result<RuleId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

async fn known(
    web: &Web,
    id: RuleId,
    (sent, query): (Option<&RuleWritten>, &Pairs),
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let found = web
        .read(async |snap| {
            let Some(rule) = reads::rule(snap, id).await? else { return Ok(None) };
            let sku = reads::sku_of(snap, rule.becomes().unwrap_or(&rule.draft)).await?;
            Ok::<_, Problem>(Some((rule, sku)))
        })
        .await?;
    let (rule, sku) = found.ok_or(Problem::NotFound)?;
    // What is announced already stands in the form: whoever changes it again goes on from there.
    let kept = reads::rule_written(rule.becomes().unwrap_or(&rule.draft), sku, web.say.lang);
    let hidden = Field::hidden("version", rule.version.to_string());
    let coming = names::coming(&web.say, &rule, None).map(|coming| match rule.now() {
        Some(now) if now.is_on => format!("{} {coming}", now_said(&web.say, now)),
        Some(_) | None => coming,
    });
    page(web, sent.unwrap_or(&kept), About { id: Some(id), hidden, coming, query, refusal }).await
}

/// What it says until then.
fn now_said(say: &Say, now: &RuleDraft) -> String {
    let what = names::rule(say, now, None);
    say.with("sellers-rule-now", &[("what", Word::Text(&what))])
}

/// `/admin/commissions/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    known(&web, id_of(&id)?, (None, &query), None).await
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, written) = (id_of(&id)?, read(&sent));
    let Err(failure) = actions::change_rule(web.ctx(), id, version(&sent)?, &written).await else {
        return Ok(SeeOther(format!("/admin/commissions/{id}?done=saved")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let shown = known(&web, id, (Some(&written), &Pairs::new()), Some(&refusal)).await?;
    Ok(shown.refused().into_response())
}

/// Takes it away. What was frozen with orders stays.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    match actions::remove_rule(web.ctx(), id_of(&id)?).await {
        Ok(None) => Ok(SeeOther("/admin/commissions?done=removed".into()).into_response()),
        Ok(Some(_)) => Ok(SeeOther("/admin/commissions?done=announced".into()).into_response()),
        Err(failure) => Err(failure.into()),
    }
}
