//! What is said of a product as a whole: its words, where it stands, who made it, what it is.

use super::{Reader, Why, of, put_texts};
use crate::model::{
    AttributeDraft, AttributeValue, Hand, KindDraft, Maker, Part, ProductDraft, ProductType, Responsible,
    Sheet, Status, TaxClass, Withdrawal,
};
use kernel::{Lang, Localized};

pub(super) fn show(draft: &ProductDraft, kind: Option<&KindDraft>, hand: Hand, sheet: &mut Sheet) {
    for (field, text) in words(draft) {
        put_texts(sheet, field, text);
    }
    for (field, code) in [
        ("status", draft.status.code()),
        ("type", draft.product_type.code()),
        ("tax", draft.tax.code()),
        ("withdrawal", draft.withdrawal.code()),
        ("kind", draft.kind.as_deref().unwrap_or_default()),
        ("brand", draft.brand.as_deref().unwrap_or_default()),
        ("url", draft.url.as_deref().unwrap_or_default()),
        ("category", draft.categories.first().map_or("", String::as_str)),
    ] {
        sheet.set(field, code);
    }
    for key in draft.categories.iter().skip(1) {
        sheet.add("also", key.clone());
    }
    sheet.set("tags", draft.tags.join("\n"));
    sheet.set("related", draft.related.join("\n"));
    let parts: Vec<String> =
        draft.parts.iter().map(|part| format!("{} {}", part.quantity, part.sku)).collect();
    sheet.set("parts", parts.join("\n"));
    for attribute in kind.iter().flat_map(|kind| &kind.attributes) {
        show_attribute(draft, attribute, hand, sheet);
    }
    for (field, text) in maker_fields(draft.maker.as_ref()) {
        sheet.set(field, text);
    }
}

