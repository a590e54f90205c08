//! Two servers on one PostgreSQL, 64 callers for 20 seats through both, and one of them is killed meanwhile. That the
//! guards matter shows `service::registration::tests::race::without_the_guard_the_same_callers_overbook`.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use testbed::{
    delegate::Delegate,
    server::Server,
    smtp::MailServer,
    trial::{PATIENCE, Trial, drain, until},
};
use tokio::{
    sync::{Barrier, Semaphore},
    task::JoinSet,
};

const CALLERS: usize = 64;
const SEATS: u32 = 20;
/// So many answers have come when the one server dies.
const BEFORE: u32 = 12;

/// Registers by the first server, and where that has died by the second, as people reload.
async fn call(one: Delegate, first: Arc<Server>, second: Arc<Server>, answered: Arc<Semaphore>) {
    let mut servers = [&first, &second].into_iter().cycle();
    loop {
        let server = servers.next().unwrap();
        if let Ok(answer) = one.register(server).await {
            assert_eq!(answer.status(), 303, "{}", one.email);
            answered.add_permits(1);
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_of_two_dies_in_the_rush() {
    let Some(trial) = Trial::postgres().await else { return };
    trial.fill();
    trial.leave_free(SEATS).await;
    let post = MailServer::start(&[]).await;
    let env = [("SOJOURN_SMTP_URL", post.url.as_str()), ("SOJOURN_LIMITS", "register-address=100000/60")];
    let (dying, staying) = (Arc::new(trial.start(&env)), Arc::new(trial.start(&env)));
    let people: Vec<Delegate> =
        (0..CALLERS).map(|number| Delegate::new(&format!("caller{number}"))).collect();

    let (ready, answered) = (Arc::new(Barrier::new(CALLERS)), Arc::new(Semaphore::new(0)));
    let mut callers = JoinSet::new();
    for (number, one) in people.iter().cloned().enumerate() {
        let (ready, answered) = (Arc::clone(&ready), Arc::clone(&answered));
        let mut servers = [Arc::clone(&dying), Arc::clone(&staying)];
        servers.rotate_left(number % 2);
        callers.spawn(async move {
            ready.wait().await;
            let [first, second] = servers;
            call(one, first, second, answered).await;
        });
    }
    answered.acquire_many(BEFORE).await.unwrap().forget();
    dying.kill_now();
    callers.join_all().await;

    assert_eq!(trial.free_seats().await, 0, "every seat is somebody's");
    trial.sound();
    for one in &people {
        assert_eq!(trial.registrations(one).await, 1, "{} was told so", one.email);
    }
    let of = |one: &Delegate| {
        let mails = post.received();
        let own = mails.into_iter().filter(|mail| mail.to == one.email);
        own.map(|mail| mail.header("Message-ID").to_owned()).collect::<Vec<_>>()
    };
    let everybody = || people.iter().all(|one| !of(one).is_empty());
    until(PATIENCE, "everybody has their mail", everybody).await;
    let began = std::time::Instant::now();
    while trial.unsent().await > 0 {
        assert!(began.elapsed() < PATIENCE, "the dead one's mails are not taken up");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    drain(Arc::into_inner(staying).unwrap()).await;
    let mut twice = 0;
    for one in &people {
        let mails = of(one);
        assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), 1, "{}: one mail", one.email);
        twice += mails.len() - 1;
        assert_eq!(trial.messages(one, "sent").await, 1, "{}", one.email);
    }
    // Only what the dead one had sent and not marked: it sends four at once, and marks share a commit.
    assert!(twice <= 4, "{twice}");
    trial.sound();
}
