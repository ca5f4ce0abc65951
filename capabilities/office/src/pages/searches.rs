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
    /// The span that is looked back over.
    days: usize,
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
    /// What somebody wrote that was not added.
    finds: String,
    /// The address of the same search in the shop.
    link: String,
}

/// What somebody wrote that was not kept, to be shown again.
struct Refused {
    refusal: Refusal,
    sent: Sent,
}

/// What was sent. The list stays the answer to the one that it was made from: with the mark of a later one it would take
/// away what others have written since.
enum Sent {
    List(Edited),
    Word(Synonym),
}

impl Refused {
    fn list(&self) -> Option<&Edited> {
        match &self.sent {
            Sent::List(edited) => Some(edited),
            Sent::Word(_) => None,
        }
    }

    /// What was to be found by a search that found nothing.
    fn finds(&self, lang: &str, words: &str) -> Option<&str> {
        match &self.sent {
            Sent::Word(one) if one.lang == lang && one.missed == words => Some(&one.finds),
            Sent::Word(_) | Sent::List(_) => None,
        }
    }
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
        missed(say, lang, words, one.count, refused.as_ref())
    });
    let view = Searches {
        say,
        done,
        error: refused.as_ref().map(|no| FormError { text: no.refusal.text.clone() }),
        spans: SPANS.iter().map(|days| span_of(say, *days, span)).collect(),
        days: span,
        missed: missed.collect(),
        add: say.link("/admin/searches/synonym"),
        replace: say.link("/admin/searches/synonyms"),
        groups: say.n("office-synonyms-count", &i64::try_from(synonyms.groups).unwrap_or(i64::MAX)),
        editor: editor(say, &synonyms, refused.as_ref()),
        mark: refused.as_ref().and_then(Refused::list).map_or(synonyms.mark, |sent| sent.mark.clone()),
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

fn missed(say: &Say, lang: &str, words: &str, count: i64, refused: Option<&Refused>) -> Missed {
    let asked = Lang::ALL.into_iter().find(|known| known.code() == lang).unwrap_or_default();
    let query = utf8_percent_encode(words, NON_ALPHANUMERIC);
    Missed {
        words: words.to_owned(),
        lang: asked.code().to_owned(),
        count: say.lang.group_digits(count.unsigned_abs()),
        finds: refused.and_then(|no| no.finds(asked.code(), words)).unwrap_or_default().to_owned(),
        link: format!("{}/search?q={query}", asked.prefix()),
    }
}

/// What was sent and refused is shown whatever its length: nobody wants to write it again.
fn editor(say: &Say, synonyms: &Synonyms, refused: Option<&Refused>) -> Option<Field> {
    let sent = refused.and_then(|no| no.list().map(|edited| (edited, no.refusal.text.clone())));
    if sent.is_none() && synonyms.list.len() > EDITED_MAX {
        return None;
    }
    let (value, error) = match sent {
        Some((edited, why)) => (edited.list.clone(), Some(why)),
        None => (synonyms.list.clone(), None),
    };
    let field = Field::new(FieldKind::Lines, "list", say.t("office-synonyms-list"));
    let hint = Some(say.t("office-synonyms-hint"));
    Some(Field { value, error, required: false, hint, ..field })
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
            let refused = Refused { refusal, sent: Sent::List(edited) };
            Ok(show(&web, FOUR_WEEKS, None, Some(refused)).await?.into_response())
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Synonym {
    lang: String,
    missed: String,
    finds: String,
    /// The span that the page looks back over.
    #[serde(default)]
    days: usize,
}

/// Lets a search that found nothing find something else from now on.
pub(crate) async fn add(web: Web, Form(one): Form<Synonym>) -> Result<Response, Problem> {
    let lang = Lang::ALL.into_iter().find(|known| known.code() == one.lang).ok_or(Problem::Unreadable)?;
    match actions::add_synonym(web.ctx(), lang, &one.missed, &one.finds).await {
        Ok(groups) => Ok(kept(groups)),
        Err(no) => {
            let refusal = Problem::from(no).refusal(&web.say)?;
            let (days, refused) = (one.days, Refused { refusal, sent: Sent::Word(one) });
            Ok(show(&web, days, None, Some(refused)).await?.into_response())
        }
    }
}

fn kept(groups: usize) -> Response {
    SeeOther(format!("/admin/searches?groups={groups}")).into_response()
}
