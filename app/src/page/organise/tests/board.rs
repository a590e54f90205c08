//! The board, without JavaScript: everything by links and forms.

use axum::http::StatusCode;

use super::{Office, SESSION, with};
use crate::trial::Answer;

const BOARD: &str = "/organise/programmes/agro-parks/board";

/// Two sessions on 23 March 2027 in Berlin: seeds at 09:00, wells at 14:00, both online.
async fn planned() -> (Office, String) {
    let office = Office::open().await.with_programme().await;
    let new = "/organise/programmes/agro-parks/sessions/new";
    let seeds = office.post(new, &with(&SESSION, &[("then", "another")])).await;
    let id = seeds.header("location").rsplit('=').next().unwrap().to_owned();
    let wells = with(&SESSION, &[("title.en", "Wells"), ("time", "14:00")]);
    assert_eq!(office.post(new, &wells).await.status, StatusCode::SEE_OTHER);
    (office, id)
}

impl Office {
    async fn act(&self, session: &str, fields: &[(&str, &str)]) -> Answer {
        let address = format!("{BOARD}?view=sites&days=1&from=2027-03-23&session={session}");
        self.post(&address, &[fields, &[("session", session)]].concat()).await
    }

    async fn by(&self, session: &str, word: &str, revision: &str) -> Answer {
        self.act(session, &[("act", "move"), ("by", word), ("revision", revision)]).await
    }

