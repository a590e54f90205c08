//! The disk is full, by the limit on how large a file the server may write.
#![cfg(target_os = "linux")]

use std::process::Command;

use testbed::{
    delegate::{Delegate, get},
    server::Server,
    trial::{Trial, drain},
};

/// Writing past the limit then fails, as on a full disk, instead of killing. The log goes nowhere: it may be a file.
const UNHARMED: &str = "trap '' XFSZ; exec 2>/dev/null";

/// In bytes; the hard limit stays, so that the soft one can be raised again.
fn limit(server: &Server, bytes: &str) {
    let pid = server.pid().to_string();
    let set = Command::new("prlimit").args(["--pid", &pid, &format!("--fsize={bytes}:unlimited")]).status();
    assert!(set.unwrap().success());
}

#[tokio::test]
async fn until_there_is_room_again() {
    let trial = Trial::sqlite();
    trial.fill();
    let server = trial.start_after(UNHARMED, &[]);
    let (before, sina, free) = (Delegate::new("before"), Delegate::new("sina"), trial.free_seats().await);
    assert_eq!(before.register(&server).await.unwrap().status(), 303);
    trial.mail("confirm-address", &before).await;

    limit(&server, "0");
    for _ in 0..3 {
        let refused = sina.register(&server).await.unwrap();
        super::told_to_wait(refused, &sina).await;
        for path in ["/", Delegate::path().as_str(), "/healthz"] {
            assert_eq!(get(&server, path).await.unwrap().status(), 200, "{path} is read meanwhile");
        }
    }
    limit(&server, "unlimited");

    assert_eq!(sina.register(&server).await.unwrap().status(), 303, "the same server goes on by itself");
    trial.mail("confirm-address", &sina).await;
    drain(server).await;
    assert_eq!((trial.registrations(&sina).await, trial.free_seats().await), (1, free - 2));
    assert_eq!(trial.mails("confirm-address", &sina).len(), 1);
    trial.sound();
}
