//! Somebody whom a provider knows and we do not says the rest: what they are called, that they are fourteen, and where letters
//! go if the provider does not vouch for an address.

use super::{
    providers::over,
    threshold::{WAY, again, agreements, entry, go_in, page, patiently, privacy, tie},
};
use crate::{
    actions::{self, Joined, Rest},
    model::Passage,
    porter::Porter,
    providers::Providers,
};
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, header};
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wish {
    name: String,
    address: String,
    age: String,
    terms: String,
}

fn vouched(passage: &Passage) -> Option<&str> {
    passage.claimed.as_ref().and_then(|claimed| claimed.verified())
}

fn card(web: &Web, providers: &Providers, passage: &Passage, wish: &Wish) -> FormCard {
    let say = &web.say;
    let provider = providers.name_of(&passage.provider).unwrap_or(&passage.provider);
    let mut fields = vec![Field {
        value: wish.name.clone(),
        autocomplete: Some("name"),
        ..Field::new(FieldKind::Text, "name", say.t("accounts-name"))
    }];
    let words =
        [("provider", Word::Text(provider)), ("address", Word::Text(vouched(passage).unwrap_or_default()))];
    let lead = match vouched(passage) {
        Some(_) => say.with("accounts-provider-join-vouched", &words),
        None => {
            fields.push(Field {
                value: wish.address.clone(),
                autocomplete: Some("email"),
                hint: Some(say.t("accounts-address-hint")),
                ..Field::new(FieldKind::Email, "address", say.t("accounts-address"))
            });
            say.with("accounts-provider-join-lead", &words)
        }
    };
    fields.extend(agreements(web, &wish.age, &wish.terms));
    FormCard {
        title: say.t("accounts-sign-up-title"),
        lead: vec![lead],
        action: say.link("/sign-up/provider"),
        fields,
        button: Some(Button::main(say.t("accounts-sign-up-go"))),
        links: vec![
            (say.link("/sign-in"), say.t("accounts-have-account")),
            (say.link(privacy(say.lang)), say.t("accounts-privacy-read")),
        ],
        ..FormCard::default()
    }
}

/// The form, with what the provider said as a beginning.
pub(crate) async fn show(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Some(passage) = actions::stranger(web.ctx(), WAY.carried(&web, &headers)).await? else {
        return Ok(over(&web));
    };
    let claimed = passage.claimed.as_ref();
    let wish = Wish {
        name: claimed.map(|claimed| claimed.name.clone()).unwrap_or_default(),
        address: claimed.and_then(|claimed| claimed.address.clone()).unwrap_or_default(),
        ..Wish::default()
    };
    Ok(page(&card(&web, &providers, &passage, &wish)).into_response())
}

/// Makes the account, or asks for the letter that confirms the address. What comes back in the second case does not tell
/// whether the address has an account.
pub(crate) async fn send(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Extension(providers): Extension<Arc<Providers>>,
    headers: HeaderMap,
    Form(wish): Form<Wish>,
) -> Result<Response, Problem> {
    let Some(passage) = actions::stranger(web.ctx(), WAY.carried(&web, &headers)).await? else {
        return Ok(over(&web));
    };
    patiently(porter.wait_for_letter(web.household()))?;
    let rest = Rest {
        name: &wish.name,
        address: &wish.address,
        is_fourteen: wish.age == "yes",
        takes_terms: wish.terms == "yes",
    };
    let joined = actions::join_by_provider(web.ctx(), &passage, &rest, &entry(&web, &headers)).await;
    let mut response = match joined {
        Ok(Joined::In(entered)) => go_in(&web, &entered, "/account?done=welcome"),
        Ok(Joined::Letter(bond)) => SeeOther("/sign-up/sent".into()).with_cookie(tie(&web, &bond)),
        Err(failure) => return again(&web, card(&web, &providers, &passage, &wish), failure),
    };
    response.headers_mut().append(header::SET_COOKIE, WAY.clear(&web));
    Ok(response)
}
