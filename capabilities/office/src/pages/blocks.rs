//! The forms about the shop itself, part by part: what each asks, and what was sent. They are shown while a shop is set up and
//! in its settings.

use action::Face;
use kernel::{Currency, Lang, Localized};
use look::{Field, FieldKind, FormError};
use serde::Deserialize;
use shop::model::{Block, Identity, Naming, Profile, Trade};
use webkit::{Problem, Refusal, Say};

/// Countries from which a shop is likely run, by their letters in ISO 3166; those of the Union first.
const COUNTRIES: &[&str] = &[
    "ES", "DE", "AT", "BE", "BG", "CY", "HR", "DK", "SK", "SI", "EE", "FI", "FR", "GR", "HU", "IE", "IT",
    "LV", "LT", "LU", "MT", "NL", "PL", "PT", "CZ", "RO", "SE", "AD", "CH", "GB", "IS", "NO", "AR", "CL",
    "CO", "CR", "EC", "MX", "PE", "US", "UY",
];
/// Currencies of those countries.
const CURRENCIES: &[&str] = &[
    "EUR", "GBP", "USD", "CHF", "CZK", "DKK", "HUF", "ISK", "NOK", "PLN", "RON", "SEK", "ARS", "CLP", "COP",
    "CRC", "MXN", "PEN", "UYU",
];
/// Zones of those countries.
const ZONES: &[&str] = &[
    "Europe/Madrid",
    "Atlantic/Canary",
    "Atlantic/Azores",
    "Atlantic/Reykjavik",
    "Europe/Athens",
    "Europe/Berlin",
    "Europe/Brussels",
    "Europe/Bucharest",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Paris",
    "Europe/Rome",
    "Europe/Warsaw",
    "America/Bogota",
    "America/Buenos_Aires",
    "America/Costa_Rica",
    "America/Guayaquil",
    "America/Lima",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Montevideo",
    "America/New_York",
    "America/Santiago",
    "UTC",
];

/// A part of what the shop says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Naming,
    Identity,
    Trade,
}

impl Part {
    pub(crate) const ALL: [Self; 3] = [Self::Naming, Self::Identity, Self::Trade];

    /// The last part of its address.
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Self::Naming => "name",
            Self::Identity => "identity",
            Self::Trade => "trade",
        }
    }

    pub(crate) fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.slug() == slug)
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Naming => "office-part-naming",
            Self::Identity => "office-part-identity",
            Self::Trade => "office-part-trade",
        }
    }

    pub(crate) fn lead(self, face: &Face) -> &'static str {
        match self {
            Self::Naming if face.only.is_some() => "office-part-naming-lead-one",
            Self::Naming => "office-part-naming-lead",
            Self::Identity => "office-part-identity-lead",
            Self::Trade => "office-part-trade-lead",
        }
    }
}

/// What was sent. Each form sends the fields of its part and the version that it showed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub(crate) seen: i64,
    name: String,
    sentence_es: String,
    sentence_en: String,
    welcome_es: String,
    welcome_en: String,
    legal_name: String,
    tax_id: String,
    address: String,
    country: String,
    email: String,
    phone: String,
    registry: String,
    adr_body: String,
    only: String,
    currency: String,
    zone: String,
}

impl Said {
    /// What stands in the forms before anybody wrote into them.
    pub(crate) fn of(profile: &Profile, seen: i64) -> Self {
        let Identity { legal_name, tax_id, address, country, email, phone, registry, adr_body } =
            profile.identity();
        Self {
            seen,
            name: profile.name.clone(),
            sentence_es: profile.sentence.es.clone(),
            sentence_en: profile.sentence.en.clone(),
            welcome_es: profile.welcome.es.clone(),
            welcome_en: profile.welcome.en.clone(),
            legal_name,
            tax_id,
            address,
            country,
            email,
            phone,
            registry,
            adr_body,
            only: profile.only.map_or("", Lang::code).to_owned(),
            currency: profile.currency.code().to_owned(),
            zone: profile.zone.clone(),
        }
    }

    /// The same for a shop that has no name yet.
    pub(crate) fn unnamed(self) -> Self {
        let (sentence_es, sentence_en) = (String::new(), String::new());
        Self { name: String::new(), sentence_es, sentence_en, ..self }
    }

    /// One part of it.
    pub(crate) fn block(&self, part: Part) -> Result<Block, Problem> {
        Ok(match part {
            Part::Naming => Block::Naming(Naming {
                name: self.name.clone(),
                sentence: Localized { es: self.sentence_es.clone(), en: self.sentence_en.clone() },
                welcome: Localized { es: self.welcome_es.clone(), en: self.welcome_en.clone() },
            }),
            Part::Identity => Block::Identity(Identity {
                legal_name: self.legal_name.clone(),
                tax_id: self.tax_id.clone(),
                address: self.address.clone(),
                country: self.country.clone(),
                email: self.email.clone(),
                phone: self.phone.clone(),
                registry: self.registry.clone(),
                adr_body: self.adr_body.clone(),
            }),
            Part::Trade => {
                let currency: Currency = self.currency.parse().map_err(|_| Problem::Unreadable)?;
                let only = Some(self.only.as_str()).filter(|code| !code.is_empty());
                let only = only.map(str::parse).transpose().map_err(|_| Problem::Unreadable)?;
                Block::Trade(Trade { only, currency, zone: self.zone.clone() })
            }
        })
    }

