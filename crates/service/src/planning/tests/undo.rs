//! A proposal that was taken is one step on the board; and how it looks there before.

use domain::{
    Fields,
    board::Way,
    engagement::State as Engaged,
    permission::Actor,
    proposal::{Proposal, State},
    session::SessionId,
    user::UserId,
};

use super::{Scene, outline, scenes};
use crate::{
    Answer, Error, Refusal, Result,
    clash::tests::expert,
    programme::sample::{changed, session_fields},
};

impl Scene {
    async fn retrace(&self, way: Way) -> Result<domain::board::Step> {
        self.service().retrace(&self.amal, &self.slug, way, &Fields::default()).await
    }

    /// Two talks without a time, one of them by an expert, and a proposal for them that was taken.
    async fn taken(&self) -> (Proposal, [SessionId; 2], UserId) {
        let bishnu = expert(self.service(), "bishnu").await;
        let talks = [
            self.add(&outline("Soil").with("expert", bishnu.to_string())).await,
            self.add(&outline("Seed")).await,
        ];
        let found = self.propose(&Fields::default()).await;
        assert_eq!(found.state, State::Found, "{:?}", found.outcome);
        self.accept(found.id).await.unwrap();
        (found, talks, bishnu)
    }

    async fn titles(&self) -> Vec<String> {
        let plan = self.plan().await;
        let titles = plan.view.sessions.iter().map(|item| &item.session.titles);
        titles.map(|titles| titles.text(&domain::Lang::english()).to_owned()).collect()
    }

    async fn unplaced(&self) -> usize {
        let outlines = self.service().outlines(&self.amal, &self.slug).await.unwrap();
        outlines.iter().filter(|outline| !outline.is_placed).count()
    }

    fn is_overtaken<T>(answer: &Result<T>) -> bool {
        matches!(answer, Err(Error::Refused(Refusal::StepOvertaken)))
    }
}

#[tokio::test]
async fn taking_a_proposal_is_one_step_back_and_one_forth() {
    for scene in scenes().await {
        let (found, talks, bishnu) = scene.taken().await;
        let before = scene.plan().await;
        assert_eq!((before.view.sessions.len(), scene.unplaced().await), (3, 0));

        let step = scene.retrace(Way::Undo).await.unwrap();
        assert_eq!(step.proposal, Some(found.id));
        let plan = scene.plan().await;
        assert_eq!((plan.view.sessions.len(), scene.unplaced().await), (1, 2), "outlines count again");
        assert!(plan.engagements.is_empty(), "the hold is let go: {:?}", plan.engagements);
        assert!(scene.found(found.id).await.accepted_at.is_none());
        let removed = scene.service().removed(&scene.amal, &scene.slug).await.unwrap();
        assert!(removed.sessions.is_empty(), "an outline is nothing to bring back");

        scene.retrace(Way::Redo).await.unwrap();
        let after = scene.plan().await;
        let places = |plan: &crate::Plan| {
            let mut all: Vec<_> = plan
                .view
                .sessions
                .iter()
                .map(|item| (item.session.id, item.session.starts_at, item.session.place.clone()))
                .collect();
            all.sort_by_key(|(id, ..)| *id);
            all
        };
        assert_eq!(places(&after), places(&before));
        assert_eq!(scene.unplaced().await, 0);
        let parts: Vec<_> = after
            .engagements
            .iter()
            .map(|part| (part.engagement.session, part.engagement.expert, part.engagement.state))
            .collect();
        assert_eq!(parts, [(talks[0], bishnu, Engaged::Held)]);
        assert!(scene.found(found.id).await.accepted_at.is_some());
        // And back once more, as often as one likes.
        scene.retrace(Way::Undo).await.unwrap();
        assert_eq!((scene.plan().await.view.sessions.len(), scene.unplaced().await), (1, 2));
    }
}

#[tokio::test]
async fn after_an_undo_every_proposal_can_be_taken_again() {
    for scene in scenes().await {
        scene.add(&outline("Soil")).await;
        let one = scene.propose(&Fields::default()).await;
        let other = scene.propose(&Fields::default()).await;
        scene.accept(one.id).await.unwrap();
        let outdated = scene.accept(other.id).await;
        assert!(matches!(outdated, Err(Error::Refused(Refusal::ProposalOutdated))), "{outdated:?}");
        scene.retrace(Way::Undo).await.unwrap();
        scene.accept(other.id).await.unwrap();
        assert!(scene.titles().await.contains(&"Soil".to_owned()));
        scene.retrace(Way::Undo).await.unwrap();
        scene.accept(one.id).await.unwrap();
        // What the outline says now counts, not what its session said.
        scene.retrace(Way::Undo).await.unwrap();
        let outlines = scene.service().outlines(&scene.amal, &scene.slug).await.unwrap();
        let edited = outline("Soils of the south").with("revision", outlines[0].revision.to_string());
        scene.service().edit_outline(&scene.amal, &scene.slug, outlines[0].id, &edited).await.unwrap();
        assert!(Scene::is_overtaken(&scene.retrace(Way::Redo).await), "it may need something else now");
        let again = scene.propose(&Fields::default()).await;
        scene.accept(again.id).await.unwrap();
        assert!(scene.titles().await.contains(&"Soils of the south".to_owned()));
    }
}

