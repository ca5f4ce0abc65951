//! What a buyer chooses between, in a form: options and their values, those that are added as words between commas.

use super::{Reader, Why, free_key, of, pictures::Places, plain, put_texts};
use crate::model::{OptionDraft, OptionValue, ProductDraft, Sheet};
use kernel::{Lang, Localized};

/// So many values may be added to an option at once.
pub const VALUES_AT_ONCE: usize = 100;

pub(super) fn show(draft: &ProductDraft, sheet: &mut Sheet) {
    for (id, option) in draft.options.iter().enumerate() {
        let row = format!("o.{id}");
        sheet.add("o", id.to_string());
        sheet.set(format!("{row}.key"), option.key.clone());
        put_texts(sheet, &row, &option.name);
        for (number, value) in option.values.iter().enumerate() {
            let cell = format!("{row}.v.{number}");
            sheet.add(format!("{row}.v"), number.to_string());
            sheet.set(format!("{cell}.key"), value.key.clone());
            put_texts(sheet, &cell, &value.name);
            sheet.set(format!("{cell}.swatch"), value.swatch.clone().unwrap_or_default());
            let picture = value.picture.map(|place| place.to_string()).unwrap_or_default();
            sheet.set(format!("{cell}.picture"), picture);
        }
    }
}

/// An option of a form with what became of it.
pub(super) struct Choice {
    /// The keys of its values before, as the rows of variants name them.
    pub(super) option: OptionDraft,
    /// Whether it is there no longer.
    pub(super) is_gone: bool,
    /// Whether it was not there when the form was shown.
    pub(super) is_new: bool,
    /// Keys of values that are new.
    pub(super) fresh: Vec<String>,
}

pub(super) fn read(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    places: &Places,
    draft: &mut ProductDraft,
) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for id in reader.sent.all("o") {
        if let Some(choice) = one(reader, base, places, id, &choices) {
            choices.push(choice);
        }
    }
    draft.options =
        choices.iter().filter(|choice| !choice.is_gone).map(|choice| choice.option.clone()).collect();
    choices
}

fn one(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    places: &Places,
    id: &str,
    others: &[Choice],
) -> Option<Choice> {
    let row = format!("o.{id}");
    let key = reader.sent.text(&format!("{row}.key")).to_owned();
    let known = base.options.iter().find(|option| !key.is_empty() && option.key == key);
    let name = texts(reader, &row, known.map(|option| &option.name));
    let words = added(reader, &row);
    let (is_new, is_gone) = (key.is_empty(), reader.sent.ticked(&format!("{row}.gone")));
    if is_new && name.is_empty() && words.is_empty() {
        return None;
    }
    if name.is_empty() && !is_gone {
        reader.blame(of(&row, reader.hand.first), Why::Name);
    }
    let mut values = values(reader, base, places, &row, known);
    let mut fresh = Vec::new();
    for word in words {
        let name = Localized::only(reader.hand.first, word);
        let key = free_key(&name, |key| values.iter().any(|value: &OptionValue| value.key == key));
        fresh.push(key.clone());
        values.push(OptionValue { key, name, ..OptionValue::default() });
    }
    if values.is_empty() && !is_gone {
        reader.blame(format!("{row}.add"), Why::Name);
    }
    let taken = |key: &str| others.iter().any(|other| other.option.key == key);
    let key = if is_new { free_key(&name, taken) } else { key };
    Some(Choice { option: OptionDraft { key, name, values }, is_gone, is_new, fresh })
}

/// The words of values to add, those that are there already left out.
fn added(reader: &mut Reader<'_>, row: &str) -> Vec<String> {
    let field = format!("{row}.add");
    let known: Vec<String> = reader
        .sent
        .all(&format!("{row}.v"))
        .iter()
        .map(|number| plain(reader.sent.text(&of(&format!("{row}.v.{number}"), reader.hand.first))))
        .collect();
    let mut words: Vec<String> = Vec::new();
    for word in reader.sent.text(&field).split([',', ';', '\n']).map(plain) {
        if !word.is_empty() && !known.contains(&word) && !words.contains(&word) {
            words.push(word);
        }
    }
    if words.len() > VALUES_AT_ONCE {
        reader.blame(field, Why::TooMany { most: VALUES_AT_ONCE as i64 });
        words.clear();
    }
    words
}

fn values(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    places: &Places,
    row: &str,
    known: Option<&OptionDraft>,
) -> Vec<OptionValue> {
    let mut values = Vec::new();
    for number in reader.sent.all(&format!("{row}.v")) {
        let cell = format!("{row}.v.{number}");
        if reader.sent.ticked(&format!("{cell}.gone")) {
            continue;
        }
        let key = reader.sent.text(&format!("{cell}.key")).to_owned();
        let before = known.and_then(|option| option.values.iter().find(|value| value.key == key));
        let name = texts(reader, &cell, before.map(|value| &value.name));
        if key.is_empty() || name.is_empty() {
            reader.blame(of(&cell, reader.hand.first), Why::Name);
            continue;
        }
        let swatch = swatch(reader, &cell, before);
        let picture = places.get(reader.sent.text(&format!("{cell}.picture"))).copied();
        let more = before.map(|value| moved(reader, base, places, &value.more)).unwrap_or_default();
        values.push(OptionValue { key, name, swatch, picture, more });
    }
    values
}

fn texts(reader: &Reader<'_>, field: &str, known: Option<&Localized>) -> Localized {
    let mut text = known.cloned().unwrap_or_default();
    for lang in Lang::ALL {
        let sent = plain(reader.sent.text(&of(field, lang)));
        if sent != plain(text.own(lang)) {
            *text.own_mut(lang) = sent;
        }
    }
    text
}

fn swatch(reader: &mut Reader<'_>, cell: &str, known: Option<&OptionValue>) -> Option<String> {
    let field = format!("{cell}.swatch");
    let sent = plain(reader.sent.text(&field));
    let kept = known.and_then(|value| value.swatch.clone());
    if sent == plain(kept.as_deref().unwrap_or_default()) {
        return kept;
    }
    let is_colour =
        sent.len() == 7 && sent.starts_with('#') && sent.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit());
    if !is_colour && !sent.is_empty() {
        reader.blame(field, Why::Colour);
    }
    Some(sent).filter(|_| is_colour)
}

/// Where further pictures of a value stand now. The form does not show them: they are found again by their sources.
fn moved(reader: &Reader<'_>, base: &ProductDraft, places: &Places, more: &[usize]) -> Vec<usize> {
    let now = |place: &usize| {
        let source = &base.pictures.get(*place)?.source;
        let same = base.pictures.iter().take(*place).filter(|picture| picture.source == *source).count();
        let rows =
            reader.sent.all("p").iter().filter(|id| reader.sent.text(&format!("p.{id}.source")) == source);
        rows.filter_map(|id| places.get(id).copied()).nth(same)
    };
    more.iter().filter_map(now).collect()
}
