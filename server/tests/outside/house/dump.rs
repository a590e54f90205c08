//! PostgreSQL's own tools copy a database of ours while it is served, and put it back.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use testbed::{
    delegate::{Delegate, get},
    trial::{Trial, drain},
};

/// Debian keeps the tools of each version beside its server; elsewhere they are on the path.
fn tool(name: &str) -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = versions.map(|version| version.path().join("bin").join(name)).collect();
    found.retain(|tool| tool.exists());
    found.sort();
    found.pop().unwrap_or_else(|| Path::new(name).to_owned())
}

fn call(command: &mut Command) {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[tokio::test]
async fn and_restore_into_a_new_database() {
    let Some(trial) = Trial::postgres().await else { return };
    let server = trial.start(&[]);
    let (sina, late) = (Delegate::new("sina"), Delegate::new("late"));
    let personal = trial.confirmed(&server, &sina).await;
    let dump = trial.folder.path().join("sojourn.dump");
    call(Command::new(tool("pg_dump")).arg("--format=custom").arg("--file").arg(&dump).arg(trial.url()));
    trial.confirmed(&server, &late).await;
    drain(server).await;

    let Some(restored) = trial.moved_to_postgres().await else { return };
    let mut restore = Command::new(tool("pg_restore"));
    restore.args(["--no-owner", "--exit-on-error", "--single-transaction"]);
    call(restore.arg("--dbname").arg(restored.url()).arg(&dump));
    restored.sound();
    assert_eq!((restored.registrations(&sina).await, restored.registrations(&late).await), (1, 0));
    let server = restored.start(&[]);
    assert_eq!(get(&server, &personal).await.unwrap().status(), 200);
    restored.confirmed(&server, &Delegate::new("next")).await;
    drain(server).await;
    restored.sound();
}
