mod board;

use axum::http::StatusCode;

use crate::trial::{Answer, Site};

const PROGRAMME: [(&str, &str); 12] = [
    ("kind", "study-tour"),
    ("title.en", "Agro-parks"),
    ("language", "en"),
    ("home_zone", "Europe/Berlin"),
    ("starts_on", "2027-03-22"),
    ("ends_on", "2027-11-30"),
    ("opens_date", "2027-01-01"),
    ("opens_time", "09:00"),
    ("closes_date", "2027-02-20"),
    ("closes_time", "18:00"),
    ("acceptance", "organiser"),
    ("capacity", "20"),
];

const SESSION: [(&str, &str); 5] = [
    ("kind", "lecture"),
    ("title.en", "Seeds & <b>soils</b>"),
    ("date", "2027-03-23"),
    ("time", "09:00"),
    ("minutes", "90"),
];

/// The constants with other values.
fn with<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes).copied().collect()
}

/// A site with one organiser, signed in.
struct Office {
    site: Site,
    cookie: String,
}

impl Office {
    async fn open() -> Self {
        let site = Site::open().await;
        let cookie = site.signed_in("amal@example.org", false).await;
        Self { site, cookie }
    }

    /// The same organiser, signed in anew: time has passed.
    async fn again(mut self) -> Self {
        self.cookie = self.site.signed_in("amal@example.org", false).await;
        self
    }

    async fn get(&self, path: &str) -> Answer {
        self.site.get(path, &[("cookie", &self.cookie)]).await
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.site.post(path, &[("cookie", &self.cookie)], fields).await
    }

    async fn with_programme(self) -> Self {
        let answer = self.post("/organise/programmes/new", &PROGRAMME).await;
        assert_eq!(
            answer.header("location"),
            "/organise/programmes/agro-parks?done=created",
            "{}",
            answer.text
        );
        self
    }
}

#[tokio::test]
async fn a_failing_form_keeps_what_was_typed() {
    let office = Office::open().await;
    let fields = with(
        &PROGRAMME,
        &[
            ("title.en", "<script>alert(1)</script>\u{7}"),
            ("capacity", "many"),
            ("ends_on", "2027-02-30"),
            ("agreement", "MOU \"2026\" & more"),
            ("kind", "cruise"),
        ],
    );
    let answer = office.post("/organise/programmes/new", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "value=\"many\"",
        "value=\"2027-02-30\"",
        "MOU &quot;2026&quot; &amp; more",
        "2027-01-01",
        "Europe/Berlin",
    ] {
        assert!(answer.text.contains(kept), "{kept}: {}", answer.text);
    }
    for field in ["title.en", "capacity", "ends_on", "kind"] {
        assert!(answer.text.contains(&format!("href=\"#field-{field}\"")), "{field}: {}", answer.text);
    }
    assert!(!answer.text.contains("<script>alert"));
}

