//! Settings: from the command line, else the environment, else a file, else a default; each knows where it came from.

mod imap;
mod limits;
mod operation;
mod payments;
mod sign_in;
mod taxes;

pub(crate) use operation::{Backups, TlsFiles};

use crate::{
    commands::{Command, Common},
    stopped::Stopped,
    voice::Voice,
};
use action::{Filling, Sentence};
use database::Address;
use post::NoServer;
use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf, time::Duration};
use webkit::Rates;

/// Where a setting came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The command line.
    Flag,
    /// An environment variable.
    Environment(String),
    /// The file of settings.
    File(PathBuf),
    /// Nobody said anything.
    Default,
}

impl Origin {
    fn sentence(&self) -> Sentence {
        match self {
            Self::Flag => Sentence::new("server-origin-flag"),
            Self::Environment(name) => Sentence::new("server-origin-environment").with("name", name.as_str()),
            Self::File(path) => Sentence::new("server-origin-file").with("file", path.display().to_string()),
            Self::Default => Sentence::new("server-origin-default"),
        }
    }
}

/// Form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LogForm {
    /// For people.
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// The file of settings. An unknown name in it is refused: it would be a setting that does nothing.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    data: Option<String>,
    database: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    allow_outside: Option<String>,
    log: Option<String>,
    trusted_proxies: Option<String>,
    metrics_token: Option<String>,
    smtp: Option<String>,
    mail_from: Option<String>,
    imap: Option<String>,
    tls_cert: Option<String>,
    tls_key: Option<String>,
    backup_dir: Option<String>,
    backup_keep: Option<u32>,
    backup_every: Option<String>,
    backup_before_migration: Option<bool>,
    leave_s: Option<u32>,
    limits: limits::Table,
    payments: payments::Table,
    taxes: taxes::Table,
    sign_in: Vec<sign_in::Entry>,
}

struct Setting {
    name: &'static str,
    value: String,
    origin: Origin,
}

/// All settings in force.
pub(crate) struct Settings {
    all: Vec<Setting>,
    allowed: Vec<SocketAddr>,
    log: LogForm,
    rates: Rates,
    mail: Option<(post::Server, String)>,
    mailbox: Option<letterbox::Server>,
    sign_in: Vec<accounts::Wish>,
    operation: operation::Operation,
    file: Option<PathBuf>,
}

impl Setting {
    /// It cannot be used: the key of the text that says why, and what in it is to blame.
    fn unusable(&self, key: &'static str, value: &str) -> Stopped {
        let stopped = Stopped::usage(key).with("name", self.name).with("value", value);
        stopped.with("origin", self.origin.sentence())
    }
}

