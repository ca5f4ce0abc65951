//! The fields of the editor that are not rows: words in each language, and the closed parts that a small shop seldom opens.

use super::{
    input::{Form, Input, Kind},
    rows,
};
use crate::{
    model::{ProductType, Status, TaxClass, Withdrawal},
    reads::{edit::Desk, sellers::KnownSeller},
    steps::SELLER,
};
use kernel::{Lang, Word};
use webkit::Say;

/// The words in one language.
pub(super) struct Words {
    pub(super) title: String,
    pub(super) inputs: Vec<Input>,
    pub(super) has_faults: bool,
}

pub(super) fn words(say: &Say, form: &Form<'_>) -> Vec<Words> {
    let one = |lang: Lang| {
        let input = |field: &str, label: &str| {
            form.input(format!("{field}.{}", lang.code()), say.t(label)).lang(lang)
        };
        let inputs = vec![
            input("name", "catalog-admin-edit-name"),
            input("summary", "catalog-admin-edit-summary"),
            input("text", "catalog-admin-edit-text")
                .of(Kind::Lines(8))
                .hint(say.t("catalog-admin-edit-text-hint")),
        ];
        let title = match lang {
            Lang::Es => say.t("catalog-admin-edit-spanish"),
            Lang::En => say.t("catalog-admin-edit-english"),
        };
        Words { title, has_faults: form.blames(&inputs), inputs }
    };
    form.langs.iter().copied().map(one).collect()
}

/// A part that is closed until somebody needs it.
pub(super) struct Part {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) lead: Option<String>,
    pub(super) inputs: Vec<Input>,
    pub(super) is_open: bool,
}

fn part(say: &Say, form: &Form<'_>, id: &'static str, title: &str, inputs: Vec<Input>) -> Part {
    Part { id, title: say.t(title), lead: None, is_open: form.blames(&inputs), inputs }
}

pub(super) fn status(say: &Say, form: &Form<'_>) -> Input {
    let all = [Status::Published, Status::Draft, Status::Archived];
    let choice =
        |one: Status| (one.code().to_owned(), say.t(&format!("catalog-admin-edit-status-{}", one.code())));
    form.input("status", say.t("catalog-admin-edit-status")).of(Kind::Choice(all.map(choice).to_vec()))
}

/// Categories, each with those above it.
pub(super) fn categories(say: &Say, desk: &Desk) -> Vec<(String, String)> {
    let mut ways: Vec<(String, String)> = Vec::new();
    for category in &desk.ground.categories {
        let name = category.name.show(say.lang).to_owned();
        let above = category.parent.as_ref().and_then(|key| ways.iter().find(|(known, _)| known == key));
        let way = above.map_or_else(|| name.clone(), |(_, way)| format!("{way} › {name}"));
        ways.push((category.key.clone(), way));
    }
    ways.sort_by(|(_, one), (_, other)| one.cmp(other));
    ways
}

pub(super) fn category(say: &Say, form: &Form<'_>, ways: &[(String, String)]) -> Input {
    let none = (String::new(), say.t("catalog-admin-edit-category-none"));
    let choices = [none].into_iter().chain(ways.iter().cloned()).collect();
    form.input("category", say.t("catalog-admin-edit-category")).of(Kind::Choice(choices))
}

pub(super) fn brand(say: &Say, form: &Form<'_>, desk: &Desk) -> Input {
    let none = (String::new(), say.t("catalog-admin-edit-brand-none"));
    let each = desk.ground.brands.iter().map(|brand| (brand.key.clone(), brand.name.clone()));
    let mut choices: Vec<_> = [none].into_iter().chain(each).collect();
    choices[1..].sort_by(|(_, one), (_, other)| one.cmp(other));
    form.input("brand", say.t("catalog-admin-edit-brand")).of(Kind::Choice(choices))
}

/// Who sells it, where somebody besides the house does.
pub(super) fn seller(say: &Say, form: &Form<'_>, desk: &Desk) -> Option<Input> {
    if !form.sheet.has(SELLER) {
        return None;
    }
    let house = (String::new(), say.t("catalog-admin-edit-seller-house"));
    let one = |seller: &KnownSeller| {
        let name = match seller.is_open {
            true => seller.name.clone(),
            false => say.with("catalog-admin-edit-seller-closed", &[("name", Word::Text(&seller.name))]),
        };
        (seller.id.to_string(), name)
    };
    let choices = [house].into_iter().chain(desk.ground.sellers.iter().map(one)).collect();
    Some(form.input(SELLER, say.t("catalog-admin-edit-seller")).of(Kind::Choice(choices)))
}

