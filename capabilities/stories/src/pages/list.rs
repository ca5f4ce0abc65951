//! `/stories`: what people lived through with what they bought, the latest first, all or about products of a type.

use super::pieces::Teaser;
use crate::reads::{self, Which};
use askama::Template;
use axum::extract::Query;
use kernel::{Cursor, Subject};
use look::{Button, Field, FieldKind, Icon, Style};
use serde::Deserialize;
use stories_facts::Story;
use webkit::{Html, Meta, Page, Problem, Say, Web};

/// So many stand on a page.
const SIZE: u32 = 12;
/// Longer keys nothing has.
const KEY_MAX: usize = 80;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    kind: Option<String>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    action: String,
    /// By which type they are narrowed; nothing where the shop knows none.
    kinds: Option<Field>,
    go: Button,
    teasers: Vec<Teaser>,
    more: Option<String>,
    write: String,
}

/// The page.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let say = &web.say;
    let kind = asked.kind.filter(|kind| !kind.is_empty() && kind.len() <= KEY_MAX);
    let which = kind.clone().map_or(Which::All, Which::Kind);
    let after = asked.after.map(Cursor);
    let read = web.read(async |snap| {
        let page = reads::shown(snap, &which, after.as_ref(), SIZE).await?;
        let cards = reads::cards(snap, &page.items).await?;
        let gallery = reads::gallery(snap, &page.items).await?;
        Ok::<_, Problem>((page, cards, gallery, reads::kinds(snap).await?))
    });
    let (stories, cards, gallery, kinds) = read.await?;
    let is_known = |key: &str| kinds.iter().any(|(known, _)| known == key);
    if kind.as_deref().is_some_and(|key| !is_known(key)) {
        return Err(Problem::NotFound);
    }
    let query = |next: &Cursor| match &kind {
        Some(kind) => format!("/stories?kind={kind}&after={}", next.0),
        None => format!("/stories?after={}", next.0),
    };
    let choices = kinds.iter().map(|(key, name)| (key.clone(), name.show(say.lang).to_owned()));
    let choices: Vec<_> =
        std::iter::once((String::new(), say.t("stories-kinds-all"))).chain(choices).collect();
    let view = List {
        say,
        action: say.link("/stories"),
        kinds: (!kinds.is_empty()).then(|| Field {
            value: kind.clone().unwrap_or_default(),
            required: false,
            ..Field::new(FieldKind::Choice(choices), "kind", say.t("stories-kind"))
        }),
        go: Button::small(say.t("stories-go")),
        teasers: stories.items.iter().map(|one| Teaser::of(say, (one, None), &cards, &gallery)).collect(),
        more: stories.next.as_ref().map(|next| say.link(&query(next))),
        write: say.link("/stories/new"),
    };
    let mut page = Page::new(say.t("stories-title"), Html(view.to_string()));
    page.meta = Meta { description: say.t("stories-lead"), unlisted: after.is_some(), ..Meta::default() };
    page.tags.push(Subject::all(<Story as kernel::Tag>::KIND));
    page.tags.extend(stories.items.iter().map(|one| Subject::from(one.story.id)));
    page.tags.extend(cards.keys().map(|product| Subject::from(*product)));
    page.tags.extend(gallery.tags());
    Ok(page)
}
