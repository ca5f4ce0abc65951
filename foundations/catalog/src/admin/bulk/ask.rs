//! Asking what a change of many products still needs: to which category, by how much.

use super::asked::Asked;
use crate::{
    actions::{self, BulkRejected, DEEDS},
    reads::office,
};
use action::Failure;
use axum::response::{IntoResponse, Response};
use look::{Button, Field, FieldKind, FormCard};
use webkit::{Form, Page, Problem, SeeOther, Web};

/// Asks what is still missing to know what is to be done, or keeps it and shows what would become of each.
pub(crate) async fn send(web: Web, Form(pairs): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let asked = Asked::of(&pairs);
    let deed = match asked.deed(web.house().shop.face().currency.exponent()) {
        Ok(Some(deed)) => deed,
        Ok(None) => return Ok(question(&web, &asked).await?.into_response()),
        Err(no) if asked.is_answered() || no == BulkRejected::DeedUnknown => {
            return refused(&web, &asked, no).await;
        }
        Err(_) => return Ok(question(&web, &asked).await?.into_response()),
    };
    let (products, is_cut) = web.read(async |snap| asked.products(snap).await).await?;
    match actions::show_bulk(web.ctx(), &deed, &products, is_cut).await {
        Ok(id) => Ok(SeeOther(format!("/admin/products/bulk/{id}")).into_response()),
        Err(Failure::Rejected(no)) => refused(&web, &asked, no).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn question(web: &Web, asked: &Asked) -> Result<Page, Problem> {
    let card = card(web, asked).await?;
    Ok(Page::new(card.title.clone(), card.html()).office())
}

async fn refused(web: &Web, asked: &Asked, no: BulkRejected) -> Result<Response, Problem> {
    let refusal = Problem::from(Failure::Rejected(no)).refusal(&web.say)?;
    let card = card(web, asked).await?.refused(&refusal);
    Ok(Page::new(card.title.clone(), card.html()).office().refused().into_response())
}

/// The form that asks for what the deed needs.
async fn card(web: &Web, asked: &Asked) -> Result<FormCard, Problem> {
    let say = &web.say;
    let (branches, brands) = web
        .read(async |snap| {
            let branches = office::branches(snap).await?;
            Ok::<_, Problem>((branches, office::brand_names(snap).await?))
        })
        .await?;
    let choice = |name, value: &str, choices, label: &str| Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(FieldKind::Choice(choices), name, say.t(label))
    };
    let number = |hint: &str| Field {
        value: asked.number.clone(),
        hint: Some(say.t(hint)),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "number", say.t("catalog-admin-bulk-number"))
    };
    let reduction = Field {
        value: asked.reduction.clone(),
        required: false,
        hint: Some(say.t("catalog-admin-bulk-reduction-hint")),
        ..Field::new(FieldKind::Tick, "reduction", say.t("catalog-admin-bulk-reduction"))
    };
    let mut fields = match asked.deed.as_str() {
        "category" => {
            let choices = branches.iter().map(|one| {
                (one.key.clone(), format!("{}{}", "\u{2003}".repeat(one.depth), one.name.show(say.lang)))
            });
            vec![choice(
                "to_category",
                &asked.to_category,
                choices.collect(),
                "catalog-admin-list-by-category",
            )]
        }
        "brand" => {
            let none = (String::new(), say.t("catalog-admin-bulk-no-brand"));
            let brands = brands.iter().map(|(_, key, name)| (key.clone(), name.clone()));
            let choices = [none].into_iter().chain(brands).collect();
            vec![choice("to_brand", &asked.to_brand, choices, "catalog-admin-list-by-brand")]
        }
        "percent" => vec![number("catalog-admin-bulk-percent-hint"), reduction],
        "amount" => vec![number("catalog-admin-bulk-amount-hint"), reduction],
        "stock" => vec![number("catalog-admin-bulk-stock-hint")],
        "add" => vec![number("catalog-admin-bulk-add-hint")],
        _ => {
            let choices = DEEDS.map(|code| (code.to_owned(), say.t(&format!("catalog-admin-bulk-{code}"))));
            vec![choice("deed", &asked.deed, choices.into(), "catalog-admin-bulk-deed")]
        }
    };
    let asks_deed = fields.iter().any(|field| field.name == "deed");
    fields.extend(asked.carried(asks_deed).into_iter().map(|(name, value)| Field::hidden(name, value)));
    Ok(FormCard {
        title: match asks_deed {
            true => say.t("catalog-admin-bulk-deed"),
            false => say.t(&format!("catalog-admin-bulk-{}", asked.deed)),
        },
        lead: vec![asked.lead(say)],
        action: say.link("/admin/products/bulk"),
        fields,
        button: Some(Button::main(say.t("catalog-admin-bulk-look"))),
        links: vec![(say.link("/admin/products"), say.t("catalog-admin-list"))],
        ..FormCard::default()
    })
}