/// What it is and how it compares.
pub(super) fn facts(say: &Say, form: &Form<'_>, desk: &Desk) -> Part {
    let none = (String::new(), say.t("catalog-admin-edit-kind-none"));
    let each = desk.ground.kinds.iter().map(|kind| (kind.key.clone(), kind.name.show(say.lang).to_owned()));
    let kinds = [none].into_iter().chain(each).collect();
    let kind = form.input("kind", say.t("catalog-admin-edit-kind")).of(Kind::Choice(kinds));
    let mut inputs = vec![kind.hint(say.t("catalog-admin-edit-kind-hint"))];
    for attribute in desk.kind.iter().flat_map(|kind| &kind.attributes) {
        let (field, name) = (format!("a.{}", attribute.key), attribute.name.show(say.lang));
        if form.sheet.has(&field) {
            let label =
                attribute.unit.as_ref().map_or_else(|| name.to_owned(), |unit| format!("{name} ({unit})"));
            inputs.push(form.input(field, label).of(Kind::Decimal));
        } else {
            inputs.extend(form.langs.iter().map(|&lang| {
                form.input(format!("{field}.{}", lang.code()), format!("{name} ({})", lang.code())).lang(lang)
            }));
        }
    }
    let tags = form.input("tags", say.t("catalog-admin-edit-tags")).of(Kind::Lines(3));
    inputs.push(tags.hint(say.t("catalog-admin-edit-lines-hint")));
    part(say, form, "facts", "catalog-admin-edit-facts", inputs)
}

/// What the law wants to know.
pub(super) fn law(say: &Say, form: &Form<'_>) -> Part {
    let taxes = TaxClass::ALL.map(|one| {
        (one.code().to_owned(), say.t(&format!("catalog-admin-edit-tax-{}", one.code().replace('_', "-"))))
    });
    let back = Withdrawal::ALL.map(|one| {
        (
            one.code().to_owned(),
            say.t(&format!("catalog-admin-edit-withdrawal-{}", one.code().replace('_', "-"))),
        )
    });
    let mut inputs = vec![
        form.input("tax", say.t("catalog-admin-edit-tax")).of(Kind::Choice(taxes.to_vec())),
        form.input("withdrawal", say.t("catalog-admin-edit-withdrawal")).of(Kind::Choice(back.to_vec())),
    ];
    let safety = rows::langs(say, form, "safety", "catalog-admin-edit-safety");
    inputs.extend(safety.into_iter().map(|input| input.of(Kind::Lines(2))));
    for (field, label) in [
        ("maker.name", "catalog-admin-edit-maker-name"),
        ("maker.address", "catalog-admin-edit-maker-address"),
        ("maker.email", "catalog-admin-edit-maker-email"),
        ("maker.country", "catalog-admin-edit-maker-country"),
        ("maker.eu.name", "catalog-admin-edit-maker-eu-name"),
        ("maker.eu.address", "catalog-admin-edit-maker-eu-address"),
        ("maker.eu.email", "catalog-admin-edit-maker-eu-email"),
    ] {
        inputs.push(form.input(field, say.t(label)));
    }
    let lead = Some(say.t("catalog-admin-edit-law-lead"));
    Part { lead, ..part(say, form, "law", "catalog-admin-edit-law", inputs) }
}

/// Under which address it stands, beside what, and what kind of thing it is.
pub(super) fn place(say: &Say, form: &Form<'_>) -> Part {
    let mut inputs = rows::langs(say, form, "slug", "catalog-admin-edit-slug");
    for input in &mut inputs {
        input.hint = Some(say.t("catalog-admin-edit-slug-hint"));
    }
    let types = ProductType::ALL
        .map(|one| (one.code().to_owned(), say.t(&format!("catalog-admin-edit-type-{}", one.code()))));
    inputs.extend([
        form.input("related", say.t("catalog-admin-edit-related"))
            .of(Kind::Lines(3))
            .hint(say.t("catalog-admin-edit-related-hint")),
        form.input("type", say.t("catalog-admin-edit-type")).of(Kind::Choice(types.to_vec())),
        form.input("parts", say.t("catalog-admin-edit-parts"))
            .of(Kind::Lines(3))
            .hint(say.t("catalog-admin-edit-parts-hint")),
        form.input("url", say.t("catalog-admin-edit-url")),
    ]);
    part(say, form, "place", "catalog-admin-edit-place", inputs)
}
