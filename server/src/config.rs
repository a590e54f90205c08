//! Every variable, read once at start into types. What is wrong is said by name, and nothing starts.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use service::Limits;
use url::Url;

use crate::limits;

/// What the environment says.
#[derive(Debug, Clone)]
pub struct Config {
    pub addr: SocketAddr,
    /// None: `http://` and the address really listened on.
    pub base_url: Option<Url>,
    pub database_url: String,
    pub data_dir: PathBuf,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub tzdir: Option<PathBuf>,
    pub key_file: PathBuf,
    pub trusted_proxies: usize,
    pub metrics_addr: Option<SocketAddr>,
    pub log: String,
    pub limits: Limits,
}

/// A variable that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {why}")]
pub struct ConfigError {
    pub name: &'static str,
    pub why: String,
}

impl Config {
    /// Reads the process's environment.
    ///
    /// # Errors
    /// The first variable that cannot be used.
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::read(|name| std::env::var(name).ok())
    }

    /// Reads variables by `get`; an empty one counts as not set.
    ///
    /// # Errors
    /// The first variable that cannot be used.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let get =
            |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let data_dir = PathBuf::from(get("SOJOURN_DATA_DIR").unwrap_or_else(|| "./data".to_owned()));
        Ok(Self {
            addr: address(
                "SOJOURN_ADDR",
                &get("SOJOURN_ADDR").unwrap_or_else(|| "127.0.0.1:3000".to_owned()),
            )?,
            base_url: get("SOJOURN_BASE_URL").map(|text| base_url(&text)).transpose()?,
            database_url: get("SOJOURN_DATABASE_URL").map_or_else(
                || Ok(format!("sqlite:{}", data_dir.join("sojourn.db").display())),
                |t| database(&t),
            )?,
            smtp_url: get("SOJOURN_SMTP_URL").map(|text| smtp(&text)).transpose()?,
            mail_from: get("SOJOURN_MAIL_FROM").unwrap_or_else(|| "Sojourn <no-reply@localhost>".to_owned()),
            tzdir: get("SOJOURN_TZDIR").map(PathBuf::from),
            key_file: get("SOJOURN_KEY_FILE").map_or_else(|| data_dir.join("sojourn.key"), PathBuf::from),
            trusted_proxies: get("SOJOURN_TRUSTED_PROXIES").map_or(Ok(0), |text| proxies(&text))?,
            metrics_addr: get("SOJOURN_METRICS_ADDR")
                .map(|t| address("SOJOURN_METRICS_ADDR", &t))
                .transpose()?,
            log: get("SOJOURN_LOG").unwrap_or_else(|| "info".to_owned()),
            limits: get("SOJOURN_LIMITS")
                .map_or_else(|| Ok(Limits::default()), |text| limits::parse(&text))
                .map_err(|why| ConfigError { name: "SOJOURN_LIMITS", why })?,
            data_dir,
        })
    }

    /// The SQLite file; None for PostgreSQL.
    pub fn sqlite_file(&self) -> Option<&Path> {
        sqlite_file(&self.database_url)
    }

    /// The folder of the SQLite file; None for PostgreSQL.
    pub fn sqlite_folder(&self) -> Option<PathBuf> {
        sqlite_folder(&self.database_url)
    }
}

/// The SQLite file that an address names; None for PostgreSQL.
fn sqlite_file(database_url: &str) -> Option<&Path> {
    let path = database_url.strip_prefix("sqlite:")?;
    Some(Path::new(path.strip_prefix("//").unwrap_or(path).split('?').next().unwrap_or_default()))
}

/// Its folder.
pub fn sqlite_folder(database_url: &str) -> Option<PathBuf> {
    let folder = sqlite_file(database_url)?.parent().unwrap_or(Path::new(""));
    Some(if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() })
}

fn address(name: &'static str, text: &str) -> Result<SocketAddr, ConfigError> {
    text.parse().map_err(|_| ConfigError {
        name,
        why: format!("“{text}” is no address; write it like 127.0.0.1:3000 or [::1]:3000"),
    })
}

fn base_url(text: &str) -> Result<Url, ConfigError> {
    let wrong = |why: &str| ConfigError { name: "SOJOURN_BASE_URL", why: format!("“{text}”: {why}") };
    let url = Url::parse(text).map_err(|_| wrong("write it like https://sojourn.example.org"))?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
        return Err(wrong("it has to begin with https:// or http://"));
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err(wrong("it may have no path, query or user; Sojourn needs a host of its own"));
    }
    Ok(url)
}

fn database(text: &str) -> Result<String, ConfigError> {
    if ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
        return Ok(text.to_owned());
    }
    // The text may hold a password, so it is not repeated.
    Err(ConfigError {
        name: "SOJOURN_DATABASE_URL",
        why: "it has to begin with sqlite: or postgres://".to_owned(),
    })
}

fn smtp(text: &str) -> Result<String, ConfigError> {
    if text.starts_with("smtp://") || text.starts_with("smtps://") {
        return Ok(text.to_owned());
    }
    Err(ConfigError { name: "SOJOURN_SMTP_URL", why: "it has to begin with smtp:// or smtps://".to_owned() })
}

fn proxies(text: &str) -> Result<usize, ConfigError> {
    text.parse().ok().filter(|count| *count <= 10).ok_or_else(|| ConfigError {
        name: "SOJOURN_TRUSTED_PROXIES",
        why: format!("“{text}” is no number from 0 to 10"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::read(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn nothing_set_gives_the_documented_defaults() {
        let config = read(&[]).unwrap();
        assert_eq!(config.addr.to_string(), "127.0.0.1:3000");
        assert_eq!(config.database_url, "sqlite:./data/sojourn.db");
        assert_eq!(config.key_file, Path::new("./data/sojourn.key"));
        assert_eq!(config.sqlite_folder().unwrap(), Path::new("./data"));
        assert!(config.smtp_url.is_none() && config.base_url.is_none() && config.metrics_addr.is_none());
    }

    #[test]
    fn what_is_wrong_is_said_by_name() {
        for (name, value) in [
            ("SOJOURN_ADDR", "localhost"),
            ("SOJOURN_BASE_URL", "https://example.org/sojourn"),
            ("SOJOURN_BASE_URL", "ftp://example.org"),
            ("SOJOURN_DATABASE_URL", "mysql://x"),
            ("SOJOURN_SMTP_URL", "mail.example.org"),
            ("SOJOURN_TRUSTED_PROXIES", "-1"),
            ("SOJOURN_LIMITS", "sign-in=many"),
        ] {
            let error = read(&[(name, value)]).unwrap_err();
            assert_eq!(error.name, name, "{error}");
        }
    }

    #[test]
    fn a_password_is_never_repeated() {
        let error = read(&[("SOJOURN_DATABASE_URL", "pg://user:secret@host/db")]).unwrap_err();
        assert!(!error.to_string().contains("secret"));
    }
}
