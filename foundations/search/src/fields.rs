//! The fields of the index: what is kept of a document, and how its words are made comparable. What goes into them is
//! `document`.

use crate::analysis::{AS_WRITTEN, FOLDED, STEMS_EN, STEMS_ES};
use kernel::Lang;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// The fields of the index.
#[derive(Clone)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    pub(crate) id: Field,
    pub(crate) doc: Field,
    pub(crate) name_es: Field,
    pub(crate) name_en: Field,
    pub(crate) text_es: Field,
    pub(crate) text_en: Field,
    pub(crate) prose_es: Field,
    pub(crate) prose_en: Field,
    pub(crate) head_es: Field,
    pub(crate) head_en: Field,
    pub(crate) section_es: Field,
    pub(crate) section_en: Field,
    pub(crate) begins: Field,
    pub(crate) words: Field,
    pub(crate) written: Field,
    pub(crate) code: Field,
    pub(crate) category: Field,
    pub(crate) facet: Field,
    pub(crate) price: Field,
    pub(crate) published: Field,
    pub(crate) in_stock: Field,
    pub(crate) rating: Field,
    pub(crate) rated: Field,
    pub(crate) tie: Field,
    pub(crate) body: Field,
}

impl Fields {
    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        let text = |analyser: &str| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(analyser)
                .set_index_option(IndexRecordOption::WithFreqs);
            TextOptions::default().set_indexing_options(indexing)
        };
        Self {
            id: schema.add_text_field("id", STRING),
            doc: schema.add_text_field("doc", STRING),
            name_es: schema.add_text_field("name_es", text(STEMS_ES)),
            name_en: schema.add_text_field("name_en", text(STEMS_EN)),
            text_es: schema.add_text_field("text_es", text(STEMS_ES)),
            text_en: schema.add_text_field("text_en", text(STEMS_EN)),
            prose_es: schema.add_text_field("prose_es", text(STEMS_ES)),
            prose_en: schema.add_text_field("prose_en", text(STEMS_EN)),
            head_es: schema.add_text_field("head_es", STRING),
            head_en: schema.add_text_field("head_en", STRING),
            section_es: schema.add_text_field("section_es", text(STEMS_ES)),
            section_en: schema.add_text_field("section_en", text(STEMS_EN)),
            begins: schema.add_text_field("begins", STRING),
            words: schema.add_text_field("words", text(FOLDED)),
            written: schema.add_text_field("written", text(AS_WRITTEN)),
            code: schema.add_text_field("code", STRING),
            category: schema.add_text_field("category", STRING),
            facet: schema.add_text_field("facet", STRING | FAST),
            price: schema.add_i64_field("price", FAST),
            published: schema.add_i64_field("published", FAST),
            in_stock: schema.add_bool_field("in_stock", FAST),
            rating: schema.add_i64_field("rating", FAST),
            rated: schema.add_i64_field("rated", FAST),
            tie: schema.add_u64_field("tie", FAST),
            body: schema.add_text_field("body", STORED),
            schema: schema.build(),
        }
    }

    pub(crate) fn name(&self, lang: Lang) -> Field {
        match lang {
            Lang::Es => self.name_es,
            Lang::En => self.name_en,
        }
    }

    /// What it is said to be: tags, attributes, values, sections.
    pub(crate) fn text(&self, lang: Lang) -> Field {
        match lang {
            Lang::Es => self.text_es,
            Lang::En => self.text_en,
        }
    }

    /// What is told about it, in which anything may be mentioned.
    pub(crate) fn prose(&self, lang: Lang) -> Field {
        match lang {
            Lang::Es => self.prose_es,
            Lang::En => self.prose_en,
        }
    }

    /// The stem of the word that says what it is.
    pub(crate) fn head(&self, lang: Lang) -> Field {
        match lang {
            Lang::Es => self.head_es,
            Lang::En => self.head_en,
        }
    }

    /// What the sections are called in which it stands.
    pub(crate) fn section(&self, lang: Lang) -> Field {
        match lang {
            Lang::Es => self.section_es,
            Lang::En => self.section_en,
        }
    }
}