    async fn board(&self, query: &str) -> String {
        let answer = self.get(&format!("{BOARD}?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        answer.text
    }
}

#[tokio::test]
async fn an_empty_board_says_what_to_do() {
    let office = Office::open().await.with_programme().await;
    let page = office.board("").await;
    assert!(page.contains("Please add a session first") && page.contains("sessions/new"), "{page}");
    assert!(office.get("/organise/programmes/agro-parks").await.text.contains(&format!("href=\"{BOARD}\"")));
}

#[tokio::test]
async fn sessions_stand_at_their_hours_in_both_views() {
    let (office, id) = planned().await;
    let page = office.board("view=sites&days=1&from=2027-03-23").await;
    for piece in [
        "class=\"board-grid from8 to20\"",
        "class=\"block lecture lane1 h9 m0 dh1 dm30\"",
        "class=\"block lecture lane1 h14 m0 dh1 dm30\"",
        "Seeds &amp; &lt;b&gt;soils",
        "UTC+01:00",
        "data-date=\"2027-03-23\"",
    ] {
        assert!(page.contains(piece), "{piece}: {page}");
    }
    assert!(!page.contains("<b>soils") && !page.contains("id=\"chosen\""));
    let experts = office.board(&format!("view=experts&days=all&session={id}")).await;
    assert!(experts.contains("Nobody asked yet") && experts.contains("dh1 dm30"), "{experts}");
    let chosen = office.board(&format!("session={id}")).await;
    assert!(chosen.contains("id=\"chosen\"") && chosen.contains("class=\"day-strip\""), "{chosen}");
    // What is no look at all is the usual one.
    office.board("view=moon&days=-1&from=yesterday&session=x").await;
}

#[tokio::test]
async fn one_button_moves_it_and_another_takes_it_back() {
    let (office, id) = planned().await;
    let moved = office.by(&id, "15", "0").await;
    let to = moved.header("location");
    assert!(to.contains("done=moved") && to.ends_with(&format!("#block-{id}")), "{to}: {}", moved.text);
    let page = office.get(to.split('#').next().unwrap()).await.text;
    assert!(page.contains("Moved.") && page.contains("h9 m15"), "{page}");
    // To the next day, which then is the one that is shown.
    let next = office.by(&id, "day", "1").await;
    assert!(next.header("location").contains("from=2027-03-24"), "{}", next.header("location"));
    for (act, hour) in
        [("undo", "2027-03-23T09:15"), ("undo", "2027-03-23T09:00"), ("redo", "2027-03-23T09:15")]
    {
        let answer = office.act(&id, &[("act", act)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let page = office.board("days=all").await;
        assert!(page.contains(&format!("datetime=\"{hour}\"")), "{act} {hour}: {page}");
    }
    office.act(&id, &[("act", "undo")]).await;
    let nothing = office.act(&id, &[("act", "undo")]).await;
    assert_eq!(nothing.status, StatusCode::CONFLICT);
    assert!(nothing.text.contains("There is nothing left to undo"), "{}", nothing.text);
}

#[tokio::test]
async fn what_clashes_comes_back_with_reasons_and_a_field_for_one() {
    let (office, id) = planned().await;
    let there = [("act", "move"), ("revision", "0"), ("site", ""), ("date", "2027-03-23"), ("time", "13:00")];
    let refused = office.act(&id, &there).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for piece in [
        "are at the same time, for the same people",
        "name=\"override_reason\"",
        "value=\"13:00\"",
        "Move it all the same",
    ] {
        assert!(refused.text.contains(piece), "{piece}: {}", refused.text);
    }
    // Dragged while another one, or none, was chosen: it is the dragged one that comes back.
    let fields = [there.as_slice(), &[("session", &id)]].concat();
    let dragged = office.post(&format!("{BOARD}?days=3"), &fields).await;
    assert!(dragged.text.contains("name=\"override_reason\""), "{}", dragged.text);
    let insisting = [there.as_slice(), &[("override_reason", "Two halves")]].concat();
    assert_eq!(office.act(&id, &insisting).await.status, StatusCode::SEE_OTHER);
    let page = office.board("days=all").await;
    assert!(page.contains("One thing clashes") && page.contains("Clash, allowed"), "{page}");
    assert!(page.contains("lane2"), "one does not cover the other: {page}");

    let outside =
        office.act(&id, &[("act", "move"), ("revision", "1"), ("date", "2028-01-01"), ("time", "9")]).await;
    assert_eq!(outside.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(outside.text.contains("href=\"#field-time\""), "{}", outside.text);
    let stale = office.by(&id, "15", "0").await;
    assert!(stale.text.contains("Somebody else has changed this"), "{}", stale.text);
}

#[tokio::test]
async fn clocks_are_asked_about_as_in_the_form() {
    let (office, id) = planned().await;
    let to = |date, time| [("act", "move"), ("revision", "0"), ("date", date), ("time", time)];
    let gap = office.act(&id, &to("2027-03-28", "02:30")).await;
    assert_eq!(gap.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gap.text.contains("name=\"moment\" value=\"2027-03-28T03:30\""), "{}", gap.text);
    let fold = office.act(&id, &to("2027-10-31", "02:30")).await;
    assert!(
        fold.text.contains("href=\"#field-offset\"") && fold.text.contains("value=\"3600\""),
        "{}",
        fold.text
    );
    let chosen = [to("2027-03-28", "02:30").as_slice(), &[("moment", "2027-03-28T03:30")]].concat();
    assert_eq!(office.act(&id, &chosen).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_pinned_says_so_everywhere_and_stays() {
    let (office, id) = planned().await;
    assert!(office.act(&id, &[("act", "pin")]).await.header("location").contains("done=pinned"));
    let refused = office.by(&id, "60", "1").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("This session is pinned, so it stays"), "{}", refused.text);
    let session = format!("/organise/programmes/agro-parks/sessions/{id}");
    for address in [BOARD, "/organise/programmes/agro-parks", &session] {
        assert!(office.get(address).await.text.contains("Pinned"), "{address}");
    }
    assert!(office.act(&id, &[("act", "unpin")]).await.header("location").contains("done=unpinned"));
    assert_eq!(office.by(&id, "60", "2").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_is_not_public_yet_is_marked() {
    let (office, id) = planned().await;
    office.post("/organise/programmes/agro-parks/publish", &[]).await;
    let marked = "<span class=\"word\">Changed, not public";
    assert!(!office.board("days=all").await.contains(marked));
    office.by(&id, "15", "0").await;
    let page = office.board(&format!("session={id}")).await;
    assert!(page.contains(marked), "{page}");
    assert!(page.contains("See the changes and publish them") && page.contains("Moved from"), "{page}");
}

#[tokio::test]
async fn strangers_move_nothing() {
    let (office, id) = planned().await;
    let other = office.site.signed_in("other@example.org", false).await;
    for act in ["move", "pin", "unpin", "undo", "redo", "propose", "stop", ""] {
        let fields = [("act", act), ("session", id.as_str()), ("proposal", id.as_str())];
        let answer = office.site.post(BOARD, &[("cookie", &other)], &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(office.post(BOARD, &[("act", "jump")]).await.status, StatusCode::BAD_REQUEST);
    assert!(office.board("days=all").await.contains("h9 m0"));
}

const SITE: [(&str, &str); 7] = [
    ("name", "Hall of soils"),
    ("address", ""),
    ("city", "Berlin"),
    ("zone", "Europe/Berlin"),
    ("hours.tue", "9-12, 13-17"),
    ("holidays", "2027-03-30 Spring day"),
    ("revision", "0"),
];

#[tokio::test]
async fn what_is_closed_is_hatched_and_said() {
    let (office, id) = planned().await;
    let added = office.post("/admin/sites/new", &SITE).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    let form = office.board(&format!("session={id}")).await;
    let site = form.split("<option value=\"").find(|part| part.contains("Hall of soils")).unwrap();
    let site = site.split('"').next().unwrap().to_owned();
    let to = |date, revision| {
        [("act", "move"), ("revision", revision), ("site", site.as_str()), ("date", date), ("time", "09:00")]
    };
    let moved = office.act(&id, &to("2027-03-23", "0")).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text);
    let page = office.board("view=sites&days=1&from=2027-03-23").await;
    for piece in [
        "<span class=\"nowrap\">09:00\u{2013}12:00</span>",
        "<span class=\"nowrap\">13:00\u{2013}17:00</span>",
        "class=\"shut h8 m0 dh1 dm0\"",
        "class=\"shut h12 m0 dh1 dm0\"",
        "class=\"shut h17 m0 dh3 dm0\"",
        "Hatched: closed",
    ] {
        assert!(page.contains(piece), "{piece}: {page}");
    }
    let whole = office.board("view=sites&days=1&from=2027-03-23&zoom=day").await;
    assert!(whole.contains("board-grid from0 to24") && whole.contains("shut h0 m0 dh9 dm0"), "{whole}");
    assert!(
        whole.contains("days=1&amp;from=2027-03-23&amp;zoom=near"),
        "the zoom is in the address: {whole}"
    );
    let holiday = office.board("view=sites&days=1&from=2027-03-30").await;
    assert!(holiday.contains("Closed: Spring day") && holiday.contains("shut h8 m0 dh12 dm0"), "{holiday}");
    let shut = office.board("view=sites&days=1&from=2027-03-24").await;
    assert!(shut.contains("Closed all day"), "{shut}");
}

impl Office {
    /// A talk without a time, and a proposal that gives it one; gives the proposal.
    async fn proposed(&self) -> String {
        let outline = [("kind", "lecture"), ("title.en", "Roots & <i>all"), ("minutes", "90")];
        let added = self.post("/organise/programmes/agro-parks/outlines/new", &outline).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
        let asked = self.post(&format!("{BOARD}?days=3"), &[("act", "propose"), ("seconds", "10")]).await;
        assert!(asked.header("location").ends_with("#searches"), "{}", asked.text);
        let waiting = self.board("days=3").await;
        for piece in ["SearchProgress", "waiting", "value=\"stop\"", "1 session has no time yet"] {
            assert!(waiting.contains(piece), "{piece}: {waiting}");
        }
        assert!(!waiting.contains("http-equiv=\"refresh\""), "the move form is not taken away");
        self.site.search_briefly("agro-parks").await;
        let found = self.board("days=3").await;
        assert!(found.contains("Look at it") && found.contains("Take this proposal"), "{found}");
        let link = found.split("href=\"").find(|part| part.contains("proposal=")).unwrap();
        link.split("proposal=").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

#[tokio::test]
async fn a_proposal_is_asked_for_looked_at_taken_and_undone() {
    let (office, id) = planned().await;
    let proposal = office.proposed().await;
    let preview = office.board(&format!("days=all&proposal={proposal}")).await;
    for piece in [
        "as it would stand",
        "Roots &amp; &lt;i&gt;all",
        "Gets a time",
        "class=\"block lecture lane1",
        " proposed\"",
        "Back to the board as it is",
    ] {
        assert!(preview.contains(piece), "{piece}: {preview}");
    }
    for none in ["board-drop", "name=\"act\"", "BoardDrag"] {
        assert!(!preview.contains(none), "nothing is moved here: {none}");
    }
    let chosen = office.board(&format!("proposal={proposal}&session={id}")).await;
    assert!(chosen.contains("class=\"day-strip\"") && !chosen.contains("board-move"), "{chosen}");
    assert!(!office.board("days=all").await.contains("datetime=\"2027-03-22"), "nothing is written");

    let accept = format!("/organise/programmes/agro-parks/proposals/{proposal}/accept?back=board");
    assert!(office.get(&accept).await.text.contains("you can undo it in one step"));
    let taken = office.post(&accept, &[]).await;
    assert_eq!(taken.header("location"), "/organise/programmes/agro-parks/board?done=taken");
    let page = office.board("days=all&done=taken").await;
    assert!(
        page.contains("The proposal is in the working copy now") && page.contains("Roots &amp;"),
        "{page}"
    );
    assert!(page.contains("proposal, "), "undo says what it is about: {page}");

    let board = format!("{BOARD}?days=all");
    let undone = office.post(&board, &[("act", "undo")]).await;
    assert!(undone.header("location").ends_with("&done=taken-undone"), "{}", undone.text);
    let page = office.board("days=all&done=taken-undone").await;
    assert!(page.contains("1 session has no time yet") && page.contains("The proposal is undone"), "{page}");
    let redone = office.post(&board, &[("act", "redo")]).await;
    assert!(redone.header("location").ends_with("&done=taken-redone"), "{}", redone.text);
    assert!(!office.board("days=all").await.contains("has no time yet"));
}

#[tokio::test]
async fn a_proposal_that_is_none_is_not_found_and_a_wrong_one_comes_back() {
    let (office, _) = planned().await;
    let nil = uuid::Uuid::nil();
    let unknown = office.get(&format!("{BOARD}?proposal={nil}")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    // What is none at all is the board as it is.
    assert!(office.board("proposal=x").await.contains("Undo"));
    let wrong = office.post(BOARD, &[("act", "propose"), ("seconds", "3600")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("href=\"#field-seconds\""), "{}", wrong.text);
    for _ in 0..4 {
        let asked = office.post(BOARD, &[("act", "propose")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
    }
    let enough = office.post(BOARD, &[("act", "propose")]).await;
    assert_eq!(enough.status, StatusCode::CONFLICT);
    assert!(enough.text.contains("role=\"alert\""), "{}", enough.text);
    let page = office.board("days=3").await;
    let waiting = page.split("name=\"proposal\" value=\"").nth(1).unwrap();
    let stop = office.post(BOARD, &[("act", "stop"), ("proposal", waiting.split('"').next().unwrap())]).await;
    assert!(stop.header("location").ends_with("#searches"), "{}", stop.text);
}
