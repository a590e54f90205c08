//! Two at once on one account. On SQLite there is one writer, so there is nothing to win; on PostgreSQL a row that
//! was read without its lock may be written back as it was.

use std::time::Duration;

use super::*;
use crate::sign_in::tests::PASSWORD;

/// Long enough for the other to come to the lock, or past it; shorter than the lock's patience of 3 s.
const A_WHILE: Duration = Duration::from_millis(1500);

#[tokio::test]
async fn a_profile_saved_meanwhile_does_not_switch_a_user_on_again() {
    for bench in benches().await {
        let service = &bench.service;
        let user = person(&bench, "amal@example.org", false).await;
        let mut tx = service.db().write().await.unwrap();
        let off = User { active: false, ..user.clone() };
        user::update(&mut tx, &off).await.unwrap();

        let saving = {
            let service = service.clone();
            let actor = Actor::User { id: user.id, admin: false, organises: Vec::new() };
            let fields = Fields::default().with("name", "Amal").with("lang", "en");
            tokio::spawn(async move { service.edit_profile(&actor, &fields).await })
        };
        tokio::time::sleep(A_WHILE).await;
        tx.commit().await.unwrap();
        saving.await.unwrap().unwrap();
        let now = service.user(&Actor::System, user.id).await.unwrap();
        assert_eq!((now.active, now.name.as_str()), (false, "Amal"), "{}", service.db().name());
    }
}

/// Somebody signs in with the old password while it is being changed: that session ends, too, or never begins.
#[tokio::test]
async fn no_session_of_the_old_password_outlives_its_change() {
    for bench in benches().await {
        let service = &bench.service;
        let user = person(&bench, "amal@example.org", true).await;
        let actor = Actor::User { id: user.id, admin: false, organises: Vec::new() };
        let checked = service.check_password("amal@example.org", PASSWORD, None).await.unwrap();
        let mut tx = service.db().write().await.unwrap();
        let proof = checked.still(&mut tx).await.unwrap();
        let thief = service.begin_session(&mut tx, proof, None).await.unwrap();

        let changing = {
            let service = service.clone();
            let fields = Fields::default()
                .with("old_password", PASSWORD)
                .with("new_password", "another horse battery");
            tokio::spawn(async move { service.change_password(&actor, None, &fields).await })
        };
        tokio::time::sleep(A_WHILE).await;
        tx.commit().await.unwrap();
        let own = changing.await.unwrap().unwrap();
        assert!(service.signed_in(&own.cookie).await.unwrap().is_some());
        assert!(service.signed_in(&thief.cookie).await.unwrap().is_none(), "{}", service.db().name());
    }
}
