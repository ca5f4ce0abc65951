//! `cargo xtask test`: everything that must hold, in one run. Sets up, starts a PostgreSQL, a server for letters and a mailbox
//! of its own, runs the tests, tidy and the browser journeys, and closes with one line that counts them.

use crate::peers::Peers;
use crate::postgres::{self, Cluster};
use crate::setup::{self, Part};
use crate::shell::{Done, Stop, While, cargo};
use crate::{contract, e2e, house, long, tidy};
use clap::Args;
use std::io::{BufRead, BufReader, IsTerminal};
use std::process::Stdio;
use std::time::Instant;

#[derive(Args)]
pub(crate) struct Wish {
    #[command(flatten)]
    setup: setup::Without,
    /// Arguments for `cargo nextest run`; with them the browser journeys are left out
    #[arg(last = true, value_name = "NEXTEST ARGS")]
    nextest: Vec<String>,
}

/// How many of them held.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Count {
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    pub(crate) fn verdict(self) -> Done {
        if self.failed == 0 { Ok(()) } else { Err(Stop::failed(format!("{} failed", self.failed))) }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// What has been seen so far: the counts, and a sentence for every step that failed as a whole.
#[derive(Default)]
struct Seen {
    count: Count,
    broken: Vec<String>,
}

impl Seen {
    /// A step that gave up counts as one failure, so that no closing line says "0 failed" over a broken run.
    fn step(&mut self, name: &str, done: Done<Count>) {
        match done {
            Ok(count) => self.count = self.count.and(count),
            Err(stop) => {
                println!("{name}: {}", stop.text);
                self.count.failed += 1;
                self.broken.push(name.to_owned());
            }
        }
    }
}

/// Runs everything, or the tests that were asked for.
pub(crate) fn test(wish: &Wish) -> Done {
    let (started, cpu_before_s) = (Instant::now(), cpu_s());
    ctrlc::set_handler(|| {
        postgres::stop_at_once();
        std::process::exit(130);
    })
    .while_("listening for Ctrl-C")?;
    setup::setup(&wish.setup)?;

    let mut seen = Seen::default();
    // A peer that does not start is a failure of its own.
    let peers = Peers::start(&wish.setup, |name, stop| seen.step(name, Err(stop)));
    run_with(&peers, wish, &mut seen);
    if let Err(stop) = tidy::tidy() {
        println!("tidy: {}", stop.text);
        // Its test among the others has counted it already, unless only some were asked for.
        seen.count.failed = seen.count.failed.max(1);
        seen.broken.push("tidy".to_owned());
    }
    let left_out = left_out(wish);
    if !left_out.iter().any(|part| part.starts_with("browser")) {
        seen.step("browser journeys", e2e::journeys(&e2e::Wish::default(), &peers));
    }
    if wish.nextest.is_empty() && !wish.setup.leaves_out(Part::Smtp) {
        seen.step("contract", contract::contract());
    }
    let is_able = [Part::Postgres, Part::Instruments].into_iter().all(|part| !wish.setup.leaves_out(part));
    if is_able && wish.nextest.is_empty() {
        seen.step("kills and traces", long::short());
        seen.step("nodes", long::two_nodes());
    }
    let has_postgres = !wish.setup.leaves_out(Part::Postgres);
    if has_postgres && wish.nextest.is_empty() {
        seen.step("rushes", long::few_rushes());
    }
    if has_postgres && wish.nextest.is_empty() && !wish.setup.leaves_out(Part::Stripe) {
        seen.step("checkouts under kills", long::few_checkouts());
    }

    println!();
    println!(
        "{:.1} s by the clock, {:.1} s of processor time",
        started.elapsed().as_secs_f64(),
        cpu_s() - cpu_before_s
    );
    if !seen.broken.is_empty() {
        println!("broken: {}", seen.broken.join(", "));
    }
    if !left_out.is_empty() {
        println!("left out: {}", left_out.join(", "));
    }
    println!("{}", seen.count);
    if seen.count.failed == 0 { Ok(()) } else { Err(Stop::failed("")) }
}

fn left_out(wish: &Wish) -> Vec<String> {
    let mut parts = wish.setup.names();
    if !wish.nextest.is_empty() && !wish.setup.leaves_out(Part::Browser) {
        parts.push("browser (only some tests were asked for)".to_owned());
    }
    parts
}

/// Runs the tests beside their peers, and beside a PostgreSQL as far as it is wanted.
fn run_with(peers: &Peers, wish: &Wish, seen: &mut Seen) {
    let mut env = vec![("PLAZA_TEST_WITHOUT", wish.setup.names().join(","))];
    env.extend(peers.told());
    if wish.setup.leaves_out(Part::Postgres) {
        return seen.step("tests", nextest(wish, &env));
    }
    // The oldest transaction of a whole cluster holds back every log in it: tests of that have one to themselves.
    match Cluster::start().and_then(|cluster| Ok((cluster, Cluster::start()?))) {
        Ok((cluster, lone)) => {
            env.push(("PLAZA_TEST_POSTGRES", cluster.address()));
            env.push(("PLAZA_TEST_POSTGRES_LONE", lone.address()));
            seen.step("tests", nextest(wish, &env))
        }
        Err(stop) => seen.step("PostgreSQL", Err(stop)),
    }
}

/// What tests are told by the environment; what somebody else has set does not count.
const TOLD: [&str; 6] = [
    "PLAZA_TEST_POSTGRES",
    "PLAZA_TEST_POSTGRES_LONE",
    "PLAZA_TEST_SMTP",
    "PLAZA_TEST_OIDC",
    "PLAZA_TEST_IMAP",
    "PLAZA_TEST_WITHOUT",
];

/// Runs the tests and reads what nextest says in its last line. Everything is passed on as it comes.
fn nextest(wish: &Wish, env: &[(&str, String)]) -> Done<Count> {
    let mut command = cargo();
    command.args(["nextest", "run", "--no-tests", "warn"]).current_dir(house::root());
    if !wish.nextest.iter().any(|word| word.starts_with("-p") || word.starts_with("--package")) {
        command.arg("--workspace");
    }
    if std::env::var("CI").is_ok_and(|ci| ci == "true") {
        command.args(["--profile", "ci"]);
    }
    // Its words go through a pipe here, so it cannot see for itself whether a person is looking.
    command.args(["--color", if std::io::stdout().is_terminal() { "always" } else { "never" }]);
    if wish.nextest.is_empty() {
        // A whole run tells everything that is wrong, not the first of it.
        command.arg("--no-fail-fast");
    }
    command.args(&wish.nextest);
    for name in TOLD {
        command.env_remove(name);
    }
    command.envs(env.iter().map(|(name, value)| (name, value))).stdin(Stdio::null()).stderr(Stdio::piped());

    let mut child = command.spawn().while_("starting cargo nextest")?;
    let mut count = None;
    let words = BufReader::new(child.stderr.take().expect("its stream was asked for"));
    for line in words.split(b'\n') {
        let line = line.while_("reading what nextest says")?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        count = read_summary(&without_colour(&line)).or(count);
    }
    let status = child.wait().while_("waiting for nextest")?;
    match count {
        Some(count) if status.success() || count.failed > 0 => Ok(count),
        None if status.success() => Ok(Count::default()),
        _ => Err(Stop::failed(format!("cargo nextest: {status}"))),
    }
}

/// Reads `Summary [ 0.2s] 10/12 tests run: 8 passed (1 slow), 1 failed, 1 timed out, 2 skipped`.
/// What ran and did not pass has failed, by whatever name; what was not reached in a run cut short is skipped.
fn read_summary(line: &str) -> Option<Count> {
    let line = line.trim().strip_prefix("Summary [")?;
    let (_, line) = line.split_once(']')?;
    let (head, tail) = line.split_once(" run:")?;
    let counts = head.split_whitespace().next()?;
    let (run, planned) = counts.split_once('/').unwrap_or((counts, counts));
    let (run, planned): (usize, usize) = (run.parse().ok()?, planned.parse().ok()?);
    let of = |name: &str| -> usize {
        let words: Vec<&str> = tail.split_whitespace().collect();
        let found = words.windows(2).find(|pair| pair[1].trim_end_matches(',') == name);
        found.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
    };
    let passed = of("passed");
    Some(Count {
        passed,
        failed: run.saturating_sub(passed),
        skipped: of("skipped") + planned.saturating_sub(run),
    })
}

fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

/// Processor seconds of everything this process started and waited for, from the kernel's own account of it.
fn cpu_s() -> f64 {
    // Fields 16 and 17 of proc(5) stat, counted after the name in brackets, in hundredths of a second on every Linux.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: f64 = fields.skip(13).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_read_whatever_it_counts() {
        let check = |line, passed, failed, skipped| {
            assert_eq!(read_summary(line), Some(Count { passed, failed, skipped }), "{line}");
        };
        check("     Summary [   0.005s] 3 tests run: 3 passed, 0 skipped", 3, 0, 0);
        check(
            "     Summary [   1.2s] 10 tests run: 8 passed (1 slow, 2 flaky), 1 failed, 1 timed out, 4 skipped",
            8,
            2,
            4,
        );
        check("     Summary [   1.2s] 10/12 tests run: 9 passed, 1 failed, 1 skipped", 9, 1, 3);
        check("     Summary [   0.0s] 1 test run: 1 passed, 0 skipped", 1, 0, 0);
        assert_eq!(read_summary("        PASS [   0.005s] kernel money"), None);
    }

    #[test]
    fn colours_do_not_hide_the_summary() {
        let line = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m3\u{1b}[0m tests run: \u{1b}[1m3\u{1b}[0m passed, \u{1b}[1m0\u{1b}[0m skipped";
        assert_eq!(read_summary(&without_colour(line)), Some(Count { passed: 3, failed: 0, skipped: 0 }));
    }

    #[test]
    fn the_closing_line_names_the_skipped_only_when_there_are_some() {
        assert_eq!(Count { passed: 3, failed: 1, skipped: 0 }.to_string(), "3 passed, 1 failed");
        assert_eq!(Count { passed: 3, failed: 0, skipped: 2 }.to_string(), "3 passed, 0 failed, 2 skipped");
    }
}
