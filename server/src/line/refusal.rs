//! What clap finds wrong with a command line, in our words.

use crate::voice::Voice;
use clap::error::{ContextKind, Error, ErrorKind};
use kernel::Word;
use std::ffi::OsString;

/// What is wrong, what was perhaps meant, how the command is typed, and where to read more.
pub(super) fn said(error: &Error, words: &[OsString], voice: &Voice) -> String {
    let mut lines = vec![wrong(error, voice)];
    let possible = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(values) = possible.into_iter().find_map(|kind| found(error, kind)) {
        lines.push(voice.with("server-line-possible", &[("values", Word::Text(&values))]));
    }
    if let Some(similar) = similar.into_iter().find_map(|kind| found(error, kind)) {
        lines.push(voice.with("server-line-similar", &[("similar", Word::Text(&similar))]));
    }
    let usage = found(error, ContextKind::Usage).unwrap_or_else(|| usage_of(words, voice));
    let usage = usage.split_once(": ").map_or("plaza", |(_, usage)| usage.trim());
    lines.push(format!("\n{}: {usage}", voice.t("server-line-usage")));
    let command: Vec<&str> =
        usage.split_whitespace().take_while(|word| !word.starts_with(['[', '<'])).collect();
    lines.push(voice.with("server-line-more", &[("command", Word::Text(&command.join(" ")))]));
    lines.join("\n")
}

/// How the command that stands in the line is typed: of a value that is wrong clap does not say it.
fn usage_of(words: &[OsString], voice: &Voice) -> String {
    let mut here = super::spoken(voice);
    here.build();
    for name in words.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(below) = here.find_subcommand(name).cloned() {
            here = below;
        }
    }
    here.render_usage().to_string()
}

fn wrong(error: &Error, voice: &Voice) -> String {
    let of = |kind| found(error, kind).unwrap_or_default();
    let (arg, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    let (command, other) = (of(ContextKind::InvalidSubcommand), of(ContextKind::PriorArg));
    let key = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => "server-line-value-missing",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "server-line-value",
        ErrorKind::TooManyValues => "server-line-value-more",
        ErrorKind::UnknownArgument => "server-line-unknown",
        ErrorKind::InvalidSubcommand => "server-line-command-unknown",
        ErrorKind::MissingSubcommand => "server-line-command-missing",
        ErrorKind::MissingRequiredArgument => "server-line-missing",
        ErrorKind::ArgumentConflict if arg == other => "server-line-twice",
        ErrorKind::ArgumentConflict => "server-line-conflict",
        ErrorKind::InvalidUtf8 => "server-line-encoding",
        _ => "server-line-unclear",
    };
    let words = [
        ("arg", Word::Text(&arg)),
        ("value", Word::Text(&value)),
        ("command", Word::Text(&command)),
        ("other", Word::Text(&other)),
    ];
    voice.with(key, &words)
}

/// What clap says about the line under this name, if there is something.
fn found(error: &Error, kind: ContextKind) -> Option<String> {
    error.get(kind).map(ToString::to_string).filter(|text| !text.is_empty())
}
