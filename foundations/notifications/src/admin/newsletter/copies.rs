//! An issue that goes out, or has: how far it is, and what became of each copy.

use super::{issue::crumbs, issue_state, number};
use crate::{
    admin,
    admin::words::breakable,
    model::newsletter::{Issue, IssueCopy, IssueState},
    reads::newsletter as reads,
};
use askama::Template;
use kernel::{Cursor, Word};
use look::{Button, Crumbs, FormError, Icon};
use webkit::{Html, Page, Problem, Refusal, Say, Web};

/// Copies on a page.
const SIZE: u32 = 50;

#[derive(Template)]
#[template(path = "issue_copies.html")]
struct Copies<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    state: String,
    told: String,
    error: Option<FormError>,
    preview: String,
    /// Holds it back or lets it go on: where to, which version was seen, and the button.
    go: Option<(String, i64, Button)>,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A copy, ready to print.
struct Row {
    link: String,
    address: Html,
    state: String,
}

/// The page.
pub(super) async fn page(
    web: &Web,
    issue: &Issue,
    after: Option<String>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let (say, after) = (&web.say, after.map(Cursor));
    let (found, count) =
        web.read(async |snap| reads::copies(snap, issue.id, after.as_ref(), SIZE).await).await?;
    let path = say.link(&format!("/admin/newsletter/issues/{}", issue.id));
    let title = issue.words.subject.show(say.lang).to_owned();
    let many = number(say, count);
    let view = Copies {
        say,
        crumbs: crumbs(say, title.clone()),
        title: title.clone(),
        state: issue_state(say, issue.state),
        told: say.with("notifications-issue-copies", &[("count", Word::Text(&many))]),
        error: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        preview: format!("{path}/html?lang={}", say.lang.code()),
        go: button(say, issue.state).map(|button| (format!("{path}/move"), issue.version, button)),
        rows: found.items.iter().map(|copy| row(say, copy)).collect(),
        more: found.next.map(|next| format!("{path}?after={}", next.0)),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}

fn button(say: &Say, state: IssueState) -> Option<Button> {
    let (word, key) = match state {
        IssueState::Sending => ("pause", "notifications-issue-pause"),
        IssueState::Paused => ("resume", "notifications-issue-resume"),
        IssueState::Draft | IssueState::Sent => return None,
    };
    Some(Button { sends: Some(("to", word.to_owned())), ..Button::small(say.t(key)) })
}

fn row(say: &Say, copy: &IssueCopy) -> Row {
    let address = copy.address.reveal();
    Row {
        link: say.link(&format!("/admin/newsletter/addresses/{}", copy.subscriber)),
        address: match address.is_empty() {
            true => breakable(&say.t("notifications-forgotten")),
            false => breakable(address),
        },
        state: copy.state.map_or_else(|| say.t("notifications-copy-gone"), |state| admin::state(say, state)),
    }
}
