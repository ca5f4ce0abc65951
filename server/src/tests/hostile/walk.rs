//! Every form of the shop, sent with each field in turn holding what nobody means well with.

use super::{
    browser::{Caller, Entrance, Sent, filled},
    forms::{Field, Form, blame, forms, marked},
    ground::Ground,
    shop::{Found, People, bare, route_of, routes},
    values::{CHOICES, HTML, OBEYED, TEXTS, Way},
};
use http::Method;
use kernel::PersonId;
use std::collections::{BTreeMap, BTreeSet};
use testing::Answer;
use webkit::{Audience, Listed, is_own_path};

/// What a form may be answered.
const KNOWN: [u16; 13] = [200, 201, 204, 303, 400, 403, 404, 409, 413, 415, 422, 428, 429];

/// How a page begins that is nothing but what is to be said of a refusal.
const TROUBLE: &str = "class=\"wrap lost\"";
/// Rules that speak of several fields at once, and the field which they mark.
const TOGETHER: &[(&str, &str)] = &[
    ("/admin/brands/{id}", "maker"),
    ("/admin/brands/new", "maker"),
    ("/admin/cases/replies", "name"),
    ("/admin/cases/replies", "body"),
    ("/admin/newsletter/issues", "body_es"),
    ("/admin/newsletter/issues", "body_en"),
    ("/admin/newsletter/issues/{id}", "body_es"),
    ("/admin/newsletter/issues/{id}", "body_en"),
];

/// A form and whoever sends it.
pub(super) struct Asked<'p> {
    pub(super) who: &'p Caller,
    pub(super) page: String,
    pub(super) form: Form,
    pub(super) route: &'static str,
}

/// The forms on these pages that are for whoever sees them here, each once.
pub(super) fn forms_of<'p>(people: &'p People, who: &'p Caller, pages: &[Found]) -> Vec<Asked<'p>> {
    let routes = routes();
    let (mut met, mut all) = (BTreeSet::new(), Vec::new());
    for page in pages {
        for form in forms(&page.html) {
            let action = bare(&form.action);
            let path = action.split('?').next().unwrap_or_default();
            let (_, route, audience): &Listed = route_of(&routes, &Method::POST, path)
                .unwrap_or_else(|| panic!("{}: a form leads to {action}, which is no route", page.address));
            let is_theirs = people.whoever(*audience, path).name == who.name
                || (*audience == Audience::Everyone && who.name == "member" && route.starts_with("/i/"));
            let names: BTreeSet<String> = form.fields.iter().map(|field| plain(&field.name)).collect();
            if is_theirs && met.insert((*route, names)) {
                all.push(Asked { who, page: page.address.clone(), form, route });
            }
        }
    }
    all
}

/// The name of a field without what is counted in it.
fn plain(name: &str) -> String {
    let is_id = |part: &str| part.len() > 8 && part.contains(|sign: char| sign.is_ascii_digit());
    let parts = name.split(['.', '_', ':', '[', ']']);
    let plain = |part: &str| {
        if is_id(part) { "#".to_owned() } else { part.replace(|sign: char| sign.is_ascii_digit(), "#") }
    };
    parts.map(plain).collect::<Vec<_>>().join(".")
}

/// What is sent instead of a form that was filled well; nothing where it would be the same.
fn spoilt(base: &Sent, field: &Field, way: Way, other: PersonId) -> Option<Sent> {
    let mut sent = base.clone();
    let put = |sent: &mut Sent, value: Vec<u8>| {
        match sent.iter_mut().find(|(name, _)| *name == field.name) {
            Some(place) => place.1 = value,
            None => sent.push((field.name.clone(), value)),
        };
    };
    match way {
        Way::As(value) => put(&mut sent, value.to_vec()),
        Way::Long(bytes) => put(&mut sent, vec![b'a'; bytes]),
        Way::Theirs => put(&mut sent, other.to_string().into_bytes()),
        Way::Missing => sent.retain(|(name, _)| *name != field.name),
        Way::Twice => {
            let value = base.iter().find(|(name, _)| *name == field.name)?.1.clone();
            sent.push((field.name.clone(), value));
        }
        Way::Beside => sent.push(("nobody_asked_for_this".to_owned(), b"1".to_vec())),
    }
    (sent != *base).then_some(sent)
}

