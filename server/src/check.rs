//! `sojourn check`: says of each part whether it can work.

use std::fmt::Display;

use anyhow::Context as _;
use calendar::zone::Zones;
use mail::Mailbox;
use storage::{Db, version};

use crate::{config::Config, key, open};

/// Prints one line for each part; true if all is well. Changes nothing in the database.
pub async fn run(config: &Config) -> bool {
    let mut well = report("configuration", &Ok::<_, String>("readable"));
    well &= report("key", &key_state(config));
    well &= report("database", &database(config).await);
    well &= report(
        "time zone data",
        &Zones::load(config.tzdir.as_deref())
            .map(|zones| format!("{} ({})", zones.version(), zones.source())),
    );
    well &= report("mail", &mail(config).await);
    well
}

fn report<T: Display, E: Display>(part: &str, state: &Result<T, E>) -> bool {
    match state {
        Ok(fine) => println!("{part}: {fine}"),
        Err(wrong) => println!("{part}: NOT WELL: {wrong:#}"),
    }
    state.is_ok()
}

fn key_state(config: &Config) -> Result<String, key::KeyError> {
    if !config.key_file.exists() {
        return Ok(format!("will be made at the first start ({})", config.key_file.display()));
    }
    key::load(&config.key_file).map(|_| config.key_file.display().to_string())
}

async fn database(config: &Config) -> anyhow::Result<String> {
    if config.sqlite_file().is_some_and(|file| !file.exists()) {
        return Ok("will be made at the first start".to_owned());
    }
    let db = Db::open_existing(&config.database_url).await?;
    let mut conn = db.read().await?;
    let (name, latest) = (db.name(), version::latest());
    let found = version::found(&mut conn).await?.unwrap_or_default();
    anyhow::ensure!(found <= latest, "its tables (version {found}) are newer than this program ({latest})");
    if found < latest {
        return Ok(format!(
            "{name}; its tables (version {found}) are brought to version {latest} at the next start"
        ));
    }
    storage::db::intact(&mut conn).await?;
    let breaches = storage::seat::check(&mut conn).await?;
    anyhow::ensure!(breaches.is_empty(), "what is stored breaks its own rules: {breaches:?}");
    Ok(format!("{name}, version {latest}"))
}

async fn mail(config: &Config) -> anyhow::Result<String> {
    Mailbox::parse(&config.mail_from).context("SOJOURN_MAIL_FROM")?;
    open::transport(config)?.test().await?;
    Ok(match &config.smtp_url {
        Some(_) => "SMTP".to_owned(),
        None => format!("files in {}", open::mail_folder(config).display()),
    })
}
