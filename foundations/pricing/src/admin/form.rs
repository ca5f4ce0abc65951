//! The form of a promotion: what it holds in text, and how it is shown. Only the fields of its kind are there.

use super::{Pairs, is_ticked, text, tick, value};
use crate::{
    model::{GivesKind, Written},
    reads::{Target, Targets},
};
use askama::{Template, filters::HtmlSafe};
use kernel::Lang;
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Refusal, Say, Web};

/// What was sent.
pub(super) fn read(sent: &Pairs) -> Written {
    let own = |name: &str| value(sent, name).to_owned();
    let all = |name: &str| {
        sent.iter().filter(|(known, _)| known == name).map(|(_, id)| id.clone()).collect::<Vec<_>>()
    };
    Written {
        kind: own("kind"),
        name_es: own("name_es"),
        name_en: own("name_en"),
        code: own("code"),
        percent: own("percent"),
        amount: own("amount"),
        count: own("count"),
        get: own("get"),
        tiers: own("tiers"),
        minimum: own("minimum"),
        products: own("products"),
        categories: all("categories"),
        brands: all("brands"),
        skips_reduced: is_ticked(sent, "skips_reduced"),
        is_first_order: is_ticked(sent, "first"),
        group: own("group"),
        starts: own("starts"),
        ends: own("ends"),
        per_person: own("per_person"),
        in_all: own("in_all"),
        priority: own("priority"),
        is_exclusive: is_ticked(sent, "exclusive"),
        is_on: is_ticked(sent, "on"),
    }
}

/// The form of a promotion.
#[derive(Template)]
#[template(path = "promotion_form.html")]
pub(super) struct PromotionForm<'a> {
    say: &'a Say,
    action: String,
    error: Option<FormError>,
    hidden: Vec<Field>,
    gives: Vec<Field>,
    wants: Vec<Field>,
    lists: Vec<Choices>,
    products: Field,
    days: Vec<Day>,
    bounds: Vec<Field>,
    beside: Vec<Field>,
    save: Button,
}
impl HtmlSafe for PromotionForm<'_> {}

/// Things of which some can be ticked.
struct Choices {
    name: &'static str,
    title: String,
    ticked: usize,
    all: Vec<(Target, bool)>,
}

/// A day that can be picked.
struct Day {
    name: &'static str,
    label: String,
    value: String,
    error: Option<String>,
}

impl<'a> PromotionForm<'a> {
    /// The form with these values, sent there. `hidden` travels with it.
    pub(super) fn new(
        web: &'a Web,
        action: String,
        mut hidden: Vec<Field>,
        (written, targets): (&Written, Targets),
        refusal: Option<&Refusal>,
    ) -> Self {
        let say = &web.say;
        let kind = GivesKind::of(&written.kind).unwrap_or(GivesKind::Percent);
        hidden.push(Field::hidden("kind", kind.code()));
        let refusal = refusal.map(|refusal| in_first_language(web, refusal));
        let refusal = refusal.as_ref();
        let (mut gives, mut wants) = (names(web, written), wants(say, written, &targets.groups));
        gives.extend(of_kind(say, kind, written));
        let mut bounds = bounds(say, written);
        let mut beside = beside(say, written);
        let mut products = [products(say, written)];
        let day = |name: &'static str, label: &str, value: &str| Day {
            error: refusal.filter(|one| one.field == Some(name)).map(|one| one.text.clone()),
            name,
            label: say.t(label),
            value: value.to_owned(),
        };
        let days = vec![
            day("starts", "pricing-promotion-starts", &written.starts),
            day("ends", "pricing-promotion-ends", &written.ends),
        ];
        let mut error = match days.iter().any(|day| day.error.is_some()) {
            true => None,
            false => refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        };
        for fields in [&mut gives[..], &mut wants, &mut bounds, &mut beside, &mut products] {
            let blamed = fields.iter_mut().find(|one| Some(one.name) == refusal.and_then(|why| why.field));
            if let Some(field) = blamed {
                field.error = error.take().map(|error| error.text);
            }
        }
        let [products] = products;
        let lists = vec![
            choices(say.t("pricing-promotion-categories"), "categories", targets.categories, written),
            choices(say.t("pricing-promotion-brands"), "brands", targets.brands, written),
        ];
        let save = Button::main(say.t("pricing-save"));
        Self { say, action, error, hidden, gives, wants, lists, products, days, bounds, beside, save }
    }
}

/// Of a name the one in the first language of the shop is to blame.
fn in_first_language(web: &Web, refusal: &Refusal) -> Refusal {
    let is_name = refusal.field == Some("name_es") && web.house().shop.face().first() == Lang::En;
    Refusal { field: if is_name { Some("name_en") } else { refusal.field }, ..refusal.clone() }
}

