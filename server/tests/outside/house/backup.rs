//! `sojourn backup` while people register, and putting it back as the README says.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use testbed::{
    delegate::{Delegate, get},
    server::Server,
    trial::{Trial, drain, until},
};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// People register one after the other until told to stop; says how many have been answered.
fn goes_on(server: &Arc<Server>, stop: &CancellationToken) -> (Arc<AtomicUsize>, JoinHandle<()>) {
    let answered = Arc::new(AtomicUsize::new(0));
    let (server, stop, count) = (Arc::clone(server), stop.clone(), Arc::clone(&answered));
    let writing = tokio::spawn(async move {
        while !stop.is_cancelled() {
            let one = Delegate::new(&format!("crowd{}", count.load(Ordering::Relaxed)));
            assert_eq!(one.register(&server).await.unwrap().status(), 303);
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    (answered, writing)
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_house_that_is_lived_in() {
    let trial = Trial::sqlite();
    let server = Arc::new(trial.start(&[("SOJOURN_LIMITS", "register-address=100000/60")]));
    let sina = Delegate::new("sina");
    let personal = trial.confirmed(&server, &sina).await;

    let stop = CancellationToken::new();
    let (answered, writing) = goes_on(&server, &stop);
    let some_more = |than: usize| {
        let answered = Arc::clone(&answered);
        async move {
            let patience = Duration::from_secs(30);
            until(patience, "more people", || answered.load(Ordering::Relaxed) > than + 2).await;
        }
    };
    some_more(0).await;
    let before = answered.load(Ordering::Relaxed);
    let copy = trial.folder.path().join("copy.db");
    let to = copy.to_str().unwrap();
    let done = trial.run(&["backup", "--to", to], &[]);
    assert!(done.status.success(), "{done:?}");
    let at_most = answered.load(Ordering::Relaxed) + 1;
    assert_eq!(trial.run(&["backup", "--to", to], &[]).status.code(), Some(1), "it replaces nothing");
    some_more(at_most).await;
    let late = Delegate::new("late");
    let too_late = trial.confirmed(&server, &late).await;
    stop.cancel();
    writing.await.unwrap();
    drain(Arc::into_inner(server).unwrap()).await;

    // As the README says.
    for file in ["sojourn.db", "sojourn.db-wal", "sojourn.db-shm"] {
        let file = trial.folder.path().join(file);
        if file.exists() {
            fs::remove_file(file).unwrap();
        }
    }
    fs::copy(&copy, trial.folder.path().join("sojourn.db")).unwrap();

    trial.sound();
    for number in 0..before {
        assert_eq!(trial.registrations(&Delegate::new(&format!("crowd{number}"))).await, 1, "{number}");
    }
    assert_eq!(trial.registrations(&Delegate::new(&format!("crowd{}", at_most + 1))).await, 0);
    let server = trial.start(&[]);
    assert_eq!(get(&server, &personal).await.unwrap().status(), 200);
    assert_eq!(get(&server, &too_late).await.unwrap().status(), 404, "came after the copy");
    trial.confirmed(&server, &Delegate::new("next")).await;
    drain(server).await;
    trial.sound();
}
