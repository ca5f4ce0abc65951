//! What a handler is given: the context of an action, and how to speak to this visitor.

use crate::{
    about::About,
    client::{Household, Visitor},
    panel::{Allowance, Asking, Panels},
    say::Say,
    session::Who,
    site::Site,
};
use action::{Ctx, Session};
use axum::extract::FromRequestParts;
use database::Snapshot;
use http::request::Parts;
use kernel::{Actor, Feature, NoticeKind, Right, Subject};
use std::{convert::Infallible, net::IpAddr, ops::Deref, sync::Arc};

/// A request, as handlers see it. Derefs to its [`Ctx`].
pub struct Web {
    ctx: Ctx,
    /// Texts in the visitor's language.
    pub say: Say,
    /// Address, language, theme.
    pub about: About,
    site: Site,
    allowance: Allowance,
    visitor: Option<IpAddr>,
    session: Option<Arc<Session>>,
}

impl Deref for Web {
    type Target = Ctx;

    fn deref(&self) -> &Ctx {
        &self.ctx
    }
}

impl Web {
    /// What others show in a slot of this page.
    pub async fn panels(
        &self,
        snap: &mut Snapshot,
        slot: &'static str,
        subject: impl Into<Subject>,
    ) -> Panels {
        let asking = Asking { say: &self.say, actor: self.ctx.actor(), allowance: &self.allowance };
        self.site.panels(snap, asking, slot, subject.into()).await
    }

    /// Who is signed in here. A page that prints it is never kept for others.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_deref()
    }

    /// Whether whoever asks may enter a part of the back office, for what points to it.
    pub fn may(&self, right: Right) -> bool {
        self.session().is_some_and(|session| session.role.holds(right))
    }

    /// Whether whoever asks may use a feature, for what points to it.
    pub fn is_open(&self, feature: &Feature) -> bool {
        self.site.admits(feature, self.ctx.actor())
    }

    /// What people can be told of here, in the order of the doors.
    pub fn notices(&self) -> &[NoticeKind] {
        self.site.notices()
    }

    /// Whom a limit counts together with whoever asks; nothing where that is not known, or for this very machine, which
    /// may be a proxy that nobody declared. For counting, never for keeping.
    pub fn household(&self) -> Option<u128> {
        let visitor = self.visitor.filter(|visitor| !visitor.to_canonical().is_loopback())?;
        Some(Household::from(visitor).0)
    }

    /// The mark of a form that makes something: the one that it was sent with, when it is shown again, or a fresh one. What
    /// it sends goes to [`Ctx::of_form`], so that it makes one thing however often it is sent.
    pub fn mark(&self, sent: &str) -> String {
        if sent.is_empty() { self.ctx.fresh_mark() } else { sent.to_owned() }
    }

    /// The context by itself, for actions.
    pub fn ctx(&self) -> &Ctx {
        &self.ctx
    }
}

impl FromRequestParts<Site> for Web {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let about = About::of_parts(parts);
        let say = Say::new(site.house(), about.lang);
        let session = parts.extensions.get::<Who>().and_then(Who::session).cloned();
        let actor = session.as_ref().map_or(Actor::Visitor, |session| session.actor());
        let ctx = Ctx::new(site.house().clone(), actor);
        let visitor = parts.extensions.get::<Visitor>().map(|visitor| visitor.0);
        let allowance = Allowance::of_a_page();
        Ok(Self { ctx, say, about, site: site.clone(), allowance, visitor, session })
    }
}