/// Reads the settings for a command. The demo keeps its data in a folder of its own.
pub(crate) fn read(common: &Common, command: &Command) -> Result<Settings, Stopped> {
    let folder = if matches!(command, Command::Demo) { "plaza-demo" } else { "plaza-data" };
    layered(common, folder, &|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

fn layered(common: &Common, folder: &str, environment: Environment<'_>) -> Result<Settings, Stopped> {
    let without_file = |name, flag: &Option<String>| first(name, flag, environment, None);
    let data = without_file("data", &common.data).map_or(folder.to_owned(), |(value, _)| value);
    let (path, file) = file(common, environment, &data)?;
    let pick = |name: &'static str, flag: &Option<String>, in_file: &Option<String>, default: String| {
        let from_file = in_file.clone().zip(path.clone());
        let (value, origin) = first(name, flag, environment, from_file).unwrap_or((default, Origin::Default));
        Setting { name, value, origin }
    };
    let data = pick("data", &common.data, &file.data, folder.to_owned());
    let default = PathBuf::from(&data.value).join("plaza.db").display().to_string();
    let database = pick("database", &common.database, &file.database, default);
    let listen = pick("listen", &common.listen, &file.listen, "localhost:8080".to_owned());
    let tls_cert = pick("tls_cert", &None, &file.tls_cert, String::new());
    let scheme = if tls_cert.value.is_empty() { "http" } else { "https" };
    let default = format!("{scheme}://{}", listen.value.split(',').next().unwrap_or_default().trim());
    let mut public_url = pick("public_url", &common.public_url, &file.public_url, default);
    public_url.value = public_url.value.trim_end_matches('/').to_owned();
    let allow_outside = pick("allow_outside", &common.allow_outside, &file.allow_outside, String::new());
    let allowed = addresses(&allow_outside)?;
    let log = pick("log", &common.log, &file.log, "text".to_owned());
    let form = match log.value.as_str() {
        "text" => LogForm::Text,
        "json" => LogForm::Json,
        other => return Err(log.unusable("server-setting-log", other)),
    };
    let proxies = pick("trusted_proxies", &None, &file.trusted_proxies, String::new());
    let token = pick("metrics_token", &None, &file.metrics_token, String::new());
    let smtp = pick("smtp", &None, &file.smtp, String::new());
    let mail_from = pick("mail_from", &None, &file.mail_from, String::new());
    let mail = mail(&smtp, &mail_from)?;
    let imap = pick("imap", &None, &file.imap, String::new());
    let mailbox = imap::read(&imap)?;
    let mut all =
        vec![data, database, listen, public_url, allow_outside, log, proxies, token, smtp, mail_from];
    let default = PathBuf::from(&all[0].value).join("backups").display().to_string();
    all.push(imap);
    all.push(tls_cert);
    all.push(pick("tls_key", &None, &file.tls_key, String::new()));
    all.push(pick("backup_dir", &None, &file.backup_dir, default));
    all.push(pick("backup_keep", &None, &file.backup_keep.map(|keep| keep.to_string()), "7".to_owned()));
    all.push(pick("backup_every", &None, &file.backup_every, String::new()));
    let in_file = file.backup_before_migration.map(|yes| if yes { "yes" } else { "no" }.to_owned());
    all.push(pick("backup_before_migration", &None, &in_file, "yes".to_owned()));
    all.push(pick("leave_s", &None, &file.leave_s.map(|seconds| seconds.to_string()), "0".to_owned()));
    for (name, default, in_file) in file.limits.settings() {
        all.push(pick(name, &None, &in_file.map(|number| number.to_string()), default.to_string()));
    }
    let peers = file.payments.settings().into_iter().chain(file.taxes.settings());
    for (name, in_file) in peers {
        all.push(payments::checked(pick(name, &None, &in_file, String::new()))?);
    }
    let sign_in = sign_in::read(file.sign_in, path.as_deref(), environment)?;
    all.push(sign_in::printed(&sign_in, path.as_deref()));
    let rates = limits::rates(&all)?;
    let operation = operation::read(&all)?;
    Ok(Settings { all, log: form, allowed, rates, mail, mailbox, sign_in, operation, file: path })
}

/// The server for letters and the address in whose name they go; nothing while no server is named. What cannot be read is
/// not repeated: it may hold a password.
fn mail(smtp: &Setting, mail_from: &Setting) -> Result<Option<(post::Server, String)>, Stopped> {
    if smtp.value.is_empty() {
        return Ok(None);
    }
    let why = |no| match no {
        NoServer::Scheme => Sentence::new("server-smtp-scheme"),
        NoServer::Host => Sentence::new("server-smtp-host"),
        NoServer::Port => Sentence::new("server-smtp-port"),
        NoServer::Login => Sentence::new("server-smtp-login"),
    };
    let server = smtp.value.parse().map_err(|no| {
        Stopped::usage("server-setting-smtp").with("why", why(no)).with("origin", smtp.origin.sentence())
    })?;
    let from = post::sender(&mail_from.value);
    let from = from.ok_or_else(|| mail_from.unusable("server-setting-mail-from", &mail_from.value))?;
    Ok(Some((server, from)))
}

fn addresses(setting: &Setting) -> Result<Vec<SocketAddr>, Stopped> {
    let parts = setting.value.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parse = |part: &str| part.parse().map_err(|_| setting.unusable("server-setting-address", part));
    parts.map(parse).collect()
}

fn first(
    name: &str,
    flag: &Option<String>,
    environment: Environment<'_>,
    file: Option<(String, PathBuf)>,
) -> Option<(String, Origin)> {
    let variable = format!("PLAZA_{}", name.replace('.', "_").to_uppercase());
    let from_flag = flag.clone().map(|value| (value, Origin::Flag));
    let from_environment =
        || environment(&variable).map(|value| (value, Origin::Environment(variable.clone())));
    let from_file = || file.map(|(value, path)| (value, Origin::File(path)));
    from_flag.or_else(from_environment).or_else(from_file)
}

/// The file that was named, which must be there, or the one in the data folder, which may be.
fn file(
    common: &Common,
    environment: Environment<'_>,
    data: &str,
) -> Result<(Option<PathBuf>, File), Stopped> {
    let named = common.config.clone().or_else(|| environment("PLAZA_CONFIG"));
    let path = named.as_ref().map_or_else(|| PathBuf::from(data).join("plaza.toml"), PathBuf::from);
    if named.is_none() && !path.exists() {
        return Ok((None, File::default()));
    }
    let unusable = |key: &'static str| Stopped::usage(key).with("file", path.display().to_string());
    let text = std::fs::read_to_string(&path);
    let text = text.map_err(|error| unusable("server-file-unreadable").since(&error))?;
    let file = toml::from_str(&text).map_err(|error: toml::de::Error| {
        // Without the line itself: it may hold a password.
        let line = error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        unusable("server-setting-file").with("line", line).with("why", in_file(error.message()))
    })?;
    Ok((Some(path), file))
}

/// What is wrong in a file of settings.
fn in_file(message: &str) -> Filling {
    match message.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`')) {
        Some((name, _)) => Sentence::new("server-setting-unknown").with("name", name).into(),
        None => without_value(message).into(),
    }
}

/// The same without the value that is wrong: it may be a secret.
fn without_value(message: &str) -> &str {
    let tells_value = ["invalid ", "unknown variant"].iter().any(|start| message.starts_with(start));
    match message.rfind("expected ") {
        Some(at) if tells_value => &message[at..],
        _ => message,
    }
}

impl Settings {
    fn value(&self, name: &str) -> &str {
        self.all.iter().find(|setting| setting.name == name).map_or("", |setting| &setting.value)
    }

    /// The folder of the shop's data.
    pub(crate) fn data(&self) -> PathBuf {
        self.value("data").into()
    }

    /// The folder of photographs.
    pub(crate) fn media(&self) -> PathBuf {
        self.data().join("media")
    }

    /// Where the database is.
    pub(crate) fn database(&self) -> Address {
        match self.value("database").parse() {
            Ok(address) => address,
            Err(never) => match never {},
        }
    }

    /// Where to listen.
    pub(crate) fn listen(&self) -> Vec<String> {
        self.value("listen").split(',').map(|address| address.trim().to_owned()).collect()
    }

    /// Where visitors reach the shop.
    pub(crate) fn public_url(&self) -> String {
        self.value("public_url").to_owned()
    }

    /// Private addresses that may be read from.
    pub(crate) fn allow_outside(&self) -> Vec<SocketAddr> {
        self.allowed.clone()
    }

    /// Form of the log.
    pub(crate) fn log(&self) -> LogForm {
        self.log
    }

    /// How often one household may ask.
    pub(crate) fn rates(&self) -> Rates {
        self.rates.clone()
    }

    /// The word that opens `/metrics`; empty when there is none.
    pub(crate) fn metrics_token(&self) -> &str {
        self.value("metrics_token")
    }

    /// The server for letters, and the address in whose name they go; nothing while no server is named.
    pub(crate) fn mail(&self) -> Option<(post::Server, &str)> {
        self.mail.as_ref().map(|(server, from)| (server.clone(), from.as_str()))
    }

    /// The mailbox that is read; nothing while none is named.
    pub(crate) fn mailbox(&self) -> Option<letterbox::Server> {
        self.mailbox.clone()
    }

    /// The providers through which people come in, each of which can be used.
    pub(crate) fn sign_in(&self) -> &[accounts::Wish] {
        &self.sign_in
    }

    /// Where whoever moves money is; empty where they are where they always are.
    pub(crate) fn payments(&self) -> ::payments::Places {
        ::payments::Places::named(self.value(payments::STRIPE), self.value(payments::REDSYS))
    }

    /// Where the register of VAT numbers is; at the Commission unless it is said.
    pub(crate) fn registry(&self) -> ::addresses::Registry {
        ::addresses::Registry::at(self.value(taxes::VIES))
    }

    /// The file of settings, if there is one.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        self.file.clone()
    }

    /// The files of a certificate, if connections are encrypted here.
    pub(crate) fn tls(&self) -> Option<&TlsFiles> {
        self.operation.tls.as_ref()
    }

    /// Where backups go and when they are made.
    pub(crate) fn backups(&self) -> &Backups {
        &self.operation.backups
    }

    /// How long the program says that it is leaving before it goes.
    pub(crate) fn leave(&self) -> Duration {
        self.operation.leave
    }

    /// Every setting, its value and where it came from. Secrets of a connection are not printed.
    pub(crate) fn table(&self, voice: &Voice) -> String {
        let line = |setting: &Setting| {
            let value = match setting.name {
                "database" => self.database().to_string(),
                "metrics_token" if !setting.value.is_empty() => "…".to_owned(),
                "imap" => self.mailbox.as_ref().map(ToString::to_string).unwrap_or_default(),
                "smtp" => self.mail.as_ref().map(|(server, _)| server.to_string()).unwrap_or_default(),
                _ => setting.value.clone(),
            };
            format!("{} = {value:?}  # {}\n", setting.name, voice.tell(&setting.origin.sentence()))
        };
        self.all.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests;
