//! Opening what the configuration names.

use std::{fs, path::PathBuf};

use anyhow::Context;
use calendar::zone::Zones;
use catalogue::Catalogue;
use mail::Transport;
use service::{Clock, Limits, Service, Settings, worker};
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
    mail::Mailbox::parse(&config.mail_from).context("SOJOURN_MAIL_FROM")?;
    let service = Service::new(db, Clock::System, zones, Catalogue::load()?, key, settings);
    service.seed().await.context("countries, groups and strands could not be put in")?;
    service.adopt_versions().await.context("programmes published earlier could not get a version")?;
    Ok(service)
}

/// The way mail leaves the house.
pub fn transport(config: &Config) -> anyhow::Result<Transport> {
    match &config.smtp_url {
        Some(url) => Transport::smtp(url).context("SOJOURN_SMTP_URL"),
        None => Ok(Transport::files(mail_folder(config))),
    }
}

/// Fills an empty database with the demo; leaves a marked one as it is.
///
/// Its mails are always written to files: the people are invented, whatever SMTP server is set.
pub async fn demo(config: &Config, service: &Service) -> anyhow::Result<()> {
    if service.is_demo().await? {
        anyhow::ensure!(
            service.is_demo_whole().await?,
            "filling the demo was interrupted: remove the data folder (or the database) and start again"
        );
        return Ok(());
    }
    anyhow::ensure!(
        service.is_empty_database().await?,
        "this database holds real data: --demo is for an empty one (set SOJOURN_DATA_DIR to another folder)"
    );
    println!("filling the demo …");
    service.fill_demo().await.context("the demo")?;
    worker::send_due(service, &Transport::files(mail_folder(config))).await.context("the demo's mail")
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
