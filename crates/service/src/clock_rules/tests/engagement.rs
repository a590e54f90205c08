//! Experts, whose entries go along with the clocks.

use domain::{
    Fields,
    engagement::{EngagementId, State},
    permission::Actor,
    session::SessionId,
    user::UserId,
};
use mail::{EngagementNews, Letter};

use super::{CHINA, at, confirm, publish};
use crate::{
    Answer, Service,
    clash::tests::{asking, expert},
    programme::sample::{changed, programme_fields, published, session_fields, site},
    testbench::benches,
};

async fn accepted(
    service: &Service,
    (organiser, slug): (&Actor, &str),
    session: SessionId,
    expert: UserId,
) -> EngagementId {
    let fields = asking(expert, "Agreed by telephone");
    let id = service.engage_expert(organiser, slug, session, &fields).await.unwrap();
    let none = Fields::default();
    service.answer_engagement(&Actor::Expert(expert), id, Answer::Accept, &none).await.unwrap();
    id
}

/// State, the news and sequence of the last letter, and how many there were.
async fn last(service: &Service, id: EngagementId) -> (State, EngagementNews, i64, usize) {
    let mut conn = service.db().read().await.unwrap();
    let engagement = storage::engagement::find(&mut conn, id).await.unwrap().unwrap();
    let mut mails: Vec<_> = storage::outbox::list(&mut conn, &storage::outbox::Filter::default(), 0, 200)
        .await
        .unwrap()
        .into_iter()
        .filter(|mail| mail.engagement == Some(id))
        .collect();
    mails.sort_by_key(|mail| mail.id);
    let letter: Letter = serde_json::from_str(&mails.last().unwrap().letter).unwrap();
    let Letter::Engagement { news, entry, .. } = letter else { unreachable!("about the part") };
    (engagement.state, news, entry.unwrap().sequence, mails.len())
}

#[tokio::test]
async fn who_comes_to_the_place_is_told_and_who_sits_elsewhere_is_asked_again() {
    for bench in benches().await {
        let (amal, slug) = published(&bench.service, &programme_fields()).await;
        let service = &bench.service;
        let online = service.plan(&amal, &slug).await.unwrap().view.sessions[0].session.id;
        let place = site(service, "Beijing", "Asia/Shanghai").await.to_string();
        let fields = changed(&session_fields(), &[("title.en", "Gene bank"), ("date", "2027-03-11")]);
        let there = service.add_session(&amal, &slug, &fields.with("site", place)).await.unwrap();
        publish(service, &amal, &slug).await;
        // Not public when the expert was asked.
        let fields = changed(&session_fields(), &[("title.en", "Planned"), ("date", "2027-03-12")]);
        let planned = service.add_session(&amal, &slug, &fields).await.unwrap();
        let bishnu = expert(service, "bishnu").await;
        let mut parts = Vec::new();
        for session in [online, there, planned] {
            parts.push(accepted(service, (&amal, &slug), session, bishnu).await);
        }
        let before: Vec<i64> = {
            let mut all = Vec::new();
            for id in &parts {
                all.push(last(service, *id).await.2);
            }
            all
        };

        let service = &bench.with_rules("2099a", &[CHINA]);
        service.take_up_clock_rules().await.unwrap();
        let own = service.engagements_of(&Actor::Expert(bishnu), bishnu).await.unwrap();
        let shown = own.iter().find(|view| view.engagement.session == online).unwrap();
        assert_eq!(shown.item.starts_at, at("2027-03-09T00:00:00Z"), "the own page is right at once");
        assert_eq!(service.clock_moves(&amal, &slug).await.unwrap().experts, ["bishnu"]);
        confirm(service, &amal, &slug).await.unwrap();

        let mut states = Vec::new();
        for (id, before) in parts.iter().zip(before) {
            let (state, news, sequence, _) = last(service, *id).await;
            assert!(matches!(news, EngagementNews::Changed { moved: true, clocks: true, .. }), "{news:?}");
            assert_eq!(sequence, before + 1, "one mail, and the calendar takes it");
            states.push(state);
        }
        assert_eq!(states, [State::Invited, State::Accepted, State::Invited]);
    }
}