/// The name in each language that the shop speaks.
fn names(web: &Web, written: &Written) -> Vec<Field> {
    let (say, face) = (&web.say, web.house().shop.face());
    let one = |lang: Lang, name, value: &str, label: &str, hint: Option<&str>| {
        let field = text(name, value, say.t(label), hint.map(|hint| say.t(hint)));
        let field = Field { required: lang == face.first(), ..field };
        if face.speaks(lang) { field } else { field.unseen() }
    };
    let hint = Some("pricing-promotion-name-hint");
    vec![
        one(Lang::Es, "name_es", &written.name_es, "pricing-promotion-name-es", hint),
        one(Lang::En, "name_en", &written.name_en, "pricing-promotion-name-en", None),
    ]
}

fn of_kind(say: &Say, kind: GivesKind, written: &Written) -> Vec<Field> {
    let needed = |name, value: &str, label: &str, hint: &str| {
        let field = text(name, value, say.t(label), Some(say.t(hint)));
        Field { required: true, ..field }
    };
    let percent =
        || needed("percent", &written.percent, "pricing-promotion-percent", "pricing-promotion-percent-hint");
    let amount = |label: &str| needed("amount", &written.amount, label, "pricing-promotion-amount-hint");
    let count = |label: &str| needed("count", &written.count, label, "pricing-promotion-count-hint");
    match kind {
        GivesKind::Percent => vec![percent()],
        GivesKind::Amount => vec![amount("pricing-promotion-amount")],
        GivesKind::FreeDelivery => Vec::new(),
        GivesKind::BuyGet => vec![
            count("pricing-promotion-buy"),
            needed("get", &written.get, "pricing-promotion-get", "pricing-promotion-get-hint"),
            percent(),
        ],
        GivesKind::Bundle => {
            vec![count("pricing-promotion-bundle"), amount("pricing-promotion-bundle-price")]
        }
        GivesKind::Tiers => vec![Field {
            value: written.tiers.clone(),
            hint: Some(say.t("pricing-promotion-tiers-hint")),
            ..Field::new(FieldKind::Lines, "tiers", say.t("pricing-promotion-tiers"))
        }],
    }
}

/// The groups that there are, and the one that it names already.
fn group(say: &Say, written: &Written, groups: &[Target]) -> Field {
    let mut choices = vec![(String::new(), say.t("pricing-promotion-group-none"))];
    choices.extend(groups.iter().map(|one| (one.id.clone(), one.name.clone())));
    if !choices.iter().any(|(code, _)| *code == written.group) {
        choices.push((written.group.clone(), written.group.clone()));
    }
    Field {
        value: written.group.clone(),
        hint: Some(say.t("pricing-promotion-group-hint")),
        required: false,
        link: Some((say.link("/admin/groups"), say.t("pricing-groups"))),
        ..Field::new(FieldKind::Choice(choices), "group", say.t("pricing-promotion-group"))
    }
}

fn wants(say: &Say, written: &Written, groups: &[Target]) -> Vec<Field> {
    let hint = |key: &str| Some(say.t(key));
    vec![
        text("code", &written.code, say.t("pricing-promotion-code"), hint("pricing-promotion-code-hint")),
        text(
            "minimum",
            &written.minimum,
            say.t("pricing-promotion-minimum"),
            hint("pricing-promotion-minimum-hint"),
        ),
        tick("first", written.is_first_order, say.t("pricing-promotion-first")),
        tick("skips_reduced", written.skips_reduced, say.t("pricing-promotion-skips-reduced")),
        group(say, written, groups),
    ]
}

fn products(say: &Say, written: &Written) -> Field {
    Field {
        value: written.products.clone(),
        required: false,
        hint: Some(say.t("pricing-promotion-products-hint")),
        ..Field::new(FieldKind::Lines, "products", say.t("pricing-promotion-products"))
    }
}

fn bounds(say: &Say, written: &Written) -> Vec<Field> {
    let person_hint = Some(say.t("pricing-promotion-per-person-hint"));
    vec![
        text("in_all", &written.in_all, say.t("pricing-promotion-in-all"), Some(say.t("pricing-no-bound"))),
        text("per_person", &written.per_person, say.t("pricing-promotion-per-person"), person_hint),
    ]
}

fn beside(say: &Say, written: &Written) -> Vec<Field> {
    let priority_hint = Some(say.t("pricing-promotion-priority-hint"));
    vec![
        tick("exclusive", written.is_exclusive, say.t("pricing-promotion-exclusive")),
        text("priority", &written.priority, say.t("pricing-promotion-priority"), priority_hint),
        tick("on", written.is_on, say.t("pricing-promotion-on")),
    ]
}

fn choices(title: String, name: &'static str, all: Vec<Target>, written: &Written) -> Choices {
    let ids = if name == "brands" { &written.brands } else { &written.categories };
    let all: Vec<(Target, bool)> = all
        .into_iter()
        .map(|one| {
            let is_ticked = ids.contains(&one.id);
            (one, is_ticked)
        })
        .collect();
    Choices { name, title, ticked: all.iter().filter(|(_, is_ticked)| *is_ticked).count(), all }
}
