use axum::http::StatusCode;
use domain::{permission::Actor, registration::RegistrationId};
use service::RegistrationQuery;

use crate::{
    page::{programme::sample, register},
    trial::Site,
};

struct Scene {
    site: Site,
    cookie: String,
    slug: String,
}

impl Scene {
    /// Three have registered and confirmed.
    async fn open() -> Self {
        let site = Site::open().await;
        let (_, slug) = sample::published(&site).await;
        let cookie = sample::administrator(&site).await;
        for name in ["ADHIKARI", "GURUNG", "=TAMANG"] {
            let (key, email) = (uuid::Uuid::new_v4().to_string(), format!("{}@example.org", &name[1..]));
            let fields: Vec<(&str, &str)> = register::tests::typed(&key)
                .into_iter()
                .map(|(field, value)| match field {
                    "family_name" => (field, name),
                    "email" => (field, email.as_str()),
                    _ => (field, value),
                })
                .collect();
            let sent = site.post(&format!("/programmes/{slug}/register"), &[], &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        let scene = Self { site, cookie, slug };
        for id in scene.ids().await {
            let token = scene.site.app.service.personal_token(id).await.unwrap();
            scene.site.app.service.confirm(&token).await.unwrap();
        }
        scene
    }

    async fn ids(&self) -> Vec<RegistrationId> {
        let all = RegistrationQuery::default();
        let found = self.site.app.service.registrations(&Actor::System, &self.slug, &all, 1).await.unwrap();
        found.rows.items.into_iter().map(|row| row.id).collect()
    }

    fn address(&self, rest: &str) -> String {
        format!("/organise/programmes/{}/registrations{rest}", self.slug)
    }

    async fn get(&self, rest: &str) -> crate::trial::Answer {
        self.site.get(&self.address(rest), &[("cookie", &self.cookie)]).await
    }

    async fn post(&self, rest: &str, fields: &[(&str, &str)]) -> crate::trial::Answer {
        self.site.post(&self.address(rest), &[("cookie", &self.cookie)], fields).await
    }
}

#[tokio::test]
async fn searched_filtered_sorted_and_counted() {
    let scene = Scene::open().await;
    let page = scene.get("").await;
    assert_eq!(page.status, StatusCode::OK);
    for part in ["ADHIKARI", "=TAMANG", "3 of 20 seats taken", "Received (3)", "Waiting list (0)", "Samoa"] {
        assert!(page.text.contains(part), "{part} is not in {}", page.text);
    }
    let found = scene.get("?q=gurung&state=submitted&country=WS&sort=name").await.text;
    assert!(found.contains("GURUNG") && !found.contains("ADHIKARI"), "{found}");
    assert!(found.contains("value=\"gurung\"") && found.contains("aria-sort=\"ascending\""));
    assert!(found.contains("registrations.csv?q=gurung&amp;state=submitted"), "{found}");
    let none = scene.get("?state=accepted").await.text;
    assert!(none.contains("Nothing found"), "{none}");
    let nonsense = scene.get("?state=x&country=1&group=zz&sort=;&page=-3").await;
    assert_eq!(nonsense.status, StatusCode::OK);
}

#[tokio::test]
async fn accepts_several_and_asks_before_rejecting() {
    let scene = Scene::open().await;
    let ids: Vec<String> = scene.ids().await.iter().map(ToString::to_string).collect();
    let two = [("registration", ids[0].as_str()), ("registration", ids[1].as_str())];
    let accepted = scene.post("?sort=name", &[&two[..], &[("do", "accept")]].concat()).await;
    assert_eq!(accepted.status, StatusCode::SEE_OTHER, "{}", accepted.text);
    assert_eq!(accepted.header("location"), scene.address("?sort=name&accepted=2"));
    let page = scene.get("?sort=name&accepted=2").await.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("2 registrations are accepted") && page.contains("Accepted (2)"), "{page}");

    let question = scene.post("", &[&two[..], &[("do", "reject")]].concat()).await;
    assert_eq!(question.status, StatusCode::OK);
    assert!(
        question.text.contains("ADHIKARI") && question.text.contains("name=\"sure\""),
        "{}",
        question.text
    );
    assert!(scene.get("").await.text.contains("Accepted (2)"), "nothing is rejected yet");
    let rejected = scene.post("", &[&two[..], &[("do", "reject"), ("sure", "yes")]].concat()).await;
    assert_eq!(rejected.header("location"), scene.address("?rejected=2"));
    assert!(scene.get("").await.text.contains("Rejected (2)"));
}

#[tokio::test]
async fn what_cannot_be_done_is_said_on_the_list() {
    let scene = Scene::open().await;
    let nobody = scene.post("", &[("do", "accept")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.text.contains("Please choose at least one registration"), "{}", nobody.text);

    let id = scene.ids().await[0];
    let token = scene.site.app.service.personal_token(id).await.unwrap();
    scene.site.app.service.withdraw(&token).await.unwrap();
    let gone = scene.post("", &[("do", "accept"), ("registration", &id.to_string())]).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.text.contains("This step is not possible"), "{}", gone.text);
    assert_eq!(scene.post("", &[("do", "x")]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        scene.post("", &[("do", "accept"), ("registration", "x")]).await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn one_registration_with_its_mails() {
    let scene = Scene::open().await;
    let id = scene.ids().await[0];
    let page = scene.get(&format!("/{id}")).await;
    for part in
        ["ADHIKARI", "Ministry of Commerce", "Confirm your address", "Registration received", "To learn"]
    {
        assert!(page.text.contains(part), "{part} is not in {}", page.text);
    }
    assert!(!page.text.contains("/registrations/A"), "a personal link is its owner's alone");
    let accepted = scene.post(&format!("/{id}"), &[("do", "accept")]).await;
    assert_eq!(accepted.header("location"), scene.address(&format!("/{id}?accepted=1")));
    let other = uuid::Uuid::now_v7();
    assert_eq!(scene.get(&format!("/{other}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(scene.get("/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_file_has_the_filter_and_no_formulas() {
    let scene = Scene::open().await;
    let file = scene.get(".csv?q=tamang").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.header("content-disposition").ends_with("-registrations.csv\""));
    let lines: Vec<&str> = file.text.lines().collect();
    assert!(file.text.starts_with("\u{FEFF}Family name,Given names,"), "{}", file.text);
    assert!(lines[1].starts_with("'=TAMANG,Sina"), "{}", file.text);
    assert!(!file.text.contains("ADHIKARI"));
}

#[tokio::test]
async fn columns_are_chosen_for_list_and_files() {
    let scene = Scene::open().await;
    let usual = scene.get("").await.text;
    for part in ["data-label=\"Institution\"", "data-label=\"Post\"", "Officer"] {
        assert!(usual.contains(part), "{part} is not in {usual}");
    }
    assert!(!usual.contains("data-label=\"E-mail\""));
    let page = scene.get("?column=motivation&column=email&sort=name").await.text;
    assert!(page.contains("data-label=\"E-mail\"") && page.contains("data-label=\"Motivation\""), "{page}");
    assert!(!page.contains("data-label=\"Institution\""));
    let file = "registrations.xlsx?sort=name&amp;column=email&amp;column=motivation";
    assert!(page.contains(file), "{page}");
    let csv = scene.get(".csv?column=motivation&column=email&sort=name").await.text;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "\u{FEFF}Family name,Given names,Name in own script,E-mail,Motivation");
    assert!(lines[1].starts_with("'=TAMANG,"), "{csv}");

    let xlsx = scene.get(".xlsx?q=tamang").await;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    assert_eq!(xlsx.header("content-type"), kind);
    assert!(xlsx.header("content-disposition").ends_with("-registrations.xlsx\""));
    assert!(xlsx.text.starts_with("PK"), "a workbook is a ZIP file");
}

#[tokio::test]
async fn a_filter_is_saved_opened_replaced_and_deleted() {
    let scene = Scene::open().await;
    let filters = format!("/organise/programmes/{}/filters", scene.slug);
    let post =
        async |fields: &[(&str, &str)]| scene.site.post(&filters, &[("cookie", &scene.cookie)], fields).await;
    assert!(!scene.get("").await.text.contains("Save this filter"), "there is nothing to save yet");
    let page = scene.get("?state=submitted&column=email&page=1").await.text;
    assert!(page.contains("name=\"query\" value=\"state=submitted&amp;column=email\""), "{page}");

    let nameless = post(&[("do", "save"), ("query", "state=submitted"), ("name", " ")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.text.contains("value=\"state=submitted\""), "{}", nameless.text);
    let evil = "state=submitted&evil=//example.org&column=email";
    let saved = post(&[("do", "save"), ("query", evil), ("name", "To <decide>")]).await;
    assert_eq!(saved.header("location"), scene.address("?state=submitted&column=email"));
    let again = post(&[("do", "save"), ("query", "q=gurung"), ("name", "to <DECIDE>")]).await;
    assert_eq!(again.header("location"), scene.address("?q=gurung"));

    let list = scene.get("?q=gurung").await.text;
    let chip = format!("aria-current=\"page\" href=\"{}\"", scene.address("?q=gurung"));
    assert!(list.contains(&chip) && list.contains("to &lt;DECIDE&gt;"), "{list}");
    let own = scene.site.get(&filters, &[("cookie", &scene.cookie)]).await.text;
    let id = own.split("name=\"filter\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let question = post(&[("do", "delete"), ("filter", &id)]).await;
    assert!(question.status == StatusCode::OK && question.text.contains("name=\"sure\""));
    let gone = post(&[("do", "delete"), ("filter", &id), ("sure", "yes")]).await;
    assert_eq!(gone.header("location"), filters);
    let none = scene.site.get(&filters, &[("cookie", &scene.cookie)]).await.text;
    assert!(none.contains("You have saved no filter yet"), "{none}");
    assert_eq!(post(&[("do", "delete"), ("filter", &id)]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(post(&[("do", "x")]).await.status, StatusCode::BAD_REQUEST);
}

/// Another organiser's saved filter is nobody else's, and another programme's list is no file.
#[tokio::test]
async fn what_is_not_ones_own_is_kept_away() {
    let scene = Scene::open().await;
    let filters = format!("/organise/programmes/{}/filters", scene.slug);
    let fields = [("do", "save"), ("query", "q=gurung"), ("name", "Mine")];
    scene.site.post(&filters, &[("cookie", &scene.cookie)], &fields).await;
    let own = scene.site.get(&filters, &[("cookie", &scene.cookie)]).await.text;
    let id = own.split("name=\"filter\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();

    let other = scene.site.signed_in("second@example.org", true).await;
    let list = scene.site.get(&scene.address(""), &[("cookie", &other)]).await.text;
    assert!(!list.contains("Mine"), "{list}");
    let sure = [("do", "delete"), ("filter", id.as_str()), ("sure", "yes")];
    let delete = scene.site.post(&filters, &[("cookie", &other)], &sure).await;
    assert_eq!(delete.status, StatusCode::NOT_FOUND);

    let stranger = scene.site.signed_in("stranger@example.org", false).await;
    for address in [scene.address(".xlsx"), scene.address(".csv"), filters.clone()] {
        let answer = scene.site.get(&address, &[("cookie", &stranger)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
    let own = scene.site.get(&filters, &[("cookie", &scene.cookie)]).await.text;
    assert!(own.contains("Mine"), "{own}");
}

#[tokio::test]
async fn strangers_are_sent_to_sign_in() {
    let scene = Scene::open().await;
    for rest in ["", ".csv", ".xlsx", "/00000000-0000-0000-0000-000000000000"] {
        let answer = scene.site.get(&scene.address(rest), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{rest}");
        assert!(answer.header("location").starts_with("/sign-in"));
    }
}
