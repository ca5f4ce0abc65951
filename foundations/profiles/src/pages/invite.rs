//! The links of whoever is in by which friends come: made, shown as a link and as a drawing for another phone, revoked.

use super::{me, unkept};
use crate::{
    actions,
    model::{Invitation, InvitationId},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::Word;
use look::{Button, Field, FormError, Icon, Style};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

struct Row {
    link: String,
    text: String,
    uses: String,
}

#[derive(Template)]
#[template(path = "invites.html")]
struct Invites<'a> {
    say: &'a Say,
    error: Option<FormError>,
    rows: Vec<Row>,
    mark: Field,
    make: Button,
}

#[derive(Template)]
#[template(path = "invite.html")]
struct Invite<'a> {
    say: &'a Say,
    lead: String,
    uses: String,
    /// The whole address.
    address: String,
    mail: String,
    drawing: Html,
    revoke_at: String,
    revoke: Button,
}

fn uses(say: &Say, invitation: &Invitation) -> String {
    say.with(
        "profiles-invite-uses",
        &[("count", Word::Count(invitation.uses)), ("most", Word::Count(Invitation::USES_MAX))],
    )
}

async fn page(web: &Web, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let (me, say) = (me(web)?, &web.say);
    let all = web.read(async |snap| reads::invitations(snap, me, web.now()).await).await?;
    let row = |one: &Invitation| Row {
        link: say.link(&format!("/account/friends/invite/{}", one.id)),
        text: say.with("profiles-invite-until", &[("day", Word::At(one.ends_at))]),
        uses: uses(say, one),
    };
    let view = Invites {
        say,
        error: refusal.map(|why| FormError { text: why.text.clone() }),
        rows: all.iter().map(row).collect(),
        mark: Field::hidden("mark", web.mark("")),
        make: Button::main(say.t("profiles-invite-make")),
    };
    Ok(unkept(Page::new(say.t("profiles-invite"), Html(view.to_string()))))
}

/// All of them.
pub(crate) async fn list(web: Web) -> Result<Page, Problem> {
    page(&web, None).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    mark: String,
}

/// One more.
pub(crate) async fn make(web: Web, Form(sent): Form<Sent>) -> Result<Response, Problem> {
    match actions::make_invitation_by_form(&web.of_form(&sent.mark)).await {
        Ok(made) => Ok(SeeOther(format!("/account/friends/invite/{made}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, Some(&refusal)).await?.refused().into_response())
        }
    }
}

/// One, to be held to another phone or sent.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let (me, say) = (me(&web)?, &web.say);
    let id: InvitationId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::invitation(snap, me, id, web.now()).await).await?;
    let invitation = found.ok_or(Problem::NotFound)?;
    let face = web.house().shop.face();
    let address = format!("{}{}", face.public_url, say.link(&invitation.path()));
    let code =
        QRBuilder::new(address.as_str()).build().map_err(|error| Problem::Broken(error.to_string()))?;
    let words = [("shop", Word::Text(&face.name)), ("link", Word::Text(&address))];
    let [subject, body] =
        ["profiles-invite-mail", "profiles-invite-mail-text"].map(|key| encoded(&say.with(key, &words)));
    let view = Invite {
        say,
        lead: say.with("profiles-invite-lead", &[("day", Word::At(invitation.ends_at))]),
        uses: uses(say, &invitation),
        mail: format!("mailto:?subject={subject}&body={body}"),
        drawing: Html(SvgBuilder::default().to_str(&code)),
        address,
        revoke_at: say.link(&format!("/account/friends/invite/{id}/revoke")),
        revoke: Button::small(say.t("profiles-invite-revoke")),
    };
    Ok(unkept(Page::new(say.t("profiles-invite-one"), Html(view.to_string()))))
}

fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// Nobody comes by it any more.
pub(crate) async fn revoke(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: InvitationId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::revoke_invitation(web.ctx(), id).await?;
    Ok(SeeOther("/account/friends/invite".into()).into_response())
}
