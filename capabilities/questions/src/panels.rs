//! What questions show on others' pages: the first few beside a product, what somebody asked and answered on their profile, what
//! waits for whoever runs the shop.

pub(crate) mod routing_owner;

use crate::{
    model::{Looking, Sort},
    pages::pieces::Entry,
    reads::{self, sla},
};
use askama::Template;
use catalog_facts::{Product, ProductId};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Right, Subject, Word};
use look::{Icon, Style};
use profiles::model::Class;
use webkit::{Html, Panel, PanelCtx, Say};

/// So many stand on the page of their product.
const FIRST: u32 = 3;
/// So many of each stand on a profile.
const ON_PROFILE: u32 = 10;

#[derive(Template)]
#[template(path = "proof.html")]
struct Proof<'a> {
    say: &'a Say,
    entries: Vec<Entry<'a>>,
    count: String,
    all: String,
    ask: String,
}

/// Slot `product.proof`: what people ask about this product, and the way to ask.
pub(crate) async fn proof(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product): Option<ProductId> = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let Some(card) = catalog::reads::card(snap, product).await? else { return Ok(Panel::default()) };
    let looking = Looking { product, sort: Sort::Useful, words: String::new() };
    let first = reads::listed(snap, &looking, None, FIRST).await?.items;
    let count = if first.is_empty() { 0 } else { reads::count(snap, product).await? };
    let say = &ctx.say;
    let view = Proof {
        say,
        entries: first.iter().map(|one| Entry::of(say, one)).collect(),
        count: say.n("questions-all-count", &count),
        all: say.link(&format!("/p/{}/questions", card.slug.show(say.lang))),
        ask: say.link(&format!("/questions/new?product={product}")),
    };
    let mut tags: Vec<Subject> = vec![product.into()];
    tags.extend(first.iter().map(|one| Subject::from(one.question.id)));
    tags.extend(first.iter().filter_map(|one| one.question.best.map(Subject::from)));
    Ok(Panel { html: Some(Html(view.to_string())), tags, weight: 30, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "tab.html")]
struct Tab<'a> {
    say: &'a Say,
    /// Where each is, what is asked, when.
    asked: Vec<(String, String, String)>,
    answered: Vec<(String, String, String)>,
}

/// Slot `profile.tab`: what somebody asked and answered, for whoever may see it.
pub(crate) async fn on_profile(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let owner = PersonId::from_uuid(subject.id);
    if !profiles::reads::may_see(snap, ctx.actor, owner, Class::Reviews).await? {
        return Ok(Panel::default());
    }
    let asked = reads::of_person(snap, owner, None, ON_PROFILE).await?.items;
    let answered = reads::answered_by(snap, owner, ON_PROFILE).await?;
    let say = &ctx.say;
    let asked = asked.iter().filter(|one| one.question.is_listed()).map(|one| {
        let link = say.link(&format!("/questions/{}", one.question.id));
        (link, one.words.title.reveal().clone(), say.day(&one.question.asked_at))
    });
    let answered = answered.iter().filter(|(said, one)| said.answer.is_shown() && one.question.is_listed());
    let answered = answered.map(|(said, one)| {
        let link = say.link(&format!("/questions/{}#a-{}", one.question.id, said.answer.id));
        (link, one.words.title.reveal().clone(), say.day(&said.answer.written_at))
    });
    let tab = Tab { say, asked: asked.collect(), answered: answered.collect() };
    if tab.asked.is_empty() && tab.answered.is_empty() {
        return Ok(Panel::default());
    }
    Ok(Panel { html: Some(Html(tab.to_string())), weight: 20, ..Panel::default() })
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="row">{{ Icon("chat") }}<a href="{{ link }}">{{ say.t("questions-mine") }}</a></p>"#
)]
struct Way<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to what one asked and answered.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_own = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    let way = Way { say: &ctx.say, link: ctx.say.link("/account/questions") };
    Ok(Panel { html: is_own.then(|| Html(way.to_string())), weight: -6, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    waiting: String,
    found: String,
    late: String,
    is_late: bool,
}

/// Slot `admin.dashboard`: questions without an answer, and how many of them longer than promised, for those who look after them.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let found = accounts::reads::person(snap, person).await?;
    if !found.is_some_and(|one| one.role.holds(Right::Moderation)) {
        return Ok(Panel::default());
    }
    let (waiting, late) = reads::late(snap, ctx.now).await?;
    let say = &ctx.say;
    let digits = say.lang.group_digits(waiting.unsigned_abs());
    let is_whole = waiting < i64::from(reads::COUNTED);
    let view = Dashboard {
        say,
        link: say.link("/admin/questions"),
        waiting: if is_whole { digits } else { format!("{digits}+") },
        found: say.n("questions-found-before", &reads::found_before(snap, ctx.now).await?),
        late: say.with(
            "questions-figure-late",
            &[("count", Word::Count(late)), ("hours", Word::Count(sla::PROMISED_H))],
        ),
        is_late: late > 0,
    };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}