#[tokio::test]
async fn all_of_it_stands_as_it_was_left_or_none_of_it_is_undone() {
    for scene in scenes().await {
        let (_, talks, _) = scene.taken().await;
        let service = scene.service();
        let plan = scene.plan().await;
        let seed = plan.view.session(talks[1]).unwrap().session.clone();
        // Its own form moves it: that is no step.
        let (date, revision) = (seed.starts_civil.date().to_string(), seed.revision.to_string());
        let form = changed(
            &session_fields(),
            &[("title.en", "Seed"), ("date", &date), ("time", "06:00"), ("revision", &revision)],
        );
        service.edit_session(&scene.amal, &scene.slug, seed.id, &form).await.unwrap();
        assert!(Scene::is_overtaken(&scene.retrace(Way::Undo).await));
        assert_eq!((scene.plan().await.view.sessions.len(), scene.unplaced().await), (3, 0));
        let nothing = scene.retrace(Way::Undo).await;
        assert!(matches!(nothing, Err(Error::Refused(Refusal::NothingToUndo))), "{nothing:?}");
    }
}

#[tokio::test]
async fn who_has_answered_is_not_let_go_by_one_click() {
    for scene in scenes().await {
        let (_, talks, bishnu) = scene.taken().await;
        let service = scene.service();
        let ask = crate::clash::tests::asking(bishnu, "");
        let id = service.engage_expert(&scene.amal, &scene.slug, talks[0], &ask).await.unwrap();
        let own = Actor::Expert(bishnu);
        service.answer_engagement(&own, id, Answer::Accept, &Fields::default()).await.unwrap();
        assert!(Scene::is_overtaken(&scene.retrace(Way::Undo).await));
        assert_eq!(scene.plan().await.view.sessions.len(), 3);
    }
}

#[tokio::test]
async fn what_clashes_by_now_wants_a_reason() {
    for scene in scenes().await {
        let (_, talks, _) = scene.taken().await;
        let service = scene.service();
        let plan = scene.plan().await;
        let seed = plan.view.session(talks[1]).unwrap().session.clone();
        scene.retrace(Way::Undo).await.unwrap();
        let (date, time) =
            (seed.starts_civil.date().to_string(), seed.starts_civil.format("%H:%M").to_string());
        let there = changed(
            &session_fields(),
            &[("title.en", "Visit"), ("date", &date), ("time", &time), ("override_reason", "First come")],
        );
        service.add_session(&scene.amal, &scene.slug, &there).await.unwrap();
        let refused = scene.retrace(Way::Redo).await;
        assert!(matches!(refused, Err(Error::Clash(_))), "{refused:?}");
        assert_eq!((scene.plan().await.view.sessions.len(), scene.unplaced().await), (2, 2));
        let insisting = Fields::default().with("override_reason", "Two halves");
        service.retrace(&scene.amal, &scene.slug, Way::Redo, &insisting).await.unwrap();
        let plan = scene.plan().await;
        assert_eq!((plan.view.sessions.len(), scene.unplaced().await), (4, 0));
        let reason = |id| plan.view.session(id).unwrap().session.override_reason.clone();
        assert_eq!((reason(talks[0]).as_str(), reason(talks[1]).as_str()), ("", "Two halves"));
        scene.retrace(Way::Undo).await.unwrap();
    }
}

#[tokio::test]
async fn a_proposal_is_shown_on_the_board_before_it_is_taken() {
    for scene in scenes().await {
        let service = scene.service();
        let bishnu = expert(service, "bishnu").await;
        let id = scene.add(&outline("Soil").with("expert", bishnu.to_string())).await;
        let found = scene.propose(&Fields::default()).await;
        let board = service.preview(&scene.amal, &scene.slug, found.id).await.unwrap();
        let preview = board.preview.as_ref().unwrap();
        assert!(!preview.is_outdated);
        let item = preview.changes.iter().find(|item| item.session == id).unwrap();
        let shown = &board.plan.view.session(id).unwrap().session;
        assert_eq!((shown.starts_at, shown.minutes), (item.starts_at, 90));
        assert_eq!(shown.ends_at - shown.starts_at, chrono::TimeDelta::minutes(90));
        assert!(board.plan.clashes.is_empty(), "{:?}", board.plan.clashes);
        assert!(board.plan.engagements.iter().any(|part| part.engagement.expert == bishnu));
        assert!(board.free.contains_key(&bishnu));
        // Nothing of it is written.
        assert_eq!((scene.plan().await.view.sessions.len(), scene.unplaced().await), (1, 1));

        let plan = scene.plan().await;
        let lecture = plan.view.sessions[0].session.clone();
        let (date, time) =
            (shown.starts_civil.date().to_string(), shown.starts_civil.format("%H:%M").to_string());
        let revision = lecture.revision.to_string();
        let other = changed(&session_fields(), &[("date", &date), ("time", &time), ("revision", &revision)]);
        service.edit_session(&scene.amal, &scene.slug, lecture.id, &other).await.unwrap();
        let board = service.preview(&scene.amal, &scene.slug, found.id).await.unwrap();
        let preview = board.preview.unwrap();
        let stays = preview.changes.iter().all(|item| item.session == id);
        assert!(!stays || !board.plan.clashes.is_empty(), "what has come between shows");

        service.remove_outline(&scene.amal, &scene.slug, id).await.unwrap();
        let gone = service.preview(&scene.amal, &scene.slug, found.id).await.unwrap();
        assert!(gone.preview.unwrap().is_outdated);
        let stranger = crate::programme::sample::user(service, "stranger").await;
        let stranger = crate::programme::sample::actor(service, &stranger).await;
        let refused = service.preview(&stranger, &scene.slug, found.id).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        let nil = domain::proposal::ProposalId::new(uuid::Uuid::nil());
        let unknown = service.preview(&scene.amal, &scene.slug, nil).await;
        assert!(matches!(unknown, Err(Error::NotFound)), "{unknown:?}");
    }
}
