//! `sojourn serve`: from start to the last answer.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use app::state::App;
use axum::{Router, serve::ListenerExt};
use service::worker;
use tokio::{net::TcpListener, signal, time::timeout};
use tokio_util::sync::CancellationToken;

use crate::{
    assets,
    config::Config,
    lock,
    metrics::Metrics,
    open,
    site::{metrics_site, site},
};

/// How long running requests may take to end after a stop signal, and then, together within 25 seconds, mails under
/// way and writes whose callers are gone.
const REQUESTS: Duration = Duration::from_secs(15);
const MAILS: Duration = Duration::from_secs(6);
const WRITES: Duration = Duration::from_secs(3);

/// Serves until a stop signal comes.
pub async fn run(config: Config, demo: bool, bench_profile: bool) -> anyhow::Result<()> {
    let _lock = config.sqlite_folder().map(|folder| lock::take(&folder)).transpose()?;
    let listener =
        TcpListener::bind(config.addr).await.with_context(|| format!("SOJOURN_ADDR {}", config.addr))?;
    let address = listener.local_addr()?;
    let base = open::base_url(&config, address)?;
    let limits = (!bench_profile).then_some(config.limits);
    let service = open::service(&config, &base, demo, limits).await?;
    let transport = open::transport(&config)?;
    if demo {
        open::demo(&config, &service).await?;
    }
    service
        .take_up_clock_rules()
        .await
        .context("what is to come could not be derived by the present clock rules")?;
    let app = App::new(service.clone(), assets::ASSETS.clone());
    let metrics = Arc::new(Metrics::default());
    let stop = CancellationToken::new();
    if let Some(address) = config.metrics_addr {
        let listener =
            TcpListener::bind(address).await.with_context(|| format!("SOJOURN_METRICS_ADDR {address}"))?;
        tokio::spawn(until(stop.clone(), listener, metrics_site(Arc::clone(&metrics))));
    }
    if bench_profile {
        tracing::warn!("bench profile: rate limits are off");
    }

    let working = tokio::spawn(worker::run(service.clone(), transport, stop.clone()));
    let site = site(&app, &base, config.trusted_proxies, metrics);
    let mut serving = tokio::spawn(until(stop.clone(), listener, site));
    let stopped = stop_signal()?;
    announce(&config, &service, &base, demo);

    tokio::select! {
        () = stopped => {}
        ended = &mut serving => return ended?.context("the listener broke"),
    }
    tracing::info!("stopping: finishing what is under way");
    stop.cancel();
    if timeout(REQUESTS, serving).await.is_err() {
        tracing::warn!("some requests took too long and are cut off");
    }
    if timeout(MAILS, working).await.is_err() {
        tracing::warn!("mail under way is cut off; its lease runs out and it is sent again");
    }
    if timeout(WRITES, service.drain()).await.is_err() {
        tracing::warn!("some writes took too long");
    }
    service.db().close().await;
    Ok(())
}

async fn until(stop: CancellationToken, listener: TcpListener, site: Router) -> std::io::Result<()> {
    // Small answers go out at once instead of waiting for more.
    let listener = listener.tap_io(|stream| {
        if let Err(cause) = stream.set_nodelay(true) {
            tracing::debug!(%cause, "TCP_NODELAY");
        }
    });
    axum::serve(listener, site.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop.cancelled_owned())
        .await
}

/// The lines that say it runs, where, on what.
fn announce(config: &Config, service: &service::Service, base: &url::Url, demo: bool) {
    let zones = service.zones();
    println!("data folder: {}", config.data_dir.display());
    println!("database: {}", service.db().name());
    println!("time zone data: {} ({})", zones.version(), zones.source());
    match &config.smtp_url {
        Some(_) => println!("mail: SMTP"),
        None => println!("mail: files in {}", open::mail_folder(config).display()),
    }
    let hint = if demo { " – demo sign-ins are on the page" } else { "" };
    println!("Sojourn is ready at {base}{hint}");
}

/// Ctrl-C, or what systemd and containers send; listened for from this call on, so that a signal right after the
/// ready line is not missed.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        if signal::ctrl_c().await.is_err() {
            // Without signals the server runs until it is killed.
            std::future::pending::<()>().await;
        }
    })
}
