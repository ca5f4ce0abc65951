//! What was measured, beside what it must be, as docs/benchmarks.md tells it.

use crate::Done;
use std::{fmt::Write as _, fs, path::Path, process::Command};

/// All figures of one run.
pub(crate) struct Report {
    lines: Vec<Line>,
}

struct Line {
    what: String,
    figure: String,
    bound: String,
    holds: bool,
    beside: String,
}

impl Report {
    pub(crate) fn begin() -> Self {
        Self { lines: Vec::new() }
    }

    /// A ratio that must not be smaller.
    pub(crate) fn at_least(&mut self, what: &str, ratio: f64, bound: f64, beside: &str) {
        self.add(what, format!("{ratio:.2}"), format!("≥ {bound}"), ratio >= bound, beside);
    }

    /// A figure that must not be larger.
    pub(crate) fn at_most(&mut self, what: &str, figure: f64, bound: f64, unit: &str, beside: &str) {
        let figured = format!("{figure:.1} {unit}");
        self.add(what, figured, format!("≤ {bound} {unit}"), figure <= bound, beside);
    }

    fn add(&mut self, what: &str, figure: String, bound: String, holds: bool, beside: &str) {
        println!("{}  {what}: {figure} ({bound}); {beside}", if holds { "holds " } else { "MISSES" });
        self.lines.push(Line { what: what.to_owned(), figure, bound, holds, beside: beside.to_owned() });
    }

    /// How many figures hold and how many do not.
    pub(crate) fn closing(&self) -> String {
        let missed = self.lines.iter().filter(|line| !line.holds).count();
        format!("{} figures hold, {missed} miss", self.lines.len() - missed)
    }

    /// Writes the report.
    pub(crate) fn write(&self, path: &Path) -> Done {
        let mut text = String::from(HEAD);
        let _ = writeln!(text, "Measured on {}.\n", machine());
        text.push_str("| what | figure | must be | beside it |\n|---|---|---|---|\n");
        for line in &self.lines {
            let figure = if line.holds { line.figure.clone() } else { format!("**{}** misses", line.figure) };
            let _ = writeln!(text, "| {} | {figure} | {} | {} |", line.what, line.bound, line.beside);
        }
        let _ = writeln!(text, "\n{}.", self.closing());
        Ok(fs::write(path, text)?)
    }
}

const HEAD: &str = "# Benchmarks

`cargo xtask bench` builds for release, measures, and writes this page. Figures of pages are **ratios**: a bare axum
handler that gives the same bytes and headers takes turns with the shop, five times in one run, and the median of the five
ratios counts. Lists are made anew each time (a visitor with a session gets no kept page), and their bare handler asks the
same statements and the same index before it answers. Servers run on the first processor, the load comes from the second;
imports and durable writes have both.

**Lists of the back office** and of the API are measured in a shop with 100,000 products, 50,000 people and what gathers
beside them in years (100,000 orders, 20,000 cases, 50,000 letters, 50,000 lines in the log of staff, 100,000 notices and so on; what is
rare in life is rare there). Each list is walked from its first page to its last by the links of its pages; then the first,
the middle and the last page are asked by the owner again and again on one connection. Beside them stands a bare handler
that gives the same bytes once it has read the rows of that very page, whole, by their ids where they have any: so it pays
for the rows and for HTTP, but does not look for them and puts nothing into words. Where a list is a sum, it is the sum;
where products or people are looked for by words, or products are drafts, it looks for them by the statement that anybody
would write. What stands beside the rows on their page (what there is to choose from, how many there are) it reads too.
What a page costs before it shows a row (who asks, the frame, the menu, the forms around a list) is measured in the same
turns by the same list in a shop that has nothing yet, and told beside the figure: it is the same however much there is.
The figure is the worst of the three pages: the median time of the whole page, divided by that of the bare handler.

**Orders** are placed by 64 tasks in one process that does all that the program does: two lines into a basket, what they cost,
the button, the payment (the provider says yes at once), and everything that happens by itself afterwards, until the last
order knows that it is paid. Beside it stands a bare loop that writes the very rows that were left, in as many transactions
with the same group commit, into tables with the same indexes. Over HTTP the same is done by 64 browsers, with the pages in
between.

The shops are the demo's products, again and again under other names. Absolute figures say more about the machine than
about Plaza.

";

/// The middle value.
pub(crate) fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// What this was measured on, and when.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("a processor");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = memory.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let kib =
        kib.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse::<f64>().ok());
    format!(
        "{} ({}), {cores} processors, {:.0} GiB of memory, Linux {}",
        today(),
        model.trim_matches([' ', '\t', ':']),
        kib.unwrap_or_default() / (1024.0 * 1024.0),
        said("uname", "-r")
    )
}

fn today() -> String {
    said("date", "+%Y-%m-%d")
}

fn said(program: &str, word: &str) -> String {
    let output = Command::new(program).arg(word).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Report, median};

    #[test]
    fn a_figure_that_misses_its_bound_is_said_plainly() {
        let mut report = Report::begin();
        report.at_least("fast", 0.9, 0.8, "");
        report.at_least("slow", 0.4, 0.5, "");
        report.at_most("small", 59.0, 60.0, "MiB", "");
        report.at_most("large", 61.0, 60.0, "MiB", "");
        assert_eq!(report.closing(), "2 figures hold, 2 miss");
    }

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&mut [5.0]), 5.0);
    }
}