/// The ways in which a field is spoilt: all of them where somebody writes a text.
fn ways(field: &Field) -> Vec<(&'static str, Way)> {
    let is_text = matches!(
        field.kind.as_str(),
        "text" | "email" | "password" | "textarea" | "number" | "search" | "url" | "tel" | "date" | "file"
    );
    TEXTS.iter().copied().filter(|(name, _)| is_text || CHOICES.contains(name)).collect()
}

/// What was found, in the words of whoever mends it.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) all: Vec<String>,
    /// How often a form was answered with which status.
    pub(super) statuses: BTreeMap<u16, usize>,
    /// Forms that went through as they were filled.
    pub(super) fair: BTreeSet<&'static str>,
    /// Forms that did not, with what was said.
    pub(super) unfair: BTreeMap<&'static str, String>,
}

impl Findings {
    /// Fails with everything that was found.
    #[track_caller]
    pub(super) fn report(&self) {
        let all = self.all.join("\n");
        assert!(self.all.is_empty(), "{} findings; statuses {:?}:\n{all}", self.all.len(), self.statuses);
    }
}

/// Sends hostile forms and looks at what comes of it.
pub(super) struct Attack<'a, 'w> {
    pub(super) entrance: &'a Entrance<'w>,
    pub(super) ground: &'a Ground<'w>,
    pub(super) other: PersonId,
    /// Of all fields and values one in so many is sent.
    pub(super) one_in: u64,
    pub(super) findings: Findings,
}

impl Attack<'_, '_> {
    /// One form, whole.
    pub(super) async fn form(&mut self, asked: &Asked<'_>) {
        let base = filled(&asked.form);
        let answer = self.send(asked, &asked.form, &base).await;
        let is_fair = is_accepted(&answer);
        if is_fair {
            self.findings.fair.insert(asked.route);
        } else {
            let said = format!("{}: {}: {:?}", asked.page, answer.status, blame(&answer.body));
            self.findings.unfair.insert(asked.route, said);
        }
        self.judge(asked, "as it stands", &answer, None).await;
        self.ground.restore().await;
        let mut met = BTreeSet::new();
        for field in &asked.form.fields {
            if !met.insert(plain(&field.name)) {
                continue;
            }
            let mut is_told = false;
            for (name, way) in ways(field) {
                let what = format!("{}={name}", field.name);
                let Some(sent) = spoilt(&base, field, way, self.other) else { continue };
                if seed(&format!("{} {what}", asked.route)) % self.one_in != 0 {
                    continue;
                }
                let answer = self.send(asked, &asked.form, &sent).await;
                self.judge(asked, &what, &answer, is_fair.then_some(field)).await;
                self.ground.restore().await;
                if answer.status == 422
                    && !answer.body.contains(TROUBLE)
                    && !std::mem::replace(&mut is_told, true)
                {
                    self.in_english(asked, &what, &sent, &answer).await;
                }
            }
        }
    }

    async fn send(&mut self, asked: &Asked<'_>, form: &Form, sent: &Sent) -> Answer {
        let mut answer = self.entrance.submit(asked.who, form, sent).await;
        if answer.status == 429 {
            self.entrance.forget_tries().await;
            answer = self.entrance.submit(asked.who, form, sent).await;
        }
        *self.findings.statuses.entry(answer.status.as_u16()).or_default() += 1;
        answer
    }

