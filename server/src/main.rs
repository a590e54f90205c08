//! `sojourn`: the one binary.

mod assets;
mod check;
mod cli;
mod config;
mod key;
mod limits;
mod lock;
mod metrics;
mod middleware;
mod open;
mod serve;
mod site;
mod transfer;

use std::{io::IsTerminal, process::ExitCode};

use anyhow::Context;
use clap::Parser;
use tracing_subscriber::EnvFilter;

use crate::{
    cli::{AdminCommand, Cli, Command},
    config::Config,
};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("sojourn: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let config = Config::from_env()?;
    let filter = EnvFilter::try_new(&config.log).context("SOJOURN_LOG")?;
    let colours = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours).init();
    // Rendering may hold a thread for a moment; with one or two threads that would stop the others' requests.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(cores.max(4)).enable_all().build()?;
    runtime.block_on(command(cli.command, config))
}

async fn command(command: Command, config: Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve { demo, bench_profile } => serve::run(config, demo, bench_profile).await?,
        Command::Migrate => {
            open::database(&config).await?;
            println!("The database is up to date.");
        }
        Command::Admin { command: AdminCommand::Create { email, name } } => {
            create_admin(&config, &email, &name).await?;
        }
        Command::Transfer { from, to } => transfer::run(&from, &to).await?,
        Command::Backup { to } => {
            storage::backup::write(&config.database_url, &to).await.context("no copy was made")?;
            println!("The database is copied to {}. The key file is not in it.", to.display());
        }
        Command::Check => {
            return Ok(if check::run(&config).await { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn create_admin(config: &Config, email: &str, name: &str) -> anyhow::Result<()> {
    let base = open::base_url(config, config.addr)?;
    let service = open::service(config, &base, false, None).await?;
    let link = service.create_administrator(email, name).await.map_err(|error| match error {
        service::Error::Faults(faults) => anyhow::anyhow!(said(&service, &faults)),
        other => other.into(),
    })?;
    println!("{name} <{email}> is an administrator. This link signs them in once:\n{link}");
    Ok(())
}

/// What is wrong with which argument, in the words of the pages.
fn said(service: &service::Service, faults: &domain::Faults) -> String {
    let texts = service.catalogue().texts(&domain::Lang::english());
    let lines = faults.0.iter().map(|(field, fault)| format!("--{field}: {}", texts.fault(fault)));
    lines.collect::<Vec<_>>().join("\n")
}