#[tokio::test]
async fn an_empty_form_names_what_is_needed() {
    let office = Office::open().await;
    let answer = office.post("/organise/programmes/new", &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in
        ["kind", "title.en", "language", "home_zone", "starts_on", "opens_date", "acceptance", "capacity"]
    {
        assert!(answer.text.contains(&format!("href=\"#field-{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn from_an_empty_place_to_a_published_programme() {
    let office = Office::open().await;
    let empty = office.get("/organise").await;
    assert!(empty.text.contains("class=\"empty\"") && empty.text.contains("/organise/programmes/new"));
    assert_eq!(office.get("/organise/programmes/new").await.status, StatusCode::OK);
    let office = office.with_programme().await;

    let at = "/organise/programmes/agro-parks";
    let draft = office.get(at).await;
    assert!(draft.text.contains("Add at least one session"), "{}", draft.text);
    assert_eq!(office.post(&format!("{at}/publish"), &[]).await.status, StatusCode::CONFLICT);

    let blank = office.get(&format!("{at}/sessions/new")).await;
    assert!(
        blank.text.contains("value=\"2027-03-22\"") && blank.text.contains("back=%2Forganise"),
        "{}",
        blank.text
    );
    let another = office.post(&format!("{at}/sessions/new"), &with(&SESSION, &[("then", "another")])).await;
    let next = another.header("location").to_owned();
    assert!(next.starts_with(&format!("{at}/sessions/new?after=")), "{next}");
    // The next form follows the last session.
    let next = office.get(&next).await;
    assert!(next.text.contains("Saved.") && next.text.contains("value=\"10:30\""), "{}", next.text);

    // At the same time as the first: refused with both, everything typed kept, and a field for the reason.
    let water = with(&SESSION, &[("title.en", "Water & <i>wells</i>")]);
    let clash = office.post(&format!("{at}/sessions/new"), &water).await;
    assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
    for piece in [
        "are at the same time, for the same people",
        "Seeds &amp; &lt;b&gt;soils&lt;/b&gt; (Tue 23 Mar, 09:00–10:30, UTC+01:00, Berlin)",
        "Water &amp; &lt;i&gt;wells",
        "name=\"override_reason\"",
        "href=\"#field-override_reason\"",
        "value=\"2027-03-23\"",
    ] {
        assert!(clash.text.contains(piece), "{piece}: {}", clash.text);
    }
    assert!(!clash.text.contains("<i>wells"));
    let insisting = with(&water, &[("override_reason", "Two <b>halves</b>")]);
    let saved = office.post(&format!("{at}/sessions/new"), &insisting).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let overview = office.get(at).await;
    assert!(overview.text.contains("are at the same time"), "{}", overview.text);
    assert!(overview.text.contains("Planned all the same: Two &lt;b&gt;halves"), "{}", overview.text);
    assert!(overview.text.contains("Seeds &amp; &lt;b&gt;soils") && !overview.text.contains("<b>soils"));
    assert!(overview.text.contains("UTC+01:00"));

    let published = office.post(&format!("{at}/publish"), &[]).await;
    assert_eq!(published.header("location"), format!("{at}?done=published"));
    let list = office.get("/organise").await.text;
    assert!(list.contains("badge published") && list.contains("0 of 20"), "{list}");
    assert!(office.get(&format!("{at}/cancel")).await.text.contains("cannot be undone"));
    assert_eq!(office.post(&format!("{at}/cancel"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.post(&format!("{at}/cancel"), &[]).await.status, StatusCode::CONFLICT);
    assert!(office.get(at).await.text.contains("badge cancelled"));
}

#[tokio::test]
async fn a_skipped_hour_offers_its_neighbours_by_one_click() {
    let office = Office::open().await.with_programme().await;
    let at = "/organise/programmes/agro-parks/sessions/new";
    let typed = with(&SESSION, &[("date", "2027-03-28"), ("time", "02:30")]);
    let answer = office.post(at, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("value=\"02:30\""), "{}", answer.text);
    for neighbour in ["2027-03-28T01:30", "2027-03-28T03:30"] {
        assert!(answer.text.contains(&format!("name=\"moment\" value=\"{neighbour}\"")), "{}", answer.text);
    }
    let chosen = office.post(at, &with(&typed, &[("moment", "2027-03-28T03:30")])).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert!(office.get("/organise/programmes/agro-parks").await.text.contains("03:30–05:00"));
}

#[tokio::test]
async fn of_a_repeated_hour_one_is_asked_for() {
    let office = Office::open().await.with_programme().await;
    let at = "/organise/programmes/agro-parks/sessions/new";
    let typed = with(&SESSION, &[("date", "2027-10-31"), ("time", "02:30")]);
    let answer = office.post(at, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for choice in ["value=\"7200\"", "value=\"3600\"", "href=\"#field-offset\""] {
        assert!(answer.text.contains(choice), "{choice}: {}", answer.text);
    }
    assert_eq!(office.post(at, &with(&typed, &[("offset", "3600")])).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn of_two_editors_the_second_keeps_their_words_and_may_insist() {
    let office = Office::open().await.with_programme().await;
    let at = "/organise/programmes/agro-parks/edit";
    let first = with(&PROGRAMME, &[("revision", "0"), ("capacity", "21")]);
    assert_eq!(office.post(at, &first).await.status, StatusCode::SEE_OTHER);
    let second = with(&PROGRAMME, &[("revision", "0"), ("capacity", "22")]);
    let answer = office.post(at, &second).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Somebody else has changed this"), "{}", answer.text);
    assert!(answer.text.contains("value=\"22\"") && answer.text.contains("name=\"revision\" value=\"1\""));
    let insisting = with(&second, &[("revision", "1")]);
    assert_eq!(office.post(at, &insisting).await.status, StatusCode::SEE_OTHER);
    assert!(office.get(at).await.text.contains("value=\"22\""));
}

#[tokio::test]
async fn cities_and_organisers_come_and_go() {
    let office = Office::open().await.with_programme().await;
    let at = "/organise/programmes/agro-parks";
    let leg = [
        ("city", "Kraków"),
        ("zone", "Europe/Warsaw"),
        ("starts_on", "2027-03-22"),
        ("ends_on", "2027-12-24"),
    ];
    let outside = office.post(&format!("{at}/legs/new"), &leg).await;
    assert_eq!(outside.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(outside.text.contains("Kraków") && outside.text.contains("2027-12-24"));
    let inside = with(&leg, &[("ends_on", "2027-03-24")]);
    assert_eq!(office.post(&format!("{at}/legs/new"), &inside).await.status, StatusCode::SEE_OTHER);
    assert!(office.get(at).await.text.contains("Kraków"));

    let unknown = office.post(&format!("{at}/organisers"), &[("email", "nobody@example.org")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.text.contains("value=\"nobody@example.org\""));
    let known = office.post(&format!("{at}/organisers"), &[("email", "root@example.org")]).await;
    assert_eq!(known.status, StatusCode::SEE_OTHER);
    assert!(office.get(at).await.text.contains("root@example.org"));
}

#[tokio::test]
async fn strangers_are_kept_out() {
    let office = Office::open().await.with_programme().await;
    let other = office.site.signed_in("other@example.org", false).await;
    let pages = ["", "/edit", "/cancel", "/sessions/new", "/legs/new"];
    for page in pages {
        let path = format!("/organise/programmes/agro-parks{page}");
        assert_eq!(
            office.site.get(&path, &[("cookie", &other)]).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
        let visitor = office.site.get(&path, &[]).await;
        assert!(visitor.header("location").starts_with("/sign-in?back="), "{path}: {}", visitor.status);
    }
    let path = "/organise/programmes/agro-parks/edit";
    let answer = office.site.post(path, &[("cookie", &other)], &PROGRAMME).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(!office.site.get("/organise", &[("cookie", &other)]).await.text.contains("Agro-parks"));
}

#[tokio::test]
async fn the_first_page_says_what_needs_one_today() {
    let office = Office::open().await.with_programme().await;
    let draft = office.get("/organise").await.text;
    let add = "href=\"/organise/programmes/agro-parks/sessions/new\"";
    assert!(draft.contains("A draft without sessions") && draft.contains(add), "{draft}");
    office.post("/organise/programmes/agro-parks/sessions/new", &SESSION).await;
    office.post("/organise/programmes/agro-parks/publish", &[]).await;
    let calm = office.get("/organise").await.text;
    assert!(calm.contains("Nothing needs you right now"), "{calm}");

    office.site.clock.set("2027-03-21T10:00:00Z".parse().unwrap());
    let office = office.again().await;
    let near = office.get("/organise").await.text;
    assert!(near.contains("Begins tomorrow"), "{near}");
    let found = office.get("/organise?q=AGRO+berlin").await.text;
    assert!(found.contains("Nothing found") && !found.contains("Begins tomorrow"), "{found}");
    let found = office.get("/organise?q=parks+agro").await.text;
    assert!(found.contains("href=\"/organise/programmes/agro-parks\""), "{found}");
}
