//! The command line in the language of whoever types it. Which words there are, `commands.rs` says; here each gets its text,
//! and what clap finds wrong is said in our words. clap's own English is never shown.

mod refusal;

use crate::{commands::Line, stopped::USAGE, voice::Voice};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches, error::ErrorKind};
use kernel::Word;
use std::ffi::OsString;

/// What is answered instead of doing something.
pub(crate) enum Answer {
    /// What was asked for, or what was meant: help, the version.
    Shown(clap::Error),
    /// What is wrong with the line.
    Refused(String),
}

impl Answer {
    /// Prints it where it belongs.
    pub(crate) fn print(&self) {
        match self {
            // Nobody is left to be told that nobody listens.
            Self::Shown(help) => drop(help.print()),
            Self::Refused(why) => eprintln!("plaza: {why}"),
        }
    }

    /// The code the process ends with.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Shown(help) if !help.use_stderr() => 0,
            Self::Shown(_) | Self::Refused(_) => USAGE,
        }
    }
}

/// Reads a command line, the name of the program first.
pub(crate) fn read<W>(words: impl IntoIterator<Item = W>, voice: &Voice) -> Result<Line, Answer>
where
    W: Into<OsString> + Clone,
{
    let words: Vec<OsString> = words.into_iter().map(Into::into).collect();
    let matches = spoken(voice).try_get_matches_from(&words);
    matches.and_then(|matches| Line::from_arg_matches(&matches)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Answer::Shown(error),
        _ => Answer::Refused(refusal::said(&error, &words, voice)),
    })
}

/// The command line, every word of it in the language of this voice.
pub(crate) fn spoken(voice: &Voice) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let line = Line::command().disable_version_flag(true).arg(version.display_order(LAST));
    dressed(line, &Place { path: "plaza".to_owned(), key: "plaza".to_owned() }, voice)
}

/// What asks for help stands behind everything else.
const LAST: usize = 1_000;

/// Where in the tree of commands one stands: as it is typed, and as its texts are called.
struct Place {
    path: String,
    key: String,
}

impl Place {
    fn below(&self, name: &str) -> Self {
        let key = if self.key == "plaza" { name.to_owned() } else { format!("{}-{name}", self.key) };
        Self { path: format!("{} {name}", self.path), key }
    }
}

fn dressed(command: Command, place: &Place, voice: &Voice) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(LAST);
    let mut positions = 0;
    let command = command
        .disable_help_flag(true)
        .arg(help)
        .about(voice.t(&format!("server-help-{}", place.key)))
        .subcommand_help_heading(voice.t("server-line-commands"))
        .subcommand_value_name(voice.t("server-line-command"))
        .mut_args(|arg| {
            positions += usize::from(arg.is_positional());
            let arg = if arg.is_positional() { arg.display_order(positions) } else { arg };
            explained(arg, place, voice)
        })
        .mut_subcommands(|sub| {
            let below = place.below(sub.get_name());
            dressed(sub, &below, voice)
        });
    let style = *command.get_styles().get_usage();
    let heading = format!("{style}{}:{style:#}", voice.t("server-line-usage"));
    let usage = usage(&command, place, voice);
    command.help_template(format!("{{about}}\n\n{heading} {{usage}}\n\n{{all-args}}")).override_usage(usage)
}

/// An argument with its text, under the heading where it belongs. What may be said and what holds without it is in the text.
fn explained(arg: Arg, place: &Place, voice: &Voice) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let is_shared = arg.is_global_set() || matches!(id.as_str(), "help" | "version");
    let key =
        if is_shared { format!("server-help-every-{id}") } else { format!("server-help-{}-{id}", place.key) };
    let heading = match (is_shared, arg.is_positional()) {
        (true, _) => "server-line-shared",
        (false, true) => "server-line-arguments",
        (false, false) => "server-line-options",
    };
    let arg = arg.help_heading(voice.t(heading));
    if !arg.get_action().takes_values() {
        return arg.help(voice.t(&key));
    }
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    let default: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let (values, default) = (values.join(", "), default.join(", "));
    let help = voice.with(&key, &[("values", Word::Text(&values)), ("default", Word::Text(&default))]);
    let name = arg.get_value_names().and_then(|names| named(names.first()?, voice));
    let arg = match name {
        Some(name) => arg.value_name(name),
        None => arg,
    };
    arg.help(help).hide_possible_values(true).hide_default_value(true)
}

/// What stands for a value: a word, which has a text. Others, such as `es|en`, say it themselves.
fn named(name: &str, voice: &Voice) -> Option<String> {
    let is_word = name.chars().all(|letter| letter.is_ascii_uppercase());
    is_word.then(|| voice.t(&format!("server-value-{}", name.to_lowercase())))
}

/// How a command is typed: `plaza import [OPTIONS] <FORM> <FILE>`.
fn usage(command: &Command, place: &Place, voice: &Voice) -> String {
    let around = |word: &str, must: bool| if must { format!("<{word}>") } else { format!("[{word}]") };
    let mut words = vec![place.path.clone(), around(&voice.t("server-line-some-options"), false)];
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first());
        words.push(around(name.map_or("", |name| name.as_str()), arg.is_required_set()));
    }
    if command.has_subcommands() {
        words.push(around(&voice.t("server-line-command"), command.is_subcommand_required_set()));
    }
    words.join(" ")
}
