//! Settings: from the command line, else the environment, else a file, else a default; each knows where it came from.

mod limits;

use crate::commands::{Command, Common};
use database::Address;
use serde::Deserialize;
use std::{fmt, net::SocketAddr, path::PathBuf};
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

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag => f.write_str("command line"),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Default => f.write_str("default"),
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
    limits: limits::Table,
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
}

/// The setting is not usable, and why.
#[derive(Debug)]
pub(crate) struct Unusable(String);

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads the settings for a command. The demo keeps its data in a folder of its own.
pub(crate) fn read(common: &Common, command: &Command) -> Result<Settings, Unusable> {
    let folder = if matches!(command, Command::Demo) { "plaza-demo" } else { "plaza-data" };
    layered(common, folder, &|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

fn layered(common: &Common, folder: &str, environment: Environment<'_>) -> Result<Settings, Unusable> {
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
    let default = format!("http://{}", listen.value.split(',').next().unwrap_or_default().trim());
    let mut public_url = pick("public_url", &common.public_url, &file.public_url, default);
    public_url.value = public_url.value.trim_end_matches('/').to_owned();
    let allow_outside = pick("allow_outside", &common.allow_outside, &file.allow_outside, String::new());
    let allowed = addresses(&allow_outside)?;
    let log = pick("log", &common.log, &file.log, "text".to_owned());
    let form = match log.value.as_str() {
        "text" => LogForm::Text,
        "json" => LogForm::Json,
        other => return Err(Unusable(format!("log: {other:?} is neither text nor json ({})", log.origin))),
    };
    let proxies = pick("trusted_proxies", &None, &file.trusted_proxies, String::new());
    let token = pick("metrics_token", &None, &file.metrics_token, String::new());
    let mut all = vec![data, database, listen, public_url, allow_outside, log, proxies, token];
    for (name, default, in_file) in file.limits.settings() {
        all.push(pick(name, &None, &in_file.map(|number| number.to_string()), default.to_string()));
    }
    let rates = limits::rates(&all)?;
    Ok(Settings { all, log: form, allowed, rates })
}

fn addresses(setting: &Setting) -> Result<Vec<SocketAddr>, Unusable> {
    let parts = setting.value.split(',').map(str::trim).filter(|part| !part.is_empty());
    let parse = |part: &str| {
        part.parse()
            .map_err(|_| Unusable(format!("{}: {part:?} is not ip:port ({})", setting.name, setting.origin)))
    };
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
) -> Result<(Option<PathBuf>, File), Unusable> {
    let named = common.config.clone().or_else(|| environment("PLAZA_CONFIG"));
    let path = named.as_ref().map_or_else(|| PathBuf::from(data).join("plaza.toml"), PathBuf::from);
    if named.is_none() && !path.exists() {
        return Ok((None, File::default()));
    }
    let text =
        std::fs::read_to_string(&path).map_err(|error| Unusable(format!("{}: {error}", path.display())))?;
    let file = toml::from_str(&text).map_err(|error| Unusable(format!("{}: {error}", path.display())))?;
    Ok((Some(path), file))
}

impl Settings {
    fn value(&self, name: &str) -> &str {
        self.all.iter().find(|setting| setting.name == name).map_or("", |setting| &setting.value)
    }

    /// The folder of the shop's data.
    pub(crate) fn data(&self) -> PathBuf {
        self.value("data").into()
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

    /// Every setting, its value and where it came from. Secrets of a connection are not printed.
    pub(crate) fn table(&self) -> String {
        let line = |setting: &Setting| {
            let value = match setting.name {
                "database" => self.database().to_string(),
                "metrics_token" if !setting.value.is_empty() => "…".to_owned(),
                _ => setting.value.clone(),
            };
            format!("{} = {value:?}  # {}\n", setting.name, setting.origin)
        };
        self.all.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Common, layered};

    fn table(common: &Common, environment: &[(&str, &str)]) -> String {
        let lookup = |name: &str| {
            environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        layered(common, "plaza-data", &lookup)
            .map_or_else(|error| format!("refused: {error}"), |settings| settings.table())
    }

    #[test]
    fn flags_come_before_the_environment_and_the_environment_before_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().display().to_string();
        std::fs::write(folder.path().join("plaza.toml"), "listen = '0.0.0.0:1'\nlog = 'json'")
            .expect("a file");
        let common = Common { data: Some(data.clone()), listen: None, ..Common::default() };
        let settings =
            table(&common, &[("PLAZA_LISTEN", "localhost:2"), ("PLAZA_DATABASE", "postgres://a:secret@h/d")]);
        let expected = format!(
            "data = {data:?}  # command line\n\
             database = \"postgres://…@h/d\"  # environment PLAZA_DATABASE\n\
             listen = \"localhost:2\"  # environment PLAZA_LISTEN\n\
             public_url = \"http://localhost:2\"  # default\n\
             allow_outside = \"\"  # default\n\
             log = \"json\"  # file {data}/plaza.toml\n"
        );
        assert!(settings.starts_with(&expected), "{settings}");
    }

    #[test]
    fn a_setting_that_does_nothing_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("plaza.toml"), "lissen = 'x'").expect("a file");
        let common = Common { data: Some(folder.path().display().to_string()), ..Common::default() };
        assert!(table(&common, &[]).contains("lissen"));
        assert!(table(&Common::default(), &[("PLAZA_LOG", "loud")]).starts_with("refused: log"));
        assert!(
            table(&Common { config: Some("/nowhere.toml".into()), ..Common::default() }, &[])
                .starts_with("refused")
        );
    }

    #[test]
    fn limits_are_a_table_of_the_file_and_variables() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().display().to_string();
        let file =
            "trusted_proxies = '10.0.0.0/8'\nmetrics_token = 'secret'\n[limits]\npages_per_minute = 60";
        std::fs::write(folder.path().join("plaza.toml"), file).expect("a file");
        let common = Common { data: Some(data.clone()), ..Common::default() };
        let settings = table(&common, &[("PLAZA_LIMITS_SEARCHES_PER_MINUTE", "7")]);
        for line in [
            format!("trusted_proxies = \"10.0.0.0/8\"  # file {data}/plaza.toml"),
            format!("limits.pages_per_minute = \"60\"  # file {data}/plaza.toml"),
            "limits.searches_per_minute = \"7\"  # environment PLAZA_LIMITS_SEARCHES_PER_MINUTE".to_owned(),
            "limits.heavy_at_once = \"10\"  # default".to_owned(),
        ] {
            assert!(settings.contains(&line), "{line}\n{settings}");
        }
        assert!(!settings.contains("secret"), "{settings}");
        assert!(
            table(&common, &[("PLAZA_TRUSTED_PROXIES", "everybody")]).starts_with("refused: trusted_proxies")
        );
        assert!(
            table(&common, &[("PLAZA_LIMITS_HEAVY_AT_ONCE", "few")]).starts_with("refused: limits.heavy")
        );
    }
}