fn words(draft: &ProductDraft) -> [(&'static str, &Localized); 5] {
    [
        ("name", &draft.name),
        ("slug", &draft.slug),
        ("summary", &draft.summary),
        ("text", &draft.text),
        ("safety", &draft.safety),
    ]
}

pub(super) fn read(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    kind: Option<&KindDraft>,
    draft: &mut ProductDraft,
) {
    reader.texts("name", &mut draft.name);
    reader.texts("slug", &mut draft.slug);
    reader.texts("summary", &mut draft.summary);
    reader.texts("text", &mut draft.text);
    reader.texts("safety", &mut draft.safety);
    choice(reader, "status", Status::of, &mut draft.status);
    choice(reader, "type", ProductType::of, &mut draft.product_type);
    choice(reader, "tax", TaxClass::of, &mut draft.tax);
    let withdrawal = |code: &str| Withdrawal::ALL.into_iter().find(|one| one.code() == code);
    choice(reader, "withdrawal", withdrawal, &mut draft.withdrawal);
    for (field, kept) in [("kind", &mut draft.kind), ("brand", &mut draft.brand), ("url", &mut draft.url)] {
        if let Some(news) = reader.news(field) {
            *kept = Some(news).filter(|news| !news.is_empty());
        }
    }
    draft.categories = categories(reader, base);
    for (field, kept) in [("tags", &mut draft.tags), ("related", &mut draft.related)] {
        if let Some(news) = reader.news(field) {
            *kept = lines(&news).map(str::to_owned).collect();
        }
    }
    if let Some(news) = reader.news("parts") {
        draft.parts = parts(reader, &news);
    }
    for attribute in kind.iter().flat_map(|kind| &kind.attributes) {
        read_attribute(reader, base, attribute, draft);
    }
    draft.maker = maker(reader, base);
}

fn choice<T>(reader: &mut Reader<'_>, field: &str, of: impl Fn(&str) -> Option<T>, kept: &mut T) {
    let Some(news) = reader.news(field) else { return };
    match of(&news) {
        Some(chosen) => *kept = chosen,
        None => reader.blame(field, Why::Choice),
    }
}

/// Where it stands first, then where else: those that stay in their order, then those that are new.
fn categories(reader: &Reader<'_>, base: &ProductDraft) -> Vec<String> {
    let sent = reader.sent;
    if !sent.has("category") {
        return base.categories.clone();
    }
    let first = sent.text("category");
    let also = sent.all("also");
    let stay = base.categories.iter().skip(1).filter(|key| also.contains(key));
    let fresh = also.iter().filter(|key| !base.categories.iter().skip(1).any(|known| known == *key));
    let mut all: Vec<String> = Vec::new();
    for key in [first].into_iter().chain(stay.chain(fresh).map(String::as_str)) {
        if !key.is_empty() && !all.iter().any(|known| known == key) {
            all.push(key.to_owned());
        }
    }
    all
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn parts(reader: &mut Reader<'_>, text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for line in lines(text) {
        let (quantity, sku) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let sku = sku.trim_start_matches(['×', 'x', ' ']).trim();
        match Hand::whole(quantity.trim_end_matches('×')).filter(|many| *many > 0 && !sku.is_empty()) {
            Some(quantity) => parts.push(Part { sku: sku.to_owned(), quantity }),
            None => reader.blame("parts", Why::Line),
        }
    }
    parts
}

/// The field of an attribute: `a.KEY` of a number, `a.KEY.es` of a text.
fn field_of(attribute: &AttributeDraft) -> String {
    format!("a.{}", attribute.key)
}

/// Whether an attribute is a number here: by what is kept, else by its unit.
fn is_number(draft: &ProductDraft, attribute: &AttributeDraft) -> bool {
    match draft.attributes.get(&attribute.key) {
        Some(AttributeValue::Number(_)) => true,
        Some(AttributeValue::Text(_)) => false,
        None => attribute.unit.is_some(),
    }
}

fn show_attribute(draft: &ProductDraft, attribute: &AttributeDraft, hand: Hand, sheet: &mut Sheet) {
    let field = field_of(attribute);
    match draft.attributes.get(&attribute.key) {
        Some(AttributeValue::Number(number)) => sheet.set(field, hand.show_measure(*number)),
        Some(AttributeValue::Text(text)) => put_texts(sheet, &field, text),
        None if is_number(draft, attribute) => sheet.set(field, ""),
        None => put_texts(sheet, &field, &Localized::default()),
    }
}

fn read_attribute(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    attribute: &AttributeDraft,
    draft: &mut ProductDraft,
) {
    let (field, key) = (field_of(attribute), attribute.key.clone());
    if is_number(base, attribute) {
        match reader.news(&field) {
            None => {}
            Some(news) if news.is_empty() => drop(draft.attributes.remove(&key)),
            Some(news) => match reader.hand.measure(&news) {
                Some(number) => drop(draft.attributes.insert(key, AttributeValue::Number(number))),
                None => reader.blame(field, Why::Number),
            },
        }
        return;
    }
    if Lang::ALL.into_iter().all(|lang| reader.news(&of(&field, lang)).is_none()) {
        return;
    }
    let mut text = match base.attributes.get(&key) {
        Some(AttributeValue::Text(text)) => text.clone(),
        Some(AttributeValue::Number(_)) | None => Localized::default(),
    };
    reader.texts(&field, &mut text);
    if text.is_empty() {
        draft.attributes.remove(&key);
    } else {
        draft.attributes.insert(key, AttributeValue::Text(text));
    }
}

fn maker_fields(maker: Option<&Maker>) -> [(&'static str, &str); 7] {
    let responsible = maker.and_then(|maker| maker.eu_responsible.as_ref());
    let own = |of: fn(&Maker) -> &String| maker.map_or("", |maker| of(maker));
    let here = |of: fn(&Responsible) -> &String| responsible.map_or("", |one| of(one));
    [
        ("maker.name", own(|maker| &maker.name)),
        ("maker.address", own(|maker| &maker.address)),
        ("maker.email", own(|maker| &maker.email)),
        ("maker.country", own(|maker| &maker.country)),
        ("maker.eu.name", here(|one| &one.name)),
        ("maker.eu.address", here(|one| &one.address)),
        ("maker.eu.email", here(|one| &one.email)),
    ]
}

/// Who answers for it by its own word. Where nothing of it is left, the brand's maker answers.
fn maker(reader: &Reader<'_>, base: &ProductDraft) -> Option<Maker> {
    let fields = maker_fields(base.maker.as_ref()).map(|(field, _)| field);
    if fields.iter().all(|field| reader.news(field).is_none()) {
        return base.maker.clone();
    }
    let mut maker = base.maker.clone().unwrap_or_default();
    let mut here = maker.eu_responsible.take().unwrap_or_default();
    for (field, kept) in [
        ("maker.name", &mut maker.name),
        ("maker.address", &mut maker.address),
        ("maker.email", &mut maker.email),
        ("maker.country", &mut maker.country),
        ("maker.eu.name", &mut here.name),
        ("maker.eu.address", &mut here.address),
        ("maker.eu.email", &mut here.email),
    ] {
        reader.text(field, kept);
    }
    maker.country = maker.country.to_uppercase();
    maker.eu_responsible = (here != Responsible::default()).then_some(here);
    (maker != Maker::default()).then_some(maker)
}
