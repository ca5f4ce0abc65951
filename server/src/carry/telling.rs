//! What an import tells: a bar or plain lines while it runs, the first remarks of each kind, refused rows, a closing sum.

use crate::commands::Stopped;
use action::House;
use catalog::model::Put;
use exchange::{
    actions::Watch,
    model::{Format, Remark, Report, Row, Weight},
    reads,
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kernel::{Lang, Word};
use std::{
    collections::HashMap,
    fs::File,
    io::{BufWriter, IsTerminal, Write},
    sync::Arc,
};

/// How many remarks of one kind are printed.
const SHOWN: u64 = 5;

fn create(path: &String) -> Result<BufWriter<File>, Stopped> {
    let file = File::create(path).map_err(|error| Stopped::failed(format!("{path}: {error}")))?;
    Ok(BufWriter::new(file))
}

pub(super) struct Telling {
    house: Arc<House>,
    lang: Lang,
    format: Format,
    bar: ProgressBar,
    rejects: Option<(String, BufWriter<File>)>,
    report: Option<BufWriter<File>>,
    acknowledges: bool,
    kept: u64,
    width: usize,
    shown: HashMap<&'static str, u64>,
    failed: Option<std::io::Error>,
}

impl Telling {
    pub(super) fn new(house: &Arc<House>, lang: Lang, format: Format, length: u64) -> Result<Self, Stopped> {
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes}  {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        if std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(8));
        }
        Ok(Self {
            house: house.clone(),
            lang,
            format,
            bar,
            rejects: None,
            report: None,
            acknowledges: false,
            kept: 0,
            width: 0,
            shown: HashMap::new(),
            failed: None,
        })
    }

    /// Writes refused rows to a file.
    pub(super) fn rejecting(self, path: &Option<String>) -> Result<Self, Stopped> {
        let rejects = match path {
            Some(path) => Some((path.clone(), create(path)?)),
            None => None,
        };
        Ok(Self { rejects, ..self })
    }

    /// Writes every remark to a file.
    pub(super) fn reporting(self, path: &Option<String>) -> Result<Self, Stopped> {
        Ok(Self { report: path.as_ref().map(create).transpose()?, ..self })
    }

    /// Says each product that is kept. A bar would run into those lines.
    pub(super) fn acknowledging(self, acknowledges: bool) -> Self {
        if acknowledges {
            self.bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        Self { acknowledges, ..self }
    }

    fn say(&self, key: &str, words: &[(&str, Word<'_>)]) -> String {
        self.house.texts.say(self.lang, key, words)
    }

    fn reason(&self, remark: &Remark) -> String {
        self.say(remark.code, &remark.filled())
    }

    fn print(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
    }

    fn note_failure(&mut self, written: std::io::Result<()>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }

    /// Finishes the files.
    pub(super) fn close(&mut self) -> Result<(), Stopped> {
        self.bar.finish_and_clear();
        let flushed = self.rejects.as_mut().map_or(Ok(()), |(_, file)| file.flush());
        self.note_failure(flushed);
        let flushed = self.report.as_mut().map_or(Ok(()), Write::flush);
        self.note_failure(flushed);
        self.failed.take().map_or(Ok(()), |error| Err(Stopped::failed(error)))
    }

    /// Prints what became of the file.
    pub(super) fn sum_up(&self, report: &Report, is_trial: bool) {
        let count = |number: u64| Word::Count(number.try_into().unwrap_or(i64::MAX));
        let products = [
            ("created", count(report.created)),
            ("changed", count(report.changed)),
            ("same", count(report.same)),
            ("refused", count(report.refused)),
        ];
        println!("{}", self.say("exchange-sum-products", &products));
        let more = [
            ("variants", count(report.variants)),
            ("categories", count(report.categories)),
            ("brands", count(report.brands)),
        ];
        println!("{}", self.say("exchange-sum-more", &more));
        if let Some((path, _)) = self.rejects.as_ref().filter(|_| report.refused > 0) {
            println!("{}", self.say("exchange-sum-rejects", &[("file", Word::Text(path))]));
        }
        if report.held_back > 0 {
            println!("{}", self.say("exchange-sum-maker", &[("count", count(report.held_back))]));
        }
        if is_trial {
            println!("{}", self.say("exchange-sum-trial", &[]));
        }
    }
}

impl Watch for Telling {
    fn header(&mut self, names: &[String]) {
        self.width = names.len();
        let line = reads::refused_header(names);
        let written = self.rejects.as_mut().map_or(Ok(()), |(_, file)| file.write_all(line.as_bytes()));
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
                    Some(column) => {
                        self.say("exchange-line-column", &[("line", line), ("column", Word::Text(column))])
                    }
                    None => self.say("exchange-line", &[("line", line)]),
                };
                self.print(&format!("{place}: {reason} [{}]", remark.code));
            }
            number if number == SHOWN + 1 => self.print(&self.say("exchange-more", &[])),
            _ => {}
        }
    }

    fn refused(&mut self, why: &Remark, rows: &[Row]) {
        if self.rejects.is_none() {
            return;
        }
        let reason = self.reason(why);
        let lines: String =
            rows.iter().map(|row| reads::refused_row(self.format, row, self.width, why, &reason)).collect();
        let written = self.rejects.as_mut().map_or(Ok(()), |(_, file)| file.write_all(lines.as_bytes()));
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