    /// The fields of a part, in a shop that looks like this.
    pub(crate) fn fields(&self, say: &Say, part: Part, face: &Face) -> Vec<Field> {
        let mut fields = match part {
            Part::Naming => self.naming(say, face),
            Part::Identity => self.identity(say),
            Part::Trade => self.trade(say),
        };
        fields.push(Field::hidden("seen", self.seen.to_string()));
        fields
    }

    fn naming(&self, say: &Say, face: &Face) -> Vec<Field> {
        let optional = |kind, name, key: &str, value: &str| Field {
            required: false,
            ..text(say, kind, (name, key), value)
        };
        let spoken = |lang, field: Field| if face.speaks(lang) { field } else { field.unseen() };
        let sentence = |name, key, value| optional(FieldKind::Text, name, key, value);
        let welcome = |name, key, value| optional(FieldKind::Lines, name, key, value);
        vec![
            text(say, FieldKind::Text, ("name", "office-field-name"), &self.name),
            spoken(Lang::Es, sentence("sentence_es", "office-field-sentence-es", &self.sentence_es)),
            spoken(Lang::En, sentence("sentence_en", "office-field-sentence-en", &self.sentence_en)),
            spoken(Lang::Es, welcome("welcome_es", "office-field-welcome-es", &self.welcome_es)),
            spoken(Lang::En, welcome("welcome_en", "office-field-welcome-en", &self.welcome_en)),
        ]
    }

    fn identity(&self, say: &Say) -> Vec<Field> {
        let plain = |name, key: &str, value: &str| text(say, FieldKind::Text, (name, key), value);
        let hinted = |field: Field, key: &str| Field { hint: Some(say.t(key)), ..field };
        let optional = |field: Field| Field { required: false, ..field };
        let by = |field: Field, autocomplete| Field { autocomplete: Some(autocomplete), ..field };
        let country = choice(say, ("country", "office-field-country"), &self.country, COUNTRIES, |code| {
            say.t(&format!("office-country-{}", code.to_ascii_lowercase()))
        });
        let email = text(say, FieldKind::Email, ("email", "office-field-email"), &self.email);
        vec![
            by(
                hinted(
                    plain("legal_name", "office-field-legal-name", &self.legal_name),
                    "office-hint-legal-name",
                ),
                "organization",
            ),
            by(country, "country"),
            hinted(plain("tax_id", "office-field-tax-id", &self.tax_id), "office-hint-tax-id"),
            by(plain("address", "office-field-address", &self.address), "street-address"),
            by(hinted(email, "office-hint-email"), "email"),
            by(optional(plain("phone", "office-field-phone", &self.phone)), "tel"),
            optional(hinted(
                plain("registry", "office-field-registry", &self.registry),
                "office-hint-registry",
            )),
            optional(hinted(plain("adr_body", "office-field-adr", &self.adr_body), "office-hint-adr")),
        ]
    }

    fn trade(&self, say: &Say) -> Vec<Field> {
        let itself = |code: &str| code.to_owned();
        let zone = |code: &str| code.replace('_', " ");
        let currency = choice(say, ("currency", "office-field-currency"), &self.currency, CURRENCIES, itself);
        let langs = ["", Lang::Es.code(), Lang::En.code()];
        let only = choice(say, ("only", "office-field-langs"), &self.only, &langs, |code| {
            say.t(match code {
                "es" => "office-langs-es",
                "en" => "office-langs-en",
                _ => "office-langs-all",
            })
        });
        vec![
            Field { hint: Some(say.t("office-hint-langs")), required: false, ..only },
            Field { hint: Some(say.t("office-hint-currency")), ..currency },
            choice(say, ("zone", "office-field-zone"), &self.zone, ZONES, zone),
        ]
    }
}

fn text(say: &Say, kind: FieldKind, (name, key): (&'static str, &str), value: &str) -> Field {
    Field { value: value.to_owned(), autocomplete: Some("off"), ..Field::new(kind, name, say.t(key)) }
}

/// One of a list. What is chosen stays possible even if the list does not have it.
fn choice(
    say: &Say,
    (name, key): (&'static str, &str),
    value: &str,
    all: &[&str],
    called: impl Fn(&str) -> String,
) -> Field {
    let mut choices: Vec<_> = all.iter().map(|code| ((*code).to_owned(), called(code))).collect();
    if !all.contains(&value) {
        choices.push((value.to_owned(), value.to_owned()));
    }
    Field { value: value.to_owned(), ..Field::new(FieldKind::Choice(choices), name, say.t(key)) }
}

/// Marks the field to blame; gives what is wrong with the form as a whole, if no field is.
pub(crate) fn blame(fields: &mut [Field], refusal: &Refusal) -> Option<FormError> {
    let blamed = fields.iter_mut().find(|field| Some(field.name) == refusal.field);
    match blamed {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(FormError { text: refusal.text.clone() }),
    }
}
