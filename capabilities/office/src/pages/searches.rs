//! What people looked for in vain, and the words that mean the same.

use super::{Pairs, value};
use crate::{
    actions,
    reads::{self, FOUR_WEEKS, Synonyms, WEEK},
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::Lang;
use look::{Button, Field, FieldKind, FormError, Icon};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// The spans one may look back over, in days.
const SPANS: [usize; 3] = [WEEK, FOUR_WEEKS, 90];
/// A longer list, in bytes, might not fit into a form: commas, accents and line breaks are sent as three signs each.
const EDITED_MAX: usize = 20_000;

#[derive(Template)]
#[template(path = "searches.html")]
struct Searches<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    spans: Vec<Span>,
    missed: Vec<Missed>,
    add: String,
    replace: String,
    groups: String,
    /// The list, if it fits into a form.
    editor: Option<Field>,
    mark: String,
    save: Button,
}

/// A span to look back over.
struct Span {
    text: String,
    link: String,
    is_chosen: bool,
}

/// What people looked for in vain.
struct Missed {
    words: String,
    lang: String,
    count: String,
    /// The address of the same search in the shop.
    link: String,
}

/// What somebody wrote that was not kept, to be shown again.
struct Refused {
    refusal: Refusal,
    list: Option<String>,
}

/// The page as it stands.
pub(crate) async fn searches(web: Web, Query(said): Query<Pairs>) -> Result<Page, Problem> {
    let days = value(&said, "days").parse().unwrap_or(FOUR_WEEKS);
    let groups = value(&said, "groups").parse::<i64>().ok();
    let done = groups.map(|count| web.say.n("office-synonyms-kept", &count));
    show(&web, days, done, None).await
}

async fn show(
    web: &Web,
    days: usize,
    done: Option<String>,
    refused: Option<Refused>,
) -> Result<Page, Problem> {
    let span = SPANS.into_iter().find(|span| *span == days).unwrap_or(FOUR_WEEKS);
    let asked = reads::days(&web.house().shop.face().zone, web.now(), span);
    let (found, synonyms) = web
        .read(async |snap| {
            let found = reads::nothing_found(snap, &asked).await?;
            Ok::<_, Problem>((found, reads::synonyms(snap).await?))
        })
        .await?;
    let say = &web.say;
    let missed = found.iter().map(|one| {
        let (lang, words) = reads::spoken(one);
        missed(say, lang, words, one.count)
    });
    let view = Searches {
        say,
        done,
        error: refused.as_ref().map(|no| FormError { text: no.refusal.text.clone() }),
        spans: SPANS.iter().map(|days| span_of(say, *days, span)).collect(),
        missed: missed.collect(),
        add: say.link("/admin/searches/synonym"),
        replace: say.link("/admin/searches/synonyms"),
        groups: say.n("office-synonyms-count", &i64::try_from(synonyms.groups).unwrap_or(i64::MAX)),
        editor: editor(say, &synonyms, refused.as_ref()),
        mark: synonyms.mark,
        save: Button::main(say.t("office-synonyms-save")),
    };
    let page = Page::new(say.t("office-searches"), Html(view.to_string()));
    Ok(if refused.is_some() { page.refused().office() } else { page.office() })
}

fn span_of(say: &Say, days: usize, chosen: usize) -> Span {
    Span {
        text: say.n("office-searches-days", &i64::try_from(days).unwrap_or(i64::MAX)),
        link: say.link(&format!("/admin/searches?days={days}")),
        is_chosen: days == chosen,
    }
}

fn missed(say: &Say, lang: &str, words: &str, count: i64) -> Missed {
    let asked = Lang::ALL.into_iter().find(|known| known.code() == lang).unwrap_or_default();
    let query = utf8_percent_encode(words, NON_ALPHANUMERIC);
    Missed {
        words: words.to_owned(),
        lang: asked.code().to_owned(),
        count: say.lang.group_digits(count.unsigned_abs()),
        link: format!("{}/search?q={query}", asked.prefix()),
    }
}

fn editor(say: &Say, synonyms: &Synonyms, refused: Option<&Refused>) -> Option<Field> {
    let written = refused.and_then(|no| no.list.clone());
    let value = written.unwrap_or_else(|| synonyms.list.clone());
    let field = Field::new(FieldKind::Lines, "list", say.t("office-synonyms-list"));
    let field = Field { value, required: false, hint: Some(say.t("office-synonyms-hint")), ..field };
    let is_blamed = refused.is_some_and(|no| no.list.is_some());
    let error = refused.filter(|_| is_blamed).map(|no| no.refusal.text.clone());
    (field.value.len() <= EDITED_MAX).then_some(Field { error, ..field })
}

#[derive(Deserialize)]
pub(crate) struct Edited {
    list: String,
    mark: String,
}

/// Puts the edited list in the place of the one that it was made from.
pub(crate) async fn replace(web: Web, Form(edited): Form<Edited>) -> Result<Response, Problem> {
    match actions::replace_synonyms(web.ctx(), &edited.list, &edited.mark).await {
        Ok(groups) => Ok(kept(groups)),
        Err(no) => {
            let refusal = Problem::from(no).refusal(&web.say)?;
            let refused = Refused { refusal, list: Some(edited.list) };
            Ok(show(&web, FOUR_WEEKS, None, Some(refused)).await?.into_response())
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Synonym {
    lang: String,
    missed: String,
    finds: String,
}

/// Lets a search that found nothing find something else from now on.
pub(crate) async fn add(web: Web, Form(one): Form<Synonym>) -> Result<Response, Problem> {
    let lang = Lang::ALL.into_iter().find(|known| known.code() == one.lang).ok_or(Problem::Unreadable)?;
    match actions::add_synonym(web.ctx(), lang, &one.missed, &one.finds).await {
        Ok(groups) => Ok(kept(groups)),
        Err(no) => {
            let refusal = Problem::from(no).refusal(&web.say)?;
            let refused = Refused { refusal, list: None };
            Ok(show(&web, FOUR_WEEKS, None, Some(refused)).await?.into_response())
        }
    }
}

fn kept(groups: usize) -> Response {
    SeeOther(format!("/admin/searches?groups={groups}")).into_response()
}
