//! What an import tells: a bar or plain lines while it runs, the first remarks of each kind, refused rows, a closing sum.

use super::{landing::Landing, unwritable};
use crate::{
    stopped::Stopped,
    voice::{Voice, counted},
};
use catalog::model::Put;
use exchange::{
    actions::Watch,
    model::{Heading, Remark, Report, Source, Weight},
    reads::Rejects,
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kernel::Word;
use std::{
    collections::HashMap,
    io::{IsTerminal, Write},
    path::PathBuf,
};

/// How many remarks of one kind are printed.
const SHOWN: u64 = 5;

pub(super) struct Telling<'v> {
    voice: &'v Voice,
    bar: ProgressBar,
    /// How refused rows are written, and where to.
    form: Rejects,
    rejects: Option<Landing>,
    rejects_path: Option<String>,
    report: Option<Landing>,
    acknowledges: bool,
    /// The folder of the index, which a server beside us would hold; none where writers do not wait for each other.
    beside: Option<PathBuf>,
    kept: u64,
    shown: HashMap<&'static str, u64>,
    failed: Option<std::io::Error>,
}

impl<'v> Telling<'v> {
    /// The same beside a server that may serve the index of this folder.
    pub(super) fn beside(self, folder: Option<PathBuf>) -> Self {
        Self { beside: folder, ..self }
    }

    pub(super) fn new(voice: &'v Voice, length: u64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes}  {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        if std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        }
        Self {
            voice,
            bar,
            form: Rejects::new(),
            rejects: None,
            rejects_path: None,
            report: None,
            acknowledges: false,
            beside: None,
            kept: 0,
            shown: HashMap::new(),
            failed: None,
        }
    }

    /// Writes refused rows to a file.
    pub(super) fn rejecting(self, path: &Option<String>) -> Result<Self, Stopped> {
        Ok(Self { rejects: Self::create(path)?, rejects_path: path.clone(), ..self })
    }

    /// Writes every remark to a file.
    pub(super) fn reporting(self, path: &Option<String>) -> Result<Self, Stopped> {
        Ok(Self { report: Self::create(path)?, ..self })
    }

    fn create(path: &Option<String>) -> Result<Option<Landing>, Stopped> {
        let created = |path: &String| Landing::create(path).map_err(|error| unwritable(path, &error));
        path.as_ref().map(created).transpose()
    }

    /// Says each product that is kept. A bar would run into those lines.
    pub(super) fn acknowledging(self, acknowledges: bool) -> Self {
        if acknowledges {
            self.bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        Self { acknowledges, ..self }
    }

    fn reason(&self, remark: &Remark) -> String {
        self.voice.with(remark.code, &remark.filled())
    }

    fn print(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
    }

    fn note_failure(&mut self, written: std::io::Result<()>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }

    /// Finishes the files and puts them in their places.
    pub(super) fn close(&mut self) -> Result<(), Stopped> {
        self.bar.finish_and_clear();
        for file in [self.rejects.take(), self.report.take()].into_iter().flatten() {
            let finished = file.finish();
            self.note_failure(finished);
        }
        let path = self.rejects_path.clone().unwrap_or_default();
        self.failed.take().map_or(Ok(()), |error| Err(unwritable(&path, &error)))
    }

    /// Prints what became of the file.
    pub(super) fn sum_up(&self, report: &Report, is_trial: bool, is_catalogue: bool) {
        let many = [
            ("created", counted(report.created)),
            ("changed", counted(report.changed)),
            ("same", counted(report.same)),
            ("refused", counted(report.refused)),
        ];
        match is_catalogue {
            true => self.sum_up_catalogue(report, &many),
            false => println!("{}", self.voice.with("exchange-sum-was", &many)),
        }
        if let Some(path) = self.rejects_path.as_ref().filter(|_| report.refused > 0) {
            println!("{}", self.voice.with("exchange-sum-rejects", &[("file", Word::Text(path))]));
        }
        if report.held_back > 0 {
            println!("{}", self.voice.n("exchange-sum-maker", report.held_back));
        }
        if is_trial {
            println!("{}", self.voice.t("exchange-sum-trial"));
        }
    }

    fn sum_up_catalogue(&self, report: &Report, products: &[(&str, Word<'_>)]) {
        println!("{}", self.voice.with("exchange-sum-products", products));
        let more = [
            ("variants", counted(report.variants)),
            ("categories", counted(report.categories)),
            ("brands", counted(report.brands)),
        ];
        println!("{}", self.voice.with("exchange-sum-more", &more));
    }
}

impl Watch for Telling<'_> {
    fn is_beside_others(&self) -> bool {
        self.beside.as_deref().is_some_and(search::is_served)
    }

    fn header(&mut self, heading: &Heading) {
        let line = self.form.head(heading);
        let written = self.rejects.as_mut().map_or(Ok(()), |file| file.write_all(line.as_bytes()));
        self.note_failure(written);
    }

    fn remark(&mut self, remark: &Remark) {
        let reason = self.reason(remark);
        if let Some(file) = &mut self.report {
            let weight = if remark.weight == Weight::Refusal { "refused" } else { "note" };
            let (line, column, code) = (remark.line, &remark.column, remark.code);
            let object = serde_json::json!({
                "weight": weight, "line": line, "column": column, "code": code, "reason": reason,
            });
            let written = writeln!(file, "{object}");
            self.note_failure(written);
        }
        let shown = self.shown.entry(remark.code).or_default();
        *shown += 1;
        match *shown {
            0..=SHOWN => {
                let number = remark.line.to_string();
                let line = Word::Text(&number);
                let place = match &remark.column {
                    Some(column) => self
                        .voice
                        .with("exchange-line-column", &[("line", line), ("column", Word::Text(column))]),
                    None => self.voice.with("exchange-line", &[("line", line)]),
                };
                self.print(&format!("{place}: {reason} [{}]", remark.code));
            }
            number if number == SHOWN + 1 => self.print(&self.voice.t("exchange-more")),
            _ => {}
        }
    }

    fn refused(&mut self, why: &Remark, sources: &[Source]) {
        if self.rejects.is_none() {
            return;
        }
        let reason = self.reason(why);
        let lines: String = sources.iter().map(|source| self.form.row(source, &reason)).collect();
        let written = self.rejects.as_mut().map_or(Ok(()), |file| file.write_all(lines.as_bytes()));
        self.note_failure(written);
    }

    fn kept(&mut self, key: &str, _: Put) {
        self.kept += 1;
        if self.acknowledges {
            let mut out = std::io::stdout().lock();
            let written = writeln!(out, "kept {} {key}", self.kept).and_then(|()| out.flush());
            self.note_failure(written);
        }
    }

    fn read(&mut self, bytes: u64, report: &Report) {
        self.bar.set_position(bytes);
        let done = report.created + report.changed + report.same;
        self.bar.set_message(format!("{done} · {}", report.refused));
    }
}
