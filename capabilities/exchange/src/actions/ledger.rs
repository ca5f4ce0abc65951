//! Whoever watches a file that somebody brought: writes down how far it is, the first remarks of each kind, all refused rows.

use super::Watch;
use crate::{
    model::{Delivery, Heading, Note, PartKind, Remark, Report, Sample, Source, Told, Weight},
    reads::Rejects,
    store::{self, parts},
};
use action::{Ctx, Texts};
use catalog::model::{ProductDraft, Put};
use database::StoreError;
use kernel::{Lang, Word};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How many remarks of one kind are shown.
const SHOWN: u64 = 5;
/// How many products are shown.
const SAMPLES: usize = 10;
/// A cell in a remark is cut here.
const CELL_MAX: usize = 120;

/// What has been heard and not written down yet.
#[derive(Default)]
pub(super) struct Heard {
    pub(super) told: Told,
    pub(super) read: u64,
    rejected: Vec<u8>,
    remarks: Vec<u8>,
}

/// What is shared by who hears and who writes down.
pub(super) type Shared = Arc<Mutex<Heard>>;

pub(super) fn open(shared: &Shared) -> MutexGuard<'_, Heard> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hears.
pub(super) struct Ledger {
    shared: Shared,
    form: Rejects,
    texts: Arc<dyn Texts>,
    reader: Lang,
    lang: Lang,
    shown: HashMap<&'static str, u64>,
}

impl Ledger {
    pub(super) fn new(shared: &Shared, texts: &Arc<dyn Texts>, one: &Delivery) -> Self {
        let (shared, texts) = (shared.clone(), texts.clone());
        let (reader, lang) = (one.wish.reader, one.wish.lang);
        Self { shared, form: Rejects::new(), texts, reader, lang, shown: HashMap::new() }
    }

    fn reason(&self, remark: &Remark) -> String {
        self.texts.say(self.reader, remark.code, &remark.filled())
    }
}

/// A remark as it is kept with a delivery.
pub(super) fn note(remark: &Remark) -> Note {
    let cut = |text: &str| text.chars().take(CELL_MAX).collect::<String>();
    Note {
        line: remark.line,
        column: remark.column.as_deref().map(cut),
        code: remark.code.to_owned(),
        words: remark.words.iter().map(|(name, text)| ((*name).to_owned(), cut(text))).collect(),
    }
}

/// What a rule says to a whole file.
pub(super) fn failed(why: &dyn kernel::Rejection) -> Note {
    let text = |word: Word<'_>| match word {
        Word::Text(text) => text.to_owned(),
        Word::Count(count) => count.to_string(),
        Word::Money(money) => money.decimal(),
        Word::At(at) => at.to_string(),
    };
    let words = why.words().into_iter().map(|(name, word)| (name.to_owned(), text(word))).collect();
    Note { line: 0, column: None, code: why.code().to_owned(), words }
}

impl Watch for Ledger {
    fn header(&mut self, heading: &Heading) {
        let line = self.form.head(heading);
        open(&self.shared).rejected.extend_from_slice(line.as_bytes());
    }

    fn remark(&mut self, remark: &Remark) {
        let weight = if remark.weight == Weight::Refusal { "refused" } else { "note" };
        let (line, column, code) = (remark.line, &remark.column, remark.code);
        let reason = self.reason(remark);
        let object = serde_json::json!({
            "weight": weight, "line": line, "column": column, "code": code, "reason": reason,
        });
        let shown = self.shown.entry(remark.code).or_default();
        *shown += 1;
        let mut heard = open(&self.shared);
        heard.remarks.extend_from_slice(format!("{object}\n").as_bytes());
        match heard.told.remarks.iter_mut().find(|(known, _)| known == code) {
            Some((_, count)) => *count = *shown,
            None => heard.told.remarks.push((code.to_owned(), *shown)),
        }
        if *shown <= SHOWN {
            heard.told.first.push(note(remark));
        }
    }

    fn refused(&mut self, why: &Remark, sources: &[Source]) {
        let reason = self.reason(why);
        let rows: String = sources.iter().map(|source| self.form.row(source, &reason)).collect();
        open(&self.shared).rejected.extend_from_slice(rows.as_bytes());
    }

    fn taken(&mut self, draft: &ProductDraft) {
        let price = draft.variants.first().map_or(0, |variant| variant.price);
        let (name, variants) = (draft.name.show(self.lang).to_owned(), draft.variants.len() as u64);
        self.sampled(Sample { name, price, variants });
    }

    fn sampled(&mut self, sample: Sample) {
        let mut heard = open(&self.shared);
        if heard.told.samples.len() < SAMPLES {
            heard.told.samples.push(sample);
        }
    }

    fn kept(&mut self, _: &str, _: Put) {}

    fn read(&mut self, bytes: u64, report: &Report) {
        let mut heard = open(&self.shared);
        heard.read = bytes;
        heard.told.count(report);
    }
}

/// Writes down.
pub(super) struct Scribe<'s> {
    pub(super) ctx: &'s Ctx,
    pub(super) one: Delivery,
    shared: Shared,
    numbers: [i64; 2],
}

impl<'s> Scribe<'s> {
    pub(super) fn new(ctx: &'s Ctx, one: Delivery, shared: Shared) -> Self {
        Self { ctx, one, shared, numbers: [0; 2] }
    }

    /// Writes down what has been heard. False, if this attempt counts no more.
    pub(super) async fn write_down(&mut self) -> Result<bool, StoreError> {
        let (rejected, remarks) = {
            let mut heard = open(&self.shared);
            self.one.told = heard.told.clone();
            self.one.read_bytes = i64::try_from(heard.read).unwrap_or(i64::MAX);
            (std::mem::take(&mut heard.rejected), std::mem::take(&mut heard.remarks))
        };
        for (at, (kind, bytes)) in
            [(PartKind::Rejected, rejected), (PartKind::Remarks, remarks)].into_iter().enumerate()
        {
            for piece in bytes.chunks(parts::PIECE) {
                let (part, number) = ((self.one.id, kind), self.numbers[at]);
                self.ctx.write(async |tx| parts::insert(tx, part, number, piece).await).await?;
                self.numbers[at] += 1;
            }
        }
        let (one, now) = (&self.one, self.ctx.house().machine.now());
        self.ctx.write(async |tx| store::beat(tx, one, now).await).await
    }
}
