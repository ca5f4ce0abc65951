//! The sentences of all crates, one Fluent bundle for each language. The sentences themselves live in `locales`.

use action::Texts;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use kernel::{Lang, Word};
use std::{
    collections::HashMap,
    fmt,
    sync::{PoisonError, RwLock},
};

/// Why the texts cannot be used.
#[derive(Debug)]
pub struct TextsUnusable(String);

impl fmt::Display for TextsUnusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for TextsUnusable {}

type Bundle = FluentBundle<FluentResource>;

/// Sentences about numbers below this are kept once they were made.
const SMALL: i64 = 100;

/// All sentences.
pub struct Fluent {
    es: Tongue,
    en: Tongue,
}

/// The sentences of a language.
struct Tongue {
    bundle: Bundle,
    /// Sentences about one small number, by their key: choosing the plural costs more than all else in a row of a list.
    counted: RwLock<HashMap<String, HashMap<i64, String>>>,
}

impl Fluent {
    /// Reads the texts of all doors. A key that two of them use, or a text that does not parse, is refused.
    pub fn load<'t>(texts: impl IntoIterator<Item = (Lang, &'t str)>) -> Result<Self, TextsUnusable> {
        let (mut es, mut en) = (Tongue::of(Lang::Es), Tongue::of(Lang::En));
        for (lang, text) in texts {
            let resource = FluentResource::try_new(text.to_owned())
                .map_err(|(_, errors)| TextsUnusable(format!("{}: {errors:?}", lang.code())))?;
            let into = match lang {
                Lang::Es => &mut es,
                Lang::En => &mut en,
            };
            into.bundle
                .add_resource(resource)
                .map_err(|errors| TextsUnusable(format!("{}: {errors:?}", lang.code())))?;
        }
        Ok(Self { es, en })
    }
}

impl Tongue {
    /// One that has no sentence yet.
    fn of(lang: Lang) -> Self {
        let id = lang.code().parse().expect("the codes of our languages are language ids");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks round inserted values would be seen in addresses, in attributes and by whoever copies a price.
        bundle.set_use_isolating(false);
        Self { bundle, counted: RwLock::default() }
    }

    /// A sentence about a small number, made once.
    fn count(&self, lang: Lang, key: &str, with: &[(&str, Word<'_>)], count: i64) -> String {
        let known = self.counted.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(said) = known.get(key).and_then(|said| said.get(&count)) {
            return said.clone();
        }
        drop(known);
        let said = self.fill(lang, key, with);
        let mut counted = self.counted.write().unwrap_or_else(PoisonError::into_inner);
        counted.entry(key.to_owned()).or_default().insert(count, said.clone());
        said
    }

    fn fill(&self, lang: Lang, key: &str, with: &[(&str, Word<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, lang = lang.code(), "a text is missing");
            return format!("⟨{key}⟩");
        };
        let args: FluentArgs<'_> = with.iter().map(|(name, word)| (*name, value(word, lang))).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, lang = lang.code(), ?errors, "a text could not be filled");
        }
        said
    }
}

impl Texts for Fluent {
    fn say(&self, lang: Lang, key: &str, with: &[(&str, Word<'_>)]) -> String {
        let tongue = match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        };
        match with {
            [("count", Word::Count(count))] if (0..SMALL).contains(count) => {
                tongue.count(lang, key, with, *count)
            }
            _ => tongue.fill(lang, key, with),
        }
    }
}

fn value<'w>(word: &Word<'w>, lang: Lang) -> FluentValue<'w> {
    match word {
        Word::Text(text) => FluentValue::from(*text),
        Word::Count(count) => FluentValue::from(*count),
        Word::Money(amount) => FluentValue::from(amount.show(lang)),
        Word::At(at) => FluentValue::from(at.to_string()),
    }
}