    async fn judge(&mut self, asked: &Asked<'_>, what: &str, answer: &Answer, field: Option<&Field>) {
        let changed = self.ground.changed().await;
        let mut found = strange(answer);
        if !is_accepted(answer) && !changed.is_empty() {
            found.push(format!("it was refused, and {changed:?} changed"));
        }
        if answer.status == 422 && !answer.body.contains(TROUBLE) {
            let (said, marked) = (blame(&answer.body), marked(&answer.body));
            if said.is_empty() {
                found.push("it was refused without a word".to_owned());
            }
            let is_seen = |field: &&Field| !["hidden", "button", "file"].contains(&field.kind.as_str());
            if let Some(field) = field.filter(is_seen)
                && !marked.is_empty()
                && !marked.contains(&field.name)
                && !TOGETHER
                    .iter()
                    .any(|(route, one)| *route == asked.route && marked.iter().all(|name| name == one))
            {
                found.push(format!("{marked:?} are marked instead"));
            }
        }
        if is_accepted(answer) && what.ends_with("=html") {
            for address in
                [answer.header("location"), asked.page.as_str()].into_iter().filter(|way| !way.is_empty())
            {
                let shown = self.entrance.get(asked.who, address).await;
                found.extend(strange(&shown).into_iter().map(|what| format!("then {address}: {what}")));
            }
        }
        for what_is in found {
            let Asked { who, route, .. } = asked;
            self.findings
                .all
                .push(format!("{}: POST {route} {what}: {}: {what_is}", who.name, answer.status));
        }
    }

    /// The same in the other language: what is said is another text.
    async fn in_english(&mut self, asked: &Asked<'_>, what: &str, sent: &Sent, before: &Answer) {
        let form = Form { action: format!("/en{}", asked.form.action), ..asked.form.clone() };
        let answer = self.send(asked, &form, sent).await;
        self.judge(asked, what, &answer, None).await;
        self.ground.restore().await;
        let (spanish, english) = (blame(&before.body), blame(&answer.body));
        if answer.status != 422 || spanish == english {
            let (route, status) = (asked.route, answer.status);
            self.findings
                .all
                .push(format!("POST /en{route} {what}: {status}: it says {english:?} in both languages"));
        }
    }
}

pub(super) fn is_accepted(answer: &Answer) -> bool {
    answer.status.is_success() || answer.status == 303
}

/// What no answer may be, whatever was sent.
pub(super) fn strange(answer: &Answer) -> Vec<String> {
    let mut found = Vec::new();
    if !KNOWN.contains(&answer.status.as_u16()) {
        found.push("this is no answer to a form".to_owned());
    }
    let kind = answer.header("content-type");
    if kind.starts_with("text/html") {
        found.extend(
            OBEYED
                .iter()
                .filter(|text| answer.body.contains(**text))
                .map(|text| format!("{text} stands there unescaped")),
        );
        if let Some(at) = answer.body.find('⟨') {
            let text: String = answer.body[at..].chars().take(60).collect();
            found.push(format!("a text is missing: {text}"));
        }
        let lang = answer.header("content-language");
        // A letter that is shown as it will arrive is no page of ours.
        if !lang.is_empty() && !answer.body.contains(&format!("<html lang=\"{lang}\"")) {
            found.push(format!("the page is not in {lang:?}"));
        }
    } else if !is_accepted(answer) && !kind.contains("json") {
        found.push(format!("a refusal of the kind {kind:?}"));
    }
    let location = answer.header("location");
    if !location.is_empty() && !is_own_path(location) {
        found.push(format!("it leads to {location}"));
    }
    if answer.headers.iter().any(|(_, value)| value.as_bytes().windows(6).any(|part| part == b"evil=1")) {
        found.push("a header was brought in".to_owned());
    }
    found
}

/// The same number for the same text, always.
pub(super) fn seed(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        >> 7
}

/// Everything that may be written holds what would be obeyed; afterwards every page is looked at by everybody.
pub(super) async fn write_everywhere(entrance: &Entrance<'_>, asked: &Asked<'_>) -> bool {
    let mut sent = filled(&asked.form);
    let is_text = |field: &Field| matches!(field.kind.as_str(), "text" | "textarea" | "search");
    for field in asked.form.fields.iter().filter(|field| is_text(field)) {
        let before = sent.clone();
        match sent.iter_mut().find(|(name, _)| *name == field.name) {
            Some(place) => place.1 = HTML.as_bytes().to_vec(),
            None => continue,
        }
        // What may not hold it keeps what is good.
        let answer = entrance.submit(asked.who, &asked.form, &sent).await;
        if answer.status == 429 {
            entrance.forget_tries().await;
        }
        if !is_accepted(&answer) {
            sent = before;
        }
    }
    sent.iter().any(|(_, value)| value == HTML.as_bytes())
}
