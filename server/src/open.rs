//! Opening what the configuration names.

use std::{fs, path::PathBuf};

use anyhow::Context;
use calendar::zone::Zones;
use catalogue::Catalogue;
use service::{Clock, Limits, Service, Settings};
use storage::Db;
use url::Url;

use crate::{config::Config, key};

/// The database, brought to this version.
pub async fn database(config: &Config) -> anyhow::Result<Db> {
    if let Some(folder) = config.sqlite_folder() {
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    let db = Db::open(&config.database_url).await.context("SOJOURN_DATABASE_URL")?;
    db.migrate().await.context("the database could not be brought to this version; it is as it was")?;
    Ok(db)
}

/// The use cases, on the database and zone data that the configuration names.
pub async fn service(
    config: &Config,
    base: &Url,
    demo: bool,
    limits: Option<Limits>,
) -> anyhow::Result<Service> {
    fs::create_dir_all(&config.data_dir).with_context(|| config.data_dir.display().to_string())?;
    let db = database(config).await?;
    let zones = Zones::load(config.tzdir.as_deref()).context("SOJOURN_TZDIR")?;
    let key = key::load(&config.key_file).context("SOJOURN_KEY_FILE")?;
    let settings = Settings {
        base_url: base.as_str().trim_end_matches('/').to_owned(),
        mail_from: config.mail_from.clone(),
        mail_to_files: config.smtp_url.is_none(),
        demo,
        limits,
    };
    Ok(Service::new(db, Clock::System, zones, Catalogue::load()?, key, settings))
}

/// The public address: as configured, else the one of the listener.
pub fn base_url(config: &Config, listening: std::net::SocketAddr) -> anyhow::Result<Url> {
    config
        .base_url
        .clone()
        .map_or_else(|| Url::parse(&format!("http://{listening}")).context("SOJOURN_ADDR"), Ok)
}

/// Where mail goes that no SMTP server takes.
pub fn mail_folder(config: &Config) -> PathBuf {
    config.data_dir.join("mail")
}
