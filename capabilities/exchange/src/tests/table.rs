//! What the stories of all forms share: reading a text without a database, carrying one into a world.

use crate::{
    actions::{self, Run, Watch},
    files,
    model::{Event, Format, Goods, Heading, Item, Options, Remark, Report, Source},
    reads::Rejects,
};
use catalog::model::{ProductDraft, Put};
use kernel::{Currency, Lang};
use std::io::Write;
use testing::World;

pub(super) fn options(format: Format) -> Options {
    Options {
        format,
        lang: Lang::En,
        currency: Currency::EUR,
        maker: None,
        tax_added: None,
        categories: None,
        combinations: None,
        pictures_from: None,
    }
}

/// A file of the material that is not part of this repository; without it the story is skipped with a notice.
pub(super) fn shared(name: &str) -> Option<String> {
    testing::shared_data(name).and_then(|path| std::fs::read_to_string(path).ok())
}

pub(super) fn opened(bytes: &[u8]) -> (tempfile::NamedTempFile, files::Opened) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let opened = files::open(&file.path().display().to_string()).unwrap();
    (file, opened)
}

/// What a file says.
#[derive(Debug, Default)]
pub(super) struct Carried {
    pub(super) goods: Vec<Goods>,
    pub(super) notes: Vec<Remark>,
    pub(super) refused: Vec<(Remark, Vec<Source>)>,
}

impl Carried {
    pub(super) fn of(text: &str, options: &Options) -> Self {
        Self::of_bytes(text.as_bytes(), options)
    }

    pub(super) fn of_bytes(bytes: &[u8], options: &Options) -> Self {
        let (_file, opened) = opened(bytes);
        Self::opened(&opened, options)
    }

    pub(super) fn opened(opened: &files::Opened, options: &Options) -> Self {
        let mut carried = Self::default();
        files::read(opened, options, &mut |event| {
            match event {
                Event::Parcel(parcel) => {
                    if let Item::Product(goods) = parcel.item {
                        carried.goods.push(*goods);
                    }
                }
                Event::Note(note) => carried.notes.push(note),
                Event::Refused { why, sources } => carried.refused.push((why, sources)),
                Event::Header(_) | Event::Read(_) => {}
            }
            true
        })
        .unwrap();
        carried
    }

    pub(super) fn product(&self, key: &str) -> &ProductDraft {
        &self.goods.iter().find(|goods| goods.draft.key == key).expect("the product is there").draft
    }

    pub(super) fn variants(&self) -> usize {
        self.goods.iter().map(|goods| goods.draft.variants.len()).sum()
    }

    pub(super) fn categories(&self) -> usize {
        let mut keys: Vec<&str> =
            self.goods.iter().flat_map(|goods| &goods.categories).map(|one| one.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    }
}

/// What became of a file in a world.
pub(super) struct Done {
    pub(super) report: Report,
    pub(super) remarks: Vec<Remark>,
    pub(super) kept: Vec<(String, Put)>,
    pub(super) refused: Vec<Source>,
    /// The file of what was refused.
    pub(super) rejects: String,
    /// How many facts there are afterwards.
    pub(super) facts: usize,
}

#[derive(Default)]
struct Seen {
    remarks: Vec<Remark>,
    kept: Vec<(String, Put)>,
    refused: Vec<Source>,
    form: Rejects,
    rejects: String,
}

impl Watch for Seen {
    fn header(&mut self, heading: &Heading) {
        self.rejects.push_str(&self.form.head(heading));
    }

    fn remark(&mut self, remark: &Remark) {
        self.remarks.push(remark.clone());
    }

    fn refused(&mut self, why: &Remark, sources: &[Source]) {
        self.refused.extend(sources.iter().cloned());
        sources.iter().for_each(|source| self.rejects.push_str(&self.form.row(source, why.code)));
    }

    fn kept(&mut self, key: &str, put: Put) {
        self.kept.push((key.to_owned(), put));
    }

    fn read(&mut self, _: u64, _: &Report) {}
}

pub(super) async fn carry(world: &World, text: &str, options: &Options, is_trial: bool) -> Done {
    let (_file, opened) = opened(text.as_bytes());
    let run = Run { is_trial, is_single: false };
    let mut seen = Seen::default();
    let report = actions::import(&world.operator(), opened, options.clone(), run, &mut seen).await.unwrap();
    testing::settle(&world.house.database).await;
    let log =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 1_000_000).await);
    let Seen { remarks, kept, refused, rejects, .. } = seen;
    Done { report, remarks, kept, refused, rejects, facts: log.await.unwrap().len() }
}
