//! Personal links, and asking for them again.

use chrono::TimeDelta;
use domain::{Fault, Fields, message::MessageKind};
use mail::Letter;
use uuid::Uuid;

use super::common::{Scene, scenes};
use crate::{Error, Link, Purpose};

async fn again(scene: &Scene, email: &str) -> crate::Result<()> {
    let fields = Fields::default().with("email", email);
    scene.service().send_link_again(&scene.slug, &fields).await?;
    while !scene.service().0.writes.is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    Ok(())
}

#[tokio::test]
async fn only_our_own_links_open_a_registration() {
    for scene in scenes(3, "organiser").await {
        let id = scene.confirmed("sina").await;
        let good = Link { purpose: Purpose::Registration, record: id.uuid(), generation: 0, expires: None };
        let key = scene.service().key();
        assert!(scene.service().own_registration(&good.seal(key)).await.is_ok());
        for bad in [
            Link { purpose: Purpose::SignIn, ..good },
            Link { generation: 1, ..good },
            Link { record: Uuid::now_v7(), ..good },
        ] {
            let token = bad.seal(key);
            assert!(matches!(scene.service().own_registration(&token).await, Err(Error::BadLink)), "{bad:?}");
            assert!(matches!(scene.service().confirm(&token).await, Err(Error::BadLink)), "{bad:?}");
            assert!(matches!(scene.service().withdraw(&token).await, Err(Error::BadLink)), "{bad:?}");
            assert!(
                matches!(scene.service().programme_of_link(&token).await, Err(Error::BadLink)),
                "{bad:?}"
            );
        }
        for forged in ["", "x", "../../etc/passwd"] {
            assert!(matches!(scene.service().own_registration(forged).await, Err(Error::BadLink)));
        }
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_are_answered_alike() {
    for scene in scenes(3, "organiser").await {
        let confirmed = scene.confirmed("sina").await;
        let draft = scene.registered("ioane").await;
        again(&scene, "SINA@example.org").await.unwrap();
        again(&scene, "ioane@example.org").await.unwrap();
        again(&scene, "nobody@example.org").await.unwrap();
        assert_eq!(scene.kinds(confirmed).await.last(), Some(&MessageKind::LinkAgain), "{}", scene.on());
        let until = scene.get(draft).await.hold_until.unwrap();
        let letter = scene.last_letter(draft).await;
        assert!(
            matches!(letter, Letter::ConfirmAddress { hold_until, seat: true, .. } if hold_until == until)
        );
        assert_eq!(scene.mails(draft).await.len(), 2);

        let Err(Error::Faults(faults)) = again(&scene, "nobody").await else { unreachable!("no address") };
        assert_eq!(faults.of("email"), Some(&Fault::NotAnEmail));
    }
}

#[tokio::test]
async fn who_missed_the_hold_gets_another_chance_while_registration_is_open() {
    for scene in scenes(3, "organiser").await {
        let id = scene.registered("sina").await;
        scene.bench.clock.advance(TimeDelta::hours(25));
        scene.service().expire_holds(scene.service().now()).await.unwrap();
        again(&scene, "sina@example.org").await.unwrap();
        let until = scene.service().now() + TimeDelta::hours(24);
        let letter = scene.last_letter(id).await;
        assert!(
            matches!(letter, Letter::ConfirmAddress { hold_until, seat: false, .. } if hold_until == until)
        );
        scene.bench.clock.advance(TimeDelta::days(40));
        again(&scene, "sina@example.org").await.unwrap();
        assert_eq!(scene.mails(id).await.len(), 2, "{}", scene.on());
    }
}

/// Nobody asks again for what was said to be on its way: it comes once the programme is free.
#[tokio::test]
async fn a_link_comes_although_the_programme_is_busy_for_longer_than_a_lock_waits() {
    for scene in scenes(20, "organiser").await {
        let service = scene.service();
        let id = scene.confirmed("sina").await;
        let programme = scene.get(id).await.programme;
        let mut tx = service.db().write().await.unwrap();
        storage::seat::lock(&mut tx, programme).await.unwrap();
        let email = Fields::default().with("email", "sina@example.org");
        service.send_link_again(&scene.slug, &email).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(3500)).await;
        drop(tx);
        service.drain().await;
        assert_eq!(scene.kinds(id).await.last(), Some(&MessageKind::LinkAgain), "{}", scene.on());
    }
}
